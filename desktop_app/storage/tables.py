"""The tables as peewee classes. They end in Row and never leave this room."""

from __future__ import annotations

from peewee import (
    BigIntegerField,
    BooleanField,
    DateField,
    IntegerField,
    Model,
    TextField,
)

from desktop_app.storage.database import DATABASE


class Row(Model):
    """One row; ids are 63-bit and time-ordered, so that stores can be merged later."""

    id = BigIntegerField(primary_key=True)

    class Meta:
        """Every table lives in the one open store."""

        database = DATABASE
        legacy_table_names = False


def _ref() -> BigIntegerField[int | None]:
    return BigIntegerField(null=True)


def _text() -> TextField:
    return TextField(default="")


def _day() -> DateField:
    return DateField(null=True)


class GradeSchemeRow(Row):
    """grade_scheme."""

    name = TextField()

    class Meta:
        """Table name."""

        table_name = "grade_scheme"


class GradeRow(Row):
    """grade."""

    scheme_id = BigIntegerField()
    letter = TextField()
    wording = TextField()
    position = IntegerField(default=0)
    is_resolved = BooleanField(default=False)
    needs_promise = BooleanField(default=False)

    class Meta:
        """Table name."""

        table_name = "grade"


class SessionRow(Row):
    """session."""

    name = TextField()
    kind = TextField()
    year = IntegerField()
    organ = _text()
    organ_level = TextField(default="CITY")
    term = IntegerField(default=0)
    meeting = IntegerField(default=0)
    grade_scheme_id = _ref()
    grade_base = TextField(default="ANSWERING")
    decimals = IntegerField(default=1)
    assigned_on = _day()

    class Meta:
        """Table name."""

        table_name = "session"


class DeadlineRuleRow(Row):
    """deadline_rule."""

    session_id = BigIntegerField()
    kind = TextField()
    start_fact = TextField()
    amount = IntegerField(default=0)
    unit = TextField()
    fixed_month = IntegerField(null=True)
    fixed_day = IntegerField(null=True)
    roll_over = BooleanField(default=True)
    max_amount = IntegerField(null=True)
    is_example = BooleanField(default=False)
    name = _text()

    class Meta:
        """Table name."""

        table_name = "deadline_rule"


class CalendarDayRow(Row):
    """calendar_day."""

    day = DateField()
    is_off = BooleanField()
    name = _text()

    class Meta:
        """Table name."""

        table_name = "calendar_day"


class SettingRow(Row):
    """setting: what travels with the data, one key a row, value as JSON."""

    key = TextField()
    value = TextField()

    class Meta:
        """Table name."""

        table_name = "setting"


class NumberSeriesRow(Row):
    """number_series."""

    session_id = _ref()
    kind = TextField()
    pattern = TextField()
    last = IntegerField(default=0)

    class Meta:
        """Table name."""

        table_name = "number_series"


class UnitRow(Row):
    """unit."""

    name = TextField()
    short_name = _text()
    is_ours = BooleanField(default=False)

    class Meta:
        """Table name."""

        table_name = "unit"


class DivisionRow(Row):
    """division."""

    name = TextField()
    short_name = _text()
    unit_id = _ref()
    position = IntegerField(default=0)
    closed_on = _day()

    class Meta:
        """Table name."""

        table_name = "division"


class PersonRow(Row):
    """person."""

    name = TextField()
    pinyin = _text()
    initials = _text()
    division_id = _ref()
    level = TextField(default="HANDLER")
    role = TextField(default="HANDLER")
    phone = _text()
    is_active = BooleanField(default=True)

    class Meta:
        """Table name."""

        table_name = "person"


class MemberRow(Row):
    """member."""

    name = TextField()
    kind = TextField()
    pinyin = _text()
    initials = _text()
    sector = _text()
    party = _text()
    unit_post = _text()
    phone = _text()
    mobile = _text()
    address = _text()
    contact_person = _text()

    class Meta:
        """Table name."""

        table_name = "member"


class ProposalRow(Row):
    """proposal, with the derived columns that storage/derived.py keeps (not journalled)."""

    session_id = BigIntegerField()
    number = TextField()
    kind = TextField()
    title = TextField()
    mode = TextField()
    body = _text()
    topic = _text()
    note = _text()
    is_key = BooleanField(default=False)
    assigned_on = _day()
    signed_on = _day()
    signed_by = _text()
    accepted_on = _day()
    broken_down_on = _day()
    reply_due_on = _day()
    lead_unit_id = _ref()
    lead_grade_id = _ref()
    # derived
    stage = TextField(default="TO_SIGN")
    due_on = _day()
    lead_name = _text()
    division_id = _ref()
    division_name = _text()
    handler_id = _ref()
    handler_name = _text()
    grade_letter = _text()
    answered_on = _day()
    answer_due_on = _day()
    is_talked = BooleanField(default=False)
    is_met = BooleanField(default=False)
    first_result = _text()
    last_result = _text()
    open_promises = IntegerField(default=0)
    talk_kinds = IntegerField(default=0)

    class Meta:
        """Table name."""

        table_name = "proposal"


class ProposerRow(Row):
    """proposer."""

    proposal_id = BigIntegerField()
    member_id = BigIntegerField()
    position = IntegerField(default=0)
    is_lead = BooleanField(default=False)

    class Meta:
        """Table name."""

        table_name = "proposer"


class ReturnRequestRow(Row):
    """return_request."""

    proposal_id = BigIntegerField()
    requested_on = DateField()
    reason_code = _text()
    reason = _text()
    suggested_unit = _text()
    decided_on = _day()
    is_granted = BooleanField(null=True)
    decision_note = _text()

    class Meta:
        """Table name."""

        table_name = "return_request"


class AssignmentRow(Row):
    """assignment."""

    proposal_id = BigIntegerField()
    division_id = BigIntegerField()
    role = TextField()
    state = TextField(default="PENDING")
    leader_id = _ref()
    head_id = _ref()
    handler_id = _ref()
    assigned_on = _day()
    due_on = _day()
    answered_on = _day()
    reason_code = _text()
    reason = _text()
    ended_on = _day()

    class Meta:
        """Table name."""

        table_name = "assignment"
