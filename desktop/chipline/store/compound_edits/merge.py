"""Merging records that are one and the same, as one change that can be undone.

Everything that pointed at the others points at the one that stays. Their slugs live on as aliases
of it: among the aliases of a firm, and for the other kinds, which have none, as a tag `was:slug`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from chipline.records.changes import Change, ChangeSet, Operation, change_set, update
from chipline.records.message import Message
from chipline.records.record import KINDS, title_of
from chipline.records.values import FieldValueError, clean
from chipline.store.compound_edits.attachments import FIELDS as COPY
from chipline.store.errors import WorkspaceError
from chipline.store.journal.journal import now
from chipline.store.queries import Named, Queries, Values
from chipline.store.search.record_names import FORMER_SLUG
from chipline.store.workspace import Edit

_STAMPS = ("created", "updated")
#: Lists of which the record that stays has those of all.
_GATHERED = frozenset(("external_ids", "former_names"))
#: The same, with those to which other names and slugs are added as well.
JOINED = _GATHERED | {"aliases", "tags"}
#: What makes two of these one; a double is dropped, and what spoke of it speaks of the other.
SAME = {
    "link": ("subject", "predicate", "object", "began", "ended"),
    "citation": ("source", "record", "field", "stance", "quote", "paraphrase", "locator"),
}
Key = tuple[str, str]


def merge(
    kind: str, keep: str, others: Iterable[str], values: Mapping[str, Any] | None = None
) -> Edit:
    """Merge `others` into `keep`; `values` are those chosen for its fields, the rest stay.

    Raises (when applied):
        WorkspaceError: one of the records is not there.
        FieldValueError: a chosen value does not fit its field.
    """
    found = KINDS[kind]
    gone = [one for one in dict.fromkeys(others) if one != keep]

    def edit(queries: Queries) -> ChangeSet:
        if not gone:
            raise WorkspaceError(Message("Choose at least two records to merge."))
        rows = queries.many_values(kind, [keep, *gone])
        if len(rows) != len(gone) + 1:
            raise WorkspaceError(
                Message("One of these records is not there any more. Look at them again.")
            )
        work = _Merging(queries, keep, set(gone))
        chosen = {name: clean(found.fields[name], given) for name, given in (values or {}).items()}
        taken = {rows[one]["slug"] for one in rows}
        if (
            chosen.get("slug")
            and chosen["slug"] not in taken
            and queries.by_slug(str(chosen["slug"]))
        ):
            raise FieldValueError(
                Message("Short name: “{slug}” is that of another record.", slug=str(chosen["slug"]))
            )
        work.load(kind, [keep, *gone])
        if kind == "source":
            chosen |= _copy(rows, keep, gone, chosen)
        work.put((kind, keep), _kept(kind, rows, keep, gone, chosen))
        work.point_at_kept(gone)
        for one in gone:
            work.removed[kind, one] = None
        work.drop_doubles()
        title = title_of(found, rows[keep] | chosen)
        said = {"kind": kind, "count": len(gone) + 1, "name": title}
        return change_set(Operation.MERGE, work.changes(), params=said)

    return edit


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do.

    `turned` counts by kind the records that will point at the one that stays, `dropped` those that
    go because they would double; `names` and `slugs` are kept as aliases or as tags.
    """

    turned: dict[str, int]
    dropped: dict[str, int]
    aliases: tuple[str, ...]
    tags: tuple[str, ...]


def foretell(changes: ChangeSet, kind: str, keep: str, gone: Iterable[str]) -> MergePreview:
    """Read from a merge's own changes what it would do: nothing else could be as exact."""
    going = {(kind, one) for one in gone}
    turned: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    added: dict[str, tuple[str, ...]] = {"aliases": (), "tags": ()}
    for change in changes.changes:
        if change.deletes:
            dropped[change.kind] += (change.kind, change.id) not in going
        elif (change.kind, change.id) == (kind, keep):
            for name in added:
                before, after = (
                    (each or {}).get(name) or [] for each in (change.before, change.after)
                )
                assert isinstance(before, list) and isinstance(after, list)  # noqa: S101, PT018  # as declared
                added[name] = tuple(one for one in after if one not in before)
        else:
            turned[change.kind] += 1
    return MergePreview(dict(turned), dict(+dropped), added["aliases"], added["tags"])


