"""Says a contradiction in the language of the window, the arithmetic shown.

The paper and the command line keep the sentence of the report's own language.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.report_check.findings import (
    ChangeFact,
    CountFact,
    Fact,
    FullFact,
    RepeatFact,
    ShareFact,
    SumFact,
)


def explained(fact: Fact) -> str:
    """One sentence: what is claimed, what the figures give, which base would be right."""
    translate = QCoreApplication.translate
    if isinstance(fact, SumFact):
        return _ended(_sum(fact))
    if isinstance(fact, ShareFact):
        return _ended(_share(fact))
    if isinstance(fact, CountFact):
        return _ended(_count(fact))
    if isinstance(fact, RepeatFact):
        words = translate("report_check", "Given as {} here and as {} elsewhere")
        return _ended(words.format(fact.second, fact.first))
    if isinstance(fact, FullFact):
        words = translate("report_check", "{} does not agree with {}")
        return _ended(words.format(fact.rate, fact.short))
    if isinstance(fact, ChangeFact):
        words = translate("report_check", "From {} to {} is {}, while the text says {}")
        moved = _moved(fact.right), _moved(fact.claimed)
        return _ended(words.format(fact.before, fact.now, *moved))
    words = translate("report_check", "The text says {}, the ledger {}")
    return _ended(words.format(fact.claimed, fact.stored))


def _ended(words: str) -> str:
    return QCoreApplication.translate("report_check", "{}.").format(words)


def _sum(fact: SumFact) -> str:
    translate = QCoreApplication.translate
    whole = fact.whole
    if fact.whole_label == "合计":
        whole = translate("report_check", "the sum {}").format(whole)
    elif fact.whole_label:
        whole = translate("report_check", "the total {}").format(whole)
    if len(fact.parts) == 1:
        return translate("report_check", "Only {} are listed, not {}").format(fact.total, whole)
    parts = "+".join(fact.parts)
    return translate("report_check", "{}={}, which is not {}").format(parts, fact.total, whole)


def _share(fact: ShareFact) -> str:
    words = QCoreApplication.translate(
        "report_check", "{}/{}={}%, rounded {}%, while the text says {}"
    )
    told = words.format(fact.count, fact.base, fact.exact, fact.right, fact.claimed)
    base = "" if fact.habit == "cut" else _further(_base(fact))
    return told + _habit(fact) + base


def _habit(fact: ShareFact) -> str:
    """How a percentage came to be wrong; nothing where that does not show."""
    translate = QCoreApplication.translate
    if fact.habit == "cut":
        return translate("report_check", ", cut off instead of rounded")
    return translate("report_check", ", bent to make 100% of all") if fact.habit else ""


def _base(fact: ShareFact) -> str:
    """The base that would make a percentage right."""
    translate = QCoreApplication.translate
    if fact.other_base:
        return translate("report_check", "{} is the share of {}").format(
            fact.claimed, fact.other_base
        )
    if fact.base_range is None:
        return translate("report_check", "no whole base gives {}").format(fact.claimed)
    low, high = fact.base_range
    if low == high:
        return translate("report_check", "{} needs a base of {}").format(fact.claimed, low)
    return translate("report_check", "{} needs a base of {} to {}").format(fact.claimed, low, high)


def _count(fact: CountFact) -> str:
    translate = QCoreApplication.translate
    share = fact.share
    words = translate("report_check", "{} is not {}/{} ({}%) but {}/{}={}%")
    told = words.format(
        share.claimed, share.count, share.base, share.right, fact.should, share.base, share.exact
    )
    words = translate("report_check", "{}={}, so {} should read {}")
    so = words.format("+".join(fact.mended), fact.sum.whole, fact.label, fact.should)
    return _sum(fact.sum) + _further(told) + _habit(share) + _further(so)


def _further(words: str) -> str:
    return QCoreApplication.translate("report_check", "; {}").format(words)


def _moved(words: str) -> str:
    """A change said with 增加 or 减少 before its figure."""
    translate = QCoreApplication.translate
    way, figure = words[:2], words[2:]
    up = translate("report_check", "up {}"), translate("report_check", "down {}")
    return up[way == "减少"].format(figure)
