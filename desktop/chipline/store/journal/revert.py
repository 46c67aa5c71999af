"""Taking back one chosen change of the past, with what was changed since left alone.

It is a new change built from the inverse of the old one against what stands now; each value of it
is clean, already taken back, or in conflict because somebody changed it since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from chipline.records.changes import Change, ChangeSet, Operation, change_set
from chipline.records.fields import FieldSpec
from chipline.records.message import Message, declared
from chipline.records.record import KINDS, title_of
from chipline.store.compound_edits.attachments import FIELDS as COPY
from chipline.store.edits import stamped
from chipline.store.errors import ConflictError, WorkspaceError
from chipline.store.journal import journal
from chipline.store.journal.journal import JournalEntry, now
from chipline.store.journal.json_numbers import same
from chipline.store.journal.list_revert import turned_back
from chipline.store.journal.wording import step_of
from chipline.store.journal.write_order import in_turn
from chipline.store.queries import Queries
from chipline.store.workspace import Edit
from chipline.store.workspace_merge.journal_graph import last_values

_STAMP = "updated"
_NO_REASON = Message("")


class RevertStatus(StrEnum):
    """How a value of an old change stands to what is there now."""

    CLEAN = "can be taken back"
    ALREADY = "is so already"
    CONFLICT = "was changed since"


class Obstacle(StrEnum):
    """What keeps a value of an old change from being taken back."""

    CHANGED = "changed"
    DELETED = "deleted"
    TARGET_GONE = "target gone"
    POINTED_AT = "pointed at"
    SLUG_TAKEN = "short name taken"


@dataclass(frozen=True, slots=True)
class Reversal:
    """What taking a change back would do to one field, or with `field` empty to a whole record.

    `now` stands there, `then` would; for a whole record either is None where there is none. `made`
    is what the old change had put into the field. What is in conflict has an `obstacle`, and `why`
    says it, as a sentence goes on after the record's name.
    """

    kind: str
    record: str
    title: str
    field: str
    standing: RevertStatus
    now: Any
    then: Any
    obstacle: Obstacle | None = None
    why: Message = _NO_REASON
    made: Any = None
    #: What a record went into that comes back, or goes once more: both are done again as they were.
    into: str | None = None


def preview_revert(queries: Queries, seq: int) -> list[Reversal]:
    """Tell what taking back this entry would do, value by value."""
    entry = _entry(queries, seq)
    changes = journal.changes_of(queries.connection, seq)
    # Whoever takes a merge back wants what was here before it.
    return _reversals(queries, changes if entry.merges else _as_last_known(queries, seq, changes))


def revert(seq: int, *, whole: bool = False) -> Edit:
    """Take back one entry of the journal: what is clean, or with `whole` all of it or nothing.

    Raises (when applied):
        ConflictError: `whole` is asked for and something was changed since.
        WorkspaceError: there is no such entry, or it is what the workspace began with.
    """

    def edit(queries: Queries) -> ChangeSet:
        entry = _entry(queries, seq)
        found = preview_revert(queries, seq)
        conflicts = [each for each in found if each.standing is RevertStatus.CONFLICT]
        if whole and conflicts:
            first = conflicts[0]
            raise ConflictError(
                Message(
                    "{change}: this can’t be taken back as a whole, since “{title}” {why}. Nothing "
                    "was changed. Take back the rest of it, or correct that first.",
                    change=entry.message,
                    title=first.title,
                    why=first.why,
                )
            )
        changes = in_turn(_forward(queries, found))
        said = {**_taken_back(entry), "of": journal.id_of(queries.connection, seq)}
        return change_set(Operation.REVERT, changes, reason(seq), said)

    return edit


def _taken_back(entry: JournalEntry) -> dict[str, Any]:
    """Tell what is taken back; to take back a taking back is to do again what had been done."""
    step, again = step_of(entry), entry.act == journal.UNDO
    if entry.what is Operation.REVERT and "step" in entry.params:
        step, again = entry.params["step"], again is entry.params["again"]
    return {"step": step, "again": again}


def reason(seq: int) -> str:
    """Return what stands as the reason of an entry that takes back another."""
    return str(Message("Takes back change {number}.", number=str(seq)))


def preview_restore(queries: Queries, record_id: str) -> list[Reversal]:
    """Tell what would come back with a deleted record, and what would point at it again.

    Raises:
        WorkspaceError: it is there, or was never deleted.
    """
    entry, own = _deletion(queries, record_id)
    changes = journal.changes_of(queries.connection, entry.seq)
    changes = _as_last_known(queries, entry.seq, changes)
    return _reversals(queries, _belonging(changes, own))


def restore_record(record_id: str) -> Edit:
    """Bring a deleted record back with its links and citations and whatever pointed at it.

    Raises (when applied):
        WorkspaceError: it is there, or was never deleted.
    """

    def edit(queries: Queries) -> ChangeSet:
        entry, own = _deletion(queries, record_id)
        kind = KINDS[own.kind]
        found = preview_restore(queries, record_id)
        lost = [each for each in found if each.record == record_id]
        if lost and lost[0].standing is RevertStatus.CONFLICT:
            raise ConflictError(
                Message(
                    "“{title}” can’t be brought back: it {why}.",
                    title=lost[0].title,
                    why=lost[0].why,
                )
            )
        title = title_of(kind, own.before or {})
        changes = in_turn(_forward(queries, found))
        why = str(Message("Takes back part of change {number}.", number=str(entry.seq)))
        return change_set(Operation.RESTORE, changes, why, {"kind": kind.name, "name": title})

    return edit


def _deletion(queries: Queries, record_id: str) -> tuple[JournalEntry, Change]:
    last = next(iter(queries.history(record_id)), None)
    if last is None or not last[1].deletes:
        raise WorkspaceError(
            Message("This record was not deleted, so there is nothing to bring back.")
        )
    return last


def _entry(queries: Queries, seq: int) -> JournalEntry:
    entry = journal.entry_at(queries.connection, seq)
    if entry is None:
        raise WorkspaceError(Message("The journal has no change {number}.", number=str(seq)))
    if entry.act == journal.BASE:
        raise WorkspaceError(
            Message(
                "{change}: this is what the workspace began with, and can’t be taken back.",
                change=entry.message,
            )
        )
    return entry


def _as_last_known(queries: Queries, seq: int, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Let the deletions of an entry tell also what was done to the records since.

    What others did to them came with a merge later, and was kept in it though the records were gone.
    """
    gone = [each.id for each in changes if each.deletes]
    last = last_values(queries.connection, gone, seq) if gone else {}
    return tuple(
        replace(each, before=last[each.id]) if each.deletes and each.id in last else each
        for each in changes
    )


