"""Whole reports: the sound ones stay undisturbed, each planted fault is found and named."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.report_check.check import check
from desktop_app.domain.report_check.findings import Report

HERE = Path(__file__).parent
REFERENCE = Path(__file__).parents[4] / "shared" / "reference"
SOUND = json.loads((HERE / "sound.json").read_text(encoding="utf-8"))
FAULTS = json.loads((HERE / "faults.json").read_text(encoding="utf-8"))
TEXTS = {r["name"]: r["text"] for r in SOUND}


def found(report: Report) -> str:
    return " ".join(f"{f.kind} {f.text} {f.expected} {f.explanation}" for f in report.findings)


@pytest.mark.parametrize("name", TEXTS)
def test_sound_report_stays_undisturbed(name: str) -> None:
    report = check(TEXTS[name])
    assert report.sound, found(report)
    assert report.findings == ()


@pytest.mark.parametrize("fault", FAULTS, ids=[f["about"] for f in FAULTS])
def test_planted_fault_is_found_and_named(fault: dict[str, str]) -> None:
    assert fault["old"] in TEXTS[fault["of"]]
    report = check(TEXTS[fault["of"]].replace(fault["old"], fault["new"], 1))
    assert not report.sound
    assert fault["names"] in found(report)


def test_findings_point_into_the_text_as_written() -> None:
    for fault in FAULTS:
        text = TEXTS[fault["of"]].replace(fault["old"], fault["new"], 1)
        report = check(text)
        for finding in report.findings:
            assert text[slice(*finding.at)] == finding.text
            assert finding.explanation.endswith("。")
        for figure in report.figures:
            assert text[slice(*figure.at)] == figure.text


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "(1件",
        "其中1件",
        "主办、",
        "A类5件,占5.1%;",
        "比上年5件增加5件,",
        "9",
        "一",
        "率",
        "分别为5、6件",
        "满意5件,满意率100%。",
    ],
)
def test_hostile_repetition_comes_to_an_end(piece: str) -> None:
    text = piece * (6_000 // len(piece))
    assert all(text[slice(*q.at)] == q.text for q in check(text).figures)


@pytest.mark.parametrize(
    "text", ["", "\n", "没有数字的一段话。", "((((", "))5件((", "其中", "%", "占%件"]
)
def test_text_without_figures_is_sound(text: str) -> None:
    assert check(text).sound


def reference_reports() -> list[dict[str, object]]:
    path = REFERENCE / "reports_sample.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


@pytest.mark.skipif(not REFERENCE.exists(), reason="the published reports are not beside the tree")
def test_published_reports_are_told_apart() -> None:
    for report in reference_reports():
        assert check(str(report["text"])).sound == report["sound"], report["id"]


@pytest.mark.skipif(not REFERENCE.exists(), reason="the published reports are not beside the tree")
def test_published_faults_are_named() -> None:
    texts = {str(r["id"]): found(check(str(r["text"]))) for r in reference_reports()}
    assert "38.4%" in texts["sz-cppcc-2016"]
    assert "46.2%" in texts["sz-cppcc-2016"]
    assert "13.64%" in texts["jn-nyj-2024"]
    assert "24+2=26" in texts["jn-nyj-2024"]
    assert "19件" in texts["jn-nyj-2024"]
    assert "16" in texts["ly-rsj-2020"]
    assert "92.9%" in texts["pt-cppcc-2023"]


@pytest.mark.skipif(not REFERENCE.exists(), reason="the published reports are not beside the tree")
def test_summary_of_2024_should_read_59() -> None:
    report = check((REFERENCE / "summary_2024.txt").read_text(encoding="utf-8"))
    grade, percent = report.findings
    assert (grade.kind, grade.text, grade.claimed, grade.expected) == ("grade", "57件", "57", "59")
    assert "57+2+1=60" in grade.explanation
    assert "62" in grade.explanation
    assert "59/62=95.16%" in grade.explanation
    assert (percent.kind, percent.text, percent.expected) == ("percent", "95.1%", "95.2%")


def test_figures_carry_value_unit_and_place() -> None:
    report = check("共办理３２件，占９５．２％，比上年提高1.5个百分点")
    assert [(q.value, q.unit, q.at) for q in report.figures] == [
        (Decimal(32), "件", (3, 6)),
        (Decimal("95.2"), "%", (8, 13)),
        (Decimal("1.5"), "百分点", (19, 26)),
    ]


def test_precision_and_recall_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    alarms = sum(not check(text).sound for text in TEXTS.values())
    hits = sum(not check(TEXTS[f["of"]].replace(f["old"], f["new"], 1)).sound for f in FAULTS)
    with capsys.disabled():
        print(f"\nreports disturbed {alarms}/{len(TEXTS)}, faults found {hits}/{len(FAULTS)}")
    assert alarms * 20 <= len(TEXTS)
    assert hits * 10 >= len(FAULTS) * 8
