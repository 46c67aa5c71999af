"""What the timeline draws: one array a column, never an object an event.

Days are proleptic Gregorian ordinals as floats; NaN stands for what nobody entered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from chipline.records.record import earliest_column, latest_column

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Row = Mapping[str, Any]


class Flag(IntFlag):
    """What is not plain about an event's dates."""

    START_ABOUT = 1
    START_UNSURE = 2
    END_ABOUT = 4
    END_UNSURE = 8
    OPEN_START = 16
    OPEN_END = 32
    UNDATED = 64
    LEAD = 128  # it was announced before it took effect


class Certainty(IntEnum):
    """How surely it happened; each is drawn in a way of its own."""

    CONFIRMED = 0
    REPORTED = 1
    ALLEGED = 2
    DISPUTED = 3
    PLANNED = 4
    NON_MOVE = 5
    UNSTATED = 6


@dataclass(frozen=True)
class Drawn:
    """How a kind of record becomes an event: the fields that give its dates, status and lanes.

    `status` is read through `words`; what it does not know is `otherwise`.
    """

    kind: str
    start: str
    end: str
    groups: str
    status: str
    words: Mapping[str, Certainty]
    otherwise: Certainty
    moment: str = ""


DRAWN = (
    Drawn(
        kind="restriction",
        start="announced",
        moment="effective",
        end="ended",
        groups="jurisdictions",
        status="kind",
        words={"proposal": Certainty.PLANNED},
        otherwise=Certainty.CONFIRMED,
    ),
    Drawn(
        kind="relocation",
        start="began",
        end="ended",
        groups="firms",
        status="status",
        words={
            "confirmed": Certainty.CONFIRMED,
            "reported": Certainty.REPORTED,
            "alleged": Certainty.ALLEGED,
            "denied": Certainty.DISPUTED,
            "planned": Certainty.PLANNED,
            "non-move": Certainty.NON_MOVE,
        },
        otherwise=Certainty.UNSTATED,
    ),
)
KIND_NAMES = tuple(drawn.kind for drawn in DRAWN)


@dataclass(frozen=True)
class Keys:
    """The lane keys of every event: event i has `codes[offsets[i]:offsets[i + 1]]`."""

    values: tuple[str, ...]
    codes: Ints
    offsets: Ints


