"""Checking an outside report: the file read, the figures as plain values, against a store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from desktop_app.domain.errors import UserError
from desktop_app.services.check_report import (
    UnreadableReport,
    check_report,
    report_as_json,
    report_text,
)

SOUND = (
    "2024年,我局共承办提案62件,其中主办17件、分办7件、会办38件。"
    "A类59件,占95.2%;B类2件,占3.2%;D类1件,占1.6%。"
)
FAULTY = SOUND.replace("A类59件,占95.2%", "A类57件,占95.1%")
FIGURES = {
    "total": 62,
    "modes": {"LEAD": 17, "SEPARATE": 7, "CO": 38, "SOLE": 0},
    "grades": {"A": 59, "B": 2, "C": 0, "D": 1},
    "grade_base": 62,
    "grade_percent": {"A": "95.2", "B": "3.2", "C": "0.0", "D": "1.6"},
    "previous_b": {"total": 5, "resolved": 5},
}


def a_file(folder: Path, data: bytes | str, name: str = "总结.txt") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_report_is_read_in_the_encodings_of_offices(tmp_path: Path, encoding: str) -> None:
    path = a_file(tmp_path, FAULTY.encode(encoding))
    assert report_text(path) == FAULTY
    assert [f.expected for f in check_report(path).findings] == ["59", "95.2%"]


def test_docx_is_read_with_its_tables(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("共承办提案41件,其中主办20件、")
    document.add_paragraph("会办20件。")
    row = document.add_table(rows=1, cols=2).rows[0].cells
    row[0].text, row[1].text = "主办件", "20件"
    path = tmp_path / "总结.docx"
    document.save(str(path))
    assert "主办件\t20件" in report_text(path)
    report = check_report(path)
    assert [f.kind for f in report.findings] == ["sum"]


def test_sound_report_is_sound_against_its_store(tmp_path: Path) -> None:
    report = check_report(a_file(tmp_path, SOUND), FIGURES)
    assert report.sound


def test_figures_that_differ_from_the_store_are_found(tmp_path: Path) -> None:
    stored = {**FIGURES, "total": 63, "modes": {"LEAD": 18, "SEPARATE": 7, "CO": 38}}
    report = check_report(a_file(tmp_path, SOUND), stored)
    assert [(f.kind, f.claimed, f.expected) for f in report.findings] == [
        ("store", "62", "63"),
        ("store", "17", "18"),
    ]
    assert not report.sound
    assert "63" in report.findings[0].explanation


def test_report_becomes_plain_values(tmp_path: Path) -> None:
    plain = report_as_json(check_report(a_file(tmp_path, FAULTY)))
    assert json.loads(json.dumps(plain)) == plain
    assert plain["sound"] is False
    figures, findings = plain["figures"], plain["findings"]
    assert isinstance(figures, list)
    assert isinstance(findings, list)
    assert figures[0] == {"text": "62件", "value": 62, "unit": "件", "at": [13, 16]}
    assert {"text": "95.1%", "value": 95.1, "unit": "%", "at": [43, 48]} in figures
    assert set(findings[0]) == {"kind", "at", "text", "claimed", "expected", "explanation"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"%PDF-1.7", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old_word"),
        (b"PK\x03\x04 no archive", "damaged"),
        (b"\x00\x01\x02\x03", "not_text"),
        (b"\xff\xff\xff\xff", "not_text"),
    ],
)
def test_unreadable_file_is_named_with_the_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableReport) as refused:
        check_report(a_file(tmp_path, data))
    assert isinstance(refused.value, UserError)
    assert refused.value.facts == {"file": "总结.txt", "reason": reason}


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport) as refused:
        check_report(tmp_path / "无.txt")
    assert refused.value.facts == {"file": "无.txt", "reason": "missing"}
    with pytest.raises(UnreadableReport) as refused:
        check_report(tmp_path)
    assert refused.value.facts["reason"] == "folder"
