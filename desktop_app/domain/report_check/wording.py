"""Puts the arithmetic of a contradiction into the Chinese sentence a report's author reads."""

from __future__ import annotations

from desktop_app.domain.report_check.findings import (
    ChangeFact,
    CountFact,
    Fact,
    FullFact,
    RepeatFact,
    ShareFact,
    SumFact,
)

_HABITS = {"cut": "系截尾而未四舍五入", "bent": "系为凑足100%而调整尾数", "": ""}


def explain(fact: Fact) -> str:
    """One sentence with the arithmetic shown."""
    if isinstance(fact, SumFact):
        return _sum(fact) + "。"
    if isinstance(fact, ShareFact):
        return _share(fact) + "。"
    if isinstance(fact, CountFact):
        return _count(fact) + "。"
    if isinstance(fact, RepeatFact):
        return f"前后不一：此处为{fact.second}，另一处为{fact.first}。"
    if isinstance(fact, FullFact):
        return f"{fact.rate}与{fact.short}不符。"
    if isinstance(fact, ChangeFact):
        return f"由{fact.before}到{fact.now}，应为{fact.right}，文中为{fact.claimed}。"
    return f"文中为{fact.claimed}，台账为{fact.stored}。"


def _sum(fact: SumFact) -> str:
    if len(fact.parts) == 1:
        return f"只列出{fact.total}，与{fact.whole_label}{fact.whole}不等"
    return f"{'+'.join(fact.parts)}={fact.total}，不等于{fact.whole_label}{fact.whole}"


def _share(fact: ShareFact) -> str:
    right = f"{fact.count}/{fact.base}={fact.exact}%，四舍五入为{fact.right}%，文中为{fact.claimed}"
    if fact.habit == "cut":
        return f"{right}，{_HABITS[fact.habit]}"
    if fact.habit:
        right += f"，{_HABITS[fact.habit]}"
    if fact.other_base:
        right += f"；{fact.claimed}系按{fact.other_base}计算"
    elif fact.base_range:
        low, high = fact.base_range
        bases = str(low) if low == high else f"{low}至{high}"
        right += f"；按{fact.claimed}推算，基数应为{bases}"
    else:
        right += f"；任何整数基数都得不出{fact.claimed}"
    return right


def _count(fact: CountFact) -> str:
    share = fact.share
    words = f"{_sum(fact.sum)}；{share.claimed}不是{share.count}/{share.base}（{share.right}%）"
    words += f"，而是{fact.should}/{share.base}={share.exact}%"
    if share.habit:
        words += f"，{_HABITS[share.habit]}"
    return f"{words}；{'+'.join(fact.mended)}={fact.sum.whole}，{fact.label}应为{fact.should}"
