"""A summary's content as JSON and back, so that an issued one can be printed again unchanged."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.documents.year_summary import (
    Annex,
    AnnexChart,
    AnnexItem,
    AnnexPicture,
    AnnexTable,
    Chapter,
    Part,
    YearSummary,
)
from desktop_app.services.freeze_chart import frozen_plan, thawed_plan


def frozen(summary: YearSummary) -> str:
    """The whole content, pictures included, in a form that is the same for the same content."""
    content = {
        "title": summary.title,
        "office": summary.office,
        "lead": summary.lead,
        "chapters": [
            {"heading": one.heading, "parts": [[part.text, part.level] for part in one.parts]}
            for one in summary.chapters
        ],
        "annexes": [
            {"title": one.title, "landscape": one.landscape, "items": [_item(i) for i in one.items]}
            for one in summary.annexes
        ],
        "as_of": summary.as_of.isoformat(),
        "words": dict(summary.words),
        "made_at": summary.made_at.isoformat() if summary.made_at else None,
        "salutation": summary.salutation,
        "base_note": summary.base_note,
        "choice": summary.choice,
        "signature": list(summary.signature),
        "signed_on": summary.signed_on.isoformat() if summary.signed_on else None,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def thawed(text: str) -> YearSummary:
    """The content again. Raises KeyError or ValueError on another form."""
    found = json.loads(text)
    return YearSummary(
        title=found["title"],
        office=found["office"],
        lead=found["lead"],
        chapters=tuple(
            Chapter(one["heading"], tuple(Part(*part) for part in one["parts"]))
            for one in found["chapters"]
        ),
        annexes=tuple(
            Annex(one["title"], tuple(_thawed_item(i) for i in one["items"]), one["landscape"])
            for one in found["annexes"]
        ),
        as_of=date.fromisoformat(found["as_of"]),
        words=found["words"],
        made_at=_day(found["made_at"]),
        salutation=found["salutation"],
        base_note=found["base_note"],
        choice=found["choice"],
        signature=tuple(found["signature"]),
        signed_on=_day(found["signed_on"]),
    )


def without_proof(summary: YearSummary) -> YearSummary:
    """What the summary says, whatever the journal had come to when it was made."""
    words = {key: text for key, text in summary.words.items() if key != "proof"}
    return replace(summary, words=words)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _item(item: AnnexItem) -> dict[str, Any]:
    if isinstance(item, AnnexChart):
        return {"plan": frozen_plan(item.plan), "caption": item.caption}
    if isinstance(item, AnnexPicture):
        png = b64encode(item.png).decode("ascii")
        return {"png": png, "caption": item.caption, "share": item.share}
    return {
        "headers": item.headers,
        "rows": item.rows,
        "widths": item.widths,
        "aligns": item.aligns,
        "caption": item.caption,
        "note": item.note,
    }


def _thawed_item(found: dict[str, Any]) -> AnnexItem:
    if "plan" in found:
        return AnnexChart(thawed_plan(found["plan"]), found["caption"])
    if "png" in found:
        return AnnexPicture(b64decode(found["png"]), found["caption"], found["share"])
    return AnnexTable(
        headers=tuple(found["headers"]),
        rows=tuple(tuple(row) for row in found["rows"]),
        widths=tuple(found["widths"]),
        aligns=tuple(found["aligns"]),
        caption=found["caption"],
        note=found["note"],
    )
