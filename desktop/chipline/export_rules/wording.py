"""Findings in words, as JSON-ready values, and over time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding, Outcome, Review, RuleReason
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.personal_data import DataFinding, DataQuestion, Mechanism, assess_data
from chipline.export_rules.question import Question, Recipient, Transaction
from chipline.export_rules.rulebook.rules import Rules
from chipline.records.message import N_

DISCLAIMER = N_("An analyst's model of published rules, not legal advice.")

_ACTS = {
    Transaction.EXPORT: "to export {chip} to {to}",
    Transaction.REEXPORT: "to re-export {chip} to {to}",
    Transaction.TRANSFER: "to transfer {chip} within {to}",
    Transaction.REMOTE_USE: "to use {chip} in {to} remotely",
    Transaction.CONTINUED_USE: "to go on using {chip} already installed in {to}",
}
_ANSWERS = {
    Outcome.NO_LICENCE: "no licence was needed {act}",
    Outcome.NOTIFY: "notice to BIS at least 25 days ahead, and otherwise a licence, was needed {act}",
    Outcome.LICENCE_REQUIRED: "a licence was needed {act}",
    Outcome.FLAG: "a warning stood against any attempt {act}",
    Outcome.UNDETERMINED: "it cannot be said whether a licence was needed {act}",
}
_REVIEWS = {
    Review.DENIAL: ", with a presumption of denial",
    Review.CASE_BY_CASE: ", read case by case",
    Review.APPROVAL: ", with a presumption of approval",
}
_MECHANISMS = {
    Mechanism.ASSESSMENT: "a security assessment by the Cyberspace Administration was needed",
    Mechanism.CONTRACT: "a standard contract or a certification was needed",
    Mechanism.EXEMPT: "the export was exempt",
    Mechanism.NONE: "no mechanism applied",
}


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def answer_sentence(
    question: Question,
    finding: Finding,
    rules: Rules,
    name_of: Callable[[str], str] | None = None,
) -> str:
    """Put a finding into one sentence; `name_of` turns a country code into a name."""
    name = name_of or rules.atlas.name_of
    act = _ACTS[question.transaction].format(
        chip=question.chip.label, to=name(question.destination)
    )
    if question.user_hq != question.destination:
        act += f" for a user headquartered in {name(question.user_hq)}"
    text = _ANSWERS[finding.outcome].format(act=act)
    review = _REVIEWS.get(finding.review, "") if finding.review else ""
    return f"On {_day(question.day)} {text}{review}{_because(finding)}."


def _because(finding: Finding) -> str:
    if finding.outcome is Outcome.UNDETERMINED and finding.missing:
        return f": not known is {', '.join(finding.missing)}"
    if finding.eccn in ("none", "undetermined"):
        return f" ({finding.paragraph})" if finding.paragraph else ""
    return f" ({finding.paragraph or finding.eccn})"


def data_sentence(question: DataQuestion, finding: DataFinding) -> str:
    """Put a finding on data into one sentence."""
    kind = "sensitive personal information" if question.sensitive else "personal information"
    what = f"{kind} of {question.people:,} people" if question.people else "the data"
    return f"On {_day(question.day)} {_MECHANISMS[finding.outcome]} for {what} to leave China."


def _reasons(reasons: tuple[RuleReason, ...]) -> list[dict[str, object]]:
    return [
        {
            "rule": each.rule,
            "restriction": each.restriction,
            "text": each.text,
            "citation": each.citation,
        }
        for each in reasons
    ]


def finding_json(finding: Finding) -> dict[str, object]:
    """Return a finding as plain values for JSON."""
    return {
        "day": finding.day.isoformat(),
        "outcome": finding.outcome.value,
        "eccn": finding.eccn,
        "paragraph": finding.paragraph,
        "review": finding.review.value if finding.review else None,
        "reasons": _reasons(finding.reasons),
        "caveats": list(finding.caveats),
        "exceptions": [
            {
                "name": each.name,
                "conditions": list(each.conditions),
                "restriction": each.restriction,
            }
            for each in finding.exceptions
        ],
        "missing": list(finding.missing),
        "sides": [
            {"condition": each.condition, "outcome": each.outcome.value} for each in finding.sides
        ],
        "disclaimer": DISCLAIMER,
    }


def data_finding_json(finding: DataFinding) -> dict[str, object]:
    """Return a finding on data as plain values for JSON; eccn and review are always None."""
    return {
        "day": finding.day.isoformat(),
        "outcome": finding.outcome.value,
        "eccn": None,
        "review": None,
        "reasons": _reasons(finding.reasons),
        "caveats": list(finding.caveats),
        "disclaimer": DISCLAIMER,
    }


def assess_values(  # noqa: PLR0913 - one argument for each option of the command line
    rules: Rules,
    chip: ChipFigures,
    *,
    to: str,
    on: date,
    end_user_hq: str | None = None,
    parent_hq: str | None = None,
    owner_hq: str | None = None,
    entity_listed: bool = False,
    listed_owner_percent: float | None = None,
    transaction: str = "export",
    origin: str | None = None,
    recipient: str | None = None,
    wmd_or_military_knowledge: bool = False,
) -> dict[str, object]:
    """Answer a question given as plain values; the JSON-ready result has the sentence as `answer`.

    Raises:
        ValueError: a country, the transaction or the recipient is not a known code.
    """
    question = Question(
        chip=chip,
        destination=to.upper(),
        day=on,
        end_user_hq=end_user_hq.upper() if end_user_hq else None,
        parent_hq=parent_hq.upper() if parent_hq else None,
        owner_hq=owner_hq.upper() if owner_hq else None,
        entity_listed=entity_listed,
        listed_owner_percent=listed_owner_percent,
        transaction=Transaction(transaction),
        origin=origin.upper() if origin else None,
        recipient=Recipient(recipient) if recipient else None,
        wmd_or_military_knowledge=wmd_or_military_knowledge,
    )
    finding = assess(question, rules)
    return {"answer": answer_sentence(question, finding, rules), **finding_json(finding)}


def figures_by_number(
    *,
    tpp: float,
    density: float | None = None,
    datacentre: bool | None = None,
    memory_gbps: float | None = None,
    io_gbps: float | None = None,
) -> ChipFigures:
    """Make figures for a question asked by numbers: TPP, TPP per mm2, GB/s.

    Raises:
        ValueError: a number is negative or not finite.
    """
    return ChipFigures(
        name=f"a chip of TPP {tpp:,g}",
        tpp=tpp,
        density=density,
        datacentre=datacentre,
        memory_bandwidth_gbps=memory_gbps,
        interconnect_gbps=io_gbps,
    )


def assess_data_values(
    rules: Rules,
    *,
    people: int,
    on: date,
    sensitive: bool = False,
    ciio: bool = False,
    important_data: bool = False,
    holds_people: int | None = None,
) -> dict[str, object]:
    """Answer a question about data given as plain values, JSON-ready, with the sentence.

    Raises:
        ValueError: a number of people is negative.
    """
    question = DataQuestion(
        people=people,
        day=on,
        sensitive=sensitive,
        ciio=ciio,
        important_data=important_data,
        holds_people=holds_people,
    )
    finding = assess_data(question, rules)
    return {"answer": data_sentence(question, finding), **data_finding_json(finding)}


def answer_over_time(question: Question, rules: Rules) -> list[tuple[date, Finding]]:
    """Find the days on which the answer changes, with the answer from each day on.

    The first pair starts at `date.min`. A finding's `through` names the Restrictions (slugs)
    whose dates fall on that day and that the answer before or after rests on, or all of that
    day if it rests on none of them. The day of the question itself plays no part.
    """
    stretches = [(date.min, _on(question, date.min, rules))]
    for day, slugs in rules.change_days.items():
        finding = _on(question, day, rules)
        before = stretches[-1][1]
        if _gist(finding) != _gist(before):
            cited = {each.restriction for each in (*finding.reasons, *before.reasons)}
            through = tuple(slug for slug in slugs if slug in cited) or slugs
            stretches.append((day, replace(finding, through=through)))
    return stretches


def _on(question: Question, day: date, rules: Rules) -> Finding:
    return assess(replace(question, day=day), rules)


def _gist(finding: Finding) -> tuple[object, ...]:
    return (finding.outcome, finding.eccn, finding.paragraph, finding.review)
