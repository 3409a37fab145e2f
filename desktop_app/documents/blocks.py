"""What a document is made of before it is laid out: the same blocks give the PDF and the DOCX.

Sizes are in points with the office's names (三号 …), indents in characters, as GB/T 9704 counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.documents.fonts import Role
from desktop_app.domain.chart_plan import ChartPlan

Align = Literal["left", "center", "right", "justify"]

SIZE_2 = 22.0  # 二号, titles
SIZE_3 = 15.75  # 三号, body: 28 characters in 156 mm
SIZE_4 = 14.0  # 四号, page numbers
SIZE_S4 = 12.0  # 小四
SIZE_5 = 10.5  # 五号, tables
SIZE_S5 = 9.0  # 小五, notes


@dataclass(frozen=True)
class Title:
    """The document's title: 二号小标宋, centred, balanced over its lines."""

    text: str
    size: float = SIZE_2
    outline: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading with its number in the text: level 1 黑体, 2 楷体, 3 and 4 仿宋."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Body text. `indent` is for the first line, `left` and `right` for all, in characters."""

    text: str
    role: Role = Role.FANGSONG
    size: float = SIZE_3
    align: Align = "justify"
    indent: float = 2.0
    left: float = 0.0
    right: float = 0.0
    keep_next: bool = False


@dataclass(frozen=True)
class Table:
    """A ruled table; `headers` are repeated on every page. `widths` are shares of the line."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    aligns: tuple[Align, ...] = ()
    size: float = SIZE_5
    row_lines: float = 1.0  # rows are at least this many lines high: room for handwriting


@dataclass(frozen=True)
class Cell:
    """A cell of a form: a label is set in 黑体 and centred; `span` counts columns."""

    text: str
    span: int = 1
    label: bool = False
    align: Align = "left"


@dataclass(frozen=True)
class FormRow:
    """A row of a form, at least `lines` lines high."""

    cells: tuple[Cell, ...]
    lines: float = 1.6


@dataclass(frozen=True)
class Form:
    """A ruled form of labels and values. `widths` are the shares of its columns."""

    widths: tuple[float, ...]
    rows: tuple[FormRow, ...]
    size: float = SIZE_S4


@dataclass(frozen=True)
class Imprint:
    """版记 at the foot of the last page: 抄送 and who printed it when; empty parts are left out."""

    copies: str = ""
    office: str = ""
    printed: str = ""


@dataclass(frozen=True)
class Picture:
    """A PNG as wide as `share` of the line, with a caption under it."""

    png: bytes
    caption: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class Chart:
    """A chart as wide as the line, drawn as lines and letters, with a caption under it."""

    plan: ChartPlan
    caption: str = ""


@dataclass(frozen=True)
class Space:
    """Empty body lines."""

    lines: float = 1.0


@dataclass(frozen=True)
class Signature:
    """Who signs and the date, at the lower right, the names centred over the date."""

    names: tuple[str, ...]
    date: str


@dataclass(frozen=True)
class NewPage:
    """A page break; `strip` is printed small at the top of every page from here on."""

    landscape: bool = False
    strip: str = ""


@dataclass(frozen=True)
class Letterhead:
    """A 发文机关标志 in red: 信函 with double lines, 文件 with one line under the number."""

    mark: str
    number: str
    form: Literal["letter", "file"]
    notes: tuple[str, ...] = ()  # grade and publicity, top right
    signer: str = ""


@dataclass(frozen=True)
class Mark:
    """No ink: the sheet remembers under `name` on which page it came here.

    With `outline` the reader's outline leads here.
    """

    name: str
    outline: str = ""


Block = (
    Title
    | Heading
    | Paragraph
    | Table
    | Form
    | Picture
    | Chart
    | Space
    | Signature
    | NewPage
    | Letterhead
    | Imprint
    | Mark
)


@dataclass(frozen=True)
class Meta:
    """What a PDF or DOCX says about itself."""

    title: str
    author: str = ""
    subject: str = ""
    numbered: bool = True
    number_first_page: bool = True
    landscape: bool = False
    strip: str = ""
    foot: str = ""  # small and grey under the pages that carry a strip
    wide: bool = False  # narrow margins: working lists, not letters
    only_sheet: bool = False  # laying out stops where a second page would begin
