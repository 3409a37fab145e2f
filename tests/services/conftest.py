"""A desk with a started store."""

import pytest

from tests.factories import a_desk
from tests.ready_stores import started_store


@pytest.fixture
def desk(tmp_path):
    store = started_store(tmp_path / "办公室.pdesk")
    yield a_desk()
    store.close()
