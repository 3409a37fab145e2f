"""What LibreOffice makes of our files: the same words and figures, no formula, no link."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from desktop_app import paths
from desktop_app.documents.letters import Head
from desktop_app.documents.reply_letter import to_docx
from desktop_app.domain.permissions import Role
from desktop_app.ledgers.write import table_to_csv, table_to_xlsx
from desktop_app.services.desk import Desk
from desktop_app.services.produce_document import one_of_every_kind
from desktop_app.services.produce_summary import produce_summary
from desktop_app.storage import sessions
from tests.documents.paper import squeezed
from tests.documents.samples import a_reply
from tests.ready_stores import sample_store

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")

HOSTILE = (
    *("=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠A1"),
    *('=HYPERLINK("http://a.example")', "http://a.example/x", "file:///etc/passwd"),
    *("'=1", '"=1', "=cmd|' /C calc'!A0", "<b>x</b><img src=//h/y>", "mailto:a@b.example"),
)


def converted(folder: Path, kind: str, files: list[Path]) -> dict[str, Path]:
    """Convert files with one start of LibreOffice; returns the results by their stem."""
    out = folder / f"out_{kind.partition(':')[0]}"
    profile = (folder / "profile").as_uri()
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", kind, "--outdir", str(out), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return {path.stem: path for path in out.iterdir()}


def words_of(data: bytes) -> str:
    """The words in a DOCX in their order, a table row by row."""
    body = Document(BytesIO(data)).element.body
    return squeezed("".join(node.text or "" for node in body.iter(qn("w:t"))))


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """Every DOCX of the sample office, and our letter in the other format."""
    folder = tmp_path_factory.mktemp("office")
    at = Desk("联络员", Role.COORDINATOR, date(2025, 6, 20), paths.resources())
    store = sample_store(folder / "office.pdesk")
    session = sessions.chosen("2024")[0]
    made = {
        paper.kind.value: paper.data
        for paper in one_of_every_kind(at, session.id)
        if paper.format.value == "docx"
    }
    made["summary"] = produce_summary(at, session.id, form="docx")
    made["file"] = to_docx(a_reply(Head("市商务局文件", "商〔2024〕1号", "file", "签发人：方")))
    yield made
    store.close()


def test_a_docx_opened_by_libreoffice_says_the_same(
    letters: dict[str, bytes], tmp_path: Path
) -> None:
    files = []
    for name, data in letters.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(data)
    assert len(files) >= 4
    texts = converted(tmp_path, "txt:Text (encoded):UTF8", files)
    for file in files:
        opened = squeezed(texts[file.stem].read_text("utf-8-sig"))
        assert opened == words_of(letters[file.stem]), file.stem


def test_exports_opened_by_libreoffice_hold_no_formula_and_no_link(tmp_path: Path) -> None:
    rows = [[value, value] for value in HOSTILE]
    book = table_to_xlsx(HOSTILE[:2], rows, title=HOSTILE[0], as_of=date(2024, 5, 6))
    (tmp_path / "book.xlsx").write_bytes(book)
    (tmp_path / "table.csv").write_bytes(table_to_csv(HOSTILE[:2], rows))
    csv = converted(tmp_path, "fods", [tmp_path / "book.xlsx", tmp_path / "table.csv"])
    for name in ("book", "table"):
        opened = csv[name].read_text("utf-8")
        body = opened[opened.index("<office:spreadsheet") :]
        assert "table:formula" not in body
        assert "<text:a " not in body
        assert "xlink:href" not in body
        assert "1+1" in body
