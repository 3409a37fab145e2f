"""What would be true on paper: cases, stages, deadlines, figures, rights.

Imports nothing of ours.
"""
