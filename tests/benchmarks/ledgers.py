"""Ledgers in and out: ten thousand rows, beside the spreadsheet libraries alone."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import python_calamine
import xlsxwriter

from desktop_app.domain.draft import LedgerKind, ProposalDraft
from desktop_app.domain.listing import ListQuery
from desktop_app.ledgers import write
from desktop_app.ledgers.read import read
from desktop_app.services.export_ledger import export_ledger, export_table
from desktop_app.services.import_ledger import import_ledger
from desktop_app.services.list_cases import case_ids, case_rows
from desktop_app.services.start_store import start_store
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import BUILD, KEY, desk
from tests.benchmarks.timing import Line, best, once

_ROWS = 10_000
_DAY = date(2024, 3, 18)
_COLUMNS = [
    "session",
    "number",
    "title",
    "mode",
    "lead",
    "cosigners",
    "sector",
    "lead_unit",
    "assigned_on",
    "signed_on",
    "broken_down_on",
    "lead_division",
    "leader",
    "head",
    "handler",
    "reply_due",
    "grade",
    "reply_number",
    "signer",
    "issued_on",
    "publicity",
    "feedback_on",
    "attitude",
    "result",
]
_HEADINGS = ["编号", "标题", "类型", "提案人", "牵头处室", "承办人", "期限", "阶段", "结果", "主题"]


def measured(path: Path) -> Iterator[Line]:
    """Import into new stores, export out of the generated one."""
    ledger = a_ledger()
    alone = best(lambda: _calamine(ledger), 3)
    yield Line("read a ledger of 10k rows", best(lambda: read(ledger), 2), alone, "calamine alone")
    for name, key in (("plain", None), ("cipher", KEY)):
        took = min(_imported(ledger, key) for _ in range(2))
        goal = "≤ 2000 ms"
        yield Line(f"import 10k rows, checked, stored, {name}", took, alone, "calamine alone", goal)
    again = once(lambda: import_ledger(desk(), ledger))
    yield Line("import the same 10k rows again", again, alone, "calamine alone")
    store = open_store(path)
    ids = case_ids(ListQuery(), _ROWS)
    lines = case_rows(ids)
    table = [[str(value or "") for value in lines[one][1:11]] for one in ids]
    out = BUILD / "list.xlsx"
    bare = best(lambda: _xlsxwriter(table), 2)
    ours = best(lambda: export_table(desk(), out, _HEADINGS, table, title="清单"), 2)
    yield Line(
        "export 10k rows of the list, styled", ours, bare, "XlsxWriter, same cells", "≤ 1.2 ×"
    )
    store.close()
    store = open_store(BUILD / "import.pdesk", KEY)
    full = once(lambda: export_ledger(desk(), BUILD / "full.xlsx"))
    yield Line("export the full ledger of 10k cases", full)
    store.close()


def a_ledger() -> Path:
    """Ten thousand cases over twenty-four columns, the same in every run."""
    path = BUILD / "ledger.xlsx"
    if not path.exists():
        dice = random.Random(1)
        rows = [_draft(dice, number) for number in range(1, _ROWS + 1)]
        data = write.to_xlsx(LedgerKind.PROPOSALS, rows, _COLUMNS, title="台账", as_of=_DAY)
        path.write_bytes(data)
    return path


def _draft(dice: random.Random, number: int) -> ProposalDraft:
    def name() -> str:
        return dice.choice("王李张刘陈杨黄赵吴周") + "".join(
            dice.choices("伟芳娜敏静丽强磊军洋", k=2)
        )

    def day(first: int, last: int) -> date:
        return _DAY + timedelta(days=dice.randint(first, last))

    answered = dice.random() < 0.7
    return ProposalDraft(
        session="市政协七届四次会议",
        number=f"2024{number:05d}",
        title=f"关于推动{dice.choice('商贸物流会展文旅')}业高质量发展的提案（{number}）",
        mode=dice.choice(["LEAD", "SOLE", "SEPARATE"]),
        lead=name(),
        cosigners=(name(),) if number % 2 else None,
        sector="经济",
        lead_unit="市商务局",
        assigned_on=_DAY,
        signed_on=day(1, 5),
        broken_down_on=day(6, 9),
        lead_division=f"第{dice.randint(1, 20)}处",
        leader=f"分管{dice.choice('甲乙丙')}",
        head=f"处长{dice.randint(1, 20)}",
        handler=f"承办{dice.randint(1, 60)}",
        reply_due=date(2024, 6, 18),
        **(_answer(dice, number, day(60, 90)) if answered else {}),  # type: ignore[arg-type]
    )


def _answer(dice: random.Random, number: int, issued: date) -> dict[str, object]:
    return {
        "grade": dice.choice("ABCD"),
        "reply_number": f"商函〔2024〕{number}号",
        "signer": "分管甲",
        "issued_on": issued,
        "publicity": "ACTIVE",
        "feedback_on": issued + timedelta(days=9),
        "attitude": "SATISFIED",
        "result": "SATISFIED",
    }


def _calamine(path: Path) -> None:
    with python_calamine.CalamineWorkbook.from_path(path) as book:
        book.get_sheet_by_index(0).to_python()


def _imported(ledger: Path, key: bytes | None) -> float:
    path = BUILD / "import.pdesk"
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    if key is None:
        start_store(desk(), path).close()
    else:
        _start_encrypted(path, key)
    store = open_store(path, key)
    took = once(lambda: import_ledger(desk(), ledger))
    if key is None:
        store.close()
    return took


def _start_encrypted(path: Path, key: bytes) -> None:
    from desktop_app.domain.session import SHENZHEN_GRADES
    from desktop_app.services.start_store import DEFAULT_SCHEME, add_scheme
    from desktop_app.storage import journal
    from desktop_app.storage.store import create_store

    store = create_store(path, key)
    with journal.operation("bench", "START_STORE"):
        add_scheme(DEFAULT_SCHEME, SHENZHEN_GRADES)
    store.close()


def _xlsxwriter(table: list[list[str]]) -> None:
    with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as book:
        page = book.add_worksheet()
        look = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        page.write_row(2, 0, _HEADINGS, look)
        for number, row in enumerate(table, start=3):
            page.write_row(number, 0, row, look)
