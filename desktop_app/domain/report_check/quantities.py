"""Finds the numbers with a unit that a report counts in, and leaves every other number alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.report_check.findings import Quantity
from desktop_app.domain.report_check.numerals import chinese_value

COUNT, PERCENT, POINTS = "count", "percent", "points"
CASE_UNITS = ("件", "件次", "项", "条", "份", "个", "篇")

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,9})(?:\.\d{1,6})?"
_CHINESE = r"[零〇一二两三四五六七八九十百千万]{1,9}"
_UNIT = (
    r"(?:件次|件\s?\(次\)|人次|家次|场次|件(?!套)|项|条|份|篇|个(?!月|小时|工作日|自然日|百分)"
    r"|家|人(?!大|民|均|次)|名|次|场)"
)
_NUMBER = re.compile(
    rf"(?P<points>{_ARABIC})\s{{0,2}}个?百分点"
    rf"|(?P<percent>{_ARABIC})\s{{0,2}}%"
    rf"|(?P<count>{_ARABIC})\s{{0,2}}(?P<more>余|多|几|来)?\s{{0,2}}(?P<unit>{_UNIT})"
    rf"|百分之(?P<spoken>{_CHINESE}(?:点[零〇一二三四五六七八九]{{1,4}})?)"
    r"|(?P<all>百分百)"
    rf"|(?P<chinese>{_CHINESE})(?P<many>余|多|几|来)?(?P<cunit>件次|件\s?\(次\)|件)"
)
_ELIDED = re.compile(
    rf"分别(?:为|是|有|达|达到|占)?\s?(?P<list>\d{{1,6}}(?:[、和]\d{{1,6}}){{1,12}})(?P<unit>{_UNIT})"
)
FRACTION = re.compile(r"\s?\((\d{1,5})\s?/\s?(\d{1,5})\)")
_BEFORE_ORDINAL = re.compile(r"(?:第|No\.?|编号|[A-Za-z0-9.\-~〕])\s?$", re.IGNORECASE)
_BEFORE_ROUGH = re.compile(
    r"(?:近|逾|超|超过|多达|不少于|至少|不低于|将近|接近|最多|不超过|突破|不足|[\d%件][-~至到])\s?(?:为|占)?\s?$"
)
_AFTER_ROUGH = re.compile(r"\s?(?:以上|左右|以内|以下|上下|之多|有余|[-~至到]\s?\d)")
_BEFORE_LONE = re.compile(r"[案议办意决考类有为的,:、;(与和及中\s]$")
_AFTER_LONE = re.compile(r"[一大事实小具衣好]")


@dataclass(frozen=True)
class Number:
    """A quantity as it was found, before anybody asks what it counts."""

    quantity: Quantity
    sort: str
    approximate: bool
    loose: bool


def scan(original: str, text: str) -> list[Number]:
    """Every quantity of ``text`` (the plain form of ``original``), in the order of the text."""
    found = [n for m in _NUMBER.finditer(text) if (n := _number(original, text, m))]
    taken = {n.quantity.at[0] for n in found}
    for m in _ELIDED.finditer(text):
        for part in re.finditer(r"\d+", m["list"]):
            at = (m.start("list") + part.start(), m.start("list") + part.end())
            if at[0] not in taken:
                quantity = Quantity(original[slice(*at)], Decimal(part[0]), m["unit"], at)
                found.append(Number(quantity, COUNT, approximate=False, loose=False))
    return sorted(found, key=lambda n: n.quantity.at)


def _number(original: str, text: str, m: re.Match[str]) -> Number | None:
    before, start = text[max(0, m.start() - 6) : m.start()], m.start()
    if _BEFORE_ORDINAL.search(before):
        return None
    value, unit, sort = _value(m)
    if value is None or (m["chinese"] and not _counts(text, m, value)):
        return None
    after = text[m.end() : m.end() + 4]
    loose = bool(re.search(r"(?:约|大约|约为|约占)\s?$", before))
    rough = bool(_BEFORE_ROUGH.search(before) or _AFTER_ROUGH.match(after))
    rough = rough or bool(m["more"] or m["many"]) or (unit == "个" and after[:1] == "多")
    rough = rough or (loose and sort == COUNT)
    quantity = Quantity(original[start : m.end()], value, unit, (start, m.end()))
    return Number(quantity, sort, approximate=rough, loose=loose)


def _value(m: re.Match[str]) -> tuple[Decimal | None, str, str]:
    if m["points"]:
        return _decimal(m["points"]), "百分点", POINTS
    if m["percent"]:
        return _decimal(m["percent"]), "%", PERCENT
    if m["spoken"]:
        value = Decimal(100) if m["spoken"] == "百" else chinese_value(m["spoken"])
        return value, "%", PERCENT
    if m["all"]:
        return Decimal(100), "%", PERCENT
    unit = (m["unit"] or m["cunit"]).replace(" ", "").replace("件(次)", "件次")
    value = _decimal(m["count"]) if m["count"] else chinese_value(m["chinese"])
    whole = value is not None and value == value.to_integral_value()
    return (value if whole else None), unit, COUNT


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


def _counts(text: str, m: re.Match[str], value: Decimal) -> bool:
    """Whether a Chinese numeral counts cases: 一件 in a phrase (每一件, 一件大事) does not."""
    if re.search(r"[第每任这那同某哪逐首头唯几数好成]$", text[: m.start()][-1:]):
        return False
    if value > 1:
        return True
    before, after = text[max(0, m.start() - 1) : m.start()], text[m.end() : m.end() + 1]
    return bool(_BEFORE_LONE.search(before)) and not _AFTER_LONE.match(after)
