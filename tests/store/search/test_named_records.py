"""Whom a name means: by every name that a record has or had; what is only similar is suggested."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.search.name_fit import Fit
from chipline.store.search.named_records import NameMatches, match_names
from chipline.store.search.record_names import MatchReason as Reason
from chipline.store.workspace import Workspace
from conftest import in_memory, prepared

FIRMS = {
    "huawei": {
        "name": "Huawei",
        "native_name": "华为",
        "aliases": ["Huawei Technologies", "HiSilicon", "Хуавей"],
    },
    "huawei-cloud": {"name": "华为云计算技术有限公司"},
    "ymtc-2": {"name": "Yangtze Memory Technologies Co., Ltd."},
    "smic-2": {
        "name": "SMIC",
        "native_name": "中芯國際",
        "aliases": ["Semiconductor Manufacturing International Corporation"],
    },
    "dayone": {"name": "DayOne", "former_names": ["GDS International (../2025-01)"]},
    "amd": {"name": "AMD", "aliases": ["Advanced Micro Devices"]},
    "google": {"name": "Google"},
    "mercari": {"name": "株式会社メルカリ"},
    "romashka": {"name": "ООО «Ромашка»"},
    "moskva": {"name": "ZZ Москва Вычисления", "aliases": ["Москвы суперкомпьютерная компания"]},
    "oreilly": {"name": 'O\'Reilly & Søns "AI" (HK) Ltd'},
    "west": {"name": "Bank of the West"},
    "openai": {"name": "OpenAI"},
    "kingsoft": {"name": "Kingsoft Cloud Holdings Limited"},
    "acme-1": {"name": "Acme Networks Ltd"},
    "acme-2": {"name": "Acme Networks GmbH"},
    "telecom": {"name": "China Telecom"},
}
CHIPS = {
    "mi300x": ("Instinct MI300X", "amd"),
    "a10": ("A10 PCIe", "nvidia"),
    "a100-80": ("A100 SXM4 80GB", "nvidia"),
    "a100-40": ("A100 SXM4 40GB", "nvidia"),
    "h100": ("H100 PCIe 80GB", "nvidia"),
    "h200": ("H200 SXM 141GB", "nvidia"),
    "910b": ("Ascend 910B (64GB, Atlas A2)", "huawei"),
    "910c": ("Ascend 910C (dual die)", "huawei"),
    "ironwood": ("TPU v7 Ironwood", "google"),
    "6000d": ("Zorg RTX 6000 D", "amd"),
    "b200": ("NVIDIA B200 HGX", "nvidia"),
}

#: Names as they are written elsewhere, who is meant, and by what.
MEANT = [
    ("firm", "huawei", "huawei", Reason.SHORT_NAME),
    ("firm", "Huawei", "huawei", Reason.NAME),
    ("firm", "  HUAWEI ", "huawei", Reason.NAME),
    ("firm", "Ｈｕａｗｅｉ", "huawei", Reason.NAME),
    ("firm", "Hua\u200bwei", "huawei", Reason.NAME),
    ("firm", "华为", "huawei", Reason.NATIVE_NAME),
    ("firm", "華為", "huawei", Reason.NATIVE_NAME),
    ("firm", "ХУАВЕЙ", "huawei", Reason.ALIAS),
    ("firm", "hisilicon", "huawei", Reason.ALIAS),
    ("firm", "Huawei Technologies Co., Ltd.", "huawei", Reason.LEGAL_FORM),
    ("firm", "華為雲計算技術有限公司", "huawei-cloud", Reason.NAME),
    ("firm", "华为云计算技术", "huawei-cloud", Reason.LEGAL_FORM),
    ("firm", "Alibaba Group", "alibaba", Reason.ALIAS),
    ("firm", "阿里巴巴", "alibaba", Reason.NATIVE_NAME),
    ("firm", "Yangtze Memory Technologies Co Ltd", "ymtc-2", Reason.NAME),
    (
        "firm",
        "YANGTZE MEMORY TECHNOLOGIES COMPANY LIMITED",
        "ymtc-2",
        Reason.LEGAL_FORM,
    ),
    ("firm", "Yangtze Memory Technologies Corp", "ymtc-2", Reason.LEGAL_FORM),
    ("firm", "中芯国际", "smic-2", Reason.NATIVE_NAME),
    ("firm", "GDS International", "dayone", Reason.FORMER_NAME),
    ("firm", "GDS International Ltd", "dayone", Reason.LEGAL_FORM),
    ("firm", "Advanced Micro Devices, Inc.", "amd", Reason.LEGAL_FORM),
    ("firm", "メルカリ", "mercari", Reason.LEGAL_FORM),
    ("firm", "㈱メルカリ", "mercari", Reason.LEGAL_FORM),
    ("firm", "Ромашка", "romashka", Reason.LEGAL_FORM),
    ("firm", "ТОВ Ромашка", "romashka", Reason.LEGAL_FORM),
    ("firm", "ООО Ромашка", "romashka", Reason.NAME),
    ("firm", "zz москва вычисления", "moskva", Reason.NAME),
    ("firm", "МОСКВЫ СУПЕРКОМПЬЮТЕРНАЯ КОМПАНИЯ", "moskva", Reason.ALIAS),
    ("firm", "O’Reilly & Sons “AI” (HK) Ltd", "oreilly", Reason.NAME),
    ("chip", "old-mi300x", "mi300x", Reason.FORMER_SHORT_NAME),
    ("chip", "instinct mi-300x", "mi300x", Reason.NAME),
    ("chip", "AMD Instinct MI300X", "mi300x", Reason.MAKER),
    ("chip", "Advanced Micro Devices Instinct MI300X", "mi300x", Reason.MAKER),
    ("chip", "NVIDIA A100 SXM4 80 GB", "a100-80", Reason.MAKER),
    ("chip", "Google TPU v7 Ironwood", "ironwood", Reason.MAKER),
    ("chip", "B200 HGX", "b200", Reason.MAKER),
    ("chip", "Zorg RTX6000D", "6000d", Reason.NAME),
    ("chip", "Zorg RTX-6000-D", "6000d", Reason.NAME),
]


def _name(workspace: Workspace) -> None:
    aliases = ["Alibaba Group", "Aliyun"]
    workspace.apply(edits.set_field("firm", id_of_slug("alibaba"), "aliases", aliases))
    for slug, values in FIRMS.items():
        workspace.apply(edits.create("firm", {"slug": slug, **values}))
    for slug, (name, vendor) in CHIPS.items():
        with workspace.reading() as queries:
            maker = queries.by_slug(vendor)
        assert maker is not None
        made = {"slug": slug, "name": name, "vendor": maker.id, "tags": [f"was:old-{slug}"]}
        workspace.apply(edits.create("chip", made))


@pytest.fixture(scope="module")
def named_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(small_file, tmp_path_factory.mktemp("named"), _name)


@pytest.fixture
def named(named_file: Path) -> Iterator[Workspace]:
    with closing(in_memory(named_file)) as made:
        yield made


def matches(workspace: Workspace, kind: str, written: str) -> NameMatches:
    with workspace.reading() as queries:
        return match_names(queries.connection, KINDS[kind], [written])[written]


@pytest.mark.parametrize(("kind", "written", "slug", "reason"), MEANT)
def test_a_name_means_a_record(
    named: Workspace, kind: str, written: str, slug: str, reason: Reason
) -> None:
    found = matches(named, kind, written)
    assert [(match.slug, match.reason) for match in found.sure] == [(slug, reason)]
    assert not found.perhaps


@pytest.mark.parametrize(
    ("kind", "written", "slugs"),
    [
        ("firm", "Huawey", {"huawei"}),
        ("firm", "Alibaba Holding", {"alibaba"}),
        ("firm", "Kingsoft Cloud", {"kingsoft"}),
        ("firm", "Stargate (OpenAI)", {"openai"}),
        ("firm", "Yangtze Memory", {"ymtc-2"}),
        ("chip", "NVIDIA H100 PCIe", {"h100"}),
        ("chip", "A100", {"a100-80", "a100-40"}),
        ("chip", "Huawei Ascend 910B", {"910b"}),
        ("chip", "910C", {"910c"}),
        ("chip", "RTX6000D", {"6000d"}),
    ],
)
def test_what_is_similar_is_only_suggested(
    named: Workspace, kind: str, written: str, slugs: set[str]
) -> None:
    found = matches(named, kind, written)
    assert not found.sure
    assert {match.slug for match in found.perhaps} == slugs
    assert {match.reason for match in found.perhaps} == {Reason.SIMILAR}


def test_a_name_with_all_the_words_is_likelier_than_one_with_their_initials(
    named: Workspace,
) -> None:
    for slug, name in (
        ("initials", "Zeta Quantum Machine Works"),
        ("words", "ZQMW Arizona"),
        ("others", "Zeta Quantum Machines"),
    ):
        named.apply(edits.create("firm", {"slug": slug, "name": name}))
    found = matches(named, "firm", "ZQMW")
    assert not found.sure
    assert [match.slug for match in found.perhaps] == ["words", "initials"]


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("chip", "AMD Instinct MI300A"),
        ("chip", "NVIDIA A100 PCIe"),
        ("chip", "MI300A"),
        ("chip", "H2"),
        ("chip", "Huawei Ascend 920"),
        ("chip", "Ascend 910D"),
        ("firm", "Bank of the East"),
        ("firm", "Bit Foundry"),
        ("firm", "有限公司"),
        ("firm", "Co., Ltd."),
        ("firm", "the"),
    ],
)
def test_what_is_another_thing_is_not_even_suggested(
    named: Workspace, kind: str, written: str
) -> None:
    assert matches(named, kind, written) == NameMatches()


def test_of_several_that_are_called_so_none_is_taken(named: Workspace) -> None:
    found = matches(named, "firm", "Acme Networks")
    assert {match.slug for match in found.sure} == {"acme-1", "acme-2"}
    assert found.only is None
    assert matches(named, "firm", "Acme Networks Ltd.").only is not None


def test_blank_names_mean_nothing(named: Workspace) -> None:
    with named.reading() as queries:
        assert match_names(queries.connection, KINDS["firm"], ["", "  "]) == {}
        assert queries.called("") == NameMatches()


def test_a_name_is_asked_of_every_kind(named: Workspace) -> None:
    with named.reading() as queries:
        assert {match.kind for match in queries.called("AMD Instinct MI300X").sure} == {"chip"}
        assert {match.kind for match in queries.called("华为").sure} == {"firm"}


def test_a_match_says_by_what_it_is_known(named: Workspace) -> None:
    said = {each: str(matches(named, "firm", each).sure[0].said) for each in ("华为", "Huawei")}
    assert said == {"华为": "Huawei (native name “华为”)", "Huawei": "Huawei"}
    (bare,) = matches(named, "firm", "Yangtze Memory Technologies").sure
    assert str(bare.said) == ("Yangtze Memory Technologies Co., Ltd. (name without the legal form)")


def test_many_names_are_matched_in_one_look(named: Workspace) -> None:
    written = [f"Firm {number} Cloud" for number in range(60)] + ["华为", "Alibaba Group"]
    with named.reading() as queries:
        found = match_names(queries.connection, KINDS["firm"], written)
    assert {name: each.only.slug for name, each in found.items() if each.only} == {
        "华为": "huawei",
        "Alibaba Group": "alibaba",
    }


@pytest.mark.parametrize("kind", ["firm", "chip"])
def test_very_many_names_mean_what_each_means_alone(named: Workspace, kind: str) -> None:
    unknown = [f"Zzz {number} Cloud Ltd" for number in range(300)]
    meant = {written: (slug, reason) for of, written, slug, reason in MEANT if of == kind}
    with named.reading() as queries:
        found = match_names(queries.connection, KINDS[kind], [*unknown, *meant])
    sure = {name: (each.only.slug, each.only.reason) for name, each in found.items() if each.only}
    assert sure == meant


@pytest.mark.parametrize(
    ("typed", "slug", "fit"),
    [
        ("Huawei Technologies Co., Ltd.", "huawei", Fit.BEGINNING),
        ("华为", "huawei", Fit.WHOLE),
        ("華為", "huawei", Fit.WHOLE),
        ("Alibaba Group", "alibaba", Fit.WHOLE),
        ("GDS International", "dayone", Fit.WHOLE),
        ("Yangtze Memory Technologies Company Limited", "ymtc-2", Fit.BEGINNING),
    ],
)
def test_a_field_offers_first_what_is_called_so(
    named: Workspace, typed: str, slug: str, fit: Fit
) -> None:
    with named.reading() as queries:
        first = queries.suggest(typed, "firm")[0]
    assert (first.slug, first.fit) == (slug, fit)
