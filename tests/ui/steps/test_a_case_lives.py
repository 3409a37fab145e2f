"""Cases of every mode live through the window alone, from the import to the archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.stage import Stage
from desktop_app.ui.imports.import_dialog import ImportDialog

LEDGER = (
    "会次,提案编号,案由,办理类型,交办日期,答复期限,第一提案人,主办单位\n"
    "市政协七届四次会议,20240101,关于办好夜市的提案,主办,2024-3-18,2024-6-18,仇晓,\n"
    "市政协七届四次会议,20240102,关于扶持会展的提案,分办,2024-3-18,2024-6-18,尉迟敏,\n"
    "市政协七届四次会议,20240103,关于冷链物流的提案,会办,2024-3-18,2024-6-18,仇晓,\n"
    "市政协七届四次会议,20240104,关于老字号的提案,独办,2024-3-18,2024-6-18,尉迟敏,\n"
    "市政协七届四次会议,20240105,关于消费券的提案,参阅,2024-3-18,,仇晓,\n"
)
PASSED = "文件已随纸质流转"


@pytest.fixture
def imported(qtbot, window, tmp_path: Path) -> Callable[[], None]:
    """The ledger taken in by the import of the window."""
    path = tmp_path / "台账.csv"
    path.write_text(LEDGER, encoding="utf-8")
    window.import_ledger(path)
    dialog = window.findChild(ImportDialog)
    assert "New 5" in dialog.counts.text()
    qtbot.mouseClick(dialog.take_in, Qt.MouseButton.LeftButton)
    dialog.close()


@pytest.mark.usefixtures("imported")
def test_a_led_case(clerk):
    clerk.choose("20240101")
    assert clerk.stage is Stage.TO_SIGN
    clerk.step("Sign in", on="3-20")
    assert clerk.stage is Stage.TO_BREAK_DOWN
    clerk.step(
        "Assign to divisions",
        lead="综合处",
        co=("外贸处",),
        handler="李明",
        leader="陈局",
        on="3-22",
    )
    assert clerk.stage is Stage.TO_BREAK_DOWN
    clerk.step("Division accepts", part="综合处", on="3-25")
    assert clerk.stage is Stage.IN_HANDLING
    clerk.beside("Ask for opinions", units=("市财政局",), on="3-26")
    clerk.beside("Record an opinion", which="市财政局", how="Received", on="4-10", words="同意")
    clerk.talk("qx", "20240101", "上门听取意见")
    clerk.step("Draft the reply", text="关于夜市的答复", grade="B", publicity="Published")
    assert clerk.stage is Stage.IN_HANDLING
    clerk.step("Submit for clearance", on="today")
    assert clerk.stage is Stage.IN_CLEARANCE
    clerk.step("Record the clearance", decision="Sent back", note="补充数据", on="today")
    assert clerk.stage is Stage.IN_HANDLING
    clerk.step("Submit for clearance", on="today")
    clerk.clear()
    assert clerk.stage is Stage.TO_ISSUE
    clerk.step("Register a promise", what="建成夜市", division="综合处", due="12-31")
    clerk.step("Issue the reply", signer="陈局", override=PASSED)
    clerk.step("Record the delivery", way="邮寄")
    assert clerk.stage is Stage.TRACKING
    clerk.step("Send feedback forms")
    assert clerk.stage is Stage.AWAITING_FEEDBACK
    clerk.step("Record feedback", attitude="Satisfied", result="Not satisfied", source="Form")
    assert clerk.stage is Stage.TO_REHANDLE
    clerk.window.panel.head.step.click()  # a step without questions is taken at once
    clerk.step("Draft the reply", text="关于夜市的再次答复")
    clerk.step("Submit for clearance")
    clerk.clear()
    clerk.step("Issue the reply", signer="陈局", override=PASSED)
    clerk.step("Record the delivery", way="当面")
    clerk.step("Send feedback forms")
    clerk.step("Record feedback", attitude="Satisfied", result="Satisfied", source="Form")
    assert clerk.stage is Stage.TRACKING
    clerk.step("Promise: outcome", outcome="Kept", evidence="已开市")
    assert clerk.stage is Stage.DONE
    clerk.step("Archive")
    assert clerk.stage is Stage.ARCHIVED
    facts = clerk.view.facts
    results = [form.result for form in facts.feedback]
    assert results == [Satisfaction.DISSATISFIED, Satisfaction.SATISFIED]
    assert [reply.round for reply in facts.replies] == [1, 2]


@pytest.mark.usefixtures("imported")
def test_an_answer_that_left_before_its_opinions_waits_for_them(clerk):
    clerk.choose("20240101")
    clerk.step("Sign in", on="3-20")
    clerk.step("Assign to divisions", lead="综合处", leader="陈局", on="3-22")
    clerk.step("Division accepts", on="3-25")
    clerk.beside("Ask for opinions", units=("市财政局",), on="3-26")
    clerk.talk("qx", "20240101", "上门听取意见")
    clerk.step("Draft the reply", text="关于夜市的答复", grade="A", publicity="Published")
    clerk.beside("Submit for clearance", on="today", override="时间紧，会办意见随后补")
    clerk.clear()
    clerk.step("Issue the reply", signer="陈局", override=PASSED)
    clerk.step("Record the delivery", way="邮寄")
    assert clerk.stage is Stage.AWAITING_FEEDBACK  # it has arrived, so nothing is left to issue
    assert clerk.window.panel.head.gate.text() == "○ Opinions still owed: 1"
    clerk.step("Record an opinion", how="Received", words="同意", on="today")
    assert clerk.stage is Stage.DONE
    assert not clerk.window.panel.head.gate.isVisible()


@pytest.mark.usefixtures("imported")
def test_a_separately_handled_case(clerk, tmp_path):
    clerk.choose("20240102")
    clerk.step("Sign in", on="3-20")
    clerk.beside("Enter a return asked for by 2024-03-28", on="3-22", reason="职能不符")
    assert clerk.stage is Stage.RETURN_REQUESTED
    clerk.step("Decide the return", granted="Refused", on="3-25")
    assert clerk.stage is Stage.TO_BREAK_DOWN
    clerk.step("Assign to divisions", lead="外贸处", on="3-26")
    clerk.beside("Division hands back", part="外贸处", on="3-27", reason="应由综合处办理")
    clerk.step("Assign to divisions", lead="综合处", on="3-28")
    clerk.step("Division accepts", on="3-29")
    clerk.talk("ycm", "20240102", "电话沟通")
    clerk.step("Draft the reply", text="关于会展的答复", grade="A")
    clerk.step("Submit for clearance")
    clerk.clear()
    clerk.step("Issue the reply", number="市商函〔2024〕9号", signer="陈局", override=PASSED)
    assert clerk.stage is Stage.DONE
    assert clerk.view.facts.current_reply.number == "市商函〔2024〕9号"
    assert clerk.window._notice.text == "20240102: Issue the reply 市商函〔2024〕9号"
    assert not clerk.window.panel.head.gate.isVisible()  # nothing of it stands ahead any more
    clerk.beside("Record the delivery", way="邮寄")
    clerk.step("Send feedback forms")
    scan = tmp_path / "征询意见表扫描件.pdf"
    scan.write_bytes(b"%PDF-1.7")
    answer = {"attitude": "Satisfied", "result": "Satisfied", "source": "Scan", "scans": [scan]}
    clerk.step("Record feedback", **answer)
    clerk.window.panel.choose_tab("feedback")
    doors = [one.text() for one in clerk.window.panel.sheet().doors()]
    assert "Open the scan 征询意见表扫描件.pdf" in doors
    clerk.window.panel.choose_tab("files")
    assert "scan of a feedback form" in " ".join(clerk.window.panel.sheet().texts())
    clerk.step("Archive")
    assert clerk.stage is Stage.ARCHIVED


@pytest.mark.usefixtures("imported")
def test_a_co_handled_case_asks_who_leads(qtbot, clerk):
    clerk.choose("20240103")
    clerk.step("Sign in", on="3-20")
    clerk.step("Assign to divisions", lead="综合处", on="3-22")
    clerk.step("Division accepts", on="3-25")
    assert clerk.stage is Stage.IN_HANDLING
    qtbot.mouseClick(clerk.window.panel.head.step, Qt.MouseButton.LeftButton)
    form = clerk.enter(text="无不同意见")
    qtbot.mouseClick(form.submit, Qt.MouseButton.LeftButton)
    assert "To the lead unit" in form.trouble.text()
    clerk.fill(unit="市财政局")
    assert clerk.stage is Stage.DONE
    clerk.step("Archive")
    assert clerk.stage is Stage.ARCHIVED
    (opinion,) = clerk.view.facts.opinions
    assert (opinion.text, opinion.received_on) == ("无不同意见", clerk.desk.today)


@pytest.mark.usefixtures("imported")
def test_a_solely_handled_case_from_its_panel_alone(clerk, tmp_path):
    final = tmp_path / "答复函定稿.pdf"
    final.write_bytes(b"%PDF-1.7")
    clerk.choose("20240104")
    clerk.step("Sign in", on="3-20")
    clerk.beside("Confirm that the return window passed", on="today")
    clerk.step("Assign to divisions", lead="外贸处", handler="李明", due="5-31", on="3-22")
    clerk.step("Division accepts", on="3-25")
    assert clerk.stage is Stage.IN_HANDLING
    clerk.door("contacts", "Record a talk")
    clerk.fill(on="4-2", way="Visit", said="实地走访老字号企业")
    clerk.step("Draft the reply", text="关于老字号的答复", grade="A", publicity="Published")
    clerk.step("Submit for clearance")
    clerk.clear()
    assert clerk.stage is Stage.TO_ISSUE
    clerk.door("files", "Attach files")
    clerk.fill(files=[final], reply="Final file of the reply")
    clerk.step("Issue the reply", signer="陈局")
    assert clerk.stage is Stage.TO_ISSUE  # sole: every addressee must have it
    clerk.step("Record the delivery", way="当面")
    clerk.step("Send feedback forms")
    clerk.door("feedback", "Record the answer")
    clerk.fill(attitude="Satisfied", result="Basically", source="Phone")
    assert clerk.stage is Stage.DONE
    clerk.step("Archive")
    assert clerk.stage is Stage.ARCHIVED
    assert clerk.window.panel.head.hint_buttons()[0].text().startswith("Archived and locked")


@pytest.mark.usefixtures("imported")
def test_a_case_for_reference_ends_with_the_sign_in(clerk):
    clerk.choose("20240105")
    clerk.step("Sign in", on="3-20")
    assert clerk.stage is Stage.DONE
    beside = [one.text() for one in clerk.window.panel.head.more.menu().actions()]
    assert not {"Draft the reply", "Ask for opinions", "Assign to divisions"} & set(beside)
    clerk.step("Archive")
    assert clerk.stage is Stage.ARCHIVED
