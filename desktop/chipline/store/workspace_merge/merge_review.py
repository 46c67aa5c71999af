"""What somebody who decides on a merge looks at: each value with who wrote it, and what sources say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from chipline.records.date_rules import Doubt, doubts, rules_of
from chipline.records.message import Message
from chipline.records.notation.dates import DateError, bounds
from chipline.records.record import KINDS, earliest_column, latest_column, title_of
from chipline.store.journal.author import installation_of
from chipline.store.journal.history import numbered
from chipline.store.quality.duplicates import likely_among
from chipline.store.queries import Named, Queries
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.merge_summary import MergedValue, merged_value, summary_of
from chipline.store.workspace_merge.merged_state import MergedState
from chipline.store.workspace_merge.questions import MINE, THEIRS, MergeQuestion, QuestionKind
from chipline.store.workspace_merge.registers import EXISTENCE, Register, group_of
from chipline.store.workspace_merge.side import CopySide
from chipline.store.workspace_merge.three_way import MergeReason

#: Of a kind of which more was changed, likely duplicates are not looked for here but in the review.
_MOST_COMPARED = 2_000


@dataclass(frozen=True, slots=True)
class LastTouch:
    """Who changed a value last on one side, when, by what, and why; `machine` as they call it.

    It is `own` where it was done at this very installation, and is not here: before a backup was
    restored, or in another copy of the file.
    """

    who: str
    at: str
    what: Message
    why: str
    machine: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class SideEvidence:
    """What one citation on one side says of a value, with its grade such as B2.

    `dated` is the day of the source as the record has it, such as 2026-03; empty when none is known.
    """

    source: str
    says: str
    grade: str
    stance: str
    dated: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One value to be looked at; with a `question` while, or because, somebody decides on it."""

    value: MergedValue
    question: MergeQuestion | None = None
    answered: str = ""
    mine_by: LastTouch | None = None
    theirs_by: LastTouch | None = None
    mine_evidence: tuple[SideEvidence, ...] = ()
    theirs_evidence: tuple[SideEvidence, ...] = ()
    #: What points at a record that may go.
    pointing: tuple[Named, ...] = ()
    #: A record of the other side that seems to be the same as this one, and why.
    alike: Named | None = None
    alike_in: tuple[Message, ...] = ()
    #: Why it can hardly be so together with what the other side did.
    doubt: Message | None = None
    #: Why it holds what it does without being asked; None where a rule over all of it says so.
    reason: MergeReason | None = None


@dataclass(frozen=True, slots=True)
class MergeReview:
    """All of a merge as it is looked at: to decide, taken and kept, and the names of records in it.

    `open` is how many questions have no answer yet; `nothing_new` that there is nothing to merge.
    """

    to_decide: tuple[ReviewRow, ...]
    taken: tuple[ReviewRow, ...]
    kept: tuple[ReviewRow, ...]
    names: Mapping[str, Named]
    open: int
    nothing_new: bool
    #: Records of both sides that seem to be one; they stay two until somebody merges them.
    alike: tuple[ReviewRow, ...] = ()
    #: What comes to stand together can hardly be so, though on either side it could.
    clashing: tuple[ReviewRow, ...] = ()


def review_of(
    plan: MergePlan, answers: Mapping[str, Any], *, installation: str = ""
) -> MergeReview:
    """Tell a plan as it is looked at; `installation` is the id of the one at which that is."""
    summary = summary_of(plan)
    asked = sorted([*plan.questions, *plan.answered], key=lambda each: each.register)
    decided = {question.register for question in asked}
    mine, theirs = _LastTouches(plan.mine), _LastTouches(plan.theirs, installation)

    def told(values: Iterable[MergedValue]) -> tuple[ReviewRow, ...]:
        return tuple(
            ReviewRow(
                each,
                mine_by=mine.of(_key(each)),
                theirs_by=theirs.of(_key(each)),
                reason=outcome.reason if (outcome := plan.outcomes.get(_key(each))) else None,
            )
            for each in values
            if _key(each) not in decided
        )

    ours, others = (
        evidence_of(side.queries, [_of_side(each, word) for each in asked])
        for side, word in ((plan.mine, MINE), (plan.theirs, THEIRS))
    )
    rows = tuple(
        ReviewRow(
            _asked_value(plan, question),
            question,
            given.word if (given := answers.get(question.id)) is not None else "",
            mine.of(_of_side(question, MINE)),
            theirs.of(_of_side(question, THEIRS)),
            ours[_of_side(question, MINE)],
            others[_of_side(question, THEIRS)],
            _pointing(plan, question.register) if question.kind is QuestionKind.DELETION else (),
        )
        for question in asked
    )
    taken, kept = told(summary.taken), told(summary.kept)
    values = [row.value for row in (*rows, *taken, *kept)]
    return MergeReview(
        rows,
        taken,
        kept,
        _names(plan, values),
        len(plan.questions),
        plan.nothing_new,
        tuple(_alike(plan, mine, theirs)) if not plan.questions else (),
        tuple(_clashing(plan, mine, theirs)) if not plan.questions else (),
    )


