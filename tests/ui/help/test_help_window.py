"""The help: a topic for every page in both languages, found by words, pictures of its own only."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from desktop_app import paths
from desktop_app.settings import LANGUAGES
from desktop_app.ui.help.topics import PICTURES, folder, read_topics
from desktop_app.ui.help.window import KEY, HelpWindow
from desktop_app.ui.pages import PAGES

IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def help_window(qtbot) -> HelpWindow:
    keys = [("Ctrl+F", "Search"), ("F9", "<b>x</b> | <img src=//h/y>")]
    made = HelpWindow(paths.resources(), "en", keys)
    qtbot.addWidget(made)
    made.show_topic("today")
    return made


def titles(window: HelpWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


@IN_BOTH
def test_every_page_has_a_topic(language):
    assert {page.key for page in PAGES} <= {one.key for one in topics(language)}


def topics(language: str) -> list:
    return read_topics(paths.resources(), language)


def test_both_languages_have_the_same_topics_and_pictures():
    chinese, english = (
        [(one.key, re.findall(r"!\[.*?\]\((.+?)\)", one.text)) for one in topics(language)]
        for language in LANGUAGES
    )
    assert chinese == english


@IN_BOTH
def test_links_lead_to_topics_and_pictures_are_there(language):
    known = {one.key for one in topics(language)}
    pictures = folder(paths.resources(), language) / PICTURES
    for topic in topics(language):
        assert set(re.findall(r"(?<!!)\[[^\]]*\]\((.+?)\)", topic.text) or known) <= known
        for name in re.findall(r"!\[.*?\]\((.+?)\)", topic.text):
            assert (pictures / name).is_file(), name


def test_the_topic_asked_for_is_shown_with_its_picture(help_window):
    assert help_window.list.currentItem().data(KEY) == "today"
    assert help_window.page.toPlainText().startswith("Today")
    image = QTextDocument.ResourceType.ImageResource
    assert help_window.page.loadResource(image.value, QUrl("today.png"))


def test_words_find_topics_and_escape_shows_all_again(qtbot, help_window):
    everything = titles(help_window)
    qtbot.keyClicks(help_window.search, "recovery KEY")
    assert titles(help_window) == ["Protection and backup"]
    assert help_window.page.toPlainText().startswith("Protection")
    assert help_window.page.extraSelections()
    qtbot.keyClicks(help_window.search, " zebra")
    assert titles(help_window) == []
    assert help_window.nothing.isVisible()
    assert help_window.page.toPlainText() == ""
    qtbot.keyClick(help_window.search, Qt.Key.Key_Escape)
    assert titles(help_window) == everything
    assert help_window.isVisible()
    qtbot.keyClick(help_window.search, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_a_link_goes_to_its_topic(help_window):
    help_window.page.anchorClicked.emit(QUrl("settings"))
    assert help_window.page.toPlainText().startswith("Settings")


def test_names_of_keys_are_shown_literally_and_nothing_is_fetched(help_window):
    help_window.show_topic("keys")
    assert "<b>x</b> | <img src=//h/y>" in help_window.page.toPlainText()
    image = QTextDocument.ResourceType.ImageResource.value
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert help_window.page.loadResource(image, QUrl("file:///etc/passwd")) is None
    assert help_window.page.loadResource(style, QUrl("today.png")) is None
