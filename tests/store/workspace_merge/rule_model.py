"""The rule of merging once more, small and without a database, so that very many histories can be run.

Registers are fields, elements of lists and existences of a few records; a reference is a field that
holds the id of one. It is written after the design and shares no code with the program; what it weighs
is compared with what the program does in the histories on workspaces.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from store.workspace_merge.ledger import Spot

THERE, GONE = "there", "gone"
_RECORDS = ("a", "b", "c")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What was done at once: found and left by spot; `seen` are the bits of it and what it stands upon."""

    bit: int
    seen: int
    found: dict[Spot, Any]
    left: dict[Spot, Any]
    undone: Entry | None = None


class Numbered(Protocol):
    """An entry of either kind, which is known by its bit."""

    @property
    def bit(self) -> int:
        """Its bit."""


class Touched(NamedTuple):
    """The entries of one side by the spots that they touch, and what of these was put back."""

    by_spot: Mapping[Spot, Sequence[Numbered]]
    back: set[tuple[int, Spot]]

    def all_back(self, spot: Spot) -> bool:
        """Tell whether all that touched a spot was put back."""
        return all((entry.bit, spot) in self.back for entry in self.by_spot[spot])


class Weighed(NamedTuple):
    """What becomes of a spot, whether that is a decision, and whether somebody has to be asked."""

    result: Any
    decided: bool
    asked: bool


def standing(entries: Iterable[Entry]) -> Touched:
    """Return what entries touch, and what of it was put back: by identity, never by value."""
    given = list(entries)
    bits = {entry.bit for entry in given}
    back: set[tuple[int, Spot]] = set()
    touches: dict[Spot, list[Entry]] = {}
    for entry in given:
        for spot in entry.left:
            touches.setdefault(spot, []).append(entry)
    for entry in reversed(given):
        undone = entry.undone
        if undone is None or undone.bit not in bits:
            continue
        for spot in entry.left.keys() & undone.left.keys():
            if (entry.bit, spot) not in back:
                back |= {(entry.bit, spot), (undone.bit, spot)}
    return Touched(touches, back)


def weigh(spot: Spot, m: Any, t: Any, mine: Touched, theirs: Touched) -> Weighed:
    """Weigh one spot that the other side touched: steps 3a to 3f of the rule."""
    if spot not in mine.by_spot:
        return Weighed(t, decided=False, asked=False)
    if m == t:
        return Weighed(m, decided=False, asked=False)
    mine_back, theirs_back = mine.all_back(spot), theirs.all_back(spot)
    if mine_back != theirs_back:
        return Weighed(t if mine_back else m, decided=True, asked=False)
    if spot.element:
        return Weighed(result=True, decided=True, asked=False)
    return Weighed(m, decided=True, asked=True)


@dataclass(slots=True)
class Copy:
    """A copy: what it holds, what it knows in its order, what stands on top, and what undo takes."""

    values: dict[Spot, Any]
    entries: tuple[Entry, ...] = ()
    known: int = 0
    stack: list[tuple[Any, ...]] = field(default_factory=list)

    def copied(self) -> Copy:
        """Copy it as a file manager does."""
        return Copy(dict(self.values), self.entries, self.known, list(self.stack))


