"""Derived values: what is computed from a record's own numbers and never stored.

Ties records to `export_rules`; the record card and the command line both read from here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from chipline.export_rules.classification import Classification, classify
from chipline.export_rules.finding import Outcome
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.personal_data import Mechanism
from chipline.export_rules.record_facts import (
    Deployment,
    Holdings,
    KnownChip,
    KnownFirm,
    RestrictionFacts,
)
from chipline.export_rules.record_questions import CaseAnswer, answer_case, case_line, case_note
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import load_rules
from chipline.export_rules.wording import DISCLAIMER
from chipline.records.message import Message, declared, joined, verbatim
from chipline.records.ownership import Ownership, by_subsidiary
from chipline.records.query import Filter, Operator, Query
from chipline.records.vocabulary import CASE_KINDS
from chipline.store.ownership_links import ownerships
from chipline.store.queries import Named, Queries

#: As ISO 3166-1 writes a country.
_CODE = re.compile("[A-Z]{2}")


@cache
def rules_in(folder: Path) -> Rules:
    """Load the rules once a run."""
    return load_rules(folder)


def figures_of(
    values: Mapping[str, Any], vendor: Named | None = None, country: str | None = None
) -> ChipFigures:
    """Take the figures out of a chip record."""
    return ChipFigures.from_record(
        _possible(values),
        vendor_country=country,
        vendor=(vendor.slug or vendor.title) if vendor else "",
    )


def chip_figures(queries: Queries, values: Mapping[str, Any]) -> ChipFigures:
    """Take the figures out of a chip record, with its vendor looked up."""
    vendor = values.get("vendor")
    found = queries.names([vendor]).get(vendor) if vendor else None
    firm = queries.values("firm", vendor) if vendor else None
    return figures_of(values, found, _country(firm["hq_country"]) if firm else None)


class DerivedValue(NamedTuple):
    """What is worked out from a record: its name, what it comes to, why, and the theme's tone."""

    label: Message
    value: Message
    steps: tuple[Message, ...]
    tone: str = ""


def class_text(found: Classification) -> Message:
    """Write a class in one or two words: the paragraph that caught it, or why there is none."""
    if not found.settled:
        return Message("not determinable")
    if found.eccn == "none":
        # Not “free”: a letter or a party on the Entity List may still stand in the way.
        if found.paragraph:
            return Message("not on the list ({paragraph})", paragraph=found.paragraph)
        return Message("not on the list")
    return verbatim(found.paragraph or found.eccn)


def derived_values(
    queries: Queries, kind: str, values: Mapping[str, Any], day: date, rules: Path
) -> dict[str, Any]:
    """Return the derived values of a record for JSON; empty for kinds that have none."""
    if kind in CASE_KINDS:
        answer = case_of(queries, kind, values, day, rules_in(rules))
        return {
            "as_of": day.isoformat(),
            "outcome": answer.outcome.value,
            "finding": str(case_line(answer)),
            "asked": str(case_note(answer, rules_in(rules)) or ""),
            "missing": [str(each) for each in answer.missing],
        }
    if kind != "chip":
        return {}
    found = classify(chip_figures(queries, values), day, rules_in(rules))
    return {
        "as_of": day.isoformat(),
        "tpp": found.tpp.value if found.tpp else None,
        "tpp_format": found.tpp.format if found.tpp else None,
        "tpp_is_lower_bound": found.tpp.is_lower_bound if found.tpp else None,
        "performance_density": round(found.density.value, 4) if found.density else None,
        "eccn": found.eccn,
        "paragraph": found.paragraph,
        "class": str(class_text(found)),
        "missing": [str(each) for each in found.missing],
    }


def described(figures: ChipFigures, day: date, rules: Path) -> list[DerivedValue]:
    """Return the derived values of a chip, for a card."""
    found = classify(figures, day, rules_in(rules))
    lines = []
    if found.tpp:
        figure = round(found.tpp.value)
        said = (
            Message("at least {number}", number=figure)
            if found.tpp.is_lower_bound
            else Message("{number}", number=figure)
        )
        lines.append(DerivedValue(Message("TPP"), said, (found.tpp.working,)))
    if found.density:
        said = Message("{number} per mm²", number=round(found.density.value, 2))
        lines.append(DerivedValue(Message("Performance density"), said, (found.density.working,)))
    steps = [step.text for step in found.steps]
    if found.missing:
        steps.append(Message("Not known: {figures}.", figures=joined(found.missing)))
    tone = "" if not found.settled or found.eccn == "none" else "warning"
    lines.append(DerivedValue(Message("ECCN class"), class_text(found), tuple(steps), tone))
    return lines


