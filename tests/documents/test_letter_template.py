from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from desktop_app.documents.fields import UnknownField, UnusableTemplate
from desktop_app.documents.letter_template import (
    REPLY_FIELDS,
    fill_template,
    template_fields,
)


def a_template(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    return [one.text for one in Document(BytesIO(data)).paragraphs]


def test_fields_are_listed() -> None:
    assert template_fields(a_template("{{ number }}号", "{{title}}")) == ("number", "title")


def test_template_is_filled_with_literal_values() -> None:
    value = '<b>&"\x00{{number}}'
    made = fill_template(a_template("标题：{{title}}"), {"title": value, "number": "1"})
    assert texts(made) == ['标题：<b>&"{{number}}']


def test_lines_of_a_value_stay_lines() -> None:
    assert texts(fill_template(a_template("{{body}}"), {"body": "甲\n乙"})) == ["甲\n乙"]


def test_missing_field_is_named() -> None:
    with pytest.raises(UnknownField) as caught:
        fill_template(a_template("{{signer}}"), dict.fromkeys(REPLY_FIELDS, ""))
    assert caught.value.facts["field"] == "signer"


@pytest.mark.parametrize(
    "bad", [b"", b"PK\x03\x04junk", a_template("{{ title"), a_template("{% x %}")]
)
def test_unusable_template_is_refused(bad: bytes) -> None:
    with pytest.raises(UnusableTemplate):
        fill_template(bad, {"title": ""})


def test_template_cannot_reach_into_python() -> None:
    template = a_template("{{ title.__class__.__mro__ }}")
    with pytest.raises(UnusableTemplate):
        fill_template(template, {"title": "x"})


def test_same_input_gives_the_same_bytes() -> None:
    template = a_template("{{title}}")
    assert fill_template(template, {"title": "甲"}) == fill_template(template, {"title": "甲"})
