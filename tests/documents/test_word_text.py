"""Foreign DOCX files: their words are taken, hostile ones refused with a reason, in time."""

from __future__ import annotations

import io
import zipfile

import pytest

from desktop_app.documents import word_text
from desktop_app.documents.word_text import Unreadable, docx_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "word/document.xml"


def packed(body: str | bytes, name: str = MAIN) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, body)
    return data.getvalue()


def words(body: str) -> str:
    return docx_text(packed(f"<w:document {W}><w:body>{body}</w:body></w:document>"))


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def reason(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        docx_text(data)
    return refused.value.reason


def test_paragraphs_are_lines_and_rows_have_tabs() -> None:
    cells = f"<w:tc>{p('主办件')}</w:tc><w:tc>{p('20件')}{p('共计')}</w:tc>"
    table = f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:tc>{p('会办件')}</w:tc></w:tr></w:tbl>"
    assert words(p("一") + table + p("二")) == "一\n主办件\t20件 共计\n会办件\n二"


def test_words_of_a_text_box_come_once() -> None:
    box = f"<w:txbxContent>{p('框内')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = f'<w:p xmlns:mc="urn:mc"><w:r>{both}<w:t>正文</w:t></w:r></w:p>'
    assert words(body) == "框内\n正文"


def test_deleted_words_and_field_codes_are_no_words() -> None:
    runs = "<w:del><w:r><w:t>13件</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>"
    assert words(f"<w:p><w:r><w:t>12件</w:t><w:tab/><w:br/></w:r>{runs}</w:p>") == "12件\t\n"


def test_words_outside_a_paragraph_are_left() -> None:
    assert words("<w:t>散</w:t><w:br/>" + p("段")) == "段"


def test_the_strict_form_is_read_too() -> None:
    body = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><p><t>字</t></p>'
    assert docx_text(packed(body + "</document>")) == "字"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "件"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "http://host/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_doctype_is_refused_before_it_means_anything(declared: str) -> None:
    assert reason(packed(f"{declared}<w:document {W}>{p('&a;')}</w:document>")) == "unsafe"


def test_a_part_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_text, "XML_LIMIT", 2**20)
    assert reason(packed(b" " * 2**22)) == "too_large"


def test_markup_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_text, "ELEMENT_LIMIT", 1000)
    assert reason(packed("<a>" * 2000)) == "too_large"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04 no archive", "damaged"),
        (packed("<w:document>"), "damaged"),
        (packed("no markup"), "damaged"),
        (packed("<x/>", "xl/workbook.xml"), "not_word"),
        (packed(p("字" * 400))[:-200], "damaged"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, why: str) -> None:
    assert reason(data) == why


def test_damaged_bytes_inside_are_refused() -> None:
    data = bytearray(packed("<w:document " + W + ">" + p("提案" * 900) + "</w:document>"))
    place = data.index(MAIN.encode()) + len(MAIN) + 20
    data[place : place + 8] = bytes(8)
    assert reason(bytes(data)) == "damaged"


def test_a_locked_part_is_refused() -> None:
    data = bytearray(packed("<w:document/>"))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.rindex(sign)
        data[at + (6 if sign == b"PK\x03\x04" else 8)] |= 1
    assert reason(bytes(data)) == "password"