# --- records as the rules ask for them ----------------------------------------------------------------

#: How many records of a kind are looked at; more are counted and left out.
MOST_HELD = 5_000


def holdings(queries: Queries, most: int = MOST_HELD) -> Holdings:
    """Read what controls ask of the records: chips, firms, deployments and restrictions."""
    left_out = 0
    rows: dict[str, tuple[dict[str, Any], ...]] = {}
    for kind in ("chip", "firm", "facility", "cluster", "tenancy", "relocation", "restriction"):
        numbers = queries.rows(Query(kind))
        left_out += max(0, len(numbers) - most)
        rows[kind] = queries.page(kind, [int(number) for number in numbers[:most]]).rows
    firms = {each["id"]: _known_firm(each) for each in rows["firm"]}
    slugs = {each["id"]: str(each["slug"] or each["name"] or "") for each in rows["firm"]}
    sites = {each["id"]: _country(each["country"]) for each in rows["facility"]}
    clusters = {each["id"]: each for each in rows["cluster"]}
    deployments = (
        *(_of_cluster(each, sites) for each in rows["cluster"]),
        *(_of_tenancy(each, sites, clusters) for each in rows["tenancy"]),
        *(_of_relocation(each, sites) for each in rows["relocation"]),
    )
    return Holdings(
        chips={each["id"]: _known_chip(each, firms, slugs) for each in rows["chip"]},
        firms=firms,
        deployments=deployments,
        acts=_acts(queries, rows["restriction"]),
        ownerships=by_subsidiary(ownerships(queries)),
        left_out=left_out,
    )


def known_chips(queries: Queries, most: int = MOST_HELD) -> tuple[KnownChip, ...]:
    """Read the chips as controls ask for them, with their makers' countries."""
    numbers = [int(number) for number in queries.rows(Query("chip"))[:most]]
    rows = queries.page("chip", numbers).rows
    vendors = queries.many_values("firm", _ids(rows, "vendor"))
    firms = {one: _known_firm(each) for one, each in vendors.items()}
    slugs = {one: str(each["slug"] or each["name"] or "") for one, each in vendors.items()}
    return tuple(_known_chip(each, firms, slugs) for each in rows)


def holdings_around(queries: Queries, kind: str, values: Mapping[str, Any]) -> Holdings:
    """Read as much as the answer for one cluster, tenancy or relocation needs."""
    cluster_id = values.get("cluster") if kind == "tenancy" else None
    clusters = queries.many_values("cluster", [cluster_id] if cluster_id else [])
    near = [values, *clusters.values()]
    sites = queries.many_values("facility", _ids(near, "facility", "from_facility", "to_facility"))
    firms = queries.many_values(
        "firm", _ids(near, "firms", "tenant", "hardware_owner", "owner", "hardware_owners")
    )
    firms, owned = with_owners(queries, firms)
    chips = queries.many_values("chip", _ids(near, "chip", "chips"))
    vendors = queries.many_values("firm", _ids(chips.values(), "vendor"))
    known = {one: _known_firm(each) for one, each in (firms | vendors).items()}
    slugs = {one: str(each["slug"] or each["name"] or "") for one, each in vendors.items()}
    countries = {one: _country(each["country"]) for one, each in sites.items()}
    made: dict[str, Callable[[], Deployment]] = {
        "cluster": lambda: _of_cluster(values, countries),
        "tenancy": lambda: _of_tenancy(values, countries, clusters),
        "relocation": lambda: _of_relocation(values, countries),
    }
    return Holdings(
        chips={one: _known_chip(each, known, slugs) for one, each in chips.items()},
        firms=known,
        deployments=(made[kind](),),
        ownerships=by_subsidiary(owned),
    )


#: How many owners above one another are looked up.
_HIGHEST = 12


