"""Answers: near cases, letters, exceptions, parties, open points."""

from __future__ import annotations

import pytest

from chipline.export_rules.engine import _strongest
from chipline.export_rules.finding import Finding, Outcome, Review, Verdict
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question

LETTER = "us-h20-letter-2025"
DENIAL, CASE = "presumption of denial", "case-by-case"
FREE, NOTIFY, LICENCE, FLAG, OPEN = (
    "no-licence",
    "notify",
    "licence-required",
    "flag",
    "undetermined",
)


def _slugs(finding: Finding) -> set[str | None]:
    return {reason.restriction for reason in finding.reasons}


def _told(finding: Finding) -> str:
    return " ".join((*(str(each.text) for each in finding.reasons), *map(str, finding.caveats)))


@pytest.mark.parametrize(
    ("memory", "io", "outcome"),
    [
        (1400, 0, LICENCE),
        (1399.99, 0, FREE),
        (1400.01, 0, LICENCE),
        (0, 1100, LICENCE),
        (0, 1099.99, FREE),
        (0, 1100.01, LICENCE),
        (700, 1000, LICENCE),
        (700, 999.99, FREE),
        (700, 1000.01, LICENCE),
        (None, 64, OPEN),
        (864, None, OPEN),
        (None, 1100, LICENCE),
        (None, None, OPEN),
    ],
)
def test_the_figures_of_the_april_2025_letter(
    ask: object, memory: float | None, io: float | None, outcome: str
) -> None:
    chip = ChipFigures(
        tpp=1000, memory_bandwidth_gbps=memory, interconnect_gbps=io, datacentre=True
    )
    finding = ask(chip, "CN", "2025-06-01")  # type: ignore[operator]
    assert finding.outcome == outcome
    if outcome == OPEN:
        assert "bandwidth" in " ".join(map(str, finding.missing))


def test_the_letter_reaches_nvidias_chips_by_its_own_words_too(ask: object) -> None:
    figures = {"tpp": 1000, "memory_bandwidth_gbps": 500, "interconnect_gbps": 900}
    nvidia = ChipFigures(slug="x", vendor="NVIDIA Corporation", **figures)
    other = ChipFigures(slug="x", vendor="Google", **figures)
    assert ask(nvidia, "CN", "2025-06-01").outcome == LICENCE  # type: ignore[operator]
    assert ask(other, "CN", "2025-06-01").outcome == FREE  # type: ignore[operator]
    chinese = ChipFigures(tpp=1000, memory_bandwidth_gbps=9000, vendor_country="CN")
    assert ask(chinese, "CN", "2025-06-01").outcome == FREE  # type: ignore[operator]


@pytest.mark.parametrize(
    ("tpp", "memory", "review"),
    [
        (20999.99, 6499.99, CASE),
        (21000, 6499.99, DENIAL),
        (20999.99, 6500, DENIAL),
        (21000.01, 6500.01, DENIAL),
        (20999.99, None, None),
        (21000, None, DENIAL),
    ],
)
def test_the_figures_of_the_january_2026_review(
    ask: object, tpp: float, memory: float | None, review: str | None
) -> None:
    chip = ChipFigures(tpp=tpp, memory_bandwidth_gbps=memory, datacentre=True)
    finding = ask(chip, "CN", "2026-02-01", sold_in_us=True)  # type: ignore[operator]
    assert (finding.outcome, finding.review) == (LICENCE, review)
    if review is None:
        assert (
            "How the application is read is open: case-by-case or presumption of denial"
            in _told(finding)
        )


def test_a_question_by_numbers_says_what_is_not_known(ask: object) -> None:
    chip = ChipFigures(tpp=5000)
    finding = ask(chip, "CN", "2024-06-01")  # type: ignore[operator]
    assert finding.outcome == OPEN
    assert tuple(map(str, finding.missing)) == ("whether it is marketed for data centres",)
    assert {(str(side.condition or ""), side.outcome.value) for side in finding.sides} == {
        ("if it is designed or marketed for data centres", LICENCE),
        ("if it is not designed or marketed for data centres", NOTIFY),
    }
    assert "its maker’s country is not known" in _told(finding)
    letters = ask(ChipFigures(tpp=5000, interconnect_gbps=600), "CN", "2022-09-01")  # type: ignore[operator]
    assert (letters.outcome, *map(str, letters.missing)) == (OPEN, "who makes the chip")


