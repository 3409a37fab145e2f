"""Attach files to a case, read them back, take them off again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from mimetypes import MimeTypes
from pathlib import Path

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import UserError
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.file_name import clean_file_name
from desktop_app.domain.handling import Why, refuse_if
from desktop_app.domain.permissions import Verb
from desktop_app.services.case_step import taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import files, journal
from desktop_app.storage.files import Attachment

# The window lists attachments; it reaches no room below the services.
__all__ = ["LIMIT", "AttachedFile", "Attachment", "FileEmpty", "FileTooLarge", "attach_file"]

LIMIT = 50 * 1024 * 1024
_UNKNOWN = "application/octet-stream"
Named = tuple[str, bytes]


class FileTooLarge(UserError):
    """A file is larger than the store takes. Facts: name, size, limit (bytes), megabytes."""


class FileEmpty(UserError):
    """A file holds nothing. Facts: name."""


@dataclass(frozen=True)
class AttachedFile:
    """A file as it was attached."""

    name: str
    media_type: str
    data: bytes


def attach_path(desk: Desk, proposal_id: int, path: Path, reply_id: int | None = None) -> int:
    """Attach a file from disk; its size is known before it is read.

    Raises what attach_file raises, and OSError when the file cannot be read.
    """
    return attach_paths(desk, proposal_id, [path], reply_id)[0]


def attach_paths(
    desk: Desk, proposal_id: int, paths: Sequence[Path], reply_id: int | None = None
) -> list[int]:
    """Attach files from disk, all of them or none; returns their ids.

    Raises what attach_file raises, and OSError when a file cannot be read.
    """
    return _attach(desk, proposal_id, read_paths(paths), reply_id)


def read_paths(paths: Sequence[Path]) -> list[Named]:
    """Files from disk by their names; raises OSError, FileTooLarge, FileEmpty."""
    for path in paths:
        _check_size(path.name, path.stat().st_size)
    return [(path.name, path.read_bytes()) for path in paths]


def attach_file(
    desk: Desk, proposal_id: int, name: str, data: bytes, reply_id: int | None = None
) -> int:
    """Attach bytes under a name; reply_id makes it that reply's final file. Returns its id.

    Raises NotAllowed, NotFound, Refused, FileTooLarge, FileEmpty.
    """
    return _attach(desk, proposal_id, [(name, data)], reply_id)[0]


def _attach(
    desk: Desk, proposal_id: int, named: Sequence[Named], reply_id: int | None
) -> list[int]:
    verb = Verb.ATTACH_FILE
    facts = taken_up(desk, verb, proposal_id)
    handling.check_open(facts, verb)
    is_ours = reply_id is None or any(reply.id == reply_id for reply in facts.replies)
    refuse_if(not is_ours, verb, Why.NO_DRAFT, number=facts.proposal.number)
    made = [(_file(desk, proposal_id, *one), one[1]) for one in named]
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return [files.add(replace(file, reply_id=reply_id), data) for file, data in made]


def add_scans(desk: Desk, form: Feedback, named: Sequence[Named]) -> None:
    """Keep scans of a returned form (inside its operation). Raises FileTooLarge, FileEmpty."""
    for name, data in named:
        file = _file(desk, form.proposal_id, name, data)
        files.add(replace(file, feedback_id=form.id), data)


def _file(desk: Desk, proposal_id: int, name: str, data: bytes) -> Attachment:
    tidy = clean_file_name(name)
    _check_size(tidy, len(data))
    kind = MimeTypes().guess_type(tidy)[0] or _UNKNOWN
    return Attachment(0, tidy, kind, len(data), desk.today, proposal_id)


def _check_size(name: str, size: int) -> None:
    if size > LIMIT:
        megabytes = LIMIT // 2**20
        raise FileTooLarge(name=clean_file_name(name), size=size, limit=LIMIT, megabytes=megabytes)
    if size == 0:
        raise FileEmpty(name=clean_file_name(name))


def read_attachment(attachment_id: int) -> AttachedFile:
    """The file as it was attached. Raises NotFound."""
    found = files.get(attachment_id)
    return AttachedFile(found.name, found.media_type, files.content(attachment_id))


def remove_attachment(desk: Desk, attachment_id: int) -> None:
    """Take a file off its case; the final file of an issued reply stays.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.ATTACH_FILE
    attachment = files.get(attachment_id)
    facts = taken_up(desk, verb, attachment.proposal_id)
    handling.check_open(facts, verb)
    refuse_if(_is_issued(facts, attachment.reply_id), verb, Why.ISSUED)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        files.remove(attachment_id)


def _is_issued(facts: CaseFacts, reply_id: int | None) -> bool:
    return any(reply.id == reply_id and reply.issued_on for reply in facts.replies)
