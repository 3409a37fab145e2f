"""Readings learned from how offices write: what binds parts to a whole, and what resolves."""

from __future__ import annotations

import pytest

from desktop_app.domain.report_check.check import check

TOLD = {
    "政协委员提案 is another word for 政协提案": (
        "共承办建议提案26件，其中人大代表建议7件、政协委员提案18件。",
        [("sum", "26", "25")],
    ),
    "all of one mode with their total": (
        "共承担建议提案协办件36件，其中人大建议协办件7件，政协提案协办件31件。",
        [("sum", "36", "38")],
    ),
    "suggestions as many as all": (
        "共承办13件，其中人大建议3件，政协提案13件。",
        [("sum", "13", "16")],
    ),
    "both organs together are no third part": (
        "共承办建议、提案13件，其中，人大建议6件，政协提案10件，内容相近的建议和提案共6件。",
        [("sum", "13", "16")],
    ),
    "organs of one grade beside other totals": (
        "收到建议6件、提案11件。A类共6件，其中人大建议3件，政协提案3件；"
        "B类共11件，其中人大建议6件，政协提案8件。",
        [("sum", "11", "14")],
    ),
    "motions and suggestions": (
        "共承办议案和建议20件，其中议案4件，建议19件。",
        [("sum", "20", "23")],
    ),
    "others left out of no list": (
        "共收到建议57件，其中：城建方面18件，工业方面15件，农业方面11件，教育方面6件，"
        "交通方面5件，文化方面2件，其它方面2件。",
        [("sum", "57", "59")],
    ),
    "others make a second division complete": (
        "共承办52件。其中，人大代表建议19件、政协委员提案33件，涉及交通管理44件，"
        "治安管理6件，其它工作3件。",
        [("sum", "52", "53")],
    ),
    "the other two": (
        "这8件提案已解决的有6件，其它1件正在规划。",
        [("grade", "8", "7")],
    ),
    "of eighteen, two more": (
        "收到的18件意见中，办理16件，另外3件转交其他部门。",
        [("sum", "18", "19")],
    ),
    "the mark stands before another number": (
        "共提出建议903件。其中，220名代表提出建议708件，24个代表团提出建议190件。",
        [("sum", "903", "898")],
    ),
    "the whole called by its word": (
        "共提交提案606件。经审查，立案565件，作为来信转送12件，并案29件。在立案的提案中，"
        "委员提案531件，民主党派提案30件，人民团体、界别提案3件。",
        [("sum", "565", "564")],
    ),
    "the nearest total is less than a part": (
        "提出提案484件，合并11件，转化为意见74件。在这些提案中，委员联名提案438件，"
        "各民主党派提案45件。",
        [("sum", "484", "483")],
    ),
    "subjects put without 方面的": (
        "围绕经济建设方面提出提案94件，占53.7%。围绕精神文明建设方面提出提案36件，占21.1%。"
        "围绕社会发展方面提出提案45件，占25.7%。",
        [("percent", "21.1%", "20.6%")],
    ),
    "one base for a row of shares": (
        "收到提案223件，立案205件。按类别，城市更新类提案25件，占12.2%；交通类提案15件，占6.7%；"
        "生态类提案40件，占19.5%；教育类提案64件，占31.2%。",
        [("base", "6.7%", "7.3%")],
    ),
    "shares apart in the same words": (
        "共收到建议713件。调研形成的建议440件，占建议总数的61.7%。初任代表的建议449件，"
        "占建议总数的63%。科教类建议237件，占建议总数的33.6%。",
        [("percent", "33.6%", "33.2%")],
    ),
    "modes side by side after a total": (
        "我局共承办提案62件，主办17件、分办8件、会办38件。",
        [("sum", "62", "63")],
    ),
    "organs side by side in the next sentence": (
        "共承办建议提案139件。建议67件，提案71件，比上年分别增加3件、6件。",
        [("sum", "139", "138")],
    ),
    "subjects side by side": (
        "全乡共承办建议20件。这些建议属民生方面的7件、环境方面的3件、服务方面的2件、设施方面的4件、"
        "文化方面的2件，人口方面的3件。",
        [("sum", "20", "21")],
    ),
    "done and under way": (
        "收到申请合计19件，18件办结，2件结转下年。",
        [("sum", "19", "20")],
    ),
    "the same label with digits turned": (
        "2023年承办建议、提案共439件，进展顺利。2023年承办建议、提案共493件，均已办结。",
        [("repeat", "493", "439")],
    ),
    "two digits turned of the only total": (
        "共承办建议和提案27件。截至9月底，72件建议和提案已全部办理完毕。",
        [("repeat", "72", "27")],
    ),
    "all as of a day": (
        "立案470件，并案23件。截至2020年12月31日，469件提案已全部办结。",
        [("repeat", "469", "470")],
    ),
    "both named again": (
        "共承办76件（建议34件、提案42件）。圆满完成34件建议、39件提案的办理。",
        [("repeat", "39", "42")],
    ),
    "a share on a line of its own": (
        "所提问题已经解决的258件\n占38.9%\n正在解决的302件\n占45.4%\n暂时不能解决的76件\n占11.4%\n"
        "留作参考的29件\n占4.4%",
        [("percent", "38.9%", "38.8%")],
    ),
    "a mode named again begins something else": (
        "共承办提案60件，其中主办20件、会办30件，主办15件均已办结。",
        [("sum", "60", "50")],
    ),
    "shares that fit no base together": (
        "我局承办提案30件。已经解决的10件，占40%；正在解决的10件，占30%；暂时不能解决的5件，占20%；"
        "留作参考的2件，占10%。",
        [("grade", "30", "27")],
    ),
    "modes behind the total of their organ": (
        "共办理57件，其中：人大建议11件，主办9件，会办3件；政协提案46件，主办25件，会办21件。",
        [("sum", "11", "12")],
    ),
    "organs with their modes behind them": (
        "共办理59件，其中：人大建议11件，主办8件，会办3件；政协提案46件，主办25件，会办21件。",
        [("sum", "59", "57")],
    ),
    "subjects beyond the total of the line before": (
        "共收到议案18件。\n其中，城乡建设方面7件，财政经济方面5件，交通运输方面4件，环境保护方面2件，"
        "政法方面1件，教育卫生方面1件。",
        [("sum", "18", "20")],
    ),
    "jointly signed as many as all": (
        "共收到议案432件，其中代表团提出的议案2件，代表联名提出的议案432件。",
        [("sum", "432", "434")],
    ),
    "a share of all that was filed": (
        "收到提案1972件，立案1824件。\n围绕重大问题提出提案298件，占立案总数的16.0%。",
        [("percent", "16.0%", "16.3%")],
    ),
    "two shares side by side": (
        "收到提案772件，立案726件。有关教育方面的提案405件，占55.90%；有关政法方面的提案158件，占21.8%。",
        [("percent", "55.90%", "55.79%")],
    ),
    "most shares of one sentence cut": (
        "共承办建议提案207件。涉及产业的77件，占总承办件的37.2%。涉及民营的61件（含交叉），"
        "占总承办件的29.5%。涉及服务的34件（含交叉），占总承办件的16.4%。涉及创新的43件（含交叉），"
        "占总承办件的20.7%。涉及安全的38件（含交叉），占总承办件的18.3%。",
        [("percent", "20.7%", "20.8%"), ("percent", "18.3%", "18.4%")],
    ),
    "published of those decided on": (
        "主动公开56件，不予公开3件，主动公开率96.6%。",
        [("percent", "96.6%", "94.9%")],
    ),
    "all filed of all received": (
        "共收到提案848件，其中委员提案607件，集体提案241件。经审查共立案826件，占提案总数的97.2%。",
        [("percent", "97.2%", "97.4%")],
    ),
    "of the calls": (
        "共受理诉求71184件。受理的诉求中，直办37527件，占52.7%，转办33675件，占47.3%。",
        [("sum", "71184", "71202")],
    ),
    "the last subjects behind a semicolon": (
        "共收到建议35件。其中：有关道路方面的14件；有关出行方面的5件；有关规划方面的5件；有关建设方面的4件；"
        "有关管理方面的6件；有关文化方面的1件；有关农业方面的1件；其他方面的1件。",
        [("sum", "35", "37")],
    ),
    "proposals counted one by one": (
        "收到27个提案，其中主办20个，会办8个。",
        [("sum", "27", "28")],
    ),
    "finished counts as done": (
        "共收到建议59件，已办理完毕52件，办结率91.2%。",
        [("percent", "91.2%", "88.1%")],
    ),
}
LET_PASS = {
    "a share of several counts together": (
        "立案78件。其中，专委会提案1件，乡镇联络组提案8件，占总数的11.5%。"
    ),
    "far too small to be the whole": (
        "我委共收到提案157（含7月交办5件。其中，省建议3件、市建议47件，省提案4件、市提案103件）。"
    ),
    "grades with a share each of their own sum": (
        "共办理提案572件\n已经解决的258件\n占38.8%\n正在解决的302件\n占45.4%\n暂时不能解决的76件\n"
        "占11.4%\n留作参考的29件\n占4.4%"
    ),
    "both named again by mode": (
        "共承办76件（建议34件、提案42件）。34件主办建议、11件主办提案全部办结。"
    ),
    "a joint share beside one that stops at a rate": (
        "立案78件，办结率98%，乡镇提案8件，占总数的10.3%。"
    ),
    "modes of another year": "2023年共承办提案62件，2022年主办17件、会办46件。",
    "modes that miss by much": "全市收到提案200件，主办17件、会办30件。",
    "units of the house are no cases": (
        "立案806件，277件提案被采纳。交由115个承办单位办理。列入计划的84件，占10.4%；"
        "留作参考的29件，占3.6%。"
    ),
    "a base that was never told": (
        "共承办207件，其中建议67件（主办33件、协办34件），占省人大三次会议建议总数的8.2%。"
    ),
    "a choice out of all": (
        "立案627件，均已办复。\n遴选出重点提案预选件。其中，民主党派集体提案10件，委员提案9件。"
    ),
    "published of all that were answered": (
        "共答复62件。主动公开56件，不予公开3件，主动公开率90.3%。"
    ),
    "published of those decided on, and right": (
        "主动公开56件，不予公开3件，主动公开率94.9%。主动公开20件，依申请公开5件，公开率80%。"
    ),
    "one of several shares on a total of its own": (
        "收到提案726件，其中重点提案722件。调研形成的提案405件，占提案总数的56.1%。"
        "网上提交的提案158件，占提案总数的21.8%。初任者的提案200件，占提案总数的27.5%。"
    ),
    "filed of a total of another year": (
        "去年收到提案848件。经审查共立案826件，占提案总数的97.2%，占提案比重的87.3%。"
    ),
    "filed of fewer than filed": "收到提案12件。经审查共立案826件，占提案总数的97.2%。",
    "filed of nothing told": "经审查共立案826件，占提案总数的97.2%。",
    "published of modes": "共承办8件，其中主办5件、会办3件，公开率80%。",
    "content of others": (
        "共承办58件。反馈意见中，满意58件。办结率100%，群众满意率98.6%。反馈满意57件，不满意1件，企业满意率99%。"
    ),
    "some of them named again": "共承办提案66件。对列入计划解决的65件提案，建立台账。",
    "something else near": ("查办案件63件。所收到的62件提案全部办结。"),
    "filed of totals of several things": (
        "收到提案100件，收到建议20件。经审查，立案90件，并案12件，不予立案16件。"
    ),
    "a target may be exceeded": "新增绿地占年度任务的120%，参保率达102%，完成全年目标的110%。",
    "finished of finished and under way": (
        "受理事项93件。截至目前，已有52件建议办理完毕，7件正在办理，办结率88.1%。"
    ),
    "a bracket's words bind nothing": (
        "来信54件。办理建议（含会上、会下）62件。其中，建议28件、提案34件。"
    ),
    "a part by mode is not all": (
        "共承办政协提案120件，其中主办提案61件、会办提案59件。所承办的62件提案全部办结。"
    ),
    "places are no cases": ("改造小区26个。电话沟通69次，其中定为A类件的15个，定为B类件的8个。"),
    "units apart": "共收到建议20件，办理方面7条，环境方面的3件。",
    "a member of the same family before": "主办提案12件，主办建议10件、会办3件。",
    "beside without a total": "主办提案12件，会办提案10件。",
    "named again and the same": "共承办76件（建议34件、提案42件）。34件建议、42件提案全部办结。",
}


@pytest.mark.parametrize("about", TOLD)
def test_it_is_told(about: str) -> None:
    text, expected = TOLD[about]
    assert [(f.kind, f.claimed, f.expected) for f in check(text).findings] == expected


@pytest.mark.parametrize("about", LET_PASS)
def test_it_passes(about: str) -> None:
    assert check(LET_PASS[about]).findings == ()
