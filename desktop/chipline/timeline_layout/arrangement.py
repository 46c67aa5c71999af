"""How the timeline is arranged: which kinds it shows, in which lanes; a plain value to be stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from chipline.records.message import N_, Message, UserError
from chipline.records.record import id_of_slug
from chipline.scenery.event_mapping import DRAWN, FIRST_KINDS, GROUPING, KIND_NAMES

#: The key of the lane of what several firms did together: it is drawn once.
SEVERAL = "*"
#: Lanes are nested no deeper than this.
DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Band:
    """One kind of record and by what its lanes are made: none, one or two groupings."""

    kind: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The bands from top to bottom; which lanes are closed, which come first, and of which firm.

    Lanes are named by their path, such as `relocation/CN` or `relocation/CN/hosting`, of keys as
    they are stored. With `firm`, only what has to do with that firm is shown.
    """

    bands: tuple[Band, ...]
    closed: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    firm: str = ""
    preset: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are shown."""
        return tuple(band.kind for band in self.bands)

    def by(self, kind: str) -> tuple[str, ...]:
        """Return by what the lanes of a kind are made."""
        return next((band.by for band in self.bands if band.kind == kind), ())

    def with_kinds(self, kinds: Iterable[str]) -> Arrangement:
        """Show other kinds; those that stay keep their lanes."""
        wanted = set(kinds)
        made = tuple(
            Band(drawn.kind, self.by(drawn.kind) if drawn.kind in self.kinds else (drawn.by,))
            for drawn in DRAWN
            if drawn.kind in wanted
        )
        return replace(self, bands=made or self.bands, preset="")

    def with_lanes(self, kind: str, by: tuple[str, ...]) -> Arrangement:
        """Make the lanes of a kind by something else."""
        bands = tuple(Band(kind, by) if band.kind == kind else band for band in self.bands)
        return replace(self, bands=bands, preset="")

    def toggled(self, path: str) -> Arrangement:
        """Close a lane that is open, or open it again."""
        return replace(self, closed=self.closed ^ {path})

    def moved(self, paths: tuple[str, ...], path: str, steps: int) -> Arrangement:
        """Move a lane among its siblings, of which `paths` is the present order."""
        row = list(paths)
        at = row.index(path)
        row.insert(min(max(at + steps, 0), len(row) - 1), row.pop(at))
        others = tuple(one for one in self.order if one not in row)
        return replace(self, order=(*others, *row))

    def to_state(self) -> dict[str, Any]:
        """Return it as what JSON can hold."""
        return {
            "bands": [[band.kind, list(band.by)] for band in self.bands],
            "closed": sorted(self.closed),
            "order": list(self.order),
            "firm": self.firm,
            "preset": self.preset,
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> Arrangement:
        """Read it from a stored state; what is not known there is left out."""
        bands = tuple(
            Band(kind, _known(kind, by))
            for kind, by in state.get("bands", ())
            if kind in KIND_NAMES
        )
        return cls(
            bands or preset("responses").bands,
            frozenset(map(str, state.get("closed", ()))),
            tuple(map(str, state.get("order", ()))),
            str(state.get("firm", "")),
            str(state.get("preset", "")),
        )


def _known(kind: str, by: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in by if one in GROUPING and kind in GROUPING[one].fields)[:DEEPEST]


class LanesError(UserError, ValueError):
    """Lanes that can't be made; the message says why."""


def parse_lanes(kinds: Iterable[str], written: str) -> tuple[Band, ...]:
    """Read lanes as the command line takes them: `jurisdiction>kind`, several separated by commas.

    Each of the kinds takes those that it has most of; what has none of them keeps its lanes.

    Raises:
        LanesError: there is no such lane, or nothing that is shown has it.
    """
    shown, made = tuple(kinds), dict[str, tuple[str, ...]]()
    for part in written.split(","):
        names = [name.strip().replace("-", "_") for name in part.split(">") if name.strip()]
        for name in names:
            if name not in GROUPING:
                known = ", ".join(GROUPING).replace("_", "-")
                raise LanesError(
                    Message(
                        "There are no lanes by “{name}”. Lanes: {known}.", name=name, known=known
                    )
                )
        having = {kind: by for kind in shown if (by := _known(kind, names))}
        if not having:
            raise LanesError(
                Message("Nothing that is shown has lanes by “{name}”.", name=part.strip())
            )
        made |= {kind: by for kind, by in having.items() if len(by) > len(made.get(kind, ()))}
    return tuple(Band(kind, made[kind]) for kind in shown if kind in made)


@dataclass(frozen=True, slots=True)
class Preset:
    """An arrangement with a name. One with `of_firm` asks for a firm.

    The lanes in `first`, a kind and the jurisdiction or the slug of the firm that a lane is made by,
    come before all others, and have a row whatever there is.
    """

    name: str
    label: str
    about: str
    bands: tuple[Band, ...]
    of_firm: bool = False
    first: tuple[tuple[str, str], ...] = ()


PRESETS = (
    Preset(
        "responses",
        N_("Restrictions and responses"),
        N_("Restrictions by jurisdiction above the relocations that answered them, by firm."),
        (Band("restriction", ("jurisdiction",)), Band("relocation", ("firm",))),
        # Who moved most, and who did not: a small screen must show both at once.
        first=(
            ("restriction", "US"),
            ("restriction", "CN"),
            ("relocation", SEVERAL),
            ("relocation", "alibaba"),
            ("relocation", "deepseek"),
            ("relocation", "bytedance"),
        ),
    ),
    Preset(
        "moves",
        N_("Who moved where"),
        N_("Relocations by the country they went to, in it by firm; tenancies by firm."),
        (Band("relocation", ("country_to", "firm")), Band("tenancy", ("firm",))),
    ),
    Preset(
        "chips",
        N_("Chips against controls"),
        N_("Restrictions by jurisdiction above releases of chips by vendor."),
        (Band("restriction", ("jurisdiction",)), Band("chip", ("chip_vendor",))),
    ),
    Preset(
        "firm",
        N_("One firm’s story"),
        N_("Everything about one firm: what restricted it, what it moved, built and released."),
        (
            Band("restriction", ("jurisdiction",)),
            Band("relocation", ("country_to",)),
            Band("facility", ("country_to",)),
            Band("tenancy", ("facility",)),
            Band("cluster", ("country_to",)),
            Band("chip", ()),
            Band("model", ("family",)),
        ),
        of_firm=True,
    ),
)


def preset(name: str, firm: str = "") -> Arrangement:
    """Return the arrangement of a preset.

    Raises:
        KeyError: there is none of that name.
    """
    found = next((one for one in PRESETS if one.name == name), None)
    if found is None:
        raise KeyError(name)
    order = tuple(
        f"{kind}/{slug if kind == 'restriction' or slug == SEVERAL else id_of_slug(slug)}"
        for kind, slug in found.first
    )
    return Arrangement(found.bands, order=order, firm=firm if found.of_firm else "", preset=name)


def kinds_of(names: Iterable[str]) -> tuple[str, ...]:
    """Keep the drawn kinds among some names, in the order in which they are drawn."""
    wanted = set(names)
    return tuple(kind for kind in KIND_NAMES if kind in wanted) or FIRST_KINDS
