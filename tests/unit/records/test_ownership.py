"""Who owns a firm on a day: by dated links first, and never without an end."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.records.notation.dates import bounds
from chipline.records.ownership import Ownership, by_subsidiary, owners_on


def owned(
    subsidiary: str, owner: str, began: str = "", ended: str = "", share: float | None = None
) -> Ownership:
    return Ownership(
        link=f"{subsidiary}-{owner}", subsidiary=subsidiary, owner=owner, share=share,
        earliest=bounds(began)[0], latest=bounds(ended)[1],
    )  # fmt: skip


def chain(day: str, *links: Ownership, **parents: str) -> tuple[str, ...]:
    on = date.fromisoformat(day).toordinal()
    return owners_on("site", on, ownerships=by_subsidiary(links), parents=parents)


#: As Chindata changed hands: sold in January 2026, of which the day is not known.
SOLD = (owned("site", "bain", "2019", "2026-01"), owned("site", "hec", "2026-01"))


@pytest.mark.parametrize(
    ("day", "owners"),
    [
        ("2018-12-31", ()),
        ("2019-01-01", ("bain",)),
        ("2025-12-31", ("bain",)),
        # Either may hold it within the month: the newer owner counts.
        ("2026-01-01", ("hec",)),
        ("2026-02-01", ("hec",)),
    ],
)
def test_ownership_changes_on_a_day(day: str, owners: tuple[str, ...]) -> None:
    assert chain(day, *SOLD) == owners
    assert chain(day, *reversed(SOLD)) == owners


def test_an_end_is_the_first_day_without() -> None:
    link = owned("site", "bain", "2019-05-01", "2026-01-15")
    assert chain("2019-04-30", link) == ()
    assert chain("2026-01-14", link) == ("bain",)
    assert chain("2026-01-15", link) == ()


def test_dated_links_come_before_undated_ones_and_those_before_the_parent() -> None:
    undated, dated = owned("site", "holding"), owned("site", "bain", "2019", "2026-01")
    assert chain("2020-01-01", undated, dated, site="group") == ("bain",)
    assert chain("2026-03-01", undated, dated, site="group") == ("holding",)
    assert chain("2026-03-01", dated, site="group") == ("group",)
    assert chain("2020-01-01", site="group") == ("group",)


def test_a_chain_goes_up_through_links_and_parents() -> None:
    links = (owned("site", "branch", "2020"), owned("group", "fund", "2024-06-01"))
    assert chain("2024-01-01", *links, branch="group") == ("branch", "group")
    assert chain("2024-06-01", *links, branch="group") == ("branch", "group", "fund")


def test_of_two_owners_the_one_with_the_larger_share_counts() -> None:
    links = (owned("site", "a", "2020", share=60), owned("site", "b", "2020", share=40))
    assert chain("2021-01-01", *links) == ("a",)


def test_a_round_ends() -> None:
    assert chain("2021-01-01", owned("site", "site", "2020")) == ()
    assert chain("2021-01-01", owned("site", "a"), owned("a", "site")) == ("a",)
    rounds = (owned("site", "a"), owned("a", "b"), owned("b", "a"))
    assert chain("2021-01-01", *rounds) == ("a", "b")
    assert chain("2021-01-01", site="a", a="site") == ("a",)
