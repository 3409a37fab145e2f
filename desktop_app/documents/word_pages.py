"""Pages, runs and lines of a DOCX: paper, page numbers at the outer side, strips, red lines."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from desktop_app.documents.blocks import SIZE_4, SIZE_S5, Align
from desktop_app.documents.fonts import Role
from desktop_app.documents.pages import LEADING, MM
from desktop_app.documents.text import clean_line

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
LETTER_OVERHANG = 7.0  # mm by which the red lines of a letter pass the text on either side
RED_HEX = "E00000"


def style(paragraph: WordParagraph, text: str, role: Role, size: float) -> Any:
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


def shape(paragraph: WordParagraph, align: Align, leading: float = LEADING) -> None:
    """Set alignment and exact line pitch, without space around."""
    form = paragraph.paragraph_format
    form.alignment = ALIGNS[align]
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(leading)


def spread(run: Any, gap: float) -> None:
    """Set the characters of a run `gap` points apart."""
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round(gap * 20)))
    properties = run._element.get_or_add_rPr()
    properties.insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs")


def underline(paragraph: WordParagraph, kind: str, overhang: float = 0.0) -> None:
    """Draw a red line (Word's name for its kind) under a paragraph, wider by `overhang` mm."""
    _border(paragraph, ("bottom",), {"val": kind, "sz": "18", "space": "4", "color": RED_HEX})
    if overhang:
        paragraph.paragraph_format.left_indent = Mm(-overhang)
        paragraph.paragraph_format.right_indent = Mm(-overhang)


def narrow_cells(table: WordTable) -> None:
    """Leave a millimetre at the sides of each cell, as on our own pages: numbers stay in a line."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "57")  # twentieths of a point
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # the format wants it behind the margins
    look.addprevious(margins)


def ruled(paragraph: WordParagraph) -> None:
    """Draw thin black lines above and under a paragraph; one line between two such paragraphs."""
    thin = {"val": "single", "sz": "6", "space": "2", "color": "000000"}
    _border(paragraph, ("top", "bottom", "between"), thin)


def _border(paragraph: WordParagraph, sides: tuple[str, ...], line: dict[str, str]) -> None:
    borders = OxmlElement("w:pBdr")
    for side in sides:
        edge = OxmlElement(f"w:{side}")
        for name, value in line.items():
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def lay_out(section: Section, landscape: bool) -> None:
    """Set paper and margins of a section."""
    wide, high = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = wide, high
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.left_margin = Mm(36 if landscape else 28)
    section.right_margin = Mm(36 if landscape else 26)
    section.top_margin = Mm(30 if landscape else 37)
    section.bottom_margin = Mm(30 if landscape else 35)
    section.footer_distance = Pt(35 * MM - 7 * MM - SIZE_4 * 1.5)


def carry_strip(section: Section, text: str) -> None:
    """Write the line every page of the section carries at its top."""
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        made = header.paragraphs[0]
        style(made, clean_line(text), Role.SONG, SIZE_S5)
        shape(made, "right", SIZE_S5 * 1.6)


def number_pages(section: Section) -> None:
    """Write — n — into the footers, at the outer side, one character from the edge."""
    for footer, align in ((section.footer, "right"), (section.even_page_footer, "left")):
        made = footer.paragraphs[0]
        style(made, "— ", Role.SONG, SIZE_4)
        run = style(made, "", Role.SONG, SIZE_4)
        for kind in ("begin", "", "end"):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = "PAGE"
            run._r.append(part)
        style(made, " —", Role.SONG, SIZE_4)
        shape(made, "right" if align == "right" else "left", SIZE_4 * 1.5)
        made.paragraph_format.left_indent = made.paragraph_format.right_indent = Pt(SIZE_4)


def end_first_page(section: Section) -> None:
    """Draw the red double line at the foot of a letter's first page, which has no number."""
    section.different_first_page_header_footer = True
    made = section.first_page_footer.paragraphs[0]
    shape(made, "left", SIZE_4 * 1.5)
    underline(made, "thinThickSmallGap", LETTER_OVERHANG)
