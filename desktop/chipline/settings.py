"""Settings: each declared once with its default, kept as JSON in the user's settings folder."""

from __future__ import annotations

import json
import logging
import uuid
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from chipline.paths import settings_folder

_log = logging.getLogger(__name__)
_RECENT = 8


@dataclass
class Settings:
    """What the program remembers between runs."""

    #: light, dark, or system (follow the desktop).
    theme: str = "system"
    #: Whether the rail shows labels beside its icons.
    rail_wide: bool = True
    inspector_shown: bool = True
    #: The window's geometry and the widths of its parts, as Qt packs them.
    geometry: str = ""
    splitter: list[int] = field(default_factory=list)
    #: Workspaces opened last, newest first.
    recent: list[str] = field(default_factory=list)
    #: What each pane shows (columns, order, range), by pane.
    panes: dict[str, Any] = field(default_factory=dict)
    #: Where the user was, by workspace: pane, kind, id of the selected record, as-of day, what it
    #: picks out, and how many months around it.
    places: dict[str, list[Any]] = field(default_factory=dict)
    #: When each workspace was closed last, as entries of the journal are stamped.
    looked: dict[str, str] = field(default_factory=dict)
    hint_dismissed: bool = False
    #: Workspaces of which it was told that a program synchronises their folder.
    synced_told: list[str] = field(default_factory=list)
    #: The folder into which something was exported last.
    export_folder: str = ""
    #: The id of this installation, made when it is first asked for, and the name that the user
    #: chose to be known by to others; both stand in every entry of a journal that is written here.
    installation: str = ""
    name: str = ""
    #: The language of texts, as a code such as uk; empty: the system's.
    language: str = ""
    #: How numbers and dates are written: a style of `windows/locale_style.py`; empty: the language's.
    numbers: str = ""
    dates: str = ""
    #: How large texts and controls are, in per cent of the system's size.
    text_size: int = 100
    #: The pane that opens at the start; empty: where the user was.
    start_pane: str = ""
    #: Minutes between two backups, 0 for none while working; how many are kept; the folder of their
    #: folders, empty: beside each workspace.
    backup_minutes: int = 10
    backups_kept: int = 10
    backup_folder: str = ""

    def author(self) -> tuple[str, str]:
        """Return the id of this installation and the user's name; a new id is kept at once."""
        if not self.installation:
            self.installation = str(uuid.uuid4())
            self.save()
        return self.installation, self.name

    def opened(self, path: Path) -> None:
        """Put a workspace at the head of those opened last."""
        text = str(path)
        self.recent = [text, *(one for one in self.recent if one != text)][:_RECENT]

    @classmethod
    def load(cls) -> Settings:
        """Read the settings; what can't be read is left at its default, and the log says so."""
        path = _file()
        try:
            plain = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError) as error:
            _log.error("The settings in %s can't be read and were left aside: %s", path, error)
            return cls()
        made = cls()
        for known in fields(cls):
            value = plain.get(known.name) if isinstance(plain, dict) else None
            if isinstance(value, type(getattr(made, known.name))):
                setattr(made, known.name, value)
        return made

    def save(self) -> None:
        """Write the settings, wholly or not at all."""
        path = _file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_suffix(".new")
            draft.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
            draft.replace(path)
        except OSError as error:
            _log.error("The settings could not be kept in %s: %s", path, error)


def _file() -> Path:
    return settings_folder() / "settings.json"
