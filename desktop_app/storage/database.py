"""The one open store, which every query goes to. It stands alone, so that lists need no tables."""

from __future__ import annotations

from peewee import DatabaseProxy

DATABASE = DatabaseProxy()