def test_unknown_marketing_leaves_the_letter_of_october_2023_open(ask: object) -> None:
    chip = ChipFigures(tpp=5000, interconnect_gbps=400, vendor="NVIDIA", vendor_country="US")
    finding = ask(chip, "CN", "2023-10-23")  # type: ignore[operator]
    assert (finding.outcome, *map(str, finding.missing)) == (
        OPEN,
        "whether it is marketed for data centres",
    )
    assert "A licence may be needed by letter: TPP 5,000 >= 4,800." in _told(finding)


def test_an_unsettled_class_with_one_outcome_says_so(ask: object) -> None:
    finding = ask("amd-mi308x", "MY", "2024-06-01")  # type: ignore[operator]
    assert finding.eccn == "undetermined"
    assert "the answer is the same either way" in _told(finding)


def test_the_h20_letter_is_told_as_what_it_is(ask: object) -> None:
    finding = ask("nv-h20", "CN", "2025-09-01")  # type: ignore[operator]
    assert {"us-h20-letter-2025", "us-h20-resume-2025"} <= _slugs(finding)
    assert finding.eccn == "none"
    told = _told(finding)
    assert "a letter to named firms, not a published rule" in told
    assert "Intel’s notice" in told
    assert "do not lift the requirement" in told


def test_the_diffusion_rule_is_told_as_not_enforced(ask: object) -> None:
    before = _told(ask("nv-h100-sxm", "DE", "2025-01-12"))  # type: ignore[operator]
    assert "diffusion" not in before
    assert "did not yet bind" in _told(ask("nv-h100-sxm", "DE", "2025-05-12"))  # type: ignore[operator]
    assert "does not enforce" in _told(ask("nv-h100-sxm", "DE", "2025-05-13"))  # type: ignore[operator]


def test_renting_from_a_singaporean_owner_is_a_use_with_caveats(ask: object) -> None:
    finding = ask(  # type: ignore[operator]
        "nv-h100-sxm", "MY", "2025-11-01", end_user_hq="CN", owner_hq="SG", transaction="remote-use"
    )
    assert finding.outcome == FREE
    told = _told(finding)
    assert "does not export the chip" in told
    assert "weapons of mass destruction" in told
    assert "owner is headquartered" not in told
    chinese = ask(  # type: ignore[operator]
        "nv-h100-sxm", "MY", "2025-11-01", end_user_hq="CN", owner_hq="CN", transaction="remote-use"
    )
    assert "The owner is headquartered in China" in _told(chinese)


@pytest.mark.parametrize(
    ("day", "rest", "outcome"),
    [
        ("2025-05-12", {"wmd_or_military_knowledge": True}, FLAG),
        ("2025-05-13", {"wmd_or_military_knowledge": True}, LICENCE),
        ("2025-06-01", {"wmd_or_military_knowledge": True, "end_user_hq": "SG"}, FLAG),
        ("2025-06-01", {"entity_listed": True}, FLAG),
        ("2025-06-01", {"end_user_hq": "IR"}, FLAG),
    ],
)
def test_remote_use_with_a_warning(
    ask: object, day: str, rest: dict[str, object], outcome: str
) -> None:
    values = {"end_user_hq": "CN", "transaction": "remote-use", **rest}
    assert ask("nv-h100-sxm", "MY", day, **values).outcome == outcome  # type: ignore[operator]


def test_continued_use_rests_on_the_guidance_from_its_day(ask: object) -> None:
    values = {"end_user_hq": "CN", "transaction": "continued-use"}
    before = ask("nv-b200", "MY", "2026-05-30", **values)  # type: ignore[operator]
    after = ask("nv-b200", "MY", "2026-05-31", **values)  # type: ignore[operator]
    assert "us-hq-guidance-2026" not in _slugs(before)
    assert "us-hq-guidance-2026" in _slugs(after)
    assert "until further notice" in _told(after)


