"""The office's own templates for beginning an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role
from desktop_app.domain.settings_entry import NameMissing, NameTaken
from desktop_app.services.edit_draft_templates import (
    drop_draft_template,
    keep_draft_template,
    use_shipped_templates,
)
from desktop_app.services.history import undo
from desktop_app.services.reply_texts import reply_templates, reply_texts
from desktop_app.storage import journal
from tests.case_walk import a_case, a_house, facts


def names(desk) -> list[str]:
    return [name for name, _ in reply_templates(desk)]


def test_a_template_is_changed_added_and_taken_away(desk):
    shipped = names(desk)
    keep_draft_template(desk, " 已采纳 ", "{member}：\n已采纳《{title}》。\n\n", shipped[0])
    assert names(desk) == ["已采纳", *shipped[1:]]
    keep_draft_template(desk, "会同办理", "第{number}号")
    assert names(desk) == ["已采纳", *shipped[1:], "会同办理"]
    case = a_case(a_house(desk), number="20250247", title="办好夜市")
    texts = dict(reply_texts(desk, facts(case)).templates)
    assert texts["会同办理"] == "第20250247号"
    assert texts["已采纳"].endswith("已采纳《办好夜市》。")
    drop_draft_template(desk, "已采纳")
    assert names(desk) == [*shipped[1:], "会同办理"]


def test_each_change_is_undone_and_nothing_changed_is_no_operation(desk):
    shipped = reply_templates(desk)
    drop_draft_template(desk, shipped[0][0])
    undo(desk)
    assert reply_templates(desk) == shipped
    before = len(journal.operations())
    drop_draft_template(desk, "没有这个")
    keep_draft_template(desk, *shipped[1], shipped[1][0])
    assert len(journal.operations()) == before
    keep_draft_template(desk, "自拟", "文字")
    use_shipped_templates(desk)
    assert reply_templates(desk) == shipped
    undo(desk)
    assert "自拟" in names(desk)


def test_a_template_has_a_name_of_its_own_and_the_right_is_asked(desk):
    first, second, *_ = names(desk)
    with pytest.raises(NameMissing):
        keep_draft_template(desk, " ", "文字")
    with pytest.raises(NameTaken):
        keep_draft_template(desk, second, "文字", first)
    handler = replace(desk, role=Role.HANDLER)
    for refused in (
        lambda: keep_draft_template(handler, "自拟", "文字"),
        lambda: drop_draft_template(handler, first),
        lambda: use_shipped_templates(handler),
    ):
        with pytest.raises(NotAllowed):
            refused()
