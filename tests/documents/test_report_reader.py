"""Reading a report from outside."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from desktop_app.documents import report_reader, word_text
from desktop_app.documents.report_reader import read_report
from desktop_app.domain.report_check.findings import UnreadableReport


def test_paragraph_keeps_inserted_words_breaks_and_tabs(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("承办")
    paragraph.add_run("提案").add_break()
    paragraph.add_run("\t12件")
    inserted = f"<w:ins {nsdecls('w')}><w:r><w:t>，均已办结</w:t></w:r></w:ins>"
    deleted = f"<w:del {nsdecls('w')}><w:r><w:delText>13件</w:delText></w:r></w:del>"
    paragraph._p.append(parse_xml(inserted))
    paragraph._p.append(parse_xml(deleted))
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert read_report(path).strip() == "承办提案\n\t12件，均已办结"


def test_line_ends_of_other_systems_become_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("一\r\n二\r三\n".encode())
    assert read_report(path) == "一\n二\n三\n"


def test_blown_up_package_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "0" * 5000)
    monkeypatch.setattr(word_text, "XML_LIMIT", 1000)
    with pytest.raises(UnreadableReport) as refused:
        read_report(path)
    assert refused.value.facts == {"file": "a.docx", "reason": "too_large"}


def test_very_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("十件", encoding="utf-8")
    monkeypatch.setattr(report_reader, "FILE_LIMIT", 3)
    with pytest.raises(UnreadableReport) as refused:
        read_report(path)
    assert refused.value.facts["reason"] == "too_large"


def test_tab_stops_and_comments_are_no_words(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("提案12件")
    paragraph.paragraph_format.tab_stops.add_tab_stop(914400)
    body = document.element.body
    body.insert(0, body.makeelement("{urn:x}note", {}))
    body.insert(0, etree.Comment("不是正文"))
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert read_report(path).strip() == "提案12件"


def test_more_words_than_a_report_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("十件" * 10, encoding="utf-8")
    monkeypatch.setattr(report_reader, "TEXT_LIMIT", 19)
    with pytest.raises(UnreadableReport) as refused:
        read_report(path)
    assert refused.value.facts["reason"] == "too_large"


def test_a_document_behind_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + name)
    with pytest.raises(UnreadableReport) as refused:
        read_report(path)
    assert refused.value.facts == {"file": "a.docx", "reason": "password"}
