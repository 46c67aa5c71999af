"""What the rules say of one country on a day, as a destination and as somebody's home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from chipline.export_rules.rulebook.entry_types import DatedEntry
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import Letter, PlaceRule, Rules
from chipline.records.message import Message, declared, joined, listed


@dataclass(frozen=True, slots=True)
class CountryRule:
    """A rule that reaches a country: what it is called and says, since when, and where it is written.

    `unsure` is True where nobody settles whether it reaches the country; `restriction` is the slug
    of its record, `start` its first day; `jurisdiction` whose rule it is.
    """

    rule: Message
    text: Message
    restriction: str | None
    citation: str
    start: date | None
    jurisdiction: str = "US"
    unsure: bool = False
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class GroupStay:
    """A country's stay in a country group of 15 CFR 740 Supplement 1 that takes in a day.

    `start` and `end` bound it where it is not as old as the group; `unsure` is True while the
    sources do not settle it.
    """

    group: str
    citation: str
    restriction: str | None = None
    start: date | None = None
    end: date | None = None
    unsure: bool = False


def group_stays(rules: Rules, country: str, day: date) -> tuple[GroupStay, ...]:
    """Return the country groups that a country is in on a day, or may be in."""
    atlas = rules.atlas
    code = atlas.treated_as.get(country, country)
    found = []
    for group in rules.groups:
        holding = atlas.in_group(country, group.key, day)
        if holding is Holding.NO:
            continue
        stay = atlas.memberships.get((group.key, code))
        unsure = holding is Holding.UNSURE
        if stay is None:
            found.append(GroupStay(group.key, group.citation, unsure=unsure))
        else:
            source = stay.restriction, stay.start, stay.end
            found.append(GroupStay(group.key, stay.citation, *source, unsure=unsure))
    return tuple(found)


def rules_towards(rules: Rules, country: str, day: date) -> tuple[CountryRule, ...]:
    """Return what asks for a licence, or is else said, of deliveries to a country on a day.

    In this order: part 746, requirements by destination (15 CFR 742.6(a)(6)), letters to firms,
    notes, and what other states ask.
    """
    return tuple(_towards(rules, country, day))


def rules_for_parties(rules: Rules, country: str, day: date) -> tuple[CountryRule, ...]:
    """Return what is asked on a day of parties headquartered in a country, wherever a chip goes.

    15 CFR 742.6(a)(6)(iii)(A) and 744.23(a)(3), sanctions of part 746 and 31 CFR.
    """
    return tuple(_for_parties(rules, country, day))


def _towards(rules: Rules, country: str, day: date) -> Iterator[CountryRule]:
    for embargo in rules.embargoes:
        yield from _at(rules, (embargo, embargo.place), country, day, embargo.rule, embargo.text)
    for rule in rules.destinations:
        yield from _at(rules, (rule, rule.place), country, day, rule.rule, _asks(rule, rules))
    for letter in rules.letters:
        text = _letter(letter, rules)
        unsure = not letter.destinations_public
        for each in _at(rules, (letter, letter.destination), country, day, letter.rule, text):
            yield replace(each, unsure=each.unsure or unsure)
    for note in rules.place_notes:
        # What is told only where no region is said stands here with the regions themselves.
        if not note.without_region:
            yield from _at(rules, (note, note.place), country, day, "", note.text)
    for foreign in rules.foreign_rules:
        if foreign.destination:
            place = foreign, foreign.destination
            for each in _at(rules, place, country, day, "", foreign.text):
                yield replace(each, jurisdiction=foreign.jurisdiction)


def _for_parties(rules: Rules, country: str, day: date) -> Iterator[CountryRule]:
    for rule in rules.headquarters:
        text = Message(
            "Chips of {classes} need a licence to any destination where a party, or its ultimate parent, is "
            "headquartered there.",
            classes=_classes(rule.eccns),
        )
        yield from _at(rules, (rule, rule.place), country, day, rule.rule, text)
    for home in rules.party_homes:
        yield from _at(rules, (home, home.place), country, day, home.rule, home.text)


def _at(
    rules: Rules,
    entry: tuple[DatedEntry, str],
    country: str,
    day: date,
    name: str,
    text: Message | str,
) -> Iterator[CountryRule]:
    """Yield an entry where it holds on the day and its place takes in the country, or may."""
    rule, place = entry
    holding = rules.atlas.within(country, place, day)
    if holding is Holding.NO or not rule.period.covers(day):
        return
    yield CountryRule(
        rule=declared(name),
        text=text if isinstance(text, Message) else declared(text),
        restriction=rule.source.restriction,
        citation=rule.citation,
        start=rule.start,
        unsure=holding is Holding.UNSURE,
        caveat=rule.caveat,
    )


def _asks(rule: PlaceRule, rules: Rules) -> Message:
    place = declared(rules.atlas.places[rule.place].name)
    if rule.free_recipients:
        return Message(
            "Chips of {classes} need a licence to {place}, except for recipients that the rule frees.",
            classes=_classes(rule.eccns),
            place=place,
        )
    return Message(
        "Chips of {classes} need a licence to {place}.", classes=_classes(rule.eccns), place=place
    )


def _letter(letter: Letter, rules: Rules) -> Message:
    place = declared(rules.atlas.places[letter.destination].name)
    makers = sorted(each.name for each in rules.makers if each.key in letter.addressees)
    if not makers:
        return Message(
            "A letter asks other makers for a licence for chips that it describes, to {place}.",
            place=place,
        )
    return Message(
        "A letter asks {makers} for a licence for chips that it describes, to {place}.",
        makers=listed(makers),
        place=place,
    )


def _classes(eccns: Iterable[str]) -> Message:
    found = sorted(eccns)
    return joined(found) if found else Message("every class")