def former_slugs(kind: str, values: Mapping[str, Any]) -> list[str]:
    """Return the slugs of records that were merged into this one, as far as its fields tell."""
    if kind == "firm":
        return list(values.get("aliases") or [])
    return [
        tag.removeprefix(FORMER_SLUG)
        for tag in values.get("tags") or []
        if tag.startswith(FORMER_SLUG)
    ]


def by_slug_or_former(queries: Queries, slug: str) -> Named | None:
    """Find a record by its slug, or by one that it took over in a merge."""
    found = queries.by_slug(slug)
    if found is not None:
        return found
    for hit in queries.search(slug, 50):
        values = queries.values(hit.kind, hit.id)
        if values and slug in former_slugs(hit.kind, values):
            return Named(hit.kind, hit.id, hit.slug, hit.title)
    return None


def _kept(
    kind: str, rows: dict[str, Values], keep: str, gone: list[str], chosen: dict[str, Any]
) -> dict[str, Any]:
    """Return what the record that stays is to hold, with the other slugs and names."""
    after = dict(chosen)
    merged = [rows[one] for one in gone]
    slug = after.get("slug", rows[keep]["slug"])
    if not slug:
        slug = next((each["slug"] for each in merged if each["slug"]), None)
    after["slug"] = slug
    former = [
        each["slug"] for each in [*merged, rows[keep]] if each["slug"] and each["slug"] != slug
    ]
    if kind == "firm":
        name = after.get("name", rows[keep]["name"])
        aliases = [*(after.get("aliases", rows[keep]["aliases"]) or [])]
        for each in [rows[keep], *merged]:
            aliases += [each["name"], *(each["aliases"] or [])]
        after["aliases"] = [
            one for one in dict.fromkeys([*aliases, *former]) if one and one != name
        ] or None
    tags = [*(after.get("tags", rows[keep]["tags"]) or [])]
    for each in merged:
        tags += each["tags"] or []
    if kind != "firm":
        tags += [FORMER_SLUG + one for one in former]
    after["tags"] = list(dict.fromkeys(tags)) or None
    for field in _GATHERED & rows[keep].keys():
        held = [*(after.get(field, rows[keep][field]) or [])]
        for each in merged:
            held += each[field] or []
        after[field] = list(dict.fromkeys(held)) or None
    return after


def _copy(
    rows: dict[str, Values], keep: str, gone: list[str], chosen: dict[str, Any]
) -> dict[str, Any]:
    """Return the fields of one kept copy: they come from one source together, or make no copy.

    Whose it is, its hash says; without one chosen, the first there is stays.
    """
    held = [rows[one] for one in (keep, *gone)]
    nothing: dict[str, Any] = dict.fromkeys(COPY)
    if "copy_hash" not in chosen:
        found = next((each for each in held if each["copy_hash"]), nothing)
    elif chosen["copy_hash"] is None:
        found = nothing
    else:
        found = next((each for each in held if each["copy_hash"] == chosen["copy_hash"]), nothing)
        if found is nothing:
            raise FieldValueError(
                Message("The copy that was chosen is that of none of these sources.")
            )
    return {name: found[name] for name in COPY}


