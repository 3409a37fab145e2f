"""Places every figure in its text: sentence, bracket, the words that label it, its year."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property

from desktop_app.domain.report_check.findings import Quantity
from desktop_app.domain.report_check.numerals import plain
from desktop_app.domain.report_check.quantities import CASE_UNITS, COUNT, Number, scan
from desktop_app.domain.report_check.words import Label, Tags, tag

LABEL_LIMIT = 80
_SENTENCE_END = re.compile(r"[。!?]+|(?<![:;,、])\n+(?!\s*占)")
_SEGMENT_END = re.compile(r"[;。!?\n]")
_FILLER = re.compile(
    r"[的有共计为达约分别是各其中均即总合包括含以及和与及已经了占多达\s\"“”…—.,:、]*"
)
_CLAUSE_MARKS, _PHRASE_MARKS = ",;:、。…", ",;:。…"
_POST_END = re.compile(
    r"[,;。:…\n()]|、(?!(?:主办|独办|单办|承办|分办|会办|协办|参阅))|(?<!办)(?<!办件)、|(?:[和及与]|以及)(?=[^,;。]{0,6}\d)|\d"
)
# A line broken by width alone: the next one begins with a mark; or it is long, no mark at its end,
# the next one not indented or numbered.
_WRAPPED = re.compile(
    r"\n(?=[,;:、。)])"
    r"|(?<=[^\n]{28})(?<=[\u4e00-\u9fff,、\d])\n(?=[\u4e00-\u9fff\d])(?!\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}[、是])"
)
_CHANGE = re.compile(r"(?:增加|减少|净增|增|减|多|少|增长|下降|上升|提高)了?约?$")
_PAST = re.compile(
    r"(?P<against>比|较|同|与|和|超)?(?:上年度?|去年|上一年度?|往年|上届|上一届)|前年|同期|历年"
)
_YEAR = re.compile(
    r"(?P<against>比|较|同|与|超|截[至止]到?)?(?P<year>(?:19|20)\d{2})\s?年(?!以来|\s?\d{1,2}\s?月)"
)
_PAPERS = re.compile(r"件|类|两案|提案|建议|议案|办理|答复|[主独分会协]办")
_PAPERS_AFTER = re.compile(r"(?:[主独分会协]办)(?:件|提案|建议|议案)|提案|建议|议案|意见")
_HERE = re.compile(r"今年|本年度?|本届")


@dataclass(frozen=True)
class Mention:
    """One figure with its surroundings. ``level`` is the start of its bracket, -1 outside.

    ``region`` are the words since the figure before it, ``lead`` those since the count of cases.
    """

    index: int
    quantity: Quantity
    sort: str
    approximate: bool
    loose: bool
    level: int
    paragraph: int
    sentence: int
    segment: int
    region: str
    lead: str
    label: Label
    tags: Tags = field(hash=False)
    year: str
    is_change: bool

    @cached_property
    def value(self) -> int:
        """The count as a whole number."""
        return int(self.quantity.value)

    @property
    def start(self) -> int:
        """Where the figure begins."""
        return self.quantity.at[0]

    @property
    def end(self) -> int:
        """Where its unit ends."""
        return self.quantity.at[1]

    @cached_property
    def counts_cases(self) -> bool:
        """An exact count that can be a part or a whole: no estimate, no change, not last year's."""
        usable = self.sort == COUNT and not self.approximate and not self.is_change
        if self.quantity.unit == "个" and not _counts_papers(self.label):
            return False  # 65个承办单位, 4个方面, 停车场12个
        return usable and self.quantity.unit in CASE_UNITS

    @property
    def written(self) -> str:
        """The figure with its unit, as in the text."""
        return self.quantity.text


def _counts_papers(label: Label) -> bool:
    """Whether 个 counts proposals (提案27个, A类件15个) and not houses, places or points."""
    if _PAPERS_AFTER.match(label.post):
        return True
    return bool(re.match(r"$|\W", label.post) and _PAPERS.search(label.near))


