"""Codes and part numbers: one thing however their parts are parted, the exact one first."""

from __future__ import annotations

import pytest

from chipline.records.query import ANY_TEXT, Filter, Operator
from chipline.store import edits
from chipline.store.search.terms import match_expression
from chipline.store.search.words.word_forms import word_forms
from chipline.store.workspace import Workspace

RECORDS = {
    "rtx": ("RTX 6000D", "part 900-2G153-0000"),
    "910b": ("Zorg 910B", "ECCN 3A090.a.1 on 2025-04-09"),
    "910b2": ("Zorg 910B2", None),
    "910": ("Zorg 910", "the B series comes later"),
    "h20-3e": ("Zorg H20-3e", "3A090.b; 4A090.a"),
    "h20": ("Zorg H20", "a 1 in 3A090 chance"),
    "mi308x": ("Zorg MI308X", "5A992.c, see 15 CFR 744.23 and 88 FR 73458"),
    "nvl72": ("Zorg GB300 NVL72", "Built of 36 000 parts by 2025"),
    "gaudi": ("Gaudi 3", "C++ and C# and .NET; c for short"),
    "reilly": ("O'Reilly pre-training", "AT&T-like"),
}


@pytest.fixture
def coded(workspace: Workspace) -> Workspace:
    for slug, (name, notes) in RECORDS.items():
        workspace.apply(edits.create("chip", {"slug": f"zz-{slug}", "name": name, "notes": notes}))
    return workspace


def find(workspace: Workspace, typed: str) -> list[str]:
    with workspace.reading() as queries:
        return [(hit.slug or "").removeprefix("zz-") for hit in queries.search(typed)]


@pytest.mark.parametrize(
    ("ways", "slugs"),
    [
        (("RTX6000D", "RTX 6000D", "rtx 6000 d", "RTX-6000-D", "6000D", "6000 D"), ["rtx"]),
        (("900-2G153-0000", "9002G1530000", "900-2G153"), ["rtx"]),
        (("910B", "910 B", "910-b", "910b"), ["910b", "910b2"]),
        (("910B2", "910 B2", "910-B-2"), ["910b2"]),
        (("H20-3e", "H203e", "h20 3e", "H20.3e", "H20‑3E"), ["h20-3e"]),
        (("3A090.a.1", "3A090a1", "3a090-A-1", "3A090 a 1", "3A090(a)(1)"), ["910b"]),
        (("3A090.a",), ["910b"]),
        (("3A090",), ["h20", "910b", "h20-3e"]),
        (("4A090", "4A090.a", "4 A090"), ["h20-3e"]),
        (("MI308X", "MI 308 X", "MI-308X", "mi 308x"), ["mi308x"]),
        (("5A992.c", "5A992c", "5a992 C"), ["mi308x"]),
        (("744.23", "15 CFR 744.23", "CFR 744.23", "74423"), ["mi308x"]),
        (("88 FR 73458", "88FR73458", "88 fr 73458", "FR 73458"), ["mi308x"]),
        (("GB300 NVL72", "GB300NVL72", "gb300-nvl72", "NVL72 GB300"), ["nvl72"]),
        (("Gaudi 3", "Gaudi3", "gaudi-3"), ["gaudi"]),
        (("C++", "C#"), ["gaudi"]),
        (("O'Reilly", "O’Reilly", "oreilly", "o reilly"), ["reilly"]),
        (("pre-training", "pretraining", "pre training", "AT&T"), ["reilly"]),
        (("910C", "3A090.a.2", "3A090.c", "H20-3f", "744.24", "RTX 6000 E"), []),
    ],
)
def test_a_code_is_one_thing_however_it_is_written(
    coded: Workspace, ways: tuple[str, ...], slugs: list[str]
) -> None:
    kept = {way: [slug for slug in find(coded, way) if slug in RECORDS] for way in ways}
    assert kept == dict.fromkeys(ways, slugs)


@pytest.mark.parametrize("typed", ["3A090.a.1", "RTX6000D", "88FR73458", "910 B", "C++"])
def test_the_find_field_of_a_table_takes_the_same_text(coded: Workspace, typed: str) -> None:
    with coded.reading() as queries:
        asked = Filter(ANY_TEXT, Operator.CONTAINS, (typed,))
        rows = queries.count("chip", (asked,))
        assert rows == len([hit for hit in queries.search(typed) if hit.kind == "chip"]) > 0


