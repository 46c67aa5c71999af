"""The map in words: what a mark is, for hover, list and screen readers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from chipline.map_layout.flow_marks import FlowMark
from chipline.map_layout.flows import End, Flow
from chipline.map_layout.map_facts import HEAD_OFFICE, MapFacts
from chipline.map_layout.map_scene import CountryMark, MapMark
from chipline.map_layout.site_marks import SiteMark
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Ints
from chipline.windows.formats import country_text, number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.pictures.hover_card import Card

_BETWEEN = " · "


def power_text(announced: float, live: float) -> str:
    """Say what is known of a site's power."""
    if not np.isnan(announced) and not np.isnan(live):
        return tr(
            "{announced} MW announced, {live} MW live",
            announced=number_text(announced),
            live=number_text(live),
        )
    if not np.isnan(live):
        return tr("{live} MW live", live=number_text(live))
    if not np.isnan(announced):
        return tr("{announced} MW announced", announced=number_text(announced))
    return tr("power not known")


def powers_text(facts: MapFacts, sites: Sequence[int] | Ints) -> str:
    """Say how many megawatts some sites have, and of how many of them that is known."""
    numbers = np.asarray(sites, dtype=np.int64)
    known = np.fmax(facts.sites.announced[numbers], facts.sites.live[numbers])
    some = ~np.isnan(known)
    if not some.any():
        return tr("power of none known")
    return tr(
        "{power} MW, known for {known} of {all}",
        power=number_text(float(known[some].sum())),
        known=int(some.sum()),
        all=len(numbers),
    )


def site_details(facts: MapFacts, site: int) -> tuple[str, ...]:
    """Return what is known of one site, part by part."""
    sites = facts.sites
    precision = sites.precisions[site]
    where = ""
    if precision == HEAD_OFFICE:
        where = tr("head office; the site is not public")
    elif precision:
        where = tr("place known to the {precision}", precision=translated(precision))
    parts = (
        country_text(sites.countries[site]) if sites.countries[site] else "",
        translated(sites.statuses[site]) if sites.statuses[site] else "",
        power_text(float(sites.announced[site]), float(sites.live[site])),
        where,
    )
    return tuple(part for part in parts if part)


def end_text(facts: MapFacts, end: End) -> str:
    """Name an end of a flow."""
    return facts.sites.events.titles[end] if isinstance(end, int) else country_text(end)


def flow_text(facts: MapFacts, flow: Flow) -> str:
    """Name a flow by its ends."""
    begin, end = end_text(facts, flow.begin), end_text(facts, flow.end)
    return tr("{begin} → {end}", "from … to …", begin=begin, end=end)


def country_lines(mark: CountryMark) -> tuple[str, ...]:
    """Say what stands at a country's name, part by part."""
    moves, sites, clusters = mark.moves, mark.sites, mark.clusters
    parts = (
        tr("{n} stayed", "{n} stayed", len(moves.stayed)) if moves.stayed else "",
        tr(
            "{n} came, from where is not recorded",
            "{n} came, from where is not recorded",
            len(moves.arrived),
        )
        if moves.arrived
        else "",
        tr(
            "{n} left, to where is not recorded",
            "{n} left, to where is not recorded",
            len(moves.left),
        )
        if moves.left
        else "",
        tr("{n} site somewhere in it", "{n} sites somewhere in it", len(sites)) if sites else "",
        tr("{n} cluster at no known site", "{n} clusters at no known site", len(clusters))
        if clusters
        else "",
    )
    return tuple(part for part in parts if part)


def record_title(facts: MapFacts, kind: str, record: str) -> str:
    """Name a record of the map by its kind and id."""
    events = facts.events_of(kind)
    return events.titles[events.by_id[record]]


def record_details(facts: MapFacts, kind: str, record: str) -> str:
    """Say the most important of a record of the map: of a site its power, of a move its ends."""
    if kind == "facility":
        site = facts.sites.events.by_id[record]
        return power_text(float(facts.sites.announced[site]), float(facts.sites.live[site]))
    if kind == "relocation":
        return ends_text(facts, facts.moves.events.by_id[record])
    return ""


def ends_text(facts: MapFacts, move: int) -> str:
    """Say from where to where a move goes."""
    ends = facts.moves.ends[move]
    unknown = tr("not recorded")
    begins, stops = (
        ", ".join(map(country_text, codes)) or unknown
        for codes in (ends.from_countries, ends.to_countries)
    )
    return tr("{begin} → {end}", "from … to …", begin=begins, end=stops)


def mark_title(facts: MapFacts, mark: MapMark) -> str:
    """Name a mark."""
    match mark:
        case SiteMark(many=1, first=only):
            return facts.sites.events.titles[only]
        case SiteMark():
            return tr("{n} site together", "{n} sites together", mark.many)
        case FlowMark():
            return flow_text(facts, mark.flow)
        case CountryMark():
            return country_text(mark.code)


def mark_card(facts: MapFacts, mark: MapMark) -> Card:
    """Return what the pointer, or a look by keys, tells of a mark."""
    kind = "facility" if isinstance(mark, SiteMark) else "relocation"
    lines = tuple(("", part) for part in mark_details(facts, mark))
    return Card(kind, mark_title(facts, mark), lines)


def mark_details(facts: MapFacts, mark: MapMark) -> tuple[str, ...]:
    """Say what is known of a mark, part by part."""
    match mark:
        case SiteMark(many=1, first=only):
            return (*site_details(facts, only), *_use_words(mark), *_standing_words(mark))
        case SiteMark():
            power = powers_text(facts, mark.sites)
            return (power, *_use_words(mark), *_standing_words(mark))
        case FlowMark():
            flow = mark.flow
            certainty = translated(CERTAINTY_WORDS[flow.certainty])
            count = tr("{n} move", "{n} moves", len(flow.moves))
            titles = [facts.moves.events.titles[one] for one in flow.moves[:3]]
            possibly = (tr("only possibly by this day"),) if flow.only_possibly else ()
            return (count, certainty, *possibly, *titles)
        case CountryMark():
            return country_lines(mark)


def mark_text(facts: MapFacts, mark: MapMark) -> str:
    """Say what a mark is, for a screen reader."""
    details = _BETWEEN.join(mark_details(facts, mark))
    return tr("{mark}: {details}", mark=mark_title(facts, mark), details=details)


def _use_words(mark: SiteMark) -> tuple[str, ...]:
    uses = tr("{n} tenancy or cluster", "{n} tenancies and clusters", mark.uses)
    return (uses,) if mark.uses else ()


def _standing_words(mark: SiteMark) -> tuple[str, ...]:
    if mark.without_day:
        return (tr("without a date of opening"),)
    if mark.standing is AsOfStatus.POSSIBLY:
        return (tr("only possibly open on this day"),)
    return ()
