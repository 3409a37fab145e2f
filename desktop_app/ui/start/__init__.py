"""The first start: three questions before the window."""