def test_a_lone_letter_begins_nothing_within_a_code(coded: Workspace) -> None:
    assert find(coded, "3A090 c") == []
    assert find(coded, "3A090 ch") == ["h20"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("RTX6000D", "\x02RTX 6000D\x03"),
        ("3a090a1", "ECCN \x023A090.a.1\x03 on 2025-04-09"),
        ("88FR73458", "\x0288 FR 73458\x03"),
    ],
)
def test_a_hit_shows_the_code_as_it_is_written_there(
    coded: Workspace, typed: str, shown: str
) -> None:
    with coded.reading() as queries:
        assert shown in queries.search(typed)[0].snippet


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("RTX 6000 D is banned", "rtx6000d 6000d"),
        ("In 2025 the October 2022 rule", None),
        ("2025-04-09/2025-06", None),
        ("see https://a.example/x-y/H20-3e now", None),
        ("Straße", "strasse"),
        ("Müller plain", "muller"),
        ("中芯國際", "中 芯 国 际"),
        ("plain words", None),
        ("", None),
        (None, None),
    ],
)
def test_only_what_the_tokenizer_can_not_know_is_indexed_twice(
    text: str | None, forms: str | None
) -> None:
    found = word_forms(text)
    assert (found and " ".join(found.split())) == forms


def test_a_word_without_end_is_indexed_at_once() -> None:
    """What began anew at each of its letters would hang, and with it whoever opens such a file."""
    assert word_forms(f"{'a' * 400_000} Straße") == "strasse"
    assert word_forms(f"Straße{'a' * 400_000}") == f"strasse{'a' * 400_000}"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("H20", ["nv-h20", "nv-h20-141", "us-h20-letter-2025"]),
        ("910 B", ["hw-910b"]),
        ("MI 308 X", ["amd-mi308x"]),
        ("GB300NVL72", ["nv-gb300"]),
        ("88 FR 73458", ["us-acs-ifr-2023"]),
        ("Ascend910B", ["hw-910b"]),
        ("TPUv5p", ["gg-v5p"]),
        ("EO14105", ["us-outbound-eo-2023"]),
        ("Deep Seek", ["deepseek"]),
        ("DeepSeekV3", ["ds-v3"]),
        ("3A090", ["us-ifr-2022-10"]),
        ("A100", ["nv-a100-pcie-40", "nv-a100-pcie-80", "nv-a100-40", "nv-a100-80"]),
        ("A100 80 GB", ["nv-a100-80"]),
        ("5090 D v2", ["nv-5090dv2"]),
        ("MLU370X8", ["cam-370x8"]),
        ("HL-325 L", ["intel-gaudi3"]),
        ("D:5", ["us-macau-2023"]),
        ("BIS", ["bis"]),
    ],
)
def test_the_starter_facts_are_found_by_their_codes(
    starter: Workspace, typed: str, first: list[str]
) -> None:
    with starter.reading() as queries:
        assert [hit.slug for hit in queries.search(typed)][: len(first)] == first


def test_records_come_before_what_speaks_of_them(starter: Workspace) -> None:
    speaking = {"link", "source", "citation"}
    with starter.reading() as queries:
        for typed in ("H20", "3A090", "huawei", "licence", "johor", "diffusion"):
            sides = [hit.kind in speaking for hit in queries.search(typed)]
            assert sides == sorted(sides), typed


def test_a_source_that_is_named_so_has_its_place_among_many_records(workspace: Workspace) -> None:
    for number in range(12):
        workspace.apply(
            edits.create("firm", {"name": f"Firm {number}", "notes": "In the Zebra Times"})
        )
    workspace.apply(edits.create("source", {"name": "Zebra Times report"}))
    with workspace.reading() as queries:
        kinds = [hit.kind for hit in queries.search("zebra times", 9)]
    assert kinds == ["firm"] * 8 + ["source"]


def test_whatever_is_typed_becomes_an_expression() -> None:
    assert match_expression("…") is None
    assert match_expression("3A090.a") == '(("3a090 a" OR "3a090a" *))'
