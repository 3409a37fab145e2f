from datetime import date

from desktop_app.domain.stage import Stage
from desktop_app.domain.today import (
    TodayGroup,
    TodayLine,
    group_of_day,
    last_day_of_week,
    part_of,
    working_day_before,
)
from tests.domain.shipped import SHIPPED

FRIDAY = date(2025, 6, 20)


def test_a_day_belongs_to_overdue_today_this_week_or_nothing():
    found = [group_of_day(date(2025, 6, day), FRIDAY) for day in (19, 20, 22, 23)]
    assert found == [
        TodayGroup.OVERDUE,
        TodayGroup.DUE_TODAY,
        TodayGroup.DUE_THIS_WEEK,
        None,
    ]


def test_the_week_ends_on_sunday_and_the_working_day_before_passes_holidays_over():
    assert last_day_of_week(date(2025, 6, 22)) == date(2025, 6, 22)
    assert working_day_before(date(2025, 6, 3), SHIPPED) == date(2025, 5, 30)


def test_lines_are_ordered_by_day_then_stage_then_number():
    def line(number, stage, due_on):
        return TodayLine(int(number), number, "题", stage, None, due_on)

    lines = [
        line("4", Stage.TO_SIGN, None),
        line("3", Stage.DONE, FRIDAY),
        line("2", Stage.TO_SIGN, FRIDAY),
        line("1", Stage.DONE, date(2025, 6, 1)),
    ]
    part = part_of(TodayGroup.OVERDUE, lines)
    assert [one.number for one in part.lines] == ["1", "2", "3", "4"]
    assert part.query.ids == (1, 2, 3, 4)
