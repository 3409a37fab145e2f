"""Random verbs by random people over several cases: what may happen, and what never does."""

from __future__ import annotations

import random
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import MATRIX, Role, Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.stage import Stage, stage_of
from desktop_app.services.case_step import steps
from desktop_app.services.desk import Desk
from desktop_app.services.history import redo, undo
from desktop_app.storage import derived, journal, records
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.journal_triggers import DERIVED
from tests.case_walk import (
    DAY,
    ROUTES,
    Walk,
    a_case,
    a_house,
    dump,
    facts,
    without_journal,
)
from tests.factories import a_desk
from tests.ready_stores import started_store
from tests.services.handling_actions import ACTIONS, OF_VERB, Call, parts_led

WHO = [(role, division) for role in Role for division in (0, 1)]
ANSWERING = (HandlingMode.LEAD, HandlingMode.SOLE, HandlingMode.SEPARATE)
CASES = st.integers(0, 5)
NUMBERS = st.sampled_from(range(8))
_COLUMNS = ", ".join(DERIVED)


class Handling(RuleBasedStateMachine):
    """Cases of every mode, those that we answer from any stage on; one is past its window."""

    @initialize(begun=st.lists(st.sampled_from(list(ROUTES)), min_size=3, max_size=3))
    def start(self, begun: list[Stage]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.desk = a_desk(today=DAY)
        self.store = started_store(Path(self.folder.name) / "s.pdesk")
        self.house = a_house(self.desk)
        others = (HandlingMode.CO, HandlingMode.FOR_REFERENCE)
        self.cases = [a_case(self.house, mode, assigned_on=DAY) for mode in others]
        self.cases.append(a_case(self.house, assigned_on=date(2025, 3, 18)))
        for mode, stage in zip(ANSWERING, begun, strict=True):
            walk = Walk(self.desk, self.house, a_case(self.house, mode))
            self.cases.append(ROUTES[stage](walk).case)
        self.issued: dict[int, Reply] = {}

    @rule(
        name=st.sampled_from(sorted(ACTIONS)),
        case=CASES,
        other=CASES,
        who=st.sampled_from(WHO),
        n=NUMBERS,
    )
    def try_anything(self, name: str, case: int, other: int, who: tuple[Role, int], n: int) -> None:
        self._attempt(name, self.house.desk(*who, today=DAY), case, other, n)

    @rule(seed=st.integers(0, 2**32))
    def try_a_handful(self, seed: int) -> None:
        """Even dice over all verbs, for those that fit seldom."""
        dice = random.Random(seed)
        for _ in range(6):
            who = self.house.desk(Role.COORDINATOR, today=DAY)
            case, other = dice.sample(range(6), 2)
            self._attempt(dice.choice(list(ACTIONS)), who, case, other, dice.randrange(8))

    @rule(case=CASES, choice=st.sampled_from((0, 0, 1, 2)), n=NUMBERS)
    def take_a_step_that_fits(self, case: int, choice: int, n: int) -> None:
        """Else most cases would never leave the first stages."""
        fitting = steps(self.desk, facts(self.cases[case]))
        if fitting:
            name = OF_VERB[fitting[min(choice, len(fitting) - 1)]]
            self._attempt(name, self.desk, case, case, n)

    def _attempt(self, name: str, desk: Desk, case: int, other: int, n: int) -> None:
        verb, action = ACTIONS[name]
        call = Call(self.house, desk, self.cases[case], self.cases[other], n)
        before, everything = without_journal(), dump()
        known = facts(call.case)
        try:
            action(call)
        except UserError:
            assert dump() == everything
            return
        assert desk.role in MATRIX[verb]
        if desk.role is not Role.COORDINATOR:
            assert desk.reaches(MATRIX[verb][desk.role], known)
        if stage_of(known) is Stage.ARCHIVED:
            assert verb in (Verb.REOPEN, Verb.LOG_CONTACT, Verb.SUPERVISE)
        if stage_of(known) is Stage.RETURNED:
            assert verb in (Verb.LOG_CONTACT, Verb.SUPERVISE)
        self._undo_and_redo(before)

    def _undo_and_redo(self, before: dict[str, list[tuple[object, ...]]]) -> None:
        after = without_journal()
        if after == before:  # the same words saved again: no operation, nothing to undo
            return
        undo(self.desk)
        assert without_journal() == before
        redo(self.desk)
        assert without_journal() == after

    @invariant()
    @precondition(lambda self: hasattr(self, "cases"))
    def facts_explain_every_derived_column(self) -> None:
        found = [facts(case) for case in self.cases]
        names = derived.Names()
        for one in found:
            columns = engine.rows(
                f"SELECT {_COLUMNS} FROM proposal WHERE id = ?", [one.proposal.id]
            )
            assert columns == [derived.derive(one, names)]
            assert columns[0][0] == stage_of(one)

    @invariant()
    @precondition(lambda self: hasattr(self, "cases"))
    def what_went_out_never_changes(self) -> None:
        for reply in records.where(Reply, "issued_on IS NOT NULL"):
            assert self.issued.setdefault(reply.id, reply) == reply
        assert {r.id for r in records.where(Reply)} >= set(self.issued)

    @invariant()
    @precondition(lambda self: hasattr(self, "cases"))
    def one_division_leads(self) -> None:
        assert all(parts_led(case) <= 1 for case in self.cases)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            assert journal.verify() is None
            self.store.close()
            self.folder.cleanup()


Handling.TestCase.settings = settings(max_examples=6, stateful_step_count=25, deadline=None)
test_handling = Handling.TestCase
