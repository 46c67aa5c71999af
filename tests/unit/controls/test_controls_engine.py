"""Answers: every date before and on, near cases, letters, exceptions, parties, open points."""

from __future__ import annotations

import pytest

from chipline.controls.finding import Finding
from chipline.controls.metrics import ChipFigures
from chipline.controls.question import Question

DENIAL, CASE, APPROVAL = "presumption of denial", "case-by-case", "presumption of approval"
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
    return " ".join((*(each.text for each in finding.reasons), *finding.caveats))


#: chip, destination, day, keywords, outcome, review. Pairs of days are the day before and on.
CASES = [
    # August 2022 letters
    ("nv-a100-80", "CN", "2022-08-25", {}, FREE, None),
    ("nv-a100-80", "CN", "2022-08-26", {}, LICENCE, None),
    ("nv-h100-pcie", "HK", "2022-10-20", {}, LICENCE, None),
    ("nv-h100-sxm", "RU", "2022-09-01", {}, LICENCE, None),
    ("nv-a100-80", "MO", "2022-09-01", {}, FREE, None),
    ("nv-v100", "CN", "2022-09-01", {}, FREE, None),
    ("amd-mi250", "CN", "2022-09-01", {}, LICENCE, None),
    ("amd-mi250x", "CN", "2022-09-01", {}, LICENCE, None),
    ("amd-mi210", "CN", "2022-09-01", {}, FREE, None),
    ("intel-gaudi2", "CN", "2022-09-01", {}, FREE, None),
    ("bi-br100", "CN", "2022-09-01", {}, FREE, None),
    # October 2022 rule
    ("amd-mi250x", "CN", "2022-10-21", {}, LICENCE, DENIAL),
    ("intel-gaudi2", "CN", "2022-10-20", {}, FREE, None),
    ("intel-gaudi2", "CN", "2022-10-21", {}, LICENCE, DENIAL),
    ("intel-gaudi2-cn", "CN", "2023-08-01", {}, FREE, None),
    ("nv-a800", "CN", "2022-12-01", {}, FREE, None),
    ("nv-h800-sxm", "CN", "2023-06-01", {}, FREE, None),
    ("nv-a100-80", "CN", "2022-11-01", {"end_user_hq": "DE"}, LICENCE, CASE),
    ("nv-a100-80", "MY", "2023-06-01", {"end_user_hq": "CN"}, FREE, None),
    ("nv-a100-80", "VN", "2023-06-01", {}, FREE, None),
    ("hw-atlas350", "CN", "2023-06-01", {}, OPEN, None),
    ("nv-a100-80", "MO", "2023-01-16", {}, FREE, None),
    ("nv-a100-80", "MO", "2023-01-17", {}, LICENCE, DENIAL),
    # letters of 2023
    ("nv-h100-sxm", "SA", "2023-07-31", {}, FREE, None),
    ("nv-h100-sxm", "SA", "2023-08-01", {}, OPEN, None),
    ("nv-h100-sxm", "SG", "2023-09-01", {}, FREE, None),
    ("amd-mi250x", "SA", "2023-09-01", {}, FREE, None),
    ("nv-a800", "CN", "2023-10-22", {}, FREE, None),
    ("nv-a800", "CN", "2023-10-23", {}, LICENCE, None),
    ("nv-l40s", "CN", "2023-10-23", {}, LICENCE, None),
    ("nv-h100-sxm", "AE", "2023-10-23", {}, LICENCE, None),
    ("nv-h100-sxm", "MY", "2023-10-23", {"end_user_hq": "CN"}, LICENCE, None),
    ("nv-l40", "CN", "2023-10-23", {}, FREE, None),
    ("nv-4090", "CN", "2023-10-23", {}, FREE, None),
    ("intel-gaudi2-cn", "CN", "2023-10-23", {}, FREE, None),
    # October 2023 rule
    ("nv-l40", "CN", "2023-11-16", {}, FREE, None),
    ("nv-l40", "CN", "2023-11-17", {}, NOTIFY, None),
    ("nv-l4", "CN", "2023-11-16", {}, FREE, None),
    ("nv-l4", "CN", "2023-11-17", {}, LICENCE, DENIAL),
    ("nv-a30", "CN", "2024-06-01", {}, NOTIFY, None),
    ("nv-a10", "CN", "2024-06-01", {}, FREE, None),
    ("nv-l2", "CN", "2024-06-01", {}, FREE, None),
    ("nv-h100-sxm", "SA", "2023-11-17", {}, LICENCE, APPROVAL),
    ("nv-h100-sxm", "SA", "2024-06-01", {"end_user_hq": "CN"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "VN", "2024-06-01", {}, LICENCE, APPROVAL),
    ("nv-h100-sxm", "SG", "2024-06-01", {}, FREE, None),
    ("nv-h100-sxm", "TW", "2024-06-01", {}, FREE, None),
    ("nv-h100-sxm", "IL", "2024-06-01", {}, FREE, None),
    ("nv-h100-sxm", "US", "2024-06-01", {"end_user_hq": "CN"}, FREE, None),
    ("nv-h100-sxm", "MO", "2024-06-01", {}, LICENCE, DENIAL),
    ("nv-h100-sxm", "HK", "2024-06-01", {}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2023-11-16", {"end_user_hq": "CN"}, LICENCE, None),
    ("amd-mi250x", "MY", "2023-11-16", {"end_user_hq": "CN"}, FREE, None),
    ("amd-mi250x", "MY", "2023-11-17", {"end_user_hq": "CN"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2024-06-01", {"end_user_hq": "HK"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2024-06-01", {"end_user_hq": "MO"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2024-06-01", {"end_user_hq": "VN"}, FREE, None),
    ("nv-h100-sxm", "MY", "2024-06-01", {"parent_hq": "CN"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2024-06-01", {"owner_hq": "CN"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2024-06-01", {"consignee_hq": "CN"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "NI", "2024-03-14", {}, FREE, None),
    ("nv-h100-sxm", "NI", "2024-03-15", {}, LICENCE, DENIAL),
    # NAC and ACA
    ("nv-4090", "CN", "2023-11-16", {}, FREE, None),
    ("nv-4090", "CN", "2023-11-17", {}, NOTIFY, None),
    ("nv-4090", "MO", "2024-06-01", {}, NOTIFY, None),
    ("nv-4090", "CN", "2024-06-01", {"transaction": "transfer"}, FREE, None),
    ("nv-4090", "SA", "2024-04-03", {}, FREE, None),
    ("nv-4090", "SA", "2024-04-04", {}, FREE, None),
    ("nv-4090", "SA", "2024-04-03", {"end_user_hq": "CN"}, OPEN, None),
    ("nv-4090", "SA", "2024-04-04", {"end_user_hq": "CN"}, NOTIFY, None),
    ("nv-4090", "MY", "2024-06-01", {}, FREE, None),
    ("amd-mi210", "VN", "2024-06-01", {}, FREE, None),
    ("nv-5090", "CN", "2025-04-08", {}, NOTIFY, None),
    # April 2025 letter
    ("nv-h20", "CN", "2025-04-08", {}, FREE, None),
    ("nv-h20", "CN", "2025-04-09", {}, LICENCE, None),
    ("nv-h20", "CN", "2025-07-13", {}, LICENCE, None),
    ("nv-h20", "CN", "2025-08-07", {}, LICENCE, None),
    ("nv-h20", "CN", "2025-08-08", {}, LICENCE, CASE),
    ("nv-h20", "CN", "2026-03-01", {}, LICENCE, CASE),
    ("nv-h20", "HK", "2025-05-01", {}, LICENCE, None),
    ("nv-h20", "MO", "2025-05-01", {}, LICENCE, None),
    ("nv-h20", "MY", "2025-05-01", {}, FREE, None),
    ("nv-h20", "MY", "2025-05-01", {"end_user_hq": "CN"}, LICENCE, None),
    ("nv-h20", "SA", "2025-05-01", {}, FREE, None),
    ("nv-l20", "CN", "2025-05-01", {}, FREE, None),
    ("amd-mi308x", "CN", "2024-06-01", {}, OPEN, None),
    ("amd-mi308x", "CN", "2025-05-01", {}, LICENCE, None),
    ("amd-mi308x", "MY", "2025-05-01", {}, FREE, None),
    ("amd-mi308x", "MY", "2024-06-01", {"end_user_hq": "CN"}, OPEN, None),
    ("amd-mi210", "CN", "2025-04-08", {}, NOTIFY, None),
    ("amd-mi210", "CN", "2025-04-09", {}, LICENCE, None),
    ("nv-5090d", "CN", "2025-04-08", {}, FREE, None),
    ("nv-5090d", "CN", "2025-05-01", {}, LICENCE, None),
    ("nv-5090dv2", "CN", "2025-09-01", {}, FREE, None),
    ("nv-6000d", "CN", "2025-09-01", {}, OPEN, None),
    ("nv-4090", "CN", "2025-05-01", {}, NOTIFY, None),
    ("intel-gaudi3-cn", "CN", "2025-04-08", {}, OPEN, None),
    ("intel-gaudi3-cn", "CN", "2025-04-09", {}, LICENCE, None),
    ("intel-gaudi3", "CN", "2024-10-01", {}, LICENCE, DENIAL),
    # the diffusion rule in the text, not enforced
    ("nv-h100-sxm", "DE", "2025-01-12", {}, FREE, None),
    ("nv-h100-sxm", "IN", "2025-02-01", {}, FREE, None),
    ("nv-h100-sxm", "IN", "2025-05-15", {}, FREE, None),
    ("nv-h100-sxm", "MY", "2025-06-01", {"end_user_hq": "CN"}, LICENCE, DENIAL),
    # January 2026 review
    ("nv-h200", "CN", "2026-01-14", {}, LICENCE, DENIAL),
    ("nv-h200", "CN", "2026-01-15", {}, LICENCE, CASE),
    ("nv-h200", "CN", "2026-02-01", {"origin": "US"}, LICENCE, CASE),
    ("nv-h200", "MO", "2026-02-01", {}, LICENCE, CASE),
    ("nv-h200", "HK", "2026-02-01", {}, LICENCE, CASE),
    ("nv-h200", "CN", "2026-02-01", {"origin": "TW"}, LICENCE, DENIAL),
    ("nv-h200", "CN", "2026-02-01", {"transaction": "reexport"}, LICENCE, DENIAL),
    ("nv-h200", "CN", "2026-02-01", {"transaction": "transfer"}, LICENCE, DENIAL),
    ("nv-h200", "MY", "2026-02-01", {"end_user_hq": "CN"}, LICENCE, DENIAL),
    ("amd-mi300x", "CN", "2026-02-01", {}, LICENCE, CASE),
    ("amd-mi355x", "CN", "2026-02-01", {}, LICENCE, DENIAL),
    ("nv-b300", "CN", "2026-02-01", {}, LICENCE, DENIAL),
    ("intel-gaudi3", "CN", "2026-02-01", {}, LICENCE, DENIAL),
    # the Emirates
    ("nv-h100-sxm", "AE", "2023-11-17", {}, LICENCE, APPROVAL),
    ("nv-h100-sxm", "AE", "2026-07-09", {}, LICENCE, APPROVAL),
    ("nv-h100-sxm", "AE", "2026-07-10", {}, FREE, None),
    ("nv-h100-sxm", "AE", "2026-08-01", {"recipient": "government"}, FREE, None),
    ("nv-h100-sxm", "AE", "2026-08-01", {"recipient": "commercial"}, LICENCE, None),
    ("nv-h100-sxm", "AE", "2026-08-01", {"end_user_hq": "CN"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "AE", "2026-08-01", {"end_user_hq": "GB"}, LICENCE, None),
    ("nv-h100-sxm", "AE", "2026-08-01", {"end_user_hq": "US"}, FREE, None),
    ("nv-4090", "AE", "2026-08-01", {"recipient": "commercial"}, OPEN, None),
    # Cambodia
    ("nv-h100-sxm", "KH", "2025-11-06", {}, LICENCE, DENIAL),
    ("nv-h100-sxm", "KH", "2025-11-07", {}, LICENCE, None),
    ("nv-h100-sxm", "KH", "2026-02-02", {}, LICENCE, None),
    ("nv-h100-sxm", "KH", "2026-02-03", {}, LICENCE, APPROVAL),
    ("nv-h100-sxm", "MY", "2025-11-06", {"end_user_hq": "KH"}, LICENCE, DENIAL),
    ("nv-h100-sxm", "MY", "2025-11-07", {"end_user_hq": "KH"}, OPEN, None),
    ("nv-h100-sxm", "MY", "2026-02-03", {"end_user_hq": "KH"}, FREE, None),
    ("nv-4090", "KH", "2025-12-01", {}, OPEN, None),
    ("nv-4090", "MY", "2025-12-01", {"end_user_hq": "KH"}, OPEN, None),
    # Chinese chips
    ("hw-910c", "MY", "2025-05-12", {}, FREE, None),
    ("hw-910c", "MY", "2025-05-13", {}, FLAG, None),
    ("hw-910c", "CN", "2025-05-13", {}, FLAG, DENIAL),
    ("hw-910c", "US", "2025-05-13", {}, FLAG, None),
    ("hw-910c", "CN", "2024-06-01", {}, LICENCE, DENIAL),
    ("hw-910b", "DE", "2025-06-01", {"transaction": "continued-use"}, FLAG, None),
    ("hw-910b", "MY", "2025-06-01", {"transaction": "remote-use"}, FLAG, None),
    ("bi-br100", "MY", "2025-06-01", {}, FLAG, None),
    ("cam-370x8", "MY", "2025-06-01", {}, OPEN, None),
    ("cam-590", "MY", "2025-05-12", {}, FREE, None),
    ("nv-h100-sxm", "MY", "2025-06-01", {}, FREE, None),
    # remote and continued use
    ("nv-h100-sxm", "MY", "2024-06-01", {"end_user_hq": "CN", "transaction": "remote-use"}, FREE, None),
    ("nv-b200", "MY", "2026-06-15", {"end_user_hq": "CN"}, LICENCE, DENIAL),
    ("nv-b200", "MY", "2026-05-30", {"end_user_hq": "CN", "transaction": "continued-use"}, FREE, None),
    ("nv-a100-80", "CN", "2024-01-01", {"transaction": "continued-use"}, FREE, None),
    # parties and embargoes
    ("nv-v100", "MY", "2024-01-01", {"entity_listed": True}, LICENCE, None),
    ("nv-4090", "CN", "2024-01-01", {"entity_listed": True}, LICENCE, None),
    ("nv-h100-sxm", "CN", "2024-01-01", {"entity_listed": True}, LICENCE, DENIAL),
    ("hw-910c", "MY", "2025-06-01", {"entity_listed": True}, LICENCE, None),
    ("nv-v100", "MY", "2025-09-28", {"listed_owner_percent": 50}, FREE, None),
    ("nv-v100", "MY", "2025-09-29", {"listed_owner_percent": 50}, LICENCE, None),
    ("nv-v100", "MY", "2025-09-29", {"listed_owner_percent": 49.9}, FREE, None),
    ("nv-v100", "MY", "2025-11-09", {"listed_owner_percent": 50}, LICENCE, None),
    ("nv-v100", "MY", "2025-11-10", {"listed_owner_percent": 50}, FREE, None),
    ("nv-v100", "MY", "2026-11-09", {"listed_owner_percent": 50}, FREE, None),
    ("nv-v100", "MY", "2026-11-10", {"listed_owner_percent": 50}, OPEN, None),
    ("nv-h100-sxm", "CN", "2026-11-10", {"listed_owner_percent": 50}, LICENCE, CASE),
    ("nv-v100", "IR", "2022-01-01", {}, LICENCE, None),
    ("nv-v100", "RU", "2022-02-23", {}, FREE, None),
    ("nv-v100", "RU", "2022-02-24", {}, LICENCE, None),
    ("nv-v100", "BY", "2022-03-01", {}, FREE, None),
    ("nv-v100", "BY", "2022-03-02", {}, LICENCE, None),
    ("nv-v100", "MY", "2024-01-01", {"end_user_hq": "CN", "wmd_or_military_knowledge": True}, LICENCE, None),
    ("nv-v100", "DE", "2024-01-01", {"wmd_or_military_knowledge": True}, FLAG, None),
]  # fmt: skip


@pytest.mark.parametrize(("chip", "to", "day", "rest", "outcome", "review"), CASES)
def test_a_case(
    ask: object,
    chip: str,
    to: str,
    day: str,
    rest: dict[str, object],
    outcome: str,
    review: str | None,
) -> None:
    finding = ask(chip, to, day, **rest)  # type: ignore[operator]
    assert finding.outcome == outcome
    if outcome != FLAG:
        assert finding.review == review
    assert (outcome == OPEN) == bool(finding.missing)
    assert (outcome == OPEN) == bool(finding.sides)
    assert finding.reasons


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
        assert "bandwidth" in " ".join(finding.missing)


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
    finding = ask(chip, "CN", "2026-02-01")  # type: ignore[operator]
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
    assert finding.missing == ("whether it is marketed for data centres",)
    assert {(side.condition, side.outcome.value) for side in finding.sides} == {
        ("if it is designed or marketed for data centres", LICENCE),
        ("if it is not designed or marketed for data centres", NOTIFY),
    }
    assert "its maker's country is not known" in _told(finding)
    letters = ask(ChipFigures(tpp=5000, interconnect_gbps=600), "CN", "2022-09-01")  # type: ignore[operator]
    assert (letters.outcome, letters.missing) == (OPEN, ("who makes the chip",))


def test_unknown_marketing_leaves_the_letter_of_october_2023_open(ask: object) -> None:
    chip = ChipFigures(tpp=5000, interconnect_gbps=400, vendor="NVIDIA", vendor_country="US")
    finding = ask(chip, "CN", "2023-10-23")  # type: ignore[operator]
    assert (finding.outcome, finding.missing) == (
        OPEN,
        ("whether it is marketed for data centres",),
    )


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
    assert "Intel's notice" in told
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
    assert "Cambodia left Country Group D:5" in _told(ask("nv-h100-sxm", "KH", "2025-12-01"))  # type: ignore[operator]
    assert "91 FR" in " ".join(
        reason.citation
        for reason in ask("nv-h100-sxm", "AE", "2026-08-01").reasons  # type: ignore[operator]
    )
    assert "Read only through third parties" in _told(ask("nv-h100-sxm", "AE", "2026-08-01"))  # type: ignore[operator]
    late = _told(ask("nv-v100", "MY", "2026-11-10"))  # type: ignore[operator]
    assert "whether the affiliates rule came back" in late
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
