"""A store of invented cases of any number, for measuring speed. The same call, the same cases."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.member import Division, Member, MemberKind, Person
from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.services.start_store import start_store
from desktop_app.storage import bulk, journal, records, search, sessions
from desktop_app.storage.ids import new_ids
from desktop_app.storage.talk_kinds import BITS

CHUNK = 20_000
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐"
    "许韩邓冯曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任"
)
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文斌辉鹏飞玲"
_TOPICS = [
    "外贸",
    "外资",
    "消费",
    "会展",
    "电商",
    "口岸",
    "物流",
    "服务贸易",
    "开发区",
    "商圈",
    "夜间经济",
    "跨境电商",
    "海外仓",
    "老字号",
    "预制菜",
]
_ACTS = [
    "加快发展",
    "优化布局",
    "规范管理",
    "提升能级",
    "完善机制",
    "支持转型",
    "促进集聚",
    "强化监管",
    "打造品牌",
    "推动创新",
]
_FIRST_DAY = date(2024, 3, 18)
_PROPOSAL = (
    "id, session_id, number, kind, title, mode, assigned_on, signed_on, broken_down_on, "
    "reply_due_on, stage, due_on, lead_name, division_id, division_name, handler_id, handler_name, "
    "grade_letter, answered_on, answer_due_on, is_talked, is_met"
)


def generate_store(desk: Desk, path: Path, proposals: int, contacts: int) -> None:
    """Make a store with so many cases and contacts in one session, search index included."""
    start_store(desk, path, "示例单位")
    dice = random.Random(20240247)
    with journal.operation(desk.actor, "GENERATE", str(proposals)):
        scheme = sessions.schemes()[0].id
        session = Session(0, "市政协七届四次会议", Kind.CPPCC, 2024, grade_scheme_id=scheme)
        session_id = records.add(session)
        grade = {g.letter: g.id for g in sessions.grades(sessions.get(session_id))}
        members = _members(dice)
        people = _people(dice)
    with bulk.unjournalled():
        ids = list(new_ids(proposals))
        for start in range(0, proposals, CHUNK):
            some = ids[start : start + CHUNK]
            _cases(some, start, session_id, members, people, grade, dice)
        kinds: dict[int, int] = {}
        for start in range(0, contacts, CHUNK):
            count = min(CHUNK, contacts - start)
            _contacts(count, session_id, ids, members, kinds, dice)
        bulk.update("proposal", "talk_kinds", [(kind, case) for case, kind in kinds.items()])


def _name(dice: random.Random) -> str:
    return dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=dice.choice((1, 2))))


def _members(dice: random.Random) -> list[tuple[int, str]]:
    names = [_name(dice) for _ in range(3000)]
    ids = records.add_all(Member(0, name, MemberKind.CPPCC) for name in names)
    return list(zip(ids, names, strict=True))


def _people(dice: random.Random) -> list[tuple[int, str, int, str]]:
    """(handler, name, division, name), ten of each of twenty divisions."""
    divisions = [f"{topic}处" for topic in _TOPICS] + [
        "综合处",
        "法规处",
        "财务处",
        "人事处",
        "监管处",
    ]
    ids = records.add_all(Division(0, name, position=i) for i, name in enumerate(divisions))
    made = []
    for division, division_name in zip(ids, divisions, strict=True):
        for _ in range(10):
            name = _name(dice)
            person = records.add(Person(0, name, division_id=division))
            made.append((person, name, division, division_name))
    return made


def _cases(
    ids: list[int],
    start: int,
    session_id: int,
    members: list[tuple[int, str]],
    people: list[tuple[int, str, int, str]],
    grade: dict[str, int],
    dice: random.Random,
) -> None:
    """One chunk of cases with what hangs on them; three in five are archived."""
    first, due = _FIRST_DAY.isoformat(), (_FIRST_DAY + timedelta(days=92)).isoformat()
    done = (_FIRST_DAY + timedelta(days=60)).isoformat()
    cases, texts = [], []
    parts: dict[str, list[tuple[object, ...]]] = {n: [] for n in _PARTS}
    extra = iter(new_ids(len(ids) * 5))
    for i, case in enumerate(ids):
        lead, lead_name = dice.choice(members)
        handler, handler_name, division, division_name = dice.choice(people)
        title = f"关于{dice.choice(_TOPICS)}{dice.choice(_ACTS)}的提案（{start + i}）"
        number = f"2024{start + i:07d}"
        state = dice.choices(("ARCHIVED", "IN_HANDLING", "TO_SIGN"), (6, 3, 1))[0]
        archived, signed = state == "ARCHIVED", state != "TO_SIGN"
        letter = dice.choices("ABCD", (85, 8, 4, 3))[0] if archived else ""
        cases.append(
            (case, session_id, number, "CPPCC", title, dice.choice(("LEAD", "SOLE", "SEPARATE")))
            + (first, first if signed else None, first if signed else None, due, state)
            + (None if archived else due, lead_name)
            + ((division, division_name, handler, handler_name) if signed else (None, "", None, ""))
            + (letter, done if archived else None, due, 0, 0)
        )
        texts.append((case, session_id, number, (lead_name,), title, "", "", ""))
        parts["proposer"].append((next(extra), case, lead, 0, 1))
        if signed:
            assignment = (next(extra), case, division, "LEAD", "ACCEPTED", handler, first)
            parts["assignment"].append(assignment)
        if archived:
            reply = next(extra)
            parts["reply"].append((reply, case, 1, grade[letter], done, done, done))
            parts["delivery"].append((next(extra), reply, lead, done))
            parts["archiving"].append((next(extra), case, f"D{number}", done))
    bulk.insert("proposal", _PROPOSAL, cases)
    for table, rows in parts.items():
        bulk.insert(table, _PARTS[table], rows)
    search.add(texts)


_PARTS = {
    "proposer": "id, proposal_id, member_id, position, is_lead",
    "assignment": "id, proposal_id, division_id, role, state, handler_id, assigned_on",
    "reply": "id, proposal_id, round, grade_id, submitted_on, cleared_on, issued_on",
    "delivery": "id, reply_id, member_id, delivered_on",
    "archiving": "id, proposal_id, number, archived_on",
}


def _contacts(
    count: int,
    session_id: int,
    cases: list[int],
    members: list[tuple[int, str]],
    kinds: dict[int, int],
    dice: random.Random,
) -> None:
    """One chunk of contacts after the answers; only the kinds of a case's talks depend on them."""
    ids = new_ids(count * 3)
    contacts, about, whom = [], [], []
    for i in range(count):
        day = _FIRST_DAY + timedelta(days=100 + dice.randrange(200))
        contact, link, person = ids[3 * i : 3 * i + 3]
        way, case = dice.choice((Way.PHONE, Way.VISIT)), dice.choice(cases)
        contacts.append((contact, day.isoformat(), way, Phase.AFTER, session_id))
        about.append((link, contact, case))
        kinds[case] = kinds.get(case, 0) | BITS[way, Phase.AFTER]
        whom.append((person, contact, dice.choice(members)[0]))
    bulk.insert("contact", "id, happened_on, way, phase, of_session", contacts)
    bulk.insert("contact_proposal", "id, contact_id, proposal_id", about)
    bulk.insert("contact_member", "id, contact_id, member_id", whom)
