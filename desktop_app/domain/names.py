"""Names as people write them into one cell: co-signers, staff, units, numbers.

The separators are 、，,；; / | and line ends. A blank separates too, unless it only spreads a
short name over the width of a column (张 三), stands behind a double surname (欧阳 娜) or inside
a name in Latin letters (John Smith).
"""

import re
from itertools import pairwise

_SEPARATORS = "、，,；;/／|｜\n\t"
_OPENERS, _CLOSERS = "（([【〔《<", "）)]】〕》>"
_BLANKS = re.compile(r"[ \u00a0\u2000-\u200b\u3000]+")
_AND_OTHERS = re.compile(r"等\s*(?:[\d０-９一二三四五六七八九十百]+\s*)?[人名位件]?[委代]?[员表]?$")
_REMARK = re.compile(r"^([\u3400-\u9fff\U00020000-\U0003ffff·]{2,4})[（(][^（）()]*[）)]$")
_ADDRESS = re.compile(r"^([\u3400-\u9fff\U00020000-\U0003ffff]{2,3})(?:委员|代表|同志|先生|女士)$")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f.'’-]+")

_DOUBLE = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠"
    "公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁"
    "拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘东门西门第五"
)
DOUBLE_SURNAMES = frozenset(_DOUBLE[at : at + 2] for at in range(0, len(_DOUBLE), 2))
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
    "奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康"
    "伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵"
    "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗"
    "丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫"
    "乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄"
    "印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛"
    "寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国"
    "文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后"
    "荆红游竺权逯盖益桓公肖付闫代覃岳楚佟苟原闭区涂仝麦谌年佘冼商牟佴伯墨哈谯笪迟尧兰邸丘厚朴"
    "雒苑撒"
)


def clean_name(text: str) -> str:
    """One name without the blanks that only spread it, and without a form of address or remark."""
    return _tidy(" ".join(_joined(_BLANKS.split(text.strip()))))


def split_names(text: str) -> tuple[str, ...]:
    """The persons and bodies named in a cell, in their order, each once."""
    names = (
        _tidy(name)
        for part in _parts(_without_others(text))
        for name in _joined(_BLANKS.split(part.strip()))
    )
    return tuple(dict.fromkeys(name for name in names if name))


def split_list(text: str) -> tuple[str, ...]:
    """Units, divisions or numbers named in a cell, in their order, each once; blanks separate."""
    words = (
        word for part in _parts(text) for word in _joined_latin(_BLANKS.split(part.strip())) if word
    )
    return tuple(dict.fromkeys(words))


def _parts(text: str) -> list[str]:
    """Cut at the separators, not inside brackets that are closed again."""
    cuts, depth = [""], 0
    balanced = sum(map(text.count, _OPENERS)) == sum(map(text.count, _CLOSERS))
    for mark in text:
        if mark in _SEPARATORS and depth <= 0:
            cuts.append("")
            continue
        if balanced:
            depth += (mark in _OPENERS) - (mark in _CLOSERS)
        cuts[-1] += mark
    return cuts


def _joined(tokens: list[str]) -> list[str]:
    """Put together what a blank took apart: surname and given name, words in Latin letters."""
    names: list[str] = []
    for token, following in pairwise([*filter(None, tokens), ""]):
        last = names[-1] if names else ""
        if _is_given_name(last, token) or _is_loose_ending(last, token, following):
            names[-1] = last + token
        elif _LATIN.fullmatch(token) and last and _LATIN.fullmatch(last.split(" ")[-1]):
            names[-1] = f"{last} {token}"
        else:
            names.append(token)
    return names


def _joined_latin(tokens: list[str]) -> list[str]:
    """Keep the words of one Latin name together; everything else is separate."""
    names: list[str] = []
    for token in tokens:
        if names and _LATIN.fullmatch(token) and _LATIN.fullmatch(names[-1].split(" ")[-1]):
            names[-1] = f"{names[-1]} {token}"
        else:
            names.append(token)
    return names


def _is_given_name(last: str, token: str) -> bool:
    """A lone character or a double surname is no whole name yet; a short word completes it."""
    waits = last in DOUBLE_SURNAMES or (len(last) == 1 and bool(_HAN.fullmatch(last)))
    return waits and len(token) <= 2 and bool(_HAN.fullmatch(token))


def _is_loose_ending(last: str, token: str, following: str) -> bool:
    """王小 明: a lone character belongs to the short name before it, unless a name begins there."""
    is_lone = len(token) == 1 and bool(_HAN.fullmatch(token))
    begins_name = token in SURNAMES and following
    return is_lone and not begins_name and len(last) == 2 and bool(_HAN.fullmatch(last))


def _without_others(text: str) -> str:
    """张三、李四等5人 names two people; the rest is nowhere named."""
    stripped = text.strip()
    return _AND_OTHERS.sub("", stripped) if "等" in stripped[1:] else stripped


def _tidy(name: str) -> str:
    """张三（领衔） and 张三委员 are 张三; the names of bodies keep their brackets."""
    name = name.strip()
    for pattern in (_REMARK, _ADDRESS):
        if found := pattern.match(name):
            name = found[1]
    return name
