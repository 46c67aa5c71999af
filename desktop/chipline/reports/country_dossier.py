"""The dossier of a country: the rules of the day towards it, its sites, tenants, moves and own acts."""

from __future__ import annotations

from collections.abc import Iterator

from chipline.exchange.report_formats.report import (
    Block,
    Report,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportSection,
    ReportTable,
)
from chipline.export_rules.overviews.country_rules import (
    GroupStay,
    group_stays,
    rules_for_parties,
    rules_towards,
)
from chipline.export_rules.overviews.destination_bands import DESTINATION, RuleBand, bands
from chipline.records.message import Message
from chipline.records.nouns import counted
from chipline.records.query import Filter
from chipline.reports.answers import chip_answers
from chipline.reports.assembly import assembled, disputes, power_sentence
from chipline.reports.record_sections import told_of
from chipline.reports.report_reader import Found, ReportReader
from chipline.reports.rule_tables import rule_place, rule_sources, rule_table

#: So many ids can be asked for at once.
_MOST_SITES = 20_000
_BANDS = {
    RuleBand.EMBARGO: Message("An embargo of the United States covers it as a destination."),
    RuleBand.LICENCE: Message(
        "The United States ask for a licence for advanced data-centre chips delivered there."
    ),
    RuleBand.PARTLY: Message(
        "The United States ask for a licence for advanced data-centre chips delivered there, except "
        "for recipients that the rule frees."
    ),
    RuleBand.UNSURE: Message(
        "It is not settled whether the United States ask for a licence for advanced data-centre "
        "chips delivered there."
    ),
}
_FREE = Message(
    "The rules of the United States ask for no licence by destination for advanced data-centre chips "
    "delivered there. Letters to firms, headquarters of parties and the Entity List may still do so."
)


def country_dossier(reader: ReportReader, code: str) -> Report:
    """Tell what is known of a country (ISO 3166-1 alpha-2) as of the reader's day."""
    found = _Found(reader, code)
    sections = [
        ReportSection(Message("At a glance"), tuple(_glance(reader, found))),
        ReportSection(Message("Rules towards it"), tuple(_rules(reader, code))),
        *chip_answers(reader, code),
        *_parts(reader, found),
        *disputes(reader, found.all),
    ]
    return assembled(reader, reader.country(code), Message("Country · {code}", code=code), sections)


class _Found:
    """All records that have to do with a country."""

    def __init__(self, reader: ReportReader, code: str) -> None:
        here = Filter("country", values=(code,))
        self.sites = reader.find("facility", (here,))
        # All sites, of any day: a tenancy may be older than what is known of its site.
        sites = tuple(sorted(self.sites.every)[:_MOST_SITES])
        at_sites = Filter("facility", values=sites)
        self.tenancies = reader.find("tenancy", (at_sites,))
        self.clusters = reader.find("cluster", (here,), (at_sites,))
        into = reader.find(
            "relocation",
            (Filter("to_countries", values=(code,)),),
            (Filter("to_facility", values=sites),),
        )
        out = reader.find(
            "relocation",
            (Filter("from_countries", values=(code,)),),
            (Filter("from_facility", values=sites),),
        )
        both = into.every & out.every
        self.into, self.out = into.without(both), out.without(both)
        self.within = into.only(both)
        self.acts = reader.find("restriction", (Filter("jurisdictions", values=(code,)),))
        self.firms = reader.find("firm", (Filter("hq_country", values=(code,)),))

    @property
    def all(self) -> tuple[Found, ...]:
        """Everything but the firms, which are told of elsewhere."""
        moves = self.into, self.out, self.within
        return (self.sites, self.tenancies, self.clusters, *moves, self.acts)


def _glance(reader: ReportReader, found: _Found) -> Iterator[Block]:
    sites = found.sites
    if sites.count:
        yield ReportParagraph(power_sentence(reader, sites))
    else:
        yield ReportParagraph(Message("No site there is recorded for this day."))
    if sites.undated:
        yield ReportParagraph(
            Message(
                "{n} more site has no date of opening.",
                "{n} more sites have no date of opening.",
                len(sites.undated),
            ),
            muted=True,
        )
    rented = reader.column(found.tenancies, "tenant")
    tenants = {row["tenant"] for row in rented if row["tenant"]}
    if found.tenancies.count:
        yield ReportParagraph(
            Message(
                "{tenancies} of {firms}.",
                tenancies=counted("tenancy", found.tenancies.count),
                firms=counted("firm", len(tenants)),
            )
        )
    yield ReportParagraph(
        Message(
            "Relocations: {into} in, {out} out, {within} within it or notably not away from it.",
            into=found.into.count,
            out=found.out.count,
            within=found.within.count,
        )
    )


def _rules(reader: ReportReader, code: str) -> Iterator[Block]:
    rules, day = reader.rules, reader.day
    band = bands(rules, DESTINATION, day).get(code) if code != "US" else None
    if code == "US":
        yield ReportParagraph(Message("Most rules here are those of the United States themselves."))
    else:
        yield ReportParagraph(_BANDS[band] if band else _FREE)
    treated = rules.atlas.treated_as.get(code)
    if treated:
        as_part = Message("The rules treat it as {country}.", country=reader.country(treated))
        yield ReportParagraph(as_part)
    stays = group_stays(rules, code, day)
    if stays:
        yield _groups(reader, stays)
    for heading, found in (
        (None, rules_towards(rules, code, day)),
        (
            Message("For parties headquartered there, wherever a chip goes:"),
            rules_for_parties(rules, code, day),
        ),
    ):
        if found:
            if heading is not None:
                yield ReportParagraph(heading)
            yield rule_table(reader, found)
    for doubt in rules.atlas.doubts(code, day):
        yield ReportParagraph(doubt, muted=True)


def _groups(reader: ReportReader, stays: tuple[GroupStay, ...]) -> ReportTable:
    rows = tuple(
        ReportRow(
            (
                Message("Country Group {group}", group=each.group),
                each.start,
                each.end,
                Message("not settled") if each.unsure else None,
                rule_place(reader, each.restriction, each.citation),
            ),
            rule_sources(reader, each.restriction),
        )
        for each in stays
    )
    return ReportTable(
        (
            ReportColumn(Message("Country group")),
            ReportColumn(Message("From")),
            ReportColumn(Message("Until")),
            ReportColumn(Message("Doubt")),
            ReportColumn(Message("Where it is written")),
        ),
        rows,
    ).filled()


def _parts(reader: ReportReader, found: _Found) -> Iterator[ReportSection]:
    listed: tuple[tuple[Message, Found, tuple[str, ...], Message], ...] = (
        (Message("Sites"), found.sites, (), Message("No site is recorded.")),
        (Message("Tenants"), found.tenancies, (), Message("No tenancy is recorded.")),
        (Message("Installed chips"), found.clusters, (), Message("No cluster is recorded.")),
        (Message("Moves in"), found.into, ("to_countries",), Message("No move in is recorded.")),
        (Message("Moves out"), found.out, ("from_countries",), Message("No move out is recorded.")),
        (
            Message("Moves within it, and what did not move"),
            found.within,
            ("from_countries", "to_countries"),
            Message("None is recorded."),
        ),
        (Message("Its own restrictions"), found.acts, (), Message("None is recorded.")),
        (Message("Firms headquartered there"), found.firms, (), Message("None is recorded.")),
    )
    for heading, records, without, nothing in listed:
        yield ReportSection(heading, told_of(reader, records, nothing, without=without))
