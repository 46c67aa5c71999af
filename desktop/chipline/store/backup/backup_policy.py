"""What the user wants of backups: how often, how many, and where; it holds for the whole program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from chipline.settings import Settings

_USUAL = Settings()
#: No fewer are kept, whatever the settings say: the last one may hold a mistake already.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class BackupPolicy:
    """How backups are made and kept.

    `every` is how old the last one is when the next is due; None makes them on opening and before
    bulk work alone. The newest `keep` stay. Without a `folder` they lie beside each workspace.
    """

    every: timedelta | None = timedelta(minutes=_USUAL.backup_minutes)
    keep: int = _USUAL.backups_kept
    folder: Path | None = None


class _Current:
    policy = BackupPolicy()


def current() -> BackupPolicy:
    """Return the policy in force."""
    return _Current.policy


def adopt(policy: BackupPolicy) -> None:
    """Let a policy hold from now on."""
    _Current.policy = policy


def policy_of(settings: Settings) -> BackupPolicy:
    """Return what the settings ask for; what makes no sense in them is left aside."""
    minutes = settings.backup_minutes
    folder = Path(settings.backup_folder)
    return BackupPolicy(
        timedelta(minutes=minutes) if minutes > 0 else None,
        max(settings.backups_kept, _FEWEST),
        folder if settings.backup_folder and folder.is_absolute() else None,
    )
