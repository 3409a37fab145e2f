"""Every result code of SQLite, through every function of the storage room, ends in a sentence."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import types
import typing
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

import desktop_app.storage
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Kind, Proposal
from desktop_app.services.desk import Desk
from desktop_app.storage import bulk, engine_sqlite, journal
from desktop_app.storage.errors import StorageError, kind_of_file_error
from desktop_app.storage.store import create_store
from desktop_app.ui import errors
from tests.case_office import TODAY, an_office
from tests.factories import RESOURCES

# Primary codes, and extended ones of files that cannot be read, written, synced, locked or found.
CODES = (
    *range(1, 27),
    266,
    522,
    778,
    1034,
    1290,
    2570,
    3082,
    3338,
    3850,
    8458,
    261,
    517,
    526,
    1038,
)
NOT_NOUNS = {"errors", "tables", "tables_after", "tables_answer", "rename", "place", "lock", "ids"}
MADE_UP = (TypeError, ValueError, AttributeError, KeyError, IndexError)
# Names that some signatures import for the type checker alone.
NAMES: dict[str, Any] = {one.__name__: one for one in (CaseFacts, Kind, Proposal)}
NAMES["array"] = list  # Python 3.11 takes no item type for an array at run time
KNOWN = frozenset(errors._STORE)


def functions() -> Iterator[Callable[..., Any]]:
    """The public functions of the storage room."""
    for info in pkgutil.iter_modules(desktop_app.storage.__path__):
        if info.ispkg or info.name in NOT_NOUNS:
            continue
        module = importlib.import_module(f"desktop_app.storage.{info.name}")
        for name, value in vars(module).items():
            is_ours = getattr(value, "__module__", "") == module.__name__
            if inspect.isfunction(value) and is_ours and not name.startswith("_"):
                yield value


def plausible(kind: Any, folder: Path) -> Any:
    """A value of a type that lets a function get as far as its query."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return plausible(next(one for one in parts if one is not type(None)), folder)
    if origin is type or kind is type:
        return Proposal
    if origin is tuple:
        ends = [one for one in parts if one is not Ellipsis]
        return tuple(plausible(one, folder) for one in ends)
    if origin is not None and issubclass(origin, dict | typing.get_origin(typing.Mapping)):  # type: ignore
        return {"title": "文"} if parts[0] is str else {}
    if origin is not None:
        inner = plausible(parts[0], folder) if parts else 1
        return {inner} if issubclass(origin, set | frozenset) else [inner]
    return _plain(kind, folder)


def _plain(kind: Any, folder: Path) -> Any:
    simple = {int: 1, str: "topic", bytes: bytes(32), bool: True, date: TODAY, float: 1.0}
    if kind in simple:
        return simple[kind]
    if kind is datetime:
        return datetime(2025, 6, 20).astimezone()
    if kind is Path:
        return folder / "x.pdesk-backup"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind, localns=NAMES)
        needed = [
            one.name
            for one in dataclasses.fields(kind)
            if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
        ]
        return kind(**{name: plausible(hints[name], folder) for name in needed})  # type: ignore
    return 1


def arguments(function: Callable[..., Any], folder: Path) -> dict[str, Any]:
    hints = typing.get_type_hints(function, localns=NAMES)
    wanted = inspect.signature(function).parameters.values()
    return {
        one.name: plausible(hints[one.name], folder)
        for one in wanted
        if one.default is inspect.Parameter.empty and one.kind is not one.VAR_KEYWORD
    }


class Refusing:
    """A connection and a cursor whose every statement ends with the code."""

    def __init__(self) -> None:
        self.code = 0
        self.asked = 0

    def refuse(self, *_given: object, **_named: object) -> None:
        self.asked += 1
        error = dbapi2.OperationalError("went wrong")
        error.sqlite_errorcode = self.code
        raise error

    execute = executemany = executescript = refuse

    def close(self) -> None:
        """Nothing to close."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = create_store(tmp_path_factory.mktemp("trouble") / "a.pdesk")
    an_office(Desk("t", Role.COORDINATOR, TODAY, RESOURCES))
    yield opened
    opened.close()


@pytest.fixture
def refusing(store, monkeypatch) -> Refusing:
    made = Refusing()
    monkeypatch.setattr(store.database, "cursor", lambda *_a, **_k: made)
    monkeypatch.setattr(store.database, "connection", lambda: made)
    return made


def run(function: Callable[..., Any], given: dict[str, Any]) -> None:
    """Call it; what it gives is used up, as a caller would."""
    result = function(**given)
    if isinstance(result, AbstractContextManager) and not isinstance(result, Path):
        with result:
            engine_sqlite.rows("SELECT 1")
    elif inspect.isgenerator(result):
        list(result)


ALL = sorted(functions(), key=lambda one: (one.__module__, one.__name__))
reached: set[str] = set()


@pytest.mark.parametrize("function", ALL, ids=lambda f: f"{f.__module__[20:]}.{f.__name__}")
def test_every_code_through_every_function_is_a_sentence(function, refusing, tmp_path, qapp):
    if function in (engine_sqlite.connect, engine_sqlite.bind, bulk.unjournalled):
        pytest.skip("works on a database that is not the open one")
    try:
        given = arguments(function, tmp_path)
    except (TypeError, NameError) as error:
        pytest.skip(f"its hints are for the type checker alone: {error}")
    met = []
    for code in CODES:
        refusing.code, refusing.asked = code, 0
        try:
            run(function, given)
        except StorageError as trouble:
            met.append(trouble)
        except (UserError, OSError, *MADE_UP):
            assert not refusing.asked, "a driver's error came out as something else"
            return  # the made-up values do not get as far as a query
        if not refusing.asked:
            return
    for error in met:
        assert error.kind in KNOWN
        words = errors.words_of(error)
        assert words.sentence and words.next_step
    reached.add(f"{function.__module__}.{function.__name__}")


def test_most_functions_were_reached():
    """Runs last; a worker that has only a part of the functions counts that part."""
    if len(reached) > 40:
        assert len(reached) >= len(ALL) * 0.5, sorted(
            {f"{f.__module__}.{f.__name__}" for f in ALL} - reached
        )


def test_every_kind_has_its_words():
    assert set(StorageError.KINDS) == KNOWN


@pytest.mark.parametrize("code", [*range(1, 134), 9999])
def test_every_file_trouble_has_a_sentence(qapp, code):
    error = OSError(code, "went wrong", "/a/文件 一.xlsx")
    assert kind_of_file_error(error) in KNOWN
    words = errors.words_of(error)
    assert "文件 一.xlsx" in words.sentence and words.next_step


def test_a_held_file_is_told_from_a_forbidden_one(qapp):
    error = PermissionError(13, "denied", "a.xlsx")
    error.winerror = 32  # type: ignore[attr-defined]
    assert kind_of_file_error(error) == "locked"
    assert errors.words_of(OSError("no file")).whole


def test_no_memory_is_said(store):
    with pytest.raises(StorageError, match="no_memory"), engine_sqlite.translated():
        raise MemoryError
    assert journal.verify() is None
