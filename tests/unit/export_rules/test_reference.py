"""A thousand random questions against a second, plain reading of the same law, as a table.

The reference shares nothing with the engine: it knows countries by hand, classes by a table of
lines and licences by a table of windows, and is read from the first row that fits.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question, Transaction
from chipline.export_rules.rulebook.rules import Rules

DENIAL, CASE, APPROVAL = "presumption of denial", "case-by-case", "presumption of approval"

#: destination: (kind, is D:5 or Macau). Kinds: "arms" D:5/Macau, "watch" D:1/D:4, "free", "home".
KIND = {
    "CN": "arms", "HK": "arms", "MO": "arms", "VE": "arms", "ZW": "arms", "IQ": "arms",
    "VN": "watch", "SA": "watch", "QA": "watch", "KZ": "watch", "LA": "watch", "AE": "watch",
    "MY": "free", "SG": "free", "DE": "free", "JP": "free", "IL": "free", "TW": "free",
    "IN": "free", "BR": "free", "US": "home",
}  # fmt: skip
ALLIED = {"US", "DE", "JP", "IN", "IL", "TW", "SG"}
CHINA, GREATER = {"CN", "HK"}, {"CN", "HK", "MO"}
UAE_DAY = "2026-07-10"

#: tpp from, tpp below, density from, density below -> class; the first that fits.
LINES_2023 = [
    (4800, 1e9, 0, 1e9, "a"),
    (1600, 4800, 5.92, 1e9, "a"),
    (2400, 4800, 1.6, 5.92, "b"),
    (1600, 2400, 3.2, 5.92, "b"),
]


def _kind(place: str, day: str) -> str:
    return "free" if place == "AE" and day >= UAE_DAY else KIND[place]


def _class(f: dict[str, float], center: bool, day: str) -> str:  # noqa: FBT001 - plain on purpose
    if day < "2022-10-21":
        return ""
    if day < "2023-11-17":
        return "2022" if f["tpp"] >= 4800 and f["io"] >= 600 else ""
    if not center and f["tpp"] < 4800:
        return ""
    for low, high, thin, thick, name in LINES_2023:
        if low <= f["tpp"] < high and thin <= f["density"] < thick:
            return name
    return ""


def _letter(f: dict[str, float], center: bool, maker: str, to: str, arms: bool, day: str) -> str:  # noqa: FBT001
    yes = False
    if "2022-08-26" <= day < "2022-10-21":
        yes = maker == "NVIDIA" and to in {*CHINA, "RU"} and f["tpp"] >= 4992 and f["io"] >= 600
    if "2023-10-23" <= day < "2023-11-17":
        there = _kind(to, day) in {"arms", "watch"} or arms
        yes = maker == "NVIDIA" and there and center and f["tpp"] >= 4800
    if day >= "2025-04-09" and maker != "Huawei" and (_kind(to, day) == "arms" or arms):
        yes = maker == "NVIDIA" and (f["memory"] >= 4000 or f["io"] >= 900)
        told = f["memory"] >= 1400 or f["io"] >= 1100 or f["memory"] + f["io"] >= 1700
        if not yes and told:
            return "open" if maker == "NVIDIA" else "yes"
    return "yes" if yes else "no"


def _uae(to: str, homes: set[str], day: str) -> str:
    if to != "AE" or day < UAE_DAY:
        return "no"
    return "open" if homes <= {"AE", "US"} else "yes"


def _review(f: dict[str, float], to: str, homes: list[str], us: bool, day: str) -> str | None:  # noqa: FBT001
    arms = any(KIND[home] == "arms" for home in homes)
    if day < "2023-11-17":
        return CASE if homes[0] in ALLIED or (homes[0] == "AE" and day >= UAE_DAY) else DENIAL
    if (
        f["a"]
        and day >= "2026-01-15"
        and to in GREATER
        and us
        and f["tpp"] < 21000
        and f["memory"] < 6500
    ):
        return CASE if f["sold"] else None
    if _kind(to, day) == "arms" or arms:
        return DENIAL if f["a"] else None
    return APPROVAL if _kind(to, day) == "watch" else None


def reference(q: dict[str, object]) -> tuple[str, str | None]:
    """Read outcome and review off the tables."""
    f: dict[str, float] = q["figures"]  # type: ignore[assignment]
    day, to, maker, how = str(q["day"]), str(q["to"]), str(q["maker"]), str(q["how"])
    homes: list[str] = q["homes"]  # type: ignore[assignment]
    center, listed = bool(q["center"]), bool(q["listed"])
    found = _class(f, center, day)
    f = f | {"a": found == "a", "sold": maker == "NVIDIA"}
    arms = any(KIND[home] == "arms" for home in homes)
    there = _kind(to, day)
    tainted = maker == "Huawei" and day >= "2025-05-13" and found in {"a", "b"}
    chip_exception = (found == "a" and not center) or (found == "b" and center)
    by_letter = _letter(f, center, maker, to, arms, day)
    by_list = (
        (found == "2022" and (to in CHINA or (to == "MO" and day >= "2023-01-17")))
        or (found in {"a", "b"} and (there in {"arms", "watch"} or arms))
        or (found in {"a", "b"} and _uae(to, set(homes), day) == "yes")
    )
    us = how == "export" and q["origin"] in (None, "US")
    table: list[tuple[bool, str, str | None]] = [
        (
            how in {"remote-use", "continued-use"},
            "flag" if listed or tainted else "no-licence",
            None,
        ),
        (to == "US", "flag" if tainted else "no-licence", None),
        (tainted and not listed and to != "IQ", "flag", None),
        (listed and by_list, "licence-required", "denial or none"),
        (listed, "licence-required", None),
        (by_list and to == "IQ", "licence-required", "list"),
        (bool(found) and to == "IQ", "licence-required", None),
        (by_list and not chip_exception, "licence-required", "list"),
        (by_letter == "yes" and by_list, "licence-required", "list"),
        (by_letter == "yes", "licence-required", None),
        (by_letter == "open", "undetermined", None),
        (found in {"a", "b"} and _uae(to, set(homes), day) == "open", "undetermined", None),
        (not by_list, "no-licence", None),
        (there == "arms", "no-licence" if how == "transfer" else "notify", None),
        (arms and how == "transfer" and day < "2024-04-04", "no-licence", None),
        (arms and how == "transfer", "undetermined", None),
        (arms, "notify", None),
        (there == "free", "undetermined", None),
        (True, "no-licence", None),
    ]
    _fits, outcome, review = next(row for row in table if row[0])
    if review is None:
        return outcome, None
    found_review = _review(f, to, homes, us, day)
    # An Entity List entry has a review of its own, which may be stricter than any but a denial.
    sure = review == "list" or found_review == DENIAL
    return outcome, found_review if sure else None


EDGES = (
    "2022-08-26", "2022-10-21", "2023-01-17", "2023-10-23", "2023-11-17", "2024-04-04",
    "2025-01-13", "2025-04-09", "2025-05-13", "2025-05-15", "2026-01-15", "2026-05-31",
    "2026-07-10",
)  # fmt: skip


def _random_day(dice: random.Random) -> date:
    if dice.random() < 0.5:
        return date.fromisoformat(dice.choice(EDGES)) - timedelta(days=dice.choice((0, 1)))
    return date(2022, 7, 1) + timedelta(days=dice.randrange(1550))


def _near(dice: random.Random, limits: tuple[float, ...], most: float) -> float:
    if dice.random() < 0.5:
        return dice.choice(limits) + dice.choice((-0.01, 0, 0.01))
    return dice.uniform(0, most)


def _random_question(dice: random.Random) -> dict[str, object]:
    places = list(KIND)
    to = dice.choice(("CN", "MY", "AE", dice.choice(places)))
    user = dice.choice((to, "CN", dice.choice(places)))
    owner = dice.choice((None, None, dice.choice(places)))
    return {
        "figures": {
            "tpp": _near(dice, (1600, 2400, 4800, 4992, 21000), 30000),
            "density": _near(dice, (1.6, 3.2, 5.92), 12),
            "io": _near(dice, (600, 900, 1100), 1500),
            "memory": _near(dice, (1400, 4000, 6500), 9000),
        },
        "center": dice.random() < 0.7,
        "maker": dice.choice(("NVIDIA", "NVIDIA", "Google", "Huawei")),
        "to": to,
        "homes": list(dict.fromkeys([user, *([owner] if owner else [])])),
        "day": _random_day(dice),
        "listed": dice.random() < 0.1,
        "how": dice.choice(("export", "export", "export", *Transaction)),
        "origin": dice.choice((None, "US", "TW")),
    }


def _engine(q: dict[str, object], rules: Rules) -> tuple[str, str | None]:
    f: dict[str, float] = q["figures"]  # type: ignore[assignment]
    homes: list[str] = q["homes"]  # type: ignore[assignment]
    chip = ChipFigures(
        tpp=f["tpp"],
        density=f["density"],
        interconnect_gbps=f["io"],
        memory_bandwidth_gbps=f["memory"],
        datacentre=bool(q["center"]),
        vendor=str(q["maker"]),
        vendor_country="CN" if q["maker"] == "Huawei" else "US",
    )
    question = Question(
        chip=chip,
        destination=str(q["to"]),
        day=q["day"],  # type: ignore[arg-type]
        end_user_hq=homes[0],
        owner_hq=homes[1] if len(homes) > 1 else None,
        entity_listed=bool(q["listed"]),
        transaction=Transaction(str(q["how"])),
        origin=q["origin"],  # type: ignore[arg-type]
    )
    finding = assess(question, rules)
    review = finding.review.value if finding.review else None
    return finding.outcome.value, review


@pytest.mark.parametrize("seed", range(4))
def test_a_thousand_random_questions_agree_with_the_table(rules: Rules, seed: int) -> None:
    dice = random.Random(seed)
    seen: dict[str, int] = {}
    for _ in range(1000):
        question = _random_question(dice)
        expected = reference(question)
        assert _engine(question, rules) == expected, question
        seen[expected[0]] = seen.get(expected[0], 0) + 1
    assert (
        min(seen.get(each, 0) for each in ("no-licence", "notify", "licence-required", "flag")) > 5
    )
    assert seen.get("undetermined", 0) > 0


@pytest.mark.parametrize(
    ("change", "value"),
    [
        ("3a090-a-1.tpp_min", 4900),
        ("3a090-b-2.density_min", 3.3),
        ("letter-h20-2025.any_memory_min", 1500),
        ("letter-h20-2025.from", date(2025, 6, 1)),
        ("review-2026.tpp_below", 22000),
        ("A:5-AE.from", date(2026, 9, 1)),
    ],
)
def test_the_comparison_would_notice_a_wrong_rule(rules: Rules, change: str, value: object) -> None:
    wrong = rules.with_scenario({change: value})
    if change.startswith("A:5"):
        wrong = wrong.with_scenario({"D:4-AE.until": value})
    dice = random.Random(7)
    questions = [_random_question(dice) for _ in range(6000)]
    assert any(_engine(each, wrong) != reference(each) for each in questions)
