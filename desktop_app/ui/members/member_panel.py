"""One member: who it is, what they signed, everything ever said with them, their feedback."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.contact_listing import ContactLine, MemberPage, ReturnedForm, SignedCase
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Role, Verb
from desktop_app.domain.stage import Stage
from desktop_app.ui import labels
from desktop_app.ui.widgets.buttons import NumberButton, flush_link, link
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.text import plain, rule, section, wrapping


class MemberPanel(QFrame):
    """Shows a MemberPage; the phones in full come only after phone_wanted was answered."""

    cases_requested = Signal(object)
    phone_wanted = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setProperty("role", "card")
        self.setMinimumWidth(320)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self._tab = 0
        self.page: MemberPage | None = None
        self.content = QWidget()
        self._column.addWidget(self.content)

    def show_page(self, page: MemberPage | None) -> None:
        """Show one member, or nothing."""
        self.page = page
        old, self.content = self.content, QWidget()
        self._column.replaceWidget(old, self.content)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if page is None:
            column.addStretch(1)
            return
        self._head(column, page)
        self._facts(column, page)
        column.addWidget(self._tabs(page), 1)

    def show_phones(self, phone: str, mobile: str) -> None:
        """The numbers in full, until another member is shown."""
        self.phone.setText(phone or labels.NONE)
        self.mobile.setText(mobile or labels.NONE)
        self.reveal.hide()

    def _head(self, column: QVBoxLayout, page: MemberPage) -> None:
        member = page.member
        row = QHBoxLayout()
        row.addWidget(wrapping(member.name, "title"), 1)
        self.edit = link(self.tr("Edit"))
        self.edit.setVisible(self._role in MATRIX[Verb.EDIT_MEMBER])
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(member))
        row.addWidget(self.edit)
        column.addLayout(row)
        words = (labels.label(member.kind), member.sector, member.party)
        column.addWidget(_in_a_row([plain(word, "badge") for word in words if word]))

    def _facts(self, column: QVBoxLayout, page: MemberPage) -> None:
        member = page.member
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        self.phone = wrapping(member.phone or labels.NONE)
        self.mobile = wrapping(member.mobile or labels.NONE)
        self.reveal = link(self.tr("Show"))
        self.reveal.setToolTip(self.tr("Showing a number is written to the journal"))
        self.reveal.setAccessibleName(self.tr("Show the phone numbers"))
        may_look = self._role in MATRIX[Verb.SHOW_PHONE]
        self.reveal.setVisible(may_look and bool(member.phone or member.mobile))
        self.reveal.clicked.connect(lambda: self.phone_wanted.emit(member.id))
        mobile_row = QHBoxLayout()
        mobile_row.addWidget(self.mobile, 1)
        mobile_row.addWidget(self.reveal)
        if member.unit_post:
            form.addRow(plain(self.tr("Unit and post"), "muted"), wrapping(member.unit_post))
        if member.contact_person:
            words = plain(self.tr("Contact person"), "muted")
            form.addRow(words, wrapping(member.contact_person))
        if member.address:
            form.addRow(plain(self.tr("Address"), "muted"), wrapping(member.address))
        form.addRow(plain(self.tr("Phone"), "muted"), self.phone)
        form.addRow(plain(self.tr("Mobile"), "muted"), mobile_row)
        form.addRow(plain(self.tr("Signed"), "muted"), _in_a_row([self._signed_door(page)]))
        column.addLayout(form)

    def _signed_door(self, page: MemberPage) -> NumberButton:
        led = sum(case.is_lead for case in page.cases)
        words = self.tr("{} cases, {} as lead").format(len(page.cases), led)
        door = NumberButton(words, self.tr("Signed"), ListQuery(ids=_ids(page)))
        door.setProperty("is_flush", True)
        door.opened.connect(self.cases_requested)
        return door

    def _tabs(self, page: MemberPage) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for part in (tabs, tabs.tabBar()):
            part.setAccessibleName(self.tr("What is known of the member"))
        parts: list[tuple[list[QWidget], str, str]] = []
        said = [self._said(line) for line in page.contacts]
        cases = [self._case(case) for case in page.cases]
        forms = [self._form(form) for form in page.forms]
        nothing = self.tr("Nothing was said with this member yet.")
        parts.append((said, nothing, self.tr("Said {}").format(len(said))))
        nothing = self.tr("This member signed no case.")
        parts.append((cases, nothing, self.tr("Cases {}").format(len(cases))))
        nothing = self.tr("No feedback form was sent to this member.")
        parts.append((forms, nothing, self.tr("Feedback {}").format(len(forms))))
        for blocks, empty, name in parts:
            tabs.addTab(_scrolled(blocks, empty, name), name)
        tabs.setCurrentIndex(self._tab)
        tabs.currentChanged.connect(self._keep_tab)
        return tabs

    def _keep_tab(self, index: int) -> None:
        self._tab = index

    def _said(self, line: ContactLine) -> QWidget:
        words = (labels.day(line.happened_on), labels.label(line.way), labels.label(line.phase))
        block, column = _block("　".join(words))
        column.addWidget(_in_a_row([self._door(one.name, one.id) for one in line.cases], 8))
        for text in (line.said, line.opinion and self.tr("Opinion: {}").format(line.opinion)):
            if text:
                column.addWidget(wrapping(text))
        return block

    def _case(self, case: SignedCase) -> QWidget:
        block, column = _block(case.session)
        role = self.tr("lead") if case.is_lead else self.tr("co-signer")
        stage = labels.of(Stage, case.stage)
        marks = (labels.label(case.mode), role, stage, case.grade)
        words = plain("　".join(mark for mark in marks if mark), "muted")
        column.addWidget(_in_a_row([self._door(case.number, case.id), words], 12))
        column.addWidget(wrapping(case.title))
        return block

    def _form(self, form: ReturnedForm) -> QWidget:
        day = labels.day(form.returned_on) if form.returned_on else self.tr("not back yet")
        block, column = _block(day)
        column.addWidget(_in_a_row([self._door(form.number, form.proposal_id)]))
        if form.result or form.attitude:
            attitude, result = labels.value(form.attitude), labels.value(form.result)
            words = self.tr("Attitude: {}, result: {}").format(attitude, result)
            column.addWidget(wrapping(words))
        if form.wording:
            column.addWidget(wrapping(form.wording))
        return block

    def _door(self, number: str, case_id: int) -> QWidget:
        door = flush_link(number)
        door.setAccessibleName(self.tr("Open case {}").format(number))
        door.clicked.connect(partial(self.cases_requested.emit, ListQuery(ids=(case_id,))))
        return door


def _ids(page: MemberPage) -> tuple[int, ...]:
    return tuple(case.id for case in page.cases)


def _in_a_row(widgets: list[QWidget], gap: int = 4) -> QWidget:
    """Widgets side by side over as many lines as needed."""
    row = QWidget()
    flow = FlowLayout(row, gap)
    flow.setContentsMargins(0, 0, 0, 0)
    for widget in (*widgets, plain()):
        flow.addWidget(widget)
    return row


def _block(heading: str) -> tuple[QWidget, QVBoxLayout]:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(4)
    column.addWidget(section(heading))
    return block, column


def _scrolled(blocks: list[QWidget], nothing: str, name: str) -> QScrollArea:
    """The blocks one below the other with thin lines between, or a sentence."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    inside = QWidget()
    inside.setProperty("role", "panel")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 8)
    column.setSpacing(8)
    for position, block in enumerate(blocks):
        if position:
            column.addWidget(rule())
        column.addWidget(block)
    if not blocks:
        column.addWidget(wrapping(nothing, "muted"))
    column.addStretch(1)
    area.setWidget(inside)
    return area
