"""The report of one record: its fields, what is worked out, what points at it, and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chipline.derived import DerivedValue, chip_figures, described, described_case
from chipline.exchange.report_formats.report import (
    Block,
    Report,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportSection,
    ReportTable,
)
from chipline.paths import rules as rules_folder
from chipline.records.fields import FieldType
from chipline.records.message import EdtfDate, Message, declared, listed
from chipline.records.query import Filter
from chipline.records.record import KINDS, title_of
from chipline.records.summaries import sentence
from chipline.records.vocabulary import CASE_KINDS, read_from
from chipline.reports.assembly import assembled, words_of
from chipline.reports.record_sections import told_of
from chipline.reports.record_tables import FIELDS, cell, heading
from chipline.reports.report_reader import ReportReader, Values
from chipline.reports.source_numbers import grade_of
from chipline.scenery.event_mapping import KIND_NAMES
from chipline.store.private_records import COPY_FIELDS

#: What says nothing of what a record records.
_LEFT_OUT = frozenset(("tags", "created", "updated", "mapping", *COPY_FIELDS))
_CONTRADICTS = "contradicts"


def record_report(reader: ReportReader, kind: str, record: str) -> Report:
    """Tell what is known of a record as of the reader's day.

    Raises:
        KeyError: it is not there, or hidden.
    """
    values = reader.values(kind, [record])[record]
    name = reader.name(record)
    assert name is not None  # noqa: S101  # it was just read
    reader.told |= {record}
    reader.sources.cited([record])
    if kind == "source":
        reader.sources.number(record)
    _learn_own_days(reader, kind, values)
    sections = [
        ReportSection(Message("At a glance"), tuple(_glance(reader, kind, values))),
        ReportSection(Message("What is recorded"), (_fields(reader, kind, values),)),
        *_worked_out(reader, kind, values),
        *_links(reader, record),
        *_pointing(reader, record),
        *_evidence(reader, kind, record),
    ]
    return assembled(reader, name, declared(KINDS[kind].label), sections)


def _learn_own_days(reader: ReportReader, kind: str, values: Values) -> None:
    """Let the record itself stand on its timeline."""
    own = title_of(KINDS[kind], values)
    if kind in KIND_NAMES and own:
        reader.find(kind, (Filter("name", values=(own,)),))


def _glance(reader: ReportReader, kind: str, values: Values) -> Iterator[Block]:
    targets = [
        one
        for field, spec in KINDS[kind].referring.items()
        if values[field]
        for one in (values[field] if spec.many else [values[field]])
    ]
    reader.learn(targets)
    titles = {one: name for one in targets if (name := reader.name(one)) is not None}
    yield ReportParagraph(sentence(kind, values, titles), reader.sources.of(values["id"]))
    said = reader.sources.cited([values["id"]])[values["id"]]
    contested = {each["field"] or "" for each in said if each["stance"] == _CONTRADICTS}
    fields = [spec.named for name, spec in KINDS[kind].fields.items() if name in contested]
    if fields:
        yield ReportParagraph(
            Message("Sources contradict each other about: {fields}.", fields=listed(fields))
        )
    elif contested:
        yield ReportParagraph(Message("A source contradicts what is recorded here."))


def _fields(reader: ReportReader, kind: str, values: Values) -> ReportTable:
    said = reader.sources.cited([values["id"]])[values["id"]]
    rows = []
    for name, spec in KINDS[kind].fields.items():
        value = cell(reader, spec, values[name])
        if value is None or name in _LEFT_OUT or spec.type in (FieldType.STAMP, FieldType.DATA):
            continue
        sources = {reader.sources.number(each["source"]) for each in said if each["field"] == name}
        rows.append(ReportRow((heading(spec), value), tuple(sorted(sources))))
    return ReportTable(
        (ReportColumn(Message("Field")), ReportColumn(Message("Value"))), tuple(rows)
    )


def _worked_out(reader: ReportReader, kind: str, values: Values) -> Iterator[ReportSection]:
    found: list[DerivedValue] = []
    if kind in CASE_KINDS:
        found = [described_case(reader.queries, kind, values, reader.day, reader.rules)]
    elif kind == "chip":
        found = described(chip_figures(reader.queries, values), reader.day, rules_folder())
    if found:
        blocks: list[Block] = []
        for each in found:
            said = Message("{label}: {value}.", label=each.label, value=each.value)
            blocks += [
                ReportParagraph(said),
                *(ReportParagraph(step, muted=True) for step in each.steps),
            ]
        on = Message("Worked out for {day}", day=reader.day)
        yield ReportSection(on, tuple(blocks))


def _links(reader: ReportReader, record: str) -> Iterator[ReportSection]:
    rows = []
    for link in reader.queries.links(record):
        out = link["subject"] == record
        name = reader.name(link["object" if out else "subject"])
        if name is None or link["id"] in reader.hidden:
            continue
        said = declared(read_from(link["predicate"], other_end=not out))
        days = (EdtfDate(link[end]) if link[end] else None for end in ("began", "ended"))
        kind = declared(KINDS[name.kind].label)
        rows.append(
            ReportRow((said, name, kind, link["share"], *days), reader.sources.of(link["id"]))
        )
    if rows:
        columns = (
            ReportColumn(Message("How")),
            ReportColumn(Message("With")),
            ReportColumn(Message("Kind")),
            ReportColumn(Message("Share (%)"), figures=True),
            ReportColumn(Message("From")),
            ReportColumn(Message("To")),
        )
        yield ReportSection(Message("Links"), (ReportTable(columns, tuple(rows)).filled(),))


def _pointing(reader: ReportReader, record: str) -> Iterator[ReportSection]:
    """List the records that point here, by the field through which they do."""
    ways = {(pointer.owner.kind, pointer.field) for pointer in reader.queries.pointers(record)}
    for kind in KINDS.values():
        for name, spec in kind.referring.items():
            if (kind.name, name) in ways and kind.name in FIELDS:
                found = reader.find(kind.name, (Filter(name, values=(record,)),))
                if found:
                    told = told_of(reader, found, Message("None is recorded."), without=(name,))
                    yield ReportSection(declared(spec.inverse or kind.label_plural), told)


def _evidence(reader: ReportReader, kind: str, record: str) -> Iterator[ReportSection]:
    """Tell what each source says, in its own words where they are kept."""
    if kind == "source":
        found = [each for each in reader.queries.citations(record) if each["source"] == record]
        found = [each for each in found if each["id"] not in reader.hidden]
    else:
        found = list(reader.sources.cited([record])[record])
    sources = reader.values("source", [each["source"] for each in found])
    rows = [
        row
        for each in found
        if (row := _said(reader, kind, each, sources.get(each["source"], {}))) is not None
    ]
    if rows:
        columns = (
            ReportColumn(Message("Record")),
            ReportColumn(Message("About")),
            ReportColumn(Message("Stance")),
            ReportColumn(Message("What the source says")),
            ReportColumn(Message("Where in it")),
            ReportColumn(Message("Grade")),
        )
        yield ReportSection(Message("Evidence"), (ReportTable(columns, tuple(rows)).filled(),))


def _said(
    reader: ReportReader, kind: str, said: Mapping[str, Any], source: Mapping[str, Any]
) -> ReportRow | None:
    of_source = kind == "source"
    about = reader.name(said["record"])
    if about is None:
        return None
    spec = KINDS[about.kind].fields.get(said["field"] or "")
    return ReportRow(
        (
            about if of_source else None,
            spec.named if spec else None,
            declared(said["stance"]),
            words_of(said),
            said["locator"],
            grade_of(source.get("reliability"), said["credibility"]),
        ),
        (reader.sources.number(said["source"]),),
    )