class Model:
    """A history of copies in the model."""

    def __init__(self, seed: int, copies: int) -> None:
        """Begin with equal copies."""
        self.dice = random.Random(seed)
        begun = {Spot(record): THERE for record in _RECORDS}
        self.copies = [Copy(dict(begun)) for _ in range(copies)]
        self.backups: list[Copy] = []
        self.bits = self.words = 0
        self.seen: dict[int, dict[Spot, Any]] = {}

    def run(self, steps: int) -> None:
        """Let things happen, then bring all into one, and that into all."""
        happenings: tuple[tuple[int, Callable[[Copy], None]], ...] = (
            (10, self._edit),
            (3, self._element),
            (3, self._parent),
            (3, self._delete),
            (4, self._undo),
            (9, self._merge),
            (2, self._both_ways),
            (1, self._back_up),
            (1, self._restore),
        )
        for _ in range(steps):
            happens = self.dice.choices(
                [each for _, each in happenings], [n for n, _ in happenings]
            )
            one = self.dice.choice(self.copies)
            happens[0](one)
            self.look(one)
        first, *others = self.copies
        for other in others:
            self.bring(first, other)
        for other in others:
            assert not self.bring(other, first), "asked on the way back"
            assert _content(other) == _content(first), "not equal"
            assert other.known == first.known

    # -- what happens -----------------------------------------------------------------------------

    def _write(self, copy: Copy, left: dict[Spot, Any], undone: Entry | None = None) -> Entry:
        found = {spot: copy.values.get(spot) for spot in left}
        entry = self._entry(copy.known, found, left, undone)
        copy.values.update(left)
        copy.entries += (entry,)
        copy.known = entry.seen
        return entry

    def _entry(
        self, known: int, found: dict[Spot, Any], left: dict[Spot, Any], undone: Entry | None = None
    ) -> Entry:
        bit = 1 << self.bits
        self.bits += 1
        return Entry(bit, known | bit, found, left, undone)

    def _do(self, copy: Copy, left: dict[Spot, Any]) -> None:
        copy.stack.append(("entry", self._write(copy, left)))

    def _there(self, copy: Copy) -> str | None:
        there = [record for record in _RECORDS if copy.values[Spot(record)] == THERE]
        return self.dice.choice(there) if there else None

    def _edit(self, copy: Copy) -> None:
        record = self._there(copy)
        if record:
            self.words += 1
            self._do(copy, {Spot(record, self.dice.choice("xy")): self.words})

    def _element(self, copy: Copy) -> None:
        record = self._there(copy)
        if record:
            spot = Spot(record, "tags", self.dice.choice("pq"))
            self._do(copy, {spot: not copy.values.get(spot)})

    def _parent(self, copy: Copy) -> None:
        record, parent = self._there(copy), self._there(copy)
        if record and parent and record < parent:
            self._do(copy, {Spot(record, "parent"): parent})

    def _delete(self, copy: Copy) -> None:
        record = self._there(copy)
        if record:
            self._do(copy, {Spot(record): GONE, **_let_go(copy.values, record)})

    def _undo(self, copy: Copy) -> None:
        if not copy.stack:
            return
        what, *held = copy.stack.pop()
        if what == "merge":
            # Values and all that is known go back to what they were before.
            copy.values, copy.entries, copy.known = dict(held[0]), held[1], held[2]
        else:
            self._write(copy, dict(held[0].found), held[0])

    def _merge(self, copy: Copy) -> None:
        self.bring(copy, self.dice.choice(self.copies))

    def _both_ways(self, copy: Copy) -> None:
        other = self.dice.choice(self.copies)
        before = copy.copied()
        self.bring(copy, other)
        if other is not copy:
            self.bring(other, before)
            self.look(other)

    def _back_up(self, copy: Copy) -> None:
        self.backups.append(copy.copied())

    def _restore(self, copy: Copy) -> None:
        if self.backups:
            held = self.dice.choice(self.backups).copied()
            copy.values, copy.entries, copy.known, copy.stack = (
                held.values,
                held.entries,
                held.known,
                held.stack,
            )

    # -- merging ----------------------------------------------------------------------------------

    def bring(self, mine: Copy, theirs: Copy) -> int:
        """Merge one copy into another with answers by chance; return how many questions there were."""
        new = [entry for entry in theirs.entries if theirs.known & ~mine.known & entry.bit]
        if not theirs.known & ~mine.known:
            return 0
        ours = [entry for entry in mine.entries if mine.known & ~theirs.known & entry.bit]
        one, other = standing(ours), standing(new)
        held, decided, asked = dict(mine.values), set[Spot](), set[Spot]()
        for spot in other.by_spot:
            m, t = mine.values.get(spot), theirs.values.get(spot)
            found = weigh(spot, m, t, one, other)
            held[spot] = self.dice.choice((m, t)) if found.asked else found.result
            if found.decided:
                decided.add(spot)
            if found.asked:
                asked.add(spot)
        for record in _RECORDS:
            self._deletion(record, (mine, one), (theirs, other), held, decided, asked)
        self._references(held, decided, asked)
        self._judge(mine, theirs, one, other, held, asked)
        before = (dict(mine.values), mine.entries, mine.known)
        known = mine.known | theirs.known
        mine.entries += tuple(
            entry for entry in new if not any(entry is each for each in mine.entries)
        )
        if decided:
            left = {spot: held.get(spot) for spot in decided}
            entry = self._entry(known, left, left)
            mine.entries += (entry,)
            known = entry.seen
        mine.values, mine.known = held, known
        mine.stack = [("merge", *before)]
        return len(asked)

    def _deletion(
        self,
        record: str,
        mine: tuple[Copy, Touched],
        theirs: tuple[Copy, Touched],
        held: dict[Spot, Any],
        decided: set[Spot],
        asked: set[Spot],
    ) -> None:
        """Step 4: a deletion on one side, against a change on the other."""
        spot = Spot(record)
        for (here, ended), (there, changed) in ((mine, theirs), (theirs, mine)):
            if here.values[spot] == THERE or there.values[spot] != THERE:
                continue
            if spot not in ended.by_spot or ended.all_back(spot):
                continue
            if all(changed.all_back(each) for each in changed.by_spot if each.record == record):
                continue
            held[spot] = self.dice.choice((THERE, GONE))
            touched = (*ended.by_spot, *changed.by_spot)
            of_it = {spot, *(each for each in touched if each.record == record)}
            decided |= of_it
            asked |= of_it

    def _references(self, held: dict[Spot, Any], decided: set[Spot], asked: set[Spot]) -> None:
        """Step 5c: nothing points at what is gone."""
        for spot in [each for each in held if each.field == "parent"]:
            value = held[spot]
            if not value or held[Spot(spot.record)] != THERE or held[Spot(value)] == THERE:
                continue
            if self.dice.random() < 0.5:
                held[spot] = None
            else:
                held[Spot(value)] = THERE
            read = {spot, Spot(spot.record), Spot(value)}
            decided |= read
            asked |= read
            # What comes back may point at what is gone.
            self._references(held, decided, asked)
            return

    # -- what must hold -----------------------------------------------------------------------------

    def look(self, copy: Copy) -> None:
        """What a copy holds is a function of what it knows, and nothing points at what is gone."""
        held = _content(copy)
        assert self.seen.setdefault(copy.known, held) == held, "differs from one that knew the same"
        for spot, value in held.items():
            if spot.field == "parent" and value:
                assert copy.values[Spot(value)] == THERE, "a broken reference"

    def _judge(
        self,
        mine: Copy,
        theirs: Copy,
        one: Touched,
        other: Touched,
        held: dict[Spot, Any],
        asked: set[Spot],
    ) -> None:
        """Nothing that was done, and not put back, gives way unless it was shown."""
        for copy, touched in ((mine, one), (theirs, other)):
            for spot in touched.by_spot:
                live, value = not touched.all_back(spot), copy.values.get(spot)
                gone = copy.values[Spot(spot.record)] == THERE != held[Spot(spot.record)]
                kept = held.get(spot) == value and not gone
                if live and not kept and not (spot.element and not value):
                    assert spot in asked or Spot(spot.record) in asked, f"{spot} gave way unseen"


def _let_go(values: dict[Spot, Any], record: str) -> dict[Spot, Any]:
    return {
        spot: None for spot, value in values.items() if spot.field == "parent" and value == record
    }


def _content(copy: Copy) -> dict[Spot, Any]:
    return {
        spot: value
        for spot, value in copy.values.items()
        if value and (not spot.field or copy.values[Spot(spot.record)] == THERE)
    }
