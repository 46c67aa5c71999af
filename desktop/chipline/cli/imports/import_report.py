"""What an import found and did, told to people and to programs; nothing of a table is dropped silently."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from chipline.cli.command import JsonStream, say, warn, write_json, write_line
from chipline.exchange.export_formats.content import targets
from chipline.exchange.mapping import KeyBy
from chipline.records.changes import Value
from chipline.records.message import Message, joined, verbatim
from chipline.records.values import SEPARATOR
from chipline.store.imports.conflicts import conflicting_values, values_in_conflict
from chipline.store.imports.import_edit import nothing_new
from chipline.store.imports.import_plan import (
    MOST_FIELDS_CITED,
    ImportedRow,
    ImportPlan,
    RowState,
)
from chipline.store.imports.import_task import Conflicts, Unmatched
from chipline.store.imports.last_version import EarlierImport, earlier_imports
from chipline.store.imports.plan_file import text_kept
from chipline.store.journal.journal import JournalEntry
from chipline.store.queries import Queries

#: So many texts of a question are named to a person.
_NAMED = 8
#: So many values that differ are told to a person, one by one.
_CONFLICTS_TOLD = 20
_AT_ONCE = 2_000
_LOSSES = "--losses leave"
_LEAVE = Unmatched.LEAVE
_TAKEN = (RowState.NEW, RowState.CHANGED, RowState.SAME, RowState.CONFLICT)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What keeps an import from being written, and the option that answers it.

    `column` is a heading, `values` are the texts that it is about.
    """

    column: str
    values: Sequence[str]
    option: str
    said: Message

    def plain(self) -> dict[str, Any]:
        """Return it as it is written into JSON."""
        said = str(self.said)
        return {
            "column": self.column,
            "values": list(self.values),
            "option": self.option,
            "question": said,
        }


@dataclass
class ImportOutcome:
    """The plans of an import, what was imported before already, and what was written."""

    losses_left: bool = False
    plans: list[ImportPlan] = field(default_factory=list)
    known: list[EarlierImport] = field(default_factory=list)
    written: JournalEntry | None = None
    #: What records are called to which values in conflict refer.
    titles: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def questions(self) -> list[OpenQuestion]:
        """Everything that is open."""
        return [
            one
            for plan in self.plans
            for one in _open(plan, self.titles, losses_left=self.losses_left)
        ]

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state."""
        return sum(plan.counts.get(state, 0) for plan in self.plans)


def titles_in_conflict(queries: Queries, plans: Sequence[ImportPlan]) -> dict[str, str]:
    """Return what records are called to which values in conflict refer, here or in a table."""
    ids = {
        target
        for plan in plans
        for row in plan.rows((RowState.CONFLICT,))
        for name, values in row.conflicts.items()
        if (spec := plan.task.mapping.record_kind.fields.get(name)) is not None and spec.refers
        for value in values
        for target in targets(spec, value)
    }
    made = {
        str(record): str(name)
        for plan in plans
        for record, name in plan.file.ask(
            "SELECT id, name FROM made UNION ALL SELECT record, name FROM place WHERE new"
        )
        if record in ids
    }
    return made | {one: named.title for one, named in queries.names(ids).items()}


def _open(
    plan: ImportPlan, titles: Mapping[str, str], *, losses_left: bool
) -> Iterator[OpenQuestion]:
    task = plan.task
    for asked in plan.questions:
        values = [value.text for value in asked.values]
        yield OpenQuestion(asked.heading, values, asked.option, asked.said)
    if task.unmatched is Unmatched.FAIL:
        yield from _unmatched(plan)
    if task.conflicts is Conflicts.FAIL and plan.conflicts:
        yield from _conflicting(plan, titles)
    if plan.cites_too_many:
        said = Message(
            "{n} cell would need a citation of its own, and up to {most} get one. Cite rows instead.",
            "{n} cells would need a citation of their own, and up to {most} get one. "
            "Cite rows instead.",
            plan.cells,
            most=MOST_FIELDS_CITED,
        )
        yield OpenQuestion("", [], "--cite rows", said)
    if losses_left:
        return
    if plan.repeated:
        said = Message(
            "{n} key stands in several rows. By what does a row find its record?",
            "{n} keys stand in several rows. By what does a row find its record?",
            len(plan.repeated),
        )
        values = [key for key, _rows in plan.repeated]
        option = "--key none|external=HEADING,HEADING"
        yield OpenQuestion(_key_heading(plan), values, option, said)
    yield from _losses(plan)


def _key_heading(plan: ImportPlan) -> str:
    mapping = plan.task.mapping
    if mapping.key.columns:
        return ",".join(mapping.key.columns)
    place = mapping.place_of("slug" if mapping.key.by is KeyBy.SLUG else "name")
    return mapping.columns[place].heading if place is not None else ""


def _unmatched(plan: ImportPlan) -> Iterator[OpenQuestion]:
    columns: dict[str, list[str]] = defaultdict(list)
    perhaps: dict[str, list[Message]] = defaultdict(list)
    for each in plan.unmatched:
        heading = each.column.column.heading
        columns[heading].append(each.name)
        if each.perhaps:
            perhaps[heading].append(each.why)
    for heading, names in columns.items():
        said = Message(
            "{n} name is that of no record.", "{n} names are those of no record.", len(names)
        )
        told = [said, *perhaps[heading][:_NAMED]]
        yield OpenQuestion(heading, names, "--unmatched new|leave", joined(told, "{first} {more}"))


def _conflicting(plan: ImportPlan, titles: Mapping[str, str]) -> Iterator[OpenQuestion]:
    headings = {name: each.column.heading for each in plan.task.readers for name in each.targets}
    found: dict[str, list[str]] = defaultdict(list)
    for row in plan.rows((RowState.CONFLICT,)):
        for name, (_mine, theirs) in row.conflicts.items():
            found[name].append(_value_text(theirs, titles))
    for name, values in found.items():
        said = Message(
            "{n} value here differs from the table’s.",
            "{n} values here differ from the table’s.",
            len(values),
        )
        texts = list(dict.fromkeys(values))
        yield OpenQuestion(headings.get(name, name), texts, "--conflicts mine|theirs", said)


def _losses(plan: ImportPlan) -> Iterator[OpenQuestion]:
    """Ask about cells and rows that can't be read and that no other question is about."""
    kind = plan.task.mapping.record_kind
    referring = {
        each.column.heading
        for each in plan.task.readers
        if (spec := kind.fields.get(each.target)) is not None and spec.refers
    }
    cells: dict[str, dict[str, Message]] = defaultdict(dict)
    for row in plan.rows(_TAKEN, noted=True):
        for heading, cell in row.lost.items():
            # Names that are to be left empty were decided about.
            if not cell.asked and (heading not in referring or plan.task.unmatched is not _LEAVE):
                cells[heading].setdefault(cell.text, cell.why)
    for heading, found in cells.items():
        yield OpenQuestion(heading, list(found), _LOSSES, next(iter(found.values())))
    rows: dict[str, list[str]] = defaultdict(list)
    for n, why in plan.file.ask(
        "SELECT n, place.why FROM planned JOIN place USING (n) "
        "WHERE state = 'unreadable' AND NOT twin"
    ):
        rows[str(why)].append(f"row {n}")
    for why, numbers in rows.items():
        yield OpenQuestion("", numbers, _LOSSES, text_kept(why))


