"""Characters and numerals: full-width forms, Chinese numerals, half-up rounding."""

from __future__ import annotations

from decimal import Decimal

_PLAIN = {
    **{0xFF10 + i: chr(0x30 + i) for i in range(10)},
    **{0xFF21 + i: chr(0x41 + i) for i in range(26)},
    **{0xFF41 + i: chr(0x61 + i) for i in range(26)},
    **dict(zip(map(ord, "（）﹙﹚【】［］，；：％﹪．！？～－\u00a0\u2002\u2003\u3000"),
               "()()()(),;:%%.!?~-    ", strict=True)),
}  # fmt: skip
_SLICE = 10_000  # characters turned at once: a long text in one go would hold everything else up
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}


def plain(text: str) -> str:
    """The text with full-width forms made plain, character for character: places stay valid."""
    slices = (text[at : at + _SLICE] for at in range(0, len(text), _SLICE))
    return "".join(one.translate(_PLAIN) for one in slices)


def chinese_value(numeral: str) -> Decimal | None:
    """The value of 三十二, 一百零五, 两千, 二〇, 九十五点二; None when it is no number."""
    whole, _, fraction = numeral.partition("点")
    if not whole or (fraction and any(c not in _DIGITS for c in fraction)):
        return None
    if all(c in _DIGITS for c in whole):
        value = Decimal("".join(str(_DIGITS[c]) for c in whole))
    else:
        value = Decimal(_spoken(whole))
    if fraction:
        digits = "".join(str(_DIGITS[c]) for c in fraction)
        value += Decimal(digits).scaleb(-len(digits))
    return value


def _spoken(whole: str) -> int:
    """The value of a numeral with 十百千万."""
    total, section, digit = 0, 0, 0
    for c in whole:
        if c == "万":
            total, section, digit = (total + section + digit) * 10000, 0, 0
        elif c in _TENS:
            section, digit = section + (digit or 1) * _TENS[c], 0
        else:
            digit = _DIGITS[c]
    return total + section + digit


def decimals(value: Decimal) -> int:
    """How many decimals a figure is written with."""
    return max(0, -int(value.as_tuple().exponent))


def share(count: int, base: int, places: int, *, cut: bool = False) -> Decimal:
    """count / base in percent, half up (or cut) to ``places``. Exact integer arithmetic."""
    scale = 10**places
    numerator = 100 * count * scale
    units = numerator // base if cut else (2 * numerator + base) // (2 * base)
    return Decimal(units).scaleb(-places)


def fits(count: int, base: int, percent: Decimal, *, loose: bool = False) -> bool:
    """Whether ``percent`` is count / base rounded half up; 100 and 0 only when all or none.

    ``loose`` (约) also takes a figure one unit of the last place away.
    """
    if base <= 0 or count > base:
        return False
    if percent in (0, 100) and not loose:
        return count == (base if percent else 0)
    places = decimals(percent)
    gap = abs(share(count, base, places) - percent)
    return gap == 0 or (loose and gap <= Decimal(1).scaleb(-places))


def base_range(count: int, percent: Decimal) -> tuple[int, int] | None:
    """The smallest and greatest whole base that would give ``percent``; None when no base does."""
    if percent <= 0 or count <= 0:
        return None
    if percent == 100:
        return count, count
    scale = 10 ** decimals(percent)
    units = int(percent * scale)
    low = max(count, 200 * count * scale // (2 * units + 1) + 1)
    high = 200 * count * scale // (2 * units - 1)
    return (low, high) if low <= high else None


def turned(a: int, b: int, least: int = 12) -> bool:
    """Whether two counts, of two digits or more, have the same digits in another order."""
    return min(a, b) >= least and sorted(str(a)) == sorted(str(b))
