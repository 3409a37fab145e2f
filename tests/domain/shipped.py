"""The calendar as it ships, for tests of rules that count working days."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.calendar import combine, parse

HOLIDAYS = Path(__file__).parents[2] / "resources" / "holidays"
SHIPPED = combine(parse(path.read_text("utf-8")) for path in sorted(HOLIDAYS.glob("*.json")))
