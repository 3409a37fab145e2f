"""The same blocks as an editable DOCX: official styles, real headings, repeated table headers."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Emu, Pt, RGBColor

from desktop_app.documents.blocks import (
    SIZE_3,
    SIZE_4,
    SIZE_S5,
    Align,
    Block,
    Heading,
    Imprint,
    Letterhead,
    Mark,
    Meta,
    NewPage,
    Paragraph,
    Picture,
    Signature,
    Space,
    Table,
    Title,
)
from desktop_app.documents.fonts import Role
from desktop_app.documents.letterheads import mark_size
from desktop_app.documents.pages import LEADING, MM, PORTRAIT, RED
from desktop_app.documents.text import clean, clean_line
from desktop_app.documents.titles import title_lines
from desktop_app.documents.word_pages import (
    ALIGNS,
    LETTER_OVERHANG,
    carry_strip,
    end_first_page,
    lay_out,
    narrow_cells,
    number_pages,
    ruled,
    shape,
    spread,
    style,
    underline,
)

FIXED = datetime(2000, 1, 1)  # noqa: DTZ001 - the format stores no zone; fixed for equal bytes
ZIP_TIME = (2000, 1, 1, 0, 0, 0)


def _paragraph(document: WordDocument, block: Paragraph) -> None:
    """Write a paragraph for each line of the block's text."""
    leading = LEADING if block.size >= SIZE_3 else block.size * 1.6
    for text in clean(block.text).split("\n"):
        made = document.add_paragraph()
        style(made, text, block.role, block.size)
        shape(made, block.align, leading)
        form = made.paragraph_format
        form.first_line_indent = Pt(block.indent * block.size)
        form.left_indent = Pt(block.left * block.size)
        form.right_indent = Pt(block.right * block.size)
        form.keep_with_next = block.keep_next


def _title(document: WordDocument, block: Title) -> None:
    """Write the title."""
    made = document.add_paragraph(style="Heading 1" if block.outline else "Normal")
    lines = title_lines(clean_line(block.text), _room(document) / Pt(block.size), _Widths())
    for place, line in enumerate(lines):
        run = style(made, line.text, Role.TITLE, block.size)
        if place < len(lines) - 1:
            run.add_break()
    shape(made, "center", LEADING + max(0.0, block.size - SIZE_3) * 0.9)


def _heading(document: WordDocument, block: Heading) -> None:
    """Write a heading of the right level, so that the program's outline shows it."""
    role = {1: Role.HEI, 2: Role.KAI}.get(block.level, Role.FANGSONG)
    made = document.add_paragraph(style=f"Heading {block.level}")
    style(made, clean_line(block.text), role, SIZE_3)
    shape(made, "justify")
    made.paragraph_format.first_line_indent = Pt(2 * SIZE_3)


def _room(document: WordDocument) -> int:
    """Return the width between the margins of the current section, in EMU."""
    section = document.sections[-1]
    margins = int(section.left_margin or 0) + int(section.right_margin or 0)
    return int(section.page_width or 0) - margins


