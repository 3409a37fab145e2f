"""The words of the sample ledgers: proposals, replies and notes, put together from parts."""

from __future__ import annotations

import random

_BRIDGES = (
    "上述情况在走访企业时反映较为集中，有必要系统谋划。建议：",
    "经调研，{subject}仍有较大提升空间。为此建议：",
    "为进一步做好{subject}相关工作，提出如下建议：",
    "解决这一问题，需要部门协同、分步推进。建议：",
    "结合我市实际，就{subject}提出以下建议：",
)
_CLOSES = (
    "以上建议供参考。",
    "建议先行试点，成熟后推广。",
    "同时加强跟踪评估，适时公布进展。",
    "建议明确责任分工和时间安排。",
    "",
)
_OPENINGS = (
    "您提出的关于{subject}的建议收悉，我局高度重视，经认真研究{units}，答复如下：",
    "感谢您对{subject}工作的关心。我局会同处室专题研究{units}，现答复如下：",
    "关于{subject}的意见建议，我局实地了解情况、当面听取意见{units}，现答复如下：",
)
_A_WORDS = (
    "目前已{measure}，建议中提出的“{ask}”已纳入日常工作并取得成效。",
    "我局已{measure}；针对“{ask}”，已制定工作方案并组织实施。",
    "围绕您的建议，我局已{measure}，“{ask}”的具体安排已向社会公布。",
)
_B_WORDS = (
    "目前已{measure}。建议中提出的“{ask}”正在推进，我局承诺{promise}，并及时向您反馈进展。",
    "“{ask}”已列入工作计划。我局已{measure}，下一步将{promise}。",
)
_C_WORDS = (
    "我局已{measure}。因财政安排和现行规定所限，“{ask}”暂不具备实施条件，待条件成熟时再行研究。"
)
_D_WORDS = (
    "我局已{measure}。“{ask}”涉及自主定价和财政承受能力，现阶段不宜统一实施，所提意见留作参考。"
)
_THANKS = ("感谢您对商务工作的支持。", "欢迎继续提出宝贵意见。", "衷心感谢您的关心和支持。")
_MEASURES = {
    "综合处": "汇总编印政策要点、明确牵头责任、建立季度会商机制",
    "外贸处": "组织企业参加重点展会、开展政策宣讲、设立外贸服务专员",
    "对外投资处": "发布重点国别指引、举办企业出海培训、建立项目联络机制",
    "外资处": "走访重点外资企业、推行项目专员服务、梳理跨部门办理事项",
    "电商处": "组织产业带选品对接、开展合规培训、培育示范园区",
    "消费促进处": "举办主题促消费活动、发布消费地图、支持商圈改造提升",
    "流通处": "开展网点摸底调查、支持连锁企业布点、推广供应链标准",
    "会展处": "发布年度展会计划、协调展馆档期和保障、支持品牌展会发展",
    "服贸处": "建立重点企业联系名单、组织国际推介、完善统计服务",
    "口岸处": "会同口岸单位优化流程、公布作业时限、开通咨询热线",
    "物流处": "建立物流重点项目库、协调通行和用地问题、推广标准化作业",
    "市场处": "开展行业规范培训、发布消费提示、建立联合检查机制",
    "投资促进处": "编制招商图谱、组织境内外推介、落实重点项目专班服务",
}
_RETURNS = (
    "主要内容属{unit}职责，我局无相应管理权限，建议改由{unit}办理",
    "提案所涉事项由{unit}主管，我局仅承担配合工作，申请退回重新交办",
)
_DONE_BY_PHONE = (
    "说明{subject}现有措施和办理思路，征求对答复稿的意见。",
    "通报责任分解情况，了解提出{subject}建议的背景和期望。",
    "就“{ask}”的可行性交换意见，约定下一步沟通时间。",
    "汇报{subject}工作进展，核对提案中的数据和案例来源。",
    "告知承办处室和承办人，商定面谈时间和参加人员。",
    "补充了解“{ask}”的具体设想和适用范围。",
)
_DONE_IN_PERSON = (
    "当面汇报{subject}工作情况，逐条讨论提案建议，重点研究“{ask}”。",
    "介绍办理方案和部门分工，听取对{subject}的补充意见。",
    "就答复稿初稿征求意见，双方对主要措施达成一致。",
    "带去政策材料，结合企业实际讨论{subject}的难点。",
    "通报会办单位意见，说明采纳情况和暂不采纳的理由。",
    "围绕“{ask}”交换意见，商定分步实施的安排。",
)
_DONE_ON_SITE = (
    "实地察看现场运行情况，与企业负责人座谈，了解{subject}存在的堵点。",
    "联合协办处室实地调研，核实提案反映的问题，现场研究“{ask}”。",
    "参观相关园区和门店，共同梳理{subject}的改进方向。",
)
_DONE_AFTER = (
    "回访答复落实情况，通报{subject}最新进展。",
    "送达答复后电话回访，请委员填写征询意见表。",
    "反馈“{ask}”的落实安排，了解委员进一步的想法。",
)
_OPINIONS = (
    "同意办理思路，希望尽快见到成效。",
    "建议多听取中小企业意见。",
    "对沟通表示满意，希望答复中写明时间安排。",
    "建议把“{ask}”作为重点，先试点再推广。",
    "提供两份调研材料，供办理时参考。",
    "认可现有措施，希望加强部门协调。",
    "希望后续进展能定期告知。",
    "无补充意见。",
    "建议答复前再征求两家企业的看法。",
    "认为“{ask}”最为迫切，希望今年有实质进展。",
    "理解部门分工，希望牵头处室统筹推进。",
    "愿意协助联系企业参加调研。",
    "建议参考其他城市做法，形成可操作的方案。",
    "对现状判断一致，希望明确完成时限。",
)
_EVALUATED = {
    "SATISFIED": ("对答复表示满意，希望持续推进。", "措施具体，办理认真。", "办理及时，表示满意。"),
    "BASICALLY": ("总体认可，希望进一步细化时间安排。", "基本满意，部分建议希望继续研究。"),
    "DISSATISFIED": ("答复措施不够具体，未回应核心建议，希望重新研究。",),
}
SITES = ("前海综合保税区", "福田中心商圈", "盐田港区物流园", "宝安国际会展片区", "龙岗跨境电商园区")
ROOMS = ("局机关1205会议室", "局机关901会议室")


