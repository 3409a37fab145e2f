"""Spreadsheet cells to drafts and back. May import domain and the spreadsheet libraries."""