@dataclass(frozen=True)
class Events:
    """Every event, dated or not. `left <= body <= stop <= right` are finite where it is dated.

    Between `left` and `body` lies the doubt about the start, between `stop` and `right` that about
    the end. `moment` is the middle date of three: when a restriction took effect.
    """

    ids: Sequence[str]
    titles: Sequence[str]
    kind: npt.NDArray[np.uint8]
    certainty: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    left: Floats
    body: Floats
    stop: Floats
    right: Floats
    moment: Floats
    keys: Keys
    causes: Ints
    effects: Ints
    by_id: Mapping[str, int] = field(repr=False, default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def dated(self) -> Bools:
        """Which events have a date at all."""
        plain: Bools = (self.flags & Flag.UNDATED) == 0
        return plain

    @cached_property
    def without_date(self) -> int:
        """How many events have no date."""
        return int((~self.dated).sum())

    def undated(self) -> list[int]:
        """Return the events that have no date."""
        return [int(event) for event in np.flatnonzero(~self.dated)]

    def extent(self) -> tuple[float, float] | None:
        """Return the first and the last day that any date may stand for."""
        dated = self.dated
        if not dated.any():
            return None
        return float(self.left[dated].min()), float(self.right[dated].max())

    def count(self, kind: str) -> int:
        """Count the events of a kind."""
        return int((self.kind == KIND_NAMES.index(kind)).sum())

    def followed(self, event: int) -> list[int]:
        """Return what this event triggered."""
        return [int(one) for one in self.effects[self.caused_by(np.array([event]))]]

    def led_by(self, event: int) -> list[int]:
        """Return what triggered this event."""
        return [int(one) for one in self.causes[self.leading_to(np.array([event]))]]

    def caused_by(self, events: Ints) -> Ints:
        """Return the numbers of the links that begin at any of `events`."""
        return _slices(self._by_cause, events)

    def leading_to(self, events: Ints) -> Ints:
        """Return the numbers of the links that end at any of `events`."""
        return _slices(self._by_effect, events)

    @cached_property
    def _by_cause(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.causes, kind="stable").astype(np.int64)
        return order, self.causes[order]

    @cached_property
    def _by_effect(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.effects, kind="stable").astype(np.int64)
        return order, self.effects[order]

    def prepare(self) -> None:
        """Build the indexes now, so that no frame has to."""
        _ = self._by_cause, self._by_effect, self.without_date


def _slices(index: tuple[Ints, Ints], events: Ints) -> Ints:
    order, ordered = index
    first = np.searchsorted(ordered, events, side="left")
    many = np.searchsorted(ordered, events, side="right") - first
    # The runs first[i] .. first[i] + many[i], one after the other, without a loop.
    starts = np.repeat(first - np.cumsum(many) + many, many)
    return order[starts + np.arange(len(starts))]


def events_from_rows(rows: Mapping[str, Sequence[Row]]) -> Events:
    """Build events from the stored values of records, by kind; kinds that are not drawn are left out.

    A row needs `id`, a title, and its dates with the earliest and latest day beside each of them.
    """
    parts = [
        _columns(number, drawn, rows.get(drawn.kind, ())) for number, drawn in enumerate(DRAWN)
    ]
    ids = [one for part in parts for one in part["ids"]]
    by_id = {one: event for event, one in enumerate(ids)}
    dates = {
        name: np.concatenate([part[name] for part in parts])
        for name in ("left", "body", "stop", "right", "moment", "flags", "kind", "certainty")
    }
    causes, effects = _triggers(rows.get("relocation", ()), by_id)
    return Events(
        ids=ids,
        titles=[one for part in parts for one in part["titles"]],
        keys=_keys([one for part in parts for one in part["groups"]]),
        causes=causes,
        effects=effects,
        by_id=by_id,
        **dates,
    )


def _triggers(rows: Sequence[Row], by_id: Mapping[str, int]) -> tuple[Ints, Ints]:
    pairs = [
        (by_id[row["trigger"]], by_id[row["id"]]) for row in rows if row.get("trigger") in by_id
    ]
    found = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _keys(groups: Iterable[Sequence[str] | None]) -> Keys:
    numbers: dict[str, int] = {}
    codes: list[int] = []
    offsets = [0]
    for group in groups:
        codes.extend(numbers.setdefault(key, len(numbers)) for key in group or ("",))
        offsets.append(len(codes))
    return Keys(tuple(numbers), np.array(codes, dtype=np.int64), np.array(offsets, dtype=np.int64))


def _columns(number: int, drawn: Drawn, rows: Sequence[Row]) -> dict[str, Any]:
    start, flags = _bounds(rows, drawn.start, Flag.START_ABOUT, Flag.START_UNSURE)
    end, end_flags = _bounds(rows, drawn.end, Flag.END_ABOUT, Flag.END_UNSURE)
    flags |= end_flags
    moment = np.full(len(rows), np.nan)
    if drawn.moment:
        middle, middle_flags = _bounds(rows, drawn.moment, Flag.START_ABOUT, Flag.START_UNSURE)
        start, moment, flags = _with_moment(start, middle, flags, middle_flags)
    found = drawn.words
    status = (found.get(row.get(drawn.status) or "", drawn.otherwise) for row in rows)
    return {
        "ids": [row["id"] for row in rows],
        "titles": [row.get("name") or row.get("slug") or "" for row in rows],
        "groups": [row.get(drawn.groups) for row in rows],
        "kind": np.full(len(rows), number, dtype=np.uint8),
        "certainty": np.fromiter(status, dtype=np.uint8, count=len(rows)),
        **_extents(start, end, moment, flags),
    }


def _bounds(
    rows: Sequence[Row], name: str, about: Flag, unsure: Flag
) -> tuple[Floats, npt.NDArray[np.uint8]]:
    """Return earliest and latest day (2 x n) of a date field, and its flags."""
    days = np.empty((2, len(rows)))
    for row_of, column in enumerate((earliest_column(name), latest_column(name))):
        # float(None) is not NaN, so that None is told apart here.
        days[row_of] = np.fromiter(
            (np.nan if (day := row.get(column)) is None else day for row in rows),
            dtype=np.float64,
            count=len(rows),
        )
    written = [row.get(name) or "" for row in rows]
    flags = np.fromiter(
        (
            (about if "~" in text or "%" in text else 0)
            | (unsure if "?" in text or "%" in text else 0)
            for text in written
        ),
        dtype=np.uint8,
        count=len(rows),
    )
    return days, flags


def _with_moment(
    start: Floats,
    middle: Floats,
    flags: npt.NDArray[np.uint8],
    middle_flags: npt.NDArray[np.uint8],
) -> tuple[Floats, Floats, npt.NDArray[np.uint8]]:
    """Let what comes first begin the bar; what comes after it is its moment."""
    no_start = np.isnan(start).all(axis=0)
    no_middle = np.isnan(middle).all(axis=0)
    swap = no_start | (middle[0] < start[0])
    swap &= ~no_middle
    first = np.where(swap, middle, start)
    moment = np.where(swap, start[0], middle[0])
    lead = ~swap & ~no_middle & (middle[0] > start[0])
    combined = np.where(swap, middle_flags, flags)
    # The start's own doubts only; those about the end were in `flags` already.
    combined = combined | (flags & (Flag.END_ABOUT | Flag.END_UNSURE))
    combined = np.where(lead, combined | Flag.LEAD, combined).astype(np.uint8)
    return first, moment, combined


def _extents(
    start: Floats, end: Floats, moment: Floats, flags: npt.NDArray[np.uint8]
) -> dict[str, Any]:
    """Bring the dates into `left <= body <= stop <= right`, with open ends flagged."""
    flags = flags.copy()
    flags[np.isnan(start[0])] |= int(Flag.OPEN_START)
    flags[np.isnan(end[1])] |= int(Flag.OPEN_END)
    everything = np.vstack([start, end, moment[None, :]])
    known = ~np.isnan(everything)
    undated = ~known.any(axis=0)
    flags[undated] |= int(Flag.UNDATED)
    # fmin and fmax look past NaN; an undated event stays NaN throughout.
    first = np.fmin.reduce(everything, axis=0)
    last = np.fmax.reduce(everything, axis=0)
    left = np.where(np.isnan(start[0]), first, start[0])
    body = np.fmax(np.where(np.isnan(start[1]), left, start[1]), left)
    stop = np.where(np.isnan(end[0]), np.fmax(body, moment), end[0])
    right = np.fmax(np.where(np.isnan(end[1]), np.fmax(stop, body), end[1]), left)
    right = np.where(undated, last, right)
    # Where start and end overlap in their doubts, nothing is certain but the whole span.
    overlapping = stop < body
    body = np.where(overlapping, right, body)
    stop = np.where(overlapping, right, np.fmin(stop, right))
    return {"left": left, "body": body, "stop": stop, "right": right, "moment": moment} | {
        "flags": flags
    }
