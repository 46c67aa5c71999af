"""Backups on the command line: make one, list them, put one back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from chipline.cli.command import CommandError, say, write_json, write_line
from chipline.records.message import Message
from chipline.settings import Settings
from chipline.store.backup import backup_policy, backups, restoration
from chipline.store.backup.backups import Backup
from chipline.store.errors import WorkspaceError
from chipline.store.file import opening
from chipline.store.file.rollback_journal import refuse_journal


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `backup` and `restore`."""
    backup = commands.add_parser("backup", help="back up a workspace into the folder beside it")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(run=back_up)
    restore = commands.add_parser(
        "restore", help="put a backup in the place of a workspace, which is set aside first"
    )
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument(
        "--from", dest="backup", type=Path, metavar="BACKUP", help="default: the newest one"
    )
    restore.add_argument("--list", action="store_true", help="list the backups, newest first")
    restore.add_argument("--json", action="store_true", help="with --list: write JSON")
    restore.set_defaults(run=put_back)


def back_up(options: argparse.Namespace) -> int:
    """Make a backup now."""
    backup_policy.adopt(backup_policy.policy_of(Settings.load()))
    opening.look_at(options.file)
    made = backups.back_up_if_changed(options.file, backups.ASKED)
    if made is not None:
        say(Message("Backed up to {file}.", file=str(made.path)))
        return 0
    newest = backups.listing(options.file)[0].path
    say(Message("Nothing was written since the last backup, which is {file}.", file=str(newest)))
    return 0


def put_back(options: argparse.Namespace) -> int:
    """List the backups, or put one of them back."""
    backup_policy.adopt(backup_policy.policy_of(Settings.load()))
    refuse_journal(options.file)
    if options.list:
        return _list(options)
    if options.json:
        raise CommandError(Message("--json goes with --list."))
    chosen = options.backup
    if chosen is None:
        # What an earlier restore set aside is what the user wanted to leave.
        found = [each for each in backups.listing(options.file) if each.why != backups.SET_ASIDE]
        if not found:
            raise WorkspaceError(
                Message(
                    "“{path}” has no backup in its folder. Name one: --from.",
                    path=str(options.file),
                )
            )
        chosen = found[0].path
    restored = restoration.restore(options.file, chosen)
    say(Message("Restored {file} from {backup}.", file=str(options.file), backup=str(chosen)))
    if restored.aside is not None:
        say(Message("What stood there before is kept in {file}.", file=str(restored.aside)))
    for each in restored.lost:
        say(
            Message(
                "The kept copy {copy} is no longer beside the backups, or is spoilt. "
                "Keep it again.",
                copy=each,
            )
        )
    return 0


def _list(options: argparse.Namespace) -> int:
    found = backups.listing(options.file)
    told = [_told(options.file, each) for each in found]
    if options.json:
        write_json(told)
        return 0
    for each, plain in zip(found, told, strict=True):
        records = str(_many(plain["records"]))
        write_line(
            f"{each.made.astimezone():%Y-%m-%d %H:%M}  {backups.ago(each.age())!s:>14}  "
            f"{each.size / 1e6:8.1f} MB  {records:>16}  {_since(plain['entries_since'])}"
        )
        last = (
            Message("last change: {step}", step=each.label)
            if each.label
            else Message("no change yet")
        )
        write_line(f"  {backups.REASONS.get(each.why, each.why)}; {last}")
        write_line(f"  {each.path}")
    if not found:
        say(Message("No backup of {file} yet.", file=str(options.file)))
    return 0


def _many(records: dict[str, int] | None) -> Message:
    """Say how many records a backup has."""
    if records is None:
        return Message("can’t be read")
    return Message("{n} record", "{n} records", sum(records.values()))


def _since(entries: int) -> Message:
    """Say how far a workspace has gone on since a backup; below zero it went another way."""
    if entries < 0:
        return Message("not of this history")
    if not entries:
        return Message("as it is now")
    return Message("{n} change since", "{n} changes since", entries)


def _told(file: Path, each: Backup) -> dict[str, Any]:
    """Return what is said of a backup; of one that can't be read, None for its records."""
    records: dict[str, int] | None
    try:
        since = len(restoration.difference(file, each.path).since)
    except WorkspaceError:
        since = -1
    try:
        records = restoration.counts(each.path)
    except WorkspaceError:
        # The others are to be seen all the same.
        records = None
    return {
        "path": str(each.path),
        "made": each.made.isoformat(),
        "why": each.why,
        "bytes": each.size,
        "records": records,
        "last_entry": {"seq": each.seq, "at": each.at, "label": each.label},
        "entries_since": since,
    }
