"""One text of two that were written from the same one: line by line, nothing of either is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class _LineEdit(NamedTuple):
    """Lines of the earlier text, from `first` until before `last`, in whose place others stand."""

    first: int
    last: int
    lines: tuple[str, ...]


def both_texts(before: str, mine: str, theirs: str) -> str:
    """Return a text in which both stand: what one side alone changed is as that has it.

    Where both did, mine comes first. Without the text `before` they were written from the lines that
    they share.
    """
    ours, others = mine.splitlines(), theirs.splitlines()
    begun = before.splitlines() if before else _shared(ours, others)
    sides = [_edits(begun, lines) for lines in (ours, others)]
    found: list[str] = []
    place = 0
    while any(sides):
        first = min(edits[0].first for edits in sides if edits)
        last = first
        taken: tuple[list[_LineEdit], list[_LineEdit]] = ([], [])
        grown = True
        while grown:
            grown = False
            for edits, own in zip(sides, taken, strict=True):
                while edits and (edits[0].first < last or edits[0].first == first):
                    own.append(edits.pop(0))
                    last = max(last, own[-1].last)
                    grown = True
        found += begun[place:first]
        written = [list(_region(begun, first, last, own)) for own in taken if own]
        for number, lines in enumerate(written):
            if number == 0 or lines != written[0]:
                found += lines
        place = last
    return "\n".join([*found, *begun[place:]])


def _shared(ours: Sequence[str], others: Sequence[str]) -> list[str]:
    blocks = SequenceMatcher(None, ours, others, autojunk=False).get_matching_blocks()
    return [line for block in blocks for line in ours[block.a : block.a + block.size]]


def _edits(begun: Sequence[str], lines: Sequence[str]) -> list[_LineEdit]:
    compared = SequenceMatcher(None, begun, lines, autojunk=False)
    return [
        _LineEdit(first, last, tuple(lines[start:end]))
        for tag, first, last, start, end in compared.get_opcodes()
        if tag != "equal"
    ]


def _region(
    begun: Sequence[str], first: int, last: int, edits: Sequence[_LineEdit]
) -> Iterator[str]:
    """Yield what a side has in the place of some lines."""
    place = first
    for edit in edits:
        yield from begun[place : edit.first]
        yield from edit.lines
        place = edit.last
    yield from begun[place:last]
