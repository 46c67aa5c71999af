"""What all reports share: how one is put together, its disputes, and how power is summed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from chipline.exchange.report_formats.report import (
    Block,
    LinkedName,
    Report,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportSection,
    ReportTable,
)
from chipline.export_rules.wording import DISCLAIMER
from chipline.records.message import EdtfDate, Message, declared
from chipline.records.record import KINDS
from chipline.reports.report_reader import Found, ReportReader
from chipline.reports.report_timeline import report_timeline
from chipline.reports.source_numbers import grade_of
from chipline.scenery.as_of import Mode

_CONTRADICTS = "contradicts"


def assembled(
    reader: ReportReader, subject: LinkedName, line: Message, sections: Iterable[ReportSection]
) -> Report:
    """Put a report together once all of its sections were made, so that its sources are numbered."""
    made = tuple(section for section in sections if section.blocks)
    told = reader.told
    return Report(
        subject,
        line,
        as_of_message(reader),
        made,
        reader.sources.listed(),
        report_timeline(reader, told),
        tuple(_foot(reader)),
        told,
    )


def as_of_message(reader: ReportReader) -> Message:
    """Say of which day, and what of the records it picks out."""
    day = reader.day
    said = {
        Mode.ALL: Message("Records of all days; rules as of {day}.", day=day),
        Mode.INSTANT: Message("What stood on {day}, and the rules of that day.", day=day),
        Mode.WINDOW: Message(
            "What stood within {months} months of {day}; rules of that day.",
            months=reader.as_of.months,
            day=day,
        ),
        Mode.CUMULATIVE: Message("What had begun by {day}; rules of that day.", day=day),
    }[reader.as_of.mode]
    many = len(reader.filters)
    if not many:
        return said
    return Message(
        "{said} Only what passes {n} filter is listed.",
        "{said} Only what passes {n} filters is listed.",
        many,
        said=said,
    )


def _foot(reader: ReportReader) -> Iterator[Message]:
    ends = reader.queries.facts_as_of()
    if ends:
        yield Message("The facts that it began with hold as of {day}.", day=EdtfDate(ends))
    yield declared(DISCLAIMER)
    yield Message(
        "Grades are those of the Admiralty code: reliability of the source from A to F, credibility "
        "of what it says from 1 to 6."
    )


def none_known(text: Message) -> tuple[Block, ...]:
    """Say that nothing of a sort is recorded, which is not that there is nothing."""
    return (ReportParagraph(text, muted=True),)


def power_sentence(reader: ReportReader, sites: Found) -> Message:
    """Say how many sites there are, and of how many of them the power is known."""
    rows = reader.column(sites, "power_announced_mw", "power_live_mw")
    announced = [row["power_announced_mw"] for row in rows if row["power_announced_mw"] is not None]
    live = [row["power_live_mw"] for row in rows if row["power_live_mw"] is not None]
    known = sum(
        row["power_announced_mw"] is not None or row["power_live_mw"] is not None for row in rows
    )
    said = Message("{n} site", "{n} sites", sites.count)
    if not known:
        return Message("{sites}; the power of none is known.", sites=said)
    figures = []
    if announced:
        figures.append(
            Message(
                "{power} MW announced at {n} of them",
                "{power} MW announced at {n} of them",
                len(announced),
                power=float(sum(announced)),
            )
        )
    if live:
        figures.append(
            Message(
                "{power} MW live at {n} of them",
                "{power} MW live at {n} of them",
                len(live),
                power=float(sum(live)),
            )
        )
    more = (
        Message("{first}, {second}", first=figures[0], second=figures[1])
        if len(figures) > 1
        else figures[0]
    )
    return Message(
        "{sites}; the power of {known} is known: {figures}.", sites=said, known=known, figures=more
    )


def disputes(reader: ReportReader, found: Iterable[Found]) -> Iterator[ReportSection]:
    """List what sources contradict each other about, with both sides and their grades."""
    ids = [row["id"] for each in found for row in each.rows]
    said = reader.sources.cited(ids)
    rows: list[ReportRow] = []
    for one in dict.fromkeys(ids):
        contested = {each["field"] for each in said[one] if each["stance"] == _CONTRADICTS}
        sides = [each for each in said[one] if each["field"] in contested]
        rows += [_side(reader, each) for each in sides]
    if rows:
        heads = (
            ReportColumn(Message("Record")),
            ReportColumn(Message("About")),
            ReportColumn(Message("Stance")),
            ReportColumn(Message("What the source says")),
            ReportColumn(Message("Grade")),
        )
        yield ReportSection(Message("In dispute"), (ReportTable(heads, tuple(rows)).filled(),))


def _side(reader: ReportReader, said: Mapping[str, Any]) -> ReportRow:
    name = reader.name(said["record"])
    assert name is not None  # noqa: S101  # it is one of the records that are told of
    spec = KINDS[name.kind].fields.get(said["field"] or "")
    source = reader.values("source", [said["source"]]).get(said["source"], {})
    grade = grade_of(source.get("reliability"), said["credibility"])
    cells = (name, spec.named if spec else None, declared(said["stance"]), words_of(said), grade)
    return ReportRow(cells, (reader.sources.number(said["source"]),))


def words_of(said: Mapping[str, Any]) -> Message | None:
    """Return what a source says: its own words in quotation marks, or ours."""
    if said["quote"]:
        return Message("“{quote}”", quote=said["quote"])
    return Message("{text}", text=said["paraphrase"]) if said["paraphrase"] else None
