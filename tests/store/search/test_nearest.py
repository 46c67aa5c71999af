"""What is shown where nothing has all words, and legal forms, which nothing needs to have."""

from __future__ import annotations

import pytest

from chipline.records.query import ANY_TEXT, Filter, Operator
from chipline.store import edits
from chipline.store.workspace import Workspace


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Alibaba Ltd", "alibaba"),
        ("ByteDance, Inc.", "bytedance"),
        ("ООО Алибаба", "alibaba"),
        ("Semiconductor Manufacturing International Corp", "smic"),
        ("Cambricon Technologies Co., Ltd.", "cambricon"),
        ("株式会社データセクション", "datasection"),
        ("寒武纪有限公司", "cambricon"),
    ],
)
def test_a_firm_is_found_whatever_its_legal_form(starter: Workspace, typed: str, slug: str) -> None:
    with starter.reading() as queries:
        hit = queries.search(typed)[0]
        asked = (Filter(ANY_TEXT, Operator.CONTAINS, (typed,)),)
        assert queries.count("firm", asked) > 0
    assert (hit.slug, hit.missing) == (slug, ())


def test_a_legal_form_counts_where_somebody_has_it(workspace: Workspace) -> None:
    for name in ("Quagga", "Quagga GmbH", "The limited licence"):
        workspace.apply(edits.create("firm", {"name": name}))
    with workspace.reading() as queries:
        assert [hit.title for hit in queries.search("quagga gmbh")] == ["Quagga GmbH"]
        assert {hit.title for hit in queries.search("quagga ag")} == {"Quagga", "Quagga GmbH"}
        assert [hit.title for hit in queries.search("limited")] == ["The limited licence"]


@pytest.mark.parametrize(
    ("typed", "slug", "missing"),
    [
        ("Yangtze Memory Devices Company Limited", "ymtc", ("Devices",)),
        ("华为技术有限公司", "huawei", ("技术",)),
        ("H20 banana", "nv-h20", ("banana",)),
        ("Нвідіа бананів", "nvidia", ("бананів",)),
        ("ByteDance rents Johor banana", "rl-bd-dayone", ("banana",)),
    ],
)
def test_what_has_most_of_the_words_is_shown_with_what_it_lacks(
    starter: Workspace, typed: str, slug: str, missing: tuple[str, ...]
) -> None:
    with starter.reading() as queries:
        assert queries.search(typed) == []
        hit = queries.nearest(typed)[0]
    assert (hit.slug, hit.missing) == (slug, missing)


@pytest.mark.parametrize("typed", ["zzzzqq", "zzzzqq yyyyqq", "", "…"])
def test_what_nothing_has_a_part_of_finds_nothing(starter: Workspace, typed: str) -> None:
    with starter.reading() as queries:
        assert queries.nearest(typed) == []
