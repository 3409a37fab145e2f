"""Templates for beginning an answer, edited as text in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.services.reply_texts import reply_templates


def test_a_template_is_edited_as_text(qtbot, page, workplace, click, fill):
    section = page.open("drafts")
    first = reply_templates(workplace.desk)[0][0]
    section.lines.choose(first)
    qtbot.keyClick(section.lines, Qt.Key.Key_Return)
    form = fill(text="{member}：第{number}号收悉。")
    assert "{title}" in form.notes.itemAt(0).widget().text()
    assert reply_templates(workplace.desk)[0] == (first, "{member}：第{number}号收悉。")
    assert section.lines.texts()[0][1] == "{member}：第{number}号收悉。"


def test_templates_are_added_taken_away_and_shipped_again(page, workplace, click, fill):
    section = page.open("drafts")
    shipped = reply_templates(workplace.desk)
    click(section.add)
    form = fill(name="会同办理", text=" ")
    assert form.trouble.text() == "Still to fill in: Text"
    fill(text="经会同有关单位研究")
    assert reply_templates(workplace.desk)[-1] == ("会同办理", "经会同有关单位研究")
    section.lines.choose(shipped[0][0])
    click(section.drop)
    assert shipped[0] not in reply_templates(workplace.desk)
    click(section.shipped)
    assert reply_templates(workplace.desk) == shipped
