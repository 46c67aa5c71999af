"""What the records hold, as far as controls ask of it: chips, firms, and who runs what where.

Plain values that may cross threads; whoever reads the workspace fills them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from chipline.export_rules.metrics import ChipFigures
from chipline.records.ownership import Ownership, owners_on


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownChip:
    """A chip record. `earliest` and `latest` bound its release, as ordinals; None is not known."""

    id: str
    figures: ChipFigures
    earliest: int | None = None
    latest: int | None = None
    designed_for_china: bool | None = None

    @property
    def name(self) -> str:
        """The name to show."""
        return str(self.figures.label)

    def released(self, day: int) -> bool | None:
        """Tell whether it was on sale by a day; None when its release is not known."""
        return None if self.earliest is None else self.earliest <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFirm:
    """A firm record; `listed_from` is the first day on which it may be on the Entity List."""

    id: str
    name: str
    country: str | None = None
    parent: str | None = None
    listed_from: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployment:
    """A cluster, tenancy or relocation: who uses which chips where, and whose they are.

    Ids point into `Holdings`; countries are codes. `earliest` and `latest` bound its days as
    ordinals, None for open or not known.
    """

    kind: str
    id: str
    name: str
    users: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    owner_country: str | None = None
    chips: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    tenures: tuple[str, ...] = ()
    earliest: int | None = None
    latest: int | None = None
    trigger: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionFacts:
    """A Restriction record: id and name, what it names, and the days it says it holds.

    `earliest` is its first day, `latest` the first day on which it surely holds no longer.
    """

    id: str
    slug: str
    name: str
    targets: frozenset[str] = frozenset()
    earliest: int | None = None
    latest: int | None = None


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """Everything at once, by id; acts by slug, `ownerships` by subsidiary. `left_out` counts records beyond what was read."""

    chips: Mapping[str, KnownChip] = field(default_factory=lambda: MappingProxyType({}))
    firms: Mapping[str, KnownFirm] = field(default_factory=lambda: MappingProxyType({}))
    deployments: tuple[Deployment, ...] = ()
    acts: Mapping[str, RestrictionFacts] = field(default_factory=lambda: MappingProxyType({}))
    ownerships: Mapping[str, Sequence[Ownership]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    left_out: int = 0

    @cached_property
    def _parents(self) -> dict[str, str | None]:
        return {one: firm.parent for one, firm in self.firms.items()}

    def ultimate(self, firm: str, day: int) -> str:
        """Return the ultimate parent's id on a day, which is the firm's own where it has none."""
        chain = owners_on(firm, day, ownerships=self.ownerships, parents=self._parents)
        return chain[-1] if chain else firm

    def home(self, firm: str) -> str | None:
        """Return the country in which a firm is headquartered."""
        found = self.firms.get(firm)
        return found.country if found else None

    def names_of(self, firm: str, day: int) -> tuple[str, ...]:
        """Return the names of a firm and of its ultimate parent on a day."""
        found = (self.firms.get(each) for each in dict.fromkeys((firm, self.ultimate(firm, day))))
        return tuple(each.name for each in found if each)

    def is_listed(self, firm: str, day: int) -> bool:
        """Tell whether a firm was on the Entity List by a day."""
        found = self.firms.get(firm)
        return bool(found and found.listed_from is not None and found.listed_from <= day)