def _table(document: WordDocument, block: Table) -> None:
    """Write a ruled table whose header row is repeated and whose rows stay whole."""
    count = max([len(block.headers), *(len(row) for row in block.rows)])
    table = document.add_table(rows=0, cols=count, style="Table Grid")
    table.autofit = False
    narrow_cells(table)
    room = _room(document)
    shares = (*block.widths, *(1.0,) * count)[:count]
    widths = [Emu(int(room * share / sum(shares))) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # some programs look at the columns, others at the cells
    rows = ([block.headers] if block.headers else []) + list(block.rows)
    for number, row in enumerate(rows):
        head = bool(block.headers) and number == 0
        line = table.add_row()
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for place, cell in enumerate(line.cells):
            cell.width = widths[place]
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            align: Align = block.aligns[place] if place < len(block.aligns) else "left"
            align = "center" if head else align
            text = clean(row[place]) if place < len(row) else ""
            style(cell.paragraphs[0], text, Role.HEI if head else Role.SONG, block.size)
            shape(cell.paragraphs[0], align, block.size * 1.4)
    if block.headers:
        mark = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(mark)


def _picture(document: WordDocument, block: Picture) -> None:
    """Write a picture and its caption."""
    made = document.add_paragraph()
    made.paragraph_format.alignment = ALIGNS["center"]
    room = _room(document)
    made.add_run().add_picture(BytesIO(block.png), width=Emu(int(room * block.share)))
    if block.caption:
        _paragraph(document, Paragraph(block.caption, Role.HEI, SIZE_S5, "center", 0))


def _signature(document: WordDocument, block: Signature) -> None:
    """Write the signing names centred over the date, the date four characters from the right."""
    for before in document.paragraphs[-2:]:  # the gap and the text's end stay with the signature
        before.paragraph_format.keep_with_next = True
    widest = max(_width(words) for words in (*block.names, block.date))
    middle = max(4 + _width(block.date) / 2, widest / 2)
    for words in (*block.names, block.date):
        right = middle - _width(words) / 2
        is_last = words is block.date
        line = Paragraph(words, align="right", indent=0, right=right, keep_next=not is_last)
        _paragraph(document, line)


class _Widths(dict[str, float]):
    """About how wide a character is in em, whatever font draws it: Latin ones half as wide."""

    def __missing__(self, character: str) -> float:
        return 0.5 if character.isascii() else 1.0


def _width(words: str) -> float:
    """Return about how wide a line is in characters."""
    return sum(map(_Widths().__getitem__, words))


def _space(document: WordDocument, block: Space) -> None:
    """Write one empty paragraph as high as the space."""
    made = document.add_paragraph()
    shape(made, "left", LEADING * block.lines)


def _letterhead(document: WordDocument, block: Letterhead) -> None:
    """Write mark, number, notes: a 信函 has its lines under the mark, a 文件 under the number."""
    if block.form == "file":
        _notes(document, block.notes)
        _space(document, Space(max(0.2, 35 * MM / LEADING - len(block.notes))))
    made = document.add_paragraph()
    mark = clean_line(block.mark)
    size, gap = mark_size(float(len(mark)), len(mark), PORTRAIT.room)
    run = style(made, mark, Role.TITLE, size)
    run.font.color.rgb = RGBColor(*(round(part * 255) for part in RED))
    spread(run, gap)
    shape(made, "center", size * 1.35)
    if block.form == "letter":
        underline(made, "thickThinSmallGap", LETTER_OVERHANG)
        end_first_page(document.sections[0])
        _notes(document, (block.number, *block.notes))
        _space(document, Space(1))
        return
    _space(document, Space())
    under = document.add_paragraph()
    style(under, clean_line(block.number), Role.FANGSONG, SIZE_3)
    shape(under, "center")
    if block.signer:
        style(under, "\t" + clean_line(block.signer), Role.FANGSONG, SIZE_3)
        shape(under, "left")
        right_edge = Pt(PORTRAIT.room - SIZE_3)
        under.paragraph_format.tab_stops.add_tab_stop(right_edge, WD_TAB_ALIGNMENT.RIGHT)
        under.paragraph_format.left_indent = Pt(SIZE_3)
    underline(under, "single")
    _space(document, Space(2))


def _notes(document: WordDocument, notes: Iterable[str]) -> None:
    """Write lines at the right: the number of a letter, grade and publicity."""
    for words in filter(None, notes):
        _paragraph(document, Paragraph(words, align="right", indent=0))


def _imprint(document: WordDocument, block: Imprint) -> None:
    """Write the 版记 as plain lines; the office places it at the foot of the last page."""
    _space(document, Space())
    for words in (block.copies, f"{block.office}　　{block.printed}".strip("　")):
        if words:
            _paragraph(document, Paragraph(words, size=SIZE_4, indent=0, left=1))
            ruled(document.paragraphs[-1])


def _new_page(document: WordDocument, block: NewPage) -> None:
    """Start a section on the asked paper with its strip."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    lay_out(section, block.landscape)
    carry_strip(section, block.strip)


_WRITE: dict[type, Callable[[WordDocument, Any], None]] = {
    Title: _title,
    Heading: _heading,
    Paragraph: _paragraph,
    Table: _table,
    Picture: _picture,
    Space: _space,
    Signature: _signature,
    NewPage: _new_page,
    Letterhead: _letterhead,
    Imprint: _imprint,
    Mark: lambda document, block: None,  # noqa: ARG005 - pages are only known once printed
}


def stable_zip(data: bytes) -> bytes:
    """Return the zip with fixed times, so that equal documents are equal bytes."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return out.getvalue()


def _describe(document: WordDocument, meta: Meta) -> None:
    """Set the core properties, with a fixed date."""
    properties = document.core_properties
    properties.title = clean_line(meta.title)[:255]
    properties.author = properties.last_modified_by = clean_line(meta.author)[:255]
    properties.subject = clean_line(meta.subject)[:255]
    properties.comments = ""
    properties.created = properties.modified = properties.last_printed = FIXED
    properties.revision = 1


def _drop_thumbnail(document: WordDocument) -> None:
    """Take out the picture of an empty page that the library's blank document brings along."""
    links = document.part.package.rels
    for name in [name for name, link in links.items() if link.reltype.endswith("/thumbnail")]:
        del links[name]


def render_docx(blocks: Iterable[Block], meta: Meta) -> bytes:
    """Write the blocks as a DOCX and return it; the same input gives the same bytes."""
    document = Document()
    lay_out(document.sections[0], meta.landscape)
    if meta.strip:
        carry_strip(document.sections[0], meta.strip)
    if meta.numbered:
        document.settings.odd_and_even_pages_header_footer = True
        number_pages(document.sections[0])
        document.sections[0].different_first_page_header_footer = not meta.number_first_page
    for block in blocks:
        _WRITE[type(block)](document, block)
    _describe(document, meta)
    _drop_thumbnail(document)
    out = BytesIO()
    document.save(out)
    return stable_zip(out.getvalue())