def with_owners(
    queries: Queries, firms: Mapping[str, dict[str, Any]]
) -> tuple[dict[str, dict[str, Any]], list[Ownership]]:
    """Add to firms whoever owns or owned them, and the owners of those, with the links that say so."""
    found, owned = dict(firms), list[Ownership]()
    latest = found
    for _step in range(_HIGHEST):
        links = ownerships(queries, latest)
        owned += links
        above = {*_ids(latest.values(), "ultimate_parent"), *(each.owner for each in links)}
        latest = queries.many_values("firm", sorted(above - found.keys()))
        if not latest:
            break
        found |= latest
    return found, owned


class FirmOnDay(NamedTuple):
    """A firm's headquarters, those of its ultimate parent, its listing and names, on one day."""

    home: str | None
    parent_home: str | None
    listed: bool
    names: tuple[str, ...]


def firm_on(queries: Queries, firm: str, day: date) -> FirmOnDay:
    """Return what the rules ask of a firm on a day."""
    values = queries.many_values("firm", [firm])
    firms, owned = with_owners(queries, values)
    known = {one: _known_firm(each) for one, each in firms.items()}
    around = Holdings(firms=known, ownerships=by_subsidiary(owned))
    on = day.toordinal()
    return FirmOnDay(
        home=around.home(firm),
        parent_home=around.home(around.ultimate(firm, on)),
        listed=around.is_listed(firm, on),
        names=around.names_of(firm, on),
    )


def case_of(
    queries: Queries, kind: str, values: Mapping[str, Any], day: date, rules: Rules
) -> CaseAnswer:
    """Answer for one cluster, tenancy or relocation on a day."""
    around = holdings_around(queries, kind, values)
    return answer_case(around.deployments[0], around, day, rules)


def question_values(
    queries: Queries, kind: str, record: str, day: date, rules: Rules
) -> dict[str, Any]:
    """Return the question that decides a record's finding, by plain values; empty without one."""
    if kind == "chip":
        return {"chip": record}
    values = queries.values(kind, record) if kind in CASE_KINDS else None
    asked = case_of(queries, kind, values, day, rules).asked if values else None
    if asked is None:
        return {}
    question = asked.question
    chip = queries.by_slug(question.chip.slug) if question.chip.slug else None
    return {
        "chip": chip.id if chip else "",
        "to": question.destination,
        "user": "",
        "home": question.end_user_hq or "",
        "parent_home": question.parent_hq or "",
        "owner": "",
        "owner_home": question.owner_hq or "",
        "transaction": str(question.transaction),
        "origin": question.origin or "",
        "listed": question.entity_listed,
    }


def described_case(
    queries: Queries, kind: str, values: Mapping[str, Any], day: date, rules: Rules
) -> DerivedValue:
    """Return the finding for a card."""
    answer = case_of(queries, kind, values, day, rules)
    parts = [case_note(answer, rules)]
    if answer.asked is not None:
        finding = answer.asked.finding
        parts += [each.text for each in finding.reasons if each.applies is not False]
        parts += [Message("Note: {caveat}", caveat=each) for each in finding.caveats[:2]]
    parts.append(declared(DISCLAIMER))
    steps = tuple(part for part in parts if part)
    return DerivedValue(Message("Controls"), case_line(answer), steps, TONES[answer.outcome])


#: The theme's colour for each outcome.
TONES: Mapping[Outcome | Mechanism, str] = {
    Outcome.NO_LICENCE: "good",
    Outcome.NOTIFY: "warning",
    Outcome.LICENCE_REQUIRED: "restriction",
    Outcome.FLAG: "error",
    Outcome.UNDETERMINED: "muted",
    Mechanism.ASSESSMENT: "restriction",
    Mechanism.CONTRACT: "warning",
    Mechanism.EXEMPT: "good",
    Mechanism.NONE: "good",
}


def _ids(records: Iterable[Mapping[str, Any]], *fields: str) -> list[str]:
    found: dict[str, None] = {}
    for record in records:
        for name in fields:
            value = record.get(name)
            found |= dict.fromkeys(value if isinstance(value, list) else [value] if value else [])
    return list(found)


def _country(code: Any) -> str | None:
    """Return a country as rules know it; what a damaged file has in its place is not known."""
    return code if isinstance(code, str) and _CODE.fullmatch(code) else None


