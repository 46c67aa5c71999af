"""Which records are meant by names, slugs or ids that somebody wrote elsewhere."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from chipline.records.changes import Value
from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.notation.former_names import kept_former_name
from chipline.records.nouns import counted, noun
from chipline.records.record import KINDS, Kind
from chipline.records.values import FieldValueError, clean
from chipline.store.edits import slug_taken
from chipline.store.queries import Queries


def _key(written: str) -> str:
    return " ".join(written.split()).casefold()


class NameIndex:
    """Records by what they are called; each kind is asked once for all the names of a paste."""

    def __init__(self, queries: Queries) -> None:
        self._reads = queries
        self._by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._by_slug: dict[tuple[str, str], str] = {}
        self._by_former_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._coming: dict[str, str] = {}

    # -- asking the workspace -----------------------------------------------------------------

    def learn(self, kind: Kind, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Look up the records that the referring columns name."""
        wanted: dict[str, set[str]] = defaultdict(set)
        refers = [(at, kind.fields[n]) for at, n in enumerate(columns) if n in kind.referring]
        for row in rows:
            for at, spec in refers:
                for one in (row[at], *row[at].split(";"), *row[at].split(",")):
                    if one.strip():
                        wanted[spec.reference].add(" ".join(one.split()))
        for name, written in wanted.items():
            for each in ALL_KINDS if name == ANY_KIND else (KINDS[name],):
                self._look_up(each, written)

    def learn_own(self, kind: Kind, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Look up the records that the rows themselves name."""
        at = [place for place, name in enumerate(columns) if name in ("slug", "name")]
        self._look_up(kind, {" ".join(row[place].split()) for row in rows for place in at})

    def _look_up(self, kind: Kind, written: set[str]) -> None:
        names = json.dumps(sorted(written))
        table = f'"{kind.table.name}"'
        for row in self._reads.connection.exec_driver_sql(
            f"SELECT t.id, t.name FROM json_each(?) AS asked JOIN {table} AS t "  # noqa: S608
            "ON t.name COLLATE NOCASE = asked.value",
            (names,),
        ):
            held = self._by_name[kind.name, _key(row[1])]
            if row[0] not in held:
                held.append(row[0])
        for row in self._reads.connection.exec_driver_sql(
            f"SELECT id, slug FROM {table} "  # noqa: S608  # a declared name
            "WHERE slug IN (SELECT value FROM json_each(?1)) "
            "OR id IN (SELECT value FROM json_each(?1))",
            (names,),
        ):
            for called in (row[0], row[1]):
                if called:
                    self._by_slug[kind.name, called] = row[0]

        if "former_names" in kind.fields:
            self._look_up_former_names(kind, {_key(each) for each in written})

    def _look_up_former_names(self, kind: Kind, wanted: set[str]) -> None:
        rows = self._reads.connection.exec_driver_sql(
            f'SELECT t.id, each.value FROM "{kind.table.name}" AS t, '  # noqa: S608  # declared
            "json_each(t.former_names) AS each WHERE t.former_names IS NOT NULL"
        )
        for record, written in rows:
            name = _key(kept_former_name(written).name)
            if name in wanted and record not in self._by_former_name[kind.name, name]:
                self._by_former_name[kind.name, name].append(record)

    def expect(self, kind: Kind, record: str, values: dict[str, Any]) -> None:
        """Note a record that the same step makes."""
        if values.get("name"):
            self._by_name[kind.name, _key(values["name"])].append(record)
        if values.get("slug"):
            self._by_slug[kind.name, values["slug"]] = record
            self._coming.setdefault(values["slug"], record)

    # -- answers ------------------------------------------------------------------------------

    def own(self, kind: Kind, slug: str, name: str) -> tuple[str, Message | None]:
        """Return the record that a row names, empty for a new one, and what is against it."""
        if slug and (kind.name, slug) in self._by_slug:
            return self._by_slug[kind.name, slug], None
        found = self._by_name.get((kind.name, _key(name)), []) if name and not slug else []
        if len(found) > 1:
            return "", Message(
                "{records} are called “{name}”. Give the short name.",
                records=counted(kind.name, len(found)),
                name=name,
            )
        return (found[0] if found else ""), None

    def slug_trouble(self, slug: str, record: str) -> Message | None:
        """Say whose slug this is already; None when it is free."""
        taken = self._reads.by_slug(slug)
        if taken is not None and taken.id != record:
            return slug_taken(slug, taken.title)
        if self._coming.get(slug, record) != record:
            return Message("Short name: “{slug}” stands in another row as well.", slug=slug)
        return None

    def referred(self, spec: FieldSpec, text: str) -> Value:
        """Read a cell that names records.

        Raises:
            FieldValueError: one of them is not there, or several are called so.
        """
        if not text.strip():
            return clean(spec, None)
        if not spec.many:
            return clean(spec, self._one(spec, text))
        parts = [part for part in text.split(";") if part.strip()]
        if len(parts) == 1 and "," in text and not self._found(spec, text):
            # Names may hold commas; only where the whole is nobody's name do they part names.
            parts = [part for part in text.split(",") if part.strip()]
        return clean(spec, [self._one(spec, part) for part in parts])

    def _found(self, spec: FieldSpec, written: str) -> list[str]:
        kinds = (
            [kind.name for kind in ALL_KINDS] if spec.reference == ANY_KIND else [spec.reference]
        )
        plain = " ".join(written.split())
        by_slug = [found for kind in kinds if (found := self._by_slug.get((kind, plain)))]
        if by_slug:
            return by_slug
        by_name = [one for kind in kinds for one in self._by_name.get((kind, _key(plain)), [])]
        # A name that somebody has today says more than one that somebody once had.
        return by_name or [
            one for kind in kinds for one in self._by_former_name.get((kind, _key(plain)), [])
        ]

    def _one(self, spec: FieldSpec, written: str) -> str:
        found = self._found(spec, written)
        if len(found) == 1:
            return found[0]
        if found:
            raise FieldValueError(
                Message(
                    "{field}: {records} are called “{name}”. Give the short name.",
                    field=spec.named,
                    records=counted(spec.reference, len(found)),
                    name=written.strip(),
                )
            )
        raise FieldValueError(
            Message(
                "{field}: no {kind} is called “{name}”. Make it first, or correct the name.",
                field=spec.named,
                kind=noun(spec.reference),
                name=written.strip(),
            )
        )
