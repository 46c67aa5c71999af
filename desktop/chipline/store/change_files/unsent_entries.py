"""Which entries a change file has to hold: all that somebody is not known to have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from chipline.store.journal.author import device_label, installation_of
from chipline.store.journal.journal import BASE
from chipline.store.workspace_merge.journal_graph import GraphEntry, JournalGraph

_PEOPLE = "SELECT id, device, name, at FROM journal WHERE device <> '' ORDER BY seq"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody whose entries have come here: the id of the installation, the name, when the last.

    `machine` is what they call the machine; empty when nothing.
    """

    device: str
    name: str
    last: str
    machine: str = ""


@dataclass(frozen=True, slots=True)
class UnsentEntries:
    """Entries in the journal's order, with all that they were made upon but for what `needs` names."""

    entries: tuple[GraphEntry, ...]
    heads: tuple[str, ...]
    needs: tuple[str, ...]


def colleagues(connection: Connection, own_device: str) -> list[Colleague]:
    """Return who else has written here, the latest first."""
    found: dict[str, Colleague] = {}
    for row in connection.exec_driver_sql(_PEOPLE):
        device = installation_of(row.device)
        if device != own_device:
            found[device] = Colleague(device, row.name, row.at, device_label(row.device))
    return sorted(found.values(), key=lambda one: one.last, reverse=True)


def known_to(connection: Connection, graph: JournalGraph, device: str) -> frozenset[str]:
    """Return what an installation is known to have: all its own entries, and what they were made upon.

    Nothing has to be remembered for it: whoever wrote an entry had what it was made upon.
    """
    rows = connection.exec_driver_sql("SELECT id, device FROM journal WHERE device <> ''")
    theirs = [graph.entries[row[0]] for row in rows if installation_of(row[1]) == device]
    # What stays in a copy of theirs says by its heads what that copy knows.
    heads = {one for entry in theirs for one in (entry.heads or (entry.id,))}
    return graph.ancestors(heads)


def known_before(connection: Connection, graph: JournalGraph, day: str) -> frozenset[str]:
    """Return the entries of before a day such as 2026-11-01, of which all ancestors are so too."""
    rows = connection.exec_driver_sql("SELECT id FROM journal WHERE at < ?", (day,))
    older = {row[0] for row in rows}
    found: set[str] = set()
    for entry in graph.in_order(graph.known()):
        if entry.id in older and found.issuperset(entry.parents):
            found.add(entry.id)
    return frozenset(found)


def unsent(graph: JournalGraph, had: Iterable[str]) -> UnsentEntries:
    """Return what is to be sent to somebody who has these entries, and all what a workspace began with.

    Never a part of it by place or time: it could end between what came with a merge and what was
    decided on it, a state that nobody ever had.
    """
    known = graph.known()
    begun = {one for one in known if graph.entries[one].act == BASE}
    missing = known - graph.ancestors({*had, *begun} & known)
    entries = graph.in_order(missing)
    needs = {one for entry in entries for one in entry.parents if one not in missing}
    heads = tuple(sorted(graph.heads))
    return UnsentEntries(tuple(entries), heads, tuple(sorted(needs)))
