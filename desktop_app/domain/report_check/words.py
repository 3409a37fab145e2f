"""The vocabulary of reports: which families a label belongs to, and which member of each.

A family (modes of handling, grades, satisfaction …) divides its whole, so its members can be
added. A label may carry several families ("人大建议主办5件": congress and lead); each is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

GRADE, SATISFACTION, PUBLICITY = "grade", "satisfaction", "publicity"
MODE, TIMING, FILING, ORIGIN, ORGAN, TOPIC = "mode", "timing", "filing", "origin", "organ", "topic"
REST, STATE = "rest", "state"
CONGRESS, CPPCC, BOTH = "CONGRESS", "CPPCC", "both"

Tags = dict[str, tuple[str, ...]]
_Table = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True)
class Label:
    """The words around a count: last clause before it, last phrase (with 、), words after it."""

    near: str
    phrase: str
    post: str


def _table(*rows: tuple[str, str]) -> _Table:
    return tuple((name, re.compile(pattern)) for name, pattern in rows)


_QUOTES = "[\"“”'‘’「」《》]?"
_LETTER = re.compile(
    rf"(?<![A-Za-z])(?:([A-E])|([甲乙丙丁])){_QUOTES}\s?(?:\([^)]{{0,20}}\))?\s?(?:类|级|档|等次)"
)
_BARE_LETTER = re.compile(r"(?:为|属|列)[\"“]?([A-E甲乙丙丁])[\"”]?的?(?:有|共)?$")
_LETTERS = re.compile(
    rf"[A-E甲乙丙丁]{_QUOTES}类?{_QUOTES}(?:[、和及与+]{_QUOTES}[A-E甲乙丙丁]{_QUOTES}类?)+"
    r"(?:提案|建议|件|共计|合计|共|有|为|的)*$"
)
_DONE = r"(?:解决|采纳|落实|采用|吸纳|完成整改)"
_GRADES = _table(
    (
        "limited",
        r"限制|受限|所限|暂时|暂不|暂缓|暂难|留待|(?:难以|无法|不能|未能|尚未|待以后)\w{0,4}解决",
    ),
    ("reference", r"参考|不可行|解释|不予采纳|未采纳|未被采纳|不采纳|借鉴"),
    ("partly", rf"部分(?:得到)?{_DONE}"),
    (
        "planned",
        r"^(?!.*正在)(?:.*)(?:列入|纳入|计划|规划|拟)\w{0,12}(?:解决|采纳|落实|实施|计划|规划|推进)",
    ),
    ("ongoing", r"正在|逐步(?:解决|落实|推进|采纳|实施)|着手解决|推进解决"),
    ("solved", rf"(?<![未能以法拟将])(?:已|得到|基本|均)*{_DONE}"),
)
_NOT_GRADE = re.compile(
    r"(?:率|机制|意见|渠道|平台|问题)$|推动解决|协调解决|帮助解决|促进解决|正在办理"
)
_SATISFACTION = _table(
    ("unsatisfied", r"不满意|不够满意|不太满意"),
    ("basically", r"基本满意|比较满意|较满意|(?:态度|结果)?一般$"),
    ("very", r"(?:非常|很|十分)满意"),
    ("satisfied", r"满意"),
)
_BOTH_SATISFIED = re.compile(r"(?<![本较不])满意\W?(?:和|及|、|与|或|含|加)?\W?含?基本满意")
_PUBLICITY = _table(
    ("none", r"不予公开|不公开|不宜公开|非公开|不能公开"),
    ("request", r"依申请公开"),
    ("part", r"部分公开|摘要公开"),
    ("open", r"主动公开|全文公开|全部公开"),
)
_MODES = _table(
    ("LEAD", r"主\(?合?\)?办|牵头办理|牵头件"),
    ("SOLE", r"独办|单办|(?:单独|独立)(?:办理|承办)|^承办件?(?:有|共|为)?$"),
    ("SEPARATE", r"(?<!部)分办|分别办理|分头办理"),
    ("CO", r"会办|协办|(?<!主)(?<!主\()合办|协同办理|会同办理|配合办理"),
    ("FOR_REFERENCE", r"参阅|阅办|阅知"),
)
_TIMING = _table(
    ("between", r"平时|闭会|会后|休会|日常"),
    ("session", r"大会(?!及|常|以来)|会议期间|全会(?!以来)|会上|全体会议(?!以来)|两会期间|会中"),
)
_FILING = _table(
    ("refused", r"不予?立案|未予?立案|[不未]予受理"),
    ("merged", r"并案|合并"),
    ("turned", r"转(?:为|作|送|社情|意见|来信)|撤案|撤回|作为(?:委员)?来信"),
    ("filed", r"立案"),
)
_MERGED = re.compile(r"并案[、和及与]撤案|撤案[、和及与]并案")
_TURNED_AFTER = re.compile(r"(?:提案|建议)?(?:已|被)?(?:转为|转作|作为(?:委员)?来信)")
_ORIGIN = _table(
    (
        "body",
        r"集体|党派|团体|界别|专委会|专门委员会|小组|工商联|代表团|民革|民盟|民建|民进|农工|致公|九三|台盟|参加单位",
    ),
    ("joint", r"联名"),
    ("person", r"委员(?:个人)?(?:提交|所提)?的?(?:提案)?(?:有|共|为)*$|个人"),
)
_BOTH_ORGANS = re.compile(
    r"(?:建议|议案|意见)[(]?(?:和|、|及|与|以及|暨)?[\w、“”]{0,8}提案|(?<!会)议提案|提案和?建议"
)
_ORGAN = _table(
    ("CPPCC", r"政协|提案|委员"),
    ("CONGRESS", r"人大|代表|建议|议案|书面意见"),
)
_LEVEL = re.compile(r"全国|国家|自治区|省|州|区|县|旗|镇|街道|市")
_TOPIC = re.compile(
    r"(?:类|方面|领域|建设|事业|民生|文明|经济|环保|保障|治理|教育|卫生|工作)(?:的|类|提出|提交)*(?:提案|建议)?(?:有|共|为)?$"
)
_STATE = _table(
    ("open", r"结转|正在办理|未办结|待办|在办|尚未办|尚在|审理中"),
    ("done", r"办结|结案|办复|办理完毕|答复完毕|办理完成"),
)
_REST = re.compile(r"其余|余下|剩余|尚有|还有|(?:其[他它]|另外?)的?(?:有|为)?$")
_AFTER = re.compile(
    r"\s?(?:为|是|属|系|列为|(?:被)?(?:评|评定|定|确定)为|作为|\(|[\"“]?[A-E甲乙丙丁][\"”]?类"
    r"|(?:提案|建议|议案)?(?:已|正在|得到|未|因|暂|列入|纳入|留作))"
)
_MIXED = re.compile(
    r"(?:(?:主办|独办|单办|承办|分办|会办|协办|参阅)(?:件|类|提案|建议)?[、和及与或(]?含?)+"
    r"(?:主办|独办|单办|承办|分办|会办|协办|参阅)(?:件|类|的|提案|建议|\))*(?:共计|合计|总计|共|有|为)*$"
)
_MIXED_AFTER = re.compile(
    r"\s?(?:(?:主办|独办|单办|分办|会办|协办)(?:件|类)?[、和及与或]?)+(?:主办|独办|单办|分办|会办|协办)"
)


def tag(label: Label) -> Tags:
    """The families of one count with the member(s) of each."""
    return {family: found for family, read in _READERS if (found := read(label))}


def letters(words: str) -> tuple[str, ...]:
    """The last grade letter named (A类, 甲类)."""
    found = [a or b for a, b in _LETTER.findall(words)]
    return tuple(found[-1:])


def satisfied(words: str) -> tuple[str, ...]:
    """The degrees of satisfaction named."""
    if _BOTH_SATISFIED.search(words) and not re.search(r"不满意", words):
        return ("satisfied", "basically")
    if "满意" not in words and not words.endswith("一般"):
        return ()
    return _first(_SATISFACTION, words)


def _first(table: _Table, words: str) -> tuple[str, ...]:
    return next(((name,) for name, pattern in table if pattern.search(words)), ())


def _grade(label: Label) -> tuple[str, ...]:
    after = label.post if _AFTER.match(label.post) else ""
    if several := _LETTERS.search(label.phrase):
        return tuple(re.findall(r"[A-E甲乙丙丁]", several[0]))
    if found := letters(label.near) or letters(after) or letters(label.phrase):
        return found
    if bare := _BARE_LETTER.search(label.near):
        return (bare[1],)
    if _NOT_GRADE.search(label.near) or _filing(label) == ("turned",):
        return ()
    return _first(_GRADES, label.near) or _first(_GRADES, after)


def _filing(label: Label) -> tuple[str, ...]:
    """What became of a proposal that came in; 并案、撤案 together are one."""
    if _MERGED.search(label.phrase):
        return ("merged",)
    found = _first(_FILING, label.near)
    return found or (("turned",) if _TURNED_AFTER.match(label.post) else ())


def _satisfaction(label: Label) -> tuple[str, ...]:
    words = label.phrase if _BOTH_SATISFIED.search(label.phrase) else label.near
    if re.search(r"满意[率度]", words):
        return ()
    return satisfied(words) or (satisfied(label.post) if _AFTER.match(label.post) else ())


def _publicity(label: Label) -> tuple[str, ...]:
    after = label.post if _AFTER.match(label.post) else ""
    return _first(_PUBLICITY, label.near) or _first(_PUBLICITY, after)


def _mode(label: Label) -> tuple[str, ...]:
    if m := _MIXED.search(label.phrase):
        found = [name for name, pattern in _MODES if pattern.search(m[0])]
        return tuple([*found, "SOLE"] if "承办" in m[0] and "SOLE" not in found else found)
    if m := _MIXED_AFTER.match(label.post):
        return tuple(name for name, pattern in _MODES if pattern.search(m[0]))
    bare = re.sub(r"^(?:其中|包括|含|由我局|我局|由|和|及|与|以及|作为)+|\s", "", label.near)
    return _first(_MODES, bare) or _first(_MODES, re.sub(r"^\(含.*|中.*", "", label.post[:14]))


def _organ(label: Label) -> tuple[str, ...]:
    if _BOTH_ORGANS.search(label.phrase[-24:]) or _BOTH_ORGANS.match(label.post.strip()):
        return (BOTH, "")
    words = label.near if _first(_ORGAN, label.near) else label.post[:10]
    name, level = _first(_ORGAN, words), _LEVEL.search(words)
    return (name[0], level[0] if level else "") if name else ()


def _topic(label: Label) -> tuple[str, ...]:
    bare = re.sub(r"\s|^其中:?", "", label.near)
    return (bare[-16:],) if _TOPIC.search(bare) and not letters(bare) else ()


_READERS = (
    (GRADE, _grade),
    (SATISFACTION, _satisfaction),
    (PUBLICITY, _publicity),
    (MODE, _mode),
    (TIMING, lambda label: _first(_TIMING, label.near)),
    (FILING, _filing),
    (ORIGIN, lambda label: _first(_ORIGIN, label.near)),
    (ORGAN, _organ),
    (TOPIC, _topic),
    (STATE, lambda label: _first(_STATE, label.near) or _first(_STATE, label.post)),
    (REST, lambda label: _first((("rest", _REST),), label.near)),
)
