"""Sort keys and the order of columns, as plain values. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from chipline.records.fields import FieldType
from chipline.records.record import Kind

#: Sort keys, the first deciding: (field, descending).
Sort = tuple[tuple[str, bool], ...]
_AHEAD = ("status",)
Order = npt.NDArray[np.int64]


def clicked(sort: Sort, field: str, *, add: bool = False) -> Sort:
    """Return the sort keys after a click on a header: ascending, descending, then none.

    `add` keeps the other keys, so that the field decides among those that they leave equal.
    """
    now = dict(sort).get(field)
    key = {None: ((field, False),), False: ((field, True),), True: ()}[now]
    if not add:
        return key
    if now is None:
        return (*sort, *key)
    return tuple(part for each in sort for part in (key if each[0] == field else (each,)))


def sort_of(written: Iterable[object], kind: Kind) -> Sort:
    """Read sort keys as a state has them; what is none of the kind's fields is left out."""
    pairs = [each for each in written if isinstance(each, list | tuple) and len(each) == 2]
    return tuple((str(name), bool(down)) for name, down in pairs if name in kind.fields)


def first_field(kind: Kind) -> str:
    """Return the field that leads each row: what the record is called, or what it begins with."""
    if kind.fields[kind.title].type in (FieldType.TEXT, FieldType.LONG_TEXT):
        return kind.title
    return next(name for name, spec in kind.fields.items() if spec.column)


def field_order(kind: Kind) -> tuple[str, ...]:
    """Return all fields of a kind, the leading one first, how certain it is next, then as declared.

    Certainty is what readers must not miss: at the end of the declaration it would be out of sight.
    """
    ahead = [first_field(kind), *(name for name in _AHEAD if name in kind.fields)]
    return (*ahead, *(name for name in kind.fields if name not in ahead))


def merged(known: Sequence[str], wanted: Iterable[str]) -> tuple[str, ...]:
    """Bring `known` into the wanted order; what is not wanted keeps its place at the end.

    The first stays first: it is the one that does not scroll away.
    """
    asked = [name for name in dict.fromkeys(wanted) if name in known and name != known[0]]
    rest = [name for name in known[1:] if name not in asked]
    return (known[0], *asked, *rest)


def place_in(order: Order, number: int | None) -> int | None:
    """Return where a row number stands in an order."""
    if number is None:
        return None
    found = np.flatnonzero(order == number)
    return int(found[0]) if len(found) else None


def stretches(places: Order) -> list[tuple[int, int]]:
    """Gather sorted places into stretches (first, last) without gaps."""
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) > 1)
    firsts = places[np.concatenate(([0], breaks + 1))]
    lasts = places[np.concatenate((breaks, [len(places) - 1]))]
    return [(int(first), int(last)) for first, last in zip(firsts, lasts, strict=True)]


def widths_to_fit(
    ideal: Sequence[int], modest: Sequence[int], room: int, least: Sequence[int] | None = None
) -> list[int]:
    """Share out `room` among columns: each gets its modest width, then grows towards its ideal.

    Where there is no room for that, all shrink alike towards their `least`, and no further.
    """
    widths = [min(*pair) for pair in zip(ideal, modest, strict=True)]
    small = widths if least is None else [min(*pair) for pair in zip(widths, least, strict=True)]
    if room < sum(widths):
        return _between(small, widths, room)
    return _between(widths, ideal, room)


def widened(widths: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """Give what is left of `room` to columns from the left, up to their `most`.

    Rows further down may be longer than those that were measured.
    """
    found, left = list(widths), room - sum(widths)
    for at, ample in enumerate(most):
        more = min(max(ample - found[at], 0), max(left, 0))
        found[at] += more
        left -= more
    return found


def _between(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """Return widths that share what `room` leaves above the least ones, in proportion."""
    missing = [want - has for want, has in zip(most, least, strict=True)]
    spare, lacking = room - sum(least), sum(missing)
    if spare <= 0 or not lacking:
        return list(least)
    share = min(1.0, spare / lacking)
    return [has + int(lack * share) for has, lack in zip(least, missing, strict=True)]
