"""From a record to its questions: what a cluster, tenancy or relocation asks of the rules.

Nothing is guessed. What a record leaves open is answered for each way it may be; where the ways
come to different outcomes the answer is "not determinable" and says what is missing. Where a record
names several chips, destinations or firms, the strictest of their answers is the record's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding, Outcome, Review
from chipline.export_rules.question import Question, Transaction
from chipline.export_rules.record_facts import Deployment, Holdings, KnownChip
from chipline.export_rules.rulebook.rules import Rules

#: From the weakest to the strictest.
STRICTNESS = (
    Outcome.NO_LICENCE,
    Outcome.NOTIFY,
    Outcome.UNDETERMINED,
    Outcome.FLAG,
    Outcome.LICENCE_REQUIRED,
)
_REMOTE = frozenset({"leased", "cloud"})
_OWN = frozenset({"owned", "colocation"})
CHINA = frozenset({"CN", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """One question with its answer, and which open point it takes one way."""

    question: Question
    finding: Finding
    taken: str = ""


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What the rules say to a record on a day.

    Attributes:
        missing: what would have to be known where the outcome is undetermined.
        asked: the question and answer that decide; None where nothing could be asked.
        others: how many questions were asked besides.
        findings: every answer, the deciding one among them.
    """

    outcome: Outcome
    missing: tuple[str, ...] = ()
    asked: AnsweredQuestion | None = None
    others: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def use_only(self) -> bool:
        """Tell whether the answer is about the use of somebody else's hardware."""
        return bool(self.asked and self.asked.question.transaction is Transaction.REMOTE_USE)


def answer_case(found: Deployment, holdings: Holdings, day: date, rules: Rules) -> CaseAnswer:
    """Answer for a record on a day."""
    missing = tuple(_unasked(found, holdings))
    if missing:
        return CaseAnswer(Outcome.UNDETERMINED, missing)
    answers = [_settle(ways) for ways in _all_ways(found, holdings, day, rules)]
    strictest = max(answers, key=lambda each: STRICTNESS.index(each.outcome))
    return CaseAnswer(
        strictest.outcome,
        strictest.missing,
        strictest.asked,
        len(answers) - 1,
        tuple(one for each in answers for one in each.findings),
    )


def _unasked(found: Deployment, holdings: Holdings) -> Iterator[str]:
    if not any(chip in holdings.chips for chip in found.chips):
        yield "chip not named"
    if not found.countries:
        yield "destination not known"


def _all_ways(
    found: Deployment, holdings: Holdings, day: date, rules: Rules
) -> Iterator[list[AnsweredQuestion]]:
    """Yield, for every chip, destination and firm, the ways in which its question may be put."""
    for one in found.chips:
        chip = holdings.chips.get(one)
        for country in found.countries if chip else ():
            for user in found.users or ("",):
                yield from _ways(found, holdings, chip, country, user, (day, rules))


def _ways(
    found: Deployment,
    holdings: Holdings,
    chip: KnownChip | None,
    country: str,
    user: str,
    law: tuple[date, Rules],
) -> Iterator[list[AnsweredQuestion]]:
    assert chip is not None  # noqa: S101  # the caller has looked
    for transactions in _transactions(found, holdings, chip, country, (user, law[0])):
        ways: list[AnsweredQuestion] = []
        for transaction, how in transactions:
            for home, whose in _homes(holdings, user, country):
                question = _question(found, holdings, chip, country, user, home, transaction, law)
                taken = " and ".join(filter(None, (how, whose)))
                ways.append(AnsweredQuestion(question, assess(question, law[1]), taken))
        yield ways


def _settle(ways: list[AnsweredQuestion]) -> CaseAnswer:
    """Compare the ways in which an open point may fall."""
    findings = tuple(each.finding for each in ways)
    outcomes = {each.finding.outcome for each in ways}
    if len(outcomes) == 1:
        first = ways[0]
        return CaseAnswer(first.finding.outcome, first.finding.missing, first, 0, findings)
    strictest = max(ways, key=lambda each: STRICTNESS.index(each.finding.outcome))
    missing = tuple(dict.fromkeys(each.taken for each in ways if each.taken))
    return CaseAnswer(
        Outcome.UNDETERMINED, (f"open: {' or '.join(missing)}",), strictest, 0, findings
    )


