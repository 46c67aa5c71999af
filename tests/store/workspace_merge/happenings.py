"""What happens to one copy of a workspace by itself: edits by chance, as people make them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from chipline.store import edits
from chipline.store.compound_edits import attachments
from chipline.store.compound_edits import merge as record_merge
from chipline.store.file import connections
from chipline.store.journal.revert import restore_record, revert
from chipline.store.workspace import Edit, Workspace

_SLUGS = ("newco", "other")
_TAGS = ("x", "y")


@dataclass(slots=True)
class Chance:
    """The dice of one history, the next word that nobody wrote before, and files to be kept."""

    dice: random.Random
    pages: tuple[Path, ...]
    words: int = 0

    def word(self) -> str:
        """Return a word that stands nowhere yet."""
        self.words += 1
        return f"t{self.words}"

    def number(self) -> int:
        """Return a number that stands nowhere yet."""
        self.words += 1
        return self.words

    def record(self, copy: Workspace, kind: str) -> str | None:
        """Return one of a copy's records of a kind; None without any."""
        with copy.reading() as queries:
            raw = connections.raw(queries.connection)
            rows = raw.execute(f'SELECT id FROM "{kind}" ORDER BY id').fetchall()  # noqa: S608
        return str(self.dice.choice(rows)[0]) if rows else None

    def two(self, copy: Workspace, kind: str) -> tuple[str, str] | None:
        """Return two different records of a kind."""
        one, other = self.record(copy, kind), self.record(copy, kind)
        return (one, other) if one and other and one != other else None


Happening = Callable[[Workspace, Chance], Edit | None]


def _edit(copy: Workspace, chance: Chance) -> Edit | None:
    kind = chance.dice.choice(("firm", "firm", "firm", "facility", "cluster", "source", "link"))
    one = chance.record(copy, kind)
    return edits.set_fields(kind, [one], {"notes": chance.word()}) if one else None


def _place(copy: Workspace, chance: Chance) -> Edit | None:
    site = chance.record(copy, "facility")
    given: tuple[str, object] = chance.dice.choice(
        (
            ("latitude", float(chance.number() % 90)),
            ("longitude", float(chance.number() % 180)),
            ("coordinate_precision", "city"),
        )
    )
    return edits.set_fields("facility", [site], dict([given])) if site else None


def _quantity(copy: Workspace, chance: Chance) -> Edit | None:
    one, bound = chance.record(copy, "cluster"), chance.dice.choice(("low", "high"))
    number = chance.number() + (1000 if bound == "high" else 0)
    return edits.set_fields("cluster", [one], {f"quantity_{bound}": number}) if one else None


def _tag(copy: Workspace, chance: Chance) -> Edit | None:
    firm = chance.record(copy, "firm")
    return edits.toggle_tag("firm", firm, chance.dice.choice(_TAGS)) if firm else None


def _name(copy: Workspace, chance: Chance) -> Edit | None:
    firm = chance.record(copy, "firm")
    slug = chance.dice.choice((*_SLUGS, None))
    return edits.set_fields("firm", [firm], {"slug": slug}) if firm else None


def _parent(copy: Workspace, chance: Chance) -> Edit | None:
    two = chance.two(copy, "firm")
    return edits.set_fields("firm", [two[0]], {"ultimate_parent": two[1]}) if two else None


def _point(copy: Workspace, chance: Chance) -> Edit | None:
    kind, name, target = chance.dice.choice(
        (
            ("facility", "operator", "firm"),
            ("cluster", "owner", "firm"),
            ("cluster", "facility", "facility"),
        )
    )
    one, value = chance.record(copy, kind), chance.record(copy, target)
    return edits.set_fields(kind, [one], {name: value}) if one else None


def _move(copy: Workspace, chance: Chance) -> Edit | None:
    move, firm = chance.record(copy, "relocation"), chance.record(copy, "firm")
    if not move or not firm:
        return None
    with copy.reading() as queries:
        held = list((queries.values("relocation", move) or {}).get("firms") or [])
    firms = [each for each in held if each != firm] if firm in held else [*held, firm]
    return edits.set_fields("relocation", [move], {"firms": firms or None})


