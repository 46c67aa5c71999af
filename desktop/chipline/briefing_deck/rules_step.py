"""What a step shows of the controls: an answer, the chip plane, the frontier, or who is affected."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chipline import paths
from chipline.briefing.deck import Content, Reason, RulesAnswer, TableContent, Tone
from chipline.briefing.figures.frontier_figures import frontier_content
from chipline.briefing.figures.plane_figures import PlaneContent, drawn_plane
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent
from chipline.derived import TONES, chip_figures, firm_on, holdings, rules_in
from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding
from chipline.export_rules.overviews.affected import Subject, touched
from chipline.export_rules.overviews.china_sales import Standings
from chipline.export_rules.overviews.chip_plane import regions
from chipline.export_rules.overviews.frontier import Metric, work_out
from chipline.export_rules.personal_data import DataFinding, DataQuestion, assess_data
from chipline.export_rules.question import Question, Recipient, Region, Transaction
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import RulesError
from chipline.export_rules.wording import (
    DISCLAIMER,
    RESULT_NAMES,
    answer_over_time,
    answer_sentence,
    data_sentence,
    figures_by_number,
)
from chipline.records.message import EdtfDate, Message, capitalised, declared, neat
from chipline.records.notation.countries import country_names
from chipline.records.notation.numbers import NumberError, read_number
from chipline.scenery.theme_colours import THEMES
from chipline.store.queries import Queries

#: The chip of a question that is put by figures alone.
_BY_NUMBERS = "numbers"
_MOST_ROWS = 100


@dataclass(frozen=True, slots=True)
class RulesStep:
    """A step over the controls: its layout, its day, and the rules of its scenario, if it has one."""

    step: StepContent
    day: date
    rules: Rules
    layout: Mapping[str, Any]

    def view(self, name: str) -> Mapping[str, Any]:
        """Return how one of the views was left."""
        views = self.layout.get("views")
        found = views.get(name) if isinstance(views, Mapping) else None
        return found if isinstance(found, Mapping) else {}


def rules_step(step: StepContent) -> RulesStep:
    """Read what a step over the controls says."""
    view = step.state.view
    day = date.fromordinal(view.day) if view.day else date.today()  # noqa: DTZ011  # the user's own day
    law = rules_in(paths.rules())
    return RulesStep(step, day, _scenario(law, view.layout.get("scenario")), view.layout)


def _scenario(law: Rules, kept: Any) -> Rules:
    """Return the rules of an analyst's scenario; the law where there is none, or it fits no more."""
    changes: dict[str, float | date] = {}
    known = law.adjustable()
    for key, value in (kept if isinstance(kept, Mapping) else {}).items():
        if key in known:
            with suppress(ValueError):
                changes[key] = date.fromisoformat(value) if isinstance(value, str) else value
    try:
        return law.with_scenario(changes) if changes else law
    except RulesError:
        return law


def controls_content(
    queries: Queries, found: RulesStep, size: tuple[float, float], words: Wording, theme_name: str
) -> Content:
    """Read what a step shows of the controls."""
    theme = THEMES[theme_name]
    view = str(found.layout.get("view", "ask"))
    if view == "plane":
        about = frozenset(one.id for one in found.step.records if one.kind == "chip")
        day = found.day.toordinal()
        content = PlaneContent(
            regions(found.rules, found.day),
            Standings(found.rules, holdings(queries)).all_on(day),
            day,
            about,
            _zoom(found.view("plane").get("zoom")),
        )
        said = Message("Chips by performance density and TPP on {day}.", day=words.day(day))
        return drawn_plane(content, size, theme, words, words.said(said))
    if view == "frontier":
        kept = found.view("frontier")
        metric = Metric(kept["metric"]) if kept.get("metric") in list(Metric) else Metric.TPP
        standings = Standings(found.rules, holdings(queries))
        last = found.day.toordinal()
        whole = work_out(
            standings, metric, last, datacentre_only=bool(kept.get("datacentre", True))
        )
        return frontier_content(whole, last, size, theme, words)
    if view == "touched":
        return _affected(queries, found, words)
    return answer_of(queries, found, words)


def _zoom(kept: Any) -> tuple[float, float, float, float] | None:
    if not (isinstance(kept, list) and len(kept) == 4):
        return None
    left, right, low, high = map(float, kept)
    return left, right, low, high


# -- answers ------------------------------------------------------------------------------------------


def answer_of(queries: Queries, found: RulesStep, words: Wording) -> RulesAnswer | None:
    """Answer the question of a step for its day; None where it can't be put."""
    asked = found.view("ask")
    if asked.get("kind") == "people":
        return _data_answer(queries, found, asked.get("people") or {}, words)
    question = chip_question(queries, asked.get("chip") or {}, found.day)
    if question is None:
        return None
    finding = assess(question, found.rules)
    said = answer_sentence(question, finding, found.rules, _country_namer(found.rules))
    over_time = _over_time(question, found.rules, words)
    return replace(_answer(queries, finding, said, words), over_time=over_time)


def _over_time(question: Question, rules: Rules, words: Wording) -> str:
    """Tell how often the answer changed: a slide has no room for the answers of every day."""
    changes = [day for day, _finding in answer_over_time(question, rules)[1:]]
    if not changes:
        return words.said(Message("The answer is the same on every day."))
    last = EdtfDate(changes[-1].isoformat())
    said = Message(
        "The answer changed once, on {day}.",
        "The answer changed {n} times, last on {day}.",
        len(changes),
        day=last,
    )
    return words.said(said)


