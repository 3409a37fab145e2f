"""What each verb of the command line does: one service, words and a code out."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop_app.domain.permissions import MATRIX
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.storage.database import DATABASE

if TYPE_CHECKING:
    from desktop_app.storage.store import Store

USAGE = 2
WAIT = 3.0  # seconds for another process to end with the store, as SQLite waits
MOST_FAULTS = 50  # of one kind in one table, spelled out


def _misused(words: str) -> NoReturn:
    """End with the code for wrong usage."""
    print(words, file=sys.stderr)
    raise SystemExit(USAGE)


def _key(parsed: argparse.Namespace) -> bytes | None:
    """The data key of a protected store, for whom the command line has let in."""
    return parsed.access.key if parsed.access is not None else None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a store, a new one too, as a window does: one of them writes at a time.

    Raises StorageError: locked when it stays another's for WAIT seconds.
    """
    from desktop_app.storage import lock
    from desktop_app.storage.errors import StorageError, translated

    folder, held, end = path.parent, None, time.monotonic() + WAIT
    was_there = folder.exists()
    with translated(path=path):
        folder.mkdir(parents=True, exist_ok=True)
    while held is None:
        try:
            held = lock.hold(path)
        except StorageError as error:
            if error.kind != "locked" or time.monotonic() > end:
                raise
            time.sleep(0.1)
    try:
        yield
    finally:
        held.release()
        if not was_there and not path.exists():
            with suppress(OSError):
                folder.rmdir()


def _open(parsed: argparse.Namespace) -> Store:
    from desktop_app.storage.store import open_store

    return open_store(parsed.store, _key(parsed))


def sample(parsed: argparse.Namespace, at: Desk) -> int:
    """Make the sample office."""
    from desktop_app.services.make_sample import make_sample

    with _alone(parsed.store), _whole(parsed.store):
        for report in make_sample(at, parsed.store):
            _print_counts(report.file, report)
    return 0


def import_(parsed: argparse.Namespace, at: Desk) -> int:
    """Import a ledger; a store that is not there is made."""
    with _alone(parsed.store), _whole(parsed.store):
        return _import(parsed, at)


