"""The same blocks as an editable DOCX: official styles, real headings, repeated table headers."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from desktop_app.documents.blocks import (
    SIZE_3,
    SIZE_4,
    SIZE_S5,
    Align,
    Block,
    Heading,
    Imprint,
    Letterhead,
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
from desktop_app.documents.pages import LEADING, MM, RED
from desktop_app.documents.text import clean, clean_line

# Family names as office programs know them; a machine without them substitutes its own.
FAMILIES = {
    Role.TITLE: "方正小标宋简体",
    Role.FANGSONG: "仿宋",
    Role.HEI: "黑体",
    Role.KAI: "楷体",
    Role.SONG: "宋体",
}
ALIGNS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
FIXED = datetime(2000, 1, 1)  # noqa: DTZ001 - the format stores no zone; fixed for equal bytes
ZIP_TIME = (2000, 1, 1, 0, 0, 0)


def _style(paragraph: WordParagraph, text: str, role: Role, size: float) -> Any:
    """Add `text` as one run in the role's family and return the run."""
    run = paragraph.add_run(text)
    run.font.name = FAMILIES[role]
    run.font.size = Pt(size)
    run.font.bold = False
    run.font.italic = False
    run.font.color.rgb = RGBColor(0, 0, 0)
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), FAMILIES[role])
    return run


def _format(paragraph: WordParagraph, align: Align, leading: float = LEADING) -> None:
    """Set alignment and exact line pitch, without space around."""
    form = paragraph.paragraph_format
    form.alignment = ALIGNS[align]
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(leading)


def _paragraph(document: WordDocument, block: Paragraph) -> None:
    """Write a paragraph for each line of the block's text."""
    leading = LEADING if block.size >= SIZE_3 else block.size * 1.6
    for text in clean(block.text).split("\n"):
        made = document.add_paragraph()
        _style(made, text, block.role, block.size)
        _format(made, block.align, leading)
        form = made.paragraph_format
        form.first_line_indent = Pt(block.indent * block.size)
        form.left_indent = Pt(block.left * block.size)
        form.right_indent = Pt(block.right * block.size)
        form.keep_with_next = block.keep_next


def _title(document: WordDocument, block: Title) -> None:
    """Write the title."""
    made = document.add_paragraph(style="Heading 1" if block.outline else "Normal")
    _style(made, clean(block.text), Role.TITLE, block.size)
    _format(made, "center", LEADING + max(0.0, block.size - SIZE_3) * 0.9)


def _heading(document: WordDocument, block: Heading) -> None:
    """Write a heading of the right level, so that the program's outline shows it."""
    role = {1: Role.HEI, 2: Role.KAI}.get(block.level, Role.FANGSONG)
    made = document.add_paragraph(style=f"Heading {block.level}")
    _style(made, clean_line(block.text), role, SIZE_3)
    _format(made, "justify")
    made.paragraph_format.first_line_indent = Pt(2 * SIZE_3)


def _room(document: WordDocument) -> int:
    """Return the width between the margins of the current section, in EMU."""
    section = document.sections[-1]
    margins = int(section.left_margin or 0) + int(section.right_margin or 0)
    return int(section.page_width or 0) - margins


def _table(document: WordDocument, block: Table) -> None:
    """Write a ruled table whose header row is repeated."""
    count = max([len(block.headers), *(len(row) for row in block.rows)])
    table = document.add_table(rows=0, cols=count, style="Table Grid")
    table.autofit = False
    room = _room(document)
    shares = (*block.widths, *(1.0,) * count)[:count]
    rows = ([block.headers] if block.headers else []) + list(block.rows)
    for number, row in enumerate(rows):
        head = bool(block.headers) and number == 0
        cells = table.add_row().cells
        for place, cell in enumerate(cells):
            cell.width = Emu(int(room * shares[place] / sum(shares)))
            align: Align = block.aligns[place] if place < len(block.aligns) else "left"
            align = "center" if head else align
            text = clean(row[place]) if place < len(row) else ""
            _style(cell.paragraphs[0], text, Role.HEI if head else Role.SONG, block.size)
            _format(cell.paragraphs[0], align, block.size * 1.4)
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
    """Write the signing names and the date at the right."""
    for words in (*block.names, block.date):
        _paragraph(document, Paragraph(words, align="right", indent=0, right=4))


def _space(document: WordDocument, block: Space) -> None:
    """Write one empty paragraph as high as the space."""
    made = document.add_paragraph()
    _format(made, "left", LEADING * block.lines)


def _letterhead(document: WordDocument, block: Letterhead) -> None:
    """Write the red mark, the number and the notes (the double lines as a border)."""
    made = document.add_paragraph()
    _style(made, clean_line(block.mark), Role.TITLE, 32).font.color.rgb = RGBColor(
        *(round(part * 255) for part in RED)
    )
    _format(made, "center", 48)
    edge = OxmlElement("w:bottom")
    double = block.form == "letter"
    values = {"val": "thickThinSmallGap" if double else "single", "sz": "18", "color": "E00000"}
    for name, value in values.items():
        edge.set(qn(f"w:{name}"), value)
    borders = OxmlElement("w:pBdr")
    borders.append(edge)
    made._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")
    for words in (block.number, block.signer, *block.notes):
        if words:
            _paragraph(document, Paragraph(words, align="right", indent=0))


def _imprint(document: WordDocument, block: Imprint) -> None:
    """Write the 版记 as plain lines; the office places it at the foot of the last page."""
    _space(document, Space())
    for words in (block.copies, f"{block.office}　　{block.printed}".strip("　")):
        if words:
            _paragraph(document, Paragraph(words, size=SIZE_4, indent=0, left=1))


def _lay_out(section: Section, landscape: bool) -> None:
    """Set paper and margins of a section."""
    wide, high = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = wide, high
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.left_margin = Mm(36 if landscape else 28)
    section.right_margin = Mm(36 if landscape else 26)
    section.top_margin = Mm(30 if landscape else 37)
    section.bottom_margin = Mm(30 if landscape else 35)
    section.footer_distance = Pt(35 * MM - 7 * MM - SIZE_4 * 1.5)


def _strip(section: Section, text: str) -> None:
    """Write the line every page of the section carries at its top."""
    section.header.is_linked_to_previous = False
    made = section.header.paragraphs[0]
    _style(made, clean_line(text), Role.SONG, SIZE_S5)
    _format(made, "right", SIZE_S5 * 1.6)


def _new_page(document: WordDocument, block: NewPage) -> None:
    """Start a section on the asked paper with its strip."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _lay_out(section, block.landscape)
    _strip(section, block.strip)


def _page_number(section: Section) -> None:
    """Write — n — into the footer as a field of the program."""
    made = section.footer.paragraphs[0]
    _style(made, "— ", Role.SONG, SIZE_4)
    run = _style(made, "", Role.SONG, SIZE_4)
    for kind in ("begin", "", "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = "PAGE"
        run._r.append(part)
    _style(made, " —", Role.SONG, SIZE_4)
    _format(made, "center", SIZE_4 * 1.5)


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


def render_docx(blocks: Iterable[Block], meta: Meta) -> bytes:
    """Write the blocks as a DOCX and return it; the same input gives the same bytes."""
    document = Document()
    _lay_out(document.sections[0], meta.landscape)
    if meta.strip:
        _strip(document.sections[0], meta.strip)
    if meta.numbered:
        _page_number(document.sections[0])
    for block in blocks:
        _WRITE[type(block)](document, block)
    _describe(document, meta)
    out = BytesIO()
    document.save(out)
    return stable_zip(out.getvalue())