def _country_namer(rules: Rules) -> Any:
    names = country_names()

    def name(code: str) -> str:
        named = rules.atlas.name_of(code)
        return names.get(code, code) if named == code else named

    return name


def chip_question(queries: Queries, asked: Mapping[str, Any], day: date) -> Question | None:
    """Make the question that a step holds; None where chip or destination is missing or gone."""
    chip = str(asked.get("chip") or "")
    if chip == _BY_NUMBERS:
        total = _number(asked.get("tpp"))
        if total is None:
            return None
        sort = str(asked.get("datacentre") or "")
        figures = figures_by_number(
            tpp=total,
            density=_number(asked.get("density")),
            datacentre=sort == "yes" if sort else None,
            memory_gbps=_number(asked.get("memory")),
            io_gbps=_number(asked.get("io")),
        )
    else:
        values = queries.values("chip", chip)
        if values is None:
            return None
        figures = chip_figures(queries, values)
    to = str(asked.get("to") or "")
    if not to:
        return None
    user = str(asked.get("user") or "")
    firm = firm_on(queries, user, day) if user else None
    home = asked.get("home") or (firm.home if firm else None)
    return Question(
        chip=figures,
        destination=to,
        day=day,
        end_user_hq=home or None,
        parent_hq=asked.get("parent_home") or (firm.parent_home if firm else None) or None,
        owner_hq=asked.get("owner_home") or None,
        entity_listed=firm.listed if firm else bool(asked.get("listed")),
        listed_owner_percent=_number(asked.get("share")),
        transaction=Transaction(asked.get("transaction") or Transaction.EXPORT),
        origin=asked.get("origin") or None,
        wmd_or_military_knowledge=bool(asked.get("military")),
        sold_in_us={"yes": True, "no": False}.get(str(asked.get("sold") or "")),
        region=Region(asked["region"]) if to == "UA" and asked.get("region") else None,
        recipient=Recipient(asked["recipient"]) if to == "AE" and asked.get("recipient") else None,
        user_names=firm.names if firm else (),
    )


def _number(written: Any) -> float | None:
    if isinstance(written, int | float):
        return float(written)
    try:
        return read_number(str(written)) if written else None
    except NumberError:
        return None


def data_question(asked: Mapping[str, Any], day: date) -> DataQuestion | None:
    """Make the question about people's data that a step holds; None without their number."""
    people, holds = _number(asked.get("people")), _number(asked.get("holds"))
    if people is None:
        return None
    return DataQuestion(
        people=int(people),
        day=day,
        sensitive=bool(asked.get("sensitive")),
        ciio=bool(asked.get("ciio")),
        important_data=bool(asked.get("important")),
        holds_people=None if holds is None else int(holds),
    )


def _data_answer(
    queries: Queries, found: RulesStep, asked: Mapping[str, Any], words: Wording
) -> RulesAnswer | None:
    question = data_question(asked, found.day)
    if question is None:
        return None
    finding = assess_data(question, found.rules)
    return _answer(queries, finding, data_sentence(question, finding, found.rules), words)


def _answer(
    queries: Queries, finding: Finding | DataFinding, said: Message, words: Wording
) -> RulesAnswer:
    named = {each.restriction for each in finding.reasons if each.restriction}
    rules = {slug: record for slug in named if (record := queries.by_slug(slug)) is not None}
    reasons = [
        Reason(
            neat(words.said(each.text)),
            words.said(rules[each.restriction].said) if each.restriction in rules else "",
            each.applies is not False,
        )
        for each in finding.reasons
    ]
    # What decides comes first; what does not apply only shows that it was looked at.
    reasons.sort(key=lambda reason: not reason.decides)
    return RulesAnswer(
        words.declared(RESULT_NAMES[finding.outcome]),
        Tone(TONES[finding.outcome]),
        neat(words.said(said)),
        tuple(reasons),
        tuple(neat(words.said(each)) for each in finding.caveats),
        words.declared(DISCLAIMER),
    )


# -- who is affected ----------------------------------------------------------------------------------


def _affected(queries: Queries, found: RulesStep, words: Wording) -> TableContent:
    kept = found.view("touched")
    known = holdings(queries)
    act = known.acts.get(str(kept.get("act") or ""))
    law = rules_in(paths.rules())
    subject = Subject(
        found.rules,
        act,
        None if found.rules is law else law,
        str(kept.get("to") or "CN"),
    )
    rows = touched(subject, known, found.day)
    heads = tuple(
        words.said(one) for one in (Message("Record"), Message("Kind"), Message("Answer"))
    )
    cells = tuple(
        (row.name, words.declared(row.kind), capitalised(words.said(row.line)))
        for row in rows[:_MOST_ROWS]
    )
    many = words.said(Message("{n} record", "{n} records", len(rows)))
    name = act.name if act else words.said(declared("Scenario"))
    said = words.said(Message("Who is affected by “{name}”: {records}.", name=name, records=many))
    return TableContent(heads, cells, many, said, tuple(row.id for row in rows[:_MOST_ROWS]))
