"""Rules as tables of a report: whose they are, what they say, and where that is written."""

from __future__ import annotations

from collections.abc import Iterable

from chipline.exchange.report_formats.report import ReportColumn, ReportRow, ReportTable
from chipline.export_rules.overviews.country_rules import CountryRule
from chipline.records.message import Message, Part, declared, verbatim
from chipline.reports.report_reader import ReportReader


def rule_table(reader: ReportReader, found: Iterable[CountryRule]) -> ReportTable:
    """List rules, each with its source."""
    rows = tuple(
        ReportRow(
            (
                reader.country(each.jurisdiction),
                each.rule if each.rule.text else None,
                _says(each),
                each.start,
                rule_place(reader, each.restriction, each.citation),
            ),
            rule_sources(reader, each.restriction),
        )
        for each in found
    )
    return ReportTable(
        (
            ReportColumn(Message("State", "a country, in a table of its rules")),
            ReportColumn(Message("Rule")),
            ReportColumn(Message("What it says")),
            ReportColumn(Message("Since")),
            ReportColumn(Message("Where it is written")),
        ),
        rows,
    ).filled()


def _says(rule: CountryRule) -> Message:
    said = rule.text
    if rule.unsure:
        said = Message("{text} Whether it reaches this country is not settled.", text=said)
    if rule.caveat:
        said = Message("{text} {caveat}", text=said, caveat=declared(rule.caveat))
    return said


def _record(reader: ReportReader, slug: str | None) -> str | None:
    named = reader.queries.by_slug(slug) if slug else None
    return named.id if named else None


def rule_place(reader: ReportReader, slug: str | None, citation: str) -> Part:
    """Name the record of a rule with its citation, or the citation alone."""
    name = reader.name(_record(reader, slug))
    return (
        Message("{act} ({citation})", act=name, citation=citation) if name else verbatim(citation)
    )


def rule_sources(reader: ReportReader, slug: str | None) -> tuple[int, ...]:
    """Return the numbers of the sources of a rule’s record."""
    record = _record(reader, slug)
    return reader.sources.of(record) if record and record not in reader.hidden else ()
