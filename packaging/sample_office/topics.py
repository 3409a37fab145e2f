"""The topics of all years, read from their texts into records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sample_office import topics_2023, topics_2024, topics_2025

_MODES = {"主办": "LEAD", "独办": "SOLE", "分办": "SEPARATE", "会办": "CO", "参阅": "FOR_REFERENCE"}
_NOT_BEGUN = ("待签收", "待分解", "退办申请")
_STAGES = (
    *_NOT_BEGUN,
    *["退回", "办理", "审签", "待发文", "待反馈", "再办", "跟踪", "办结", "归档", "参阅"],
)


@dataclass(frozen=True)
class Topic:
    """What one case is about, how it is handled and how far it comes.

    Units are those that give us opinions, answer their own part (SEPARATE) or lead (CO).
    """

    title: str
    kind: str
    mode: str
    number: str | None
    division: str
    subject: str
    units: tuple[str, ...]
    problem: str
    asks: tuple[str, str]
    stage: str
    batch: int
    marks: frozenset[str]
    promise: str = ""
    promise_due: date | None = None
    kept: str = ""


def topics_of(year: int) -> tuple[Topic, ...]:
    """The topics of one year in the order written."""
    text = {2023: topics_2023, 2024: topics_2024, 2025: topics_2025}[year].TEXT
    return tuple(_topic(block.splitlines()) for block in text.strip().split("\n\n"))


def _topic(lines: list[str]) -> Topic:
    title, how, problem, asked, *rest = lines
    words, _, number = how.split(" ")[0].partition("#")
    _mode, division, subject, units, *marks = how.split(" ")
    stage, batch = _stage(marks)
    promise, _, came = rest[0].removeprefix("诺 ").partition("｜") if rest else ("", "", "")
    is_open = came.startswith("至")
    first, second = asked.split("；")
    return Topic(
        title=title,
        kind="CONGRESS" if words.startswith("人大") else "CPPCC",
        mode=_MODES[words.removeprefix("人大")],
        number=number or None,
        division=division,
        subject=subject,
        units=() if units == "-" else tuple(units.split("、")),
        problem=problem,
        asks=(first, second),
        stage="跟踪" if is_open else stage,
        batch=batch,
        marks=frozenset(re.findall("重点|逾期|未准|二轮|迟|[CD]", " ".join(marks))),
        promise=promise,
        promise_due=date.fromisoformat(came[1:]) if is_open else None,
        kept="" if is_open else came,
    )


def _stage(marks: list[str]) -> tuple[str, int]:
    """The stage a mark names and its batch; a case without one has come to its end."""
    for mark in marks:
        word, _, batch = mark.partition("@")
        for stage in _STAGES:
            if word.startswith(stage):
                return stage, int(batch or (4 if stage in _NOT_BEGUN else 1))
    return "归档", 1
