"""Every chart: right numbers, right doors, the same bytes, readable by everyone."""

import json
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont

from desktop_app.charts.drawing import pdf, places, png, svg
from desktop_app.charts.gallery import CHARTS, load_words
from desktop_app.charts.style import HATCHES, contrast, dark, ink_on, light
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.counted import (
    DatedGroup,
    EarlierB,
    Form,
    HandlerGroup,
    Pledge,
    TalkGroup,
)
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.session import GradeBase
from desktop_app.domain.stage import Stage
from tests.factories import RESOURCES
from tests.year_figures import SAMPLE_YEAR, figures, group

FONTS = RESOURCES / "fonts"
WORDS = load_words(RESOURCES / "texts")
LIGHT, DARK = light(FONTS), dark(FONTS)
BY_KEY = {chart.key: chart for chart in CHARTS}


def a_full_year(handlers=2, name="李明"):
    return figures(
        *SAMPLE_YEAR,
        group("LEAD", "", 3, stage="IN_HANDLING", answered=0, overdue=1, division_id=6),
        group("LEAD", "", 2, stage="TO_SIGN", answered=0, division_id=None),
        group("FOR_REFERENCE", "", 1),
        answered_in=(DatedGroup("2024-04", 38), DatedGroup("2024-06", 24)),
        due_in=(DatedGroup("2024-04", 40), DatedGroup("2025-02", 22)),
        handlers=(
            HandlerGroup(None, "", 2, 0, 2, 1),
            *(HandlerGroup(at, name, 9 + at, 5, 4 + at, 1) for at in range(1, handlers)),
        ),
        talks=(
            TalkGroup("VISIT", "BEFORE", 4, 6),
            TalkGroup("PHONE", "AFTER", 30, 20),
            TalkGroup("VISIT", None, 4, 6),
            TalkGroup("PHONE", None, 30, 20),
            TalkGroup(None, None, 34, 22),
        ),
        forms=(
            Form(1, 7, 1, True, True, "SATISFIED", "DISSATISFIED"),
            Form(2, 7, 1, True, True, "SATISFIED", "BASICALLY"),
            Form(3, 7, 1, True, False, None, None),
        ),
        pledges=(Pledge(1, "KEPT", None), Pledge(2, "", "2024-01-01"), Pledge(3, "", None)),
        earlier_b=tuple(EarlierB(at, at < 4) for at in range(5)),
    )


FULL = a_full_year()


def said(key, drawn=FULL, style=LIGHT):
    return {m.label: m.value for m in BY_KEY[key].draw(drawn, style, WORDS).marks}


def texts(drawing):
    found = []
    for axes in drawing.figure.axes:
        found += [t.get_text() for t in axes.texts]
        found += [t.get_text() for t in axes.get_xticklabels() + axes.get_yticklabels()]
        found += [axes.get_title(loc="left"), axes.get_xlabel()]
    for legend in drawing.figure.legends:
        found += [t.get_text() for t in legend.get_texts()]
    return found


def test_modes_are_said_and_open_their_cases():
    drawing = BY_KEY["modes"].draw(FULL, LIGHT, WORDS)
    assert said("modes") == {"主办": "22件", "分办": "7件", "会办": "38件", "参阅": "1件"}
    lead = next(mark for mark in drawing.marks if mark.label == "主办")
    assert lead.query == FULL.modes[HandlingMode.LEAD].query
    assert drawing.title == "办理类型（共68件）"


def test_grades_print_their_share_and_its_base():
    drawing = BY_KEY["grades"].draw(figures(*SAMPLE_YEAR), LIGHT, WORDS)
    shown = texts(drawing)
    assert "59件（95.2%）" in shown
    assert "以全部办件62件为基数" in shown
    assert said("grades")["A类"].startswith("59件（95.2%） 已经解决")


def test_grades_of_two_schemes_stand_apart():
    one = figures(*SAMPLE_YEAR).grade_tables[0]
    other = replace(one, scheme_id=2, base_kind=GradeBase.ANSWERING)
    drawing = BY_KEY["grades"].draw(
        replace(figures(*SAMPLE_YEAR), grade_tables=(one, other)), LIGHT, WORDS
    )
    assert len(drawing.marks) == 8
    assert "以全部办件62件为基数　以主办、独办、分办件62件为基数" in texts(drawing)


def test_divisions_show_a_number_for_every_stage_that_has_cases():
    marks = said("divisions")
    assert marks["综合处 办结"] == "62件"
    assert marks["外贸处 办理中"] == "3件"
    assert marks["外贸处 合计"] == "3件"
    assert marks["未分解 待签收"] == "2件"


def test_the_curve_of_answers_ends_today_and_the_due_curve_goes_on():
    drawing = BY_KEY["months"].draw(FULL, LIGHT, WORDS)
    labels = [mark.label for mark in drawing.marks]
    assert "2024-12 累计答复" in labels
    assert "2025-01 累计答复" not in labels
    assert "2025-02 累计到期" in labels
    assert said("months")["2024-06 累计答复"] == "62件"
    assert said("months")["2024-04 当月答复"] == "38件"