def body(rng: random.Random, subject: str, problem: str, asks: tuple[str, str]) -> str:
    """One proposal's text: what is wrong and what is asked for."""
    bridge = rng.choice(_BRIDGES).format(subject=subject)
    return f"{problem}。{bridge}一是{asks[0]}；二是{asks[1]}。{rng.choice(_CLOSES)}"


def reply(
    rng: random.Random,
    grade: str,
    division: str,
    subject: str,
    asks: tuple[str, str],
    units: str,
    promise: str = "",
) -> str:
    """One answer in official wording: what was done and, by its grade, what is to come."""
    opening = rng.choice(_OPENINGS).format(subject=subject, units=units)
    measure = rng.choice(_MEASURES[division].split("、"))
    words = {"A": rng.choice(_A_WORDS), "B": rng.choice(_B_WORDS), "C": _C_WORDS, "D": _D_WORDS}
    said = words[grade].format(measure=measure, ask=rng.choice(asks), promise=promise)
    return f"{opening}{said}{rng.choice(_THANKS)}"


def return_reason(rng: random.Random, unit: str) -> str:
    """Why a case is asked to be taken back."""
    return rng.choice(_RETURNS).format(unit=unit)


def said(rng: random.Random, way: str, phase: str, subject: str, asks: tuple[str, str]) -> str:
    """What was talked about on one occasion."""
    if phase == "AFTER":
        parts: tuple[str, ...] = _DONE_AFTER
    elif way == "SITE":
        parts = _DONE_ON_SITE
    elif way in ("VISIT", "MEETING", "INVITE"):
        parts = _DONE_IN_PERSON
    else:
        parts = _DONE_BY_PHONE
    return rng.choice(parts).format(subject=subject, ask=rng.choice(asks))


def opinion(rng: random.Random, asks: tuple[str, str], result: str | None = None) -> str:
    """What the member thought: of the plans or, once the form is back, of the answer."""
    parts = _EVALUATED[result] if result else _OPINIONS
    return rng.choice(parts).format(ask=rng.choice(asks))
