"""The year-end summary: paragraphs to edit, figures to check, pages to see."""
