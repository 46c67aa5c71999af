"""Country groups with their history, and the sets of places that rules name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import ValidationInfo, field_validator

from chipline.export_rules.rulebook.entry_types import (
    Country,
    DatedEntry,
    Day,
    Entry,
    GroupId,
    Text,
    known,
)
from chipline.export_rules.rulebook.periods import Holding, all_of, any_of
from chipline.records.message import Message, declared
from chipline.records.notation.countries import country_names


class CountryGroup(Entry):
    """A country group as it stands now."""

    citation: Text
    countries: frozenset[Country]


class Membership(DatedEntry):
    """One country's stay in one group; from `period.end` until `unsure_until` nobody is sure."""

    group: GroupId
    country: Text
    unsure_until: Day | None = None

    @field_validator("country")
    @classmethod
    def _is_listed(cls, value: str, info: ValidationInfo) -> str:
        group = info.data.get("group", "")
        if value not in known(info).countries.get(group, ()):
            raise ValueError(f"{value!r} is not listed in group {group!r}")
        return value

    def standing(self, day: date) -> Holding:
        """Tell whether the country belongs to the group on the day."""
        if self.period.covers(day):
            return Holding.YES
        end = self.period.end
        if end is not None and self.unsure_until is not None and end <= day < self.unsure_until:
            return Holding.UNSURE
        return Holding.NO


class CountrySet(Entry):
    """A set of countries: in any of `groups` but none of `except_groups`, or named."""

    name: Text
    groups: tuple[GroupId, ...] = ()
    except_groups: tuple[GroupId, ...] = ()
    countries: frozenset[Country] = frozenset()


@dataclass(frozen=True, slots=True)
class Atlas:
    """Groups and places as of any day. Countries are ISO 3166-1 alpha-2 codes, upper case."""

    groups: Mapping[str, frozenset[str]]
    memberships: Mapping[tuple[str, str], Membership]
    places: Mapping[str, CountrySet]
    treated_as: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def name_of(self, country: str) -> str:
        """Return a short English name, or the code when there is none."""
        return self.names.get(country) or country_names().get(country, country)

    def in_group(self, country: str, group: str, day: date) -> Holding:
        """Tell whether a country is in a group (such as "D:5") on a day."""
        code = self.treated_as.get(country, country)
        if code not in self.groups[group]:
            return Holding.NO
        membership = self.memberships.get((group, code))
        return Holding.YES if membership is None else membership.standing(day)

    def within(self, country: str, place: str, day: date) -> Holding:
        """Tell whether a country belongs to a named place on a day."""
        where = self.places[place]
        if self.treated_as.get(country, country) in where.countries:
            return Holding.YES
        if not where.groups:
            return Holding.NO
        inside = any_of(self.in_group(country, group, day) for group in where.groups)
        outside = any_of(self.in_group(country, group, day) for group in where.except_groups)
        return all_of((inside, outside.opposite))

    def doubts(self, country: str, day: date) -> tuple[Message, ...]:
        """Say what is unsettled about a country's groups on a day."""
        code = self.treated_as.get(country, country)
        return tuple(
            declared(each.caveat)
            if each.caveat
            else Message(
                "Whether {country} was in {group} is not settled.",
                country=declared(self.name_of(code)),
                group=each.group,
            )
            for each in self.memberships.values()
            if each.country == code and each.standing(day) is Holding.UNSURE
        )

    def groups_of(self, country: str, day: date) -> tuple[str, ...]:
        """List the groups a country surely belongs to on a day."""
        return tuple(
            group for group in self.groups if self.in_group(country, group, day) is Holding.YES
        )
