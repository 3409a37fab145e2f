"""Resources and user folders are found wherever the program runs from."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_app import paths

ROOT = Path(__file__).parents[1]


def an_installation(folder: Path) -> Path:
    """A package outside any checkout, with its data inside."""
    package = folder / "site-packages" / "desktop_app"
    (package / "_data" / "resources").mkdir(parents=True)
    return package


def test_a_checkout_reads_its_own_resources_and_built_translations() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.translations() == ROOT / "build" / "i18n"
    assert paths.is_checkout()


def test_an_installed_package_carries_its_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = an_installation(tmp_path)
    monkeypatch.setattr(paths, "_package", lambda: package)
    assert paths.resources() == package / "_data" / "resources"
    assert paths.translations() == package / "_data" / "i18n"
    assert not paths.is_checkout()


@pytest.mark.parametrize("unpacks", [True, False])
def test_a_frozen_program_finds_its_data_unpacked_or_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unpacks: bool
) -> None:
    data = tmp_path / "opt" / "desktop_app" / "_data"
    data.mkdir(parents=True)
    monkeypatch.setattr(paths, "_package", lambda: tmp_path / "nowhere")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    if unpacks:
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "opt"), raising=False)
    else:
        monkeypatch.setattr(sys, "executable", str(tmp_path / "opt" / "proposal-desk"))
    assert paths.resources() == data / "resources"


def test_a_user_folder_is_made_when_it_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROPOSAL_DESK_HOME", str(tmp_path / "办公 文件"))
    assert paths.user_data().is_dir()
    assert paths.logs().is_dir()
    assert paths.settings_file() == tmp_path / "办公 文件" / "config" / "settings.json"


def test_user_folders_are_the_desktops_own_without_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PROPOSAL_DESK_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    assert paths.settings_file().parent.name == "proposal-desk"
    assert not paths.settings_file().is_relative_to(ROOT)
