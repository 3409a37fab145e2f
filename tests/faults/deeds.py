"""What must be old or new, never between: each deed with the state before and who judges after."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import settings as machine
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal
from desktop_app.services.desk import Desk
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.export_ledger import export_ledger
from desktop_app.services.import_ledger import import_ledger
from desktop_app.services.keep_backups import (
    back_up_file,
    back_up_when_changed,
    check_file,
    check_store,
    restore,
)
from desktop_app.services.keep_draft import keep_draft, read_draft
from desktop_app.services.produce_summary import save_summary
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.unlock_store import is_protected, let_in, uptime
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import keys, migrations, records
from desktop_app.storage.store import Store, open_store
from tests.case_office import TODAY, an_office
from tests.factories import RESOURCES
from tests.old_stores.make import unpack

DESK = Desk("办事员", Role.COORDINATOR, TODAY, RESOURCES)
NOW = datetime(2031, 6, 20, tzinfo=UTC)
PASSWORD = "提案-2025-春"
LEDGER = "会次,提案编号,案由,第一提案人,联名人,办理类型,交办日期"


@dataclass(frozen=True)
class Deed:
    """prepare fills a folder; do changes it; judge names what is wrong after, given whether do
    came to its end."""

    name: str
    prepare: Callable[[Path], None]
    do: Callable[[Path], None]
    judge: Callable[[Path, bool], str]


class Pattern:
    """A store that every run starts from, made once."""

    path: Path | None = None


def store_in(folder: Path) -> Path:
    """Where the store of a run lies."""
    return folder / "办公室 数据.pdesk"


def fresh(folder: Path) -> None:
    """Put a copy of the pattern into a folder."""
    assert Pattern.path is not None  # the caller made it
    shutil.copyfile(Pattern.path, store_in(folder))


def make_pattern(folder: Path, create: Callable[[Path], Store]) -> None:
    """Make the store that every run starts from: a case at every stage."""
    made = create(folder / "muster.pdesk")
    an_office(DESK)
    engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    Pattern.path = made.path


def _closing(work: Callable[[], object], path: Path) -> None:
    opened = open_store(path)
    try:
        work()
    finally:
        with suppress(Exception):
            opened.close()


def _state(path: Path, key: bytes | None = None) -> tuple[str, str, int]:
    """(what is wrong, the note of the first case, how many cases)."""
    opened = open_store(path, key)
    try:
        found = check_store().faults
        first = records.where(Proposal, "1 ORDER BY id LIMIT 1")
        count = engine.rows("SELECT count(*) FROM proposal")[0][0]
        return (str(found) if found else ""), first[0].note if first else "", count
    finally:
        opened.close()


def _edit(note: str) -> None:
    case = records.where(Proposal, "1 ORDER BY id LIMIT 1")[0]
    edit_proposal(DESK, case.id, {"note": note})


def _save(folder: Path) -> None:
    _closing(lambda: _edit("新"), store_in(folder))


def _judge_save(folder: Path, is_done: bool) -> str:
    wrong, note, _ = _state(store_in(folder))
    if is_done and note != "新":
        return "an acknowledged save is lost"
    return wrong or ("" if note in ("", "新") else f"torn: {note}")


def _target(folder: Path) -> Path:
    return folder / "备份" / "一.pdesk-backup"


def _backed_up(folder: Path) -> None:
    fresh(folder)
    back_up_file(store_in(folder), _target(folder))
    _save(folder)


def _back_up_again(folder: Path) -> None:
    back_up_file(store_in(folder), _target(folder))


def _judge_backup(folder: Path, is_done: bool) -> str:
    check_file(_target(folder))
    wrong, note, _ = _state(_target(folder))
    if is_done and note != "新":
        return "the new backup is not there"
    return wrong or _judge_save(folder, True)


def _restore(folder: Path) -> None:
    restore(_target(folder), store_in(folder), NOW, folder=folder / "自动")


def _judge_restore(folder: Path, is_done: bool) -> str:
    if not store_in(folder).exists():
        return "the store is missing"
    wrong, note, _ = _state(store_in(folder))
    if is_done and note != "":
        return "the backup was not put back"
    aside = list(folder.glob("*.before-*"))
    if note == "" and not any(_state(one)[1] == "新" for one in aside if not _is_side(one)):
        return "what stood there is gone"
    return wrong


def _is_side(path: Path) -> bool:
    return path.name.endswith(("-wal", "-shm"))


def _automatic(folder: Path) -> None:
    back_up_when_changed(store_in(folder), folder / "备份", NOW)


def _judge_automatic(folder: Path, is_done: bool) -> str:
    made = list((folder / "备份").glob("办公室*.pdesk-backup"))
    for one in made:
        check_file(one)
    if is_done and not made:
        return "no backup was made"
    return _judge_save(folder, True)


def _old(number: int) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        unpack(number, folder).rename(store_in(folder))

    return prepare


def _migrate(folder: Path) -> None:
    open_store(store_in(folder)).close()


def _judge_migration(folder: Path, is_done: bool) -> str:
    head = store_in(folder).read_bytes()[:100]
    version = int.from_bytes(head[60:64], "big")
    if is_done and version != migrations.NEWEST:
        return f"still format {version}"
    wrong, _, count = _state(store_in(folder))
    return wrong or ("" if count == 9 else f"{count} cases of 9")


def _table(folder: Path) -> Path:
    return folder / "台账.xlsx"


def _with_old_file(folder: Path) -> None:
    fresh(folder)
    _table(folder).write_bytes(b"old")
    _table(folder).with_suffix(".pdf").write_bytes(b"old")


def _export(folder: Path) -> None:
    _closing(lambda: export_ledger(DESK, _table(folder)), store_in(folder))


def _judge_export(folder: Path, is_done: bool) -> str:
    import openpyxl

    data = _table(folder).read_bytes()
    if data == b"old":
        return "the new ledger is not there" if is_done else ""
    openpyxl.load_workbook(_table(folder)).close()
    return ""


def _summary(folder: Path) -> None:
    def work() -> None:
        session = engine.rows("SELECT id FROM session WHERE year = 2024")[0][0]
        save_summary(DESK, session, _table(folder).with_suffix(".pdf"))

    _closing(work, store_in(folder))


def _judge_summary(folder: Path, is_done: bool) -> str:
    data = _table(folder).with_suffix(".pdf").read_bytes()
    if data == b"old":
        return "the new summary is not there" if is_done else ""
    is_whole = data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")
    return "" if is_whole else "half a summary"


def _with_ledger(folder: Path) -> None:
    fresh(folder)
    rows = (
        f"市政协八届一次会议,2025{n:04},关于第{n}件事的提案,委员{n},民盟市委,主办,2025.3.18"
        for n in range(1, 21)
    )
    (folder / "新.csv").write_text("\n".join([LEDGER, *rows]), "utf-8")


def _import(folder: Path) -> None:
    _closing(lambda: import_ledger(DESK, folder / "新.csv"), store_in(folder))


def _judge_import(folder: Path, is_done: bool) -> str:
    wrong, _, count = _state(store_in(folder))
    if count not in (9, 29) or (is_done and count != 29):
        return f"{count} cases instead of 9 or 29"
    return wrong


def _protect(folder: Path) -> None:
    protect(DESK, store_in(folder), FirstAccount("李联络", PASSWORD), [folder / "备份"])


def _judge_protection(folder: Path, is_done: bool) -> str:
    path = store_in(folder)
    if not is_protected(path):
        return "not encrypted" if is_done else _state(path)[0]
    key = let_in(path, "李联络", PASSWORD, uptime()).key
    return _state(path, key)[0]


def _type(text: str) -> Callable[[Path], None]:
    def typed(folder: Path) -> None:
        _closing(lambda: keep_draft(DESK, 1, "reply", {"text": text}), store_in(folder))

    return typed


def _old_draft(folder: Path) -> None:
    fresh(folder)
    _type("旧")(folder)


def _judge_draft(folder: Path, is_done: bool) -> str:
    opened = open_store(store_in(folder))
    kept = read_draft(DESK, 1, "reply")
    opened.close()
    text = kept.values["text"] if kept is not None else "none"
    if text != "新" and (is_done or text != "旧"):
        return f"the draft says {text}"
    return _state(store_in(folder))[0]


def _keys(folder: Path) -> None:
    keys.save(store_in(folder), keys.KeyFile((), keys.Wrapped("d", "e", "f")))


def _judge_keys(folder: Path, is_done: bool) -> str:
    found = keys.load(store_in(folder))
    sealed = found.recovery.salt if found else "none"
    return "" if sealed == "d" or (sealed == "a" and not is_done) else f"key file {sealed}"


def _old_keys(folder: Path) -> None:
    keys.save(store_in(folder), keys.KeyFile((), keys.Wrapped("a", "b", "c")))


def _settings(folder: Path) -> None:
    machine.save(machine.Settings(language="en", last_store="新"), folder / "settings.json")


def _old_settings(folder: Path) -> None:
    machine.save(machine.Settings(language="en", last_store="旧"), folder / "settings.json")


def _judge_settings(folder: Path, is_done: bool) -> str:
    found = machine.load(folder / "settings.json").last_store
    return "" if found == "新" or (found == "旧" and not is_done) else f"settings {found!r}"


DEEDS = (
    Deed("save", fresh, _save, _judge_save),
    Deed("draft of a form", _old_draft, _type("新"), _judge_draft),
    Deed("backup", _backed_up, _back_up_again, _judge_backup),
    Deed("automatic backup", _backed_up, _automatic, _judge_automatic),
    Deed("restore", _backed_up, _restore, _judge_restore),
    *(
        Deed(f"migrate from format {number}", _old(number), _migrate, _judge_migration)
        for number in range(1, migrations.NEWEST)
    ),
    Deed("export", _with_old_file, _export, _judge_export),
    Deed("summary", _with_old_file, _summary, _judge_summary),
    Deed("import", _with_ledger, _import, _judge_import),
    Deed("protect", _backed_up, _protect, _judge_protection),
    Deed("key file", _old_keys, _keys, _judge_keys),
    Deed("settings", _old_settings, _settings, _judge_settings),
)
