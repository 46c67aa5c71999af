"""What a step shows of a table, and the records of a step where its pane leaves as no picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from chipline.briefing.deck import TableContent
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent
from chipline.briefing_deck.field_text import field_text, heading_text, values_in_order
from chipline.briefing_deck.record_sentences import record_sentences
from chipline.records.message import Message, capitalised
from chipline.records.nouns import counted
from chipline.records.query import Query
from chipline.records.record import Kind, title_of
from chipline.records.view_content import TOP_ROW
from chipline.scenery.as_of import AROUND, AsOf, Mode
from chipline.scenery.columns import Ints
from chipline.store.columns.day_spans import DATED_KINDS, read_spans
from chipline.store.queries import Named, Queries, RowPage

#: No slide or page shows more rows; how many there are is said.
MOST_ROWS = 100
#: As many columns as are read from the last row of a hall.
_MOST_COLUMNS = 6


def table_content(queries: Queries, step: StepContent, kind: Kind, words: Wording) -> TableContent:
    """Read the rows of a table as the step filters, sorts and lays them out."""
    layout = step.state.view.layout
    group = str(layout.get("group") or "")
    grouped = [(group, False)] if group else []
    sort = tuple(
        (str(name), bool(down))
        for name, down in (*grouped, *_pairs(layout.get("sort")))
        if name in kind.fields
    )
    named = ((name, values_in_order(kind.fields[name], words)) for name, _down in sort)
    ranked = tuple((name, values) for name, values in named if values)
    filters = step.state.row_filters(named.id for named in step.records)
    rows = queries.rows(Query(kind.name, filters, sort, ranked))
    if layout.get("only") is True:
        rows = _on_the_day(queries, step, kind, rows)
    top = queries.row_number(kind.name, str(layout.get(TOP_ROW) or ""))
    places: list[int] = np.flatnonzero(rows == top).tolist() if top is not None else []
    place = places[0] if places else 0
    # Where the row at the top comes late, what stands before it has no room.
    begin = place if place >= MOST_ROWS else 0
    page = queries.page(kind.name, rows[begin : begin + MOST_ROWS].tolist())
    made = _table(page, len(rows), kind, _columns(layout.get("columns"), kind, group), words)
    if not place:
        return made
    many = words.said(counted(kind.name, len(rows)))
    note = words.said(Message("{records}, from row {number} on", records=many, number=place + 1))
    return replace(made, note=note if begin else made.note, first=place - begin, note_from=note)


def _on_the_day(queries: Queries, step: StepContent, kind: Kind, rows: Ints) -> Ints:
    """Leave out the rows that the step's day does not pick out, as its table does."""
    view = step.state.view
    mode = Mode(view.mode) if view.mode in list(Mode) else Mode.ALL
    if view.day is None or mode is Mode.ALL or kind.name not in DATED_KINDS:
        return rows
    as_of = AsOf(float(view.day), mode, view.months or AROUND)
    picked: Ints = rows[read_spans(queries, kind).of(rows).standing(as_of) > 0]
    return picked


def _pairs(sort: Any) -> list[Sequence[Any]]:
    found = sort if isinstance(sort, list) else []
    return [each for each in found if isinstance(each, list | tuple) and len(each) == 2]


def _columns(layout: Any, kind: Kind, group: str) -> list[str]:
    """Return the fields that are shown: those that a step says, else the columns of the kind.

    What puts the rows together comes first.
    """
    own = [name for name, spec in kind.fields.items() if spec.column and name != "name"]
    if isinstance(layout, dict) and isinstance(layout.get("order"), list):
        hidden = set(layout.get("hidden") or ())
        order = [str(name) for name in layout["order"]]
        own = [name for name in order if name in kind.fields and name not in hidden]
    first = [group] if group in kind.fields else []
    own = [name for name in own if name not in ("name", "slug", group)]
    return [*first, *own][: _MOST_COLUMNS - 1]


def _table(
    page: RowPage, many: int, kind: Kind, columns: Sequence[str], words: Wording
) -> TableContent:
    rows = [
        (
            title_of(kind, values),
            *(field_text(kind.fields[name], values[name], page.names, words) for name in columns),
        )
        for values in page.rows
    ]
    heads = (words.declared(kind.label), *(heading_text(kind.fields[n], words) for n in columns))
    counted_rows = words.said(counted(kind.name, many))
    note = (
        words.said(Message("{shown} of {all}", shown=len(rows), all=counted_rows))
        if len(rows) < many
        else counted_rows
    )
    ids = tuple(str(values["id"]) for values in page.rows)
    sentence = capitalised(counted_rows)
    return TableContent(heads, tuple(rows), note, sentence, ids, all_rows=counted_rows)


def records_content(queries: Queries, records: Iterable[Named], words: Wording) -> TableContent:
    """List records with the sentence that says what each is."""
    shown = [one for one in records if one.kind != "source"][:MOST_ROWS]
    sentences = record_sentences(queries, [one.id for one in shown])
    rows = tuple(
        (words.said(one.said), capitalised(words.said(sentences[one.id]))) for one in shown
    )
    heads = words.said(Message("Record")), words.said(Message("What it is"))
    many = words.said(Message("{n} record", "{n} records", len(rows)))
    return TableContent(heads, rows, many, many, tuple(one.id for one in shown))
