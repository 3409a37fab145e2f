from __future__ import annotations

from desktop_app.services.ledger_headings import ledger_headings


def test_columns_are_named_in_the_windows_language() -> None:
    assert ledger_headings("zh_CN")["number"] == "提案编号"
    assert ledger_headings("en")["number"] == "Number"
    assert "unit_post" in ledger_headings("en")
    assert "happened_on" in ledger_headings("en")