def _belonging(changes: Iterable[Change], own: Change) -> list[Change]:
    """Choose from a deletion what it did for the sake of one record."""
    chosen = list(changes)
    back = {own.id}
    grown = True
    while grown:
        # A link brings its citations back with it.
        more = {
            each.id
            for each in chosen
            if each.deletes and each.id not in back and _targets(each, required=True) & back
        }
        grown = bool(more)
        back |= more
    found = [each for each in chosen if each.deletes and each.id in back]
    for each in chosen:
        if each.before is not None and each.after is not None:
            before, after = dict(each.before), dict(each.after)
            fields = KINDS[each.kind].referring
            for name in fields.keys() & before.keys():
                kept = _held(after[name])
                if not back.intersection(_held(before[name])).difference(kept):
                    # What it pointed at does not come back with this one.
                    del before[name], after[name]
                elif fields[name].many:
                    before[name] = _regained(_held(before[name]), kept, back)
            if before.keys() - {_STAMP}:
                found.append(Change(each.kind, each.id, before, after))
    return found


def _regained(before: list[str], kept: list[str], back: set[str]) -> list[str]:
    """Return a list in which some come back; what took the place of the others stays."""
    regained = [one for one in before if one in back or one in kept]
    if len(regained) < len(before):
        regained += [one for one in kept if one not in before]
    return regained


