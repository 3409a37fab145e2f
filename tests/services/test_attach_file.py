"""Attachments: bytes kept once, safe names, a limit that is told, a final file that stays."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.services import attach_file as attach
from desktop_app.services.attach_file import (
    FileEmpty,
    FileTooLarge,
    attach_path,
    read_attachment,
    remove_attachment,
)
from desktop_app.services.history import redo, undo
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import files
from tests.case_walk import DAY, Walk, a_case, a_house


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def walk(desk, house):
    return Walk(desk, house, a_case(house)).to_issue()


def test_a_file_comes_back_as_it_was(desk, walk, tmp_path):
    path = tmp_path / "调研:报告.pdf"
    path.write_bytes(b"%PDF-1.7 x")
    attached = attach_path(desk, walk.case, path)
    (listed,) = files.of_case(walk.case)
    assert (listed.id, listed.name, listed.size, listed.added_on, listed.reply_id) == (
        attached,
        "调研_报告.pdf",
        10,
        DAY,
        None,
    )
    found = read_attachment(attached)
    assert (found.name, found.media_type, found.data) == (
        "调研_报告.pdf",
        "application/pdf",
        b"%PDF-1.7 x",
    )


def test_the_same_bytes_are_kept_once(desk, house, walk):
    other = a_case(house)
    one = attach.attach_file(desk, walk.case, "a.bin", b"xyz")
    two = attach.attach_file(desk, other, "b", b"xyz")
    assert engine.rows("SELECT count(*) FROM blob") == [(1,)]
    assert read_attachment(one).data == read_attachment(two).data == b"xyz"
    assert read_attachment(two).media_type == "application/octet-stream"


def test_a_file_too_large_or_empty_is_refused_with_the_limit(desk, walk, tmp_path, monkeypatch):
    monkeypatch.setattr(attach, "LIMIT", 10)
    path = tmp_path / "大.pdf"
    path.write_bytes(b"x" * 11)
    with pytest.raises(FileTooLarge) as refused:
        attach_path(desk, walk.case, path)
    assert refused.value.facts == {"name": "大.pdf", "size": 11, "limit": 10, "megabytes": 0}
    with pytest.raises(FileTooLarge):
        attach.attach_file(desk, walk.case, "大.pdf", b"x" * 11)
    with pytest.raises(FileEmpty):
        attach.attach_file(desk, walk.case, "空.pdf", b"")
    assert files.of_case(walk.case) == []


def test_the_limit_is_fifty_megabytes():
    assert attach.LIMIT == 50 * 1024 * 1024


def test_the_final_file_of_an_issued_reply_stays(desk, walk):
    reply = walk.facts.current_reply.id
    first = attach.attach_file(desk, walk.case, "答复.pdf", b"1", reply)
    assert files.has_final(reply)
    remove_attachment(desk, first)
    assert not files.has_final(reply)
    last = attach.attach_file(desk, walk.case, "答复.pdf", b"2", reply)
    walk.issue()
    with pytest.raises(Refused) as refused:
        remove_attachment(desk, last)
    assert refused.value.facts["reason"] is Why.ISSUED


def test_a_final_file_belongs_to_a_reply_of_the_case(desk, house, walk):
    with pytest.raises(Refused):
        attach.attach_file(desk, a_case(house), "答复.pdf", b"1", walk.facts.current_reply.id)


def test_a_removed_file_comes_back_with_undo(desk, walk):
    attached = attach.attach_file(desk, walk.case, "a.pdf", b"xyz")
    remove_attachment(desk, attached)
    with pytest.raises(NotFound):
        read_attachment(attached)
    undo(desk)
    assert read_attachment(attached).data == b"xyz"
    redo(desk)
    assert files.of_case(walk.case) == []


def test_bytes_that_are_lost_or_altered_are_not_handed_out(desk, walk):
    attached = attach.attach_file(desk, walk.case, "a.pdf", b"xyz")
    engine.run("UPDATE blob SET data = ?", [b"abc"])
    with pytest.raises(NotFound) as refused:
        read_attachment(attached)
    assert refused.value.facts["what"] == "file"
    engine.run("DELETE FROM blob")
    with pytest.raises(NotFound):
        read_attachment(attached)
