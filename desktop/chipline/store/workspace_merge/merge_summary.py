"""What a merge would take, keep and ask, value by value, as it is shown before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chipline.records.record import KINDS, title_of
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.registers import EXISTENCE, Register
from chipline.store.workspace_merge.side import found_by_first


@dataclass(frozen=True, slots=True)
class MergedValue:
    """One value of a merge: what stood before the copies parted, here, there, and what comes of it.

    `field` is empty for whether the record is there; `element` is what is or is not in a list.
    """

    kind: str
    record: str
    slug: str
    title: str
    field: str
    element: str
    before: Any
    mine: Any
    theirs: Any
    result: Any


@dataclass(frozen=True, slots=True)
class MergeSummary:
    """What is taken from the other copy, kept though that has another value, and to be asked."""

    taken: tuple[MergedValue, ...]
    kept: tuple[MergedValue, ...]
    conflicts: tuple[MergedValue, ...]


def summary_of(plan: MergePlan) -> MergeSummary:
    """Tell a plan value by value; of a record that is new or goes, only that it does."""
    asked = {question.register for question in plan.questions}
    taken, kept = [], []
    for register in sorted(plan.held):
        if register in asked or _within(plan, register):
            continue
        told = merged_value(plan, register)
        if told.result != told.mine:
            taken.append(told)
        elif register in plan.theirs.touches and told.theirs != told.mine:
            kept.append(told)
    conflicts = tuple(merged_value(plan, question.register) for question in plan.questions)
    return MergeSummary(tuple(taken), tuple(kept), conflicts)


def merged_value(plan: MergePlan, register: Register) -> MergedValue:
    """Tell one register."""
    values = plan.mine.values(register.kind, register.record)
    shown = values or plan.theirs.values(register.kind, register.record)
    return MergedValue(
        kind=register.kind,
        record=register.record,
        slug=str(shown.get("slug") or ""),
        title=title_of(KINDS[register.kind], shown),
        field=register.name,
        element=register.element,
        before=before_parting(plan, register),
        mine=plan.mine.value(register),
        theirs=plan.theirs.value(register),
        result=plan.state.value(register),
    )


def before_parting(plan: MergePlan, register: Register) -> Any:
    """Return what a register held when the copies parted."""
    for side in (plan.theirs, plan.mine):
        if register in side.touches:
            return found_by_first(side, register)
    return plan.mine.value(register)


def _within(plan: MergePlan, register: Register) -> bool:
    """Tell whether a value belongs to a record that comes or goes as a whole."""
    if register.name == EXISTENCE:
        return False
    here = plan.mine.record(register.kind, register.record) is not None
    return not here or not plan.state.is_there(register.kind, register.record)
