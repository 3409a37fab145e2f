"""The list's model, columns and painting, at any size."""

from __future__ import annotations

from array import array
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.domain.calendar import WEEKENDS_ONLY
from desktop_app.domain.lamp import Lamp, Thresholds, boundaries
from desktop_app.domain.listing import ListRow
from desktop_app.services.read_calendar import Lamps
from desktop_app.settings import ColumnLayout
from desktop_app.ui.proposals import column_fit, lamp_text
from desktop_app.ui.proposals.columns import BY_KEY, COLUMNS, TITLE_LEAST
from desktop_app.ui.proposals.copy_cells import cell
from desktop_app.ui.proposals.delegate import draw_lamp
from desktop_app.ui.proposals.list_view import ListView
from desktop_app.ui.proposals.table_model import MOST_ROWS_KEPT, ProposalsModel
from desktop_app.ui.theme import DARK, LIGHT

TODAY = date(2024, 5, 6)
TITLE = next(i for i, c in enumerate(COLUMNS) if c.key == "title")


def a_row(number: int, **over: object) -> ListRow:
    values = {
        "id": number,
        "number": f"2024{number:04}",
        "title": f"关于第{number}号事项的提案",
        "kind": "CPPCC",
        "mode": "LEAD",
        "lead": "仇晓",
        "division": "综合处",
        "handler": "李明",
        "due_on": "2024-06-18",
        "answer_due_on": "2024-06-18",
        "stage": "IN_HANDLING",
        "grade": "",
        "is_key": 0,
        "assigned_on": None,
        "signed_on": None,
        "answered_on": None,
        "last_result": "",
        "open_promises": 0,
        "topic": "",
        "session_id": 1,
    }
    return ListRow(**(values | over))


def test_a_million_rows_are_shown_and_only_those_in_sight_are_asked_for(qtbot, workplace):
    model = ProposalsModel()
    view = ListView(model)
    qtbot.addWidget(view)
    view.resize(900, 600)
    asked: list[int] = []
    view.rows_looked_at.connect(lambda first, last: asked.extend(model.missing(first, last)))
    view.show()
    model.show_ids(range(500))
    model.add_ids(array("q", range(500, 1_000_000)))
    assert model.rowCount() == 1_000_000
    asked.clear()
    view.doItemsLayout()
    view.scrollTo(model.index(500_000, 0))
    assert 20 < len(set(asked)) < 120
    assert min(asked) > 400_000


def test_lines_come_in_and_the_oldest_leave_the_cache():
    model = ProposalsModel()
    model.show_ids(range(1, MOST_ROWS_KEPT + 10))
    assert model.missing(0, 1) == [1, 2]
    model.put_rows({n: a_row(n) for n in range(1, MOST_ROWS_KEPT)}, 0, 10)
    assert model.missing(0, 1) == []
    model.put_rows({n: a_row(n) for n in range(MOST_ROWS_KEPT, MOST_ROWS_KEPT + 9)}, 0, 1)
    assert model.missing(0, 1) == [1, 2]


def test_forgotten_lines_are_asked_for_again():
    model = ProposalsModel()
    model.show_ids([1, 2])
    model.put_rows({1: a_row(1), 2: a_row(2)}, 0, 1)
    model.forget_rows([2])
    assert model.missing(0, 1) == [2]
    model.forget_rows()
    assert model.missing(0, 1) == [1, 2]
    assert (model.row_of(2), model.row_of(9)) == (1, -1)


def test_markup_in_a_title_is_shown_and_told_literally():
    model = ProposalsModel()
    model.show_ids([1])
    model.put_rows({1: a_row(1, title="<b>x</b><img src=//h/y>")}, 0, 0)
    index = model.index(0, TITLE)
    assert index.data() == "<b>x</b><img src=//h/y>"
    assert "&lt;b&gt;x" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Title <b>x</b><img src=//h/y>"


TRACKED = {"due_on": None, "answered_on": "2024-04-15", "stage": "TRACKING"}


@pytest.mark.parametrize(
    ("over", "short", "lamp"),
    [
        ({"due_on": "2024-05-03"}, "1 late", Lamp.RED),
        ({"due_on": "2024-05-06"}, "today", Lamp.ORANGE),
        ({"due_on": "2024-05-10"}, "4 d", Lamp.ORANGE),
        ({"due_on": "2024-05-20"}, "10 d", Lamp.YELLOW),
        ({"due_on": "2024-06-18"}, "31 d", Lamp.GREEN),
        ({"due_on": None}, "—", Lamp.NONE),
        ({"due_on": None, "answered_on": "2024-06-01"}, "on time", Lamp.NONE),
        ({"due_on": None, "answered_on": "2024-07-01"}, "late", Lamp.NONE),
        ({**TRACKED, "promise_due_on": "2024-05-20"}, "10 d", Lamp.YELLOW),
        ({**TRACKED, "promise_due_on": "2024-05-03"}, "1 late", Lamp.RED),
        (TRACKED, "tracked", Lamp.NONE),
    ],
)
def test_a_lamp_says_in_words_what_its_colour_says(over, short, lamp):
    seen = Lamps(boundaries(TODAY, Thresholds(), WEEKENDS_ONLY), WEEKENDS_ONLY)
    told = lamp_text.LampReader(seen).of(a_row(1, **over))
    assert (told.short, told.lamp) == (short, lamp)


