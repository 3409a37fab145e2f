"""The verbs of the command line: arguments in, the same services as the window, words out."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app import __version__, paths
from desktop_app.domain.errors import UserError
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Role
from desktop_app.services.desk import Desk
from desktop_app.storage.errors import StorageError

Verb = Callable[[argparse.Namespace, Desk], int]


def run(arguments: list[str]) -> int:
    """Parse and do one verb; errors the user can mend become one sentence on stderr."""
    parsed = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if parsed.verb is None:
        from desktop_app.app import run_window  # start-up time: Qt only when a window opens

        return run_window(parsed.store)
    verb: Verb = parsed.do
    try:
        return verb(parsed, desk())
    except (UserError, StorageError, OSError) as error:
        print(_sentence(error), file=sys.stderr)
        return int(getattr(parsed, "refused", 1))


def desk() -> Desk:
    """The command line's desk: the coordinator's, on the day the computer shows."""
    actor = os.environ.get("USERNAME") or os.environ.get("USER") or "command line"
    return Desk(actor, Role.COORDINATOR, date.today(), paths.resources())


def _sentence(error: Exception) -> str:
    from desktop_app.app import sentence  # start-up time: words need Qt's translations

    return sentence(error)


def parser() -> argparse.ArgumentParser:
    """Every verb with its arguments; without a verb the window opens."""
    top = argparse.ArgumentParser(prog="proposal-desk", description="提案办理台 Proposal Desk")
    top.add_argument("--version", action="version", version=f"Proposal Desk {__version__}")
    top.add_argument("--store", type=Path, help="the store to open in the window")
    verbs = top.add_subparsers(dest="verb", metavar="VERB")

    def verb(name: str, do: Verb, words: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=words, description=words)
        made.add_argument("--store", type=Path, required=True, help="the store file")
        made.set_defaults(do=do)
        return made

    verb("sample", _sample, "make the sample office by importing its ledgers")
    one = verb("import", _import, "import a ledger (XLSX, XLS, CSV)")
    one.add_argument("ledger", type=Path)
    one.add_argument("--dry-run", action="store_true", help="say what would happen, store nothing")
    one.add_argument("--session", help="the session of a ledger that names none")
    one = verb("export", _export, "write the full ledger, to be imported again unchanged")
    one.add_argument("--xlsx", type=Path)
    one.add_argument("--csv", type=Path)
    one.add_argument("--session", help="a year, or a session's name; all sessions without it")
    one = verb("figures", _figures, "count a session's figures")
    _session(one)
    one.add_argument("--json", action="store_true")
    one.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD")
    one = verb("stages", _stages, "count a session's cases by stage")
    _session(one)
    one.add_argument("--json", action="store_true")
    one = verbs.add_parser("rights", help="who may do what", description="who may do what")
    one.set_defaults(do=_rights)
    one.add_argument("--json", action="store_true")
    one = verb("summary", _summary, "produce the year-end summary")
    _session(one)
    one.add_argument("--pdf", type=Path)
    one.add_argument("--docx", type=Path)
    one.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD")
    one = verb("documents", _documents, "make one of every paper from a session")
    _session(one)
    one.add_argument("--out", type=Path, required=True, help="the folder for the files")
    one = verbs.add_parser("check-report", help="check the figures of a report (text, DOCX)")
    one.set_defaults(do=_check_report, refused=2)
    one.add_argument("report", type=Path)
    one.add_argument("--json", action="store_true")
    one.add_argument("--store", type=Path, help="check against this store too")
    one.add_argument("--session", help="the session of the store: a year, or a session's name")
    one = verb("screenshots", _screenshots, "write a picture of every page")
    one.add_argument("--out", type=Path, required=True)
    one.add_argument("--theme", choices=("light", "dark"), default="light")
    one.add_argument("--scale", type=float, default=1.0)
    one.add_argument("--language", choices=("zh_CN", "en"), default="zh_CN")
    one = verb("check", _check, "check the store, its journal, attachments and search index")
    one.add_argument("--repair", action="store_true", help="rebuild what can be rebuilt")
    one = verb("backup", _backup, "make a checked backup of the store")
    one.add_argument("--out", type=Path, required=True)
    one = verb("restore", _restore, "put a backup in the store's place, keeping what was there")
    one.add_argument("backup", type=Path)
    one = verb("generate", _generate, "make a store of invented cases, for measuring")
    one.add_argument("--proposals", type=int, required=True)
    one.add_argument("--contacts", type=int, default=0)
    return top


def _session(one: argparse.ArgumentParser) -> None:
    one.add_argument("--session", required=True, help="a year, or a session's name")


def _sample(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.make_sample import make_sample

    for report in make_sample(at, parsed.store):
        _print_counts(report.file, report)
    return 0


def _import(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.app import complaint_sentence, nothing_imported
    from desktop_app.services.import_ledger import import_ledger
    from desktop_app.services.start_store import open_or_start

    was_there = parsed.store.exists()
    store = open_or_start(at, parsed.store)
    try:
        report = import_ledger(at, parsed.ledger, dry_run=parsed.dry_run, session=parsed.session)
    except UserError:
        store.close()
        _remove_new(parsed.store, was_there)
        raise
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


def _export(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.export_ledger import export_ledger
    from desktop_app.storage.store import open_store

    if not (parsed.xlsx or parsed.csv):
        parser().error("export needs --xlsx OUT or --csv OUT")
    store = open_store(parsed.store)
    written = export_ledger(at, parsed.xlsx, parsed.csv, parsed.session)
    store.close()
    for path in written.paths:
        print(path)
    print(f"proposals {written.proposals}, members {written.members}, contacts {written.contacts}")
    return 0


def _remove_new(store: Path, was_there: bool) -> None:
    """A store that was only made for an import that stored nothing goes again."""
    if not was_there:
        for ending in ("", "-wal", "-shm"):
            store.with_name(store.name + ending).unlink(missing_ok=True)


def _print_counts(file: str, report: object) -> None:
    names = ("created", "updated", "unchanged", "rejected")
    print(f"{file}: " + ", ".join(f"{name} {getattr(report, name)}" for name in names))


def _figures(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.count_figures import count_figures, figures_as_json
    from desktop_app.storage import sessions
    from desktop_app.storage.store import open_store

    open_store(parsed.store)
    figures = count_figures(at, sessions.chosen(parsed.session), parsed.as_of)
    told = figures_as_json(figures)
    if parsed.json:
        print(json.dumps(told, ensure_ascii=False))
        return 0
    for name, value in told.items():
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")
    return 0


def _stages(parsed: argparse.Namespace, at: Desk) -> int:
    del at
    from desktop_app.services.count_stages import count_stages
    from desktop_app.storage import sessions
    from desktop_app.storage.store import open_store

    store = open_store(parsed.store)
    counts = count_stages(sessions.chosen(parsed.session))
    store.close()
    told = {stage.value: count for stage, count in counts.items()}
    if parsed.json:
        print(json.dumps({"stages": told}))
        return 0
    for name, count in told.items():
        print(f"{name}: {count}")
    return 0


def _rights(parsed: argparse.Namespace, at: Desk) -> int:
    del at
    told = {verb: {role: MATRIX[verb][role].value for role in MATRIX[verb]} for verb in MATRIX}
    if parsed.json:
        print(json.dumps(told))
        return 0
    for verb, row in told.items():
        print(f"{verb}: " + ", ".join(f"{role} {scope}" for role, scope in row.items()))
    return 0


def _summary(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.produce_summary import save_summary
    from desktop_app.storage import sessions
    from desktop_app.storage.store import open_store

    if not (parsed.pdf or parsed.docx):
        parser().error("summary needs --pdf OUT or --docx OUT")
    open_store(parsed.store)
    session = sessions.chosen(parsed.session)[0]
    for out in filter(None, (parsed.pdf, parsed.docx)):
        save_summary(at, session.id, out, parsed.as_of)
        print(out)
    return 0


def _documents(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services import produce_document as papers
    from desktop_app.services.produce_summary import save_summary
    from desktop_app.storage import proposals, sessions
    from desktop_app.storage.store import open_store

    open_store(parsed.store)
    chosen = sessions.chosen(parsed.session)
    session = max(chosen, key=lambda one: proposals.count(ListQuery(session_ids=(one.id,))))
    made = list(papers.one_of_every_kind(at, session.id))
    written = papers.save_papers(made, parsed.out)
    for ending in ("pdf", "docx"):
        out = parsed.out / f"{papers.summary_name(at, session)}.{ending}"
        written.append(save_summary(at, session.id, out))
    print("\n".join(map(str, written)))
    if missing := papers.missing_of(made):
        print(f"no font has: {' '.join(missing)}", file=sys.stderr)
    return 0


def _check_report(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.check_report import check_report, report_as_json

    if (parsed.store is None) != (parsed.session is None):
        parser().error("check-report needs --store and --session together")
    report = check_report(parsed.report, _figures_of(parsed, at))
    if parsed.json:
        print(json.dumps(report_as_json(report), ensure_ascii=False))
    else:
        for finding in report.findings:
            print(f"{finding.text}\n  {finding.explanation}")
        print(f"{len(report.figures)} figures, {len(report.findings)} findings")
    return 0 if report.sound else 1


def _figures_of(parsed: argparse.Namespace, at: Desk) -> dict[str, object] | None:
    """The figures of the store that a report is checked against, when one was named."""
    if parsed.store is None:
        return None
    from desktop_app.services.count_figures import count_figures, figures_as_json
    from desktop_app.storage import sessions
    from desktop_app.storage.store import open_store

    open_store(parsed.store)
    return figures_as_json(count_figures(at, sessions.chosen(parsed.session)))


def _screenshots(parsed: argparse.Namespace, at: Desk) -> int:
    del at
    from desktop_app.app import take_screenshots

    made = take_screenshots(parsed.store, parsed.out, parsed.theme, parsed.scale, parsed.language)
    for picture in made:
        print(picture)
    return 0


def _generate(parsed: argparse.Namespace, at: Desk) -> int:
    from desktop_app.services.generate_store import generate_store

    generate_store(at, parsed.store, parsed.proposals, parsed.contacts)
    print(parsed.store)
    return 0


def _check(parsed: argparse.Namespace, at: Desk) -> int:
    del at
    from desktop_app.services.keep_backups import check_store
    from desktop_app.storage.store import open_store

    open_store(parsed.store)
    checked = check_store(repair=parsed.repair)
    for fault in checked.faults:
        row = "" if fault.row_id is None else f" {fault.row_id}"
        print(f"{fault.what}: {fault.table}{row} {fault.detail}".rstrip(), file=sys.stderr)
    if checked.rebuilt:
        print(f"rebuilt {checked.rebuilt}")
    print("sound" if checked.is_sound else f"faults {len(checked.faults)}")
    return 0 if checked.is_sound else 1


def _backup(parsed: argparse.Namespace, at: Desk) -> int:
    del at
    from desktop_app.services.keep_backups import back_up
    from desktop_app.storage.store import open_store

    print(back_up(open_store(parsed.store), parsed.out))
    return 0


def _restore(parsed: argparse.Namespace, at: Desk) -> int:
    del at
    from desktop_app.services.keep_backups import restore

    done = restore(parsed.backup, parsed.store, datetime.now(UTC))
    print(done.store)
    if done.kept_aside is not None:
        print(f"kept {done.kept_aside}")
    return 0
