"""The dossier of a firm: its owners in time, what acts on it, what it runs, rents, owns, trains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chipline.derived import with_owners
from chipline.exchange.report_formats.report import (
    Block,
    Report,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportSection,
    ReportTable,
)
from chipline.export_rules.overviews.country_rules import rules_for_parties
from chipline.records.message import EdtfDate, Message, declared, verbatim
from chipline.records.ownership import by_subsidiary, owners_on
from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.records.summaries import sentence
from chipline.records.vocabulary import SUBSIDIARY_OF, read_from
from chipline.reports.assembly import assembled, disputes, power_sentence
from chipline.reports.record_sections import told_of
from chipline.reports.report_reader import Found, ReportReader, Values
from chipline.reports.rule_tables import rule_table

_TARGETS = "targets"


def firm_dossier(reader: ReportReader, record: str) -> Report:
    """Tell what is known of a firm as of the reader's day.

    Raises:
        KeyError: there is no such firm, or it is hidden.
    """
    values = reader.values("firm", [record])[record]
    name = reader.name(record)
    assert name is not None  # noqa: S101  # it was just read
    found = _Found(reader, record)
    reader.sources.cited([record])
    sections = [
        ReportSection(Message("At a glance"), tuple(_glance(reader, values, found))),
        ReportSection(Message("Owners"), tuple(_owners(reader, values))),
        ReportSection(Message("What acts on it"), tuple(_acts(reader, values, found))),
        *_parts(reader, found),
        *_other_links(reader, record),
        *disputes(reader, found.all),
    ]
    return assembled(reader, name, Message("Firm"), sections)


class _Found:
    """All records that have to do with a firm."""

    def __init__(self, reader: ReportReader, firm: str) -> None:
        def find(kind: str, field: str) -> Found:
            return reader.find(kind, (Filter(field, values=(firm,)),))

        self.runs, owned = find("facility", "operator"), find("facility", "owner")
        self.owns = owned.without(self.runs.every)
        self.rents = find("tenancy", "tenant")
        self.hardware = find("cluster", "owner")
        self.lends = find("tenancy", "hardware_owner").without(self.rents.every)
        self.trains = find("model", "developers")
        self.moves = find("relocation", "firms")
        self.sells = find("chip", "vendor")
        self.issues = find("restriction", "issuers")
        around = reader.acts_around(firm)
        targeting = [
            link["subject"]
            for link in reader.queries.links(firm)
            if link["predicate"] == _TARGETS
            and link["object"] == firm
            and link["id"] not in reader.hidden
        ]
        self.targeted = around.only(frozenset(targeting))
        self.triggers = around.without(frozenset(targeting))

    @property
    def all(self) -> tuple[Found, ...]:
        """Everything."""
        owned = self.runs, self.owns, self.rents, self.hardware, self.lends
        return (*owned, self.trains, self.moves, self.sells, self.issues, self.targeted)


def _glance(reader: ReportReader, values: Values, found: _Found) -> Iterator[Block]:
    ids = [values["ultimate_parent"]]
    titles = {one: name for one in ids if one and (name := reader.name(one))}
    yield ReportParagraph(_sentence(values, titles), reader.sources.of(values["id"]))
    if found.runs.count:
        sites = power_sentence(reader, found.runs)
        yield ReportParagraph(Message("It runs {sites}", sites=sites))
    many = found.rents.count
    if many:
        yield ReportParagraph(Message("It rents {n} place.", "It rents {n} places.", many))
    many = found.hardware.count
    if many:
        yield ReportParagraph(
            Message("It owns {n} cluster of chips.", "It owns {n} clusters of chips.", many)
        )
    many = found.trains.count
    if many:
        yield ReportParagraph(
            Message("It developed {n} AI model.", "It developed {n} AI models.", many)
        )
    many = found.moves.count
    if many:
        yield ReportParagraph(Message("{n} relocation names it.", "{n} relocations name it.", many))
    many = found.targeted.count
    if many:
        yield ReportParagraph(
            Message("{n} restriction targets it.", "{n} restrictions target it.", many)
        )


def _sentence(values: Values, titles: Mapping[str, Any]) -> Message:
    return sentence("firm", values, titles)


def _owners(reader: ReportReader, values: Values) -> Iterator[Block]:
    """Tell who owns it on the day, then every link that says who owned it when, then the undated."""
    firm, day = values["id"], int(reader.as_of.day)
    firms, links = with_owners(reader.queries, {firm: dict(values)})
    seen = [each for each in links if each.link not in reader.hidden]
    parents = {
        one: each["ultimate_parent"] for one, each in firms.items() if one not in reader.hidden
    }
    chain = owners_on(firm, day, ownerships=by_subsidiary(seen), parents=parents)
    names = [name for one in chain if (name := reader.name(one)) is not None]
    if names:
        said = Message("On {day} it belongs to {owner}.", day=reader.day, owner=names[0])
        for above in names[1:]:
            said = Message("{text} That belongs to {owner}.", text=said, owner=above)
        yield ReportParagraph(said)
    else:
        yield ReportParagraph(Message("No owner on {day} is recorded.", day=reader.day), muted=True)
    rows = list(_ownership_rows(reader, firm, incoming=False))
    parent = reader.name(values["ultimate_parent"])
    if parent is not None and not any(row.cells[0] == parent for row in rows):
        remark = Message("ultimate parent, without dates")
        rows.append(ReportRow((parent, None, None, None, remark), reader.sources.of(firm)))
    if rows:
        yield _ownership_table(Message("Owner"), rows)
    below = list(_ownership_rows(reader, firm, incoming=True))
    if below:
        yield _ownership_table(Message("Firm that it owns or owned"), below)


def _ownership_rows(reader: ReportReader, firm: str, *, incoming: bool) -> Iterator[ReportRow]:
    ends = ("object", "subject") if incoming else ("subject", "object")
    links = [
        link
        for link in reader.queries.links(firm)
        if link["predicate"] == SUBSIDIARY_OF and link[ends[0]] == firm
    ]
    links.sort(key=lambda link: (link["began_earliest"] or 0, link["id"]))
    for link in links:
        name = reader.name(link[ends[1]])
        if name is not None and link["id"] not in reader.hidden:
            yield ReportRow(
                (name, link["share"], *_days(link), None), reader.sources.of(link["id"])
            )


def _days(link: Values) -> tuple[EdtfDate | None, EdtfDate | None]:
    began, ended = (EdtfDate(link[name]) if link[name] else None for name in ("began", "ended"))
    return began, ended


def _ownership_table(heading: Message, rows: list[ReportRow]) -> ReportTable:
    columns = (
        ReportColumn(heading),
        ReportColumn(Message("Share (%)"), figures=True),
        ReportColumn(Message("From")),
        ReportColumn(Message("To")),
        ReportColumn(Message("Remark")),
    )
    return ReportTable(columns, tuple(rows)).filled()


def _acts(reader: ReportReader, values: Values, found: _Found) -> Iterator[Block]:
    since = values["entity_list_date"]
    if since:
        earliest = values["entity_list_date_earliest"]
        on_it = earliest is not None and earliest <= reader.as_of.day
        said = (
            Message("On the Entity List since {date}", date=EdtfDate(since))
            if on_it
            else Message("Put on the Entity List later, on {date}", date=EdtfDate(since))
        )
        if values["entity_list_citation"]:
            cited = verbatim(values["entity_list_citation"])
            said = Message("{text} ({citation})", text=said, citation=cited)
        yield ReportParagraph(
            Message("{sentence}.", sentence=said), reader.sources.of(values["id"])
        )
    home = values["hq_country"]
    rules = rules_for_parties(reader.rules, home, reader.day) if home else ()
    if rules:
        yield ReportParagraph(
            Message(
                "By its headquarters in {country}, wherever a chip goes:",
                country=reader.country(home),
            )
        )
        yield rule_table(reader, rules)
    nothing = Message("No restriction that targets it by name is recorded.")
    yield from told_of(reader, found.targeted, nothing)
    if found.triggers:
        yield ReportParagraph(
            Message("Restrictions that are reported to have triggered its moves:")
        )
        yield from told_of(reader, found.triggers, nothing)


def _parts(reader: ReportReader, found: _Found) -> Iterator[ReportSection]:
    always = (
        (
            Message("What it runs"),
            found.runs,
            "operator",
            Message("No site that it runs is recorded."),
        ),
        (
            Message("What it rents"),
            found.rents,
            "tenant",
            Message("No tenancy of it is recorded."),
        ),
        (
            Message("Hardware that it owns"),
            found.hardware,
            "owner",
            Message("No cluster that it owns is recorded."),
        ),
        (
            Message("What it trains"),
            found.trains,
            "developers",
            Message("No AI model that it developed is recorded."),
        ),
        (
            Message("Where its computing went"),
            found.moves,
            "",
            Message("No relocation names it."),
        ),
    )
    # What only some firms do is told of those alone.
    sometimes = (
        (Message("Sites that it owns and others run"), found.owns, "owner"),
        (Message("Tenancies of others on its hardware"), found.lends, "hardware_owner"),
        (Message("Chips that it sells"), found.sells, "vendor"),
        (Message("Restrictions that it issued"), found.issues, ""),
    )
    for heading, records, field, nothing in always:
        yield ReportSection(heading, told_of(reader, records, nothing, without=(field,)))
    for heading, records, field in sometimes:
        if records:
            blocks = told_of(reader, records, Message("None is recorded."), without=(field,))
            yield ReportSection(heading, blocks)


def _other_links(reader: ReportReader, record: str) -> Iterator[ReportSection]:
    """Tell of the links that no other section has told of."""
    rows = []
    for link in reader.queries.links(record):
        out = link["subject"] == record
        word = link["predicate"]
        told = word == SUBSIDIARY_OF or (word == _TARGETS and not out)
        name = reader.name(link["object" if out else "subject"])
        if told or name is None or link["id"] in reader.hidden:
            continue
        said = declared(read_from(word, other_end=not out))
        kind = declared(KINDS[name.kind].label)
        cells = (said, name, kind, *_days(link))
        rows.append(ReportRow(cells, reader.sources.of(link["id"])))
    if rows:
        columns = (
            ReportColumn(Message("How")),
            ReportColumn(Message("With")),
            ReportColumn(Message("Kind")),
            ReportColumn(Message("From")),
            ReportColumn(Message("To")),
        )
        yield ReportSection(Message("Other links"), (ReportTable(columns, tuple(rows)).filled(),))