def _possible(values: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out figures below zero, which only a damaged file has: they are not known."""
    return {
        name: None if isinstance(value, int | float) and value < 0 else value
        for name, value in values.items()
    }


def _known_firm(values: Mapping[str, Any]) -> KnownFirm:
    return KnownFirm(
        id=values["id"],
        name=str(values["name"] or ""),
        country=_country(values["hq_country"]),
        parent=values["ultimate_parent"],
        listed_from=values["entity_list_date_earliest"],
    )


def _known_chip(
    values: Mapping[str, Any], firms: Mapping[str, KnownFirm], slugs: Mapping[str, str]
) -> KnownChip:
    vendor = values["vendor"]
    maker = firms.get(vendor) if vendor else None
    return KnownChip(
        id=values["id"],
        figures=ChipFigures.from_record(
            _possible(values),
            vendor_country=maker.country if maker else None,
            vendor=slugs.get(vendor, "") if vendor else "",
        ),
        earliest=values["release_earliest"],
        latest=values["release_latest"],
        designed_for_china=values["designed_for_china"],
    )


def _of_cluster(values: Mapping[str, Any], sites: Mapping[str, str | None]) -> Deployment:
    country = _country(values["country"]) or sites.get(values["facility"] or "")
    owner = tuple(filter(None, [values["owner"]]))
    return Deployment(
        kind="cluster",
        id=values["id"],
        name=str(values["name"] or ""),
        users=owner,
        owners=owner,
        chips=tuple(filter(None, [values["chip"]])),
        countries=tuple(filter(None, [country])),
        earliest=values["began_earliest"],
        latest=values["ended_latest"],
    )


def _of_tenancy(
    values: Mapping[str, Any],
    sites: Mapping[str, str | None],
    clusters: Mapping[str, Mapping[str, Any]],
) -> Deployment:
    cluster = clusters.get(values["cluster"] or "")
    place = values["facility"] or (cluster["facility"] if cluster else None)
    country = sites.get(place or "") or (_country(cluster["country"]) if cluster else None)
    owner = values["hardware_owner"] or (cluster["owner"] if cluster else None)
    return Deployment(
        kind="tenancy",
        id=values["id"],
        name=str(values["name"] or ""),
        users=tuple(filter(None, [values["tenant"]])),
        owners=tuple(filter(None, [owner])),
        chips=tuple(filter(None, [cluster["chip"] if cluster else None])),
        countries=tuple(filter(None, [country])),
        tenures=tuple(filter(None, [values["tenure"]])),
        earliest=values["began_earliest"],
        latest=values["ended_latest"],
    )


def _of_relocation(values: Mapping[str, Any], sites: Mapping[str, str | None]) -> Deployment:
    place = sites.get(values["to_facility"] or "")
    named = [code for code in values["to_countries"] or () if _country(code)]
    countries = named or ([place] if place else [])
    return Deployment(
        kind="relocation",
        id=values["id"],
        name=str(values["name"] or ""),
        users=tuple(values["firms"] or ()),
        owners=tuple(values["hardware_owners"] or ()),
        owner_country=_country(values["hardware_owner_country"]),
        chips=tuple(values["chips"] or ()),
        countries=tuple(countries),
        tenures=tuple(values["tenures"] or ()),
        earliest=values["began_earliest"],
        latest=values["ended_latest"],
        trigger=values["trigger"],
    )


def _acts(queries: Queries, rows: Iterable[Mapping[str, Any]]) -> dict[str, RestrictionFacts]:
    """Tie restrictions to what they name, by the links that say that they target it."""
    targets: dict[str, set[str]] = {}
    named = Filter("predicate", Operator.IS, ("targets",))
    for link in queries.page("link", [int(n) for n in queries.rows(Query("link", (named,)))]).rows:
        targets.setdefault(link["subject"], set()).add(link["object"])
    return {
        each["slug"] or each["id"]: RestrictionFacts(
            id=each["id"],
            slug=each["slug"] or "",
            name=str(each["name"] or ""),
            targets=frozenset(targets.get(each["id"], ())),
            earliest=each["effective_earliest"] or each["announced_earliest"],
            latest=each["ended_latest"],
        )
        for each in rows
    }
