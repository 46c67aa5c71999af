"""What must hold of copies whatever happens to them: I1-I9, judged by who had seen what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from chipline.records.record import KINDS
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.questions import MergeAnswers, MergeQuestion, QuestionKind
from chipline.store.workspace_merge.three_way import MergeReason
from store.workspace_merge.ledger import Entry, Ledger, Row, Spot, held
from store.workspace_merge.memory_copies import Records
from store.workspace_merge.rule_model import Touched, weigh

_STAMPS = ("created", "updated")
#: What makes two links or two citations one.
_SAME = {
    "link": ("subject", "predicate", "object", "began", "ended"),
    "citation": ("source", "record", "field", "stance", "quote", "paraphrase", "locator"),
}


class HistoryError(AssertionError):
    """What must hold does not; says after which steps."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two copies before they were merged: what it knew and held."""

    known: int
    records: Records


@dataclass(slots=True)
class Merged:
    """A merge that was written: both copies before it, what came of it, and what was asked."""

    mine: Side
    theirs: Side
    after: Records
    asked: set[Spot] = field(default_factory=set)
    #: What is known after it; an answer in it may let one record go into another.
    known: int = 0


def spot_of(register: Any) -> Spot:
    """Return the spot of a register."""
    return Spot(register.record, register.name, register.element)


def asked_spots(plan: MergePlan, answers: MergeAnswers) -> set[Spot]:
    """Return what was shown in the questions that were answered, and in the answers."""
    found = {spot_of(one) for question in plan.answered for one in question.reads}
    for question in plan.answered:
        choice = question.choice(answers[question.id])
        found |= {spot_of(one) for one in (choice.values if choice is not None else ())}
    return found


def stands(spot: Spot, records: Records) -> Any:
    """Return what a copy holds at a spot."""
    return held(spot, records[spot.record][1] if spot.record in records else None)


def content(records: Records) -> dict[str, dict[str, Any]]:
    """Return what a copy holds, without stamps and without the order of lists."""
    return {
        record: {
            name: sorted(value) if isinstance(value, list) else value
            for name, value in values.items()
            if name not in _STAMPS
        }
        for record, (_kind, values) in records.items()
    }


def stamps(records: Records) -> dict[str, str]:
    """Return when each record was last changed."""
    return {record: str(values["updated"]) for record, (_kind, values) in records.items()}


def broken(records: Records) -> list[str]:
    """I3: name what points at nothing, and short names that two records have."""
    found, slugs = [], dict[str, str]()
    for record, (kind, values) in records.items():
        slug = values.get("slug")
        if slug:
            if slug in slugs:
                found.append(f"{record} and {slugs[slug]} are both called {slug}")
            slugs[slug] = record
        for name in KINDS[kind].referring:
            found += [
                f"{name} of {record} points at {target}, which is gone"
                for target in _targets(values.get(name))
                if target not in records
            ]
    return found


