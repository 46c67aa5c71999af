"""Who owns a firm on a day: links with dates first, then links without, then the ultimate parent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership:
    """One firm as a subsidiary of another, as the link with this id has it.

    `earliest` is the first day on which it may have begun, `latest` the first day on which it
    surely holds no longer, both ordinals; None is an open end. `share` is in percent.
    """

    link: str
    subsidiary: str
    owner: str
    earliest: int | None = None
    latest: int | None = None
    share: float | None = None

    @property
    def dated(self) -> bool:
        """Whether it says anything about when it held."""
        return self.earliest is not None or self.latest is not None

    def on(self, day: int) -> bool:
        """Tell whether it may hold on a day."""
        begun = self.earliest is None or self.earliest <= day
        return begun and (self.latest is None or day < self.latest)

    @property
    def rank(self) -> tuple[bool, int, float, str]:
        """What decides between several that may hold on a day: the highest counts.

        Those with dates come first, then the newer one, as when a sale is known by the month, then
        the larger one. The id only makes the answer the same every time.
        """
        return self.dated, self.earliest or 0, self.share or 0, self.link


def by_subsidiary(found: Iterable[Ownership]) -> dict[str, tuple[Ownership, ...]]:
    """Group ownerships by the firm that is owned."""
    groups: dict[str, tuple[Ownership, ...]] = {}
    for each in found:
        groups[each.subsidiary] = (*groups.get(each.subsidiary, ()), each)
    return groups


def owners_on(
    firm: str,
    day: int,
    *,
    ownerships: Mapping[str, Sequence[Ownership]],
    parents: Mapping[str, str | None],
) -> tuple[str, ...]:
    """Return the chain of a firm's owners on a day (an ordinal), the ultimate parent last.

    `ownerships` are the links by subsidiary, `parents` the undated ultimate parents by firm. A
    chain that leads back into itself ends before it would.
    """
    chain: list[str] = []
    owner = _owner_on(firm, day, ownerships, parents)
    while owner and owner != firm and owner not in chain:
        chain.append(owner)
        owner = _owner_on(owner, day, ownerships, parents)
    return tuple(chain)


def _owner_on(
    firm: str,
    day: int,
    ownerships: Mapping[str, Sequence[Ownership]],
    parents: Mapping[str, str | None],
) -> str | None:
    held = [each for each in ownerships.get(firm, ()) if each.on(day)]
    return max(held, key=lambda each: each.rank).owner if held else parents.get(firm)
