"""Every edit that the program can make, each a small function that returns an `Edit`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from chipline.records.changes import Change, ChangeSet, Operation, change_set, update
from chipline.records.fields import ANY_KIND
from chipline.records.message import Message, joined
from chipline.records.nouns import noun
from chipline.records.record import KINDS, Kind, new_id, title_of
from chipline.records.values import FieldValueError, clean
from chipline.store.columns.raw_rows import whole_values
from chipline.store.journal.journal import now
from chipline.store.queries import Queries
from chipline.store.workspace import Edit

_STAMPS = ("created", "updated")
#: What names one record alone, so that a copy of it does not take it over.
_OWN = ("slug", "external_ids", *_STAMPS)


def short(title: str, length: int = 40) -> str:
    """Cut a title to what a label has room for."""
    return title if len(title) <= length else title[: length - 1].rstrip() + "…"


def which_of(kind: Kind, titles: Sequence[str]) -> dict[str, str | int]:
    """Return the params that tell which records a step is about: one by name, several by number."""
    if len(titles) == 1:
        return {"kind": kind.name, "name": short(titles[0])}
    return {"kind": kind.name, "count": len(titles)}


def slug_taken(slug: str, title: str) -> Message:
    """Say whose short name one is already."""
    return Message(
        "Short name: “{slug}” is that of “{title}”. Choose another.", slug=slug, title=title
    )


def refuse_taken(queries: Queries, values: Mapping[str, Any], owners: list[str]) -> None:
    """Refuse a slug that is another record's, of whatever kind: slugs name records to scripts.

    Raises:
        FieldValueError: it is.
    """
    slug = values.get("slug")
    taken = queries.by_slug(slug) if slug else None
    if taken is not None and taken.id not in owners:
        raise FieldValueError(slug_taken(str(slug), taken.title))
    if slug and len(owners) > 1:
        raise FieldValueError(Message("Short name: each record needs one of its own."))


def refuse_missing(
    queries: Queries,
    kind: Kind,
    values: Mapping[str, Any],
    coming: frozenset[str] = frozenset(),
) -> None:
    """Refuse to point at what is not there, or is of another kind than the field takes.

    What the same step makes counts as there: `coming` has the ids.

    Raises:
        FieldValueError: a record is missing or of the wrong kind.
    """
    for name in kind.referring.keys() & values.keys():
        spec, value = kind.fields[name], values[name]
        wanted = set(value if isinstance(value, list) else [value] if value else []) - coming
        there = queries.names(wanted)
        if wanted - there.keys():
            raise FieldValueError(
                Message(
                    "{field}: the record that was chosen is not there, or no longer. "
                    "Pick another one, or make it first.",
                    field=spec.named,
                )
            )
        for one in there.values():
            if spec.reference not in (ANY_KIND, one.kind):
                raise FieldValueError(
                    Message(
                        "{field}: “{title}” is of another kind: {kind}, not {wanted}. Pick another record.",
                        field=spec.named,
                        title=one.title,
                        wanted=noun(spec.reference),
                        kind=noun(one.kind),
                    )
                )


def foreign_field(queries: Queries, kind: str, values: Mapping[str, Any]) -> Message | None:
    """Say why a citation can't speak of the field it names; None when it can, or for others."""
    named, record = values.get("field"), values.get("record")
    about = queries.names([record]).get(record) if kind == "citation" and named and record else None
    if about is None or named in KINDS[about.kind].fields:
        return None
    return Message(
        "Field: no {kind} has “{name}”. There are {fields}.",
        kind=noun(about.kind),
        name=str(named),
        fields=joined(sorted(KINDS[about.kind].fields)),
    )


def make_and_use(made: Iterable[Edit], use: Callable[[frozenset[str]], Edit]) -> Edit:
    """Make records and use them in one step, so that one undo takes both back.

    `use` gets the ids of what is made, and returns the edit that may point at them.
    """
    first = list(made)

    def edit(queries: Queries) -> ChangeSet:
        changes = [change for each in first for change in each(queries).changes]
        steps = use(frozenset(change.id for change in changes))(queries)
        return replace(steps, changes=(*changes, *steps.changes))

    return edit if first else use(frozenset())


def create(
    kind: str,
    values: Mapping[str, Any],
    *,
    record_id: str | None = None,
    coming: frozenset[str] = frozenset(),
) -> Edit:
    """Make a record, which may point at those that are `coming` in the same step.

    Raises (when applied):
        FieldValueError: a value does not fit its field, or points at what is not there.
    """
    found = KINDS[kind]

    def edit(queries: Queries) -> ChangeSet:
        moment = now()
        given = {**values, "created": moment, "updated": moment}
        cleaned = {name: clean(spec, given.get(name)) for name, spec in found.fields.items()}
        after = {name: value for name, value in cleaned.items() if value is not None}
        refuse_taken(queries, after, [])
        refuse_missing(queries, found, after, coming)
        if wrong := foreign_field(queries, kind, after):
            raise FieldValueError(wrong)
        title = short(title_of(found, after) or found.label)
        change = Change(kind, record_id or new_id(), None, after)
        return change_set(Operation.CREATE, [change], params={"kind": kind, "name": title})

    return edit


