"""Which sheets and columns each ledger of the sample office has."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.draft import LedgerKind
from sample_office.cases import SESSIONS, Case, cases_of
from sample_office.contacts import contacts_of
from sample_office.people import COORDINATOR, members
from sample_office.sheets import Sheet, headings, write

YEARS = (2023, 2024, 2025)
_FILLED_BY = f"填报单位：市商务局、市投资促进局　　联络员：{COORDINATOR}"
_MODES_2024 = (("LEAD", "主办件"), ("SEPARATE", "分办件"), ("CO", "会办件"))
_HEAD_2023 = (
    "session=届次 number=提案编号 title=案由 body=主要内容 topic=分类 mode=办理方式 "
    "lead=领衔委员 cosigners=附议人 sector=界别 lead_unit=主办单位 co_units=会办单位 "
    "assigned_on=交办时间 signed_on=签收时间 signed_by=签收人 reply_due=办理期限 grade=答复类别 "
    "issued_on=答复时间 opinion_sent_on=会办意见报送日期 note"
)
_BEGIN_2024 = "number title body topic is_key=是否重点 lead cosigners=联名人 sector=界别"
_ARRIVED = "assigned_on signed_on signed_by"
_HEADS_2024 = {
    "LEAD": f"{_BEGIN_2024} co_units=会办单位 {_ARRIVED} reply_due grade issued_on reply_number",
    "SEPARATE": f"{_BEGIN_2024} {_ARRIVED} reply_due grade issued_on reply_number note",
    "CO": f"{_BEGIN_2024} lead_unit {_ARRIVED} reply_due=办理期限 opinion_sent_on opinion_number "
    "grade=办理结果 note",
}
_HEAD_2025 = (
    "number mode title body topic is_key lead=第一提案人 cosigners=联名人 sector lead_unit "
    "co_units assigned_on signed_on signed_by reply_due note"
)
_HEAD_CONGRESS = (
    "number=建议编号 mode title=建议题目 body=建议内容 topic lead=领衔代表 cosigners=联名代表 "
    "sector=代表团 lead_unit co_units assigned_on signed_on signed_by reply_due note"
)
_COURSE = (
    "session number 责任分解:broken_down_on lead_division co_divisions leader head handler "
    "inner_due 退办:return_requested_on return_reason return_decided_on return_granted "
    "会办意见:co_opinions_in_on opinion_sent_on opinion_number 答复:submitted_on cleared_on "
    "reply_text grade=办理结果 reply_number signer issued_on publicity delivered_on "
    "征询意见:feedback_sent_on feedback_on attitude result 再次办理:round2_issued_on round2_grade "
    "round2_feedback_on round2_attitude round2_result 承诺跟踪:promise promise_due promise_outcome "
    "promise_done_on promise_evidence 归档:done_on archived_on archive_number=档号"
)
_MEMBERS = (
    "name kind=类别 sector=界别/代表团 party=政治面貌 unit_post=工作单位及职务 phone mobile "
    "address contact_person"
)
_CONTACTS = (
    "happened_on=日期 session numbers members=沟通对象 way phase=阶段 place ours said opinion "
    "next_on"
)


def write_all(folder: Path) -> None:
    """Write the six ledgers into a folder; what lies there under their names is replaced."""
    cases = {year: cases_of(year) for year in YEARS}
    write(folder / "委员名单.xlsx", _members_sheets())
    write(folder / "提案台账2023.xlsx", [_sheet_2023(cases[2023])])
    write(folder / "提案台账2024.xlsx", _sheets_2024(cases[2024]))
    write(folder / "提案台账2025.xlsx", _sheets_2025(cases[2025]))
    courses = [_course(year, cases[year]) for year in YEARS]
    write(folder / "责任分解与答复.xlsx", courses)
    write(folder / "沟通记录.xlsx", [_contacts(year, cases[year]) for year in YEARS])


def _proposals(name: str, titles: tuple[str, ...], head: str, cases: list[Case]) -> Sheet:
    kind = LedgerKind.PROPOSALS
    rows = [case.draft for case in cases]
    return Sheet(name, titles, kind, headings(kind, head), rows, f"{len(rows)}件")


def _members_sheets() -> list[Sheet]:
    kind, everybody = LedgerKind.MEMBERS, members()
    sheets = []
    for name, kinds in (("政协委员", ("CPPCC", "BODY")), ("人大代表", ("CONGRESS",))):
        rows = [member for member in everybody if member.kind in kinds]
        titles = (f"{name}联系名单", _FILLED_BY)
        sheets.append(Sheet(name, titles, kind, headings(kind, _MEMBERS), rows, f"{len(rows)}"))
    return sheets


def _sheet_2023(cases: tuple[Case, ...]) -> Sheet:
    titles = (f"2023年{SESSIONS[2023, 'CPPCC']}提案办理台账", _FILLED_BY)
    return _proposals("2023年提案", titles, _HEAD_2023, list(cases))


def _sheets_2024(cases: tuple[Case, ...]) -> list[Sheet]:
    sheets = []
    for mode, name in _MODES_2024:
        some = [case for case in cases if case.topic.mode == mode]
        title = f"{SESSIONS[2024, 'CPPCC']}提案办理台账（{name}）"
        sheets.append(_proposals(name, (title, _FILLED_BY), _HEADS_2024[mode], some))
    return sheets


def _sheets_2025(cases: tuple[Case, ...]) -> list[Sheet]:
    """What came in; how far each case is stands in the ledger of courses alone."""
    sheets = []
    for kind, name, head in (
        ("CPPCC", "政协提案", _HEAD_2025),
        ("CONGRESS", "人大建议", _HEAD_CONGRESS),
    ):
        some = [case for case in cases if case.topic.kind == kind]
        title = f"2025年{SESSIONS[2025, kind]}{name[2:]}办理台账"
        sheets.append(_proposals(name, (title, _FILLED_BY), head, some))
    return sheets


def _course(year: int, cases: tuple[Case, ...]) -> Sheet:
    """Responsibility, answer and evaluation of every case that somebody has signed in."""
    begun = [case for case in cases if case.draft.signed_on]
    titles = (f"{year}年建议提案责任分解与答复情况表", _FILLED_BY)
    return _proposals(f"{year}年", titles, _COURSE, begun)


def _contacts(year: int, cases: tuple[Case, ...]) -> Sheet:
    kind, rows = LedgerKind.CONTACTS, contacts_of(year, cases)
    titles = (f"{year}年建议提案办理沟通记录", _FILLED_BY)
    return Sheet(f"{year}年", titles, kind, headings(kind, _CONTACTS), rows, f"{len(rows)}次")
