"""Rows from elsewhere laid onto records: what each cell would do, what can't be read, and the edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from chipline.records.changes import Change, ChangeSet, Operation, Value, change_set
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import EdtfDate, Message, declared, joined, message_of
from chipline.records.notation.blank_words import says_nothing
from chipline.records.notation.dates import DateError, read_date
from chipline.records.notation.figures import unit_of
from chipline.records.notation.numbers import (
    ColumnMarks,
    Marks,
    column_marks,
    figure_in,
    has_marks,
    shortened,
)
from chipline.records.notation.text import fold
from chipline.records.notation.written_dates import DateNotation, is_in_figures
from chipline.records.record import KINDS, Kind, new_id, title_of
from chipline.records.values import FieldValueError, read, read_bounds, write
from chipline.store.compound_edits.paste_plan import (
    CellPlan,
    ColumnNotation,
    Pasting,
    Placing,
    Plan,
    RowPlan,
)
from chipline.store.edits import foreign_field, stamped
from chipline.store.journal.journal import now
from chipline.store.quality.date_warnings import doubts_of, fields_needed
from chipline.store.queries import Queries
from chipline.store.search.name_lookup import NameIndex, Recognised
from chipline.store.workspace import Edit

#: Where a kind holds a range: the field of its one end, and that of its other.
_HELD_APART = {"quantity_low": "quantity_high", "quantity_high": "quantity_low"}
_MEASURED = (FieldType.NUMBER, FieldType.INTEGER)
#: Reads the text of a cell by the declaration of its field.
ReadText = Callable[[FieldSpec, str], Value]


def plan(queries: Queries, pasting: Pasting) -> Plan:
    """Tell what a paste would do, cell by cell."""
    pasting = pasting.proved()
    kind = KINDS[pasting.kind]
    columns = _column_marks(kind, pasting)
    placed = list(_placed(queries, kind, pasting))
    there = queries.many_values(pasting.kind, [row.record for row in placed if not row.is_new])
    known = NameIndex(queries)
    known.learn(kind, pasting.columns, pasting.rows)
    for row in placed:
        if row.is_new and not row.why:
            known.expect(kind, row.record, row.values)
    rows = [
        row if row.why else _read_row(pasting, row, there.get(row.record), known, columns)
        for row in placed
    ]
    if kind.name == "citation":
        rows = [_speaking(queries, kind, row) for row in rows]
    rows = _without_lost(kind, rows)
    if fields_needed(kind.name).intersection(pasting.columns):
        rows = _doubting(queries, kind, rows)
    pointed = {
        one
        for row in rows
        for cell in row.cells
        if kind.fields[cell.field].refers
        for value in (cell.before, cell.after)
        for one in (value if isinstance(value, list) else [value] if value else [])
    }
    names = {one: named.title for one, named in queries.names(map(str, pointed)).items()}
    names |= {row.record: row.title for row in rows if row.is_new}
    readings = tuple(_readings(rows, columns, pasting.marks))
    return Plan(tuple(rows), names, readings, dict(_notations(kind, pasting, columns)))


def _column_marks(kind: Kind, pasting: Pasting) -> dict[str, ColumnMarks]:
    """Tell with which marks the figures of each field are written."""
    chosen = pasting.column_marks or (None,) * len(pasting.columns)
    cells = zip(*pasting.rows, strict=True)
    return {
        name: ColumnMarks(replace(marks, proven=True))
        if marks
        else column_marks(column, pasting.marks)
        for name, column, marks in zip(pasting.columns, cells, chosen, strict=False)
        if name and kind.fields[name].type in _MEASURED
    }


def _notations(
    kind: Kind, pasting: Pasting, columns: Mapping[str, ColumnMarks]
) -> Iterator[tuple[str, ColumnNotation]]:
    """Tell how columns are written, where there is more than one way."""
    cells = zip(*pasting.rows, strict=True)
    for name, column, dates in zip(pasting.columns, cells, pasting.dates, strict=False):
        if not name:
            continue
        if kind.fields[name].type is FieldType.DATE and any(map(is_in_figures, column)):
            yield name, ColumnNotation(order=dates.order, proof=dates.proof if dates.order else "")
        elif name in columns and any(map(has_marks, column)):
            found = columns[name]
            marks = found.marks if found.marks.proven else None
            yield name, ColumnNotation(marks=marks, proof=found.proof)


def _readings(
    rows: Iterable[RowPlan], columns: Mapping[str, ColumnMarks], usual: Marks
) -> Iterator[Message]:
    """Say of each field what its column proves, where a cell alone would be read in another way."""
    decided: dict[str, CellPlan] = {}
    for cell in (cell for row in rows for cell in row.cells):
        found = columns.get(cell.field)
        if found and cell.field not in decided and found.decide(cell.text, usual):
            decided[cell.field] = cell
    for cell in decided.values():
        if isinstance(cell.after, int | float) and not cell.why:
            yield Message(
                "“{given}” is read as {figure}, since “{proof}” stands in the same column.",
                given=shortened(cell.text),
                figure=cell.after,
                proof=shortened(columns[cell.field].proof),
            )


def _doubting(queries: Queries, kind: Kind, rows: list[RowPlan]) -> list[RowPlan]:
    """Say of rows which dates of theirs can hardly both be right."""
    pairs = {
        row.record: ({} if row.is_new else row.values, {**row.values, **_given(row)})
        for row in rows
        if row.changes
    }
    found = doubts_of(queries, kind.name, pairs)
    return [replace(row, doubts=tuple(found.get(row.record, ()))) for row in rows]


def _given(row: RowPlan) -> dict[str, Value]:
    return {cell.field: cell.after for cell in row.cells if cell.changes}


def _placed(queries: Queries, kind: Kind, pasting: Pasting) -> Iterator[RowPlan]:
    """Find the record of each row; those without one are new."""
    rows = list(enumerate(zip(pasting.numbers, pasting.rows, strict=True)))
    if pasting.placing is Placing.SELECTED:
        if len(rows) == 1:
            # One row onto several records fills them all, as spreadsheets do.
            rows = rows * len(pasting.onto)
        titles = queries.names(pasting.onto)
        for turn, (place, (number, _cells)) in enumerate(rows):
            record = pasting.onto[turn] if turn < len(pasting.onto) else ""
            why = None if record in titles else Message("No record is selected for this row.")
            title = titles[record].title if record in titles else ""
            yield RowPlan(number, place, record, title, is_new=False, why=why)
        return
    matching = pasting.placing is Placing.MATCH
    known = NameIndex(queries)
    if matching:
        known.learn_own(kind, pasting.columns, pasting.rows)
    taken: dict[str, int] = {}
    for place, (number, cells) in rows:
        given = dict(zip(pasting.columns, cells, strict=True))
        keys = {name: " ".join(given.get(name, "").split()) for name in ("slug", "name")}
        own = known.own(kind, keys["slug"], keys["name"]) if matching else Recognised()
        record, why = own.match.id if own.match else "", own.why
        same = record or f"{fold(keys['slug'])}\0{fold(keys['name'])}"
        again = taken.get(same, 0) if matching and not why and same != "\0" else 0
        if again:
            why = Message("This is the same record as in row {row}.", row=again)
        taken.setdefault(same, number)
        title = keys["name"] or keys["slug"]
        yield RowPlan(
            number,
            place,
            record or new_id(),
            title,
            is_new=not record,
            why=why,
            values=dict(keys),
            known=own,
            repeats=again,
        )


def _read_row(
    pasting: Pasting,
    row: RowPlan,
    before: dict[str, Any] | None,
    known: NameIndex,
    columns: Mapping[str, ColumnMarks],
) -> RowPlan:
    kind, values = KINDS[pasting.kind], before or {}
    cells = []
    units = pasting.units or ("",) * len(pasting.columns)
    texts = pasting.rows[row.place]
    for name, text, unit, dates in zip(pasting.columns, texts, units, pasting.dates, strict=True):
        if name == "name" and row.known.by_name and row.known.match:
            # It said which record is meant, and not what that is to be called.
            cells.append(CellPlan(name, text, values.get(name), values.get(name)))
        elif name and (text.strip() or pasting.clearing):
            spec = kind.fields[name]
            marks = columns[name].marks if name in columns else pasting.marks
            read_as = partial(read, marks=marks, unit=unit, dates=dates)
            in_words = _in_words(read_as, pasting.words.get(name, {}))
            cell = _read_cell(spec, text, values.get(name), known, in_words)
            said = _date_read(spec, cell, dates) or _conversion(spec, cell, unit)
            if spec.refers and not cell.why:
                said = known.recognised(spec, text)
            cell = replace(cell, said=said)
            nothing = not pasting.words_count and says_nothing(spec, text, could_not=bool(cell.why))
            ends = _ends_of_range(kind, pasting, cell, values, marks) if cell.why else ()
            cells += ends or (_left_empty(cell, pasting) if nothing else cell,)
        elif name:
            cells.append(CellPlan(name, text, values.get(name), values.get(name)))
    why = _slug_trouble(row, cells, known)
    given = {cell.field: cell.after for cell in cells if not cell.why}
    if row.is_new and not why:
        lacking = [
            spec.named
            for name, spec in kind.fields.items()
            if spec.required and spec.editable and given.get(name) is None
        ]
        troubles = [cell.why for cell in cells if cell.why and kind.fields[cell.field].required]
        if lacking:
            needed = Message("A new record needs: {fields}.", fields=joined(lacking))
            why = troubles[0] if troubles else needed
    title = title_of(kind, {**values, **given}) or row.title
    return replace(row, cells=tuple(cells), why=why, values=values, title=title)


def _ends_of_range(
    kind: Kind, pasting: Pasting, cell: CellPlan, before: Mapping[str, Any], marks: Marks
) -> tuple[CellPlan, ...]:
    """Read a range into the two fields of a kind that hold its ends; empty where it is none.

    Where both are pasted, each has its own cell, and what stands in that counts.
    """
    other = _HELD_APART.get(cell.field, "")
    if other not in kind.fields or other in pasting.columns:
        return ()
    try:
        ends = read_bounds(kind.fields[cell.field], cell.text, marks)
    except FieldValueError:
        return ()
    low, high = ends or (None, None)
    if low is None or high is None:
        return ()
    of = {name: low if name.endswith("_low") else high for name in (cell.field, other)}
    said = Message("{given} → {low} to {high}", given=cell.text.strip(), low=low, high=high)
    return tuple(
        CellPlan(name, cell.text, before.get(name), end, said=said) for name, end in of.items()
    )


def _left_empty(cell: CellPlan, pasting: Pasting) -> CellPlan:
    if cell.before == cell.after and not cell.why:
        # Just that stands there.
        return cell
    after = None if pasting.clearing else cell.before
    said = Message("“{word}” is left empty.", word=cell.text.strip())
    return replace(cell, after=after, why=None, said=said, blank=True)


def _slug_trouble(row: RowPlan, cells: Iterable[CellPlan], known: NameIndex) -> Message | None:
    for cell in cells:
        if cell.field == "slug" and cell.changes and isinstance(cell.after, str):
            return known.slug_trouble(cell.after, row.record)
    return None


def _read_cell(
    spec: FieldSpec, text: str, before: Value, known: NameIndex, read_as: ReadText
) -> CellPlan:
    try:
        return CellPlan(spec.name, text, before, read_cell(spec, text, known, read_as))
    except (FieldValueError, DateError) as error:
        return CellPlan(spec.name, text, before, before, message_of(error))


def _date_read(spec: FieldSpec, cell: CellPlan, dates: DateNotation) -> Message | None:
    """Say as which date a cell was read, and what proved the order of its parts."""
    given = cell.text.strip()
    if spec.type is not FieldType.DATE or cell.why or cell.after in (None, given):
        return None
    found = EdtfDate(str(cell.after))
    try:
        read_date(given, replace(dates, order=None, short_years=False))
    except DateError:
        if not dates.proof:
            return Message(
                "{given} → {date}, in the order that was chosen", given=given, date=found
            )
        return Message(
            "{given} → {date}, in the order that “{proof}” proves",
            given=given,
            date=found,
            proof=dates.proof,
        )
    return Message("{given} → {date}", given=given, date=found)


def _conversion(spec: FieldSpec, cell: CellPlan, headed: str) -> Message | None:
    """Say how a figure came into the unit of its field, such as “96000000000 bytes → 96 GB”."""
    if cell.why or cell.after is None or spec.type not in _MEASURED:
        return None
    figure = figure_in(cell.text)
    unit = unit_of(figure, headed) if figure else ""
    if figure is None or not unit or unit == spec.unit:
        return None
    return Message(
        "{given} → {converted} {own_unit}",
        given=cell.text.strip() if figure.rest else f"{cell.text.strip()} {unit}",
        converted=cell.after if isinstance(cell.after, int | float) else write(spec, cell.after),
        own_unit=declared(spec.unit),
    )


def read_cell(spec: FieldSpec, text: str, known: NameIndex, read_as: ReadText = read) -> Value:
    """Read a cell through the gate of all values; records by name, slug or id.

    Raises:
        FieldValueError, DateError: it does not fit the field.
    """
    if spec.refers:
        return known.referred(spec, text)
    try:
        return read_as(spec, text)
    except FieldValueError:
        # Choices are known words, so that a comma may separate them as well.
        if spec.type is not FieldType.CHOICES or "," not in text:
            raise
        return read_as(spec, text.replace(",", ";"))


def _in_words(read_as: ReadText, kept: Mapping[str, str]) -> ReadText:
    """Read what people see for what is kept: the words of a language."""

    def read_words(spec: FieldSpec, text: str) -> Value:
        parts = text.split(";") if spec.many else [text]
        return read_as(spec, ";".join(kept.get(fold(part), part) for part in parts))

    return read_words if kept else read_as


def _speaking(queries: Queries, kind: Kind, row: RowPlan) -> RowPlan:
    """Keep a citation out that would speak of a field which its record does not have."""
    given = _given(row)
    if row.why or not given.keys() & {"field", "record"}:
        return row
    return replace(row, why=foreign_field(queries, kind.name, {**row.values, **given}))


def _without_lost(kind: Kind, rows: list[RowPlan]) -> list[RowPlan]:
    """Let nothing point at a new record that is not made after all."""
    gone = {row.record for row in rows if row.is_new and row.why}
    while gone:
        checked = [_letting_go(kind, row, gone) for row in rows]
        more = {row.record for row in checked if row.is_new and row.why}
        if more == gone and checked == rows:
            break
        rows, gone = checked, more
    return rows


def _letting_go(kind: Kind, row: RowPlan, gone: set[str]) -> RowPlan:
    why, cells = row.why, []
    for cell in row.cells:
        held = cell.after if isinstance(cell.after, list) else [cell.after]
        if kind.fields[cell.field].refers and not cell.why and gone.intersection(map(str, held)):
            said = Message(
                "{field}: the row of “{name}” can’t be read.",
                field=kind.fields[cell.field].named,
                name=cell.text.strip(),
            )
            cells.append(replace(cell, after=cell.before, why=said))
            if row.is_new and kind.fields[cell.field].required:
                why = why or said
        else:
            cells.append(cell)
    return replace(row, cells=tuple(cells), why=why)


def paste(pasting: Pasting) -> Edit:
    """Write a paste as one step; rows and cells that can't be read are left out."""
    kind = KINDS[pasting.kind]

    def edit(queries: Queries) -> ChangeSet:
        found = plan(queries, pasting)
        moment = now()
        changes = [_change(kind, row, moment) for row in found.rows if row.changes]
        said = {"kind": kind.name, "count": len(changes), "via": "clipboard"}
        return change_set(Operation.IMPORT, changes, params=said)

    return edit


def _change(kind: Kind, row: RowPlan, moment: str) -> Change | None:
    given = _given(row)
    if row.is_new:
        filled = {name: value for name, value in given.items() if value is not None}
        return Change(kind.name, row.record, None, filled | {"created": moment, "updated": moment})
    return stamped(kind.name, row.values, given, moment)
