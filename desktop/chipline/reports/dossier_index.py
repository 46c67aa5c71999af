"""All countries and firms of which there is a dossier, with how much is recorded of each."""

from __future__ import annotations

from chipline.exchange.report_formats.report import (
    COUNTRY,
    DOSSIER,
    LinkedName,
    Report,
    ReportColumn,
    ReportRow,
    ReportSection,
    ReportTable,
)
from chipline.records.message import Message, declared, joined
from chipline.records.notation.countries import country_names
from chipline.records.nouns import counted
from chipline.records.query import Query
from chipline.records.record import KINDS
from chipline.reports.report_reader import ReportReader
from chipline.store.queries import Queries

#: What is counted of each country: a kind, and the fields that name the country.
_COUNTED = (
    ("facility", ("country",)),
    ("relocation", ("to_countries",)),
    ("relocation", ("from_countries",)),
    ("restriction", ("jurisdictions",)),
    ("firm", ("hq_country",)),
)
#: More countries than there are.
_ALL = 1_000


def dossier_index(reader: ReportReader) -> Report:
    """List the countries that any record names, those with most records first, and the firms."""
    sections = (
        ReportSection(Message("Countries"), (_countries(reader.queries),)),
        ReportSection(Message("Firms"), (_firms(reader),)),
    )
    return Report(
        LinkedName("", "", Message("Countries and firms")),
        Message("A dossier tells at one look what is known of one of them."),
        Message("Counted over all days."),
        sections,
    )


def _countries(queries: Queries) -> ReportTable:
    counts: dict[str, list[int]] = {}
    for at, (kind, fields) in enumerate(_COUNTED):
        for field in fields:
            for facet in queries.facets(Query(kind), field, _ALL):
                if facet.value in country_names():
                    counts.setdefault(facet.value, [0] * len(_COUNTED))[at] += facet.count
    names = country_names()
    order = sorted(counts, key=lambda code: (-sum(counts[code]), names[code]))
    rows = tuple(
        ReportRow(
            (
                LinkedName(COUNTRY, code, declared(names[code])),
                *(number or None for number in counts[code]),
            )
        )
        for code in order
    )
    columns = (
        ReportColumn(Message("Country")),
        ReportColumn(Message("Sites"), figures=True),
        ReportColumn(Message("Moves in"), figures=True),
        ReportColumn(Message("Moves out"), figures=True),
        ReportColumn(Message("Its own restrictions"), figures=True),
        ReportColumn(Message("Firms headquartered there"), figures=True),
    )
    return ReportTable(columns, rows)


def _firms(reader: ReportReader) -> ReportTable:
    found = reader.find("firm", ())
    rows = []
    for row in found.rows:
        kinds = [declared(word) for word in row["kinds"] or ()]
        home = reader.country(row["hq_country"]) if row["hq_country"] else None
        name = reader.name(row["id"])
        if name is not None:
            linked = LinkedName(DOSSIER, row["id"], name)
            rows.append(ReportRow((linked, joined(kinds) if kinds else None, home)))
    if found.left_out:
        more = Message("and {firms} more", firms=counted("firm", found.left_out))
        rows.append(ReportRow((more, None, None)))
    columns = (
        ReportColumn(Message("Firm")),
        ReportColumn(KINDS["firm"].fields["kinds"].named),
        ReportColumn(KINDS["firm"].fields["hq_country"].named),
    )
    return ReportTable(columns, tuple(rows))
