"""Dataclasses in, PDF or DOCX bytes out. May import domain, reportlab, docx libraries, jinja2."""
