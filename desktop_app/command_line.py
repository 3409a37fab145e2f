"""The verbs of the command line: arguments in, the same services as the window, words out."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from desktop_app import __version__, paths
from desktop_app import command_verbs as verbs
from desktop_app.command_password import KEPT_OUT, add_arguments, come_in
from desktop_app.command_stop import say_stopped, stoppable
from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import COMMAND_LINE, Desk
from desktop_app.storage.errors import StorageError

Verb = Callable[[argparse.Namespace, Desk], int]
Adder = Callable[[str, Verb, str], argparse.ArgumentParser]


def run(arguments: list[str]) -> int:
    """Parse and do one verb; errors the user can mend become one sentence on stderr."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, io.StringIO())
    parsed = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if parsed.verb is None:
        from desktop_app.start import start_window  # start-up time: Qt only when a window opens

        return start_window(parsed.store)
    try:
        with stoppable():
            return _do(parsed)
    except KeyboardInterrupt:
        return say_stopped()


def _do(parsed: argparse.Namespace) -> int:
    verb: Verb = parsed.do
    try:
        _refuse_loops(parsed)
        code = verb(parsed, come_in(parsed, desk()))
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read the lines has seen enough, as head has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KEPT_OUT as error:
        print(_sentence(error), file=sys.stderr)
        return verbs.USAGE
    except (UserError, StorageError, OSError) as error:
        print(_sentence(error), file=sys.stderr)
        return int(getattr(parsed, "refused", 1))
    except Exception as error:
        print(_unexpected(error, parsed), file=sys.stderr)
        return 1


def _refuse_loops(parsed: argparse.Namespace) -> None:
    """Raise OSError for a link that leads to itself: no path behind it can be named."""
    for path in vars(parsed).values():
        if isinstance(path, Path):
            try:
                path.stat()
            except OSError as error:
                if error.errno == errno.ELOOP:
                    raise


def desk() -> Desk:
    """The command line's desk: the coordinator's, on the day the computer shows."""
    actor = os.environ.get("USERNAME") or os.environ.get("USER") or COMMAND_LINE
    return Desk(actor, Role.COORDINATOR, date.today(), paths.resources())


def _unexpected(error: Exception, parsed: argparse.Namespace) -> str:
    """One sentence; where in our code it happened goes into a file, without any data."""
    has_store = getattr(parsed, "store", None) is not None
    first, check = (
        ("先用 check 校验数据文件，再", " check the data file first,") if has_store else ("", "")
    )
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames]
    report = paths.logs() / "last_error.txt"
    with suppress(OSError):
        report.write_text("\n".join([type(error).__name__, *lines]), encoding="utf-8")
    return (
        f"出现意外错误（{type(error).__name__}），数据未改动；请{first}将 {report} 发给维护人员。"
        f" An unexpected error; nothing was changed;{check} the file tells where it happened."
    )


def _sentence(error: Exception) -> str:
    from desktop_app.ui.spoken import sentence  # start-up time: words need Qt's translations

    return sentence(error)


def parser() -> argparse.ArgumentParser:
    """Every verb with its arguments; without a verb the window opens."""
    top = argparse.ArgumentParser(prog="proposal-desk", description="提案办理台 Proposal Desk")
    top.add_argument("--version", action="version", version=f"Proposal Desk {__version__}")
    top.add_argument("--store", type=Path, help="the store to open in the window")
    group = top.add_subparsers(dest="verb", metavar="VERB")

    def verb(name: str, do: Verb, words: str) -> argparse.ArgumentParser:
        made = group.add_parser(name, help=words, description=words)
        made.add_argument("--store", type=Path, required=True, help="the store file")
        add_arguments(made)
        made.set_defaults(do=do)
        return made

    _add_ledger_verbs(verb)
    _add_paper_verbs(verb, group)
    _add_care_verbs(verb, group)
    return top


def _count(text: str) -> int:
    """A number of cases or talks to make."""
    count = int(text)
    if count < 0:
        raise argparse.ArgumentTypeError(f"{text} is less than 0")
    return count