class _Merging:
    """The records that a merge touches: as they are, and as they will be."""

    def __init__(self, queries: Queries, keep: str, gone: set[str]) -> None:
        self._reads = queries
        self._keep = keep
        self._gone = gone
        self._before: dict[Key, Values] = {}
        self._after: dict[Key, Values] = {}
        self.removed: dict[Key, None] = {}

    def load(self, kind: str, ids: Iterable[str]) -> None:
        """Bring records in that may be changed."""
        wanted = [one for one in ids if (kind, one) not in self._before]
        for one, values in self._reads.many_values(kind, wanted).items():
            self._before[kind, one] = values
            self._after[kind, one] = dict(values)

    def put(self, key: Key, values: Mapping[str, Any]) -> None:
        """Set fields of a record; what would point at those that go points at the one that stays."""
        for name, value in values.items():
            spec = KINDS[key[0]].fields[name]
            self._after[key][name] = self._turned(key[1], value) if spec.refers else value

    def _turned(self, owner: str, value: Any) -> Any:
        def one(target: str) -> str | None:
            to = self._keep if target in self._gone else target
            # A record that pointed at its own double must not come to point at itself.
            return None if to == owner == self._keep else to

        if isinstance(value, list):
            turned = [one(each) for each in value]
            return list(dict.fromkeys(each for each in turned if each is not None)) or None
        return one(value) if value else value

    def point_at_kept(self, gone: Iterable[str]) -> None:
        """Turn every reference to those that go."""
        rows = self._reads.pointing_at(gone)
        for kind in {row[0] for row in rows}:
            self.load(kind, {row[1] for row in rows if row[0] == kind})
        for kind, owner, field, _target in rows:
            if owner not in self._gone and (kind, owner) in self._after:
                self.put((kind, owner), {field: self._after[kind, owner][field]})

    def drop_doubles(self) -> None:
        """Remove links that lead from a record to itself, and links and citations that double."""
        self._load_around()
        # Dropping a link turns its citations to the other one, which may make doubles of them.
        while self._drop_once():
            pass

    def _drop_once(self) -> bool:
        """Look once at all that is left; return whether something was dropped for a double."""
        dropped = False
        seen: dict[tuple[Any, ...], Key] = {}
        for key in list(self._after):
            kind = key[0]
            if kind not in SAME or key in self.removed:
                continue
            if self._leads_to_itself(key):
                self._remove(key)
                continue
            same = self._said(key)
            first = seen.setdefault(same, key)
            if first in self.removed or self._said(first) != same:
                # What was turned since it was seen is looked at the next time round.
                seen[same] = key
            elif first != key and self._touched(first, key):
                double = key if self._untouched(first) or not self._untouched(key) else first
                stays = first if double == key else key
                self._replace(double, stays)
                seen[same] = stays
                dropped = True
        return dropped

    def _said(self, key: Key) -> tuple[Any, ...]:
        return (key[0], *(self._after[key][name] for name in SAME[key[0]]))

    def _leads_to_itself(self, key: Key) -> bool:
        """Tell whether a link has come to lead from the one that stays to itself."""
        before, after = self._before[key], self._after[key]
        came = key[0] == "link" and after["subject"] == after["object"] == self._keep
        return bool(came and before["subject"] != before["object"])

    def _load_around(self) -> None:
        rows = self._reads.pointing_at([self._keep])
        for kind in SAME:
            self.load(kind, {row[1] for row in rows if row[0] == kind})

    def _untouched(self, key: Key) -> bool:
        return self._before[key] == self._after[key]

    def _touched(self, *keys: Key) -> bool:
        return any(not self._untouched(key) for key in keys)

    def _replace(self, double: Key, stays: Key) -> None:
        """Remove a double; what spoke of it speaks of the one that stays."""
        self.removed[double] = None
        for kind, owner, field, _target in self._reads.pointing_at([double[1]]):
            self.load(kind, [owner])
            values = self._after[kind, owner]
            held = values[field]
            if isinstance(held, list):
                turned = [stays[1] if one == double[1] else one for one in held]
                values[field] = list(dict.fromkeys(turned))
            elif held == double[1]:
                values[field] = stays[1]
        # What spoke of the one that stays may say the same.
        for kind, owner, _field, _target in self._reads.pointing_at([stays[1]]):
            if kind in SAME:
                self.load(kind, [owner])

    def _remove(self, key: Key) -> None:
        """Remove a record with what can't be without it."""
        self.removed[key] = None
        for kind, owner, field, target in self._reads.pointing_at([key[1]]):
            self.load(kind, [owner])
            if KINDS[kind].fields[field].required:
                if (kind, owner) not in self.removed:
                    self._remove((kind, owner))
                continue
            held = self._after[kind, owner][field]
            rest = [one for one in held if one != target] if isinstance(held, list) else None
            self._after[kind, owner][field] = rest or None

    def changes(self) -> list[Change | None]:
        """Return the changes: what goes first, so that its slug is free for the one that stays."""
        moment = now()
        found: list[Change | None] = []
        for kind, record in self.removed:
            fields = KINDS[kind].fields
            held = self._before[kind, record]
            values = {name: held[name] for name in fields if held[name] is not None}
            into = self._keep if record in self._gone else None
            found.append(Change(kind, record, values, None, into))
        for (kind, record), before in self._before.items():
            after = self._after[kind, record]
            names = [name for name in KINDS[kind].fields if name not in _STAMPS]
            if (kind, record) in self.removed or all(before[n] == after[n] for n in names):
                continue
            stamp = max(moment, before["updated"] or "")
            changed = {name: after[name] for name in names} | {"updated": stamp}
            found.append(update(kind, record, before, changed))
        return found
