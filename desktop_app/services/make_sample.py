"""The sample office: its ledgers arrive the way real data arrive, through the import."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.permissions import Role, Verb
from desktop_app.services.desk import Desk
from desktop_app.services.import_ledger import ImportReport, import_ledger
from desktop_app.services.start_store import start_store
from desktop_app.storage import journal, records

OFFICE = "市商务局、市投资促进局"
# What no ledger column says: who heads the bureau and who coordinates.
DUTIES = {
    "程砚舟": (DutyLevel.CHIEF, Role.LEADER),
    "单晓蕴": (DutyLevel.HANDLER, Role.COORDINATOR),
}
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
    return reports
