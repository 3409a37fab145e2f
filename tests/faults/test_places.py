"""Places where nothing can be kept: full, read-only, gone, too long. A sentence, never a traceback.

Root may write everywhere, so its tests do the deed as nobody.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.domain.listing import ListQuery
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.export_ledger import export_ledger
from desktop_app.services.keep_backups import back_up_when_changed, check_store, restore
from desktop_app.services.write_file import write_file
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import lock, proposals
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import create_store, open_store
from desktop_app.ui import errors
from tests.case_office import an_office
from tests.faults.deeds import DESK, NOW

NOBODY = 65534
pytestmark = pytest.mark.usefixtures("qapp")


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, where the tests have them."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody can reach, unlike those of the tests."""
    with tempfile.TemporaryDirectory(prefix="办公 室 ") as name:
        Path(name).chmod(0o777)
        yield Path(name)


def an_office_in(folder: Path) -> Path:
    store = create_store(folder / "数据 库.pdesk")
    an_office(DESK)
    store.close()
    store.path.chmod(0o666)
    return store.path


def note(path: Path, text: str) -> None:
    """Open the store and save something."""
    opened = open_store(path)
    try:
        edit_proposal(DESK, proposals.ids(ListQuery())[0], {"note": text})
    finally:
        opened.close()


def said(error: StorageError) -> str:
    words = errors.words_of(error)
    assert words.sentence and words.next_step
    return error.kind


def test_read_only_file_is_said_and_nothing_changes(open_folder):
    path = an_office_in(open_folder)
    path.chmod(0o444)
    before = path.read_bytes()
    with as_nobody(), pytest.raises(StorageError) as met:
        note(path, "新")
    assert said(met.value) == "read_only"
    assert path.read_bytes() == before


def test_read_only_folder_is_said(open_folder):
    path = an_office_in(open_folder)
    before = path.read_bytes()
    open_folder.chmod(0o555)
    with as_nobody():
        for deed in (
            lambda: lock.hold(path),
            lambda: create_store(open_folder / "b.pdesk"),
            lambda: note(path, "新"),
            lambda: back_up_when_changed(path, open_folder / "备份", NOW),
        ):
            with pytest.raises(StorageError) as met:
                deed()
            assert said(met.value) in ("read_only", "cannot_open")
    open_folder.chmod(0o777)
    assert path.read_bytes() == before


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of two megabytes."""
    place = tmp_path / "小 盘"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def fill(place: Path) -> Path:
    """Leave no byte free."""
    with (place / "filler").open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return place / "filler"


def test_full_disk_loses_nothing_and_says_so(small_disk, tmp_path):
    path = an_office_in(small_disk)
    opened = open_store(path)
    case = proposals.ids(ListQuery())[0]
    edit_proposal(DESK, case, {"note": "旧"})
    filler = fill(small_disk)
    with pytest.raises(StorageError) as met:
        for count in range(5000):
            edit_proposal(DESK, case, {"note": f"新 {count}" * 400})
    assert said(met.value) in ("full", "drive")
    with pytest.raises(StorageError) as met:
        back_up_when_changed(path, small_disk / "备份", NOW)
    assert said(met.value) in ("full", "drive")
    with pytest.raises(OSError, match="space") as no_room:
        export_ledger(DESK, small_disk / "台账.xlsx")
    assert "台账.xlsx" in errors.words_of(no_room.value).sentence
    assert not list(small_disk.glob(".台账*"))
    made = back_up_when_changed(path, tmp_path / "备份", NOW)  # another disk has room
    assert made is not None
    filler.unlink()
    edit_proposal(DESK, case, {"note": "还在"})
    assert check_store().faults == ()
    opened.close()


def test_restore_onto_a_full_disk_leaves_what_was_there(small_disk, tmp_path):
    path = an_office_in(small_disk)
    made = back_up_when_changed(path, tmp_path / "备份", NOW)
    before = path.read_bytes()
    fill(small_disk)
    with pytest.raises(StorageError) as met:
        restore(made, path, NOW)
    assert said(met.value) == "full"
    assert path.read_bytes() == before
    assert not list(small_disk.glob("*.part"))


def test_vanished_drive_is_said(tmp_path):
    place = tmp_path / "U 盘"
    place.mkdir()
    path = an_office_in(place)
    place.rename(tmp_path / "拔掉")
    for deed in (
        lambda: open_store(path),
        lambda: lock.hold(path),
        lambda: back_up_when_changed(path, tmp_path / "备份", NOW),
    ):
        with pytest.raises(StorageError) as met:
            deed()
        assert said(met.value) == "missing"
    with pytest.raises(FileNotFoundError) as gone:
        write_file(place / "总结.pdf", b"x")
    assert "总结.pdf" in errors.words_of(gone.value).sentence


def test_drive_that_vanishes_under_an_open_store_is_said(small_disk):
    path = an_office_in(small_disk)
    opened = open_store(path)
    case = proposals.ids(ListQuery())[0]
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    with pytest.raises(StorageError) as met:
        back_up_when_changed(path, small_disk.parent / "备份", NOW)
    assert said(met.value) == "missing"
    edit_proposal(DESK, case, {"note": "新"})  # what the system still holds it takes
    opened.close()


def test_long_names_with_chinese_and_blanks_work_or_are_said(tmp_path):
    deep = tmp_path
    while len(os.fsencode(deep)) < 280:
        deep = deep / ("二〇二五年 提案办理 资料" + "级" * 10)
    path = an_office_in(make(deep))
    note(path, "新")
    made = back_up_when_changed(path, deep / "备 份", NOW)
    restore(made, path, NOW)
    opened = open_store(path)
    assert check_store().faults == ()
    opened.close()
    with pytest.raises(StorageError) as met:
        create_store(deep / ("长" * 90 + ".pdesk"))
    assert said(met.value) == "long_path"
    with pytest.raises(StorageError) as met:
        create_store(make(deep / "再深一层的文件夹" / ("长" * 60)) / "a.pdesk")
    assert said(met.value) == "long_path"
    with pytest.raises(OSError, match="too long") as too_long:
        write_file(deep / ("长" * 90 + ".pdf"), b"x")
    assert errors.words_of(too_long.value).next_step


def make(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("verb", ["check", "backup", "restore", "figures", "export"])
def test_the_command_line_says_it_in_one_line(verb, tmp_path, capsys):
    gone = tmp_path / "没有 这里" / "数据.pdesk"
    arguments = {
        "check": ["check"],
        "backup": ["backup", "--out", str(tmp_path / "x")],
        "restore": ["restore", str(tmp_path / "none.pdesk-backup")],
        "figures": ["figures", "--session", "2024"],
        "export": ["export", "--xlsx", str(tmp_path / "a.xlsx")],
    }[verb]
    assert main([*arguments, "--store", str(gone)]) == 1
    told = capsys.readouterr().err.strip()
    assert told and "Traceback" not in told and "\n" not in told


def test_backup_and_restore_on_the_command_line(tmp_path, capsys):
    path = an_office_in(tmp_path)
    made = tmp_path / "备份 一.pdesk-backup"
    assert main(["backup", "--store", str(path), "--out", str(made)]) == 0
    path.write_bytes(b"x" * 5000)
    assert main(["check", "--store", str(path)]) == 1
    assert main(["restore", str(made), "--store", str(path)]) == 0
    assert main(["check", "--store", str(path)]) == 0
    assert "kept" in capsys.readouterr().out
    held = lock.hold(path)
    assert main(["restore", str(made), "--store", str(path)]) == 1
    held.release()
    assert engine.is_plain(path)
