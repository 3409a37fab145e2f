"""Every word of the window can be found by lupdate and is there in Chinese."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

ROOT = Path(__file__).parents[1]
TS = ROOT / "i18n" / "desktop_app_zh_CN.ts"
SOURCES = [ROOT / "desktop_app" / "app.py", *sorted((ROOT / "desktop_app" / "ui").rglob("*.py"))]
MARKERS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1, "QT_TR_NOOP": 0}

NOOPS = {"QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def marked(path: Path) -> Iterator[tuple[ast.Call, str, ast.expr]]:
    """Every call that marks a word for translation, with its kind and the word."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in MARKERS and len(node.args) > MARKERS[name]:
                yield node, name, node.args[MARKERS[name]]


def aliases(tree: ast.Module) -> list[int]:
    """Lines that give a marker another name, under which lupdate does not see it."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id in NOOPS and id(node) not in called)
        or (isinstance(node, ast.alias) and node.name in NOOPS and node.asname)
    ]


@cache
def messages() -> list[tuple[str, str, ET.Element]]:
    """Context, source and translation of every message in the Chinese file."""
    return [
        (context.findtext("name") or "", message.findtext("source") or "", translation)
        for context in ET.parse(TS).getroot().iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    ]


def fields_of(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_plain_strings_marked_on_self(path: Path) -> None:
    """lupdate reads the text of a file: a composed string is found and never matched."""
    for call, kind, word in marked(path):
        place = f"{path.name}:{call.lineno}"
        if kind == "translate":
            assert not isinstance(word, ast.JoinedStr | ast.BinOp), place
        else:
            assert isinstance(word, ast.Constant), place
            assert isinstance(word.value, str), place
        if kind == "tr":
            owner = getattr(call.func, "value", None)
            assert isinstance(owner, ast.Name), place
            assert owner.id == "self", place


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_markers_keep_their_own_names(path: Path) -> None:
    assert aliases(ast.parse(path.read_text("utf-8"))) == []


def test_every_marked_word_was_collected() -> None:
    words = {
        word.value
        for path in SOURCES
        for _, _, word in marked(path)
        if isinstance(word, ast.Constant)
    }
    assert words - {source for _, source, _ in messages()} == set()


def test_the_committed_file_is_what_lupdate_finds_today(tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    shutil.copy(TS, fresh)
    name = "pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate"
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    sources = [str(path) for path in SOURCES]
    subprocess.run(
        [str(Path(sys.executable).with_name(name)), *options, *sources, "-ts", str(fresh)],
        check=True,
    )
    assert fresh.read_text("utf-8") == TS.read_text("utf-8"), "run: make translations"


def test_every_word_is_translated() -> None:
    missing = [
        f"{context}: {source}"
        for context, source, translation in messages()
        if translation.get("type") or not "".join(translation.itertext()).strip()
    ]
    assert missing == []


def test_a_translation_keeps_the_places_to_fill_in() -> None:
    wrong = [
        f"{context}: {source}"
        for context, source, translation in messages()
        for text in [form.text or "" for form in translation.iter("numerusform")]
        or [translation.text or ""]
        if fields_of(text) != fields_of(source) or ("%n" in text) != ("%n" in source)
    ]
    assert wrong == []
