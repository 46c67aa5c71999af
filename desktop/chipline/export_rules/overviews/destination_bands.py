"""Which countries a rule reaches on a day: what a map is shaded by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from chipline.export_rules.rulebook.periods import Holding, any_of
from chipline.export_rules.rulebook.rules import Embargo, PlaceRule, Rules
from chipline.records.notation.countries import country_names

#: Advanced chips for data centres, as the list names them: 15 CFR 774 Supp. 1.
_ADVANCED = "3A090"
#: The shading by destination for advanced chips; others are a country group or a place by its key.
DESTINATION, NOTHING = "destination", "none"


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
