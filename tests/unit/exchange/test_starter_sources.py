"""Each source of the starter facts can be found again: an address, or a full reference."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chipline import paths
from chipline.exchange.starter import starter_facts

REFERENCE = re.compile(r"\breference: .{25,}", re.DOTALL | re.IGNORECASE)


@pytest.fixture(scope="module")
def sources() -> dict[str, dict[str, Any]]:
    """The starter's sources by short name."""
    return {
        values["slug"]: values
        for change in starter_facts(paths.starter()).changes
        if change.kind == "source"
        for values in [dict(change.after or {})]
    }


def test_every_source_has_an_address_or_a_full_reference(sources: dict[str, Any]) -> None:
    bare = [
        slug
        for slug, values in sources.items()
        if not values.get("url") and not REFERENCE.search(values.get("notes") or "")
    ]
    assert not bare


def test_a_file_of_a_repository_has_its_address(sources: dict[str, Any]) -> None:
    """A repository that nobody can name is no reference: what leaned on it has another source."""
    unnamed = [
        slug
        for slug, values in sources.items()
        if "github" in f"{values.get('publisher')} {values.get('notes')}".casefold()
        and not (values.get("url") or "").startswith("https://")
    ]
    assert not unnamed
    told = [f"{values['publisher']} {values.get('notes')}" for values in sources.values()]
    assert not [text for text in told if re.search(r"repository\b.{0,30}not recorded", text)]


@pytest.mark.parametrize("field", ["name", "publisher", "kind", "language", "reliability"])
def test_every_source_says_what_it_is(sources: dict[str, Any], field: str) -> None:
    assert not [slug for slug, values in sources.items() if not values.get(field)]


def test_a_source_has_the_day_of_opening_or_says_that_nobody_opened_it(
    sources: dict[str, Any],
) -> None:
    for slug, values in sources.items():
        unopened = "not opened when recorded" in values.get("tags", ())
        assert bool(values.get("accessed")) != unopened, slug


def test_an_address_is_a_whole_one(sources: dict[str, Any]) -> None:
    for slug, values in sources.items():
        url = values.get("url")
        assert not url or re.fullmatch(r"https?://[^\s/]+\.[a-z]+(:\d+)?(/\S*)?", url), slug
        assert "address shortened" not in (values.get("notes") or ""), slug
