"""Makes plausible records in any number: the same seed gives the same records."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from chipline.records import vocabulary as words
from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.record import id_of_slug

_COUNTRIES = ("CN", "SG", "MY", "US", "TW", "JP", "ID", "TH", "AE", "SA", "NL", "KR", "IN", "DE")
_SYLLABLES = [
    "al",
    "bei",
    "cam",
    "dao",
    "en",
    "fu",
    "gao",
    "hua",
    "in",
    "jing",
    "kun",
    "lun",
    "ma",
    "neo",
    "or",
    "pan",
    "qi",
    "ri",
    "sun",
    "tian",
]
_HAN = "华为百度阿里腾讯寒武纪云数据中心智算星海光摩尔线程"
_ENDINGS = ("Cloud", "Data", "Compute", "Semiconductor", "Networks", "Systems", "Holdings")
_PLACES = ("Johor", "Kulai", "Batam", "Osaka", "Dubai", "Riyadh", "Ulanqab", "Sedenak", "Cyberjaya")
_MOMENT = "2026-01-01T00:00:00Z"

#: Shares of a workspace, in per mille, like a real one's.
SHARES = {
    "firm": 60,
    "chip": 40,
    "facility": 80,
    "restriction": 200,
    "relocation": 320,
    "tenancy": 300,
}


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3))).capitalize()


def _day(rng: random.Random) -> str:
    day = date(1998, 1, 1) + timedelta(days=rng.randint(0, 12_000))
    form = rng.random()
    if form < 0.6:
        return day.isoformat()
    if form < 0.8:
        return day.strftime("%Y-%m")
    return day.strftime("%Y") + rng.choice(("", "~", "?"))


def _later(rng: random.Random, began: str) -> str | None:
    return f"{int(began[:4]) + rng.randint(1, 6)}" if rng.random() < 0.5 else None


def _firm(rng: random.Random, n: int, _ids: Callable[[str], str]) -> dict[str, Any]:
    return {
        "name": f"{_word(rng)} {rng.choice(_ENDINGS)} {n}",
        "native_name": "".join(rng.choices(_HAN, k=4)),
        "hq_country": rng.choice(_COUNTRIES),
        "kinds": rng.sample(words.FIRM_KINDS, k=rng.randint(1, 2)),
    }


def _chip(rng: random.Random, n: int, ids: Callable[[str], str]) -> dict[str, Any]:
    return {
        "name": f"{_word(rng)} {n}",
        "vendor": ids("firm"),
        "release": _day(rng),
        "fp16_tflops": float(rng.randint(50, 3000)),
        "memory_gb": float(rng.choice((24, 48, 80, 96, 141, 192))),
        "memory_bandwidth_gbps": float(rng.randint(300, 8000)),
        "die_area_mm2": float(rng.randint(300, 1600)),
        "datacentre": rng.random() < 0.8,
    }


def _facility(rng: random.Random, n: int, ids: Callable[[str], str]) -> dict[str, Any]:
    return {
        "name": f"{rng.choice(_PLACES)} {_word(rng)} {n}",
        "operator": ids("firm"),
        "country": rng.choice(_COUNTRIES),
        "latitude": round(rng.uniform(-40, 60), 4),
        "longitude": round(rng.uniform(-10, 150), 4),
        "power_announced_mw": float(rng.randint(5, 900)),
        "status": rng.choice(words.FACILITY_STATUSES),
        "opened": _day(rng),
    }


def _restriction(rng: random.Random, n: int, ids: Callable[[str], str]) -> dict[str, Any]:
    began = _day(rng)
    return {
        "name": f"{_word(rng)} rule on {rng.choice(_ENDINGS).lower()} {n}",
        "jurisdictions": [rng.choice(_COUNTRIES)],
        "issuers": [ids("firm")],
        "kind": rng.choice(words.RESTRICTION_KINDS),
        "announced": began,
        "effective": began,
        "ended": _later(rng, began),
        "scope": f"Covers {_word(rng).lower()} exports to {rng.choice(_PLACES)}",
    }


def _relocation(rng: random.Random, n: int, ids: Callable[[str], str]) -> dict[str, Any]:
    began = _day(rng)
    return {
        "name": f"{_word(rng)} moves {rng.choice(words.WORKLOADS)} {n}",
        "firms": [ids("firm")],
        "workloads": [rng.choice(words.WORKLOADS)],
        "from_countries": ["CN"],
        "to_countries": [rng.choice(_COUNTRIES)],
        "began": began,
        "ended": _later(rng, began),
        "trigger": ids("restriction"),
        "status": rng.choice(words.RELOCATION_STATUSES),
    }


def _tenancy(rng: random.Random, n: int, ids: Callable[[str], str]) -> dict[str, Any]:
    return {
        "name": f"{_word(rng)} at {rng.choice(_PLACES)} {n}",
        "tenant": ids("firm"),
        "facility": ids("facility"),
        "workloads": [rng.choice(words.WORKLOADS)],
        "tenure": rng.choice(words.TENURES),
        "status": rng.choice(words.CERTAINTIES),
        "began": _day(rng),
    }


_MAKERS: dict[str, Callable[..., dict[str, Any]]] = {
    "firm": _firm,
    "chip": _chip,
    "facility": _facility,
    "restriction": _restriction,
    "relocation": _relocation,
    "tenancy": _tenancy,
}


def generate(total: int, seed: int = 1) -> ChangeSet:
    """Make about `total` records that point at one another."""
    rng = random.Random(seed)
    numbers = {kind: max(1, total * share // 1000) for kind, share in SHARES.items()}

    def any_id(kind: str) -> str:
        return id_of_slug(f"gen-{kind}-{rng.randrange(numbers[kind])}")

    changes = []
    for kind, number in numbers.items():
        for n in range(number):
            slug = f"gen-{kind}-{n}"
            after = _MAKERS[kind](rng, n, any_id)
            after |= {"slug": slug, "created": _MOMENT, "updated": _MOMENT}
            changes.append(
                Change(
                    kind, id_of_slug(slug), None, {k: v for k, v in after.items() if v is not None}
                )
            )
    params = {"label": f"Generate {len(changes)} records"}
    return ChangeSet(Operation.IMPORT, tuple(changes), params=params)
