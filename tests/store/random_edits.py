"""Random edits of every form, and their undoing to the byte."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from chipline.records.changes import ChangeSet
from chipline.records.fields import FieldType
from chipline.records.notation.countries import country_names
from chipline.records.record import KINDS
from chipline.store import edits
from chipline.store.quality.check import check
from chipline.store.quality.fault import Fault
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from store.dumps import indexed, state, tables

WORDS = [
    "Alpha",
    "Müller",
    "阿里云",
    "«лапки»",
    "South-East",
    "cloud",
    "it's",
    "100%",
    "_x",
    ";",
    "O'Neil",
    "\\",
    '"q"',
    "é",
    "训练",
    "2025",
]
#: What stands in a list whose words have a form of their own.
ENTRIES = {
    "external_ids": ["wikidata:Q1", "lei:5493", "epoch:a b"],
    "former_names": ["GDS International (../2025-01)", "Foo (Shanghai)", "Foo"],
}
DATES = ("2025", "2025-04~", "2024/2025", "2025-04/..", "../2023?", "2025-04-09", "2025-21")
#: Kinds whose records are made and changed; the others come with what points at them.
CHANGED = ("firm", "chip", "facility", "restriction", "relocation", "model", "cluster", "tenancy")


def reopened(workspace: Workspace) -> Workspace:
    path = workspace.path
    assert path is not None
    workspace.close()
    return Workspace.open(path)


class Editor:
    """Makes edits at random: the same seed gives the same edits."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def edit(self, queries: Queries) -> ChangeSet:
        """Build the next edit from what stands in the workspace."""
        rng = self.rng
        kind = rng.choice([*CHANGED, "link", "citation", "source", "view"])
        if kind == "citation" and not self.ids(queries, "source"):
            kind = "source"
        ids = self.ids(queries, kind)
        form = rng.random()
        if not ids or form < 0.3:
            return edits.create(kind, self.values(queries, kind, everything=True))(queries)
        if form < 0.65:
            return edits.set_fields(kind, [rng.choice(ids)], self.values(queries, kind))(queries)
        if form < 0.75:
            some = rng.sample(ids, k=min(len(ids), rng.randint(2, 9)))
            return edits.set_fields(kind, some, self.values(queries, kind))(queries)
        if form < 0.83:
            return edits.duplicate(kind, rng.choice(ids))(queries)
        some = rng.sample(ids, k=min(len(ids), rng.choice((1, 1, 1, 3))))
        return edits.delete(kind, some)(queries)

    def ids(self, queries: Queries, kind: str) -> list[str]:
        table = KINDS[kind].table.name
        found = queries.connection.exec_driver_sql(f'SELECT id FROM "{table}" ORDER BY id')  # noqa: S608
        return list(found.scalars())

    def values(self, queries: Queries, kind: str, *, everything: bool = False) -> dict[str, Any]:
        fields = {
            name: spec
            for name, spec in KINDS[kind].fields.items()
            # What a citation says of which field must fit its record: it has a test of its own.
            if spec.editable and name != "slug" and (kind, name) != ("citation", "field")
        }
        some = self.rng.sample(sorted(fields), k=self.rng.randint(1, min(4, len(fields))))
        if everything:
            some += [name for name, spec in fields.items() if spec.required]
        return {name: self.value(queries, fields[name]) for name in dict.fromkeys(some)}

    def value(self, queries: Queries, spec: Any) -> Any:
        rng = self.rng
        if not spec.required and rng.random() < 0.2:
            return None
        many = rng.randint(1, 3)
        text = " ".join(rng.choices(WORDS, k=many))
        if spec.refers:
            kinds = (spec.reference,) if spec.reference in KINDS else ("firm", "chip", "relocation")
            ids = [one for kind in kinds for one in self.ids(queries, kind)]
            if not ids:
                return None
            return rng.choices(ids, k=many) if spec.many else rng.choice(ids)
        made: dict[FieldType, Any] = {
            FieldType.WORDS: [word for word in rng.choices(WORDS, k=many) if word != ";"],
            FieldType.NUMBER: rng.uniform(0, 90),
            FieldType.INTEGER: rng.randint(0, 10**6),
            FieldType.YES_NO: rng.random() < 0.5,
            FieldType.DATE: rng.choice(DATES),
            FieldType.COUNTRY: rng.choice(sorted(country_names())),
            FieldType.COUNTRIES: rng.choices(sorted(country_names()), k=many),
            FieldType.ADDRESS: "https://example.org/" + str(rng.random()),
        }
        if spec.entry:
            return rng.choices(ENTRIES[spec.name], k=many)
        if spec.choices:
            return rng.choices(spec.choices, k=many) if spec.many else rng.choice(spec.choices)
        return made.get(spec.type, text)


def broken(workspace: Workspace) -> list[Fault]:
    """Return the faults that no edit may bring about; that an end is too early is the user's."""
    with workspace.reading() as queries:
        return [fault for fault in check(queries) if fault.code not in ("field", "order")]


def edited_and_undone(path: Path, count: int, seed: int, *, compare_every: int) -> None:
    """Apply edits, then undo them one by one, reopening every so often in both directions."""
    rng = random.Random(seed)
    editor = Editor(seed)
    workspace = Workspace.open(path)
    start = state(workspace, stamps=False)
    kept: dict[int, Any] = {}
    done = 0
    for number in range(count):
        if rng.random() < 8 / count:
            workspace = reopened(workspace)
        if done % compare_every == 0:
            kept[done] = (tables(workspace, stamps=False), indexed(workspace))
        done += workspace.apply(editor.edit).entry is not None
        if number % 10 == 9:
            # Undo is an edit like any other: there and back again changes nothing.
            workspace.undo()
            workspace.redo()
    assert done > count // 2
    assert not broken(workspace)
    while done:
        if rng.random() < 8 / count:
            workspace = reopened(workspace)
        assert workspace.undo().entry is not None
        done -= 1
        if done in kept:
            assert (tables(workspace, stamps=False), indexed(workspace)) == kept.pop(done)
    assert not kept
    assert workspace.undo().entry is None
    workspace = reopened(workspace)
    assert state(workspace, stamps=False) == start
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.close()
