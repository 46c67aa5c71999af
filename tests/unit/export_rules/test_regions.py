"""The occupied regions of Ukraine: 15 CFR 746.6 by its days, and no answer without the caveat."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.wording import answer_sentence


def _told(finding: Finding) -> str:
    return " ".join((*(str(each.text) for each in finding.reasons), *map(str, finding.caveats)))


@pytest.mark.parametrize(
    ("region", "day", "outcome"),
    [
        ("crimea", "2015-01-28", "no-licence"),
        ("crimea", "2015-01-29", "licence-required"),
        ("donetsk", "2022-02-23", "no-licence"),
        ("donetsk", "2022-02-24", "licence-required"),
        ("luhansk", "2022-02-23", "no-licence"),
        ("luhansk", "2022-02-24", "licence-required"),
        (None, "2024-06-01", "no-licence"),
    ],
)
def test_a_region_by_its_day(ask: object, region: str | None, day: str, outcome: str) -> None:
    finding = ask("nv-v100", "UA", day, region=region)  # type: ignore[operator]
    assert finding.outcome == outcome
    assert (finding.review == "presumption of denial") == (outcome == "licence-required")
    assert ("746.6" in " ".join(each.citation for each in finding.reasons)) == (
        outcome == "licence-required"
    )


@pytest.mark.parametrize("transaction", ["export", "reexport", "transfer"])
def test_no_chip_and_no_exception_gets_round_it(ask: object, transaction: str) -> None:
    finding = ask("nv-4090", "UA", "2024-06-01", region="crimea", transaction=transaction)  # type: ignore[operator]
    assert finding.outcome == "licence-required"
    assert not finding.exceptions
    assert "not NAC, ACA or CCD" in _told(finding)


@pytest.mark.parametrize(
    ("day", "caveat"),
    [
        ("2015-01-28", None),
        ("2015-01-29", "occupied Crimea region"),
        ("2022-02-23", "occupied Crimea region"),
        ("2022-02-24", "Kherson and Zaporizhzhia"),
    ],
)
def test_ukraine_is_not_answered_without_the_caveat(
    ask: object, day: str, caveat: str | None
) -> None:
    told = _told(ask("nv-h100-sxm", "UA", day))  # type: ignore[operator]
    assert ("746.6" in told or "occupied" in told) == (caveat is not None)
    assert caveat is None or caveat in told
    assert "This answer is not about" not in _told(
        ask("nv-h100-sxm", "UA", day, region="luhansk")  # type: ignore[operator]
    )


def test_the_sentence_names_the_region_and_the_country(rules: Rules) -> None:
    chip = ChipFigures(tpp=1000, vendor_country="US", name="X1")
    question = Question(chip=chip, destination="UA", day=date(2024, 6, 1), region="crimea")  # type: ignore[arg-type]
    text = str(answer_sentence(question, assess(question, rules), rules))
    assert "to export X1 to the occupied Crimea region of Ukraine, with" in text
    whole = Question(chip=chip, destination="UA", day=date(2024, 6, 1))
    assert "to export X1 to Ukraine." in str(answer_sentence(whole, assess(whole, rules), rules))


@pytest.mark.parametrize("to", ["RU", "CN"])
def test_a_region_outside_ukraine_is_refused(to: str) -> None:
    with pytest.raises(ValueError, match="only where the destination is UA"):
        Question(chip=ChipFigures(), destination=to, day=date(2024, 1, 1), region="crimea")  # type: ignore[arg-type]
