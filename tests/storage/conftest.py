"""A fresh store in a folder of the test."""

import pytest

from tests.ready_stores import empty_store


@pytest.fixture
def store(tmp_path):
    made = empty_store(tmp_path / "办公室.pdesk")
    yield made
    made.close()
