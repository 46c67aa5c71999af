"""The plan of a merge: what every register comes to hold, and what is still to be asked.

A plan is made from two snapshots and the answers that were given so far; made anew with one more
answer, it goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from chipline.records.message import Message
from chipline.store.errors import UnrelatedCopiesError, WorkspaceError
from chipline.store.progress import STEPS, Progress, silent, stage
from chipline.store.workspace_merge import merge_rules
from chipline.store.workspace_merge.merge_rules import RuleFinding
from chipline.store.workspace_merge.merged_state import MergedState
from chipline.store.workspace_merge.questions import (
    MergeAnswers,
    MergeChoice,
    MergeQuestion,
    QuestionKind,
    value_question,
)
from chipline.store.workspace_merge.registers import EXISTENCE, GONE, THERE, Register
from chipline.store.workspace_merge.side import CopySide, found_by_first
from chipline.store.workspace_merge.three_way import (
    MergeReason,
    RegisterOutcome,
    deletion_against_change,
    weigh,
)

_RULES: tuple[Callable[[MergedState], RuleFinding], ...] = (
    merge_rules.circles,
    merge_rules.followed,
    merge_rules.broken_references,
    merge_rules.short_names,
    merge_rules.parent_loops,
)


@dataclass(slots=True)
class MergePlan:
    """What a merge would do: `held` are the registers that it sets, `decided` those that it weighed.

    While there are open `questions`, nothing can be written; of each round all are asked together.
    """

    mine: CopySide
    theirs: CopySide
    outcomes: dict[Register, RegisterOutcome]
    held: dict[Register, Any] = field(default_factory=dict)
    decided: set[Register] = field(default_factory=set)
    questions: list[MergeQuestion] = field(default_factory=list)
    answered: list[MergeQuestion] = field(default_factory=list)

    @property
    def nothing_new(self) -> bool:
        """Whether the other copy knows nothing that this one does not."""
        return not self.theirs.entries

    @property
    def state(self) -> MergedState:
        """How the workspace would stand."""
        return MergedState(self.mine, self.theirs, self.held)


def common_of(mine: CopySide, theirs: CopySide) -> frozenset[str]:
    """Return what both copies know.

    Raises:
        UnrelatedCopiesError: they have nothing in common.
        WorkspaceError: they tell one entry differently.
    """
    common = mine.known & theirs.known
    if not common:
        raise UnrelatedCopiesError(
            Message(
                "These two workspaces did not begin as copies of one another, so they can’t be "
                "merged. Import the other one instead: its records are known by their ids and short "
                "names."
            )
        )
    for one in common:
        if mine.graph.entries[one].digest != theirs.graph.entries[one].digest:
            raise WorkspaceError(
                Message(
                    "The journals of the two copies tell the same change differently, so one of "
                    "them was altered by another program. Nothing was merged."
                )
            )
    return common


def plan_merge(
    mine: CopySide, theirs: CopySide, answers: MergeAnswers, progress: Progress = silent
) -> MergePlan:
    """Plan a merge with the answers given so far.

    Raises:
        WorkspaceError: the copies have nothing in common, or a journal is not whole.
    """
    common = common_of(mine, theirs)
    theirs.look_since(common, stage(progress, 0.0, 0.25))
    mine.look_since(common, stage(progress, 0.25, 0.5))
    outcomes = weigh(mine, theirs, stage(progress, 0.5, 0.75))
    plan = MergePlan(mine, theirs, outcomes)
    for register, found in outcomes.items():
        plan.held[register] = found.result
        if found.decided:
            plan.decided.add(register)
    deletions = _deletions(plan)
    asked = [*_values_asked(plan, deletions), *_deletions_asked(plan, deletions)]
    for question in asked:
        _take(plan, question, answers)
    if not plan.questions:
        _settle(plan, answers, stage(progress, 0.75, 1.0))
    progress(STEPS, STEPS)
    return plan


def _deletions(plan: MergePlan) -> list[tuple[str, str]]:
    """Return the records that one side ended and the other one changed."""
    ended = {one[:2] for side in (plan.mine, plan.theirs) for one in side.touches if not one.name}
    return [one for one in sorted(ended) if deletion_against_change(*one, plan.mine, plan.theirs)]


def _values_asked(plan: MergePlan, deletions: list[tuple[str, str]]) -> list[MergeQuestion]:
    return [
        value_question(
            one.register, one.mine, one.theirs, found_by_first(plan.theirs, one.register)
        )
        for one in plan.outcomes.values()
        if one.reason is MergeReason.QUESTION
        and not (one.register.name == EXISTENCE and one.register[:2] in deletions)
    ]


def _deletions_asked(plan: MergePlan, deletions: list[tuple[str, str]]) -> list[MergeQuestion]:
    asked = []
    for kind, record in deletions:
        register = Register(kind, record, EXISTENCE)
        ours, others = plan.mine.value(register), plan.theirs.value(register)
        gone = others if ours == THERE else ours
        asked.append(
            MergeQuestion(
                QuestionKind.DELETION,
                register,
                ours,
                others,
                (
                    MergeChoice("there", {register: THERE}),
                    MergeChoice("gone", {register: gone or GONE}),
                ),
                for_mine="there" if ours == THERE else "gone",
                for_theirs="there" if others == THERE else "gone",
                reads=frozenset(
                    {register}
                    | plan.mine.by_record.get((kind, record), set())
                    | plan.theirs.by_record.get((kind, record), set())
                ),
            )
        )
    return asked


def _take(plan: MergePlan, question: MergeQuestion, answers: MergeAnswers) -> bool:
    """Take the answer to a question, or leave it open; tell whether there was one."""
    given = answers.get(question.id)
    choice = question.choice(given) if given is not None else None
    if choice is None:
        plan.questions.append(question)
        return False
    plan.held.update(choice.values)
    plan.decided |= question.reads | set(choice.values)
    plan.answered.append(question)
    return True


def _settle(plan: MergePlan, answers: MergeAnswers, progress: Progress) -> None:
    """Apply the rules until none is broken, or something has to be asked."""
    fixed = dict(plan.held)
    reads: set[Register] = set()
    applied: set[str] = set()
    while True:
        state = MergedState(plan.mine, plan.theirs, plan.held)
        found = _first_broken(state, progress)
        if found is None:
            plan.decided |= reads
            return
        if found.follows:
            plan.held.update(found.follows)
            reads |= found.reads | set(found.follows)
            turned = MergedState(plan.mine, plan.theirs, plan.held)
            double = merge_rules.doubles(turned, set(found.follows))
            plan.held.update(double.follows)
            reads |= double.reads
            continue
        before = len(plan.answered)
        for question in found.questions:
            if question.id in applied:
                raise WorkspaceError(
                    Message("These answers can’t hold together. Begin the review anew.")
                )
            if _take(plan, question, answers):
                applied.add(question.id)
                # What followed by itself before may not follow any more.
                fixed.update(question.choice(answers[question.id]).values)  # type: ignore[union-attr]  # it was taken
                break
        if len(plan.answered) == before:
            plan.decided |= reads
            return
        plan.questions.clear()
        plan.held = dict(fixed)
        reads.clear()


def _first_broken(state: MergedState, progress: Progress) -> RuleFinding | None:
    for rule in _RULES:
        # How often they are gone through nobody knows before; but it can be stopped.
        progress(0, 1)
        found = rule(state)
        if found:
            return found
    return None
