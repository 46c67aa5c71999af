"""Which countries a rule reaches on a day: what a map is shaded by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from chipline.export_rules.rulebook.entry_types import DatedEntry
from chipline.export_rules.rulebook.periods import Holding, any_of
from chipline.export_rules.rulebook.rules import Embargo, PlaceRule, Rules
from chipline.records.notation.countries import country_names

#: Advanced chips for data centres, as the list names them: 15 CFR 774 Supp. 1.
_ADVANCED = "3A090"
#: The shading by destination for advanced chips; others are a country group or a place by its key.
DESTINATION, NOTHING = "destination", "none"
#: The shading by what the selected restriction reaches, which `reach` tells.
SELECTED = "selected"


class RuleBand(StrEnum):
    """How a rule reaches a country."""

    EMBARGO = "embargo"
    LICENCE = "licence"
    #: A licence, but for recipients that the rule frees.
    PARTLY = "partly"
    INSIDE = "inside"
    UNSURE = "unsure"


def shadings(rules: Rules) -> tuple[str, ...]:
    """Return by what countries can be shaded: nothing, destination, groups, and places of several."""
    places = (one.key for one in rules.places if one.groups or len(one.countries) > 1)
    return (NOTHING, DESTINATION, *(one.key for one in rules.groups), *places)


def bands(rules: Rules, shading: str, day: date) -> dict[str, RuleBand]:
    """Return the countries that are reached on a day, by code, and how.

    By destination, it is what the United States ask of a recipient there for an advanced chip
    (15 CFR 742.6(a)(6) and part 746), whoever it is: letters to firms, headquarters and licence
    exceptions are left out.

    Raises:
        KeyError: there is no such shading.
    """
    if shading == NOTHING:
        return {}
    found = {code: _band(rules, shading, code, day) for code in country_names()}
    return {code: band for code, band in found.items() if band is not None}


def reach(rules: Rules, restriction: str, day: date) -> dict[str, RuleBand]:
    """Return the countries that a restriction's own rules name as destinations on a day.

    By the slug of its record. Nothing where no rule in this program was written after it, where it
    does not hold on the day, and where it goes by firms or figures and not by destinations.
    """
    named: list[tuple[DatedEntry, str]] = [
        *((one, one.place) for one in rules.destinations),
        *((one, one.place) for one in rules.embargoes),
        *((one, one.destination) for one in rules.letters),
        *((one, one.destination) for one in rules.foreign_rules),
    ]
    places = {
        place
        for rule, place in named
        if place and rule.source.restriction == restriction and rule.period.covers(day)
    }
    found: dict[str, RuleBand] = {}
    for code in country_names() if places else ():
        holding = any_of(rules.atlas.within(code, place, day) for place in places)
        if holding is not Holding.NO:
            found[code] = RuleBand.INSIDE if holding is Holding.YES else RuleBand.UNSURE
    return found


def embargoed_regions(rules: Rules, day: date) -> frozenset[str]:
    """Return the regions of Ukraine that are embargoed by name on a day (15 CFR 746.6)."""
    return frozenset(
        region for rule in rules.embargoes if rule.period.covers(day) for region in rule.regions
    )


def _band(rules: Rules, shading: str, code: str, day: date) -> RuleBand | None:
    if shading == DESTINATION:
        return _by_destination(rules, code, day)
    atlas = rules.atlas
    if shading in atlas.groups:
        holding = atlas.in_group(code, shading, day)
    else:
        holding = atlas.within(code, shading, day)
    return {Holding.YES: RuleBand.INSIDE, Holding.UNSURE: RuleBand.UNSURE}.get(holding)


def _by_destination(rules: Rules, code: str, day: date) -> RuleBand | None:
    embargoes = [rule for rule in rules.embargoes if not rule.regions]
    licences = [rule for rule in rules.destinations if not rule.free_recipients]
    partly = [rule for rule in rules.destinations if rule.free_recipients]
    answers = [
        (_reached(rules, group, code, day), band)
        for group, band in (
            (embargoes, RuleBand.EMBARGO),
            (licences, RuleBand.LICENCE),
            (partly, RuleBand.PARTLY),
        )
    ]
    sure = next((band for holding, band in answers if holding is Holding.YES), None)
    if sure is not None:
        return sure
    unsure = any(holding is Holding.UNSURE for holding, _ in answers)
    return RuleBand.UNSURE if unsure else None


def _reached(rules: Rules, group: Iterable[Embargo | PlaceRule], code: str, day: date) -> Holding:
    return any_of(
        rules.atlas.within(code, rule.place, day)
        for rule in group
        if rule.period.covers(day)
        and (not rule.eccns or any(one.startswith(_ADVANCED) for one in rule.eccns))
    )