def _create(copy: Workspace, chance: Chance) -> Edit:
    slug = chance.dice.choice((*_SLUGS, None))
    kind = chance.dice.choice(("firm", "firm", "facility", "source"))
    return edits.create(kind, {"name": chance.word(), "slug": slug}, record_id=_new(chance))


def _new(chance: Chance) -> str:
    """Return an id by the dice, so that a history can be played again."""
    return str(UUID(int=chance.dice.getrandbits(128), version=4))


def _copy(copy: Workspace, chance: Chance) -> Edit | None:
    kind = chance.dice.choice(("firm", "facility", "cluster"))
    one = chance.record(copy, kind)
    return edits.duplicate(kind, one, new=_new(chance)) if one else None


def _link(copy: Workspace, chance: Chance) -> Edit | None:
    two = chance.two(copy, "firm")
    if not two:
        return None
    values = {"subject": two[0], "predicate": "invests in", "object": two[1]}
    return edits.create("link", values, record_id=_new(chance))


def _cite(copy: Workspace, chance: Chance) -> Edit | None:
    kind = chance.dice.choice(("firm", "firm", "link", "facility"))
    source, one = chance.record(copy, "source"), chance.record(copy, kind)
    if not source or not one:
        return None
    values = {"source": source, "record": one, "stance": "supports"}
    return edits.create("citation", values, record_id=_new(chance))


def _cite_again(copy: Workspace, chance: Chance) -> Edit | None:
    cite = chance.record(copy, "citation")
    if not cite:
        return None
    given: dict[str, object] = {"quote": chance.word()}
    if chance.dice.random() < 0.5:
        given = {"source": chance.record(copy, "source")}
    elif chance.dice.random() < 0.5:
        given = {"record": chance.record(copy, "firm")}
    return edits.set_fields("citation", [cite], given)


def _keep(copy: Workspace, chance: Chance) -> Edit | None:
    source = chance.record(copy, "source")
    if not source:
        return None
    if chance.dice.random() < 0.2:
        return attachments.remove(source)
    return attachments.keep(source, chance.dice.choice(chance.pages), "2026-02-01")


def _delete(copy: Workspace, chance: Chance) -> Edit | None:
    kind = chance.dice.choice(("firm", "firm", "firm", "link", "citation", "facility", "source"))
    one = chance.record(copy, kind)
    return edits.delete(kind, [one]) if one else None


def _merge_records(copy: Workspace, chance: Chance) -> Edit | None:
    kind = chance.dice.choice(("firm", "firm", "firm", "facility", "source"))
    two = chance.two(copy, kind)
    return record_merge.merge(kind, two[0], [two[1]]) if two else None


def _take_back(copy: Workspace, chance: Chance) -> Edit | None:
    with copy.reading() as queries:
        raw = connections.raw(queries.connection)
        rows = raw.execute("SELECT seq FROM journal WHERE act IN ('do', 'undo')").fetchall()
    return revert(chance.dice.choice(rows)[0]) if rows else None


def _bring_back(copy: Workspace, chance: Chance) -> Edit | None:
    with copy.reading() as queries:
        raw = connections.raw(queries.connection)
        rows = raw.execute(
            "SELECT record FROM journal_change WHERE kind = 'firm' AND after IS NULL ORDER BY row"
        ).fetchall()
    return restore_record(chance.dice.choice(rows)[0]) if rows else None


#: How often each happens, of all that happens.
HAPPENINGS: tuple[tuple[int, Happening], ...] = (
    (10, _edit),
    (2, _place),
    (2, _quantity),
    (3, _tag),
    (2, _name),
    (3, _parent),
    (2, _point),
    (2, _move),
    (2, _create),
    (1, _copy),
    (3, _link),
    (2, _cite),
    (2, _cite_again),
    (1, _keep),
    (4, _delete),
    (3, _merge_records),
    (3, _take_back),
    (1, _bring_back),
)
