"""One of every document, plausible and invented, for the tests and for looking at."""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.documents import (
    case_folder,
    case_list,
    chaser_note,
    co_opinion_letter,
    contact_record,
    day_sheet,
    feedback_form,
    meeting_material,
    promise_tracking,
    reply_letter,
    responsibility_list,
    supervision_notice,
)
from desktop_app.documents.letters import Head
from tests.documents.paper import words

SESSION = "市政协七届四次会议"
OFFICE = "市商务局"
TITLE = "关于大力发展直播电商，助力传统优势产业、消费和外贸出口高质量发展的建议"
SHORT = "关于成立海外产业服务中心助力我市产业全球化布局的建议"
NOON = datetime(2024, 6, 3, 12, 0)  # noqa: DTZ001 - wall-clock time of the office
DAY = date(2024, 6, 3)
HEAD = Head("滨海市商务局", "滨商务函〔2024〕47号", copies="市政协提案委，市政府办公厅。")
FILE = Head(
    "滨海市商务局文件",
    "滨商务〔2024〕12号",
    "file",
    "签发人：方正",
    "市政协提案委。",
    "市商务局办公室",
)
BODY = (
    "您提出的《关于成立海外产业服务中心助力我市产业全球化布局的建议》（20240326）收悉。"
    "感谢您对我市商务工作的关心。您的建议针对性强，我局会同有关单位认真研究，现答复如下：\n"
    "一、已开展的工作\n（一）完善服务网络\n"
    "2024年以来，在12个国家和地区设立海外服务点16个，服务企业1,280家（次），同比增长23.5%。"
    "编制《企业“走出去”指引（2024年版）》，发布国别信息38期。\n"
    "（二）强化合规服务\n建立海外合规风险预警机制，举办培训9场，参训企业600余家。\n"
    "二、下一步措施\n一是推进海外产业服务中心建设，年底前完成首批3个中心选址；"
    "二是引入法律、会计、知识产权等专业机构，提供“一站式”服务；三是建立意见直报渠道，按季度反馈进展。"
)


def a_reply(head: Head = HEAD, at_foot: bool = False) -> reply_letter.ReplyLetter:
    return reply_letter.ReplyLetter(
        head=head,
        session=SESSION,
        number="20240326",
        kind="提案",
        proposal_title=SHORT,
        salutation="尊敬的陳䶮𠮷委员：",
        body=BODY,
        signature=(OFFICE,),
        issued_on=DAY,
        words=words(),
        grade="A",
        publicity="主动公开",
        marks_at="foot" if at_foot else "head",
        contact="联系人：李明",
    )


def an_opinion() -> co_opinion_letter.CoOpinionLetter:
    return co_opinion_letter.CoOpinionLetter(
        *(HEAD, SESSION, "20240587", "提案", TITLE, "市工业和信息化局"),
        body="一、支持直播电商与外贸融合发展。\n二、建议由贵局统筹传统优势产业数字化改造，我局配合做好市场拓展。",
        signature=("市商务局", "市投资促进局"),
        issued_on=DAY,
        words=words(),
    )


def a_feedback_form() -> feedback_form.FeedbackForm:
    return feedback_form.FeedbackForm(
        *(SESSION, "提案", "20240587", TITLE, "王芳（民革界别）", OFFICE, "滨商务函〔2024〕47号"),
        choices=("满意", "基本满意", "不满意"),
        words=words(),
        replied_on=DAY,
        due_on=date(2024, 6, 24),
        return_to="市商务局办公室",
        attitude="满意",
    )


def a_chaser() -> chaser_note.ChaserNote:
    case = chaser_note.ChasedCase("20240587", TITLE, "送审答复", DAY, "逾期3个工作日")
    near = chaser_note.ChasedCase("20240326", SHORT, "首次沟通", date(2024, 6, 7), "剩余4个工作日")
    return chaser_note.ChaserNote(
        *("催办〔2024〕8号", "对外贸易处", SESSION, "提案", (case, near), ("局办公室",), DAY, DAY),
        words=words(),
        text="逾期事项须说明原因，并提出完成时间。",
        answer_by=date(2024, 6, 6),
    )


def a_notice() -> supervision_notice.SupervisionNotice:
    return supervision_notice.SupervisionNotice(
        *(FILE, "对外贸易处", SESSION, "提案", (("20240587", TITLE), ("20240326", SHORT))),
        found="一是未在规定期限内与领衔提案人沟通；二是会办意见逾期未提交。",
        asked="（一）明确专人负责\n3个工作日内完成沟通并登记。\n（二）按期答复\n逐件核对期限。",
        rectify_by=date(2024, 6, 14),
        signature=(OFFICE,),
        issued_on=DAY,
        words=words(),
    )


