"""Names as a copied cell has them: each is read back as the record that it stands for."""

from __future__ import annotations

from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.search.name_lookup import NameIndex, distinct_names
from chipline.store.workspace import Workspace

NVIDIA, SECOND, THIRD, LISTED = map(id_of_slug, ("nvidia", "second", "third", "listed"))


def test_a_name_that_does_not_tell_gives_way_to_the_short_name_or_the_id(
    workspace: Workspace,
) -> None:
    workspace.apply(edits.create("firm", {"name": "Nova", "slug": "nova-2"}, record_id=SECOND))
    workspace.apply(edits.create("firm", {"name": "nova"}, record_id=THIRD))
    workspace.apply(edits.create("firm", {"name": "Ay; Bee"}, record_id=LISTED))
    ids = [NVIDIA, SECOND, THIRD, LISTED]
    with workspace.reading() as queries:
        slugs = {one: queries.names([one])[one].slug for one in ids}
        names = distinct_names(queries, queries.names(ids))
        index = NameIndex(queries)
        kind = KINDS["facility"]
        index.learn(kind, ["owner"], [[name] for name in names.values()])
        read = [index.referred(kind.fields["owner"], names[one]) for one in ids]
    assert names == {
        NVIDIA: "NVIDIA",
        SECOND: "nova-2",
        THIRD: slugs[THIRD] or THIRD,
        LISTED: slugs[LISTED] or LISTED,
    }
    assert read == ids
