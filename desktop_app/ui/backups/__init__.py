"""Backups in the window: kept by themselves, listed, put back; one window a data file."""
