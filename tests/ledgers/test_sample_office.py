"""The ledgers of the sample office: read without a complaint, with the figures they must show."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.draft import ContactDraft, MemberDraft, ProposalDraft
from desktop_app.ledgers.grid import read_grids
from desktop_app.ledgers.read import Ledger, read

ROOT = Path(__file__).resolve().parents[2]
OFFICE = ROOT / "resources" / "sample_office"
YEARS = (2023, 2024, 2025)
PROPOSALS = tuple(f"提案台账{year}.xlsx" for year in YEARS)
COURSES, CONTACTS, MEMBERS = "责任分解与答复.xlsx", "沟通记录.xlsx", "委员名单.xlsx"
ANSWERING = ("LEAD", "SOLE", "SEPARATE")
SESSION_2024 = "市政协七届四次会议"
TODAY = date(2025, 6, 20)


@cache
def ledger(name: str) -> Ledger:
    return read(OFFICE / name)


@cache
def cases() -> dict[tuple[str | None, str | None], ProposalDraft]:
    """Every case by session and number, its row of the second ledger laid over the first."""
    found: dict[tuple[str | None, str | None], ProposalDraft] = {}
    for name in (*PROPOSALS, COURSES):
        for draft in ledger(name).drafts:
            assert isinstance(draft, ProposalDraft)
            key = (draft.session, draft.number)
            said = {k: v for k, v in asdict(draft).items() if v is not None}
            found[key] = replace(found[key], **said) if key in found else draft
    return found


def cases_of(year: int) -> list[ProposalDraft]:
    return [case for case in cases().values() if str(case.number).startswith(str(year))]


def answered_2024() -> list[ProposalDraft]:
    return [case for case in cases_of(2024) if case.mode in ANSWERING]


def contacts_about(case: ProposalDraft) -> list[ContactDraft]:
    return [
        entry
        for entry in ledger(CONTACTS).drafts
        if isinstance(entry, ContactDraft)
        and entry.session == case.session
        and case.number in (entry.numbers or ())
    ]


@pytest.mark.parametrize("name", [*PROPOSALS, COURSES, CONTACTS, MEMBERS])
def test_every_row_is_accepted_when_a_ledger_is_read(name: str) -> None:
    assert ledger(name).complaints == ()
    assert all(sheet.drafts for sheet in ledger(name).sheets)


def test_only_the_running_number_is_left_out_when_columns_are_recognised() -> None:
    for name in (*PROPOSALS, COURSES, CONTACTS, MEMBERS):
        for sheet in ledger(name).sheets:
            assert [column.heading for column in sheet.columns if not column.key] == ["序号"]


def test_the_second_ledger_only_updates_cases_of_the_first() -> None:
    first = {(d.session, d.number) for name in PROPOSALS for d in _proposals(name)}
    second = {(d.session, d.number) for d in _proposals(COURSES)}
    assert second <= first
    assert len(first) == 48 + 62 + 72


def test_modes_and_grades_are_those_of_the_report_when_2024_is_counted() -> None:
    year = _proposals("提案台账2024.xlsx")
    assert {draft.session for draft in year} == {SESSION_2024}
    assert Counter(draft.kind for draft in year) == {"CPPCC": 62}
    assert Counter(draft.mode for draft in year) == {"LEAD": 17, "SEPARATE": 7, "CO": 38}
    assert Counter(draft.grade for draft in year) == {"A": 59, "B": 2, "D": 1}


def test_the_typical_cases_of_2024_carry_their_numbers_and_titles() -> None:
    typical = {
        "20240247": "关于推动深圳加快建设更高水平开放型经济新体制的提案",
        "20240326": "关于成立海外产业服务中心助力我市产业全球化布局的建议",
        "20240587": "关于大力发展直播电商，助力传统优势产业、消费和外贸出口高质量发展的建议",
        "20240602": "关于加快推动深圳时尚品牌出海，奋力抢占国际新兴消费市场的提案",
    }
    for number, title in typical.items():
        case = cases()[SESSION_2024, number]
        assert (case.title, case.grade, case.is_key) == (title, "A", True)
        assert case.mode in ("LEAD", "SEPARATE")


def test_everything_of_2024_was_signed_divided_and_answered_in_time() -> None:
    for case in cases_of(2024):
        assert case.signed_on
        assert case.broken_down_on
        assert case.lead_division
        sent = case.issued_on if case.mode in ANSWERING else case.opinion_sent_on
        assert case.reply_due
        assert sent
        assert sent <= case.reply_due
        assert bool(case.archive_number) is (case.promise is None or case.promise_outcome == "KEPT")


def test_the_lead_proposer_was_talked_to_before_every_answer_of_2024() -> None:
    for case in answered_2024():
        before = [c for c in contacts_about(case) if _day(c) < _day(case.submitted_on)]
        assert any(case.lead in (entry.members or ()) for entry in before), case.number


def test_nobody_was_dissatisfied_in_2024_and_every_form_came_back() -> None:
    found = Counter(case.result for case in answered_2024())
    assert set(found) == {"SATISFIED", "BASICALLY"}
    assert found["SATISFIED"] > 2 * found["BASICALLY"]
    assert all(case.feedback_on for case in answered_2024())


def test_one_meeting_of_july_2024_stands_for_many_members_and_cases() -> None:
    deputies = {d.name for d in _members() if d.kind == "CONGRESS"}
    july = [
        c
        for c in ledger(CONTACTS).drafts
        if isinstance(c, ContactDraft) and _day(c).replace(day=1) == date(2024, 7, 1)
    ]
    assert [c.way for c in july] == ["MEETING"]
    assert len(july[0].numbers or ()) >= 10
    assert len(deputies & set(july[0].members or ())) >= 2


def test_promises_of_2023_are_kept_and_those_of_2024_half() -> None:
    of_2023 = [case for case in cases_of(2023) if case.grade == "B"]
    assert len(of_2023) == 5
    for case in of_2023:
        assert case.promise
        assert case.promise_outcome == "KEPT"
        assert _day(case.promise_done_on).year == 2024
        assert case.promise_evidence
    of_2024 = [case for case in cases_of(2024) if case.grade == "B"]
    assert sorted(str(case.promise_outcome) for case in of_2024) == ["KEPT", "None"]
    assert all(case.promise and case.promise_due for case in of_2024)


def test_2025_shows_every_turn_a_case_can_take() -> None:
    year = cases_of(2025)
    assert Counter(case.kind for case in year) == {"CPPCC": 64, "CONGRESS": 8}
    answering = [case for case in year if case.mode in ANSWERING]
    shown = {
        "to sign": [c for c in year if not c.signed_on],
        "return requested": [c for c in year if c.return_requested_on and not c.return_decided_on],
        "returned": [c for c in year if c.return_granted],
        "to break down": [
            c
            for c in year
            if c.signed_on and not c.broken_down_on and not c.return_requested_on and not c.done_on
        ],
        "in handling": [c for c in answering if c.broken_down_on and not c.submitted_on],
        "in clearance": [c for c in answering if c.submitted_on and not c.cleared_on],
        "to issue": [c for c in answering if c.cleared_on and not c.issued_on],
        "awaiting feedback": [c for c in answering if c.feedback_sent_on and not c.feedback_on],
        "to rehandle": [
            c for c in answering if c.result == "DISSATISFIED" and not c.round2_issued_on
        ],
        "tracking": [c for c in answering if c.promise and c.issued_on and not c.promise_outcome],
        "done": [c for c in year if c.done_on and not c.archived_on],
        "archived": [c for c in year if c.archived_on],
        "overdue": [
            c for c in answering if not c.issued_on and c.signed_on and _day(c.reply_due) < TODAY
        ],
        "opinions open": [c for c in year if c.co_units and not c.co_opinions_in_on],
    }
    assert {turn: len(some) for turn, some in shown.items() if len(some) < 2} == {}


def test_no_day_lies_after_the_sample_offices_today_but_due_days() -> None:
    for case in cases().values():
        for key, value in asdict(case).items():
            if isinstance(value, date) and key not in ("reply_due", "inner_due", "promise_due"):
                assert value <= TODAY, (case.number, key)
    assert all(_day(c) <= TODAY for c in ledger(CONTACTS).drafts if isinstance(c, ContactDraft))


def test_steps_follow_each_other_when_a_case_goes_its_way() -> None:
    order = (
        *("assigned_on", "signed_on", "broken_down_on", "submitted_on", "cleared_on", "issued_on"),
        *("delivered_on", "feedback_on", "done_on", "archived_on"),
    )
    for case in cases().values():
        days = [day for key in order if (day := getattr(case, key))]
        assert days == sorted(days), case.number


def test_titles_numbers_and_names_are_each_their_own() -> None:
    drafts = list(cases().values())
    assert len({draft.title for draft in drafts}) == len(drafts)
    assert all(re.fullmatch(r"\d{8}", str(draft.number)) for draft in drafts)
    assert all(draft.body for draft in drafts)
    names = [member.name for member in _members()]
    assert len(set(names)) == len(names)
    everybody = {name for draft in drafts for name in (draft.lead, *(draft.cosigners or ()))}
    assert everybody <= set(names)
    written = "".join(map(str, names))
    assert all(part in written for part in ("尉迟", "欧阳", *"仇朴解曾区单堃镕䶮"))


def test_no_phone_can_be_a_real_one() -> None:
    for member in _members():
        for phone in (member.phone, member.mobile):
            assert phone is None or re.fullmatch(r"(139|0755)-0000-\d{4}", phone)


def test_some_days_are_typed_as_text_as_in_a_real_office() -> None:
    cells = [
        cell
        for grid in read_grids(OFFICE / "提案台账2024.xlsx")
        for row in grid.rows[3:]
        for cell in row
    ]
    assert sum(isinstance(cell, date) for cell in cells) > 100
    texts = [cell for cell in cells if isinstance(cell, str)]
    assert any(re.fullmatch(r"2024\.\d+\.\d+", text) for text in texts)
    assert any(re.fullmatch(r"\d+月\d+日", text) for text in texts)


def test_the_script_gives_the_ledgers_that_lie_here(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "make_sample_office.py"
    for folder in ("first", "again"):
        subprocess.run(
            [sys.executable, str(script), str(tmp_path / folder)], check=True, capture_output=True
        )
    made = sorted((tmp_path / "first").glob("*.xlsx"))
    assert [path.name for path in made] == sorted(path.name for path in OFFICE.glob("*.xlsx"))
    for path in made:
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()
        assert read_grids(path) == read_grids(OFFICE / path.name)


def _proposals(name: str) -> list[ProposalDraft]:
    return [draft for draft in ledger(name).drafts if isinstance(draft, ProposalDraft)]


def _members() -> list[MemberDraft]:
    return [draft for draft in ledger(MEMBERS).drafts if isinstance(draft, MemberDraft)]


def _day(value: Any) -> date:
    """A day that must be there."""
    day = value.happened_on if isinstance(value, ContactDraft) else value
    assert isinstance(day, date)
    return day
