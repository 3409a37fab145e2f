"""Rules a new session starts with: examples, to be checked against the year's own notice."""

from __future__ import annotations

from desktop_app.domain.deadline import DeadlineKind, Rule, StartFact, Unit

PRESETS: tuple[Rule, ...] = (
    Rule(DeadlineKind.SIGN_IN, StartFact.ASSIGNED, 5, Unit.WORKDAY, "签收期限", is_example=True),
    # Shenzhen 1998: ten days from receipt; elsewhere 3, 5, 7 or 10 working days.
    Rule(
        DeadlineKind.RETURN_REQUEST,
        StartFact.ASSIGNED,
        10,
        Unit.DAY,
        "退办申请期限",
        is_example=True,
    ),
    Rule(DeadlineKind.BREAK_DOWN, StartFact.SIGNED, 10, Unit.WORKDAY, "分解期限", is_example=True),
    Rule(
        DeadlineKind.FIRST_CONTACT,
        StartFact.BROKEN_DOWN,
        15,
        Unit.WORKDAY,
        "首次沟通期限",
        is_example=True,
    ),
    # Elsewhere two months, or 30 May.
    Rule(
        DeadlineKind.CO_OPINION,
        StartFact.OPINION_REQUESTED,
        1,
        Unit.MONTH,
        "会办意见期限",
        is_example=True,
    ),
    # Elsewhere two or five months, or a fixed day such as 30 June.
    Rule(
        DeadlineKind.REPLY,
        StartFact.ASSIGNED,
        3,
        Unit.MONTH,
        "答复期限",
        max_amount=6,
        is_example=True,
    ),
    Rule(
        DeadlineKind.RE_REPLY,
        StartFact.NOT_SATISFIED,
        1,
        Unit.MONTH,
        "再次答复期限",
        is_example=True,
    ),
    Rule(
        DeadlineKind.FEEDBACK,
        StartFact.REPLY_DELIVERED,
        15,
        Unit.WORKDAY,
        "反馈期限",
        is_example=True,
    ),
    Rule(DeadlineKind.ARCHIVE, StartFact.DONE, 7, Unit.DAY, "归档期限", is_example=True),
)
