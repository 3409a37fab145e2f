import contextlib
import resource
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain import draft
from desktop_app.ledgers import grid, limits
from desktop_app.ledgers.read import read
from tests.ledgers import hostile_files

FOREVER = [sys.executable, "-c", "while True: pass"]


def test_there_are_at_least_thirty_hostile_files() -> None:
    assert len(hostile_files.FILES) >= 30


@pytest.mark.parametrize("name", hostile_files.FILES)
def test_hostile_file_is_refused_by_name_or_read(name: str, tmp_path: Path) -> None:
    maker, outcome = hostile_files.FILES[name]
    path = tmp_path / name
    path.write_bytes(maker())
    # A child begins as a copy of this process, whose own size its peak then includes.
    before = max(map(peak_of, (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)))
    began = worked()
    if outcome:
        with pytest.raises(getattr(draft, outcome)) as refusal:
            read(path)
        assert refusal.value.facts["file"] == name
    else:
        assert read(path).file == name
    assert worked() - began < limits.SECONDS
    assert peak_of(resource.RUSAGE_CHILDREN) <= max(limits.MEMORY_BYTES, before)


def worked() -> float:
    """Seconds of the processor that this process and its children took, whoever else runs."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def peak_of(who: int) -> int:
    return resource.getrusage(who).ru_maxrss * 1024


def test_days_count_from_1904_when_the_workbook_says_so(tmp_path: Path) -> None:
    path = _written(tmp_path, "days_from_1904.xlsx")
    assert [d.assigned_on for d in read(path).drafts] == [date(2024, 3, 18), date(2024, 3, 18)]


def test_cached_value_is_read_and_the_formula_left_alone(tmp_path: Path) -> None:
    assert read(_written(tmp_path, "command_formula.xlsx")).drafts[1].title == "x"


def test_merged_range_never_overwrites_a_cell(tmp_path: Path) -> None:
    numbers = [d.number for d in read(_written(tmp_path, "merged_all_over.xlsx")).drafts]
    assert len(numbers) == len(set(numbers)) == 1998


def test_a_workbook_that_ends_the_process_names_its_sheet(tmp_path: Path) -> None:
    with pytest.raises(draft.WorkbookTooLarge) as refusal:
        read(_written(tmp_path, "far_cell.xlsx"))
    assert refusal.value.facts["sheet"] == "Sheet1"


def test_text_in_no_encoding_names_the_line(tmp_path: Path) -> None:
    with pytest.raises(draft.TextUnreadable) as refusal:
        read(_written(tmp_path, "no_text.csv"))
    assert refusal.value.facts["line"] == 2


@pytest.mark.parametrize("name", ["gone.xlsx", "folder.xlsx"])
def test_what_is_no_file_is_not_found(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(draft.LedgerNotFound) as refusal:
        read(tmp_path / name)
    assert refusal.value.facts == {"file": name}


def test_a_process_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    children = _watched(monkeypatch)
    monkeypatch.setattr(grid, "_command", lambda _path: FOREVER)
    monkeypatch.setattr(limits, "SECONDS", 0.2)
    with pytest.raises(draft.WorkbookTooSlow):
        read(_written(tmp_path, "chinese.csv"))
    _nothing_is_left_of(children)


@pytest.mark.parametrize("trouble", [MemoryError, OSError, KeyboardInterrupt])
def test_a_reading_that_is_broken_off_leaves_no_process(
    trouble: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise trouble

    children = _watched(monkeypatch)
    monkeypatch.setattr(grid, "_command", lambda _path: FOREVER)
    monkeypatch.setattr(subprocess.Popen, "communicate", broken)
    with pytest.raises(trouble):
        read(_written(tmp_path, "chinese.csv"))
    _nothing_is_left_of(children)


@pytest.mark.parametrize("name", ["chinese.csv", "far_cell.xlsx", "cut.xlsx", "wide.csv"])
def test_a_file_that_was_read_or_refused_leaves_no_process(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    children = _watched(monkeypatch)
    with contextlib.suppress(draft.LedgerRefused):
        read(_written(tmp_path, name))
    _nothing_is_left_of(children)


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that are started from now on."""
    children: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen.__init__

    def begun(self: subprocess.Popen[bytes], *given: Any, **more: Any) -> None:
        children.append(self)
        begin(self, *given, **more)

    monkeypatch.setattr(subprocess.Popen, "__init__", begun)
    return children


def _nothing_is_left_of(children: list[subprocess.Popen[bytes]]) -> None:
    (child,) = children
    assert child.returncode is not None
    assert child.stdout is not None
    assert child.stderr is not None
    assert child.stdout.closed
    assert child.stderr.closed


@pytest.mark.parametrize(
    ("ending", "refusal"),
    [("os.abort()", draft.WorkbookTooLarge), ("1/0", draft.WorkbookDamaged)],
)
def test_a_process_that_ends_badly_is_a_refusal(
    ending: str, refusal: type[draft.LedgerRefused], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid, "_command", lambda _p: [sys.executable, "-c", f"import os; {ending}"])
    with pytest.raises(refusal):
        read(_written(tmp_path, "chinese.csv"))


def test_a_frozen_program_calls_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/desk")
    assert grid._command(tmp_path) == ["/opt/desk", grid.READER_VERB, str(tmp_path)]
    console = tmp_path / "desk-console.exe"
    console.touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "desk.exe"))
    assert grid._command(tmp_path)[0] == str(console)


def _written(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(hostile_files.FILES[name][0]())
    return path
