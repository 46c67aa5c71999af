"""What the rules answer to the question of a step today, against what they answered when it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from chipline import paths
from chipline.briefing.step_state import StepState
from chipline.briefing_content import BriefingContent, StepContent, briefing_content
from chipline.briefing_deck.rules_step import chip_question, data_question
from chipline.derived import rules_in
from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding
from chipline.export_rules.personal_data import DataFinding, assess_data
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.wording import RESULT_NAMES
from chipline.store.queries import Queries

_BETWEEN = "|"


def answer_key(queries: Queries, state: StepState) -> str:
    """Return outcome and deciding restriction of a step's question, as one text in no language.

    Empty where a step asks the rules nothing, or asks them within a scenario, which is no law.
    """
    view = state.view
    layout = view.layout
    views = layout.get("views")
    asked = views.get("ask") if isinstance(views, Mapping) else None
    asks = state.pane == "controls" and layout.get("view", "ask") == "ask"
    if not asks or view.day is None or layout.get("scenario") or not isinstance(asked, Mapping):
        return ""
    finding = _finding(queries, asked, date.fromordinal(view.day), rules_in(paths.rules()))
    if finding is None:
        return ""
    deciding = (each.restriction for each in finding.reasons if each.applies and each.restriction)
    return f"{finding.outcome}{_BETWEEN}{next(deciding, '')}"


def _finding(
    queries: Queries, asked: Mapping[str, object], day: date, rules: Rules
) -> Finding | DataFinding | None:
    kind = "people" if asked.get("kind") == "people" else "chip"
    plain = asked.get(kind)
    if not isinstance(plain, Mapping):
        return None
    if kind == "people":
        data = data_question(plain, day)
        return None if data is None else assess_data(data, rules)
    question = chip_question(queries, plain, day)
    return None if question is None else assess(question, rules)


def outcome_name(key: str) -> str:
    """Return the English name of the outcome in a key, to be translated."""
    outcome = key.partition(_BETWEEN)[0]
    return next((name for one, name in RESULT_NAMES.items() if one == outcome), outcome)


def briefing_with_answers(queries: Queries, briefing: str) -> BriefingContent | None:
    """Return a briefing whose steps also say where the rules answer otherwise than they did."""
    content = briefing_content(queries, briefing)
    if content is None:
        return None
    return replace(content, steps=tuple(_compared(queries, step) for step in content.steps))


def _compared(queries: Queries, step: StepContent) -> StepContent:
    then = step.seen.answer if step.seen is not None else ""
    now = answer_key(queries, step.state) if then else ""
    if not now or now == then:
        return step
    return replace(step, stale=replace(step.stale, answer=(then, now)))
