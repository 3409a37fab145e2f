"""Make resources/pinyin.txt from pypinyin's tables and the surname readings below.

Run it with the development environment: python packaging/make_pinyin.py
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import distribution
from pathlib import Path

from pypinyin import Style, pinyin, pinyin_dict

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.domain.names import DOUBLE_SURNAMES, SURNAMES  # noqa: E402

OUT = ROOT / "resources" / "pinyin.txt"

# Surnames whose usual reading is not the character's first; where two are in use, both.
SINGLE_TABLE = """
    仇=qiu 朴=piao 解=xie 曾=zeng 区=ou 单=shan 查=zha 任=ren 华=hua 盖=ge/gai 缪=miao 翟=zhai/di
    乐=yue/le 覃=qin/tan 卜=bu 佴=nai 冼=xian 洗=xian 乜=nie 尹=yin 员=yun 召=shao/zhao 折=she
    种=chong 秘=bi 句=gou 黑=hei 繁=po 薄=bo 车=che 隗=wei/kui 牟=mu/mou 莘=shen/xin 蔚=yu/wei
    郗=xi/chi 能=nai/neng 那=na 都=du 阚=kan 谌=chen 訾=zi 尉=wei 炅=gui 祭=zhai/ji 钭=tou
    隽=juan 撒=sa 相=xiang 过=guo 行=xing 晟=cheng 禚=zhuo 呙=guo 仉=zhang 侴=chou 眭=sui 睢=sui
    缑=gou 郄=qie/xi 妫=gui 冒=mao 谯=qiao 笪=da 重=chong 藏=zang 长=chang 少=shao 适=kuo 占=zhan
    郇=xun/huan 燕=yan 柏=bai/bo 宓=mi 逄=pang 石=shi 沈=shen 万=wan 纪=ji 葛=ge 宁=ning 应=ying
    褚=chu 晁=chao 强=qiang 曲=qu 盛=sheng 哈=ha 宿=su 粘=nian 菅=jian 颉=xie/jie 阙=que 夏=xia
    臧=zang 厍=she 干=gan 綦=qi 虢=guo 於=yu 叶=ye 暨=ji 贾=jia 俞=yu 余=yu 吕=lv 闾=lv 逯=lu
"""
SINGLE = dict(entry.split("=") for entry in SINGLE_TABLE.split())
DOUBLE = {
    "万俟": "mo qi",
    "尉迟": "yu chi",
    "长孙": "zhang sun",
    "单于": "chan yu",
    "乐正": "yue zheng",
    "子车": "zi ju/zi che",
    "澹台": "tan tai",
    "令狐": "ling hu",
    "鲜于": "xian yu",
    "纳兰": "na lan",
    "完颜": "wan yan",
    "哥舒": "ge shu",
    "贺兰": "he lan",
    "宇文": "yu wen",
}
# Characters of names that pypinyin does not know.
MISSING = {"𠮷": "ji"}


def readings(text: str) -> list[str]:
    """The readings of one character without tones, the usual one first; ü as v."""
    found = pinyin(text, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
    spelled = (reading.replace("ê", "e") for reading in found)
    return list(dict.fromkeys(one for one in spelled if re.fullmatch(r"[a-z]*[aeiouv][a-z]*", one)))


def surname_lines() -> list[str]:
    """Every surname with its readings, the double ones first."""
    doubles = {
        name: " ".join(place[0] for place in pinyin(name, style=Style.NORMAL, v_to_u=False))
        for name in DOUBLE_SURNAMES
    } | DOUBLE
    singles = {name: readings(name)[0] for name in SURNAMES} | SINGLE
    for name, spelling in singles.items():
        unknown = set(spelling.split("/")) - set(readings(name))
        if unknown:
            raise SystemExit(f"{name}: no dictionary reads it {unknown}")
    return [f"{name} {table[name]}" for table in (doubles, singles) for name in sorted(table)]


def character_lines() -> tuple[list[str], list[str]]:
    """Syllable by syllable the characters that are usually, and sometimes, read so."""
    first: dict[str, str] = {}
    further: dict[str, str] = {}
    known = {chr(code): readings(chr(code)) for code in sorted(pinyin_dict.pinyin_dict)}
    known |= {character: [reading] for character, reading in MISSING.items()}
    for character, spelled in known.items():
        for table, reading in zip([first, *[further] * 20], spelled, strict=False):
            table[reading] = table.get(reading, "") + character
    lines = [[f"{one} {table[one]}" for one in sorted(table)] for table in (first, further)]
    return lines[0], lines[1]


def main() -> None:
    """Write the table, with the licence of its source above it."""
    source = distribution("pypinyin")
    licence = (source.read_text("licenses/LICENSE.txt") or "").strip()
    if not licence:
        raise SystemExit("pypinyin came without its licence text")
    head = [
        "Readings of Chinese characters, from pypinyin, under this licence:",
        "",
        *licence.split("\n"),
    ]
    first, further = character_lines()
    lines = [f"# {line}".rstrip() for line in head]
    lines += ["", "[surnames]", *surname_lines(), "", "[first]", *first, "", "[further]", *further]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
