"""Findings in words, as JSON-ready values, and over time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding, Outcome, Review, RuleReason
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.personal_data import DataFinding, DataQuestion, Mechanism, assess_data
from chipline.export_rules.question import Question, Recipient, Region, Transaction
from chipline.export_rules.rulebook.rules import Rules
from chipline.records.message import N_, Message, Part, declared, joined

DISCLAIMER = N_("An analyst’s model of published rules, not legal advice.")

#: The regions of 15 CFR 746.6, within a sentence.
REGIONS = {
    Region.CRIMEA: N_("the occupied Crimea region of Ukraine"),
    Region.DONETSK: N_("the so-called DNR (Donetsk) region of Ukraine"),
    Region.LUHANSK: N_("the so-called LNR (Luhansk) region of Ukraine"),
}
#: What is done, within the sentences below.
_ACTS = {
    Transaction.EXPORT: N_("to export {chip} to {country}"),
    Transaction.REEXPORT: N_("to re-export {chip} to {country}"),
    Transaction.TRANSFER: N_("to transfer {chip} within {country}"),
    Transaction.REMOTE_USE: N_("to use {chip} in {country} remotely"),
    Transaction.CONTINUED_USE: N_("to go on using {chip} already installed in {country}"),
}
_ANSWERS = {
    Outcome.NO_LICENCE: N_("On {day} no licence was needed {act}"),
    Outcome.NOTIFY: N_(
        "On {day} notice to BIS at least 25 days ahead, and otherwise a licence, was needed {act}"
    ),
    Outcome.LICENCE_REQUIRED: N_("On {day} a licence was needed {act}"),
    Outcome.FLAG: N_("On {day} there was a warning for anyone who wanted {act}"),
    Outcome.UNDETERMINED: N_("On {day} it cannot be said whether a licence was needed {act}"),
}
_REVIEWS = {
    Review.DENIAL: N_("On {day} a licence was needed {act}, with a presumption of denial"),
    Review.CASE_BY_CASE: N_("On {day} a licence was needed {act}, read case by case"),
    Review.APPROVAL: N_("On {day} a licence was needed {act}, with a presumption of approval"),
}
#: The same for days beyond the end of the rules, which may be days that have not come yet.
_LATER_ANSWERS = {
    Outcome.NO_LICENCE: N_("As the rules last stood, on {day} no licence would be needed {act}"),
    Outcome.NOTIFY: N_(
        "As the rules last stood, on {day} notice to BIS at least 25 days ahead, and otherwise a "
        "licence, would be needed {act}"
    ),
    Outcome.LICENCE_REQUIRED: N_(
        "As the rules last stood, on {day} a licence would be needed {act}"
    ),
    Outcome.FLAG: N_(
        "As the rules last stood, on {day} there would be a warning for anyone who wants {act}"
    ),
    Outcome.UNDETERMINED: N_(
        "As the rules last stood, it cannot be said whether on {day} a licence would be needed {act}"
    ),
}
_LATER_REVIEWS = {
    Review.DENIAL: N_(
        "As the rules last stood, on {day} a licence would be needed {act}, with a presumption of "
        "denial"
    ),
    Review.CASE_BY_CASE: N_(
        "As the rules last stood, on {day} a licence would be needed {act}, read case by case"
    ),
    Review.APPROVAL: N_(
        "As the rules last stood, on {day} a licence would be needed {act}, with a presumption of "
        "approval"
    ),
}
_MECHANISMS = {
    Mechanism.ASSESSMENT: N_(
        "On {day} a security assessment by the Cyberspace Administration was needed for {data} to "
        "leave China."
    ),
    Mechanism.CONTRACT: N_(
        "On {day} a standard contract or a certification was needed for {data} to leave China."
    ),
    Mechanism.EXEMPT: N_("On {day} the export was exempt for {data} to leave China."),
    Mechanism.NONE: N_("On {day} no mechanism applied for {data} to leave China."),
}
_LATER_MECHANISMS = {
    Mechanism.ASSESSMENT: N_(
        "As the rules last stood, on {day} a security assessment by the Cyberspace Administration "
        "would be needed for {data} to leave China."
    ),
    Mechanism.CONTRACT: N_(
        "As the rules last stood, on {day} a standard contract or a certification would be needed "
        "for {data} to leave China."
    ),
    Mechanism.EXEMPT: N_(
        "As the rules last stood, on {day} the export would be exempt for {data} to leave China."
    ),
    Mechanism.NONE: N_(
        "As the rules last stood, on {day} no mechanism would apply for {data} to leave China."
    ),
}

#: The answers in a word or two.
RESULT_NAMES: Mapping[Outcome | Mechanism, str] = {
    Outcome.NO_LICENCE: N_("No licence needed"),
    Outcome.NOTIFY: N_("Notice, else a licence"),
    Outcome.LICENCE_REQUIRED: N_("Licence required"),
    Outcome.FLAG: N_("Warning"),
    Outcome.UNDETERMINED: N_("Not determinable"),
    Mechanism.ASSESSMENT: N_("Security assessment"),
    Mechanism.CONTRACT: N_("Standard contract or certification"),
    Mechanism.EXEMPT: N_("Exempt"),
    Mechanism.NONE: N_("No mechanism applies"),
}


def answer_sentence(
    question: Question,
    finding: Finding,
    rules: Rules,
    name_of: Callable[[str], str] | None = None,
) -> Message:
    """Put a finding into one sentence; `name_of` turns a country code into a name."""
    name = name_of or rules.atlas.name_of
    place = REGIONS[question.region] if question.region else name(question.destination)
    act = declared(
        _ACTS[question.transaction],
        chip=_chip(question, finding),
        country=declared(place),
    )
    if question.user_hq != question.destination:
        act = Message(
            "{act} for a user headquartered in {country}",
            "As in: to export the H20 to Singapore for a user headquartered in China",
            act=act,
            country=declared(name(question.user_hq)),
        )
    later = question.day > rules.edition.holds_as_of
    reviews, answers = (_LATER_REVIEWS, _LATER_ANSWERS) if later else (_REVIEWS, _ANSWERS)
    text = reviews[finding.review] if finding.review else answers[finding.outcome]
    return _with_reason(declared(text, day=question.day, act=act), finding)


def _chip(question: Question, finding: Finding) -> Part:
    """Name the chip; a foreign one is caught only where it was made with what is American."""
    label = question.chip.label
    foreign = question.chip.vendor_country not in (None, "US")
    if foreign and finding.outcome in (Outcome.LICENCE_REQUIRED, Outcome.NOTIFY):
        return Message("{chip}, if made with United States technology,", chip=label)
    return label


def _with_reason(answer: Message, finding: Finding) -> Message:
    """End the sentence with what is not known, or with the paragraph."""
    if finding.outcome is Outcome.UNDETERMINED and finding.missing:
        return Message(
            "{answer}. Not known: {missing}.", answer=answer, missing=joined(finding.missing)
        )
    unlisted = finding.eccn in ("none", "undetermined")
    paragraph = finding.paragraph or ("" if unlisted else finding.eccn)
    if paragraph:
        return Message("{answer} ({paragraph}).", answer=answer, paragraph=declared(paragraph))
    return Message("{answer}.", answer=answer)


def data_sentence(question: DataQuestion, finding: DataFinding, rules: Rules) -> Message:
    """Put a finding on data into one sentence."""
    later = question.day > rules.edition.holds_as_of
    mechanisms = _LATER_MECHANISMS if later else _MECHANISMS
    return declared(mechanisms[finding.outcome], day=question.day, data=_data(question))


def _data(question: DataQuestion) -> Message:
    if not question.people:
        return Message("the data")
    if question.sensitive:
        return Message(
            "sensitive personal information of {n} person",
            "sensitive personal information of {n} people",
            question.people,
        )
    return Message(
        "personal information of {n} person", "personal information of {n} people", question.people
    )


def _reasons(reasons: tuple[RuleReason, ...]) -> list[dict[str, object]]:
    return [
        {
            "rule": each.rule,
            "restriction": each.restriction,
            "text": str(each.text),
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
        "caveats": [str(each) for each in finding.caveats],
        "exceptions": [
            {
                "name": each.name,
                "conditions": list(each.conditions),
                "restriction": each.restriction,
            }
            for each in finding.exceptions
        ],
        "missing": [str(each) for each in finding.missing],
        "sides": [
            {"condition": str(each.condition or ""), "outcome": each.outcome.value}
            for each in finding.sides
        ],
        "other_jurisdictions": [
            {
                "jurisdiction": each.jurisdiction,
                "basis": "reported" if each.reported else "published",
                "restriction": each.restriction,
                "text": str(each.text),
                "citation": each.citation,
            }
            for each in finding.elsewhere
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
        "caveats": [str(each) for each in finding.caveats],
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
    sold_in_us: bool | None = None,
    region: str | None = None,
    user_names: tuple[str, ...] = (),
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
        sold_in_us=sold_in_us,
        region=Region(region) if region else None,
        user_names=user_names,
    )
    finding = assess(question, rules)
    return {"answer": str(answer_sentence(question, finding, rules)), **finding_json(finding)}


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
    return {"answer": str(data_sentence(question, finding, rules)), **data_finding_json(finding)}


def answer_over_time(question: Question, rules: Rules) -> list[tuple[date, Finding]]:
    """Find the days on which the answer changes, with the answer from each day on.

    The first pair starts at `date.min`. A finding's `through` names the Restrictions (slugs)
    whose dates fall on that day and that the answer before or after rests on, those that begin
    to matter first, or all of that day if it rests on none of them. The day of the question itself plays no part.
    """
    stretches = [(date.min, _on(question, date.min, rules))]
    for day, slugs in rules.change_days.items():
        finding = _on(question, day, rules)
        before = stretches[-1][1]
        if _gist(finding) != _gist(before):
            through = _acts_of_change(slugs, before, finding)
            stretches.append((day, replace(finding, through=through)))
    return stretches


def _acts_of_change(slugs: tuple[str, ...], before: Finding, after: Finding) -> tuple[str, ...]:
    """Choose the acts of a day that made the change: those that begin to matter first.

    After them stand those that mattered before too, and last those that have ceased to.
    """
    old = {each.restriction for each in before.reasons}
    new = {each.restriction for each in after.reasons}
    cited = [slug for slug in slugs if slug in old | new]
    return tuple(sorted(cited, key=lambda slug: (slug not in new, slug in old))) or slugs


def _on(question: Question, day: date, rules: Rules) -> Finding:
    return assess(replace(question, day=day), rules)


def _gist(finding: Finding) -> tuple[object, ...]:
    return (finding.outcome, finding.eccn, finding.paragraph, finding.review)