def _of_side(question: MergeQuestion, side: str) -> Register:
    """Return what one side holds of what is asked: a short name that both have is of two records."""
    if question.kind is QuestionKind.SHORT_NAME:
        kind, record = question.about[side]
        return Register(kind, record, "slug")
    return question.register


def _asked_value(plan: MergePlan, question: MergeQuestion) -> MergedValue:
    told = merged_value(plan, question.register)
    if question.kind is QuestionKind.SHORT_NAME:
        return replace(told, mine=question.mine, theirs=question.theirs)
    return told


def _clashing(plan: MergePlan, mine: _LastTouches, theirs: _LastTouches) -> Iterator[ReviewRow]:
    """Yield what is hardly right of dates and figures of which each side gave a part."""
    state = plan.state
    for kind, record in sorted(_of_both(plan)):
        if not state.is_there(kind, record):
            continue
        known = {
            (doubt.code, doubt.fields)
            for side in (plan.mine, plan.theirs)
            for doubt in _doubts(kind, side.values(kind, record), side.values)
        }
        for doubt in _doubts(kind, state.values(kind, record), state.values):
            if (doubt.code, doubt.fields) not in known:
                told = merged_value(
                    plan, Register(kind, record, group_of(kind, doubt.fields[0])[0])
                )
                read = list(_read_by(state, kind, record, doubt))
                by = mine.of_any(read), theirs.of_any(read)
                yield ReviewRow(told, mine_by=by[0], theirs_by=by[1], doubt=doubt.message)


def _read_by(state: MergedState, kind: str, record: str, doubt: Doubt) -> Iterator[Register]:
    """Yield what a doubt looked at: the fields, the records against which it held them, and the record."""
    for name in doubt.fields:
        yield Register(kind, record, group_of(kind, name)[0])
    values = state.values(kind, record)
    for rule in rules_of(kind):
        if rule.via and values.get(rule.via):
            other = KINDS[kind].fields[rule.via].reference
            yield Register(other, str(values[rule.via]), EXISTENCE)
    yield Register(kind, record, EXISTENCE)


def _of_both(plan: MergePlan) -> set[tuple[str, str]]:
    """Return the records that one side changed, and the other one them or what their dates stand against."""
    found = plan.mine.by_record.keys() & plan.theirs.by_record.keys()
    for side, other in ((plan.mine, plan.theirs), (plan.theirs, plan.mine)):
        against = {kind: [rule.via for rule in rules_of(kind) if rule.via] for kind in KINDS}
        dated = [one for one in side.by_record if against.get(one[0])]
        side.load(dated)
        for kind, record in dated:
            values = side.record(kind, record) or {}
            for name in against[kind]:
                if (KINDS[kind].fields[name].reference, values.get(name)) in other.by_record:
                    found.add((kind, record))
    return found


def _doubts(
    kind: str, values: dict[str, Any], value_of: Callable[[str, str], dict[str, Any]]
) -> Iterator[Doubt]:
    fields = KINDS[kind].fields
    around = {
        str(values[rule.via]): value_of(fields[rule.via].reference, str(values[rule.via]))
        for rule in rules_of(kind)
        if rule.via and values.get(rule.via)
    }
    return doubts(kind, values, around)


def _alike(plan: MergePlan, ours_by: _LastTouches, theirs_by: _LastTouches) -> Iterator[ReviewRow]:
    """Yield the records that only they made and that seem to be one that only we made or changed."""
    state = plan.state
    for kind in sorted({kind for kind, _record in plan.theirs.by_record}):
        ours = {record for each, record in plan.mine.by_record if each == kind}
        theirs = {record for each, record in plan.theirs.by_record if each == kind}
        if len(ours ^ theirs) > _MOST_COMPARED:
            continue
        plan.mine.load((kind, one) for one in ours ^ theirs)
        both = [one for one in ours ^ theirs if state.is_there(kind, one)]
        rows = {one: _with_days(kind, state.values(kind, one)) for one in both}
        for one, other, _score, reasons in likely_among(kind, rows):
            if (one in ours) == (other in ours):
                continue
            mine, new = (one, other) if one in ours else (other, one)
            named = Named(kind, mine, rows[mine].get("slug"), title_of(KINDS[kind], rows[mine]))
            value = merged_value(plan, Register(kind, new, EXISTENCE))
            yield ReviewRow(
                value,
                mine_by=ours_by.of(Register(kind, mine, EXISTENCE)),
                theirs_by=theirs_by.of(Register(kind, new, EXISTENCE)),
                alike=named,
                alike_in=reasons,
            )


