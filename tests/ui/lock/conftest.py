"""A data file with a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.protect_store import FirstAccount, Protection, protect
from desktop_app.services.start_store import start_store
from tests.factories import a_desk

PASSWORD = "办公室2025密码"
NAME = "单晓蕴"


@pytest.fixture
def locked_file(tmp_path: Path) -> Path:
    path = tmp_path / "数据.pdesk"
    start_store(a_desk(), path, "市商务局").close()
    return path


@pytest.fixture
def protection(locked_file: Path, quick_keys: None) -> Protection:
    return protect(a_desk(), locked_file, FirstAccount(NAME, PASSWORD), [])
