"""The office's calendar as it stands in the store: days off and make-up working days by year."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.calendar import Calendar
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_ids


def load() -> Calendar:
    """The stored calendar; a year without any row counts weekends only."""
    rows = engine.rows("SELECT day, is_off FROM calendar_day")
    days = {date.fromisoformat(day): bool(is_off) for day, is_off in rows}
    return Calendar(
        frozenset(day for day, is_off in days.items() if is_off),
        frozenset(day for day, is_off in days.items() if not is_off),
        frozenset(day.year for day in days),
    )


def replace_years(calendar: Calendar) -> None:
    """Replace the days of every year the calendar knows (inside an operation)."""
    for year in sorted(calendar.years_known):
        engine.run(
            "DELETE FROM calendar_day WHERE day BETWEEN ? AND ?", [f"{year}-01-01", f"{year}-12-31"]
        )
    days = [(day, 1) for day in calendar.days_off] + [(day, 0) for day in calendar.make_up_days]
    ids = new_ids(len(days) or 1)
    engine.many(
        "INSERT INTO calendar_day(id, day, is_off) VALUES (?, ?, ?)",
        [(i, day.isoformat(), off) for i, (day, off) in zip(ids, sorted(days), strict=False)],
    )
