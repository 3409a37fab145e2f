"""The trouble a store can be in, under a name that the window may import."""

from __future__ import annotations

from desktop_app.storage.errors import StorageError

__all__ = ["StorageError"]
