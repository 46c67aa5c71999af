"""Which steps of a briefing are meant, as people write it: 2-5, or 1,3,7-9."""

from __future__ import annotations

from chipline.records.message import Message, UserError


class StepNumbersError(UserError, ValueError):
    """Numbers of steps that can't be; the message says why."""


def step_numbers(written: str, shown: int) -> frozenset[int]:
    """Read numbers of steps of a briefing that shows so many; empty for all of them.

    Raises:
        StepNumbersError: it is no list of numbers, or names a step that there is not.
    """
    found: set[int] = set()
    for part in written.replace("–", "-").split(","):
        first, dash, last = (each.strip() for each in part.partition("-"))
        if not part.strip():
            continue
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise StepNumbersError(
                Message("Write steps as 2-5 or 1,3, not “{steps}”.", steps=written.strip())
            )
        # No further than is told as wrong: a slip of the finger must not count to a billion.
        found.update(range(int(first), min(int(last or first), shown + 1) + 1))
    wrong = sorted(found - set(range(1, shown + 1)))
    if wrong:
        raise StepNumbersError(
            Message(
                "There is no step {number}: this briefing shows {n} step.",
                "There is no step {number}: this briefing shows {n} steps.",
                shown,
                number=wrong[0],
            )
        )
    return frozenset(found)
