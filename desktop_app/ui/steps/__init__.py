"""The steps of a case in the window: one form a verb, built from a few kinds of fields."""
