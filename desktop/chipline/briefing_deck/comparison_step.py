"""What a step shows of records side by side: a row a field, a column a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chipline.briefing.deck import TableContent
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent
from chipline.briefing_deck.field_text import field_text, heading_text
from chipline.records.message import Message, capitalised
from chipline.records.nouns import counted
from chipline.records.record import KINDS, title_of
from chipline.store.quality.comparison import compare
from chipline.store.queries import Queries

#: The view of the review pane that compares, as the pane's state calls it.
COMPARE_VIEW = "compare"
#: What stands in every record for its keeping alone.
_KEPT = ("slug", "external_ids", "created", "updated", "name")
#: More records side by side leave no room for words.
_MOST_RECORDS = 5


def is_comparison(step: StepContent) -> bool:
    """Tell whether a step lays records side by side."""
    layout = step.state.view.layout
    kept = layout.get(COMPARE_VIEW)
    shown = step.state.pane == "review" and layout.get("view") == COMPARE_VIEW
    return shown and isinstance(kept, Mapping) and kept.get("kind") in KINDS


def comparison_content(queries: Queries, step: StepContent, words: Wording) -> TableContent | None:
    """Read the records side by side as a step says; None where fewer than two are left."""
    kept: Mapping[str, Any] = step.state.view.layout[COMPARE_VIEW]
    kind = KINDS[str(kept["kind"])]
    ids = [str(one) for one in kept.get("ids") or ()][:_MOST_RECORDS]
    found = compare(queries, kind.name, ids)
    if len(found.ids) < 2:
        return None
    values = queries.many_values(kind.name, list(found.ids))
    named = [
        one
        for row in found.rows
        if row.spec.reference
        for value in row.values
        for one in (value if isinstance(value, list | tuple) else (value,))
        if one
    ]
    names = queries.names(named)
    apart = [row for row in found.rows if row.differs]
    rows = apart if kept.get("differences", True) else found.rows
    cells = tuple(
        (
            heading_text(row.spec, words),
            *(field_text(row.spec, value, names, words) for value in row.values),
        )
        for row in rows
        if row.spec.name not in _KEPT and any(value is not None for value in row.values)
    )
    heads = (
        words.said(Message("Field")),
        *(title_of(kind, values[one]) for one in found.ids),
    )
    many = counted(kind.name, len(found.ids))
    side = words.said(Message("{records} side by side", records=words.said(many)))
    note = words.said(Message("{n} difference", "{n} differences", len(apart)))
    return TableContent(heads, cells, note, capitalised(side))
