"""The contact log with its quick entry line."""
