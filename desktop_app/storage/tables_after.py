"""The tables of what follows an answer, of papers, and of the journal (see tables.py)."""

from __future__ import annotations

from peewee import BigIntegerField, BlobField, DateField, IntegerField, TextField

from desktop_app.storage.tables import Row, _day, _ref, _text


class PromiseRow(Row):
    """promise."""

    proposal_id = BigIntegerField()
    what = TextField()
    reply_id = _ref()
    division_id = _ref()
    due_on = _day()
    measure = _text()
    outcome = TextField(null=True)
    outcome_on = _day()
    evidence = _text()

    class Meta:
        """Table name."""

        table_name = "promise"


class MilestoneRow(Row):
    """milestone."""

    promise_id = BigIntegerField()
    what = TextField()
    due_on = _day()
    done_on = _day()
    note = _text()

    class Meta:
        """Table name."""

        table_name = "milestone"


class ProgressNoteRow(Row):
    """progress_note."""

    promise_id = BigIntegerField()
    noted_on = DateField()
    text = _text()

    class Meta:
        """Table name."""

        table_name = "progress_note"


class ChaserRow(Row):
    """chaser."""

    proposal_id = BigIntegerField()
    kind = TextField()
    sent_on = DateField()
    number = _text()
    division_id = _ref()
    unit_id = _ref()
    text = _text()

    class Meta:
        """Table name."""

        table_name = "chaser"


class SupervisionRow(Row):
    """supervision."""

    division_id = BigIntegerField()
    number = TextField()
    issued_on = DateField()
    text = _text()
    proposal_id = _ref()
    rectify_by = _day()
    rectified_on = _day()
    rectification = _text()
    closed_on = _day()

    class Meta:
        """Table name."""

        table_name = "supervision"


class ExtensionRow(Row):
    """extension."""

    proposal_id = BigIntegerField()
    deadline_kind = TextField()
    old_on = DateField()
    new_on = DateField()
    reason = TextField()
    consented_by = _text()
    document = _text()
    granted_on = _day()

    class Meta:
        """Table name."""

        table_name = "extension"


class LinkRow(Row):
    """link."""

    main_id = BigIntegerField()
    other_id = BigIntegerField()
    linked_on = DateField()
    unlinked_on = _day()

    class Meta:
        """Table name."""

        table_name = "link"


class ArchivingRow(Row):
    """archiving."""

    proposal_id = BigIntegerField()
    number = TextField()
    archived_on = DateField()
    reopened_on = _day()
    reopen_reason = _text()

    class Meta:
        """Table name."""

        table_name = "archiving"


class CaseEventRow(Row):
    """case_event."""

    proposal_id = BigIntegerField()
    kind = TextField()
    happened_on = DateField()
    by = _text()
    reason = _text()

    class Meta:
        """Table name."""

        table_name = "case_event"


class AttachmentRow(Row):
    """attachment: a file that belongs to a case; its bytes are one blob row a SHA-256."""

    proposal_id = BigIntegerField()
    owner_table = _text()
    owner_id = _ref()
    name = TextField()
    media_type = _text()
    size = IntegerField()
    sha256 = TextField()
    added_on = _day()

    class Meta:
        """Table name."""

        table_name = "attachment"


class BlobRow(Row):
    """blob."""

    sha256 = TextField()
    data = BlobField()

    class Meta:
        """Table name."""

        table_name = "blob"


class ParagraphRow(Row):
    """paragraph: the narrative of a session's summary, figures as fields."""

    session_id = BigIntegerField()
    chapter = IntegerField()
    position = IntegerField()
    level = IntegerField(default=0)
    text = _text()

    class Meta:
        """Table name."""

        table_name = "paragraph"


class TypicalCaseRow(Row):
    """typical_case."""

    session_id = BigIntegerField()
    proposal_id = BigIntegerField()
    position = IntegerField()
    text = _text()

    class Meta:
        """Table name."""

        table_name = "typical_case"


class FrozenSummaryRow(Row):
    """frozen_summary: what was issued, so that later edits cannot move its numbers."""

    session_id = BigIntegerField()
    as_of = DateField()
    issued_on = DateField()
    content = TextField()
    sha256 = _text()

    class Meta:
        """Table name."""

        table_name = "frozen_summary"


class TextTemplateRow(Row):
    """text_template."""

    kind = TextField()
    name = TextField()
    text = _text()
    sha256 = _text()

    class Meta:
        """Table name."""

        table_name = "text_template"


class SavedFilterRow(Row):
    """saved_filter."""

    name = TextField()
    content = TextField()
    position = IntegerField(default=0)

    class Meta:
        """Table name."""

        table_name = "saved_filter"


class ImportSourceRow(Row):
    """import_source: how the columns of a source were read last time."""

    signature = TextField()
    mapping = TextField()

    class Meta:
        """Table name."""

        table_name = "import_source"


class DraftRow(Row):
    """draft: unsaved typing, kept outside the journal."""

    key = TextField()
    content = TextField()
    saved_at = TextField()

    class Meta:
        """Table name."""

        table_name = "draft"


class OperationRow(Row):
    """operation: one verb of one person, sealed by a hash that contains the hash before it."""

    at = TextField()
    actor = TextField()
    verb = TextField()
    about = _text()
    undoes = _ref()
    previous_hash = _text()
    hash = _text()
    change_count = IntegerField(default=0)

    class Meta:
        """Table name."""

        table_name = "operation"


class ChangeRow(Row):
    """change: one row that an operation touched (I insert, U update, D delete)."""

    operation_id = BigIntegerField()
    table_name = TextField()
    row_id = BigIntegerField()
    kind = TextField()
    data = TextField(null=True)

    class Meta:
        """Table name."""

        table_name = "change"