def test_the_headquarters_rule_is_confirmed_by_the_guidance(ask: object) -> None:
    before = ask("nv-b200", "MY", "2026-05-30", end_user_hq="CN")  # type: ignore[operator]
    after = ask("nv-b200", "MY", "2026-05-31", end_user_hq="CN")  # type: ignore[operator]
    assert "us-hq-guidance-2026" not in _slugs(before)
    assert "us-hq-guidance-2026" in _slugs(after)


def test_uncertain_days_and_rules_are_caveats(ask: object) -> None:
    assert "Cyprus left Country Group D:5" in _told(  # type: ignore[operator]
        ask("nv-h100-sxm", "MY", "2024-01-01", end_user_hq="CY")
    )
    assert "91 FR" in " ".join(
        reason.citation
        for reason in ask("nv-h100-sxm", "AE", "2026-08-01").reasons  # type: ignore[operator]
    )
    assert "read through third parties only" in _told(ask("nv-h100-sxm", "AE", "2026-08-01"))  # type: ignore[operator]
    late = _told(ask("nv-v100", "MY", "2026-11-10"))  # type: ignore[operator]
    assert "has been back in force since; a prolongation" in late
    assert "affiliates" not in _told(ask("nv-v100", "MY", "2026-11-09"))  # type: ignore[operator]
    assert "counts as listed" in _told(ask("nv-v100", "MY", "2025-10-01"))  # type: ignore[operator]
    assert "foreign direct product rule" in _told(ask("hw-910", "MY", "2024-06-01"))  # type: ignore[operator]


def test_exceptions_carry_their_conditions(ask: object) -> None:
    notice = ask("nv-4090", "CN", "2024-06-01")  # type: ignore[operator]
    assert [each.name for each in notice.exceptions] == ["NAC"]
    assert any("25 calendar days" in each for each in notice.exceptions[0].conditions)
    assert [each.name for each in ask("nv-4090", "SA", "2024-06-01").exceptions] == ["ACA"]  # type: ignore[operator]
    assert [each.name for each in ask("nv-4090", "SA", "2024-01-01").exceptions] == ["NAC"]  # type: ignore[operator]
    assert not ask("nv-h100-sxm", "CN", "2024-06-01").exceptions  # type: ignore[operator]


@pytest.mark.parametrize(
    "values",
    [
        {"destination": "China"},
        {"destination": "cn"},
        {"destination": "CN", "owner_hq": "S1"},
        {"destination": "CN", "listed_owner_percent": 101},
        {"destination": "CN", "transaction": "gift"},
        {"destination": "CN", "recipient": "friend"},
    ],
)
def test_a_question_that_makes_no_sense_is_refused(values: dict[str, object]) -> None:
    from datetime import date  # noqa: PLC0415

    with pytest.raises(ValueError, match=r"capital letters|percent|not a valid"):
        Question(chip=ChipFigures(), day=date(2024, 1, 1), **values)  # type: ignore[arg-type]


def test_where_the_list_asks_for_a_licence_the_letter_is_not_told(ask: object) -> None:
    """One reason is enough, and the letter would not change it."""
    figures = {"memory_bandwidth_gbps": 9000, "interconnect_gbps": 900, "datacentre": True}
    by_list = ask(ChipFigures(tpp=10_000, die_area_mm2=800, **figures), "CN", "2025-06-01")  # type: ignore[operator]
    by_letter = ask(ChipFigures(tpp=1000, die_area_mm2=800, **figures), "CN", "2025-06-01")  # type: ignore[operator]
    assert (by_list.outcome, by_letter.outcome) == (LICENCE, LICENCE)
    assert LETTER not in _slugs(by_list)
    assert LETTER in _slugs(by_letter)


def test_of_two_licences_the_stricter_review_is_told() -> None:
    asked = [
        Verdict(Outcome.LICENCE_REQUIRED, review)
        for review in (Review.APPROVAL, Review.CASE_BY_CASE, Review.DENIAL, None)
    ]
    free = Verdict(Outcome.NO_LICENCE, Review.DENIAL)
    for first in range(4):
        turned = [*asked[first:], *asked[:first]]
        assert _strongest([free, *turned]).review is Review.DENIAL
    assert _strongest([free, *asked[:2]]).review is Review.CASE_BY_CASE
    assert _strongest([free, asked[3]]).review is None