def tell(queries: Queries, outcome: ImportOutcome, options: argparse.Namespace) -> None:
    """Tell all of it."""
    if options.json:
        write_json(_plain(queries, outcome))
        return
    for known in outcome.known:
        say(Message("{name}: already imported on {day}.", name=known.title, day=known.day))
    for plan in outcome.plans:
        _tell_plan(plan)
    for asked in outcome.questions:
        _tell_question(asked)
    _tell_conflicts(queries, outcome)
    if outcome.questions:
        warn(Message("Nothing was written."))
    elif outcome.written is not None:
        say(verbatim(outcome.written.label))


def _tell_plan(plan: ImportPlan) -> None:
    facts = plan.task.stage.facts
    write_line(f"{facts.file}" + (f", {facts.table}" if facts.table else ""))
    for said in facts.said:
        say(said)
    counts = [f"{state.value} {plan.counts[state]}" for state in RowState if plan.counts.get(state)]
    cells = [f"cells asked about {plan.asked_cells}", f"cells that can’t be read {plan.lost_cells}"]
    write_line("  " + ", ".join([*counts, *cells]))
    _tell_left_out(plan)
    if gone := plan.gone:
        keys = joined(each.key for each in gone[:_NAMED])
        say(
            Message(
                "{n} row of the last version is gone: {keys}.",
                "{n} rows of the last version are gone: {keys}.",
                len(gone),
                keys=keys,
            )
        )
    for row in plan.rows(_TAKEN, noted=True):
        for told in (row.said, *row.doubts):
            if told is not None:
                say(Message("Row {row}, {name}: {said}", row=row.number, name=row.name, said=told))
    if nothing_new(plan):
        say(Message("Nothing new."))


def _tell_left_out(plan: ImportPlan) -> None:
    """Tell what of the table is not taken, and what is made beside its rows."""
    unused = [column.heading for column in plan.task.mapping.columns if not column.field]
    if unused:
        say(Message("Columns that are not used: {columns}.", columns=joined(unused)))
    if plan.task.stage.extent.left_out:
        rows = joined(map(str, plan.task.stage.extent.left_out))
        say(Message("Rows that are no data: {rows}.", rows=rows))
    if plan.made:
        say(
            Message(
                "Made because rows name them: {n} record.",
                "Made because rows name them: {n} records.",
                plan.made,
            )
        )
    if plan.last is not None and plan.last.why is not None:
        say(plan.last.why)