def _transactions(
    found: Deployment,
    holdings: Holdings,
    chip: KnownChip,
    country: str,
    user_on: tuple[str, date],
) -> Iterator[list[tuple[Transaction, str]]]:
    """Yield one list for each tenure named: the transactions that it may stand for."""
    maker = chip.figures.vendor_country
    supply = Transaction.TRANSFER if maker == country else Transaction.EXPORT
    if found.kind == "cluster":
        yield [(supply, "")]
        return
    own = _owns(found, holdings, *user_on)
    both = [
        (supply, "whether the user owns the hardware"),
        (Transaction.REMOTE_USE, "whether it uses somebody else’s"),
    ]
    seen: set[tuple[Transaction, ...]] = set()
    for tenure in found.tenures or ("",):
        ways = both
        if tenure in _OWN or own:
            ways = [(supply, "")]
        elif tenure == "cloud" or own is False:
            ways = [(Transaction.REMOTE_USE, "")]
        key = tuple(each for each, _how in ways)
        if key not in seen:
            seen.add(key)
            yield ways


def _owns(found: Deployment, holdings: Holdings, user: str, day: date) -> bool | None:
    """Tell whether the user's own group owns the hardware; None when nobody says."""
    if not found.owners or not user:
        return None
    on = day.toordinal()
    group = holdings.ultimate(user, on)
    return any(holdings.ultimate(owner, on) == group for owner in found.owners)


def _homes(holdings: Holdings, user: str, country: str) -> list[tuple[str, str]]:
    """List where the end user may be headquartered; an unknown user may be Chinese or local."""
    home = holdings.home(user)
    if home is not None:
        return [(home, "")]
    if country in CHINA:
        return [(country, "")]
    return [(country, "whether the user is a local firm"), ("CN", "whether it is a Chinese one")]


def _question(  # the parts of one question
    found: Deployment,
    holdings: Holdings,
    chip: KnownChip,
    country: str,
    user: str,
    home: str,
    transaction: Transaction,
    law: tuple[date, Rules],
) -> Question:
    day = law[0]
    supplied = found.owners if transaction is Transaction.REMOTE_USE else ()
    parties = (user, *found.owners) if transaction is not Transaction.REMOTE_USE else (user,)
    return Question(
        chip=chip.figures,
        destination=country,
        day=day,
        end_user_hq=home,
        parent_hq=holdings.home(holdings.ultimate(user, day.toordinal())) if user else None,
        owner_hq=_owner_home(found, holdings, supplied or found.owners, day),
        entity_listed=any(holdings.is_listed(each, day.toordinal()) for each in parties),
        transaction=transaction,
    )


def _owner_home(
    found: Deployment, holdings: Holdings, owners: Iterable[str], day: date
) -> str | None:
    """Return the country that matters most among the owners' and their parents'."""
    homes = [
        home
        for owner in owners
        for home in (holdings.home(holdings.ultimate(owner, day.toordinal())), holdings.home(owner))
        if home
    ]
    if found.owner_country:
        homes.append(found.owner_country)
    return next((home for home in homes if home in CHINA), homes[0] if homes else None)


# --- in words --------------------------------------------------------------------------------------

_WORDS = {
    Outcome.NO_LICENCE: "no licence needed",
    Outcome.NOTIFY: "notice to BIS, else a licence",
    Outcome.LICENCE_REQUIRED: "licence required",
    Outcome.FLAG: "warning",
    Outcome.UNDETERMINED: "not determinable",
}
_REVIEWS = {
    Review.DENIAL: ", presumption of denial",
    Review.CASE_BY_CASE: ", case by case",
    Review.APPROVAL: ", presumption of approval",
}


def case_line(answer: CaseAnswer) -> str:
    """Put a record's answer into one short line."""
    if answer.outcome is Outcome.UNDETERMINED:
        return f"not determinable: {', '.join(answer.missing) or 'see the reasons'}"
    asked = answer.asked
    if asked is None:
        return _WORDS[answer.outcome]
    if answer.use_only and answer.outcome is Outcome.NO_LICENCE:
        return "no licence for the use"
    line = _WORDS[answer.outcome] + _REVIEWS.get(asked.finding.review or Review.DENIAL, "") * bool(
        asked.finding.review
    )
    caught = asked.finding.paragraph or ("" if asked.finding.eccn == "none" else asked.finding.eccn)
    return f"{line} ({caught})" if caught and caught != "undetermined" else line


def case_note(answer: CaseAnswer, rules: Rules) -> str:
    """Say what was asked, and that it is the strictest of several where it is."""
    if answer.asked is None:
        return ""
    question = answer.asked.question
    name = rules.atlas.name_of
    act = {
        Transaction.REMOTE_USE: "remote use of {chip} in {to}",
        Transaction.TRANSFER: "supply of {chip} within {to}",
    }.get(question.transaction, "new supply of {chip} to {to}")
    note = act.format(chip=question.chip.label, to=name(question.destination))
    homes = [code for code in (question.user_hq, question.parent_hq) if code]
    if any(home != question.destination for home in homes):
        note += f", user from {' / '.join(dict.fromkeys(name(home) for home in homes))}"
    if answer.others:
        note += f"; strictest of {answer.others + 1} combinations"
    return note
