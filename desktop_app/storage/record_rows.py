"""Which peewee class stands behind which record of the domain.

Only what writes single rows or whole cases needs it; lists and forms read without (start-up time).
"""

from __future__ import annotations

from typing import Any

from desktop_app.domain.assignment import Assignment, ReturnRequest
from desktop_app.domain.contact import Contact
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.member import Division, Member, Person, Unit
from desktop_app.domain.opinion import Opinion
from desktop_app.domain.promise import Milestone, ProgressNote, Promise
from desktop_app.domain.proposal import Proposal, Proposer
from desktop_app.domain.reply import Clearance, Delivery, Reply
from desktop_app.domain.session import Grade, GradeScheme, Session
from desktop_app.domain.supervision import (
    Archiving,
    CaseEvent,
    Chaser,
    Extension,
    Link,
    Supervision,
)
from desktop_app.storage.tables import (
    AssignmentRow,
    DivisionRow,
    GradeRow,
    GradeSchemeRow,
    MemberRow,
    PersonRow,
    ProposalRow,
    ProposerRow,
    ReturnRequestRow,
    Row,
    SessionRow,
    UnitRow,
)
from desktop_app.storage.tables_after import (
    ArchivingRow,
    CaseEventRow,
    ChaserRow,
    ExtensionRow,
    LinkRow,
    MilestoneRow,
    ProgressNoteRow,
    PromiseRow,
    SupervisionRow,
)
from desktop_app.storage.tables_answer import (
    ClearanceRow,
    ContactRow,
    DeliveryRow,
    FeedbackRow,
    OpinionRow,
    ReplyRow,
)

# A kind stands behind the kinds it refers to.
ROWS: dict[type[Any], type[Row]] = {
    Session: SessionRow,
    GradeScheme: GradeSchemeRow,
    Grade: GradeRow,
    Unit: UnitRow,
    Division: DivisionRow,
    Person: PersonRow,
    Member: MemberRow,
    Proposal: ProposalRow,
    Proposer: ProposerRow,
    ReturnRequest: ReturnRequestRow,
    Assignment: AssignmentRow,
    Contact: ContactRow,
    Opinion: OpinionRow,
    Reply: ReplyRow,
    Clearance: ClearanceRow,
    Delivery: DeliveryRow,
    Feedback: FeedbackRow,
    Promise: PromiseRow,
    Milestone: MilestoneRow,
    ProgressNote: ProgressNoteRow,
    Chaser: ChaserRow,
    Supervision: SupervisionRow,
    Extension: ExtensionRow,
    Link: LinkRow,
    Archiving: ArchivingRow,
    CaseEvent: CaseEventRow,
}
