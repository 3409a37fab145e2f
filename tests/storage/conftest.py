"""A fresh store in a folder of the test."""

import pytest

from desktop_app.storage.store import create_store


@pytest.fixture
def store(tmp_path):
    made = create_store(tmp_path / "办公室.pdesk")
    yield made
    made.close()
