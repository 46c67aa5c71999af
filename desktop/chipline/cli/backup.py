"""Backups on the command line: make one, list them, put one back."""

from __future__ import annotations

import argparse
from datetime import timedelta
from pathlib import Path
from typing import Any

from chipline.cli.command import CommandError, say, write_json
from chipline.records.message import Message
from chipline.store.backup import backups, restoration
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
    opening.look_at(options.file)
    made = backups.back_up(options.file)
    say(f"Backed up to {made.path}.")
    return 0


def put_back(options: argparse.Namespace) -> int:
    """List the backups, or put one of them back."""
    refuse_journal(options.file)
    if options.list:
        return _list(options)
    if options.json:
        raise CommandError("--json goes with --list.")
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
    aside = restoration.restore(options.file, chosen)
    say(f"Restored {options.file} from {chosen}.")
    if aside is not None:
        say(f"What stood there before is kept in {aside}.")
    return 0


def _list(options: argparse.Namespace) -> int:
    found = backups.listing(options.file)
    told = [_told(options.file, each) for each in found]
    if options.json:
        write_json(told)
        return 0
    for each, plain in zip(found, told, strict=True):
        since = plain["entries_since"]
        say(
            f"{each.made.astimezone():%Y-%m-%d %H:%M}  {_age(each.age()):>9}  "
            f"{each.size / 1e6:8.1f} MB  {sum(plain['records'].values()):>8} records  "
            + ("as now" if not since else f"{since} changes since" if since > 0 else "apart")
        )
        say(f"  {each.why}; last change: {each.label or 'none'}")
        say(f"  {each.path}")
    if not found:
        say(f"No backup of {options.file} yet.")
    return 0


def _told(file: Path, each: Backup) -> dict[str, Any]:
    try:
        since = len(restoration.difference(file, each.path).since)
    except WorkspaceError:
        since = -1
    return {
        "path": str(each.path),
        "made": each.made.isoformat(),
        "why": each.why,
        "bytes": each.size,
        "records": restoration.counts(each.path),
        "last_entry": {"seq": each.seq, "at": each.at, "label": each.label},
        "entries_since": since,
    }


def _age(age: timedelta) -> str:
    if age.days:
        return f"{age.days} d ago"
    hours, rest = divmod(age.seconds, 3600)
    return f"{hours} h ago" if hours else f"{rest // 60} min ago"
