"""A firm is found by a name that it once had."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits.merge import merge
from chipline.store.compound_edits.paste import paste, plan
from chipline.store.compound_edits.paste_plan import Pasting
from chipline.store.quality.check import check
from chipline.store.quality.duplicates import likely_duplicates_of
from chipline.store.workspace import Workspace

ALIBABA, MULLER, H20 = map(id_of_slug, ("alibaba", "muller", "nv-h20"))


@pytest.fixture
def renamed(workspace: Workspace) -> Workspace:
    """Return a workspace in which a firm had another name until 2025."""
    names = ["Rheingold Systems (../2025-01)"]
    workspace.apply(edits.set_field("firm", MULLER, "former_names", names))
    return workspace


def test_search_finds_it_and_offers_it(renamed: Workspace) -> None:
    with renamed.reading() as queries:
        assert [hit.id for hit in queries.search("rheingold")] == [MULLER]
        assert [named.id for named in queries.suggest("Rheingold", "firm")] == [MULLER]
        assert not check(queries)


def test_a_pasted_row_may_point_at_it_by_that_name(renamed: Workspace) -> None:
    rows = Pasting("chip", ("name", "vendor"), (("H20 (HGX) 96GB", "rheingold systems"),), (2,))
    with renamed.reading() as queries:
        assert plan(queries, rows).lost == ()
    renamed.apply(paste(rows))
    with renamed.reading() as queries:
        chip = queries.values("chip", H20)
    assert chip is not None
    assert chip["vendor"] == MULLER


def test_a_firm_that_has_the_name_today_comes_first(renamed: Workspace) -> None:
    heir = id_of_slug("heir")
    renamed.apply(edits.create("firm", {"name": "Rheingold Systems"}, record_id=heir))
    rows = Pasting("chip", ("name", "vendor"), (("H20 (HGX) 96GB", "Rheingold Systems"),), (2,))
    renamed.apply(paste(rows))
    with renamed.reading() as queries:
        chip = queries.values("chip", H20)
        assert chip is not None
        assert chip["vendor"] == heir
        (pair,) = likely_duplicates_of(queries, "firm", MULLER)
    assert {pair.one.id, pair.other.id} == {MULLER, heir}


def test_a_pasted_row_of_that_name_does_not_rename_the_firm_back(renamed: Workspace) -> None:
    rows = Pasting("firm", ("name", "hq_country"), (("Rheingold Systems", "DE"),), (2,))
    with renamed.reading() as queries:
        assert plan(queries, rows).made == 1


def test_a_merged_firm_has_the_former_names_of_both(renamed: Workspace) -> None:
    renamed.apply(edits.set_field("firm", ALIBABA, "former_names", ["Alizila"]))
    renamed.apply(merge("firm", ALIBABA, [MULLER]))
    with renamed.reading() as queries:
        firm = queries.values("firm", ALIBABA)
    assert firm is not None
    assert firm["former_names"] == ["Alizila", "Rheingold Systems (../2025-01)"]
