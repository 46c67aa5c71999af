"""Columns of text and keys without an object a row, so that a million events fit into memory."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from chipline.records.notation.text import displayed
from chipline.scenery.event_mapping import RELATIONS

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Small = npt.NDArray[np.uint8]
#: Numbers of rows or positions: of a million, half of 64 bits saves megabytes.
Numbers = npt.NDArray[np.int32]

#: Bytes of an id: a UUID has 36, and whole words of eight compare at once.
ID_BYTES = 40
Ids = npt.NDArray[np.bytes_]
_ASCII = 127
#: As many as a whole number without a sign may have.
_BITS = 62
#: Stands between two texts of one run.
BETWEEN = "\x1f"


class Texts(Sequence[str]):
    """Many texts in a few runs of bytes; each is made a string, as it is shown, when somebody reads it.

    `ends` tells for each run where its texts end; a mark stands between two of them.
    """

    def __init__(self, runs: Sequence[bytes], ends: Sequence[npt.NDArray[np.int32]]) -> None:
        self.runs, self.ends = list(runs), list(ends)
        self._firsts = [0, *accumulate(len(each) for each in self.ends)]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        """Pack texts."""
        parts = [text.encode() for text in texts]
        ends = np.cumsum([len(part) + 1 for part in parts], dtype=np.int32) - 1
        return cls([BETWEEN.encode().join(parts)], [ends])

    @classmethod
    def joined(cls, several: Sequence[Texts]) -> Texts:
        """Put columns one after the other."""
        return cls(
            [run for one in several for run in one.runs],
            [ends for one in several for ends in one.ends],
        )

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        number = bisect_right(self._firsts, index) - 1
        local, ends = index - self._firsts[number], self.ends[number]
        begin = int(ends[local - 1]) + 1 if local else 0
        return displayed(self.runs[number][begin : int(ends[local])].decode(errors="replace"))


class IdIndex(Mapping[str, int]):
    """Finds the number of an event by its id; it is also the way from a number to the id."""

    def __init__(self, ids: Ids) -> None:
        self.ids = ids
        self._words = ids.view(np.uint64).reshape(len(ids), ID_BYTES // 8)

    def __getitem__(self, key: str) -> int:
        wanted = id_array([key])
        if len(wanted) and len(key.encode()) <= ID_BYTES:
            first = wanted.view(np.uint64)[0]
            for found in np.flatnonzero(self._words[:, 0] == first).tolist():
                if self.ids[found] == wanted[0]:
                    return int(found)
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (one.decode(errors="replace") for one in self.ids.tolist())

    def __len__(self) -> int:
        return len(self.ids)

    def finder(self, within: slice = slice(None)) -> Callable[[Ids], Ints]:
        """Return what finds the numbers of many ids; -1 for those that are not here, or `within`."""
        ids, begin = self.ids[within], within.indices(len(self.ids))[0]
        own = _hashed(ids)
        order = np.argsort(own)
        own.sort()

        def find(wanted: Ids) -> Ints:
            if not len(ids):
                return np.full(len(wanted), -1, dtype=np.int64)
            at = np.minimum(np.searchsorted(own, _hashed(wanted)), len(own) - 1)
            found = order[at]
            return np.where(ids[found] == wanted, found + begin, -1).astype(np.int64)

        return find


class IdTexts(Sequence[str]):
    """Ids by the number of their event."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [one.decode(errors="replace") for one in self._ids[index].tolist()]
        return str(self._ids[index].decode(errors="replace"))


def id_array(ids: Iterable[str]) -> Ids:
    """Pack ids into fixed width."""
    return readable_ids(np.array([one.encode() for one in ids], dtype=f"S{ID_BYTES}"))


def readable_ids(ids: Ids) -> Ids:
    """Leave out of ids what is no text: half a letter where one was cut, bytes that are none.

    So the id that is read of an event is the one under which it is found.
    """
    if not (ids.view(np.uint8) > _ASCII).any():
        return ids
    return np.array([one.decode(errors="ignore").encode() for one in ids.tolist()], dtype=ids.dtype)


def order_of(keys: Ints) -> Ints:
    """Return the order that sorts whole numbers from 0 on, equal ones as they stand.

    Key and place are sorted as one number where they fit: several times quicker than an argsort.
    """
    bits = len(keys).bit_length()
    if len(keys) and int(keys.max()).bit_length() + bits > _BITS:
        return np.argsort(keys, kind="stable").astype(np.int64)
    packed = (keys << bits) | np.arange(len(keys))
    packed.sort()
    order: Ints = packed & ((1 << bits) - 1)
    return order


