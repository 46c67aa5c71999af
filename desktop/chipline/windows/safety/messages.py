"""What is said of files and backups, in the user's words."""

from __future__ import annotations

import getpass
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from chipline.records.record import KINDS
from chipline.store.backup.backups import REASONS, ago
from chipline.windows.formats import number_text, stamp_text
from chipline.windows.i18n import tr, translated, worded

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from chipline.store.backup.backups import Backup
    from chipline.store.backup.restoration import RestorePreview
    from chipline.store.file.locks import Holder


def moment_text(moment: datetime) -> str:
    """Write a moment in the user's own time."""
    return stamp_text(moment.isoformat(timespec="seconds"))


def age_text(age: timedelta) -> str:
    """Say how long ago something was, no more exactly than one cares for."""
    return worded(ago(age))


def why_text(backup: Backup) -> str:
    """Say why a backup was made."""
    return translated(REASONS.get(backup.why, backup.why))


def holder_text(holder: Holder | None) -> str:
    """Say who has a workspace open for writing, and since when."""
    if holder is None:
        return tr("Another window has this workspace open.")
    mine = False
    with suppress(KeyError, OSError):
        mine = holder.host == socket.gethostname() and holder.name == getpass.getuser()
    if mine:
        return tr(
            "Another window of yours on this computer (process {process}) has had this workspace "
            "open since {when}.",
            process=str(holder.pid),
            when=stamp_text(holder.since),
        )
    return tr(
        "{user} on {computer} (process {process}) has had this workspace open since {when}.",
        user=holder.name,
        computer=holder.host,
        process=str(holder.pid),
        when=stamp_text(holder.since),
    )


def records_text(survey: RestorePreview) -> list[str]:
    """Say which kinds would have more or fewer records, such as “Relocations: 41 → 39”."""
    told = []
    for name, then in survey.records_then.items():
        now = survey.records_now.get(name, 0)
        label = translated(KINDS[name].label_plural)
        if survey.difference is None:
            if then:
                told.append(f"{label}: {number_text(then)}")
        elif now != then:
            told.append(f"{label}: {number_text(now)} → {number_text(then)}")
    return told
