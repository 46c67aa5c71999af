"""Changes as files on the command line: sent, looked at, and taken over."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from chipline.cli import merge
from chipline.cli.command import (
    CommandError,
    own_author,
    record_called,
    say,
    write_json,
    write_line,
)
from chipline.exchange.change_file import SUFFIX
from chipline.exchange.change_file.change_file import ChangeFile, opened_change_file
from chipline.exchange.change_file.parts import SentRecord
from chipline.records.message import Message, joined
from chipline.records.notation.dates import read_day
from chipline.store.change_files.proposal import (
    answer_proposal,
    proposed_questions,
    read_proposal,
)
from chipline.store.change_files.proposal_review import proposed_names, proposed_value
from chipline.store.change_files.sender_copy import LackingEntriesError, sender_copy
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.change_files.sent_proposal import send_proposal
from chipline.store.change_files.unsent_entries import colleagues
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge_summary import MergeSummary
from chipline.store.workspace_merge.questions import MINE, THEIRS, all_for


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `changes send`, `changes show` and `changes take`."""
    parser = commands.add_parser(
        "changes", help="send changes to who has another copy of a workspace, or take theirs"
    )
    doing = parser.add_subparsers(required=True, metavar="send|show|take")
    send = doing.add_parser("send", help="write what a colleague lacks into a file")
    send.add_argument("file", type=Path, metavar="WORKSPACE")
    send.add_argument("--out", type=Path, required=True, metavar=f"FILE{SUFFIX}")
    send.add_argument("--to", metavar="NAME", default="", help="only what this colleague lacks")
    send.add_argument("--since", metavar="DAY", default="", help="only what is since a day")
    send.add_argument(
        "--propose",
        metavar="RECORD",
        action="append",
        default=[],
        help="instead, propose what has changed of this record, to be taken or refused; repeatable",
    )
    send.add_argument("--message", metavar="TEXT", default="", help="what the receiver is told")
    send.add_argument("--no-copies", action="store_true", help="without kept copies of sources")
    send.add_argument("--json", action="store_true", help="write JSON")
    send.set_defaults(run=run_send)
    show = doing.add_parser("show", help="tell what a file of changes holds")
    show.add_argument("changes", type=Path, metavar=f"FILE{SUFFIX}")
    show.add_argument("--json", action="store_true", help="write JSON")
    show.set_defaults(run=run_show)
    take = doing.add_parser("take", help="bring what a file of changes holds into a workspace")
    take.add_argument("file", type=Path, metavar="WORKSPACE")
    take.add_argument("changes", type=Path, metavar=f"FILE{SUFFIX}")
    take.add_argument(
        "--by-value",
        action="store_true",
        help="where it builds on changes that are not here, take or refuse its values as if proposed",
    )
    merge.add_options(take)
    take.set_defaults(run=run_take)


def run_send(options: argparse.Namespace) -> int:
    """Write a file of changes."""
    if options.out.suffix != SUFFIX:
        raise CommandError(Message("The name of the file has to end in {suffix}.", suffix=SUFFIX))
    workspace = Workspace.open(options.file, read_only=True)
    with closing(workspace), workspace.reading() as queries:
        workspace.mistyped.refuse(options.file)
        author = own_author()
        wish = SendWish(
            device=_device(queries, options.to, author.device) if options.to else "",
            since=read_day(options.since).isoformat() if options.since else "",
            message=options.message,
            copies=not options.no_copies,
        )
        label = options.file.stem
        if options.propose:
            records = [record_called(queries, written).id for written in options.propose]
            manifest = send_proposal(
                queries, options.out, records, wish, author=author, label=label
            )
        else:
            manifest = send_changes(queries, options.out, wish, author=author, label=label)
    if options.json:
        write_json(manifest.model_dump())
    else:
        say(
            Message(
                "Wrote {n} change to “{file}”.",
                "Wrote {n} changes to “{file}”.",
                manifest.size,
                file=str(options.out),
            )
        )
    return 0