def test_answers_dated_after_the_day_are_not_hidden():
    late = figures(answered_in=(DatedGroup("2025-03", 2),))
    assert said("months", late)["2025-03 累计答复"] == "2件"
    only_due = figures(due_in=(DatedGroup("2025-03", 2),))
    assert list(said("months", only_due)) == ["2025-03 累计到期"]


def test_ways_are_ordered_by_use_and_parted_by_phase():
    drawing = BY_KEY["contacts"].draw(FULL, LIGHT, WORDS)
    assert [m.label for m in drawing.marks] == ["电话 办后", "上门走访 办前"]
    assert drawing.marks[0].value == "30次 20件"
    assert drawing.title == "沟通方式（共34次，涉及22件）"


def test_satisfaction_prints_its_rate_with_both_numbers():
    drawing = BY_KEY["satisfaction"].draw(FULL, LIGHT, WORDS)
    assert "满意率100.0%（2/2）" in texts(drawing)
    assert drawing.title == "征询意见（反馈率66.7%，2/3份）"
    assert said("satisfaction")["办理结果（最终） 不满意"] == "1份"


def test_years_stand_side_by_side():
    drawing = BY_KEY["years"].draw(FULL, LIGHT, WORDS)
    assert said("years")["2024年\n按时办结率96.0%（24/25） 会办"] == "38件"
    assert "68件" in texts(drawing)


def test_promises_and_last_years_b():
    drawing = BY_KEY["promises"].draw(FULL, LIGHT, WORDS)
    assert said("promises") == {
        "本年承诺事项 已落实": "1项",
        "本年承诺事项 推进中": "1项",
        "本年承诺事项 逾期": "1项",
        "2023年B类提案 已转化": "4件",
        "2023年B类提案 未转化": "1件",
    }
    left = next(mark for mark in drawing.marks if "未转化" in mark.label)
    assert left.query.ids == (4,)
    assert "5件 80.0%" in texts(drawing)
    alone = replace(FULL, previous_b=None)
    assert "2023年B类提案 已转化" not in said("promises", alone)


def test_the_workload_says_how_many_it_leaves_out():
    assert BY_KEY["workload"].draw(FULL, LIGHT, WORDS).title == "承办人工作量"
    crowd = a_full_year(handlers=20)
    assert BY_KEY["workload"].draw(crowd, LIGHT, WORDS).title == "承办人工作量（前15人，共20人）"
    assert said("workload")["未定承办人 逾期"] == "1件"


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)
@pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
def test_a_chart_is_written_and_its_places_lie_inside(chart, style):
    drawing = chart.draw(FULL, style, WORDS)
    assert png(drawing, 60).startswith(b"\x89PNG")
    assert drawing.marks
    for left, top, right, bottom in places(drawing):
        assert -0.001 <= left <= right <= 1.001
        assert -0.001 <= top <= bottom <= 1.001


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)
def test_the_same_figures_give_the_same_picture(chart):
    first, second = (chart.draw(FULL, LIGHT, WORDS) for _ in range(2))
    assert png(first, 50) == png(second, 50)


def test_drawings_bear_no_date_and_are_the_same_twice():
    first, second = (BY_KEY["months"].draw(FULL, LIGHT, WORDS) for _ in range(2))
    for written in (svg, pdf):
        assert written(first) == written(second)
    assert b"dc:date" not in svg(first)
    assert b"CreationDate" not in pdf(first)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)
def test_an_empty_year_says_so(chart):
    drawing = chart.draw(figures(), LIGHT, WORDS)
    assert drawing.marks == ()
    assert "暂无数据" in texts(drawing)
    assert png(drawing, 40)


def test_names_are_text_whatever_they_hold():
    odd = a_full_year(name="$x_1$ \\frac 😀仇")
    drawing = BY_KEY["workload"].draw(odd, LIGHT, WORDS)
    assert any(text.startswith("$x_1$") for text in texts(drawing))
    assert png(drawing, 60)
    long = a_full_year(name="欧阳尉迟诸葛上官司马公孙令狐")
    assert "欧阳尉迟诸葛上官司马公…" in texts(BY_KEY["workload"].draw(long, LIGHT, WORDS))


def test_every_code_has_a_word_and_every_word_is_drawable():
    for kind in (HandlingMode, Stage, Way, Phase, Satisfaction, GradeBase):
        for code in kind:
            assert WORDS[f"{kind.__name__}.{code.value}"]
    drawable = TTFont(FONTS / "NotoSansSC-Regular.ttf").getBestCmap()
    raw = json.loads((RESOURCES / "texts" / "charts.zh.json").read_text("utf-8"))
    assert [c for text in raw.values() for c in text if ord(c) not in drawable] == []


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_stand_out_and_numbers_on_them_can_be_read(style):
    for colour in (*style.palette, style.overdue):
        assert contrast(colour, style.panel) >= 3
        assert contrast(ink_on(colour), colour) >= 4.5
    assert contrast(style.text, style.panel) >= 4.5
    assert contrast(style.muted, style.panel) >= 4.5
    assert len(set(HATCHES)) == len(HATCHES)