def _with_days(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Add the days that dates stand for, which no table has yet for what comes with a merge."""
    held = dict.fromkeys(KINDS[kind].fields) | values
    for name in KINDS[kind].dates:
        days: tuple[int | None, int | None] = None, None
        with suppress(DateError):
            days = bounds(held[name])
        held[earliest_column(name)], held[latest_column(name)] = days
    return held


def _key(value: MergedValue) -> Register:
    return Register(value.kind, value.record, value.field, value.element)


def _pointing(plan: MergePlan, register: Register) -> tuple[Named, ...]:
    """Return the records on either side that point at one; what only speaks of it goes with it."""
    found: dict[str, Named] = {}
    for queries in (plan.mine.queries, plan.theirs.queries):
        rows = queries.pointing_at([register.record])
        found |= queries.names(row[1] for row in rows if row[0] != "citation")
    return tuple(sorted(found.values(), key=lambda each: each.title))


class _LastTouches:
    """Who touched values last on one side; many values stand in one entry, which is read once."""

    def __init__(self, side: CopySide, installation: str = "") -> None:
        self._side, self._installation = side, installation

    @cached_property
    def _told(self) -> dict[int, LastTouch]:
        entries = numbered(self._side.queries, (each.seq for each in self._side.entries))
        own = self._own_entries() if self._installation else frozenset()
        return {
            seq: LastTouch(
                each.who,
                each.at,
                each.message,
                str(each.reason or ""),
                each.machine,
                own=seq in own,
            )
            for seq, each in entries.items()
        }

    def _own_entries(self) -> frozenset[int]:
        rows = self._side.queries.connection.exec_driver_sql("SELECT seq, device FROM journal")
        return frozenset(
            seq for seq, device in rows.all() if installation_of(device or "") == self._installation
        )

    def of(self, register: Register) -> LastTouch | None:
        """Return who touched a register last since the copies parted; None when nobody did."""
        side = self._side
        touches = side.touches.get(register)
        if not touches and register.name == EXISTENCE:
            # Of a record as a whole, whatever was changed of it.
            of_it = side.by_record.get((register.kind, register.record), ())
            touches = [touch for one in sorted(of_it) for touch in side.touches[one]]
        if not touches:
            return None
        return self._told.get(side.graph.entries[touches[-1].entry].seq)

    def of_any(self, registers: Iterable[Register]) -> LastTouch | None:
        """Return who touched the first of some registers that anybody touched."""
        return next((found for each in registers if (found := self.of(each)) is not None), None)


def evidence_of(
    queries: Queries, registers: Iterable[Register]
) -> dict[Register, tuple[SideEvidence, ...]]:
    """Return what sources say of values in one copy, the best grades first."""
    wanted = list(registers)
    cited = queries.citations_of({each.record for each in wanted})
    return {each: tuple(_evidence(each, cited[each.record])) for each in wanted}


def _evidence(register: Register, citations: Iterable[dict[str, Any]]) -> list[SideEvidence]:
    told = []
    for each in citations:
        if register.name and each.get("field") not in (None, "", *register.fields):
            continue
        source = each["source_values"] or {}
        grade = f"{source.get('reliability') or '?'}{each.get('credibility') or '?'}"
        says = str(each.get("quote") or each.get("paraphrase") or "")
        name, stance = str(source.get("name") or ""), str(each.get("stance"))
        dated = str(source.get("published") or source.get("accessed") or "")
        told.append(SideEvidence(name, says, grade, stance, dated))
    return sorted(told, key=lambda each: each.grade)


def _names(plan: MergePlan, values: Iterable[MergedValue]) -> dict[str, Named]:
    wanted = names_of(values)
    for question in (*plan.questions, *plan.answered):
        wanted |= question.named
    return plan.theirs.queries.names(wanted) | plan.mine.queries.names(wanted)


def names_of(values: Iterable[MergedValue]) -> set[str]:
    """Return the ids of the records at which values point."""
    wanted: set[str] = set()
    for each in values:
        spec = KINDS[each.kind].fields.get(each.field)
        # Whether a record is there names what it went into, where it did.
        if each.field == EXISTENCE or (spec is not None and spec.refers):
            held = (each.before, each.mine, each.theirs, each.result, each.element)
            wanted |= {one for one in held if isinstance(one, str) and one}
    return wanted