@dataclass(frozen=True)
class Document:
    """A report taken apart: plain text, original text and its figures in order."""

    text: str
    original: str
    mentions: tuple[Mention, ...]
    brackets: tuple[tuple[int, int], ...]

    @cached_property
    def cases(self) -> tuple[Mention, ...]:
        """The counts that take part in sums."""
        return tuple(m for m in self.mentions if m.counts_cases)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the figures begin."""
        return tuple(m.start for m in self.mentions)

    @cached_property
    def closing(self) -> dict[int, int]:
        """Where each bracket closes, by where it opens."""
        return dict(self.brackets)

    def between(self, a: Mention, b: Mention) -> str:
        """The plain text from the end of ``a`` to the start of ``b``."""
        return self.text[a.end : b.start]


def read(original: str) -> Document:
    """Takes a report apart."""
    text = _WRAPPED.sub(" ", plain(original))
    numbers = scan(original, text)
    brackets = _brackets(text)
    holding = _holding(brackets, [n.quantity.at[0] for n in numbers])
    mentions = _place(text, numbers, holding)
    return Document(text, original, tuple(mentions), tuple(brackets))


def _brackets(text: str) -> list[tuple[int, int]]:
    """Matched round brackets as (open, close), by opening; one left open ends with its line."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    for m in re.finditer(r"[()\n]", text):
        if m[0] == "(":
            stack.append(m.start())
        elif m[0] == "\n":
            stack.clear()
        elif stack:
            pairs.append((stack.pop(), m.start()))
    return sorted(pairs)


def _holding(brackets: list[tuple[int, int]], starts: list[int]) -> list[tuple[int, int]]:
    """The brackets that hold a figure."""
    return [b for b in brackets if bisect_left(starts, b[0]) < bisect_left(starts, b[1])]


def _place(text: str, numbers: list[Number], holding: list[tuple[int, int]]) -> list[Mention]:
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    segments = [m.end() for m in _SEGMENT_END.finditer(text)]
    lines = [m.end() for m in re.finditer(r"\n", text)]
    levels = _levels(holding, [n.quantity.at[0] for n in numbers])
    last_on: dict[int, int] = {}
    last_case: dict[int, int] = {}
    main = _main_year(text)
    placed: list[Mention] = []
    for number, level in zip(numbers, levels, strict=True):
        start, end = number.quantity.at
        sentence = bisect_right(ends, start)
        opening = ends[sentence - 1] if sentence else 0
        begin = max(opening, level + 1, last_on.get(level, 0))
        region = re.sub(r"\s+", "", _without(text, begin, start, holding))[-LABEL_LIMIT:]
        since = max(opening, level + 1, last_case.get(level, 0))
        lead = re.sub(r"\s+", "", _without(text, since, start, holding))[-LABEL_LIMIT:]
        label = _label(text, region, end, holding)
        placed.append(
            Mention(
                index=len(placed),
                quantity=number.quantity,
                sort=number.sort,
                approximate=number.approximate,
                loose=number.loose,
                level=level,
                paragraph=bisect_right(lines, start),
                sentence=sentence,
                segment=bisect_right(segments, start),
                region=region,
                lead=lead if number.sort == COUNT else region,
                label=label,
                tags=tag(label) if number.sort == COUNT else {},
                year=_year(text[max(opening, start - 200) : start], label.phrase, main),
                is_change=bool(_CHANGE.search(region)),
            )
        )
        if placed[-1].counts_cases:
            last_case[level] = end
        last_on[level] = end + (len(label.post) if _closed(text, end, label.post) else 0)
    return _spread(placed)


def _levels(holding: list[tuple[int, int]], starts: list[int]) -> list[int]:
    """For each figure the opening of the innermost bracket around it, -1 for none."""
    levels, stack, waiting = [], list[tuple[int, int]](), iter([*holding, (1 << 60, 0)])
    upcoming = next(waiting)
    for start in starts:
        while upcoming[0] < start:
            stack.append(upcoming)
            upcoming = next(waiting)
        while stack and stack[-1][1] < start:
            stack.pop()
        levels.append(stack[-1][0] if stack else -1)
    return levels


