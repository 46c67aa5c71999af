"""The order in which changes can be written one after another: a slug is free before it is taken."""

from __future__ import annotations

from collections.abc import Iterable

from chipline.records.changes import Change


def in_turn(changes: Iterable[Change]) -> list[Change]:
    """Put what gives up a slug before what takes it; all else stays in its order.

    Those that only change slugs round about come as they are: `apply_changes` frees all that it writes
    at once, and `released` does so over any number of them.
    """
    given = list(changes)
    leaving = {
        str(change.before["slug"]): change
        for change in given
        if change.before is not None and change.before.get("slug")
    }
    found: list[Change] = []
    seen: set[int] = set()
    for change in given:
        # What has to be written before this one, the last of it first.
        waiting: list[Change] = []
        one: Change | None = change
        while one is not None and id(one) not in seen:
            seen.add(id(one))
            waiting.append(one)
            slug = one.after.get("slug") if one.after is not None else None
            one = leaving.get(str(slug)) if slug else None
        found += reversed(waiting)
    return found


def released(changes: Iterable[Change]) -> tuple[list[Change], list[Change]]:
    """Part changes in two steps: the first frees every slug, so that the second may give it to any."""
    freeing: list[Change] = []
    rest: list[Change] = []
    for change in changes:
        slug = change.before.get("slug") if change.before is not None else None
        if change.deletes:
            freeing.append(change)
        elif slug and change.before is not None:
            freeing.append(Change(change.kind, change.id, {"slug": slug}, {"slug": None}))
            before = {**change.before, "slug": None}
            rest.append(Change(change.kind, change.id, before, change.after))
        else:
            rest.append(change)
    return freeing, rest
