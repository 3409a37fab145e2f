"""What can be asked for beside a case's steps: things done with one of its records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.permissions import Verb


class Act(StrEnum):
    """A wish about one record of a case; those with a form stand in item_steps."""

    EDIT_CONTACT = "act.edit_contact"
    REMOVE_CONTACT = "act.remove_contact"
    REACH_MILESTONE = "act.reach_milestone"
    ADD_MILESTONE = "act.add_milestone"
    MEND_NOTICE = "act.mend_notice"
    CLOSE_NOTICE = "act.close_notice"
    UNLINK = "act.unlink"
    OPEN_CASE = "act.open_case"
    SHOW_TAB = "act.show_tab"
    OPEN_FILE = "act.open_file"
    SAVE_FILE = "act.save_file"
    REMOVE_FILE = "act.remove_file"
    MAKE_PAPERS = "act.make_papers"
    PRINT_NOTICE = "act.print_notice"


@dataclass(frozen=True)
class Door:
    """Words to click, and what they ask for; item is the id of a record, or the key of a tab."""

    words: str
    act: Act | Verb
    item: object = None
