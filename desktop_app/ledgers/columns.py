"""The one column contract of the three ledgers, for reading and for writing.

A column's key is the name of the draft's field. Synonyms are headings offices use for it; the same
heading may stand for two columns (办理结果: a grade, or how satisfied), then its cells decide.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.draft import LedgerKind
from desktop_app.ledgers import words
from desktop_app.ledgers.words import Words


class CellType(StrEnum):
    """How the cells of a column are read and written."""

    TEXT = "TEXT"
    LONG = "LONG"  # a text of several lines
    NUMBER = "NUMBER"  # text that identifies; 20240247.0 is "20240247"
    NUMBERS = "NUMBERS"
    YEAR = "YEAR"
    DATE = "DATE"
    NAME = "NAME"
    NAMES = "NAMES"
    LIST = "LIST"
    GRADE = "GRADE"
    YES_NO = "YES_NO"
    CODE = "CODE"


@dataclass(frozen=True)
class Column:
    """One column of a ledger: key, headings in both languages, synonyms, type, whether required."""

    key: str
    zh: str
    en: str
    synonyms: tuple[str, ...]
    type: CellType = CellType.TEXT
    required: bool = False
    words: Words | None = None


def _column(
    key: str,
    headings: str,
    synonyms: str = "",
    type_: CellType = CellType.TEXT,
    *,
    required: bool = False,
    codes: Words | None = None,
) -> Column:
    zh, en = headings.split("|")
    kind = CellType.CODE if codes else type_
    return Column(key, zh, en, tuple(synonyms.split()), kind, required, codes)


_D, _L, _N = CellType.DATE, CellType.LONG, CellType.NAME

PROPOSALS = (
    _column("session", "会次|Session", "届次 会议名称 所属会次 会议届次 届次会议"),
    _column("year", "年度|Year", "年份 年 所属年度", CellType.YEAR),
    _column(
        "number",
        "提案编号|Number",
        "编号 提案号 案号 提案编码 建议编号 建议号 提案序号 议案号 提案建议编号 "
        "建议提案编号 提案（建议）号 提案/建议编号 建议提案号 提案建议号 件号 流水号 "
        "proposalno. no.",
        CellType.NUMBER,
        required=True,
    ),
    _column(
        "kind",
        "提案种类|Kind",
        "类别 种类 提案建议类别 件别 来源",
        codes=words.PROPOSAL_KINDS,
    ),
    _column(
        "title",
        "案由|Title",
        "题目 标题 提案题目 提案标题 提案名称 建议标题 建议题目 建议名称 提案案由 "
        "案由（标题） 名称 提案/建议名称 提案建议题目 建议提案名称 事由 subject",
    ),
    _column("body", "提案内容|Text", "正文 内容 提案正文 建议内容 提案全文 具体内容 主要内容", _L),
    _column("topic", "主题分类|Topic", "分类 提案分类 主题 领域 提案主题 内容分类 类目"),
    _column(
        "is_key",
        "重点提案|Key",
        "是否重点 重点 是否重点提案 重点督办 是否重点督办",
        CellType.YES_NO,
    ),
    _column(
        "mode",
        "办理类型|Mode",
        "办理方式 承办类型 承办方式 类型 办理性质 主办/会办 主会办 主分会办 办理角色 "
        "承办形式 办理形式 主协办",
        codes=words.MODES,
    ),
    _column(
        "lead",
        "第一提案人|Lead proposer",
        "领衔委员 领衔提案人 提案人 领衔人 第一提案者 提案者 领衔代表 建议人 提案委员 "
        "委员姓名 代表姓名 提案单位 提出人 领衔 第一提案人姓名 提案人姓名 领衔委员姓名 姓名 "
        "领衔（第一）提案人 提案人/单位 提案建议人 建议代表 proposer",
        _N,
    ),
    _column(
        "cosigners",
        "联名人|Co-signers",
        "联名 联名委员 联名提案人 附议人 联名代表 其他提案人 联名者 附议委员 联名人姓名 提案人联名",
        CellType.NAMES,
    ),
    _column("sector", "界别|Sector", "所属界别 提案人界别 委员界别 代表团"),
    _column("lead_unit", "主办单位|Lead unit", "牵头单位 主办部门 主办 承办单位 牵头部门"),
    _column(
        "co_units",
        "会办单位|Co-handling units",
        "协办单位 会办 会办部门 协办部门 分办单位 参加单位 会办(分办)单位",
        CellType.LIST,
    ),
    _column(
        "assigned_on",
        "交办日期|Assigned on",
        "交办时间 收文日期 收到日期 转办日期 交办日",
        _D,
    ),
    _column("signed_on", "签收日期|Signed in on", "签收时间 签收日", _D),
    _column("signed_by", "签收人|Signed in by", "签收人员", _N),
    _column(
        "broken_down_on",
        "分解日期|Broken down on",
        "分解时间 责任分解日期 分办日期 分派日期",
        _D,
    ),
    _column(
        "lead_division",
        "牵头处室|Lead division",
        "主办处室 承办处室 责任处室 牵头科室 承办科室 主办科室 牵头部室 责任科室 处室 科室 "
        "承办部门 牵头处室(单位) 牵头处室单位",
    ),
    _column(
        "co_divisions",
        "协办处室|Co divisions",
        "配合处室 会办处室 协办科室 配合科室 协办处室(单位) 协办处室单位",
        CellType.LIST,
    ),
    _column("leader", "分管局领导|Leader", "责任领导 分管领导 局领导 牵头领导 责任局领导", _N),
    _column("head", "处室负责人|Division head", "责任人 处室责任人 科室负责人 负责人", _N),
    _column("handler", "承办人|Handler", "经办人 具体承办人 办理人 承办人员 具体经办人", _N),
    _column(
        "inner_due",
        "内部期限|Inner due",
        "内部时限 局内期限 处室期限 处室办理期限 内部办理期限",
        _D,
    ),
    _column(
        "reply_due",
        "答复期限|Reply due",
        "办理期限 答复时限 办理时限 期限 截止日期 办结期限 答复截止日期 时限 规定答复日期",
        _D,
    ),
    _column(
        "extended_due", "延期后期限|Extended due", "延期至 延长期限 延期期限 延期后答复期限", _D
    ),
    _column("extension_reason", "延期理由|Extension reason", "延期原因 延期说明"),
    _column(
        "return_requested_on",
        "退办申请日期|Return requested on",
        "申请退办日期 退办日期",
        _D,
    ),
    _column("return_reason", "退办理由|Return reason", "退办原因 退回理由 退回原因"),
    _column(
        "return_decided_on",
        "退办决定日期|Return decided on",
        "退办批复日期 退办答复日期",
        _D,
    ),
    _column(
        "return_granted",
        "同意退办|Return granted",
        "是否同意退办 退办结果 准予退办",
        CellType.YES_NO,
    ),
    _column(
        "co_opinions_in_on",
        "会办意见收齐日期|Co-opinions in on",
        "会办意见收到日期 收齐会办意见日期 会办意见收齐时间 会办意见收悉日期",
        _D,
    ),
    _column(
        "opinion_sent_on",
        "会办意见发出日期|Opinion sent on",
        "会办意见报送日期 会办意见日期 提交会办意见日期 会办意见提交日期 会办意见发出时间 "
        "发出会办意见日期",
        _D,
    ),
    _column("opinion_number", "会办意见文号|Opinion number", "会办文号 会办函文号 会办意见函号"),
    _column("submitted_on", "送审日期|Submitted on", "送审时间 送签日期 报审日期", _D),
    _column(
        "cleared_on",
        "审签完成日期|Cleared on",
        "审签日期 签发日期 审定日期 审签时间 签发时间",
        _D,
    ),
    _column("reply_text", "答复内容|Reply text", "答复正文 答复意见 办理意见 答复 答复全文", _L),
    _column(
        "grade",
        "办理结果|Grade",
        "答复类别 结果分类 办理结果类别 答复类型 类别等级 答复等级 办理类别 办理结果分类 "
        "结果类别 答复结果 办复类别 解决程度",
        CellType.GRADE,
    ),
    _column(
        "reply_number",
        "答复文号|Reply number",
        "复文号 文号 答复函号 发文号 发文字号 答复函文号",
    ),
    _column("signer", "签发人|Signer", "签发领导 签发", _N),
    _column(
        "issued_on",
        "答复日期|Issued on",
        "答复时间 办复日期 发文日期 复文日期 办复时间 印发日期",
        _D,
    ),
    _column(
        "publicity",
        "公开属性|Publicity",
        "公开类型 公开方式 是否公开 公开",
        codes=words.PUBLICITY,
    ),
    _column("delivered_on", "送达日期|Delivered on", "送达时间 寄送日期 送出日期", _D),
    _column(
        "feedback_sent_on",
        "征询意见发出日期|Feedback form sent on",
        "征询日期 发出征询意见日期 征询意见日期 征询意见表发出日期",
        _D,
    ),
    _column(
        "feedback_on",
        "反馈日期|Feedback on",
        "反馈时间 委员反馈日期 意见反馈日期 征询意见反馈日期",
        _D,
    ),
    _column(
        "attitude",
        "办理态度评价|Attitude",
        "办理态度 态度评价 对办理态度 办理态度满意度 态度 对办理态度评价",
        codes=words.SATISFACTION,
    ),
    _column(
        "result",
        "办理结果评价|Result",
        "满意度 满意情况 委员意见 结果评价 反馈意见 评价 办理结果 委员评价 满意程度 "
        "反馈结果 办理结果满意度 对办理结果评价 对办理结果 委员反馈意见 委员满意度",
        codes=words.SATISFACTION,
    ),
    _column("round2_issued_on", "再次答复日期|Second reply on", "二次答复日期 再答复日期", _D),
    _column(
        "round2_grade",
        "再次办理结果|Second grade",
        "二次办理结果 再次答复类别 二次答复类别",
        CellType.GRADE,
    ),
    _column("round2_feedback_on", "再次反馈日期|Second feedback on", "二次反馈日期", _D),
    _column(
        "round2_attitude",
        "再次办理态度评价|Second attitude",
        "二次办理态度 再次办理态度",
        codes=words.SATISFACTION,
    ),
    _column(
        "round2_result",
        "再次办理结果评价|Second result",
        "二次满意度 再次满意度 二次办理结果评价",
        codes=words.SATISFACTION,
    ),
    _column("promise", "承诺事项|Promise", "承诺内容 承诺 跟踪事项 B类承诺 落实事项", _L),
    _column(
        "promise_due",
        "承诺期限|Promise due",
        "承诺完成期限 承诺完成时限 落实期限 承诺时限",
        _D,
    ),
    _column(
        "promise_outcome",
        "落实结果|Promise outcome",
        "落实情况 承诺落实情况 承诺结果 承诺落实结果",
        codes=words.OUTCOMES,
    ),
    _column(
        "promise_done_on",
        "落实日期|Promise settled on",
        "落实时间 承诺落实日期 承诺完成日期",
        _D,
    ),
    _column("promise_evidence", "落实依据|Promise evidence", "落实佐证 佐证材料 落实说明", _L),
    _column("done_on", "办结日期|Done on", "办结时间 完成日期 办理完成日期", _D),
    _column("archived_on", "归档日期|Archived on", "归档时间", _D),
    _column("archive_number", "归档编号|Archive number", "档号 归档号 档案号", CellType.NUMBER),
    _column("note", "备注|Note", "说明 其他 附注 remarks remark notes"),
)

MEMBERS = (
    _column(
        "name",
        "姓名|Name",
        "姓名/名称 委员姓名 代表姓名 名称 委员 代表 姓名（名称） 委员名称 提案人",
        _N,
        required=True,
    ),
    _column("kind", "身份|Kind", "类别 类型 委员类别 身份类别 人员类别", codes=words.MEMBER_KINDS),
    _column("sector", "界别|Sector", "所属界别 界别组 代表团 界别/代表团"),
    _column("party", "党派|Party", "政治面貌 所属党派 党派团体"),
    _column(
        "unit_post",
        "单位及职务|Unit and post",
        "工作单位及职务 单位职务 工作单位 单位 职务 任职",
    ),
    _column(
        "phone",
        "办公电话|Phone",
        "固定电话 座机 单位电话 办公室电话 电话 电话号码",
        CellType.NUMBER,
    ),
    _column(
        "mobile",
        "手机|Mobile",
        "手机号 手机号码 移动电话 联系电话 联系方式 电话",
        CellType.NUMBER,
    ),
    _column("address", "通讯地址|Address", "地址 联系地址 通信地址 邮寄地址 单位地址"),
    _column("contact_person", "联系人|Contact person", "联络人 集体联系人 经办联系人", _N),
)

CONTACTS = (
    _column(
        "happened_on",
        "沟通日期|Date",
        "日期 沟通时间 时间 联系日期 联系时间",
        _D,
        required=True,
    ),
    _column("way", "沟通方式|Way", "方式 联系方式 沟通形式 形式", codes=words.WAYS),
    _column("phase", "沟通阶段|Phase", "阶段 办理阶段 时段", codes=words.PHASES),
    _column("session", "会次|Session", "届次 会议名称 所属会次"),
    _column(
        "numbers",
        "提案编号|Numbers",
        "编号 提案号 案号 涉及提案 相关提案 涉及提案编号 建议编号 提案建议编号",
        CellType.NUMBERS,
    ),
    _column(
        "members",
        "委员|Members",
        "沟通对象 委员姓名 代表 沟通委员 参加委员 委员代表 委员/代表 提案人 联系对象 沟通人员",
        CellType.NAMES,
    ),
    _column(
        "ours",
        "我方人员|Our people",
        "参加人员 我方参加人员 承办人 沟通人 联系人 经办人 我局人员 我局参加人员",
        CellType.NAMES,
    ),
    _column("said", "沟通内容|What was said", "内容 沟通情况 主要内容 情况 沟通记录 记录", _L),
    _column("opinion", "委员意见|Their opinion", "意见 委员反馈 反馈意见 代表意见 意见建议", _L),
    _column(
        "next_on",
        "下次沟通日期|Next on",
        "下次日期 下次联系日期 下一步日期 下次沟通时间",
        _D,
    ),
    _column("place", "地点|Place", "沟通地点 会议地点 场所"),
)

BY_KIND: dict[LedgerKind, tuple[Column, ...]] = {
    LedgerKind.PROPOSALS: PROPOSALS,
    LedgerKind.MEMBERS: MEMBERS,
    LedgerKind.CONTACTS: CONTACTS,
}
# Running numbers of rows: known, never taken over, unless they are the only number there is.
SERIAL_HEADINGS = ("序号", "序", "行号", "顺序号", "序列", "serial", "#")
TITLES = {
    LedgerKind.PROPOSALS: ("建议提案台账", "Proposals"),
    LedgerKind.MEMBERS: ("委员台账", "Members"),
    LedgerKind.CONTACTS: ("沟通台账", "Contacts"),
}


def column(kind: LedgerKind, key: str) -> Column:
    """The column of a ledger by its key. Raises KeyError for a key the ledger does not have."""
    for candidate in BY_KIND[kind]:
        if candidate.key == key:
            return candidate
    raise KeyError(key)
