"""A store of cases with random facts, for the tests of figures: the same seed, the same store."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState, ReturnRequest
from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.feedback import Feedback, FeedbackSource, Satisfaction
from desktop_app.domain.member import Division, Person
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal, Proposer, Publicity
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.session import SHENZHEN_GRADES, Grade, GradeBase, GradeScheme, Session
from desktop_app.domain.supervision import Archiving, Extension
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records
from desktop_app.storage.ids import new_id
from tests.factories import a_member

TODAY = date(2025, 6, 20)


@dataclass
class Town:
    """What the random cases refer to."""

    dice: random.Random
    this_year: int
    last_year: int
    grades: list[int]
    members: list[int]
    divisions: list[int]
    people: list[int]

    def day(self, first: date, last: date = TODAY) -> date | None:
        """A day in the span, or none, three times in four."""
        if self.dice.random() < 0.25:
            return None
        return first + timedelta(days=self.dice.randrange((last - first).days + 1))


def random_town(seed: int, cases: int = 30, base: GradeBase = GradeBase.ANSWERING) -> Town:
    """A session of 2025 with random cases, and one of 2024 with some B answers."""
    dice = random.Random(seed)
    with journal.operation("t", "SETUP"):
        scheme = records.add(GradeScheme(0, "四类"))
        grades = records.add_all(
            Grade(0, scheme, letter, wording, at, resolved, promise)
            for at, (letter, wording, resolved, promise) in enumerate(SHENZHEN_GRADES)
        )
        sessions = [
            records.add(
                Session(
                    0,
                    f"市政协七届{number}次会议",
                    Kind.CPPCC,
                    year,
                    grade_scheme_id=scheme,
                    grade_base=base,
                )
            )
            for number, year in (("五", 2025), ("四", 2024))
        ]
        divisions = records.add_all(Division(0, f"第{i}处", position=-i) for i in range(3))
        people = records.add_all(Person(0, f"承办{i}") for i in range(4))
        members = records.add_all(a_member(name=f"委员{i}") for i in range(5))
        town = Town(dice, sessions[0], sessions[1], grades, members, divisions, people)
        for number in range(cases):
            _case(town, town.this_year if number % 4 else town.last_year, number)
        _contacts(town)
    return town


def _case(town: Town, session: int, number: int) -> None:
    dice = town.dice
    year = 2025 if session == town.this_year else 2024
    start = date(year, 3, 1)
    due = town.day(start, date(year, 7, 30))
    case = records.add(
        Proposal(
            0,
            session,
            f"{year}{number:04d}",
            Kind.CPPCC,
            f"关于第{number}号事项的提案",
            dice.choice(list(HandlingMode)),
            assigned_on=start,
            signed_on=town.day(start),
            reply_due_on=due,
            lead_grade_id=dice.choice([None, *town.grades]),
        )
    )
    members = dice.sample(town.members, 2)
    records.add_all(Proposer(0, case, m, at, at == 0) for at, m in enumerate(members))
    if due and dice.random() < 0.3:
        later = due + timedelta(days=20)
        records.add(Extension(0, case, "REPLY", due, later, "需要调研", granted_on=start))
    if dice.random() < 0.7:
        records.add(_assignment(town, case, start))
    if dice.random() < 0.1:
        granted = dice.random() < 0.5
        records.add(ReturnRequest(0, case, start, "NOT_OURS", "职能不符", "", start, granted))
    if dice.random() < 0.4:
        records.add(Opinion(0, case, Direction.OUT, received_on=town.day(start)))
    for round_ in range(1, dice.choice([1, 2, 2, 3])):
        _reply(town, case, round_, start, members)
    if dice.random() < 0.2:
        records.add(Archiving(0, case, "D1", TODAY))


def _assignment(town: Town, case: int, start: date) -> Assignment:
    return Assignment(
        0,
        case,
        town.dice.choice(town.divisions),
        AssignmentRole.LEAD,
        AssignmentState.ACCEPTED,
        handler_id=town.dice.choice([None, *town.people]),
        assigned_on=start,
    )


def _reply(town: Town, case: int, round_: int, start: date, members: list[int]) -> None:
    dice = town.dice
    issued = town.day(start)
    reply = records.add(
        Reply(
            0,
            case,
            round_,
            grade_id=dice.choice([None, *town.grades]),
            publicity=dice.choice([None, *Publicity]),
            submitted_on=start,
            issued_on=issued,
        )
    )
    for member in members:
        records.add(Delivery(0, reply, member, delivered_on=issued))
        if issued and dice.random() < 0.7:
            returned = town.day(issued)
            said = [dice.choice([None, *Satisfaction]) if returned else None for _ in range(2)]
            records.add(
                Feedback(
                    0,
                    reply,
                    case,
                    member,
                    sent_on=issued if dice.random() < 0.8 else None,
                    returned_on=returned,
                    attitude=said[0],
                    result=said[1],
                    source=FeedbackSource.FORM if returned else None,
                )
            )
    if dice.random() < 0.5:
        outcome = dice.choice([None, *Outcome])
        promise = Promise(0, case, "建成平台", reply, due_on=town.day(start), outcome=outcome)
        done = {"outcome_on": TODAY} if outcome else {}
        records.add(Promise(**(vars(promise) | done)))


def _contacts(town: Town) -> None:
    found = [row[0] for row in engine.rows("SELECT id FROM proposal ORDER BY id")]
    for _ in range(len(found)):
        day = town.day(date(2025, 3, 1)) or TODAY
        way, phase = town.dice.choice(list(Way)), town.dice.choice(list(Phase))
        contact = records.add(Contact(0, day, way, phase))
        for case in town.dice.sample(found, town.dice.choice([1, 1, 3])):
            engine.run(
                "INSERT INTO contact_proposal(id, contact_id, proposal_id) VALUES (?, ?, ?)",
                [new_id(), contact, case],
            )
