"""Answers beyond the last day of the rules: the last known state, and one caveat that says so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.personal_data import DataQuestion, assess_data
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.wording import answer_sentence, assess_data_values

_CAVEAT = "last known state"


def _asked(rules: Rules, chip: ChipFigures, day: date, **rest: object) -> tuple[str, list[str]]:
    question = Question(chip=chip, destination="CN", day=day, **rest)  # type: ignore[arg-type]
    finding = assess(question, rules)
    return str(answer_sentence(question, finding, rules)), list(map(str, finding.caveats))


@pytest.mark.parametrize("later", [1, 60, 1200])
@pytest.mark.parametrize("slug", ["nv-h200", "nv-h20", "nv-4090", "nv-l20", "nv-6000d"])
def test_a_day_beyond_the_rules_is_the_last_known_state(
    rules: Rules, chips: dict[str, ChipFigures], slug: str, later: int
) -> None:
    last = rules.edition.holds_as_of
    known, before = _asked(rules, chips[slug], last)
    sentence, caveats = _asked(rules, chips[slug], last + timedelta(days=later))
    assert "would be needed" in sentence
    assert "was needed" not in sentence
    assert "would be" not in known
    assert sum(_CAVEAT in each for each in caveats) == 1
    assert not any(_CAVEAT in each for each in before)


def test_a_warning_and_data_are_told_so_too(rules: Rules, chips: dict[str, ChipFigures]) -> None:
    sentence, _caveats = _asked(rules, chips["hw-910c"], date(2030, 1, 1))
    assert "there would be a warning" in sentence
    last = rules.edition.holds_as_of
    for people in (0, 5000, 500_000, 5_000_000):
        later = assess_data_values(rules, people=people, on=last + timedelta(days=1))
        assert "As the rules last stood" in str(later["answer"])
        assert sum(_CAVEAT in each for each in later["caveats"]) == 1  # type: ignore[attr-defined]
        assert not any(
            _CAVEAT in str(each)
            for each in assess_data(DataQuestion(people=people, day=last), rules).caveats
        )


def test_the_affiliates_rule_after_its_suspension_says_which_side_its_text_is_on(
    rules: Rules, chips: dict[str, ChipFigures]
) -> None:
    day = date(2026, 11, 10)
    sentence, caveats = _asked(rules, chips["nv-l20"], day, listed_owner_percent=50)
    assert "whether the affiliates rule is back in force" in sentence
    told = " ".join(caveats)
    assert "By its text" in told
    assert "10 January 2027 was announced" in told
    assert "By its text" in " ".join(_asked(rules, chips["nv-l20"], day)[1])