def a_contact() -> contact_record.ContactRecord:
    return contact_record.ContactRecord(
        *(SESSION, "提案", DAY, "上门走访", "办中", "市总商会会议室"),
        ours=("李明", "周洁"),
        members=("陳䶮𠮷", "王芳"),
        cases=(("20240326", SHORT), ("20240587", TITLE)),
        said="介绍海外服务网络建设情况，说明首批中心选址考虑，听取委员意见。" * 4,
        opinion="同意总体思路，建议增加东南亚站点。",
        as_of=DAY,
        words=words(),
        made_at=DAY,
        next_on=date(2024, 6, 20),
        recorder="李明",
        office=OFFICE,
    )


def a_list(count: int = 24) -> responsibility_list.ResponsibilityList:
    duties = tuple(
        responsibility_list.Duty(
            *(f"2024{number:04}", TITLE if number % 3 else SHORT, "主办", "对外贸易处"),
            *(("综合处",) * (number % 2), "方正副局长", "周洁", "李明", date(2024, 6, 18)),
        )
        for number in range(1, count + 1)
    )
    return responsibility_list.ResponsibilityList(
        SESSION, "提案", OFFICE, duties, DAY, words(), NOON, "主办、分办"
    )


def a_case_list(count: int = 12) -> case_list.CaseList:
    columns = ("number", "title", "mode", "division", "due")
    rows = tuple(
        (f"2024{number:04}", TITLE, "主办", "对外贸易处", "2024-06-18")
        for number in range(1, count + 1)
    )
    title = f"{SESSION}提案清单（{count}件）"
    return case_list.CaseList(title, OFFICE, columns, rows, DAY, words(), NOON, "所选")


def a_day_sheet(count: int = 3) -> day_sheet.DaySheet:
    line = ("逾3日", "20240326", TITLE, "办理答复", "陳䶮𠮷", "对外贸易处", "李明")
    parts = (day_sheet.DayPart("已逾期", (line,) * count), day_sheet.DayPart("新收", (line,)))
    return day_sheet.DaySheet(DAY, OFFICE, "（李明）", parts, words(), SESSION)


def a_meeting(count: int = 12) -> meeting_material.MeetingMaterial:
    cases = tuple(
        meeting_material.MeetingCase(
            *(f"2024{number:04}", TITLE, "对外贸易处", "李明", "办理中", date(2024, 6, 18)),
            *(
                "剩余11个工作日",
                "已与领衔提案人沟通2次，正在起草答复。\n（1）难点\n涉及部门较多。",
            ),
        )
        for number in range(1, count + 1)
    )
    return meeting_material.MeetingMaterial(
        *("提案办理工作推进会材料", OFFICE, "截至目前，未办结提案12件，均在期限内。", cases, DAY),
        words=words(),
        made_at=NOON,
    )


def a_tracking() -> promise_tracking.PromiseTracking:
    one = promise_tracking.Tracked(
        *("20230112", SHORT, "年内建成海外服务中心3个", "列入年度重点工作，按月调度", "对外经济处"),
        *(date(2024, 12, 31), "已建成2个，第3个选址完成", "", ""),
    )
    done = promise_tracking.Tracked(
        *("20230087", TITLE, "出台扶持政策", "制定实施细则", "电子商务处", date(2024, 3, 31)),
        *("政策已印发实施", "已落实", "滨商务规〔2024〕2号"),
    )
    back = promise_tracking.TrackedPart("一、回头看", (one, done), "2023年度B类5件，已落实5件。")
    own = promise_tracking.TrackedPart("二、本年度", ())
    return promise_tracking.PromiseTracking(
        *("2023年度B类提案跟踪落实表", OFFICE, (back, own), DAY, words(), NOON),
    )


def a_folder() -> case_folder.CaseFolder:
    filed = (
        case_folder.Filed("20240326", "陳䶮𠮷", SHORT, DAY, text="建议成立海外产业服务中心。"),
        case_folder.Filed("", OFFICE, "沟通情况记录表", DAY, paper=a_contact()),
        case_folder.Filed("滨商务函〔2024〕47号", OFFICE, "答复的函", DAY, "分送2份", a_reply()),
        case_folder.Filed("", "陳䶮𠮷", "征询意见表", DAY, paper=a_feedback_form()),
        case_folder.Filed("", "", "照片.jpg", None, "附件原件"),
    )
    override = case_folder.Happened(DAY, "条件未齐提前办理", "联络员", "委员出访，已电话说明")
    told = case_folder.Recorded(NOON, "联络员", "签收", "2项")
    return case_folder.CaseFolder(
        kind="提案",
        title=SHORT,
        office=OFFICE,
        archive_number="2024-提案-017",
        archived_on=date(2024, 7, 1),
        facts=(
            ("会次", SESSION),
            ("提案编号", "20240326"),
            ("提案人", "陳䶮𠮷、王芳"),
            ("结果", "A"),
        ),
        papers=filed,
        course=(override,) * 3,
        journal=(told,),
        as_of=DAY,
        words=words(),
        made_at=DAY,
    )
