"""Titles over several lines: words kept whole, lines of like length (GB/T 9704, 7.3.1).

There is no dictionary here: the words are those that titles of proposals and of papers about them
are made of. A title of other words is still balanced, character by character.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from desktop_app.documents.lines import Line, break_lines, clusters

NOT_FIRST = frozenset("的和与及暨等之了中上下并或")  # what a line of a title does not begin with
NOT_LAST = frozenset("第和与及暨对将把为在并或更最")  # nor ends with
TORN = 4.0  # em of unevenness that a line is let off before it begins or ends with one of these
MOST_LINES = 6  # a longer text is no title any more, and is broken like any other

_WORDS = """
市政协 省政协 区政协 全国政协 政协 人大 市人大 常委会 委员会 提案委 七届 八届
六届 一次 二次 三次 四次 五次 六次 会议 提案 建议 议案 办理 工作 总结 答复
意见 会办 会办意见 情况 督查 通知 催办单 责任 清单 征询意见表 跟踪落实表 沟通
记录表 推进会 材料 年度 商务局 投资促进局 办公室 办公厅 关于 推动 推进 促进 加快
加强 加大 完善 建立 建设 优化 提升 提高 发展 高质量 高水平 创新 改革 开放
开放型 经济 经济体制 新体制 新格局 新业态 新模式 支持 助力 打造 构建 培育 扶持
鼓励 引导 规范 健全 深化 扩大 强化 落实 解决 改善 成立 设立 开展 实施 制定
出台 推广 应用 服务 服务中心 中心 平台 机制 体系 政策 措施 标准 监管 管理 治理
保障 产业 产业链 供应链 企业 行业 市场 国际 国内 海外 境外 全球 全球化 布局
消费 消费市场 新兴 外贸 外资 外经 出口 进口 贸易 跨境 电商 直播 直播电商
电子商务 会展 会展业 展会 品牌 时尚 出海 商圈 商业 零售 餐饮 流通 物流 港口
口岸 金融 人民币 投资 招商 引资 营商环境 环境 人才 科技 数字 数字化 智能 智能化
绿色 低碳 新能源 汽车 城市 社区 农村 乡村 振兴 区域 大湾区 粤港澳 深圳 深圳市
我市 全市 本市 传统 优势 优势产业 现代 示范 示范区 试点 基地 园区 项目 工程
体制 建筑 交通 教育 医疗 养老 文化 旅游 体育 青年 老年 儿童 居民 群众 安全
应急 食品 生态 保护 知识产权 法律 法治 合规 信用 数据 信息 网络 技术 研究 研发
制造 制造业 服务业 服务贸易 实体经济 民营经济 中小企业 小微企业 奋力 抢占 进一步
积极 大力 持续 全面 有效 切实 共同 融合 协同 联动 对接 合作 交流 互联互通
一体化 便利化 国际化
"""


@cache
def _vocabulary() -> tuple[frozenset[str], int]:
    """The words, and how long the longest is."""
    words = frozenset(_WORDS.split())
    return words, max(map(len, words))


def pieces(text: str) -> list[str]:
    """Split a title into pieces that stay whole: words, numbers, marks with what they belong to."""
    inner = {0, len(text)}
    place = 0
    for piece in clusters(text):
        place += len(piece)
        inner.add(place)
    words, longest = _vocabulary()
    start = 0
    while start < len(text):
        sizes = range(min(longest, len(text) - start), 1, -1)
        size = next((n for n in sizes if text[start : start + n] in words), 1)
        inner -= set(range(start + 1, start + size))
        start += size
    return [text[a:b] for a, b in pairwise(sorted(inner))]


def title_lines(text: str, room: float, widths: Mapping[str, float]) -> list[Line]:
    """Break a title into as few lines as it needs in `room` em, of like length and whole words."""
    text = text.strip(" ")
    fewest = len(break_lines(text, room, widths))
    parts = pieces(text)
    sizes = [sum(map(widths.__getitem__, part)) for part in parts]
    if fewest == 1 or fewest > MOST_LINES or max(sizes) > room:
        return break_lines(text, room, widths)
    for count in (fewest, fewest + 1):
        found = _split(parts, sizes, count, room)
        if found:
            return [Line(line, sum(map(widths.__getitem__, line))) for line in found]
    return break_lines(text, room, widths)


def _split(parts: list[str], sizes: list[float], count: int, room: float) -> list[str]:
    """Return the most even way to make `count` lines of the parts; nothing when there is none."""
    mean = sum(sizes) / count
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for line in range(1, count + 1):
        for end in range(line, len(parts) + 1):
            ways = []
            for start in range(line - 1, end):
                size = sum(sizes[start:end])
                if (start, line - 1) in best and size <= room:
                    cost = (size - mean) ** 2 + _torn(parts, start, end)
                    ways.append((best[start, line - 1][0] + cost, start))
            if ways:
                best[end, line] = min(ways)
    end, lines = len(parts), []
    if (end, count) not in best:
        return []
    for line in range(count, 0, -1):
        start = best[end, line][1]
        lines.append("".join(parts[start:end]).strip(" "))
        end = start
    return lines[::-1]


def _torn(parts: list[str], start: int, end: int) -> float:
    """How badly a line begins or ends in the middle of what belongs together."""
    begins = start > 0 and parts[start][0] in NOT_FIRST
    ends = end < len(parts) and parts[end - 1][-1] in NOT_LAST
    return (begins + ends) * TORN**2
