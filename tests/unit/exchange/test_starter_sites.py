"""Sites stand where a source puts them, or nowhere; who owned whom on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from chipline import paths
from chipline.cli.command import reading
from chipline.exchange.starter import starter_facts
from chipline.records.ownership import by_subsidiary, owners_on
from chipline.records.record import id_of_slug
from chipline.store.compound_edits.merge import by_slug_or_former
from chipline.store.ownership_links import ownerships
from chipline.store.queries import Queries

#: Their sources give no day for the figures.
UNDATED_POWER = {"my-ytl-nvidia", "sg-airtrunk-sgp1"}


@pytest.fixture(scope="module")
def sites() -> dict[str, dict[str, Any]]:
    """The starter's facilities by short name."""
    return {
        values["slug"]: values
        for change in starter_facts(paths.starter()).changes
        if change.kind == "facility"
        for values in [dict(change.after or {})]
    }


@pytest.fixture(scope="module")
def queries() -> Iterator[Queries]:
    """The starter facts in a workspace."""
    with reading(None) as found:
        yield found


def test_a_site_without_a_point_says_why(sites: dict[str, Any]) -> None:
    bare = {slug for slug, values in sites.items() if values.get("latitude") is None}
    assert bare == {
        "my-aolani", "my-megaspeed", "sg-ali", "sg-airtrunk-sgp2", "sa-humain",
        "cn-deepseek-nm", "cn-deepseek-fireflyer", "my-microsoft-johor",
    }  # fmt: skip
    for slug in bare:
        assert sites[slug]["coordinates_note"].startswith("No point: "), slug


@pytest.mark.parametrize(
    ("slug", "precision"),
    [
        ("id-bdx-cgk4", "district"),
        ("cn-chindata-datong", "province"),
        ("my-microsoft-ebp6", "district"),
        ("my-microsoft-ncip", "district"),
        ("cn-horinger", "district"),
        ("sa-humain-riyadh", "city"),
        ("sa-humain-dammam", "city"),
    ],
)
def test_a_doubted_point_claims_no_more_than_is_known(
    sites: dict[str, Any], slug: str, precision: str
) -> None:
    assert sites[slug]["coordinate_precision"] == precision
    assert sites[slug]["coordinates_note"]


def test_a_point_that_several_sites_share_is_explained(sites: dict[str, Any]) -> None:
    at = defaultdict(list)
    for slug, values in sites.items():
        if values.get("latitude") is not None:
            at[values["latitude"], values["longitude"]].append(slug)
    for shared in at.values():
        explained = [slug for slug in shared if sites[slug].get("coordinates_note")]
        assert len(explained) >= len(shared) - 1, shared


def test_figures_of_power_have_their_day(sites: dict[str, Any]) -> None:
    undated = {
        slug
        for slug, values in sites.items()
        if (values.get("power_announced_mw") or values.get("power_live_mw"))
        and not values.get("power_as_of")
    }
    assert undated == UNDATED_POWER


def test_a_site_is_found_under_the_short_name_it_had(queries: Queries) -> None:
    found = by_slug_or_former(queries, "my-bytedance-bukit")
    assert found is not None
    assert found.slug == "my-bridge-my07"


@pytest.mark.parametrize(
    ("firm", "day", "owners"),
    [
        ("dayone", "2022-05-17", []),
        ("dayone", "2024-06-01", ["gds"]),
        ("dayone", "2024-12-31", []),
        ("chindata", "2025-12-31", ["bain"]),
        ("chindata", "2026-01-16", []),
        ("bridge", "2022-06-01", ["chindata", "bain"]),
        ("bridge", "2026-06-01", ["bain"]),
        ("airtrunk", "2023-01-01", ["macquarie"]),
        ("airtrunk", "2025-06-01", ["blackstone"]),
    ],
)
def test_who_owned_a_firm_on_a_day(
    queries: Queries, firm: str, day: str, owners: list[str]
) -> None:
    links = by_subsidiary(ownerships(queries))
    chain = owners_on(
        id_of_slug(firm), date.fromisoformat(day).toordinal(), ownerships=links, parents={}
    )
    assert list(chain) == [id_of_slug(owner) for owner in owners]


def test_shares_that_a_source_gives_stand_with_the_link(queries: Queries) -> None:
    shares = {each.owner: each.share for each in ownerships(queries) if each.share is not None}
    assert shares == {id_of_slug("macquarie"): 88, id_of_slug("esr"): 100}
