from __future__ import annotations

import pytest

from desktop_app.documents.fields import BrokenField, UnknownField, field_names, fill


def test_fields_are_filled() -> None:
    assert fill("共{{total}}件，{{ total }}件", {"total": 62}) == "共62件，62件"


def test_unknown_field_is_named() -> None:
    with pytest.raises(UnknownField) as caught:
        fill("共{{totol}}件", {"total": 62})
    assert caught.value.facts["field"] == "totol"
    assert caught.value.facts["known"] == ("total",)


@pytest.mark.parametrize("text", ["共{{total件", "共total}}件", "{{a}}{{"])
def test_lone_braces_are_refused(text: str) -> None:
    with pytest.raises(BrokenField):
        fill(text, {"a": 1, "total": 2})


def test_braces_in_a_value_stay_literal() -> None:
    assert fill("{{name}}", {"name": "{{other}}"}) == "{{other}}"


def test_names_are_listed_once() -> None:
    assert field_names("{{a}}{{b}}{{a}}") == ("a", "b")
