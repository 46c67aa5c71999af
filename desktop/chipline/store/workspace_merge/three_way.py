"""What each register comes to hold when two copies are merged.

What only one side touched is as that side has it, and what both made equal stays. All else is a
decision: of a rule where nothing can be lost by it, or of who merges.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from chipline.records.record import KINDS
from chipline.store.progress import Progress, silent
from chipline.store.workspace_merge.registers import EXISTENCE, GONE, THERE, Register, value_in
from chipline.store.workspace_merge.side import CopySide, Touch

#: After so many registers it is told how far it is.
_AT_ONCE = 10_000


class MergeReason(StrEnum):
    """Why a register holds what it does after a merge."""

    THEIRS = "only they changed it"
    EQUAL = "both have the same"
    ANSWERED = "a proposal was answered before"
    PUT_BACK = "one side took its change back"
    ELEMENT = "what one side put into a list stays"
    QUESTION = "both changed it"


@dataclass(frozen=True, slots=True)
class RegisterOutcome:
    """What a register is to hold; `decided` where other copies must know that it was weighed.

    Of an open question `result` is what this copy has.
    """

    register: Register
    mine: Any
    theirs: Any
    result: Any
    reason: MergeReason

    @property
    def decided(self) -> bool:
        """Whether it is written as a decision, though it may change nothing."""
        return self.reason not in (MergeReason.THEIRS, MergeReason.EQUAL)


def outcome(register: Register, mine: CopySide, theirs: CopySide) -> RegisterOutcome:
    """Weigh one register that the other side touched."""
    m, t = mine.value(register), theirs.value(register)
    reason, result = _weighed(register, mine, theirs, m, t)
    return RegisterOutcome(register, m, t, result, reason)


def _weighed(
    register: Register, mine: CopySide, theirs: CopySide, m: Any, t: Any
) -> tuple[MergeReason, Any]:
    if register not in mine.touches:
        return MergeReason.THEIRS, t
    if m == t:
        return MergeReason.EQUAL, m
    ours, others = mine.touches[register], theirs.touches[register]
    back = mine.all_put_back(register), theirs.all_put_back(register)
    weighed = (
        (_lacking(register, m, t), MergeReason.ANSWERED, m if t is None else t),
        (_answers(ours, others) or _took_over(others, t, register, mine), MergeReason.ANSWERED, m),
        (_answers(others, ours) or _took_over(ours, m, register, theirs), MergeReason.ANSWERED, t),
        (back == (True, False), MergeReason.PUT_BACK, t),
        (back == (False, True), MergeReason.PUT_BACK, m),
        (bool(register.element), MergeReason.ELEMENT, True),
    )
    return next(
        ((reason, result) for holds, reason, result in weighed if holds), (MergeReason.QUESTION, m)
    )


def _lacking(register: Register, m: Any, t: Any) -> bool:
    """Tell whether one side has nothing where a record has to have something.

    That one never had the record, and refused this value of it: a record can't be without it.
    """
    spec = KINDS[register.kind].fields.get(register.name)
    return spec is not None and spec.required and (m is None) != (t is None)


def _answers(answering: list[Touch], proposed: list[Touch]) -> bool:
    """Tell whether everything that was proposed for a register was answered."""
    answered = {one for touch in answering for one in touch.row.answers}
    return bool(proposed) and all(touch.entry in answered for touch in proposed)


def _took_over(touches: list[Touch], value: Any, register: Register, other: CopySide) -> bool:
    """Tell whether one side only ever took over the value that it has from what the other did.

    The other side has changed its own since, knowing of it.
    """
    return bool(touches) and all(
        touch.row.answers
        and touch.row.before != touch.row.after
        and set(touch.row.answers) <= other.known
        and value_in(register, touch.row.after or {}) == value
        for touch in touches
    )


def ended(side: CopySide, register: Register) -> bool:
    """Tell whether one side ended a record that was there."""
    return register in side.touches and side.value(register) != THERE


def deletion_against_change(kind: str, record: str, mine: CopySide, theirs: CopySide) -> bool:
    """Tell whether one side ended a record that the other one has, and has changed."""
    register = Register(kind, record, EXISTENCE)
    for one, other in ((mine, theirs), (theirs, mine)):
        if (
            ended(one, register)
            and not one.all_put_back(register)
            and other.value(register) == THERE
            and other.changed(kind, record)
            and not _settled(register, one, other)
        ):
            return True
    return False


def _settled(register: Register, ending: CopySide, keeping: CopySide) -> bool:
    """Tell whether one side answered what the other proposed: that it goes, or all that it did there."""
    if _answers(keeping.touches.get(register, []), ending.touches[register]):
        return True
    # With the record that is made the fields are answered that it leaves empty.
    whole = ending.touches[register]
    return all(
        _answers([*whole, *ending.touches.get(each, [])], keeping.touches[each])
        for each in keeping.by_record.get(register[:2], ())
    )


def weigh(
    mine: CopySide, theirs: CopySide, progress: Progress = silent
) -> dict[Register, RegisterOutcome]:
    """Weigh every register that the other side touched; what `progress` raises ends it."""
    records = {(register.kind, register.record) for register in theirs.touches}
    mine.load(records)
    theirs.load(records)
    _touch_emptied(mine, theirs)
    weighed = {}
    for done, register in enumerate(theirs.touches):
        if done % _AT_ONCE == 0:
            progress(done, len(theirs.touches))
        weighed[register] = outcome(register, mine, theirs)
    return weighed


def _touch_emptied(mine: CopySide, theirs: CopySide) -> None:
    """Let a record that they made anew touch also what its lists lack and have here.

    A row that makes a record touches every field, those it leaves empty too; of a list it can't name
    the elements that it leaves out.
    """
    for register in [one for one in theirs.touches if one.name == EXISTENCE]:
        kind, record = register.kind, register.record
        made = [
            touch
            for touch in theirs.touches[register]
            if touch.row.before is None and not touch.row.decides and touch.row.record == record
        ]
        values = mine.values(kind, record) if made else {}
        for name, spec in KINDS[kind].fields.items():
            for element in (values.get(name) or ()) if spec.many else ():
                emptied = Register(kind, record, name, element)
                if emptied not in theirs.touches:
                    theirs.touches[emptied] = made
                    theirs.by_record[kind, record].add(emptied)


def exists(value: Any) -> bool:
    """Tell whether a record with this existence is there."""
    return bool(value == THERE)


def went_into(value: Any) -> str | None:
    """Return the id of the record into which one with this existence went."""
    return value if value not in (THERE, GONE) else None
