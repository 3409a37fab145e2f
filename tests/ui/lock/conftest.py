"""A data file with a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.protect_store import FirstAccount, Protection, protect
from tests.factories import a_desk
from tests.ready_stores import started_store

PASSWORD = "办公室2025密码"
NAME = "单晓蕴"


@pytest.fixture
def locked_file(tmp_path: Path) -> Path:
    path = tmp_path / "数据.pdesk"
    started_store(path).close()
    return path


@pytest.fixture
def protection(locked_file: Path, quick_keys: None) -> Protection:
    return protect(a_desk(), locked_file, FirstAccount(NAME, PASSWORD), [])
