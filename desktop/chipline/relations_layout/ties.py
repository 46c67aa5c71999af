"""Records and the ties between them: who stands to whom, since when, how surely, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from chipline.records.ownership import Ownership, owners_on
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.event_mapping import Certainty

#: Where a head office is China's: mainland, Hong Kong and Macau, which 15 CFR 744.23 and the
#: country groups treat alike.
CHINESE = frozenset({"CN", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when something holds, by the bounds of fuzzy dates, as ordinals.

    An end is the first day on which it no longer holds. None is a bound that nobody knows. `began`
    and `ended` are the dates as they were entered, in EDTF.
    """

    began_first: int | None = None
    began_last: int | None = None
    ended_first: int | None = None
    ended_last: int | None = None
    began: str = field(default="", compare=False)
    ended: str = field(default="", compare=False)

    @classmethod
    def of(cls, values: Mapping[str, Any], begin: str = "began", end: str = "ended") -> Span:
        """Read the span of a record by the names of its two date fields."""
        return cls(
            values.get(f"{begin}_earliest"),
            values.get(f"{begin}_latest"),
            values.get(f"{end}_earliest"),
            values.get(f"{end}_latest"),
            values.get(begin) or "",
            values.get(end) or "",
        )

    @property
    def undated(self) -> bool:
        """Whether nothing is known of when it held."""
        return self == Span()

    def standing(self, as_of: AsOf) -> AsOfStatus:
        """Tell how it stands to a day; what has no date may hold on any."""
        if as_of.mode is Mode.ALL:
            return AsOfStatus.SURELY
        begun_surely = self.began_last is not None and self.began_last <= as_of.last
        begun = self.began_first is None or self.began_first <= as_of.last
        if as_of.mode is Mode.CUMULATIVE:
            return _status(surely=begun_surely, possibly=begun)
        without_end = self.ended_first is None and self.ended_last is None
        still_surely = without_end or (self.ended_first or 0) > as_of.first
        still = self.ended_last is None or self.ended_last > as_of.first
        return _status(surely=begun_surely and still_surely, possibly=begun and still)


#: The span of what nobody dated.
NEVER_DATED = Span()


def _status(*, surely: bool, possibly: bool) -> AsOfStatus:
    if surely:
        return AsOfStatus.SURELY
    return AsOfStatus.POSSIBLY if possibly else AsOfStatus.OUT


@dataclass(frozen=True, slots=True)
class Party:
    """A record that has ties; `home` is the code of the country where it stands or is headquartered."""

    id: str
    kind: str
    title: str
    home: str = ""
    slug: str = ""

    @property
    def chinese(self) -> bool:
        """Whether it is a firm that is headquartered in China."""
        return self.kind == "firm" and self.home in CHINESE


@dataclass(frozen=True, slots=True)
class RecordTie:
    """How the record `subject` stands to `object`: a role of `roles.py`, as a record says.

    That record is a link, a tenancy or relocation, or the one whose field says so. `certainty` is
    None where it has none of its own.
    """

    subject: str
    object: str
    role: str
    kind: str
    record: str
    span: Span = NEVER_DATED
    certainty: Certainty | None = None

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells it from all others."""
        return self.record, self.role, self.subject, self.object

    def other(self, end: str) -> str:
        """Return the end that is not this one."""
        return self.object if end == self.subject else self.subject


@dataclass(frozen=True)
class Owners:
    """Who owns whom: links with their days, and the undated ultimate parents."""

    ownerships: Mapping[str, tuple[Ownership, ...]] = field(default_factory=dict)
    parents: Mapping[str, str | None] = field(default_factory=dict)

    def above(self, firm: str, day: int) -> tuple[str, ...]:
        """Return the chain of a firm's owners on a day, the ultimate parent last."""
        return owners_on(firm, day, ownerships=self.ownerships, parents=self.parents)

    def ultimate(self, firm: str, day: int) -> str:
        """Return a firm's ultimate parent on a day, itself where nobody owns it."""
        above = self.above(firm, day)
        return above[-1] if above else firm

    def has_link_on(self, firm: str, day: int) -> bool:
        """Tell whether a link says who owns a firm on a day, so that the field does not count."""
        return any(one.on(day) for one in self.ownerships.get(firm, ()))


@dataclass(frozen=True)
class TieGraph:
    """Some records with the ties between them, and how often what says so is cited.

    `degree` counts how many records point at one, in the whole workspace. `whole` is whether all was
    read that was looked for.
    """

    parties: Mapping[str, Party]
    ties: tuple[RecordTie, ...]
    owners: Owners = field(default_factory=Owners)
    cited: Mapping[str, int] = field(default_factory=dict)
    degree: Mapping[str, int] = field(default_factory=dict)
    whole: bool = True

    @cached_property
    def by_end(self) -> Mapping[str, tuple[RecordTie, ...]]:
        """The ties of each record, from either end."""
        found: dict[str, list[RecordTie]] = defaultdict(list)
        for tie in self.ties:
            found[tie.subject].append(tie)
            if tie.object != tie.subject:
                found[tie.object].append(tie)
        return {one: tuple(ties) for one, ties in found.items()}

    def on(self, day: int) -> tuple[RecordTie, ...]:
        """Return the ties without ultimate parents that a link on that day puts right."""
        return tuple(
            tie
            for tie in self.ties
            if tie.role != "firm.ultimate_parent" or not self.owners.has_link_on(tie.subject, day)
        )


def distinct_ties(ties: Iterable[RecordTie]) -> tuple[RecordTie, ...]:
    """Return each tie once, in the order in which they came."""
    return tuple({tie.key: tie for tie in ties}.values())