def _held(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _targets(change: Change, *, required: bool = False) -> set[str]:
    values = change.before or {}
    return {
        target
        for name, spec in KINDS[change.kind].referring.items()
        if spec.required or not required
        for target in _held(values.get(name))
    }


def _reversals(queries: Queries, changes: Iterable[Change]) -> list[Reversal]:
    chosen = list(changes)
    current: dict[str, dict[str, Any]] = {}
    for kind in {each.kind for each in chosen}:
        current |= queries.many_values(kind, [each.id for each in chosen if each.kind == kind])
    stuck: set[str] = set()
    while True:
        found = _against(queries, chosen, current, stuck)
        more = {each.record for each in found if not each.field and _conflicts(each)} - stuck
        if not more:
            return _copies_together(found)
        # What was to come back or go with these has to be looked at again.
        stuck |= more


def _conflicts(reversal: Reversal) -> bool:
    return reversal.standing is RevertStatus.CONFLICT


def _against(
    queries: Queries, chosen: list[Change], current: dict[str, dict[str, Any]], stuck: set[str]
) -> list[Reversal]:
    """Hold changes against what stands now; what is `stuck` neither comes back nor goes."""
    returning = {each.id for each in chosen if each.deletes} - stuck
    leaving = {each.id for each in chosen if each.creates} - stuck
    pointed = {target for each in chosen if not each.creates for target in _targets(each)}
    there = set(queries.names(pointed)) | returning
    freed = leaving | {each.id for each in chosen if _frees_slug(each, current.get(each.id))}
    unset = {
        number: list(_unset(each, current.get(each.id), there))
        for number, each in enumerate(chosen)
        if not each.creates and not each.deletes
    }
    released = _released(one for fields in unset.values() for one in fields)
    found: list[Reversal] = []
    for number, each in reversed(list(enumerate(chosen))):
        values = current.get(each.id)
        if each.creates:
            found.append(_uncreated(queries, each, values, leaving, released))
        elif each.deletes:
            found.append(_undeleted(queries, each, values, there, freed))
        else:
            found += (_slug_free(queries, one, freed) for one in unset[number])
    return found


def _released(reversals: Iterable[Reversal]) -> set[tuple[str, str, str]]:
    """Return what fields will point at no more: their record, their name, and what they let go."""
    return {
        (each.record, each.field, target)
        for each in reversals
        if each.standing is RevertStatus.CLEAN and KINDS[each.kind].fields[each.field].refers
        for target in set(_held(each.now)) - set(_held(each.then))
    }


def _frees_slug(change: Change, values: Any) -> bool:
    """Tell whether a record gives up the slug that the change had given it."""
    after, before = change.after or {}, change.before or {}
    slug = after.get("slug")
    return bool(values and slug and values["slug"] == slug != before.get("slug"))


def _taken(queries: Queries, slug: Any, record: str, freed: set[str]) -> bool:
    """Tell whether a slug is another record's, which does not give it up by the same step."""
    holder = queries.by_slug(str(slug)) if slug else None
    return holder is not None and holder.id != record and holder.id not in freed


def _slug_free(queries: Queries, one: Reversal, freed: set[str]) -> Reversal:
    if one.field != "slug" or one.standing is not RevertStatus.CLEAN:
        return one
    if not _taken(queries, one.then, one.record, freed):
        return one
    return replace(
        one,
        standing=RevertStatus.CONFLICT,
        obstacle=Obstacle.SLUG_TAKEN,
        why=Message("would take a short name that another one has by now"),
    )


def _copies_together(found: list[Reversal]) -> list[Reversal]:
    """Take the fields of a kept copy back together or not at all: half of two would be no copy."""
    stuck = {each.record: each for each in found if each.field in COPY and _conflicts(each)}
    return [
        replace(
            each,
            standing=RevertStatus.CONFLICT,
            obstacle=stuck[each.record].obstacle,
            why=stuck[each.record].why,
        )
        if each.field in COPY and each.record in stuck and each.standing is RevertStatus.CLEAN
        else each
        for each in found
    ]


def _whole(
    change: Change,
    values: Any,
    standing: RevertStatus,
    obstacle: Obstacle | None = None,
    why: Message = _NO_REASON,
) -> Reversal:
    title = title_of(KINDS[change.kind], values or change.before or change.after or {})
    then = None if change.creates else dict(change.before or {})
    told = (standing, values, then, obstacle, why)
    return Reversal(change.kind, change.id, title, "", *told, into=change.into)


def _uncreated(
    queries: Queries,
    change: Change,
    values: Any,
    leaving: set[str],
    released: set[tuple[str, str, str]],
) -> Reversal:
    if values is None:
        return _whole(change, None, RevertStatus.ALREADY)
    made = change.after or {}
    fields = KINDS[change.kind].fields
    if any(not same(values[name], made.get(name)) for name in fields if name != _STAMP):
        why = Message("was changed since it was made")
        return _whole(change, values, RevertStatus.CONFLICT, Obstacle.CHANGED, why)
    others = {
        owner
        for _kind, owner, field, target in queries.pointing_at([change.id])
        if owner not in leaving and (owner, field, target) not in released
    }
    if others:
        why = Message("is pointed at by {n} other", "is pointed at by {n} others", len(others))
        return _whole(change, values, RevertStatus.CONFLICT, Obstacle.POINTED_AT, why)
    return _whole(change, values, RevertStatus.CLEAN)


def _undeleted(
    queries: Queries, change: Change, values: Any, there: set[str], freed: set[str]
) -> Reversal:
    if values is not None:
        return _whole(change, values, RevertStatus.ALREADY)
    before = dict(change.before or {})
    for name, spec in KINDS[change.kind].referring.items():
        lost = [one for one in _held(before.get(name)) if one not in there]
        if not lost:
            continue
        if spec.required:
            why = Message("points at something that is gone ({field})", field=declared(spec.label))
            return _whole(change, None, RevertStatus.CONFLICT, Obstacle.TARGET_GONE, why)
        rest = [one for one in _held(before[name]) if one in there]
        before[name] = rest if spec.many and rest else None
    if _taken(queries, before.get("slug"), change.id, freed):
        before["slug"] = None  # somebody else has it now
    kept = {name: value for name, value in before.items() if value is not None}
    going = replace(change, before=kept, after=None)
    return _whole(going, None, RevertStatus.CLEAN)


def _unset(change: Change, values: Any, there: set[str]) -> Iterator[Reversal]:
    kind = KINDS[change.kind]
    before, after = change.before or {}, change.after or {}
    title = title_of(kind, values or {})
    for name in before:
        if name == _STAMP:
            continue
        made = after.get(name)
        if values is None:
            why = Message("was deleted since")
            yield Reversal(
                kind.name,
                change.id,
                title,
                name,
                RevertStatus.CONFLICT,
                None,
                before[name],
                Obstacle.DELETED,
                why,
                made,
            )
            continue
        spec = kind.fields[name]
        standing, then = _standing(spec, values[name], before[name], made)
        obstacle, why = None, _NO_REASON
        if standing is RevertStatus.CONFLICT:
            obstacle = Obstacle.CHANGED
            why = Message("was changed since ({field})", field=declared(spec.label))
        elif (
            standing is RevertStatus.CLEAN
            and spec.refers
            and not set(_held(then)) <= there | set(_held(values[name]))
        ):
            standing, obstacle = RevertStatus.CONFLICT, Obstacle.TARGET_GONE
            why = Message("would point at something gone ({field})", field=declared(spec.label))
        yield Reversal(
            kind.name, change.id, title, name, standing, values[name], then, obstacle, why, made
        )


def _standing(spec: FieldSpec, current: Any, before: Any, after: Any) -> tuple[RevertStatus, Any]:
    if same(current, before):
        return RevertStatus.ALREADY, before
    if same(current, after):
        return RevertStatus.CLEAN, before
    if spec.many:
        # A list that changed elsewhere since: only what this change did to it is turned round.
        then = turned_back(_held(current), _held(before), _held(after))
        if then == _held(current):
            return RevertStatus.ALREADY, current
        if then is not None:
            return RevertStatus.CLEAN, then or None
    return RevertStatus.CONFLICT, before


def _forward(queries: Queries, found: Iterable[Reversal]) -> Iterator[Change]:
    """Turn what is clean into changes: first what comes back, then what changes, then what goes."""
    clean = [each for each in found if each.standing is RevertStatus.CLEAN]
    moment = now()
    for each in clean:
        if not each.field and each.then is not None:
            stamp = max(moment, each.then.get(_STAMP) or "")
            yield Change(each.kind, each.record, None, {**each.then, _STAMP: stamp}, each.into)
    together: dict[tuple[str, str], dict[str, Any]] = {}
    for each in clean:
        if each.field:
            together.setdefault((each.kind, each.record), {})[each.field] = each.then
    standing: dict[str, dict[str, Any]] = {}
    for kind in {kind for kind, _record in together}:
        standing |= queries.many_values(kind, [record for own, record in together if own == kind])
    for (kind, record), values in together.items():
        current = standing.get(record)
        change = stamped(kind, current, values, moment) if current else None
        if change is not None:
            yield change
    for each in clean:
        if not each.field and each.then is None:
            fields = KINDS[each.kind].fields
            values = {name: each.now[name] for name in fields if each.now[name] is not None}
            yield Change(each.kind, each.record, values, None, each.into)