def test_the_whole_sentence_says_that_a_promise_is_meant():
    seen = Lamps(boundaries(TODAY, Thresholds(), WEEKENDS_ONLY), WEEKENDS_ONLY)
    reader = lamp_text.LampReader(seen)
    promised = a_row(1, **TRACKED, promise_due_on="2024-05-03")
    for _ in range(2):  # read, then remembered
        assert reader.of(promised).sentence == "Promise due 2024-05-03: 1 working days overdue"
    assert reader.of(a_row(2, due_on="2024-05-03")).sentence == "1 working days overdue"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_lamps_differ_in_shape_not_only_in_colour(qapp, theme):
    shapes = set()
    for lamp in Lamp:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_lamp(painter, QRectF(2, 2, 12, 12), lamp, theme)
        painter.end()
        dark = [image.pixelColor(x, y) != QColor("white") for x in range(16) for y in range(16)]
        shapes.add(tuple(dark))
    assert len(shapes) == len(Lamp)


@pytest.fixture
def view(qtbot, workplace) -> ListView:
    model = ProposalsModel()
    made = ListView(model)
    qtbot.addWidget(made)
    model.show_ids([1, 2])
    model.put_rows({1: a_row(1, is_key=1, due_on="2024-05-03"), 2: a_row(2)}, 0, 1)
    made.resize(900, 300)
    made.show()
    return made


def test_the_selected_row_keeps_the_colour_of_its_lamp(qtbot, view):
    seen = Lamps(boundaries(TODAY, Thresholds(), WEEKENDS_ONLY), WEEKENDS_ONLY)
    view.model().read_lamps(lamp_text.LampReader(seen))
    view.choose(0)
    image = view.viewport().grab().toImage()
    colours = {image.pixelColor(x, 15).name() for x in range(8, 24)}
    assert LIGHT.red.lower() in colours
    assert LIGHT.selection.lower() in colours


def test_search_hits_are_marked(view):
    view.lines.mark("事项")
    image = view.viewport().grab().toImage()
    found = {image.pixelColor(x, 16).name() for x in range(image.width())}
    assert LIGHT.found.lower() in found


def test_narrow_lists_drop_the_least_important_columns_first(view):
    view.resize(520, 300)
    shown = {c.key for i, c in enumerate(COLUMNS) if not view.isColumnHidden(i)}
    assert {"number", "title", "stage"} <= shown
    assert "grade" not in shown
    assert "handler" not in shown


def test_a_column_switched_on_stays_and_the_number_is_frozen(view):
    for key in ("topic", "assigned", "signed", "answered", "result"):
        view.show_column(key, True)
    view.resize(520, 300)
    assert not view.isColumnHidden(next(i for i, c in enumerate(COLUMNS) if c.key == "topic"))
    assert view.horizontalScrollBar().maximum() > 0
    assert view._frozen.isVisible()
    view.horizontalScrollBar().setValue(200)
    assert view._frozen.x() <= 2


def test_dragging_a_heading_is_kept_with_its_width(qtbot, view):
    with qtbot.waitSignal(view.layout_changed) as caught:
        view.heading.resizeSection(next(i for i, c in enumerate(COLUMNS) if c.key == "mode"), 90)
    kept = {one.key: one.width for one in caught.args[0]}
    assert kept["mode"] == 90
    with qtbot.waitSignal(view.layout_changed) as moved:
        view.heading.moveSection(0, 3)
    assert moved.args[0][3].key == "lamp"


widths = st.integers(min_value=0, max_value=3000)


@given(widths)
def test_fitting_fills_the_width_and_never_drops_number_or_title(width):
    shown = column_fit.fitted(column_fit.usual_layout({}), width)
    assert {"number", "title"} <= set(shown)
    assert shown["title"] >= TITLE_LEAST
    used = sum(shown.values())
    assert used == width or len(shown) == 2 or used > width >= 0


@given(widths, widths)
def test_a_wider_list_never_shows_fewer_columns(one, other):
    narrow, wide = sorted((one, other))
    layout = column_fit.usual_layout({})
    assert set(column_fit.fitted(layout, narrow)) <= set(column_fit.fitted(layout, wide))


def test_a_saved_layout_survives_columns_that_came_and_went():
    saved = [ColumnLayout("gone", 50), ColumnLayout("title", 300), ColumnLayout("number", 90)]
    layout = column_fit.completed(saved, {})
    assert [one.key for one in layout[:2]] == ["title", "number"]
    assert {one.key for one in layout} == set(BY_KEY)
    assert not any(one.is_shown for one in layout[2:])


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "\t=", "\r@"])
def test_no_cell_starts_a_formula(mark):
    assert cell(f"{mark}1+1").startswith("'")
    assert cell("a\tb\nc") == "a b c"