def test_an_unsaid_recipient_in_the_emirates_leaves_both_sides(ask: object) -> None:
    for home in (None, "AE", "US"):
        finding = ask("nv-h100-sxm", "AE", "2026-08-01", end_user_hq=home)  # type: ignore[operator]
        assert finding.outcome == OPEN
        assert tuple(map(str, finding.missing)) == ("who the recipient is",)
        assert {side.outcome.value for side in finding.sides} == {FREE, LICENCE}
        assert "740 Supp. 8" in " ".join(each.citation for each in finding.reasons)


@pytest.mark.parametrize(
    ("chip", "rest", "review"),
    [
        ("nv-h200", {}, CASE),
        ("nv-h200", {"sold_in_us": False}, DENIAL),
        ("nv-h800-sxm", {}, None),
        ("nv-a800", {}, None),
        ("nv-h800-sxm", {"sold_in_us": True}, CASE),
        ("nv-h800-sxm", {"sold_in_us": False}, DENIAL),
        (
            ChipFigures(tpp=7344, memory_bandwidth_gbps=1640, datacentre=True, vendor="Google"),
            {},
            None,
        ),
    ],
)
def test_case_by_case_asks_for_sale_in_the_united_states(
    ask: object, chip: str | ChipFigures, rest: dict[str, object], review: str | None
) -> None:
    finding = ask(chip, "CN", "2026-02-01", **rest)  # type: ignore[operator]
    assert (finding.outcome, finding.review) == (LICENCE, review)
    told = _told(finding)
    assert ("not above half of the volume" in told) == (review != DENIAL)
    assert ("which is not known" in told) == (review is None)
    assert ("was not sold in the United States" in told) == (rest.get("sold_in_us") is False)


def test_a_letter_whose_figures_a_maker_was_not_told_is_open_on_both_sides(ask: object) -> None:
    sides = {
        chip: {side.outcome.value for side in ask(chip, "CN", "2025-05-01").sides}  # type: ignore[operator]
        for chip in ("nv-5090", "nv-5090d", "amd-mi210")
    }
    assert sides == {
        "nv-5090": {NOTIFY, LICENCE},
        "nv-5090d": {FREE, LICENCE},
        "amd-mi210": {NOTIFY, LICENCE},
    }


def test_the_headquarters_test_is_given_where_no_rule_on_the_destination_applies(
    ask: object,
) -> None:
    def rules_of(to: str, day: str) -> set[str]:
        return {each.rule for each in ask("nv-h100-sxm", to, day, end_user_hq="CN").reasons}  # type: ignore[operator]

    assert "15 CFR 744.23(a)(3)" not in rules_of("CN", "2024-06-01")
    assert "15 CFR 744.23(a)(3)" not in rules_of("SA", "2024-06-01")
    assert "15 CFR 744.23(a)(3)" in rules_of("MY", "2024-06-01")
    assert "15 CFR 742.6(a)(6)(iii)(A)" in rules_of("CN", "2025-06-01")


def test_the_warning_of_2025_does_not_say_anywhere(ask: object) -> None:
    """BIS took "anywhere in the world" out of its announcement within days."""
    told = _told(ask("hw-910c", "MY", "2025-06-01"))  # type: ignore[operator]
    assert "risks a violation of General Prohibition 10" in told
    assert "anywhere" not in told


def test_places_are_called_by_their_names(ask: object) -> None:
    told = _told(ask("nv-h100-sxm", "ES", "2024-06-01"))  # type: ignore[operator]
    assert "covers Spain as a destination" in told
    assert "Ethiopia" in _told(ask("nv-h100-sxm", "MY", "2024-06-01", end_user_hq="ET"))  # type: ignore[operator]


def test_russia_is_told_by_the_scope_of_the_day(ask: object) -> None:
    assert "Categories 3 to 9" in _told(ask("nv-v100", "RU", "2022-04-07"))  # type: ignore[operator]
    later = _told(ask("nv-v100", "RU", "2022-04-08"))  # type: ignore[operator]
    assert "Categories 3 to 9" not in later
    assert "4A994 has no such exclusion" in later
    abroad = ask("nv-v100", "MY", "2024-06-01", end_user_hq="RU")  # type: ignore[operator]
    assert (abroad.outcome, "does not reach it elsewhere" in _told(abroad)) == (FREE, True)
