"""Charts on paper: their words are text, their shapes lie where their values say."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from desktop_app.charts.gallery import CHARTS, load_words
from desktop_app.charts.style import light
from desktop_app.documents.blocks import Chart, Meta
from desktop_app.documents.charts import chart_height
from desktop_app.documents.flow import render
from desktop_app.domain.chart_plan import ChartPlan, Fill, Label
from tests.charts.test_gallery import FULL
from tests.documents.paper import FONTS, TEXTS, page_texts, squeezed
from tests.year_figures import figures

STYLE, WORDS = light(FONTS), load_words(TEXTS)
BY_KEY = {one.key: one for one in CHARTS}


def plan_of(key: str) -> ChartPlan:
    return BY_KEY[key].plan(FULL, STYLE, WORDS)


def page_of(plan: ChartPlan) -> bytes:
    return render([Chart(plan, "图1")], FONTS, Meta("题"))


def picture_of(pdf: bytes) -> Image.Image:
    page = pypdfium2.PdfDocument(pdf)[0]
    file = BytesIO()
    page.render(scale=2).to_pil().save(file, "png")
    return Image.open(file).convert("RGB")


@pytest.mark.parametrize("key", BY_KEY)
def test_every_word_of_a_chart_is_text_on_the_page(key: str) -> None:
    plan = plan_of(key)
    said = squeezed("".join(page_texts(page_of(plan))))
    wanted = [text for _, text in (*plan.across.labels, *plan.up.labels)]
    wanted += [one.text for one in plan.shapes if isinstance(one, Label)]
    wanted += [one.name for one in plan.legend]
    for text in (*wanted, plan.note, "图1"):
        assert squeezed(text) in said, text


@pytest.mark.parametrize("key", BY_KEY)
def test_the_colours_of_a_chart_are_on_the_page(key: str) -> None:
    plan, picture = plan_of(key), picture_of(page_of(plan_of(key)))
    seen = {colour for _, colour in picture.getcolors(1 << 24) or ()}
    solid = {one.look.colour for one in plan.legend if isinstance(one.look, Fill)}
    solid |= {one.look.colour for one in plan.legend if not isinstance(one.look, Fill)}
    for colour in solid:
        assert tuple(bytes.fromhex(colour[1:])) in seen


def test_a_bar_twice_as_long_is_twice_as_long_on_paper() -> None:
    plan = plan_of("modes")
    blue = tuple(bytes.fromhex(STYLE.colour(0)[1:]))
    picture = picture_of(page_of(plan))
    heights: list[int] = []
    last = 0
    for x in range(picture.width):
        column = [picture.getpixel((x, y)) for y in range(picture.height)]
        high = column.count(blue)
        if high and not last:
            heights.append(high)
        elif high:
            heights[-1] = max(heights[-1], high)
        last = high
    values = [figure.value for figure in FULL.modes.values() if figure.value]
    assert len(heights) == len(values)
    for high, value in zip(heights, values, strict=True):
        assert high / heights[0] == pytest.approx(value / values[0], rel=0.06, abs=0.03)


def test_a_chart_without_data_says_so() -> None:
    plan = BY_KEY["modes"].plan(figures(), STYLE, WORDS)
    assert "暂无数据" in page_texts(page_of(plan))[0]


def test_a_chart_that_does_not_fit_goes_to_the_next_page() -> None:
    plan = plan_of("workload")
    count = int(640 // chart_height(plan)) + 1
    pdf = render([Chart(plan, f"图{n}") for n in range(count)], FONTS, Meta("题"))
    assert len(pypdfium2.PdfDocument(pdf)) == 2


def test_the_same_chart_is_the_same_bytes() -> None:
    assert page_of(plan_of("years")) == page_of(plan_of("years"))
