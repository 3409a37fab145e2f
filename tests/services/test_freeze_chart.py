"""A chart kept with an issued summary comes back as it was; pictures of earlier ones too."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.charts.gallery import CHARTS, load_words
from desktop_app.charts.style import light
from desktop_app.documents.year_summary import Annex, AnnexPicture, YearSummary
from desktop_app.services.freeze_chart import frozen_plan, thawed_plan
from desktop_app.services.freeze_summary import frozen, thawed
from tests.charts.test_gallery import FULL
from tests.documents.paper import FONTS, TEXTS

STYLE, WORDS = light(FONTS), load_words(TEXTS)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda one: one.key)
def test_a_plan_comes_back_from_json_without_its_doors(chart):
    plan = chart.plan(FULL, STYLE, WORDS)
    assert thawed_plan(json.loads(json.dumps(frozen_plan(plan)))) == replace(plan, marks=())


def test_what_is_no_plan_is_refused():
    with pytest.raises(TypeError):
        thawed_plan({"kind": "Fill", "colour": "#000000"})


def test_a_picture_in_an_issued_summary_comes_back():
    picture = AnnexPicture(b"\x89PNG", "图1", 0.8)
    day = date(2024, 12, 31)
    content = YearSummary("题", "市商务局", "", (), (Annex("附", (picture,)),), day, {})
    assert thawed(frozen(content)) == content
