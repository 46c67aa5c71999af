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
from chipline.export_rules.finding import Finding, Outcome, Review, and_also
from chipline.export_rules.question import Question, Transaction
from chipline.export_rules.record_facts import Deployment, Holdings, KnownChip
from chipline.export_rules.rulebook.rules import Rules
from chipline.records.message import N_, Message, declared, joined

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
    taken: Message | None = None


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
    missing: tuple[Message, ...] = ()
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


def _unasked(found: Deployment, holdings: Holdings) -> Iterator[Message]:
    if not any(chip in holdings.chips for chip in found.chips):
        yield Message("chip not named")
    if not found.countries:
        yield Message("destination not known")


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
                taken = and_also((how, whose))
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
    points = joined(
        dict.fromkeys(each.taken for each in ways if each.taken), N_("{first} or {more}")
    )
    missing = Message("open: {points}", points=points)
    return CaseAnswer(Outcome.UNDETERMINED, (missing,), strictest, 0, findings)


def _transactions(
    found: Deployment,
    holdings: Holdings,
    chip: KnownChip,
    country: str,
    user_on: tuple[str, date],
) -> Iterator[list[tuple[Transaction, Message | None]]]:
    """Yield one list for each tenure named: the transactions that it may stand for."""
    maker = chip.figures.vendor_country
    supply = Transaction.TRANSFER if maker == country else Transaction.EXPORT
    if found.kind == "cluster":
        yield [(supply, None)]
        return
    own = _owns(found, holdings, *user_on)
    both: list[tuple[Transaction, Message | None]] = [
        (supply, Message("whether the user owns the hardware")),
        (Transaction.REMOTE_USE, Message("whether it uses somebody else’s")),
    ]
    seen: set[tuple[Transaction, ...]] = set()
    for tenure in found.tenures or ("",):
        ways = both
        if tenure in _OWN or own:
            ways = [(supply, None)]
        elif tenure == "cloud" or own is False:
            ways = [(Transaction.REMOTE_USE, None)]
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


def _homes(holdings: Holdings, user: str, country: str) -> list[tuple[str, Message | None]]:
    """List where the end user may be headquartered; an unknown user may be Chinese or local."""
    home = holdings.home(user)
    if home is not None:
        return [(home, None)]
    if country in CHINA:
        return [(country, None)]
    return [
        (country, Message("whether the user is a local firm")),
        ("CN", Message("whether it is a Chinese one")),
    ]


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
        user_names=holdings.names_of(user, day.toordinal()) if user else (),
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
    Outcome.NO_LICENCE: Message("no licence needed"),
    Outcome.NOTIFY: Message("notice to BIS, else a licence"),
    Outcome.LICENCE_REQUIRED: Message("licence required"),
    Outcome.FLAG: Message("warning"),
}
_REVIEWS = {
    Review.DENIAL: Message("licence required, presumption of denial"),
    Review.CASE_BY_CASE: Message("licence required, case by case"),
    Review.APPROVAL: Message("licence required, presumption of approval"),
}


def case_line(answer: CaseAnswer) -> Message:
    """Put a record's answer into one short line."""
    if answer.outcome is Outcome.UNDETERMINED:
        if not answer.missing:
            return Message("not determinable: see the reasons")
        return Message("not determinable: {missing}", missing=joined(answer.missing))
    asked = answer.asked
    if asked is None:
        return _WORDS[answer.outcome]
    if answer.use_only and answer.outcome is Outcome.NO_LICENCE:
        return Message("no licence for the use")
    finding = asked.finding
    line = _REVIEWS[finding.review] if finding.review else _WORDS[answer.outcome]
    caught = finding.paragraph or ("" if finding.eccn == "none" else finding.eccn)
    if not caught or caught == "undetermined":
        return line
    return Message("{answer} ({paragraph})", answer=line, paragraph=declared(caught))


_SUPPLY = {
    Transaction.REMOTE_USE: N_("remote use of {chip} in {country}"),
    Transaction.TRANSFER: N_("supply of {chip} within {country}"),
}


def case_note(answer: CaseAnswer, rules: Rules) -> Message | None:
    """Say what was asked, and that it is the strictest of several where it is."""
    if answer.asked is None:
        return None
    question = answer.asked.question
    name = rules.atlas.name_of
    note = declared(
        _SUPPLY.get(question.transaction, N_("new supply of {chip} to {country}")),
        chip=question.chip.label,
        country=declared(name(question.destination)),
    )
    homes = [code for code in (question.user_hq, question.parent_hq) if code]
    if any(home != question.destination for home in homes):
        names = dict.fromkeys(declared(name(home)) for home in homes)
        note = Message(
            "{supply}, user from {homes}",
            "As in: remote use of the H20 in Singapore, user from China",
            supply=note,
            homes=joined(names, N_("{first} / {more}")),
        )
    if answer.others:
        # Of more than one, so that English has no other form.
        note = Message(
            "{supply}; strictest of {count} combinations", supply=note, count=answer.others + 1
        )
    return note