def _hashed(ids: Ids) -> npt.NDArray[np.uint64]:
    """Mix the words of each id into one; equal ids give equal numbers, others hardly ever do."""
    words = np.ascontiguousarray(ids).view(np.uint64).reshape(len(ids), ID_BYTES // 8)
    mixed = np.zeros(len(ids), dtype=np.uint64)
    for column in range(words.shape[1]):
        mixed = (mixed ^ words[:, column]) * np.uint64(0x9E3779B97F4A7C15)
    return mixed


@dataclass(frozen=True)
class Keys:
    """The lane keys of every event: event i has `codes[offsets[i]:offsets[i + 1]]`."""

    values: tuple[str, ...]
    codes: Ints
    offsets: Ints

    @classmethod
    def of(cls, groups: Iterable[Sequence[str] | None]) -> Keys:
        """Number the keys of each event; one without has the empty key."""
        numbers: dict[str, int] = {}
        codes: list[int] = []
        offsets = [0]
        for group in groups:
            codes.extend(numbers.setdefault(key, len(numbers)) for key in group or ("",))
            offsets.append(len(codes))
        return cls(tuple(numbers), _ints(codes), _ints(offsets))

    @classmethod
    def spread(cls, code: Ints, each: Keys) -> Keys:
        """Make the keys of events of which each has one of a few groups of keys, by its number."""
        many = np.diff(each.offsets)[code]
        offsets = np.append(0, np.cumsum(many))
        starts = np.repeat(each.offsets[code] - offsets[:-1], many)
        return cls(each.values, each.codes[starts + np.arange(len(starts))], offsets)

    @classmethod
    def joined(cls, several: Sequence[Keys]) -> Keys:
        """Put the keys of several columns one after the other."""
        numbers: dict[str, int] = {}
        codes, many = [], []
        for one in several:
            renamed = _ints([numbers.setdefault(key, len(numbers)) for key in one.values])
            codes.append(renamed[one.codes])
            many.append(np.diff(one.offsets))
        return cls(tuple(numbers), joined(codes), np.append(0, np.cumsum(joined(many))))

    def once(self, several: str) -> Keys:
        """Give each event one key: its own, or `several` where it has more than one."""
        many = np.diff(self.offsets)
        codes = np.where(many > 1, len(self.values), self.codes[self.offsets[:-1]])
        return Keys((*self.values, several), codes, np.arange(len(many) + 1))

    def pairs(self, chosen: Ints) -> tuple[Ints, Ints]:
        """Return each of some events once for each of its keys, beside the number of the key."""
        many = np.diff(self.offsets)[chosen]
        begin = np.cumsum(many) - many
        starts = np.repeat(self.offsets[chosen] - begin, many)
        return np.repeat(chosen, many), self.codes[starts + np.arange(len(starts))]


@dataclass(frozen=True)
class EventColumns:
    """Events of one kind as the store gives them, all or a part of them: one array a column.

    `days` holds earliest and latest day (2 x n, whole) of each date field, `doubts` 1 for about and 2 for
    unsure; `status` numbers `statuses`; `keys` has one entry a level of lanes; `trigger` is the id
    of what the record says triggered it, empty where it says nothing; `direction` has a code of
    `RuleDirection` for each, `cited` how often each is cited.
    """

    kind: str
    ids: Ids
    titles: Texts
    days: Mapping[str, npt.NDArray[np.floating[Any]]]
    doubts: Mapping[str, Small]
    status: Ints
    statuses: tuple[str, ...]
    keys: tuple[Keys, ...]
    trigger: Ids | None = None
    direction: Small | None = None
    cited: Ints | None = None


@dataclass(frozen=True)
class Relations:
    """Links between events by their ids, from the earlier to the later one."""

    causes: Ids
    effects: Ids
    words: Small

    @classmethod
    def none(cls) -> Relations:
        """Return no links."""
        return cls(id_array(()), id_array(()), np.empty(0, dtype=np.uint8))

    @classmethod
    def of(cls, links: Iterable[tuple[str, str, str]]) -> Relations:
        """Pack cause, effect and word of each link."""
        found = list(links)
        words = [RELATIONS.index(word) for _, _, word in found]
        return cls(
            id_array(cause for cause, _, _ in found),
            id_array(effect for _, effect, _ in found),
            np.array(words, dtype=np.uint8),
        )


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)


def joined(parts: Sequence[Ints]) -> Ints:
    """Put arrays one after the other; there may be none."""
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)
