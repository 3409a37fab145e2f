"""The sample office: its ledgers arrive the way real data arrive, through the import."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.permissions import Role, Verb
from desktop_app.services.desk import Desk
from desktop_app.services.edit_summary import choose_typical_cases, save_narrative
from desktop_app.services.import_ledger import ImportReport, import_ledger
from desktop_app.services.read_summary import narrative_of
from desktop_app.services.start_store import start_store
from desktop_app.storage import journal, proposals, records, sessions

OFFICE = "市商务局、市投资促进局"
# What no ledger column says: who heads the bureau and who coordinates.
DUTIES = {
    "程砚舟": (DutyLevel.CHIEF, Role.LEADER),
    "单晓蕴": (DutyLevel.HANDLER, Role.COORDINATOR),
}
WRITTEN_CHAPTER = "典型案例2024.json"
LEDGERS = (
    "委员名单.xlsx",
    "提案台账2023.xlsx",
    "提案台账2024.xlsx",
    "提案台账2025.xlsx",
    "责任分解与答复.xlsx",
    "沟通记录.xlsx",
)


def make_sample(desk: Desk, path: Path) -> list[ImportReport]:
    """Create the store and import every ledger.

    Raises StorageError when a file is there already.
    """
    start_store(desk, path, OFFICE, is_sample=True)
    folder = desk.resources / "sample_office"
    reports = [import_ledger(desk, folder / name) for name in LEDGERS]
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, OFFICE):
        for person in records.where(Person):
            if person.name in DUTIES:
                level, role = DUTIES[person.name]
                records.change(Person, person.id, {"level": level, "role": role})
    _write_summary(desk)
    return reports


def _write_summary(desk: Desk) -> None:
    """The chapter on typical cases that the office wrote itself; the rest is default wording."""
    from desktop_app.documents.year_summary import Chapter, Part  # start-up time

    path = desk.resources / "sample_office" / WRITTEN_CHAPTER
    told = json.loads(path.read_text(encoding="utf-8"))
    (session,) = sessions.chosen(told["session"])
    own = Chapter(told["heading"], tuple(Part(text) for text in told["parts"]))
    default = narrative_of(desk, session.id)
    chapters = tuple(own if one.heading == own.heading else one for one in default.chapters)
    save_narrative(desk, session.id, replace(default, chapters=chapters))
    found = [proposals.ids_by_number(session.id, [number]) for number in told["cases"]]
    choose_typical_cases(desk, session.id, [(case, "") for ids in found for case in ids])