def _device(queries: Queries, name: str, own: str) -> str:
    known = colleagues(queries.connection, own)
    found = [one for one in known if name.casefold() in (one.name.casefold(), one.device)]
    if len(found) == 1:
        return found[0].device
    if not known:
        raise CommandError(
            Message(
                "Nobody else’s changes have come into this workspace yet. Without --to everything is "
                "sent."
            )
        )
    each = joined(
        f"{one.name} ({', '.join(filter(None, (one.machine, one.device)))})"
        for one in (found or known)
    )
    if found:
        raise CommandError(
            Message("“{name}” may be any of these: {people}. Give the id.", name=name, people=each)
        )
    raise CommandError(
        Message("Nobody called “{name}” has written here, but {people}.", name=name, people=each)
    )


def run_show(options: argparse.Namespace) -> int:
    """Tell what a file of changes holds, without any workspace."""
    with opened_change_file(options.changes) as file:
        entries, proposed = list(file.entries()), list(file.proposed())
        records = {(each.kind, each.record): each for each in file.context()}
        if options.json:
            write_json(
                {
                    **file.manifest.model_dump(),
                    "entries": [entry.model_dump() for entry in entries],
                    "proposed": [each.model_dump() for each in proposed],
                    "records": [each.model_dump() for each in records.values()],
                }
            )
            return 0
        say(_heading(file))
        if file.manifest.message:
            write_line(file.manifest.message)
        for entry in entries:
            write_line(f"  {entry.at}  {entry.name or entry.who}: {entry.label}")
            for known in dict.fromkeys((row.kind, row.record) for row in entry.rows):
                write_line(f"      {_title(records, known)}")
        for each in proposed:
            said = Message(
                "{record}, {field}: {before} becomes {value}.",
                record=_title(records, (each.kind, each.record)),
                field=each.field or Message("whether it is there"),
                before=merge.shown(each.before),
                value=merge.shown(each.value),
            )
            write_line(f"  {said}")
    return 0


def _title(records: Mapping[tuple[str, str], SentRecord], known: tuple[str, str]) -> str:
    record = records.get(known)
    title = (record.title or record.slug) if record is not None else ""
    return f"{known[0]} {title or known[1]}"


def _heading(file: ChangeFile) -> Message:
    manifest = file.manifest
    name = manifest.sender.name or Message("somebody")
    if file.proposes:
        return Message(
            "{n} value proposed by {name}, written {at}.",
            "{n} values proposed by {name}, written {at}.",
            manifest.size,
            name=name,
            at=manifest.at,
        )
    return Message(
        "{n} change from {name}, written {at}.",
        "{n} changes from {name}, written {at}.",
        manifest.size,
        name=name,
        at=manifest.at,
    )


def run_take(options: argparse.Namespace) -> int:
    """Merge what a file of changes holds, or answer what it proposes; or tell what would be done."""
    workspace = merge.opened_to_merge(options)
    with closing(workspace):
        with opened_change_file(options.changes) as file:
            proposes = file.proposes
        if proposes:
            return _answer(workspace, options)
        try:
            other = sender_copy(workspace, options.changes)
        except LackingEntriesError as error:
            if options.by_value:
                return _answer(workspace, options)
            raise CommandError(
                Message("{error} Or give --by-value.", error=error.message)
            ) from error
        with closing(other):
            return merge.merge_into(workspace, other, options)


def _answer(workspace: Workspace, options: argparse.Namespace) -> int:
    proposal = read_proposal(workspace, options.changes)
    with workspace.reading() as queries:
        asked = proposed_questions(queries, proposal)
        names = proposed_names(queries, asked, proposal.records)
    told = [proposed_value(each, names) for each in asked]
    side = options.conflicts
    if asked and side != merge.FAIL and not options.dry_run:
        answers = all_for([each.question for each in asked], side)
        answer_proposal(workspace, proposal, answers)
    open_ = bool(asked) and side == merge.FAIL
    summary = MergeSummary(
        tuple(told) if side == THEIRS else (),
        tuple(told) if side == MINE else (),
        tuple(told) if open_ else (),
    )
    merge.tell_summary(summary, new=bool(asked), open_=open_, options=options)
    return 1 if open_ else 0
