"""The yearly summary of the sample office, as the ledgers of the product give it."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from desktop_app.charts.gallery import CHARTS
from desktop_app.documents.year_summary import AnnexChart
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role
from desktop_app.services.count_figures import count_figures
from desktop_app.services.freeze_summary import frozen, thawed
from desktop_app.services.lay_annexes import with_pictures
from desktop_app.services.produce_summary import (
    produce_summary,
    save_file,
    save_summary,
    summary_content,
    summary_fields,
    written,
)
from desktop_app.storage import sessions
from tests.documents.paper import page_texts, pdf_text
from tests.factories import a_desk
from tests.ready_stores import sample_store

TODAY = date(2025, 6, 20)
DESK = a_desk(today=TODAY)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    store = sample_store(tmp_path_factory.mktemp("sample") / "示例.pdesk")
    yield sessions.chosen("市政协七届四次会议")[0].id
    store.close()


@pytest.fixture(scope="module")
def content(sample):
    return summary_content(DESK, sample)


@pytest.fixture(autouse=True)
def few_charts(monkeypatch):
    """Two charts are enough where pictures are not what is asked; `content` has them all."""
    monkeypatch.setattr("desktop_app.charts.gallery.CHARTS", CHARTS[:2])


def body(content) -> str:
    parts = [part.text for chapter in content.chapters for part in chapter.parts]
    return "\n".join((content.title, content.lead, *parts, content.base_note))


def cells(content, annex: int, caption: str = "") -> tuple[tuple[str, ...], ...]:
    return next(t.rows for t in content.annexes[annex].items if t.caption.endswith(caption))


def test_the_sample_year_reads_as_its_figures(content):
    text = body(content)
    assert content.title == "市商务局、市投资促进局2024年政协提案办理工作总结"
    assert "提案62件，其中主办件17件、分办件7件、会办件38件。" in text
    assert "以全部办件62件为基数" in text
    assert "的59件（A类），占95.2%" in text
    assert "的2件（B类），占3.2%" in text
    assert "的1件（D类），占1.6%" in text
    assert "2023年答复为B类的提案5件，经持续跟踪，已落实5件。" in text
    assert "按时办结率100.0%（24/24）" in text
    assert "答复为B类的2件提案" in text
    assert "C类" not in text


def test_the_typical_cases_carry_their_numbers_and_titles(content):
    told = [p.text for chapter in content.chapters[2:3] for p in chapter.parts]
    assert re.findall(r"（(\d{8})）", told[0]) == ["20240247", "20240326", "20240587", "20240602"]
    assert "《关于推动深圳加快建设更高水平开放型经济新体制的提案》" in told[0]
    assert "五外联动" in told[0]


def test_the_five_chapters_stand_in_order(content):
    heads = [chapter.heading for chapter in content.chapters]
    assert heads == [
        "一、总体情况",
        "二、工作措施",
        "三、典型案例",
        "四、存在问题和改进措施",
        "五、下一步工作措施",
    ]


def test_the_annex_tables_carry_their_base(content):
    assert cells(content, 0, "办理类型") == (
        ("主办", "17", "27.4%"),
        ("分办", "7", "11.3%"),
        ("会办", "38", "61.3%"),
        ("合计", "62", "100.0%"),
    )
    grades = cells(content, 0, "办理结果")
    assert grades[0][2:] == ("59", "95.2%")
    assert grades[-1] == ("合计", "", "62", "100.0%")
    note = next(t.note for t in content.annexes[0].items if t.caption.endswith("办理结果"))
    assert note == "占比以全部办件62件为基数，四舍五入保留一位小数。"
    divisions = cells(content, 0, "各处室办理情况")
    assert divisions[-1] == ("合计", "62", "62", "0", "0", "0")
    assert sum(int(row[1]) for row in divisions[:-1]) == 62
    assert cells(content, 0, "逐月答复进度")[-1][2] == "62"


def test_the_list_holds_every_case_once(content):
    (listed,) = content.annexes[2].items
    assert content.annexes[2].landscape
    assert len({row[1] for row in listed.rows}) == 62
    assert listed.note == "共62件，按编号排列。"
    first = next(row for row in listed.rows if row[1] == "20240247")
    assert first[3] == "主办"
    assert first[8:] == ("A", "已归档")
    assert date.fromisoformat(first[7])


def test_charts_are_numbered_and_in_word_they_are_pictures(content):
    charts = content.annexes[1].items
    captions = [one.caption for one in charts]
    assert [one[:2] for one in captions] == [f"图{n}" for n in range(1, len(CHARTS) + 1)]
    assert all(isinstance(one, AnnexChart) for one in charts)
    pictures = with_pictures(content, DESK.resources).annexes[1].items
    assert [one.caption for one in pictures] == captions
    assert all(one.png.startswith(b"\x89PNG") for one in pictures)


def test_an_issued_summary_keeps_its_charts(content):
    again = thawed(frozen(content))
    assert again.annexes == content.annexes
    assert written(again, "pdf", DESK.resources) == written(content, "pdf", DESK.resources)


def test_every_page_of_the_pdf_is_the_same_twice(sample):
    first = produce_summary(DESK, sample)
    assert first == produce_summary(DESK, sample)
    text = pdf_text(first)
    assert "17件、分办件7件、会办件38件" in text
    assert text.count("数据截至：2025年6月20日") >= 3


def figures_in(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?%?", text))


def written_lines(pdf: bytes) -> str:
    """The text of the pages without the lines around it; of pages of charts the captions alone."""
    around = re.compile(r"^— \d+ —|数据截至：|操作记录至")
    found = []
    for page in page_texts(pdf):
        lines = [line for line in page.splitlines() if not around.search(line)]
        captions = [line for line in lines if re.match(r"图\d", line)]
        found += captions or lines
    return "\n".join(found)


def test_pdf_and_docx_carry_the_same_figures(sample):
    pdf, docx = (produce_summary(DESK, sample, form=form) for form in ("pdf", "docx"))
    body = Document(BytesIO(docx)).element.body
    paragraphs = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))
    theirs = figures_in("\n".join(paragraphs))
    assert figures_in(written_lines(pdf)) == theirs
    assert {"62", "95.2%", "3.2%", "1.6%"} <= theirs


def test_pdf_and_docx_are_written_by_their_ending(sample, tmp_path):
    pdf = save_summary(DESK, sample, tmp_path / "新建" / "总结.pdf")
    docx = save_summary(DESK, sample, tmp_path / "总结.DOCX")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert docx.read_bytes().startswith(b"PK")
    assert [p.name for p in pdf.parent.iterdir()] == ["总结.pdf"]


def test_a_summary_that_cannot_be_written_leaves_the_old_one(tmp_path):
    out = tmp_path / "总结.pdf"
    out.mkdir()
    with pytest.raises(OSError, match="总结"):
        save_file(out, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["总结.pdf"]


def test_an_earlier_day_gives_the_year_as_it_stood(sample):
    early = summary_content(DESK, sample, date(2024, 5, 1))
    figures = count_figures(DESK, [sessions.get(sample)], date(2024, 5, 1))
    assert figures.answered.value < 24
    assert "截至2024年5月1日" in early.lead
    assert f"（{figures.on_time.part.value}/{figures.on_time.base.value}）" in body(early)
    (listed,) = early.annexes[-1].items
    answered = [row for row in listed.rows if row[3] in ("主办", "分办") and row[7]]
    assert len(answered) == figures.answered.value


def test_a_year_that_lacks_something_does_not_speak_of_it(sample):
    oldest = summary_content(DESK, sessions.chosen("2023")[0].id, date(2023, 2, 10))
    text = body(oldest)
    assert "经持续跟踪" not in text
    assert "{{" not in text
    assert "登记沟通次" not in text
    assert "办理结果以" not in text
    assert oldest.annexes[0].items


def test_a_running_year_says_what_is_missing(sample):
    running = next(s for s in sessions.chosen("2025") if s.kind == "CPPCC")
    note = summary_content(DESK, running.id).base_note
    assert "以已确定办理结果的答复件23件为基数" in note
    assert "尚未确定办理结果" in note
    assert "已退回2件" in note


def test_fields_are_there_for_whoever_writes(sample):
    fields = summary_fields(DESK, sample)
    assert fields["total"] == "62"
    assert fields["grade_a_percent"] == "95.2%"
    assert fields["mode_co"] == "38"
    assert fields["result_final_rate"] == "75.0%"
    assert all(isinstance(value, str) for value in fields.values())


def test_decimals_and_rounding_are_said_as_set(sample):
    session = sessions.get(sample)
    with pytest.MonkeyPatch.context() as patch:
        for decimals, said in ((0, "四舍五入取整数"), (2, "保留二位小数"), (12, "保留12位小数")):
            changed = replace(session, decimals=decimals)
            patch.setattr(sessions, "get", lambda _, changed=changed: changed)
            assert said in summary_fields(DESK, sample)["rounding"]


def test_a_handler_may_not_produce_it(sample):
    with pytest.raises(NotAllowed):
        produce_summary(a_desk(role=Role.HANDLER), sample)
    with pytest.raises(NotAllowed):
        summary_fields(a_desk(role=Role.HANDLER), sample)


def test_starting_up_imports_no_paper_and_no_charts():
    code = (
        "import sys, desktop_app.services.edit_summary, desktop_app.services.produce_summary;"
        "print([m for m in ('reportlab', 'matplotlib', 'docx', 'openpyxl') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
