"""Members: the list, who waits for a first talk, one member's page."""
