"""The import dialog: what a ledger would bring, then the import itself."""
