"""The proposals page: chips, the list, the case panel and its dialogs."""
