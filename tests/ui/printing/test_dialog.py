"""The dialog prints the very pages it shows, saves the very bytes, and can be stopped."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop_app.documents.blocks import Meta, NewPage, Paragraph
from desktop_app.documents.flow import render
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role, Verb
from desktop_app.ui.printing.dialog import PrintDialog, Printed
from desktop_app.ui.printing.page_pictures import draw_page, joined, page_sizes
from desktop_app.ui.printing.send import PrinterTrouble, send
from tests.documents.paper import FONTS, page_texts, squeezed

WAIT = 20000


def a_pdf(pages: int, word: str = "页") -> bytes:
    """Upright pages with a word and their number, the last one lying."""
    blocks = [Paragraph(f"{word}1")]
    for number in range(2, pages + 1):
        blocks += [NewPage(landscape=number == pages), Paragraph(f"{word}{number}")]
    return render(blocks, FONTS, Meta("题"))


@pytest.fixture
def dialog(qtbot, workplace) -> PrintDialog:
    made = PrintDialog(workplace, "Letters")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def a_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_pages_are_printed_in_their_size_and_way(qapp, tmp_path):
    pdf = a_pdf(3)
    told = []
    out = tmp_path / "printed.pdf"
    sent = send(pdf, a_printer(out), (0, 2), lambda *at: told.append(at))
    printed = out.read_bytes()
    assert sent == 2
    assert told == [(1, 2), (2, 2)]
    assert [[round(side / 5) for side in size] for size in page_sizes(printed)] == [
        [round(side / 5) for side in page_sizes(pdf)[page]] for page in (0, 2)
    ]
    ours, theirs = draw_page(pdf, 0, 300), draw_page(printed, 0, 300)
    dark = [
        [
            sum(one.pixelColor(x, y).lightness() < 128 for y in range(one.height()))
            for x in range(0, 290, 10)
        ]
        for one in (ours, theirs)
    ]
    assert sum(abs(a - b) for a, b in zip(*dark, strict=True)) <= 6


def test_a_stopped_job_ends_at_the_next_page(qapp, tmp_path):
    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        send(a_pdf(3), a_printer(tmp_path / "x.pdf"), range(3), stop)


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_refuses_is_told(qapp, tmp_path):
    printer = a_printer(tmp_path / "no" / "folder" / "x.pdf")
    with pytest.raises(PrinterTrouble):
        send(a_pdf(1), printer, (0,), lambda *_: None)


def test_several_parts_are_shown_as_one(qtbot, dialog):
    dialog.make(lambda _report: Printed((a_pdf(2, "甲"), a_pdf(3, "乙")), "答复函"))
    assert dialog.preview.pages() == 5
    assert dialog.pages.text() == "of 5"
    qtbot.waitUntil(lambda: dialog.preview.image_of(0) is not None, timeout=WAIT)


def test_saved_are_the_bytes_that_are_shown(qtbot, dialog, tmp_path, monkeypatch):
    pdf = a_pdf(2)
    dialog.show_pdf(pdf, "责任清单")
    asked = []

    def choose(_parent, _title, name, _kinds):
        asked.append(name)
        return str(tmp_path / "one"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.keyClick(dialog.preview, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["责任清单.pdf"]
    assert (tmp_path / "one.pdf").read_bytes() == pdf
    assert "one.pdf" in dialog.notice.text


def test_a_place_that_cannot_be_written_is_told(dialog, tmp_path):
    dialog.show_pdf(a_pdf(1), "x")
    dialog.save_to(tmp_path / "no folder" / "x.pdf")
    assert "x.pdf cannot be written" in dialog.notice.text
    assert dialog.save.isEnabled()


def test_page_keys_and_the_page_field_turn_pages(qtbot, dialog):
    dialog.show_pdf(a_pdf(4), "x")
    qtbot.waitUntil(lambda: dialog.preview.image_of(0) is not None, timeout=WAIT)
    qtbot.keyClick(dialog.preview, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    for page in (2, 3):
        qtbot.keyClick(dialog.preview, Qt.Key.Key_PageDown)
        assert dialog.page.value() == page
    qtbot.keyClick(dialog.preview, Qt.Key.Key_PageUp)
    assert dialog.page.value() == 2
    dialog.page.setValue(4)
    assert dialog.preview.current_page() == 3
    qtbot.keyClick(dialog.preview, Qt.Key.Key_Home)
    assert dialog.preview.current_page() == 0


def test_the_printer_is_chosen_and_gets_the_range(qtbot, dialog, tmp_path, monkeypatch):
    dialog.show_pdf(a_pdf(4), "x")
    out = tmp_path / "range.pdf"

    def accept(chooser: QPrintDialog) -> None:
        printer = chooser.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 3)
        printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
        chooser.accepted.emit(printer)

    monkeypatch.setattr(QDialog, "open", accept)
    qtbot.keyClick(dialog.preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "2 pages" in dialog.notice.text, timeout=WAIT)
    assert len(page_sizes(out.read_bytes())) == 2
    assert dialog.print.isEnabled()
    assert dialog.stop.isHidden()


@pytest.mark.qt_log_ignore("Returned false")
def test_printing_that_fails_is_told_and_can_be_tried_again(qtbot, dialog, tmp_path):
    dialog.show_pdf(a_pdf(1), "x")
    dialog.send_to(a_printer(tmp_path / "no folder" / "x.pdf"), [0])
    qtbot.waitUntil(lambda: "did not take" in dialog.notice.text, timeout=WAIT)
    assert dialog.print.isEnabled()


def test_what_is_refused_is_said_in_the_dialog(dialog):
    def refuse(_report):
        raise NotAllowed(verb=Verb.PRODUCE_DOCUMENT, role=Role.AUDITOR)

    dialog.make(refuse)
    assert dialog.notice.text
    assert not dialog.print.isEnabled()


def test_notes_of_the_papers_are_shown(dialog):
    dialog.make(lambda _report: Printed((a_pdf(1),), "x", ("No font has: 𠀀",)))
    assert dialog.notice.text == "No font has: 𠀀"


def test_joined_pages_keep_their_text(qapp):
    whole = joined([a_pdf(1, "甲"), a_pdf(2, "乙")])
    assert [squeezed(one)[:2] for one in page_texts(whole)] == ["甲1", "乙1", "乙2"]
    assert len(pypdfium2.PdfDocument(whole)) == 3
