"""What stays when records go to others: what is tagged private, and what can't be without it."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.private_records import Privacy, is_private, private_records
from chipline.store.workspace import Workspace

BROKER, SOURCE, CITATION, VIEW = (
    id_of_slug(slug) for slug in ("broker", "src-ft", "of-broker", "my-view")
)


@pytest.mark.parametrize(
    ("tags", "private"),
    [
        (["private"], True),
        (["Private:ministry"], True),
        (["cloud", " private "], True),
        (["privately held"], False),
        ([], False),
        (None, False),
    ],
)
def test_what_is_tagged_private(tags: list[str] | None, *, private: bool) -> None:
    assert is_private(tags) == private


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    """A private firm with a citation of it, a chip that names it, and a saved view."""
    for edit in (
        edits.create("firm", {"name": "Broker", "tags": ["private:us"]}, record_id=BROKER),
        edits.create(
            "citation",
            {"source": SOURCE, "record": BROKER, "stance": "supports"},
            record_id=CITATION,
        ),
        edits.set_field("chip", id_of_slug("nv-h20"), "vendor", BROKER),
        edits.create("view", {"name": "Mine"}, record_id=VIEW),
    ):
        workspace.apply(edit)
    return workspace


def test_a_citation_of_a_private_record_stays_and_a_chip_that_names_it_goes(
    kept: Workspace,
) -> None:
    with kept.reading() as queries:
        assert private_records(queries, Privacy(views=True)) == {BROKER, CITATION}


def test_views_stay_unless_they_are_wanted(kept: Workspace) -> None:
    with kept.reading() as queries:
        assert private_records(queries, Privacy()) == {BROKER, CITATION, VIEW}