def _targets(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def lost(ledger: Ledger, merged: Merged) -> Iterator[str]:
    """I7: name what gave way in a merge though nobody who had seen it made what stands there."""
    sides = ((merged.mine, merged.theirs), (merged.theirs, merged.mine))
    for one, other in sides:
        only = one.known & ~other.known
        done, against = ledger.standing(only), ledger.standing(other.known & ~one.known)
        for spot, entries in done.items():
            kept = _kept(spot, one.records, merged)
            if kept and _went(spot, entries) != _went(spot, against.get(spot, entries)):
                kept = spot.record in merged.after
            if kept or spot in merged.asked or Spot(spot.record) in merged.asked:
                continue
            # What was taken over and then undone was seen all the same.
            theirs = list(ledger.of(other.known & ~one.known))
            if _answered(spot, entries, theirs) or _refused(spot, entries, theirs, merged):
                continue
            if _follows(ledger, spot, one.records, merged):
                continue
            yield f"{stands(spot, one.records)!r} of {spot} gave way unseen"


def _kept(spot: Spot, records: Records, merged: Merged) -> bool:
    before, after = stands(spot, records), stands(spot, merged.after)
    if spot.record not in merged.after:
        # Work on what is gone is gone with it, unless it was gone already.
        return spot.record not in records
    if before is None and isinstance(after, tuple):
        # Where there was no record, nothing was held, as now.
        return not any(after)
    return bool(before == after) or (bool(spot.element) and not before)


def _went(spot: Spot, entries: list[Entry]) -> str | None:
    """Return what a record went into, as the last of some entries has it."""
    rows = [row for entry in entries for row in entry.rows if row.record == spot.record]
    return rows[-1].into if rows and not spot.field else None


def _refused(spot: Spot, entries: list[Entry], against: list[Entry], merged: Merged) -> bool:
    """Tell whether somebody refused the record that these say something of, and with it what they say."""
    whole = Spot(spot.record)
    return spot.record not in merged.after and _all_answered(whole, entries, against)


def _all_answered(spot: Spot, entries: list[Entry], against: list[Entry]) -> bool:
    answers = {one for entry in against for row in _rows(entry, spot) for one in row.answers}
    return all(entry.id in answers for entry in entries)


def _answered(spot: Spot, entries: list[Entry], against: list[Entry]) -> bool:
    """Tell whether somebody answered what was proposed of these, or they only took over the others'."""
    if _all_answered(spot, entries, against):
        return True
    rows = [row for entry in entries for row in _rows(entry, spot)]
    return bool(rows) and all(row.answers and row.before != row.after for row in rows)


def _rows(entry: Entry, spot: Spot) -> list[Row]:
    return [row for row in entry.rows if spot in set(row.spots())]


def _follows(ledger: Ledger, spot: Spot, records: Records, merged: Merged) -> bool:
    """Tell whether a reference went to what its target became, or its record became another's double."""
    became = _became(ledger, merged.mine.known | merged.theirs.known | merged.known)
    if spot.record not in records:
        return False
    if spot.record not in merged.after:
        kind, values = records[spot.record]
        return kind in _SAME and _is_double(kind, values, became, merged.after)
    value = spot.element or stands(spot, records)
    value = value[0] if isinstance(value, tuple) else value
    return isinstance(value, str) and value in became and value not in merged.after


def _became(ledger: Ledger, known: int) -> dict[str, str]:
    return {
        row.record: row.into
        for entry in ledger.of(known)
        for row in entry.rows
        if row.into is not None
    }


def _is_double(kind: str, values: dict[str, Any], became: dict[str, str], records: Records) -> bool:
    def end(value: Any) -> Any:
        seen = set()
        while value in became and value not in records and value not in seen:
            seen.add(value)
            value = became[value]
        return value

    said = tuple(end(values.get(name)) for name in _SAME[kind])
    if kind == "link" and said[0] == said[2]:
        return True
    if kind == "citation" and values["record"] not in records and values["record"] not in became:
        # What it was about became another's double, or led to itself.
        return True
    return any(
        found == kind and tuple(each.get(name) for name in _SAME[kind]) == said
        for found, each in records.values()
    )


def _touched(ledger: Ledger, bits: int) -> Touched:
    by_spot: dict[Spot, list[Entry]] = {}
    for entry in ledger.of(bits):
        for spot in entry.touches:
            by_spot.setdefault(spot, []).append(entry)
    live = ledger.standing(bits)
    back = {
        (entry.bit, spot)
        for spot, entries in by_spot.items()
        for entry in entries
        if entry not in live.get(spot, ())
    }
    return Touched(by_spot, back)


def otherwise_weighed(ledger: Ledger, plan: MergePlan, mine: int, theirs: int) -> Iterator[str]:
    """Name what the model of the rule weighs otherwise than the program; it knows no proposals."""
    one, other = _touched(ledger, mine & ~theirs), _touched(ledger, theirs & ~mine)
    answered = {
        spot
        for entry in ledger.of(mine ^ theirs)
        for row in entry.rows
        if row.answers
        for spot in row.spots()
    }
    for register, outcome in plan.outcomes.items():
        spot = spot_of(register)
        # What a record that was made anew leaves out of a list, only the program sees by itself.
        if spot in answered or spot not in other.by_spot:
            continue
        found = weigh(spot, outcome.mine, outcome.theirs, one, other)
        asked = outcome.reason is MergeReason.QUESTION
        if found != (outcome.result, outcome.decided, asked):
            yield f"{spot}: {found} and not {outcome}"


def asked_again(
    ledger: Ledger, mine: int, theirs: int, questions: Iterable[MergeQuestion]
) -> Iterator[str]:
    """I9: name what is asked though it was answered when it was proposed."""
    for question in questions:
        if question.kind is not QuestionKind.VALUE:
            continue
        spot = spot_of(question.register)
        for one, other in ((mine, theirs), (theirs, mine)):
            ours = [e for e in ledger.of(one & ~other) if spot in e.touches]
            others = [e for e in ledger.of(other & ~one) if spot in e.touches]
            answers = {each for entry in ours for row in _rows(entry, spot) for each in row.answers}
            if others and all(entry.id in answers for entry in others):
                yield f"{spot} was answered before"


@dataclass(frozen=True, slots=True)
class Given:
    """Answers that were given in one merge: the bit of its entry, and what then held of all that was shown."""

    bit: int
    held: dict[Spot, Any]


def given(merged: Merged, known: int) -> Given:
    """Return what was answered in a merge after which so much was known.

    What the fields of a record hold that is gone is not seen until it comes back.
    """
    new = known & ~merged.mine.known & ~merged.theirs.known
    seen = (spot for spot in merged.asked if not spot.field or spot.record in merged.after)
    return Given(new, {spot: stands(spot, merged.after) for spot in seen})


def broken_given(
    ledger: Ledger, known: int, records: Records, answers: Iterable[Given]
) -> Iterator[str]:
    """I8: name what was shown with an answer and is otherwise now, though nobody since had seen it."""
    mine = [each for each in answers if each.bit & known]
    entries = list(ledger.of(known))
    for one in mine:
        since = [entry for entry in entries if entry.seen & one.bit and entry.bit != one.bit]
        later = {spot for entry in since for spot in entry.touches}
        for spot, value in one.held.items():
            there = spot.record in records or not spot.field
            if spot not in later and there and stands(spot, records) != value:
                yield f"{spot} was answered to be {value!r}"


def broken_answers(ledger: Ledger, known: int, records: Records) -> Iterator[str]:
    """I8: name what was decided in a merge and is otherwise now, though nobody since had seen it."""
    entries = list(ledger.of(known))
    for decision in entries:
        if decision.act != "merge":
            continue
        since = [one for one in entries if one.seen & decision.bit and one is not decision]
        later = {spot for one in since for spot in one.touches}
        for row in decision.rows:
            if row.decides:
                yield from _broken(row, later, records)


def _broken(row: Row, later: set[Spot], records: Records) -> Iterator[str]:
    after, there = row.after or {}, row.record in records
    if Spot(row.record) not in later and "" in after and (after[""] == "there") != there:
        yield f"{row.record} was decided to be {after['']}"
    for spot in row.spots():
        if not there or not spot.field or spot in later:
            continue
        said = spot.element in after[spot.field]["in"] if spot.element else row.left(spot)
        if said != stands(spot, records):
            yield f"{spot} was decided to be {said!r}"
