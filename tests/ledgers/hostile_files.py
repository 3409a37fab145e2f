"""Makes the hostile workbooks and text tables that reading must survive.

``python tests/ledgers/hostile_files.py DIRECTORY`` writes them all; the tests call ``FILES``, where
every file has its bytes and what must come of it: the name of a refusal, or "" when it is read.
"""

import io
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/'
    '2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Maker = Callable[[], bytes]
FILES: dict[str, tuple[Maker, str]] = {}


def hostile(name: str, outcome: str) -> Callable[[Maker], Maker]:
    """Enter a maker under its file name with what must come of it."""

    def enter(maker: Maker) -> Maker:
        FILES[name] = (maker, outcome)
        return maker

    return enter


def text_cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def good_rows() -> str:
    head = "".join(
        text_cell(f"{c}1", t) for c, t in zip("ABC", ("提案号", "案由", "交办日期"), strict=True)
    )
    cells = text_cell("A2", "20240001") + text_cell("B2", "题目") + text_cell("C2", "2024-3-18")
    return f'<row r="1">{head}</row><row r="2">{cells}</row>'


def sheet(rows: str | None = None, after: str = "", before: str = "") -> str:
    rows = good_rows() if rows is None else rows
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


ROOT = (
    f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)


def workbook(properties: str = "", names: tuple[str, ...] = ("Sheet1",), before: str = "") -> str:
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    return (
        f'{before}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}'
        f"<sheets>{sheets}</sheets></workbook>"
    )


def relations(count: int = 1) -> str:
    sheets = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, count + 1)
    )
    strings = (
        f'<Relationship Id="rIdS" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    return f'<Relationships xmlns="{PACKAGE}">{sheets}{strings}</Relationships>'


def strings(*items: str, before: str = "") -> str:
    inside = "".join(f"<si><t>{item}</t></si>" for item in items)
    return f'{before}<sst xmlns="{MAIN}" count="1" uniqueCount="1">{inside}</sst>'


def packed(**replaced: str | bytes | None) -> bytes:
    """A small sound workbook, with parts replaced, added or (None) left out."""
    parts: dict[str, str | bytes | None] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "xl/workbook.xml": workbook(),
        "xl/_rels/workbook.xml.rels": relations(),
        "xl/sharedStrings.xml": strings("x"),
        "xl/worksheets/sheet1.xml": sheet(),
    }
    short = {"book": "xl/workbook.xml", "one": "xl/worksheets/sheet1.xml"}
    short |= {"shared": "xl/sharedStrings.xml", "rels": "xl/_rels/workbook.xml.rels"}
    parts |= {short.get(name, name): content for name, content in replaced.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if content is not None:
                package.writestr(name, content)
    return buffer.getvalue()


@hostile("far_cell.xlsx", "WorkbookTooLarge")
def far_cell() -> bytes:
    far = f'{good_rows()}<row r="1048576">{text_cell("XFD1048576", "x")}</row>'
    return packed(one=sheet(far))


@hostile("far_row.xlsx", "")
def far_row() -> bytes:
    return packed(one=sheet(f'{good_rows()}<row r="60000">{text_cell("A60000", "备注：x")}</row>'))


@hostile("far_column.xlsx", "WorkbookTooLarge")
def far_column() -> bytes:
    return packed(one=sheet(f'{good_rows()}<row r="3">{text_cell("XFD3", "x")}</row>'))


@hostile("shared_string_bomb.xlsx", "WorkbookTooLarge")
def shared_string_bomb() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(3, 60_003))
    return packed(shared=strings("炸" * 100_000), one=sheet(good_rows() + rows))


@hostile("packed_bomb.xlsx", "WorkbookTooLarge")
def packed_bomb() -> bytes:
    """A part that claims four gigabytes."""
    data = bytearray(packed())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFF_FFF0)
    return bytes(data)


