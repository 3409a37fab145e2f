"""The templates 起草模板 with which an answer is begun: changed, added, taken away, shipped again.

A text may hold {member}, {title} and {number}; the draft gets the case's own in their place.
"""

from __future__ import annotations

from desktop_app.domain.permissions import Verb
from desktop_app.domain.settings_entry import NameTaken, check_name
from desktop_app.services.desk import Desk
from desktop_app.services.reply_texts import TEMPLATES, reply_templates
from desktop_app.storage import journal, office

FIELDS = ("{member}", "{title}", "{number}")


def keep_draft_template(desk: Desk, name: str, text: str, before: str = "") -> None:
    """Put a template in the place of the one called before, else at the end.

    Raises NotAllowed, NameMissing, NameTaken.
    """
    desk.may(Verb.EDIT_SETTINGS)
    tidy, kept = check_name("template", name), list(reply_templates(desk))
    names = [one for one, _ in kept]
    if tidy != before and tidy in names:
        raise NameTaken(what="template", name=tidy)
    made = (tidy, text.rstrip())
    if before in names:
        kept[names.index(before)] = made
    else:
        kept.append(made)
    _keep(desk, kept, tidy)


def drop_draft_template(desk: Desk, name: str) -> None:
    """Take a template away; one that is gone already is let be. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    _keep(desk, [one for one in reply_templates(desk) if one[0] != name], name)


def use_shipped_templates(desk: Desk) -> None:
    """Give the office's own up for the shipped ones. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, TEMPLATES):
        office.write(TEMPLATES, None)


def _keep(desk: Desk, templates: list[tuple[str, str]], about: str) -> None:
    if tuple(templates) != reply_templates(desk):
        with journal.operation(desk.actor, Verb.EDIT_SETTINGS, about):
            office.write(TEMPLATES, [list(one) for one in templates])