def _import(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.import_ledger import import_ledger
    from desktop_app.services.start_store import open_or_start
    from desktop_app.ui.spoken import complaint_sentence, nothing_imported

    was_there = parsed.store.exists()
    store = open_or_start(at, parsed.store, _key(parsed))
    report = import_ledger(at, parsed.ledger, dry_run=parsed.dry_run, session=parsed.session)
    for complaint in report.complaints:
        print(complaint_sentence(complaint), file=sys.stdout)
    _print_counts(report.file, report)
    store.close()
    nothing_came = not (report.created or report.updated or report.unchanged)
    if parsed.dry_run or nothing_came:
        _remove_new(parsed.store, was_there)
    if nothing_came and report.rejected + len(report.complaints):
        print(nothing_imported(report.file), file=sys.stderr)
        return 1
    return 0


def export(parsed: argparse.Namespace, at: Desk) -> int:
    """Write the full ledger."""
    from desktop_app.services.export_ledger import export_ledger

    if not (parsed.xlsx or parsed.csv):
        _misused("export needs --xlsx OUT or --csv OUT")
    store = _open(parsed)
    written = export_ledger(at, parsed.xlsx, parsed.csv, parsed.session)
    store.close()
    for path in written.paths:
        print(path)
    others = f", members {written.members}, contacts {written.contacts}" if parsed.xlsx else ""
    print(f"proposals {written.proposals}{others}")
    return 0


@contextmanager
def _whole(store: Path) -> Iterator[None]:
    """A new store is made whole or not at all, also when the making is stopped."""
    was_there = store.exists()
    try:
        yield
    except BaseException:
        if DATABASE.obj is not None and not was_there:
            DATABASE.close()
        _remove_new(store, was_there)
        raise


def _remove_new(store: Path, was_there: bool) -> None:
    """A store that was only made for an import that stored nothing goes again."""
    if not was_there:
        for ending in ("", "-wal", "-shm"):
            store.with_name(store.name + ending).unlink(missing_ok=True)


def _print_counts(file: str, report: object) -> None:
    names = ("created", "updated", "unchanged", "rejected")
    print(f"{file}: " + ", ".join(f"{name} {getattr(report, name)}" for name in names))


def figures(parsed: argparse.Namespace, at: Desk) -> int:
    """Count a session's figures."""
    from desktop_app.services.count_figures import count_figures, figures_as_json
    from desktop_app.storage import sessions

    _open(parsed)
    figures = count_figures(at, sessions.chosen(parsed.session), parsed.as_of)
    told = figures_as_json(figures)
    if parsed.json:
        print(json.dumps(told, ensure_ascii=False))
        return 0
    for name, value in told.items():
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")
    return 0


def stages(parsed: argparse.Namespace, at: Desk) -> int:
    """Count a session's cases by stage."""
    del at
    from desktop_app.services.count_stages import count_stages
    from desktop_app.storage import sessions

    store = _open(parsed)
    counts = count_stages(sessions.chosen(parsed.session))
    store.close()
    told = {stage.value: count for stage, count in counts.items()}
    if parsed.json:
        print(json.dumps({"stages": told}))
        return 0
    for name, count in told.items():
        print(f"{name}: {count}")
    return 0


def rights(parsed: argparse.Namespace, at: Desk) -> int:
    """Print who may do what."""
    del at
    told = {verb: {role: MATRIX[verb][role].value for role in MATRIX[verb]} for verb in MATRIX}
    if parsed.json:
        print(json.dumps(told))
        return 0
    for verb, row in told.items():
        print(f"{verb}: " + ", ".join(f"{role} {scope}" for role, scope in row.items()))
    return 0


def summary(parsed: argparse.Namespace, at: Desk) -> int:
    """Produce the year-end summary."""
    from desktop_app.services.produce_summary import save_summary
    from desktop_app.services.write_file import refuse_same_file

    if not (parsed.pdf or parsed.docx):
        _misused("summary needs --pdf OUT or --docx OUT")
    refuse_same_file(parsed.pdf, parsed.docx)
    _open(parsed)
    session = _one_session(parsed.session)
    for out in filter(None, (parsed.pdf, parsed.docx)):
        save_summary(at, session.id, out, parsed.as_of)
        print(out)
    return 0


def _one_session(text: str) -> Session:
    """The one session meant; where a year has others, they are named on stderr."""
    from desktop_app.services.choose_session import chosen_session

    chosen = chosen_session(text)
    if chosen.others:
        from desktop_app.ui.spoken import other_sessions  # start-up time: Qt's translations

        print(other_sessions(chosen), file=sys.stderr)
    return chosen.session


def documents(parsed: argparse.Namespace, at: Desk) -> int:
    """Make one of every paper."""
    from desktop_app.services import produce_document as papers
    from desktop_app.services.produce_summary import save_summary

    _open(parsed)
    session = _one_session(parsed.session)
    made = list(papers.one_of_every_kind(at, session.id))
    written = papers.save_papers(made, parsed.out)
    for ending in ("pdf", "docx"):
        out = parsed.out / f"{papers.summary_name(at, session)}.{ending}"
        written.append(save_summary(at, session.id, out))
    print("\n".join(map(str, written)))
    if missing := papers.missing_of(made):
        print(f"no font has: {' '.join(missing)}", file=sys.stderr)
    return 0


def check_report(parsed: argparse.Namespace, at: Desk) -> int:
    """Check the figures of a report: 0 sound, 1 findings, 2 unreadable."""
    from desktop_app.services.check_report import check_report, report_as_json

    if (parsed.store is None) != (parsed.session is None):
        _misused("check-report needs --store and --session together")
    report = check_report(parsed.report, figures_of(parsed, at))
    if parsed.json:
        print(json.dumps(report_as_json(report), ensure_ascii=False))
    else:
        for finding in report.findings:
            print(f"{finding.text}\n  {finding.explanation}")
        print(f"共核对数据 {len(report.figures)} 处，发现问题 {len(report.findings)} 处。")
    return 0 if report.sound else 1


def figures_of(parsed: argparse.Namespace, at: Desk) -> dict[str, object] | None:
    """The figures of the store that a report is checked against, when one was named."""
    if parsed.store is None:
        return None
    from desktop_app.services.check_report import figures_to_compare, report_text

    _open(parsed)
    return figures_to_compare(at, parsed.session, report_text(parsed.report))


def screenshots(parsed: argparse.Namespace, at: Desk) -> int:
    """Write a picture of every page."""
    del at
    from desktop_app.pictures import Look, take_screenshots

    look = Look(parsed.theme, parsed.scale, parsed.language, parsed.session, parsed.as_of)
    made = take_screenshots(parsed.store, parsed.out, look, parsed.access)
    for picture in made:
        print(picture)
    return 0


def generate(parsed: argparse.Namespace, at: Desk) -> int:
    """Make a store of invented cases."""
    from desktop_app.services.generate_store import generate_store

    with _alone(parsed.store), _whole(parsed.store):
        generate_store(at, parsed.store, parsed.proposals, parsed.contacts)
    print(parsed.store)
    return 0


def check(parsed: argparse.Namespace, at: Desk) -> int:
    """Check the store; 1 when something is wrong."""
    del at
    from desktop_app.services.keep_backups import check_store

    with _alone(parsed.store) if parsed.repair else nullcontext():
        _open(parsed)
        checked = check_store(repair=parsed.repair)
    told: Counter[tuple[str, str]] = Counter()
    for fault in checked.left:
        told[fault.what, fault.table] += 1
        if told[fault.what, fault.table] <= MOST_FAULTS:
            row = "" if fault.row_id is None else f" {fault.row_id}"
            print(f"{fault.what}: {fault.table}{row} {fault.detail}".rstrip(), file=sys.stderr)
    for (what, table), count in told.items():
        if count > MOST_FAULTS:
            print(f"{what}: {table} … {count - MOST_FAULTS} more", file=sys.stderr)
    if checked.rebuilt:
        print(f"rebuilt {checked.rebuilt}")
    print("sound" if checked.is_sound else f"faults {len(checked.left)}")
    return 0 if checked.is_sound else 1


def backup(parsed: argparse.Namespace, at: Desk) -> int:
    """Make a checked backup."""
    del at
    from desktop_app.services.keep_backups import back_up

    print(back_up(_open(parsed), parsed.out, _key(parsed)))
    return 0


def restore(parsed: argparse.Namespace, at: Desk) -> int:
    """Put a backup in the store's place."""
    del at
    from desktop_app.services.keep_backups import restore

    done = restore(parsed.backup, parsed.store, datetime.now(UTC), _key(parsed))
    print(done.store)
    if done.kept_aside is not None:
        print(f"kept {done.kept_aside}")
    return 0


def self_test(parsed: argparse.Namespace, at: Desk) -> int:
    """Say whether this installation can do its work."""
    from desktop_app.self_test import self_test

    return self_test(at, parsed.out)