@hostile("long_string_bomb.xlsx", "")
def long_string_bomb() -> bytes:
    return packed(one=sheet(good_rows() + f'<row r="3">{text_cell("D3", " " * 50_000_000)}</row>'))


@hostile("zip_of_zips.xlsx", "NotAWorkbook")
def zip_of_zips() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as outer:
        for number in range(20):
            outer.writestr(f"{number}.zip", packed())
    return buffer.getvalue()


LAUGHS = (
    "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a '哈哈哈哈哈哈哈哈哈哈'>"
    + "".join(
        f"<!ENTITY {later} '{f'&{former};' * 10}'>"
        for former, later in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@hostile("billion_laughs.xlsx", "WorkbookUnsafe")
def billion_laughs() -> bytes:
    return packed(shared=strings("&i;", before=LAUGHS))


@hostile("external_entity.xlsx", "WorkbookUnsafe")
def external_entity() -> bytes:
    before = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    return packed(one=sheet(before=before))


@hostile("doctype_utf16.xlsx", "WorkbookUnsafe")
def doctype_utf16() -> bytes:
    before = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x>'
    return packed(book=workbook(before=before).encode("utf-16"))


@hostile("password.xlsx", "WorkbookEncrypted")
def password() -> bytes:
    """The container a spreadsheet program writes around an encrypted workbook."""
    return OLE + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(2048)


@hostile("encrypted_part.xlsx", "WorkbookEncrypted")
def encrypted_part() -> bytes:
    data = bytearray(packed())
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


@hostile("cut.xlsx", "WorkbookDamaged")
def cut() -> bytes:
    return packed()[:700]


@hostile("cut_late.xlsx", "WorkbookDamaged")
def cut_late() -> bytes:
    return packed()[:-10]


@hostile("flipped.xlsx", "WorkbookDamaged")
def flipped() -> bytes:
    data = bytearray(packed())
    at = data.index(b"sheet1.xml") + 40
    data[at : at + 60] = bytes(byte ^ 0xFF for byte in data[at : at + 60])
    return bytes(data)


@hostile("no_workbook.xlsx", "NotAWorkbook")
def no_workbook() -> bytes:
    return packed(book=None)


@hostile("no_sheet_part.xlsx", "WorkbookDamaged")
def no_sheet_part() -> bytes:
    return packed(one=None)


@hostile("no_relations.xlsx", "WorkbookDamaged")
def no_relations() -> bytes:
    return packed(rels=None)


@hostile("cut_xml.xlsx", "WorkbookDamaged")
def cut_xml() -> bytes:
    return packed(one=sheet()[:300])


@hostile("letter.xlsx", "NotAWorkbook")
def letter() -> bytes:
    """A text document under a workbook's name."""
    return packed(book=None, **{"word/document.xml": "<w:document/>"})


@hostile("empty.xlsx", "NotAWorkbook")
def empty() -> bytes:
    return b""


@hostile("junk.xlsx", "NotAWorkbook")
def junk() -> bytes:
    return bytes((n * 7919 + 13) % 251 for n in range(20_000))


@hostile("picture.xlsx", "NotAWorkbook")
def picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(500)


@hostile("page.pdf", "NotAWorkbook")
def page() -> bytes:
    return b"%PDF-1.7\n" + bytes(500)


@hostile("web_page.xls", "NotAWorkbook")
def web_page() -> bytes:
    return "<html><body><table><tr><td>提案号</td></tr></table></body></html>".encode()


@hostile("junk.xls", "WorkbookDamaged")
def junk_xls() -> bytes:
    return OLE + junk()


@hostile("hollow.xls", "WorkbookDamaged")
def hollow_xls() -> bytes:
    return OLE + bytes(504)


@hostile("days_from_1904.xlsx", "")
def days_from_1904() -> bytes:
    rows = good_rows() + f'<row r="3">{text_cell("A3", "20240002")}<c r="C3"><v>43907</v></c></row>'
    return packed(book=workbook('<workbookPr date1904="1"/>'), one=sheet(rows))


@hostile("external_link.xlsx", "")
def external_link() -> bytes:
    link = f'<externalLink xmlns="{MAIN}"><externalBook/></externalLink>'
    cell = '<c r="B3" t="str"><f>[1]S!A1</f><v>值</v></c>'
    row = f'<row r="3">{text_cell("A3", "20240002")}{cell}</row>'
    return packed(one=sheet(good_rows() + row), **{"xl/externalLinks/externalLink1.xml": link})


@hostile("command_formula.xlsx", "")
def command_formula() -> bytes:
    formula = "<f>cmd|'/c calc'!A0</f><v>x</v>"
    row = f'<row r="3">{text_cell("A3", "20240002")}<c r="B3" t="str">{formula}</c></row>'
    return packed(one=sheet(good_rows() + row))


@hostile("three_hundred_sheets.xlsx", "")
def three_hundred_sheets() -> bytes:
    names = tuple(f"S{n}" for n in range(300))
    more = {f"xl/worksheets/sheet{n}.xml": sheet("") for n in range(2, 301)}
    return packed(book=workbook(names=names), rels=relations(300), **more)


@hostile("merged_all_over.xlsx", "")
def merged_all_over() -> bytes:
    ranges = '<mergeCell ref="A2:XFD1048576"/>' * 20_000
    rows = good_rows() + "".join(
        f'<row r="{n}">{text_cell(f"A{n}", f"2024{n:04d}")}</row>' for n in range(3, 2_000)
    )
    return packed(one=sheet(rows, f"<mergeCells>{ranges}</mergeCells>"))


@hostile("odd_numbers.xlsx", "")
def odd_numbers() -> bytes:
    values = ("1e308", "-1e308", "NaN", "inf", "99999999999999999999", "-45000", "")
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{v}</v></c><c r="C{n}"><v>{v}</v></c></row>'
        for n, v in enumerate(values, 3)
    )
    return packed(one=sheet(good_rows() + rows))


@hostile("deep.xlsx", "")
def deep() -> bytes:
    return packed(one=sheet("<row>" * 200_000))


@hostile("chinese.csv", "")
def chinese_csv() -> bytes:
    return "提案号,案由,交办日期\n20240001,关于外贸的提案,2024年3月18日\n".encode("gb18030")


@hostile("no_text.csv", "TextUnreadable")
def no_text() -> bytes:
    return "提案号,案由\n20240001,题".encode() + b"\xff\xfe\x81\n"


@hostile("zeros.csv", "TextUnreadable")
def zeros() -> bytes:
    return "提案号,案由\n2024".encode() + bytes(100)


@hostile("wide.csv", "WorkbookTooLarge")
def wide() -> bytes:
    return ("提案号,案由\n" + "x," * 3_000_000).encode()


@hostile("long_cell.csv", "WorkbookTooLarge")
def long_cell() -> bytes:
    return ("提案号,案由\n20240001," + "长" * 1_500_000).encode()


@hostile("many_rows.csv", "WorkbookTooLarge")
def many_rows() -> bytes:
    return "提案号,案由\n".encode() + b"\n" * 7_000_000


@hostile("open_quote.csv", "")
def open_quote() -> bytes:
    return '提案号,案由\n20240001,5" 屏\n20240002,题目\n'.encode()


@hostile("formulas.csv", "")
def formulas() -> bytes:
    return "提案号,案由\n20240001,=cmd|'/c calc'!A0\n20240002,@SUM(1)\n".encode()


def write_all(folder: Path) -> list[Path]:
    """Write every file into a folder; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (maker, _outcome) in FILES.items():
        (folder / name).write_bytes(maker())
    return [folder / name for name in FILES]


if __name__ == "__main__":
    for path in write_all(Path(sys.argv[1])):
        print(path)
