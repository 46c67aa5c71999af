"""Who is affected: which chips, clusters, tenancies and relocations fall under a restriction.

A record falls under a restriction when a step of its own answer rests on it, when the restriction
names it, or when it names a firm or chip that the restriction names. A scenario touches what it
gives another answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding, Outcome, Review
from chipline.export_rules.question import Question
from chipline.export_rules.record_facts import Deployment, Holdings, KnownChip, RestrictionFacts
from chipline.export_rules.record_questions import (
    STRICTNESS,
    AnsweredQuestion,
    CaseAnswer,
    answer_case,
    case_line,
    case_note,
)
from chipline.export_rules.rulebook.rules import Rules
from chipline.records.message import Message, declared
from chipline.records.notation.text import sort_key


class How(StrEnum):
    """Why a record stands in the list."""

    RULE = "by its figures and parties"
    NAMED = "named"
    PARTY = "names a party"
    TRIGGER = "reported as its trigger"
    CHANGED = "answer differs"


@dataclass(frozen=True, slots=True)
class Touched:
    """One record that falls under it: how, with which answer, and the answer by law if it differs."""

    kind: str
    id: str
    name: str
    how: tuple[How, ...]
    answer: CaseAnswer
    line: Message
    note: Message | None
    earliest: int | None = None
    latest: int | None = None
    in_being: bool = True
    law: CaseAnswer | None = None
    law_line: Message | None = None


@dataclass(frozen=True)
class Subject:
    """What is asked about: a restriction by its record, or a scenario against the law.

    `law` is given when `rules` is a scenario.
    """

    rules: Rules
    act: RestrictionFacts | None = None
    law: Rules | None = None
    destination: str = "CN"


def touched(subject: Subject, holdings: Holdings, day: date) -> tuple[Touched, ...]:
    """List everything that falls under the subject on a day, the strictest answers first."""
    found = [
        *_chips(subject, holdings, day),
        *(
            row
            for each in holdings.deployments
            for row in _deployment(subject, holdings, each, day)
        ),
    ]
    return as_seen(found, day)


def as_seen(rows: Iterable[Touched], day: date) -> tuple[Touched, ...]:
    """Tell for each row whether it is in being on a day, and order them: strictest first."""
    kinds = ("chip", "cluster", "tenancy", "relocation")
    seen = (replace(row, in_being=_in_being(row, day.toordinal())) for row in rows)
    return tuple(
        sorted(
            seen,
            key=lambda row: (
                kinds.index(row.kind),
                not row.in_being,
                -STRICTNESS.index(row.answer.outcome),
                sort_key(row.name),
            ),
        )
    )


def _in_being(row: Touched, day: int) -> bool:
    begun = row.earliest is None or row.earliest <= day
    return begun and (row.latest is None or day <= row.latest)


def answer_days(rules: Iterable[Rules], holdings: Holdings) -> list[int]:
    """Return the days on which any answer may change: a rule's, or a firm's on the Entity List."""
    days = {day.toordinal() for each in rules for day in each.change_days}
    days |= {firm.listed_from for firm in holdings.firms.values() if firm.listed_from is not None}
    return sorted(days)


def chip_answer(chip: KnownChip, destination: str, day: date, rules: Rules) -> CaseAnswer:
    """Answer for an export of a chip to a user there."""
    question = Question(chip=chip.figures, destination=destination, day=day)
    finding = assess(question, rules)
    return CaseAnswer(
        finding.outcome, finding.missing, AnsweredQuestion(question, finding), 0, (finding,)
    )


def _rests_on(finding: Finding, slug: str) -> bool:
    return any(
        reason.restriction == slug and reason.applies is not False for reason in finding.reasons
    )


def _differs(answer: CaseAnswer, law: CaseAnswer) -> bool:
    return answer.outcome is not law.outcome or _review(answer) is not _review(law)


def _review(answer: CaseAnswer) -> Review | None:
    return answer.asked.finding.review if answer.asked else None


def _ways_in(
    subject: Subject, answer: CaseAnswer, law: CaseAnswer | None, named: Iterable[How]
) -> tuple[How, ...]:
    act = subject.act
    if act is None:
        return (How.CHANGED,) if law is not None and _differs(answer, law) else ()
    hows = list(named)
    if any(_rests_on(finding, act.slug) for finding in answer.findings):
        hows.insert(0, How.RULE)
    return tuple(hows)


def _chips(subject: Subject, holdings: Holdings, day: date) -> Iterator[Touched]:
    act = subject.act
    for chip in holdings.chips.values():
        answer = chip_answer(chip, subject.destination, day, subject.rules)
        law = None
        if subject.law is not None:
            law = chip_answer(chip, subject.destination, day, subject.law)
        named = [How.NAMED] if act and chip.id in act.targets else []
        row = _row(subject, ("chip", chip.id, chip.name), answer, law, named)
        if row:
            country = subject.rules.atlas.name_of(subject.destination)
            note = Message("sale to {country}", country=declared(country))
            yield replace(row, note=note, earliest=chip.earliest)


def _deployment(
    subject: Subject, holdings: Holdings, found: Deployment, day: date
) -> Iterator[Touched]:
    answer = answer_case(found, holdings, day, subject.rules)
    law = answer_case(found, holdings, day, subject.law) if subject.law is not None else None
    named = list(_names(subject.act, found)) if subject.act else []
    row = _row(subject, (found.kind, found.id, found.name), answer, law, named)
    if row:
        yield replace(row, earliest=found.earliest, latest=found.latest)


def _names(act: RestrictionFacts, found: Deployment) -> Iterator[How]:
    if found.id in act.targets:
        yield How.NAMED
    if act.targets & {*found.users, *found.owners, *found.chips}:
        yield How.PARTY
    if found.trigger == act.id:
        yield How.TRIGGER


def _row(
    subject: Subject,
    record: tuple[str, str, str],
    answer: CaseAnswer,
    law: CaseAnswer | None,
    named: list[How],
) -> Touched | None:
    hows = _ways_in(subject, answer, law, named)
    if not hows:
        return None
    line, note = case_line(answer), case_note(answer, subject.rules)
    shown = law if law is not None and _differs(answer, law) else None
    law_line = case_line(shown) if shown is not None else None
    kind, one, name = record
    return Touched(kind, one, name, hows, answer, line, note, law=shown, law_line=law_line)


def counts(rows: Iterable[Touched]) -> dict[str, int]:
    """Count rows by kind."""
    found: dict[str, int] = {}
    for row in rows:
        found[row.kind] = found.get(row.kind, 0) + 1
    return found


def outcomes(rows: Iterable[Touched]) -> dict[Outcome, int]:
    """Count rows by outcome, the strictest first."""
    found = dict.fromkeys(reversed(STRICTNESS), 0)
    for row in rows:
        found[row.answer.outcome] += 1
    return {outcome: number for outcome, number in found.items() if number}
