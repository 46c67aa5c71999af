"""Writing a proposal: chosen values as they stand, for somebody to take over or refuse one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from chipline.exchange.change_file.change_file import ChangeFileText, write_change_file
from chipline.exchange.change_file.parts import Manifest, ProposedValue
from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.store.change_files.sent_changes import (
    SendWish,
    entries_to_send,
    kept_contents,
    new_manifest,
    readme,
    sent_records,
)
from chipline.store.errors import WorkspaceError
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.queries import Queries
from chipline.store.workspace_merge.registers import EXISTENCE, Register
from chipline.store.workspace_merge.side import CopySide, found_by_first


def proposed_values(
    queries: Queries, records: Iterable[str], wish: SendWish
) -> list[ProposedValue]:
    """Return what has changed of records since what the receiver is known to have, as it stands now.

    What was taken back again is not proposed.

    Raises:
        WorkspaceError: nothing of them has changed, or the journal is not whole.
    """
    _graph, found = entries_to_send(queries, wish)
    side = CopySide(queries)
    side.look_since(side.known - {entry.id for entry in found.entries})
    wanted = _with_what_they_need(side, set(records))
    return [
        _proposed(side, register)
        for register in sorted(side.touches)
        if register.record in wanted and not side.all_put_back(register)
    ]


def _with_what_they_need(side: CopySide, records: set[str]) -> set[str]:
    """Add the citations of records, and what is new and pointed at by what is proposed."""
    new = {one.record for one in side.touches if one.name == EXISTENCE}
    wanted = set(records)
    for kind, record in side.by_record:
        if kind == "citation" and side.values(kind, record).get("record") in records:
            wanted.add(record)
    waiting = [register for register in side.touches if register.record in wanted]
    while waiting:
        register = waiting.pop()
        spec = KINDS[register.kind].fields.get(register.name)
        if spec is None or not spec.refers:
            continue
        target = register.element or side.value(register)
        if target in new and target not in wanted:
            wanted.add(str(target))
            waiting += [one for one in side.touches if one.record == target]
    return wanted


def _proposed(side: CopySide, register: Register) -> ProposedValue:
    touches = side.touches[register]
    entry = journal.entry_at(side.queries.connection, side.graph.entries[touches[-1].entry].seq)
    return ProposedValue(
        kind=register.kind,
        record=register.record,
        field=register.name,
        element=register.element,
        before=_plain(found_by_first(side, register)),
        value=_plain(side.value(register)),
        entries=list(dict.fromkeys(touch.entry for touch in touches)),
        who=entry.who if entry is not None else "",
        at=entry.at if entry is not None else "",
        why=str(entry.reason or "") if entry is not None else "",
    )


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def send_proposal(
    queries: Queries,
    path: Path,
    records: Iterable[str],
    wish: SendWish,
    *,
    author: Author,
    label: str = "",
) -> Manifest:
    """Write what has changed of these records into a change file as a proposal.

    Raises:
        WorkspaceError: nothing of them has changed, or the journal is not whole.
        ChangeFileError: the file can't be written.
    """
    values = proposed_values(queries, records, wish)
    if not values:
        raise WorkspaceError(
            Message(
                "There is nothing to propose: these records were not changed since what the other "
                "side has."
            )
        )
    _graph, found = entries_to_send(queries, wish)
    manifest = new_manifest(queries, "proposal", found, wish.message, author, label)
    text = ChangeFileText(
        manifest=manifest,
        lines=values,
        context=sent_records(queries, {(each.kind, each.record) for each in values}),
        readme=readme(manifest, len(values)),
        contents=kept_contents(queries.connection, _hashes(values)) if wish.copies else (),
    )
    return write_change_file(path, text)


def _hashes(values: Iterable[ProposedValue]) -> Iterator[str]:
    for each in values:
        register = Register(each.kind, each.record, each.field)
        if each.field != EXISTENCE and "copy_hash" in register.fields and each.value is not None:
            found = dict(zip(register.fields, each.value, strict=True))
            if found["copy_hash"]:
                yield str(found["copy_hash"])
