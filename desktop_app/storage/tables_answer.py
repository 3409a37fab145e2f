"""The tables from the first contact to the feedback (see tables.py)."""

from __future__ import annotations

from peewee import BigIntegerField, BooleanField, DateField, IntegerField, TextField

from desktop_app.storage.tables import Row, _day, _ref, _text


class ContactRow(Row):
    """contact."""

    happened_on = DateField()
    way = TextField()
    phase = TextField()
    place = _text()
    said = _text()
    opinion = _text()
    next_on = _day()
    next_done_on = _day()
    of_session = BigIntegerField(null=True)  # derived, by triggers

    class Meta:
        """Table name."""

        table_name = "contact"


class ContactProposalRow(Row):
    """contact_proposal: which cases a contact was about."""

    contact_id = BigIntegerField()
    proposal_id = BigIntegerField()

    class Meta:
        """Table name."""

        table_name = "contact_proposal"


class ContactMemberRow(Row):
    """contact_member: whom we spoke to."""

    contact_id = BigIntegerField()
    member_id = BigIntegerField()

    class Meta:
        """Table name."""

        table_name = "contact_member"


class ContactPersonRow(Row):
    """contact_person: who of ours spoke."""

    contact_id = BigIntegerField()
    person_id = BigIntegerField()

    class Meta:
        """Table name."""

        table_name = "contact_person"


class OpinionRow(Row):
    """opinion."""

    proposal_id = BigIntegerField()
    direction = TextField()
    unit_id = _ref()
    division_id = _ref()
    requested_on = _day()
    due_on = _day()
    reminded_on = _day()
    received_on = _day()
    waived_on = _day()
    cancelled_on = _day()
    reason = _text()
    number = _text()
    text = _text()

    class Meta:
        """Table name."""

        table_name = "opinion"


class ReplyRow(Row):
    """reply."""

    proposal_id = BigIntegerField()
    round = IntegerField(default=1)
    text = _text()
    grade_id = _ref()
    publicity = TextField(null=True)
    publicity_reason = _text()
    number = _text()
    signer_id = _ref()
    signer_name = _text()
    submitted_on = _day()
    cleared_on = _day()
    issued_on = _day()

    class Meta:
        """Table name."""

        table_name = "reply"


class ClearanceRow(Row):
    """clearance."""

    reply_id = BigIntegerField()
    level = TextField()
    decision = TextField()
    decided_on = DateField()
    person_id = _ref()
    note = _text()
    is_on_paper = BooleanField(default=False)
    is_void = BooleanField(default=False)

    class Meta:
        """Table name."""

        table_name = "clearance"


class DeliveryRow(Row):
    """delivery."""

    reply_id = BigIntegerField()
    member_id = _ref()
    unit_id = _ref()
    way = _text()
    delivered_on = _day()

    class Meta:
        """Table name."""

        table_name = "delivery"


class FeedbackRow(Row):
    """feedback."""

    reply_id = BigIntegerField()
    proposal_id = BigIntegerField()
    member_id = _ref()
    sent_on = _day()
    due_on = _day()
    returned_on = _day()
    waived_on = _day()
    attitude = TextField(null=True)
    result = TextField(null=True)
    wording = _text()
    source = TextField(null=True)

    class Meta:
        """Table name."""

        table_name = "feedback"
