"""Figures in, matplotlib Figure out. May import domain and matplotlib."""
