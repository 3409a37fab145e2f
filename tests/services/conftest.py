"""A desk with a started store."""

import pytest

from desktop_app.services.start_store import start_store
from tests.factories import a_desk


@pytest.fixture
def desk(tmp_path):
    at = a_desk()
    store = start_store(at, tmp_path / "办公室.pdesk", "市商务局")
    store.database.execute_sql("PRAGMA synchronous = OFF")  # the disk is not what is tested
    yield at
    store.close()