def _tell_question(asked: OpenQuestion) -> None:
    shown = joined(asked.values[:_NAMED])
    more = len(asked.values) - _NAMED
    write_line(
        f"? {asked.column}: {asked.said} [{shown}{f' … +{more}' if more > 0 else ''}]  {asked.option}"
    )


def _tell_conflicts(queries: Queries, outcome: ImportOutcome) -> None:
    """Tell of the first values that must be decided what each side has, and who gave it here."""
    found = (
        (plan.task.mapping.record_kind.fields[one.field].named, one)
        for plan in outcome.plans
        if plan.task.conflicts is Conflicts.FAIL
        for one in conflicting_values(queries, plan)
    )
    for named, one in islice(found, _CONFLICTS_TOLD):
        both = {
            "mine": _value_text(one.mine, outcome.titles),
            "theirs": _value_text(one.theirs, outcome.titles),
        }
        about: dict[str, Any] = {"row": one.row, "title": one.title, "field": named, **both}
        if one.who:
            said = Message(
                "Row {row}, {title}, {field}: “{mine}” here, by {who} on {day}; “{theirs}” in the table.",
                who=one.who,
                day=one.day,
                **about,
            )
        else:
            said = Message(
                "Row {row}, {title}, {field}: “{mine}” here; “{theirs}” in the table.", **about
            )
        say(said)


def _value_text(value: Value, titles: Mapping[str, str]) -> str:
    each = value if isinstance(value, list) else [value]
    return SEPARATOR.join(titles.get(str(one), str(one)) for one in each)


def _plain(queries: Queries, outcome: ImportOutcome) -> dict[str, Any]:
    counted = {
        "new": RowState.NEW,
        "changed": RowState.CHANGED,
        "same": RowState.SAME,
        "conflicts": RowState.CONFLICT,
    }
    sources = [source for plan in outcome.plans if (source := _source(queries, plan))]
    sources += [_named(queries, known.source) for known in outcome.known]
    return {
        **{name: outcome.count(state) for name, state in counted.items()},
        "unreadable": sum(plan.unreadable for plan in outcome.plans),
        "asked": sum(plan.asked_cells for plan in outcome.plans),
        "left_out": outcome.count(RowState.LEFT_OUT),
        "made": sum(plan.made for plan in outcome.plans),
        "gone": [
            {"id": each.record, "key": each.key} for plan in outcome.plans for each in plan.gone
        ],
        "written": outcome.written is not None,
        "already_imported": [known.day for known in outcome.known],
        "questions": [asked.plain() for asked in outcome.questions],
        "unused": [
            c.heading for plan in outcome.plans for c in plan.task.mapping.columns if not c.field
        ],
        "records": JsonStream(one for plan in outcome.plans for one in _records(queries, plan)),
        "source": sources[0] if len(sources) == 1 else sources or None,
    }


def _source(queries: Queries, plan: ImportPlan) -> dict[str, Any] | None:
    """Name the source of a table: that which was chosen, or its last one."""
    if plan.task.source.record:
        return _named(queries, plan.task.source.record)
    found = earlier_imports(queries.connection, plan.task.dataset, plan.task.mapping)
    return _named(queries, found[0].source) if found else None


def _named(queries: Queries, record: str) -> dict[str, Any]:
    found = queries.names([record]).get(record)
    return {
        "id": record,
        "slug": found.slug if found else None,
        "name": found.title if found else None,
    }


def _records(queries: Queries, plan: ImportPlan) -> Iterator[dict[str, Any]]:
    """Yield the record of each row with its state; one that is not there yet by what the row says."""
    rows = plan.rows()
    while part := list(islice(rows, _AT_ONCE)):
        there = queries.names(row.record for row in part if row.record)
        for row in part:
            known = there.get(row.record)
            yield {
                "row": row.number,
                "id": row.record or None,
                "slug": known.slug if known else row.after.get("slug"),
                "name": known.title if known else row.name,
                "state": row.state.value,
                **({"why": str(row.why)} if row.why else {}),
                **({"said": str(row.said)} if row.said else {}),
                **({"conflicts": list(_conflicts(queries, row))} if row.conflicts else {}),
                **({"doubts": list(map(str, row.doubts))} if row.doubts else {}),
            }


def _conflicts(queries: Queries, row: ImportedRow) -> Iterator[dict[str, Any]]:
    for one in values_in_conflict(queries, row, row.name):
        yield {
            "field": one.field,
            "here": one.mine,
            "table": one.theirs,
            "by": one.who or None,
            "on": one.day or None,
        }