def _without(text: str, begin: int, end: int, holding: list[tuple[int, int]]) -> str:
    """text[begin:end] without the brackets in it that hold figures, and only its tail."""
    begin = max(begin, end - 400)
    pieces, at = [], begin
    for open_, close in holding[bisect_left(holding, (begin, 0)) :]:
        if open_ >= end or close >= end:
            break
        if open_ >= at:
            pieces.append(text[at:open_])
            at = close + 1
    pieces.append(text[at:end])
    return "".join(pieces)


def _label(text: str, region: str, end: int, holding: list[tuple[int, int]]) -> Label:
    return Label(
        near=_last_piece(region, _CLAUSE_MARKS),
        phrase=_last_piece(region, _PHRASE_MARKS),
        post=_post(text, end, holding),
    )


def _last_piece(region: str, marks: str) -> str:
    """The last clause that says something, brackets kept whole."""
    depth, cuts = 0, [0]
    for i, c in enumerate(region):
        if c == "(":
            depth += 1
        elif c == ")":
            depth = max(0, depth - 1)
        elif c in marks and not depth:
            cuts.append(i + 1)
    stop = len(region)
    for cut in reversed(cuts):
        piece = region[cut:stop].strip(" " + _CLAUSE_MARKS)
        if not _FILLER.fullmatch(piece):
            return piece
        stop = cut
    return ""


def _post(text: str, end: int, holding: list[tuple[int, int]]) -> str:
    """The words after a unit up to a mark or a figure; a bracket without figures too."""
    window = text[end : end + 30]
    if window.lstrip()[:1] == "(":
        at = text.index("(", end)
        place = bisect_left(holding, (at, 0))
        if place < len(holding) and holding[place][0] == at:
            return ""
        return window.split(")")[0] + ")" * (")" in window)
    return _POST_END.split(window)[0]


def _closed(text: str, end: int, post: str) -> bool:
    """Whether the words after a figure end at a mark, and so do not label the next figure."""
    return text[end + len(post) : end + len(post) + 1] in ",;。、:\n和及与)("


def _main_year(text: str) -> str:
    """The year the report is about: the one it names most."""
    named = [m["year"] for m in _YEAR.finditer(text) if not m["against"]]
    return Counter(named).most_common(1)[0][0] if len(named) < 2000 and named else ""


def _year(before: str, phrase: str, main: str) -> str:
    """The year a figure is of: "" for the report's own. A comparison (比上年) rules its phrase."""
    found = [(m.start(), m["year"]) for m in _YEAR.finditer(before) if not m["against"]]
    found += [(m.start(), "past") for m in _PAST.finditer(before) if not m["against"]]
    found += [(m.start(), "") for m in _HERE.finditer(before)]
    year = max(found)[1] if found else ""
    if against := [m for m in (*_YEAR.finditer(phrase), *_PAST.finditer(phrase)) if m["against"]]:
        year = against[-1].groupdict().get("year") or "past"
    return "" if year == main else year


def _spread(placed: list[Mention]) -> list[Mention]:
    """Gives each figure of "A类、B类、C类分别为5件、3件、1件" its own label."""
    out = list(placed)
    for i, m in enumerate(placed):
        if m.sort != COUNT or "分别" not in m.region or m.region.endswith("分别占"):
            continue
        run = [i]
        for j in range(i + 1, len(placed)):
            follower = placed[j]
            joined = re.fullmatch(r"[\s、,和及与]*", follower.region)
            if follower.sort != COUNT or follower.level != m.level or not joined:
                break
            run.append(j)
        names = re.split(r"[、和及与]", m.region.rpartition("分别")[0].rpartition(",")[2])
        if len(run) < 2 or len(names) < len(run):
            continue
        for j, name in zip(run, names[-len(run) :], strict=True):
            near = re.sub(r"^.*其中:?|\s", "", name)
            label = Label(near, near, placed[j].label.post)
            out[j] = replace(placed[j], label=label, tags=tag(label))
    return out