def _scale(text: str) -> float:
    """How much larger than usual; outside these bounds nothing can be painted."""
    scale = float(text)
    if not 0.5 <= scale <= 4:
        raise argparse.ArgumentTypeError(f"{text} is not between 0.5 and 4")
    return scale


def _session(one: argparse.ArgumentParser) -> None:
    one.add_argument("--session", required=True, help="a year, or a session's name")


def _one_session(one: argparse.ArgumentParser) -> None:
    words = "a session's name, or a year: of several sessions in a year that of the CPPCC"
    one.add_argument("--session", required=True, help=words)


def _add_ledger_verbs(verb: Adder) -> None:
    verb("sample", verbs.sample, "make the sample office by importing its ledgers")
    one = verb("import", verbs.import_, "import a ledger (XLSX, XLS, CSV)")
    one.add_argument("ledger", type=Path)
    one.add_argument("--dry-run", action="store_true", help="say what would happen, store nothing")
    one.add_argument("--session", help="the session of a ledger that names none")
    one = verb("export", verbs.export, "write the full ledger, to be imported again unchanged")
    one.add_argument("--xlsx", type=Path)
    one.add_argument("--csv", type=Path)
    one.add_argument("--session", help="a year, or a session's name; all sessions without it")


def _add_paper_verbs(
    verb: Adder, group: argparse._SubParsersAction[argparse.ArgumentParser]
) -> None:
    one = verb("figures", verbs.figures, "count a session's figures")
    _session(one)
    one.add_argument("--json", action="store_true")
    one.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD")
    one = verb("stages", verbs.stages, "count a session's cases by stage")
    _session(one)
    one.add_argument("--json", action="store_true")
    one = group.add_parser("rights", help="who may do what", description="who may do what")
    one.set_defaults(do=verbs.rights)
    one.add_argument("--json", action="store_true")
    one = verb("summary", verbs.summary, "produce the year-end summary")
    _one_session(one)
    one.add_argument("--pdf", type=Path)
    one.add_argument("--docx", type=Path)
    one.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD")
    one = verb("documents", verbs.documents, "make one of every paper from a session")
    _one_session(one)
    one.add_argument("--out", type=Path, required=True, help="the folder for the files")
    one = group.add_parser("check-report", help="check the figures of a report (text, DOCX)")
    one.set_defaults(do=verbs.check_report, refused=2)
    one.add_argument("report", type=Path)
    one.add_argument("--json", action="store_true")
    one.add_argument("--store", type=Path, help="check against this store too")
    add_arguments(one)
    one.add_argument("--session", help="the session of the store: a year, or a session's name")
    one = verb("screenshots", verbs.screenshots, "write a picture of every page")
    one.add_argument("--out", type=Path, required=True)
    one.add_argument("--theme", choices=("light", "dark"), default="light")
    one.add_argument("--scale", type=_scale, default=1.0)
    one.add_argument("--language", choices=("zh_CN", "en"), default="zh_CN")
    one.add_argument("--session", help="the session shown: a year, or a session's name")
    one.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD", help="today")


def _add_care_verbs(
    verb: Adder, group: argparse._SubParsersAction[argparse.ArgumentParser]
) -> None:
    one = verb("check", verbs.check, "check the store, its journal, attachments and search index")
    one.add_argument("--repair", action="store_true", help="rebuild what can be rebuilt")
    one = verb("backup", verbs.backup, "make a checked backup of the store")
    one.add_argument("--out", type=Path, required=True)
    one = verb(
        "restore", verbs.restore, "put a backup in the store's place, keeping what was there"
    )
    one.add_argument("backup", type=Path)
    one = verb("generate", verbs.generate, "make a store of invented cases, for measuring")
    one.add_argument("--proposals", type=_count, required=True)
    one.add_argument("--contacts", type=_count, default=0)
    words = "say whether this installation can do its work; needs no display and no network"
    one = group.add_parser("self-test", help=words, description=words)
    one.set_defaults(do=verbs.self_test)
    one.add_argument("--out", type=Path, help="keep what was made in this folder")
