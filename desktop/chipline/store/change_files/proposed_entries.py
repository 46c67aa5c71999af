"""What the entries of a change file come to, as proposed values: for who lacks what they build on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from chipline.exchange.change_file.change_file import ChangeFile
from chipline.exchange.change_file.parts import ProposedValue, SentEntry, SentRow
from chipline.store.workspace_merge.registers import (
    EXISTENCE,
    THERE,
    ChangeRow,
    Register,
    followed,
    touched,
    value_in,
)
from chipline.store.workspace_merge.side import found_by

_Touching = list[tuple[SentEntry, ChangeRow]]


def change_row_of(row: SentRow) -> ChangeRow:
    """Return a change as it was sent, as the journal has it."""
    return ChangeRow(
        row.kind,
        row.record,
        row.before,
        row.after,
        bool(row.decides),
        row.into_record,
        tuple(row.answers or ()),
    )


def values_of_entries(file: ChangeFile) -> Iterator[ProposedValue]:
    """Yield what the entries of a file changed, each value with what stood there before all of them.

    Of what they only changed and changed back nothing is proposed, and of a record that goes only that.

    Raises:
        ChangeFileError: a part of the file can't be read.
    """
    touching: dict[Register, _Touching] = defaultdict(list)
    stands: dict[tuple[str, str], tuple[Any, dict[str, Any]]] = {}
    for entry in file.entries():
        for row in map(change_row_of, entry.rows):
            known = row.kind, row.record
            stands[known] = followed(row, *stands.get(known, (THERE, {})))
            for register in touched(row):
                touching[register].append((entry, row))
    for known in list(stands):
        if stands[known][0] != THERE:
            for register in [one for one in touching if one[:2] == known and one.name]:
                del touching[register]
    for register in sorted(touching):
        existence, values = stands.get(register[:2], (THERE, {}))
        value = existence if register.name == EXISTENCE else value_in(register, values)
        found = touching[register]
        before = found_by(found[0][1], register)
        if value != before:
            yield _proposed(register, before, value, found)


def _proposed(register: Register, before: Any, value: Any, found: _Touching) -> ProposedValue:
    last = found[-1][0]
    return ProposedValue(
        kind=register.kind,
        record=register.record,
        field=register.name,
        element=register.element,
        before=_plain(before),
        value=_plain(value),
        entries=list(dict.fromkeys(entry.id for entry, _row in found)),
        who=last.name or last.who,
        at=last.at,
        why=last.why,
    )


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
