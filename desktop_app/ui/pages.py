"""The pages of the window in the order of the rail; each is built when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from desktop_app.domain.permissions import MATRIX, Role, Verb
from desktop_app.ui.workplace import Workplace

TODAY, PROPOSALS, CONTACTS, SUPERVISION, CHARTS, SUMMARY, MEMBERS, SETTINGS, AUDIT = (
    "today",
    "proposals",
    "contacts",
    "supervision",
    "charts",
    "summary",
    "members",
    "settings",
    "audit",
)


@dataclass(frozen=True)
class PageKind:
    """One page: key, icon, name, how it is made, and the right it needs, where it needs one."""

    key: str
    icon: str
    name: Any
    make: Callable[[Workplace, QWidget], Any]
    verb: Verb | None = None


def _today(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.today.page import TodayPage  # start-up time

    return TodayPage(workplace, parent)


def _supervision(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.supervision.page import SupervisionPage  # start-up time

    return SupervisionPage(workplace, parent)


def _proposals(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.proposals.page import ProposalsPage  # start-up time

    return ProposalsPage(workplace, parent)


def _contacts(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.contacts.page import ContactsPage  # start-up time

    return ContactsPage(workplace, parent)


def _charts(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.charts.page import ChartsPage  # start-up time: matplotlib

    return ChartsPage(workplace, parent)


def _summary(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.summary.page import SummaryPage  # start-up time: reportlab, pypdfium2

    return SummaryPage(workplace, parent)


def _members(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.members.page import MembersPage  # start-up time

    return MembersPage(workplace, parent)


def _settings(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.settings.page import SettingsPage  # start-up time

    return SettingsPage(workplace, parent)


def _audit(workplace: Workplace, parent: QWidget) -> QWidget:
    from desktop_app.ui.audit.page import AuditPage  # start-up time

    return AuditPage(workplace, parent)


PAGES = (
    PageKind(TODAY, "today", QT_TRANSLATE_NOOP("pages", "Today"), _today),
    PageKind(PROPOSALS, "proposals", QT_TRANSLATE_NOOP("pages", "Cases"), _proposals),
    PageKind(CONTACTS, "contacts", QT_TRANSLATE_NOOP("pages", "Contacts"), _contacts),
    PageKind(SUPERVISION, "supervision", QT_TRANSLATE_NOOP("pages", "Supervision"), _supervision),
    PageKind(CHARTS, "charts", QT_TRANSLATE_NOOP("pages", "Charts"), _charts),
    PageKind(SUMMARY, "summary", QT_TRANSLATE_NOOP("pages", "Summary"), _summary),
    PageKind(MEMBERS, "members", QT_TRANSLATE_NOOP("pages", "Members"), _members),
    PageKind(SETTINGS, "settings", QT_TRANSLATE_NOOP("pages", "Settings"), _settings),
    PageKind(AUDIT, "history", QT_TRANSLATE_NOOP("pages", "Journal"), _audit, Verb.READ_JOURNAL),
)


def offered(kinds: Sequence[PageKind], role: Role) -> list[PageKind]:
    """The pages that this role may open."""
    return [one for one in kinds if one.verb is None or role in MATRIX[one.verb]]
