"""The sentence of a card: only what is known, in plain words."""

from __future__ import annotations

from typing import Any

import pytest

import chipline.records.kinds  # noqa: F401  # fills KINDS
from chipline.records.message import capitalised
from chipline.records.record import KINDS
from chipline.records.summaries import date_words, sentence

TITLES = {"1": "NVIDIA", "2": "BIS", "3": "Alibaba", "4": "ByteDance", "5": "H20", "6": "Johor DC"}

MOVED = (
    "Alibaba moved pre-training from China to Singapore and Malaysia from about 2025-04 (reported)."
)


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        (
            "chip",
            {"vendor": "1", "release": "2024-02", "designed_for_china": True},
            "Accelerator by NVIDIA, released 2024-02, designed for China.",
        ),
        ("chip", {}, "Accelerator."),
        ("chip", {"derived_from": "5"}, "Accelerator, derived from H20."),
        (
            "restriction",
            {
                "kind": "letter",
                "issuers": ["2"],
                "jurisdictions": ["US"],
                "announced": "2025-04-08",
                "effective": "2025-04-09",
                "ended": "2025-08-08~",
            },
            "Letter of BIS (United States), effective 2025-04-09, ended about 2025-08-08.",
        ),
        ("restriction", {"kind": "proposal", "announced": "2025"}, "Proposal, announced 2025."),
        (
            "relocation",
            {
                "firms": ["3"],
                "workloads": ["pre-training"],
                "from_countries": ["CN"],
                "to_countries": ["SG", "MY"],
                "began": "2025-04~",
                "status": "reported",
            },
            MOVED,
        ),
        (
            "relocation",
            {"firms": ["3", "4"], "to_countries": ["US"], "status": "planned"},
            "Alibaba and ByteDance plan to move computing to the United States (planned).",
        ),
        (
            "relocation",
            {"firms": ["3"], "status": "non-move", "from_countries": ["CN"]},
            "Alibaba did not move computing from China (non-move).",
        ),
        (
            "relocation",
            {"workloads": ["hosting"], "from_countries": ["CN"], "to_countries": ["CN"]},
            "Move of hosting within China.",
        ),
        (
            "firm",
            {"kinds": ["developer", "cloud"], "hq_country": "CN", "entity_list_date": "2025-01-16"},
            "Developer and cloud headquartered in China, on the Entity List since 2025-01-16.",
        ),
        (
            "firm",
            {"former_names": ["GDS International (../2025-01)"], "hq_country": "SG"},
            "Firm headquartered in Singapore, formerly GDS International.",
        ),
        (
            "facility",
            {"operator": "3", "place": "Johor", "country": "MY", "power_live_mw": 1200.0},
            "Data centre of Alibaba in Johor, Malaysia, 1,200 MW live.",
        ),
        (
            "facility",
            {"place": "Kulai, Johor, Малайзія", "country": "MY"},
            "Data centre in Kulai, Johor, Малайзія.",
        ),
        ("facility", {"place": "Singapore", "country": "SG"}, "Data centre in Singapore."),
        (
            "facility",
            {"place": "Rome, Georgia", "country": "US"},
            "Data centre in Rome, Georgia, United States.",
        ),
        (
            "facility",
            {"opened": "2025-03", "status": "operating", "power_announced_mw": 90.5},
            "Data centre, operating, opened 2025-03, 90.5 MW announced.",
        ),
        ("facility", {"country": "US"}, "Data centre in the United States."),
        (
            "cluster",
            {"quantity_low": 10000, "quantity_high": 50000, "chip": "5", "country": "CN"},
            "10,000–50,000 H20 in China.",
        ),
        ("cluster", {"quantity_low": 5, "quantity_high": 5, "owner": "3"}, "5 owned by Alibaba."),
        ("cluster", {"quantity_high": 5, "chip": "5"}, "Up to 5 H20."),
        ("cluster", {"quantity_low": 5, "facility": "6"}, "At least 5 in Johor DC."),
        ("cluster", {"chip": "5", "country": "US"}, "H20 in the United States."),
        ("cluster", {"began": "2025", "ended": "2026"}, "Accelerators from 2025 until 2026."),
        ("cluster", {"ended": "2026", "status": "planned"}, "Accelerators until 2026 (planned)."),
        (
            "tenancy",
            {"tenant": "4", "facility": "6", "workloads": ["inference"], "tenure": "leased"},
            "ByteDance uses Johor DC for inference (leased).",
        ),
        (
            "tenancy",
            {"tenant": "4", "cluster": "6", "capacity_mw": 30.0, "status": "alleged"},
            "ByteDance uses Johor DC, 30 MW (alleged).",
        ),
        ("tenancy", {"tenant": "4"}, KINDS["tenancy"].about),
        (
            "model",
            {"developers": ["3"], "parameters_total_b": 235.0, "open_weights": True},
            "AI model of Alibaba with 235 billion parameters, open weights.",
        ),
        (
            "model",
            {"open_weights": False, "released": "2025-05"},
            "AI model, released 2025-05, closed weights.",
        ),
        ("restriction", {}, "Restriction."),
        (
            "relocation",
            {"workloads": ["hosting"], "from_facility": "6"},
            "Move of hosting from Johor DC.",
        ),
        ("relocation", {"to_facility": "6"}, "Move of computing to Johor DC."),
        ("relocation", {}, "Move of computing."),
        ("firm", {"ultimate_parent": "3"}, "Firm, part of Alibaba."),
        (
            "source",
            {"kind": "press", "publisher": "FT", "published": "2025-11-27", "reliability": "B"},
            "Press, FT, published 2025-11-27, reliability B: Usually reliable.",
        ),
        (
            "citation",
            {"source": "1", "record": "5", "stance": "contradicts"},
            "“NVIDIA” contradicts “H20”.",
        ),
        (
            "citation",
            {"source": "1", "record": "5", "stance": "supports"},
            "“NVIDIA” supports “H20”.",
        ),
        (
            "citation",
            {"source": "1", "record": "5", "stance": "declined to comment"},
            "“NVIDIA” reports that comment on “H20” was declined.",
        ),
        ("citation", {"source": "1", "record": "5"}, "“NVIDIA” speaks of “H20”."),
        ("citation", {"source": "1"}, KINDS["citation"].about),
        ("source", {}, "Document."),
        (
            "link",
            {"subject": "2", "predicate": "targets", "object": "5", "began": "2022"},
            "BIS targets H20 from 2022.",
        ),
        ("link", {"subject": "2", "predicate": "targets"}, KINDS["link"].about),
        ("view", {"name": "x"}, KINDS["view"].about),
    ],
)
def test_sentence(kind: str, values: dict[str, Any], said: str) -> None:
    assert capitalised(str(sentence(kind, values, TITLES))) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2025-04-09", "2025-04-09"),
        ("2025-04~", "about 2025-04"),
        ("2025?", "2025 (uncertain)"),
        ("2024/2025", "between 2024 and 2025"),
        ("2024/..", "no earlier than 2024"),
        ("../2024", "no later than 2024"),
        ("2025-21", "spring 2025"),
        ("2025-34~", "about 2nd quarter of 2025"),
        ("nonsense", "nonsense"),
    ],
)
def test_date_words(written: str, said: str) -> None:
    assert str(date_words(written)) == said


def test_several_firms_are_counted() -> None:
    said = sentence("relocation", {"firms": ["3"], "status": "planned"}, TITLES)
    assert "Alibaba plans to move" in str(said)