def set_field(
    kind: str, record_id: str, field: str, value: Any, *, coming: frozenset[str] = frozenset()
) -> Edit:
    """Put a value into a field; None empties it. It may point at what is `coming` in the same step.

    Raises (when applied):
        FieldValueError: the value does not fit the field, or points at what is not there.
    """
    return set_fields(kind, [record_id], {field: value}, coming=coming)


def toggle_tag(kind: str, record_id: str, tag: str) -> Edit:
    """Give a record a tag, or take it away where the record has it."""

    def edit(queries: Queries) -> ChangeSet:
        has = (queries.values(kind, record_id) or {}).get("tags") or []
        tags = [each for each in has if each != tag] if tag in has else [*has, tag]
        return set_field(kind, record_id, "tags", tags or None)(queries)

    return edit


def set_fields(
    kind: str,
    ids: Iterable[str],
    values: Mapping[str, Any],
    *,
    coming: frozenset[str] = frozenset(),
) -> Edit:
    """Put the same values into the fields of one or several records."""
    found = KINDS[kind]
    chosen = list(ids)

    def edit(queries: Queries) -> ChangeSet:
        after = {name: clean(found.fields[name], value) for name, value in values.items()}
        refuse_taken(queries, after, chosen)
        refuse_missing(queries, found, after, coming)
        about = ("record", "field") if kind == "citation" else ()
        shown = (*after, *about, "updated", "name", "slug", found.title)
        rows = queries.many_values(kind, chosen, shown)
        if after.keys() & set(about):
            for each in rows.values():
                if wrong := foreign_field(queries, kind, {**each, **after}):
                    raise FieldValueError(wrong)
        moment = now()
        changes = [stamped(kind, rows[one], after, moment) for one in chosen if one in rows]
        which = which_of(found, [title_of(found, row) for row in rows.values()])
        params = {"fields": list(values), **which}
        if list(after) == ["name"] == [found.title] and len(rows) == 1 and after["name"]:
            # A record is made before it is named: the history tells what it came to be called.
            params["to"] = short(str(after["name"]))
        return change_set(Operation.CHANGE, changes, params=params)

    return edit


def stamped(
    kind: str, before: Mapping[str, Any], after: Mapping[str, Any], moment: str
) -> Change | None:
    """Make a change of a record that notes when it was; None when nothing would differ."""
    changed = {name: value for name, value in after.items() if before.get(name) != value}
    if not changed:
        return None
    # The clock may have been set back; the stamp never is.
    stamp = max(moment, before["updated"] or "")
    return update(kind, before["id"], before, {**changed, "updated": stamp})


def duplicate(kind: str, record_id: str, *, new: str | None = None) -> Edit:
    """Make a copy of a record, without its slug, external ids, links and citations."""
    found = KINDS[kind]

    def edit(queries: Queries) -> ChangeSet:
        values = queries.values(kind, record_id)
        if values is None:
            return ChangeSet(Operation.DUPLICATE)
        title = title_of(found, values)
        copied = {name: values[name] for name in found.fields if name not in _OWN}
        if copied.get("name"):
            copied["name"] = f"{copied['name']} (copy)"
        made = create(kind, copied, record_id=new)(queries)
        return change_set(
            Operation.DUPLICATE, made.changes, params={"kind": kind, "name": short(title)}
        )

    return edit


def delete(kind: str, ids: Iterable[str]) -> Edit:
    """Delete records with their links and citations, and empty every field that pointed at them."""
    found = KINDS[kind]
    chosen = list(ids)

    def edit(queries: Queries) -> ChangeSet:
        rows = whole_values(queries.connection, found, chosen)
        going = {one: Change(kind, one, values, None) for one, values in rows.items()}
        pointing: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {}
        leaving = list(rows)
        while leaving:
            leaving = _let_go(queries, leaving, going, pointing)
        moment = now()
        releases = [
            stamped(kind_name, before, after, moment)
            for owner, (kind_name, before, after) in pointing.items()
            if owner not in going
        ]
        which = which_of(found, [title_of(found, row) for row in rows.values()])
        return change_set(Operation.DELETE, [*releases, *going.values()], params=which)

    return edit


def _removal(kind: str, values: Mapping[str, Any]) -> Change:
    fields = KINDS[kind].fields
    before = {name: values[name] for name in fields if values[name] is not None}
    return Change(kind, values["id"], before, None)


def _let_go(
    queries: Queries,
    ids: list[str],
    going: dict[str, Change],
    pointing: dict[str, tuple[str, dict[str, Any], dict[str, Any]]],
) -> list[str]:
    """Gather what must go or be emptied along with records; return those that go as well."""
    leaving = []
    rows = [row for row in queries.pointing_at(ids) if row[1] not in going]
    values: dict[str, dict[str, Any]] = {}
    for kind in {row[0] for row in rows}:
        values |= queries.many_values(kind, {row[1] for row in rows if row[0] == kind})
    for kind, owner, field, target in rows:
        if owner in going or owner not in values:
            continue
        spec = KINDS[kind].fields[field]
        if spec.required:
            going[owner] = _removal(kind, values[owner])
            leaving.append(owner)
            continue
        _, before, after = pointing.setdefault(owner, (kind, values[owner], {}))
        held = after.get(field, before[field])
        rest = [one for one in held or [] if one != target] if spec.many else None
        after[field] = rest or None
    return leaving
