"""A file that a virus scanner holds for a moment gets its name a little later."""

import os

import pytest

from desktop_app.storage.rename import rename


@pytest.fixture
def files(tmp_path):
    source, target = tmp_path / "新.part", tmp_path / "旧"
    source.write_text("new")
    target.write_text("old")
    return source, target


def scanner(monkeypatch, times):
    """The first renames are refused, as Windows refuses them while a scanner reads the file."""
    real, refused = os.replace, []

    def replace(source, target):
        if len(refused) < times:
            refused.append(1)
            raise PermissionError(13, "being scanned")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    return refused


def test_refused_rename_is_tried_again(files, monkeypatch):
    refused = scanner(monkeypatch, 2)
    rename(*files, pauses=(0, 0, 0))
    assert len(refused) == 2
    assert files[1].read_text() == "new"


def test_rename_that_is_refused_for_good_says_so(files, monkeypatch):
    refused = scanner(monkeypatch, 99)
    with pytest.raises(PermissionError):
        rename(*files, pauses=(0, 0))
    assert len(refused) == 3
    assert files[1].read_text() == "old"
