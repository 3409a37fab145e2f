"""One verb of the user per file: permission, operation, result. May import every room below ui."""
