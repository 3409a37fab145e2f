"""The offline help: topics in the language of the window, found by words, opened by F1."""
