"""Every document of the office: complete, the same twice, nothing undrawable, official marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from desktop_app.documents import (
    case_folder,
    case_list,
    chaser_note,
    co_opinion_letter,
    contact_record,
    day_sheet,
    feedback_form,
    meeting_material,
    promise_tracking,
    reply_letter,
    responsibility_list,
    supervision_notice,
)
from desktop_app.documents.blocks import Heading, Paragraph
from desktop_app.documents.letters import body_blocks
from desktop_app.documents.missing import missing_glyphs, texts_in
from tests.documents import samples
from tests.documents.paper import FONTS, page_texts, squeezed

KINDS: dict[str, tuple[Any, Callable[[Any, Path], bytes]]] = {
    "reply": (samples.a_reply(), reply_letter.to_pdf),
    "reply_file": (samples.a_reply(samples.FILE, at_foot=True), reply_letter.to_pdf),
    "opinion": (samples.an_opinion(), co_opinion_letter.to_pdf),
    "feedback": (samples.a_feedback_form(), feedback_form.to_pdf),
    "chaser": (samples.a_chaser(), chaser_note.to_pdf),
    "notice": (samples.a_notice(), supervision_notice.to_pdf),
    "contact": (samples.a_contact(), contact_record.to_pdf),
    "list": (samples.a_list(), responsibility_list.to_pdf),
    "cases": (samples.a_case_list(), case_list.to_pdf),
    "day": (samples.a_day_sheet(), day_sheet.to_pdf),
    "meeting": (samples.a_meeting(), meeting_material.to_pdf),
    "tracking": (samples.a_tracking(), promise_tracking.to_pdf),
    "folder": (samples.a_folder(), case_folder.to_pdf),
}
NOT_PRINTED = {"letter", "file", "head", "foot", "不满意"}
NOT_PRINTED |= {"number", "title", "mode", "division", "due"}  # keys of columns
each_kind = pytest.mark.parametrize("kind", KINDS)


def printed(pdf: bytes) -> str:
    """Return the text of all pages without page numbers and the lines tables carry."""
    pages = (re.sub(r"—\d+—$", "", squeezed(page)) for page in page_texts(pdf))
    return "".join(pages)


def without_words(document: Any) -> Any:
    """Return a document, with the papers bound in it, without the words of the texts."""
    bare = replace(document, words={})
    if not hasattr(bare, "papers"):
        return bare
    papers = [replace(one, paper=one.paper and without_words(one.paper)) for one in bare.papers]
    return replace(bare, papers=tuple(papers))


@each_kind
def test_every_word_that_went_in_is_on_paper(kind: str) -> None:
    document, made = KINDS[kind]
    found = printed(made(document, FONTS))
    for text in texts_in(without_words(document)):
        for line in text.split("\n"):
            assert squeezed(line) in found or line in NOT_PRINTED, line


@each_kind
def test_same_document_gives_the_same_bytes(kind: str) -> None:
    document, made = KINDS[kind]
    assert made(document, FONTS) == made(document, FONTS)


@each_kind
def test_nothing_is_left_to_fill_and_every_character_is_drawn(kind: str) -> None:
    document, made = KINDS[kind]
    assert missing_glyphs(document, FONTS) == ()
    found = printed(made(document, FONTS))
    assert "{{" not in found
    assert missing_glyphs((found,), FONTS) == ()


def test_letter_has_no_number_on_its_first_page() -> None:
    pages = page_texts(reply_letter.to_pdf(samples.a_reply(), FONTS))
    assert ["—1—" in squeezed(pages[0]), "—2—" in squeezed(pages[1])] == [False, True]


def test_marks_stand_where_the_setting_says() -> None:
    head = page_texts(reply_letter.to_pdf(samples.a_reply(), FONTS))
    foot = page_texts(reply_letter.to_pdf(samples.a_reply(at_foot=True), FONTS))
    assert squeezed(head[0]).index("办理结果：A") < squeezed(head[0]).index("尊敬的")
    assert "办理结果" not in foot[0]
    assert "公开属性：主动公开" in squeezed(foot[-1])


def test_titles_have_their_usual_form() -> None:
    title = reply_letter.title_of(samples.a_reply())
    assert title == "关于市政协七届四次会议第20240326号提案答复的函"
    assert co_opinion_letter.title_of(samples.an_opinion()).endswith("第20240587号提案的会办意见")


def test_own_title_of_a_letter_is_kept() -> None:
    assert reply_letter.title_of(replace(samples.a_reply(), title="复函")) == "复函"


def test_responsibility_list_is_one_sheet_when_it_can_be() -> None:
    assert len(page_texts(responsibility_list.to_pdf(samples.a_list(24), FONTS))) == 1
    assert len(page_texts(responsibility_list.to_pdf(samples.a_list(90), FONTS))) > 2


def test_a_list_of_cases_and_a_day_are_one_sheet_when_they_can_be() -> None:
    assert len(page_texts(case_list.to_pdf(samples.a_case_list(20), FONTS))) == 1
    assert len(page_texts(case_list.to_pdf(samples.a_case_list(90), FONTS))) > 1
    assert len(page_texts(day_sheet.to_pdf(samples.a_day_sheet(9), FONTS))) == 1
    assert len(page_texts(day_sheet.to_pdf(samples.a_day_sheet(60), FONTS))) > 1


def test_a_quiet_day_says_so_on_paper() -> None:
    quiet = replace(samples.a_day_sheet(), parts=())
    assert "今日无待办事项" in printed(day_sheet.to_pdf(quiet, FONTS))


def test_meeting_file_of_hundreds_of_pages_is_one_call() -> None:
    pages = page_texts(meeting_material.to_pdf(samples.a_meeting(900), FONTS))
    assert len(pages) > 300
    assert "数据截至" in pages[-1]


def test_phones_are_only_where_they_were_given() -> None:
    plain = printed(reply_letter.to_pdf(replace(samples.a_reply(), contact=""), FONTS))
    assert "联系人" not in plain


def test_typed_headings_are_recognised() -> None:
    headings = "一、情况\n（一）网络\n1. 数量\n（1）内\n"
    typed = headings + "一是推进；\n2024年以来。\n1,280家\n\n一、这是一个完整的句子。"
    levels = [one.level if isinstance(one, Heading) else 0 for one in body_blocks(typed)]
    assert levels == [1, 2, 3, 4, 0, 0, 0, 0]


def test_blank_lines_of_a_typed_text_are_dropped() -> None:
    assert list(body_blocks("\n 甲\n\n")) == [Paragraph("甲")]


@pytest.mark.parametrize(
    "data",
    [reply_letter.to_docx(samples.a_reply()), co_opinion_letter.to_docx(samples.an_opinion())],
    ids=["reply", "opinion"],
)
def test_letters_can_be_edited_as_docx(data: bytes) -> None:
    body = squeezed("".join(Document(BytesIO(data)).element.body.itertext()))
    for wanted in ("滨海市商务局", "滨商务函〔2024〕47号", "2024年6月3日", "抄送：市政协提案委"):
        assert wanted in body


def test_docx_of_a_letter_is_the_same_twice() -> None:
    assert reply_letter.to_docx(samples.a_reply()) == reply_letter.to_docx(samples.a_reply())
