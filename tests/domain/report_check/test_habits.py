"""Habits of writing met in bureaus' reports: each is told, or let pass, for a general reason."""

from __future__ import annotations

import pytest

from desktop_app.domain.report_check.check import check

TOLD = {
    "会议提案 is no 议提案": (
        "承办市人大三次会议建议30件，市政协三次会议提案20件，合计52件。",
        [("sum", "52", "50")],
    ),
    "a total turned round behind its parts": (
        "承办市人大建议56件、市政协提案71件，合计172件。",
        [("sum", "172", "127")],
    ),
    "主合办 leads": (
        "承办建议提案143件，其中主合办59件，会办81件。",
        [("sum", "143", "140")],
    ),
    "the parts behind a colon": (
        "承办提案60件：独办10件、主办20件、会办33件。",
        [("sum", "60", "63")],
    ),
    "of the suggestions, of the proposals": (
        "承办建议88件、提案73件。建议中，主办26件、分办9件、会办53件；提案中，主办18件、分办6件、会办48件。",
        [("sum", "73", "72")],
    ),
    "suggestions named with their mode": (
        "承办建议5件、提案12件。5件人大建议中主办3件，协办2件；12件政协提案中主办8件，协办3件。",
        [("sum", "12", "11")],
    ),
    "others of the house": (
        "37件建议提案分解到12个科室，其中规划科9件、权益科6件、测绘科5件、其他科室16件。",
        [("sum", "37", "36")],
    ),
    "a list that would end in its middle": (
        "承办建议15件、提案22件。37件建议提案分解到科室，其中规划科9件、用途科6件、耕保科5件、权益科2件、"
        "测绘科3件、其他科室10件。",
        [("sum", "37", "35")],
    ),
    "others among the cases of a mode": (
        "独办13件、主办26件、会办22件。39件主办件中，市容14件、园林9件、停车8件、执法5件、其他5件。",
        [("sum", "39", "41")],
    ),
    "subjects all but complete": (
        "承办建议154件。其中：经济建设方面9件、农业农村方面20件、城建交通方面60件、"
        "科教文卫方面16件、社会事务方面39件。",
        [("sum", "154", "144")],
    ),
    "a slip in a long list": (
        "提出提案2301件，其中涉及调控的384件，涉及农业的486件，涉及城镇化的290件，"
        "涉及结构的296件，涉及科技的148件，涉及协调的239件，涉及生态的460件。",
        [("sum", "2301", "2303")],
    ),
    "a part greater than the total of its sentence": (
        "会议期间412件，闭会期间26件，共计438件。其中，交政府办理的491件，交法院办理的3件，"
        "交检察院办理的2件。",
        [("sum", "438", "496")],
    ),
    "grades of the cases, not of the chosen ones": (
        "承办54件。54件中有重点提案5件。从答复情况看：采纳并已落实的38件，采纳并将逐步落实的14件，"
        "解释说明的4件。",
        [("grade", "54", "56")],
    ),
    "grades behind their counts": (
        "共答复提案100件，其中60件已解决，30件正在解决，12件因条件限制暂不能解决。",
        [("grade", "100", "102")],
    ),
    "filed, sent elsewhere and merged": (
        "共提交提案6069件。经审查，立案5651件，作为委员来信转送有关部门参考126件，"
        "与提案者协商后并案、撤案289件。",
        [("sum", "6069", "6066")],
    ),
    "filed and the rest, turned into letters": (
        "收到提案3044件，立案2686件，其中委员提案1640件，党派提案1046件。另有359件提案转为来信。",
        [("sum", "3044", "3045")],
    ),
    "of all that were filed": (
        "收到提案3045件，立案2686件，另有359件提案转为来信。解决2345件，占立案总数87.3%；"
        "列入计划的313件，占立案总数11.7%；28件提案未被采纳，占立案总数8%。",
        [("base", "8%", "1%")],
    ),
    "filed, and named again": (
        "经审查，立案172件，并案14件，转为信息17件。173件立案提案交由47个单位承办，已全部办复。",
        [("repeat", "173", "172")],
    ),
    "all but a few, and the rest": (
        "66件主办件中，建议29件，提案37件。除3件延期外，其余62件均已答复。",
        [("sum", "66", "65")],
    ),
    "both together with another count": (
        "承办建议15件、提案22件，分别增加3件、减少2件。73件建议提案已分解到各科室。",
        [("sum", "73", "37")],
    ),
    "one of both named again with another count": (
        "收到代表建议40件。收到政协提案5件。30件建议和5件提案全部办结。",
        [("repeat", "30", "40")],
    ),
    "a mode named again": (
        "承办11件（主办4件、会办7件）。按照要求，9件主办件均已办结。",
        [("sum", "9", "4")],
    ),
    "of the sentence before": (
        "共提出建议856件，其中归政府办理的778件，占总数的90.9%。其中，涉及规划的最多，有206件，占28.6%。",
        [("percent", "28.6%", "26.5%")],
    ),
    "a share of the text's own total": (
        "承办276件。276件均已办结。住建局51件、交通局38件、教育局29件，三家单位合计118件，占43.5%。",
        [("percent", "43.5%", "42.8%")],
    ),
    "one organ of a grade": (
        "承办12件。A类9件（建议5件、提案4件），B类3件（建议3件、提案1件）。",
        [("sum", "3", "4")],
    ),
    "more content than asked": (
        "39件主办件均已办复，满意38件，基本满意3件。",
        [("sum", "39", "41")],
    ),
    "published in three ways": (
        "主办件45件。全文公开39件，摘要公开3件，依申请公开1件，不予公开1件。",
        [("sum", "45", "44")],
    ),
    "under trial and closed": (
        "收到关注案件37件，已办结31件，尚在审理中7件。",
        [("sum", "37", "38")],
    ),
    "years that were told": (
        "三年办理建议提案135件，其中2019年41件、2020年46件、2021年58件。",
        [("sum", "135", "145")],
    ),
    "years that nearly make it": (
        "历年办理建议提案135件，其中2019年41件、2020年46件、2021年49件。",
        [("sum", "135", "136")],
    ),
    "as many houses as told": (
        "20件主办提案由5个科室承办：基教科9件、人事科4件、计财科3件、安全科4件、招生办1件。",
        [("sum", "20", "21")],
    ),
    "letters without their word": (
        "独立承办9件、牵头主办14件。23件主办、承办件，办理结果为A的17件，为B的6件，为C的1件。",
        [("grade", "23", "24")],
    ),
    "a count is no base of itself": (
        "主办的252件提案中，已采纳的有228件，占总量的100%。",
        [("percent", "100%", "90%")],
    ),
    "the first total where another fits as well": (
        "提出建议100件。交通类21件，占21%；经济类11件，占11%；环境类17件，占13%；"
        "水利类13件，占13%；卫生类2件，占2%。代表满意的99件。",
        [("percent", "13%", "17%")],
    ),
    "returned, and in fact": (
        "收到交办的建议提案34件，经沟通，退回5件，实际承办31件，其中主办13件、协办18件。",
        [("sum", "34", "36")],
    ),
    "years behind a comma": (
        "三年共办理建议提案164件，2021年52件、2022年54件、2023年61件。",
        [("sum", "164", "167")],
    ),
    "modes named again side by side": (
        "承办31件，其中主办13件、协办18件。12件主办件全部答复，18件协办件全部送出意见。",
        [("sum", "12", "13")],
    ),
    "both kinds by one short name": (
        "收到“两案”共8个。其中，人大代表建议4个，政协提案6个。",
        [("sum", "8", "10")],
    ),
    "graded behind their counts": (
        "7件主办件全部办结，其中5件评定为A类、3件评定为B类。",
        [("grade", "7", "8")],
    ),
    "a total turned round before its parts": (
        "收到代表提出的议案21件，其中农业3件，城建2件，交通3件，旅游3件，事务1件。",
        [("sum", "21", "12")],
    ),
    "closed applications are no further sort": (
        "接受申请2318件，其中民事1987件、刑事312件、行政17件，结案2150件。",
        [("sum", "2318", "2316")],
    ),
    "none of several totals has grown so": (
        "提案19件（主办7件，会办12件），较2021年的23件减少5件，下降17.4%。",
        [("sum", "5件", "4件")],
    ),
}
LET_PASS = {
    "sole is a kind of lead": (
        "收到32件。其中：代表建议15件，独办4件，主办12件，协办3件，已办理完毕。"
        "委员提案17件，独办4件，主办14件，协办3件，已办理完毕。"
    ),
    "done so far": (
        "承办140件，其中主合办59件，会办81件。除刚收到的1件外，已办结58件主合办建议提案。"
    ),
    "a mode in some of the lists": (
        "省建议4件（主办1件、会办3件），市建议58件（独办9件、主办21件、会办28件），"
        "市提案58件（独办7件、主办18件、会办33件）。56件独办、主办件均已办复。"
    ),
    "modes side by side": "承办31件，其中独办2件、主办10件、会办19件。12件独办主办提案全部办结。",
    "a change behind a bracket": ("承办97件（建议43件，提案54件），较2023年增加11件，增幅12.8%。"),
    "a change behind its parts": (
        "2022年承办提案19件，主办7件，会办12件，较2021年的23件减少4件，下降17.4%。"
    ),
    "the rest are done": "承办38件，除2件需上报外，其余36件均已办结，办结率94.7%。",
    "of proposals in brackets": (
        "承办建议88件（含分办）、提案73件。建议中，主办26件、分办9件、会办53件；"
        "提案中，主办19件、分办6件、会办48件。"
    ),
    "letters are no grade": "立案100件，作为来信转送有关部门参考5件，留作参考3件。",
    "merged with what was filed": "收到提案226件，立案185件，并案后立案181件。",
    "subjects that are a choice": (
        "承办建议154件。其中：经济建设方面9件、农业农村方面20件、城建交通方面60件。"
    ),
    "years that are some of all": "历年办理135件，其中2019年41件、2020年46件。",
    "years that make it": "三年办理135件，其中2019年41件、2020年46件、2021年48件；主办12件。",
    "years of something else": "其中2019年41件、2020年46件。办理12项，其中2019年41件、2020年46件。",
    "all but a few of nothing told": "除3件延期外，其余62件均已答复。",
    "both together far apart": "承办建议15件、提案22件。全市80件建议提案已办结。",
    "organs that are compared": "建议15件，比提案多7件。提案8件。24件建议提案已办结。",
    "one organ alone": "建议15件。16件建议提案已办结。",
    "filed after its share": "解决2345件，占立案总数87.3%。经审查立案2300件，并案45件。",
    "a change said in the sentence before": (
        "提案40件，比上年增加5件。增长20%。提案40件，增加5件，增长20%。"
    ),
    "as many houses as told, and right": (
        "20件主办提案由5个科室承办：基教科9件、人事科4件、计财科3件、安全科3件、招生办1件。"
    ),
    "some of the houses": (
        "276件由45个单位承办，其中住建局51件、交通局38件、教育局29件。276件由2家承办。"
    ),
    "all, named before": "共承办70件，主办62件，会办8件。62件已办结62件，占100%。",
    "how much is done is no share": "提出提案6117件，立案5039件，99.8%已办复。",
    "a line that begins with a comma": (
        "共转来代表建议9件\n，政协提案8件，全国人大代表建议1件，全国政协提案1件，共计19件。"
    ),
    "a total far before its change": (
        "承办39件，其中代表建议17件（主办6件、会办11件）、委员提案22件（主办8件、会办14件），"
        "承办总量较上年增加5件，增长14.7%。"
    ),
    "both together have grown": ("承办代表建议17件、委员提案22件，总量较上年增加5件，增长14.7%。"),
    "parts of what has another unit": (
        "形成调研报告21篇、社情民意信息346期，其中被全国采用8篇、省里采用31篇。"
    ),
    "one year of several": (
        "五年办理人大代表建议612件、政协提案583件，办复率100%。其中，2022年办理建议118件、提案109件。"
    ),
    "others that came besides": "承办62件，其中主办17件、会办45件，另外办理居民建议5件。",
    "a bracket behind the last part that divides all": (
        "承办建议提案共437件，包括建议246件、提案191件（其中，主办205件、会办187件、参阅45件）。"
    ),
    "of no total before": "办结率98%。其中，重点建议6件，占7%。",
}
TABLE = (
    "类别\t总数\t主办\t会办\n省建议\t5\t2\t3\n省提案\t7\t1\t6\n"
    "市建议\t41\t19\t22\n合计\t53\t22\t31\n"
)
TABLES_TOLD = {
    "a cell of a column and of its row": (
        TABLE.replace("19", "16"),
        [("sum", "41", "38"), ("sum", "22", "19")],
    ),
    "the whole of a row": (
        TABLE.replace("7\t1", "9\t1"),
        [("sum", "9", "7"), ("sum", "53", "55")],
    ),
    "the sum below": (TABLE.replace("31", "13"), [("sum", "53", "35"), ("sum", "13", "31")]),
    "bars and units": (
        "|单位|主办|会办|\n|甲局|5件|3件|\n|乙局|6件|—|\n|总计|11件|4件|",
        [("sum", "4", "3")],
    ),
    "blanks, the sum on top, nothing left open": (
        "单位 主办 会办\n合计 11 3\n甲局 5 3\n乙局 7 -\n",
        [("sum", "11", "12")],
    ),
}
TABLES_LET_PASS = {
    "it adds up": TABLE,
    "numbered rows": "1\t省建议\t2\t3\n2\t市建议\t4\t5\n3\t合计\t6\t8",
    "parts within parts": TABLE.replace("省提案", "其中：省提案").replace("53\t22", "46\t15"),
    "the sum in the middle": "单位\t主办\t会办\n甲局\t5\t3\n合计\t12\t3\n乙局\t6\t1\n",
    "nothing adds up": "单位\t主办\t会办\n甲局\t5\t3\n乙局\t6\t1\n合计\t90\t80",
    "sums left open": (
        "单位\t总数\t主办\t会办\n甲局\t—\t3\t1\n乙局\t6\t5\t1\n丙局\t2\t1\t1\n合计\t—\t9\t3"
    ),
    "no sum": "单位\t主办\t会办\n甲局\t5\t3\n乙局\t6\t1\n",
    "two heads": "单位\t总数\t主办\t合计\n甲局\t5\t3\t2\n乙局\t6\t1\t1\n",
    "rows that add up nowhere": "单位\t总数\t主办\t会办\n甲局\t5\t3\t1\n乙局\t6\t1\t1\n",
    "words among the counts": "单位\t主办\t会办\n甲局\t5\t三\t8\n合计\t6\t1\t7\n",
    "a single row": "单位\t主办\t会办\n合计\t6\t1\t7\n其他文字",
}


@pytest.mark.parametrize("about", TOLD)
def test_it_is_told(about: str) -> None:
    text, expected = TOLD[about]
    assert [(f.kind, f.claimed, f.expected) for f in check(text).findings] == expected


@pytest.mark.parametrize("about", LET_PASS)
def test_it_passes(about: str) -> None:
    assert check(LET_PASS[about]).findings == ()


@pytest.mark.parametrize("about", TABLES_TOLD)
def test_a_table_that_does_not_add_up_is_told(about: str) -> None:
    text, expected = TABLES_TOLD[about]
    found = check(text).findings
    assert [(f.kind, f.claimed, f.expected) for f in found] == expected
    assert all(text[slice(*f.at)].startswith(f.claimed) for f in found)


@pytest.mark.parametrize("about", TABLES_LET_PASS)
def test_a_table_passes(about: str) -> None:
    assert check(TABLES_LET_PASS[about]).findings == ()
