"""The trouble a store or a file can be in, under names that the window may import."""

from __future__ import annotations

from desktop_app.storage.errors import StorageError, kind_of_file_error

__all__ = ["StorageError", "kind_of_file_error"]
