"""A chart's plan as JSON and back: shapes with the names of their kinds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from desktop_app.domain import chart_plan
from desktop_app.domain.chart_plan import ChartPlan

KIND = "kind"


def frozen_plan(plan: ChartPlan) -> dict[str, Any]:
    """The plan in plain values; its doors are not kept."""
    found: dict[str, Any] = _plain(replace(plan, marks=()))
    return found


def thawed_plan(found: dict[str, Any]) -> ChartPlan:
    """The plan again. Raises KeyError or TypeError on another form."""
    plan = _built(found)
    if not isinstance(plan, ChartPlan):
        raise TypeError(found[KIND])
    return plan


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return told | {KIND: type(value).__name__}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _built(value: Any) -> Any:
    if isinstance(value, dict):
        parts = {name: _built(part) for name, part in value.items() if name != KIND}
        return getattr(chart_plan, value[KIND])(**parts)
    return tuple(_built(one) for one in value) if isinstance(value, list) else value
