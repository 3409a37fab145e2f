"""The words that stand in the cells of coded columns, read in many spellings, written in one.

The first Chinese and the first English word of a code are the ones we write; all of them are read.
"""

import unicodedata
from collections.abc import Mapping

Words = Mapping[str, tuple[str, str]]  # code -> (Chinese words, English words), blank separated

MODES: Words = {
    "LEAD": ("主办 主办件 主办单位 牵头办理 牵头 牵头主办 主办办理", "Lead"),
    "SOLE": ("独办 独办件 承办 承办件 单独办理 单办 单办件 单独承办", "Sole"),
    "SEPARATE": ("分办 分办件 分别办理", "Separate"),
    "CO": ("会办 会办件 协办 协办件 会同办理 汇办 汇办件 协助办理 会办单位", "Co"),
    "FOR_REFERENCE": ("参阅 参阅件 参考 供参阅 阅研", "Reference"),
}
PROPOSAL_KINDS: Words = {
    "CPPCC": ("政协提案 提案 政协 委员提案 集体提案", "Proposal CPPCC"),
    "CONGRESS": ("人大建议 建议 人大 代表建议 人大代表建议 议案", "Suggestion Congress"),
}
MEMBER_KINDS: Words = {
    "CPPCC": ("政协委员 委员 政协", "Member CPPCC"),
    "CONGRESS": ("人大代表 代表 人大", "Deputy Congress"),
    "BODY": ("集体 单位 团体 党派团体 党派 界别 集体提案 专委会", "Body"),
}
PUBLICITY: Words = {
    "ACTIVE": ("主动公开 公开 全文公开 是", "Active"),
    "ON_REQUEST": ("依申请公开 依申请", "On-request"),
    "NOT_PUBLIC": ("不予公开 不公开 不宜公开 否", "Not-public"),
}
SATISFACTION: Words = {
    "SATISFIED": ("满意 非常满意 很满意 十分满意", "Satisfied"),
    "BASICALLY": ("基本满意 较满意 比较满意 一般", "Basically"),
    "DISSATISFIED": ("不满意 不满 很不满意", "Dissatisfied"),
}
OUTCOMES: Words = {
    "KEPT": ("已落实 落实 已兑现 已完成 已按要求落实 完成", "Kept"),
    "EXTENDED": ("延期 延期落实 申请延期", "Extended"),
    "CANNOT": ("无法落实 不能落实 无法兑现 未能落实", "Cannot"),
}
WAYS: Words = {
    "VISIT": (
        "上门 上门走访 走访 拜访 登门拜访 上门面询 面询 上门沟通 面商 当面沟通",
        "Visit",
    ),
    "INVITE": ("邀请来访 来访 请进来 邀请座谈 邀请面谈", "Invite"),
    "MEETING": ("座谈会 座谈 会议 召开座谈会", "Meeting"),
    "SITE": ("实地调研 调研 联合调研 现场调研 实地考察 现场办理", "Site"),
    "PHONE": ("电话 电话沟通 电话征询 致电 电话联系", "Phone"),
    "WECHAT": ("微信/短信 微信 短信 微信短信 微信沟通 信息", "Wechat"),
    "LETTER": ("书面 书面函 函 函件 信函 邮件 书面沟通 发函", "Letter"),
    "VIDEO": ("视频 视频会议 线上 视频连线 线上会议", "Video"),
}
PHASES: Words = {
    "BEFORE": ("办前 办理前 答复前", "Before"),
    "DURING": ("办中 办理中 办理过程中", "During"),
    "AFTER": ("办后 办理后 答复后", "After"),
}
YES_NO: Words = {
    "YES": ("是 有 √ ✓ ✔ 对 重点 重点提案 同意 准予", "Yes Y True 1"),
    "NO": ("否 无 × ✗ ✘ 非 一般 非重点 不同意 不准", "No N False 0"),
}

# Cells that say "nothing here" in columns of codes, dates and names.
_NOTHING = "- -- — —— / \\ 无 暂无 未反馈 未回复 待定 空 . …… n/a none 落实中"
PLACEHOLDERS = frozenset(_NOTHING.split())


def plain(text: str) -> str:
    """A word for comparing: narrow forms, small letters, no blanks, no bracketed remark."""
    word = "".join(unicodedata.normalize("NFKC", text).lower().split())
    head, bracket, _ = word.partition("(")
    return head if bracket and head else word


def codes_by_word(words: Words) -> dict[str, str]:
    """Every spelling of a table, made plain, with its code."""
    return {
        plain(word): code
        for code, languages in words.items()
        for language in languages
        for word in language.split()
    }


def written(words: Words, language: str) -> dict[str, str]:
    """For every code the one word that is written; language is "zh" or "en"."""
    index = 0 if language == "zh" else 1
    return {code: languages[index].split()[0] for code, languages in words.items()}
