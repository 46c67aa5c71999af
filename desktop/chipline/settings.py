"""Settings: each declared once with its default, kept as JSON in the user's settings folder."""

from __future__ import annotations

import json
import logging
import shutil
import stat
import uuid
from dataclasses import asdict, dataclass, field
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from chipline.paths import settings_folder
from chipline.portable_paths import found, kept

_log = logging.getLogger(__name__)
_RECENT = 8
#: Bytes of a file that the program could have written, and how deep what it keeps is nested.
_LARGEST, _DEEPEST = 20_000_000, 40


def _text(value: str) -> str:
    if "\0" in value:
        raise ValueError("no path and no name holds it")
    return value


Text = Annotated[str, AfterValidator(_text)]
#: Whatever is counted; Qt takes no number beyond 32 bits.
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
Day = Annotated[int, Field(ge=date.min.toordinal(), le=date.max.toordinal())]
#: Pane, kind, id of the selected record, as-of day, what it picks out, how many months around it.
#: The day was a text once.
_PLACE = TypeAdapter[Any](
    tuple[Text, Text, Text, Day | Text] | tuple[Text, Text, Text, Day, Text, Count]
)
#: Workspace, briefing, step, and the seconds that it has taken; nothing while none is shown.
_SHOW = TypeAdapter[Any](tuple[()] | tuple[Text, Text, Text, float])


def _place(value: list[Any]) -> list[Any]:
    _PLACE.validate_python(tuple(value), strict=True)
    return value


def _show(value: list[Any]) -> list[Any]:
    _SHOW.validate_python(tuple(value), strict=True)
    return value


@dataclass
class Settings:
    """What the program remembers between runs."""

    #: light, dark, or system (follow the desktop).
    theme: Text = "system"
    #: Whether the rail shows labels beside its icons.
    rail_wide: bool = True
    inspector_shown: bool = True
    #: The window's geometry and the widths of its parts, as Qt packs them.
    geometry: Text = ""
    splitter: list[Count] = field(default_factory=list)
    #: Workspaces opened last, newest first.
    recent: list[Text] = field(default_factory=list)
    #: What each pane shows (columns, order, range), by pane.
    panes: dict[Text, dict[str, Any]] = field(default_factory=dict)
    #: Where the user was, by workspace: see `_PLACE`.
    places: dict[Text, Annotated[list[Any], AfterValidator(_place)]] = field(default_factory=dict)
    #: When each workspace was closed last, as entries of the journal are stamped.
    looked: dict[Text, Text] = field(default_factory=dict)
    #: A briefing that is being shown: see `_SHOW`; and the audience's screen, as
    #: `windows/briefing/show/screens.py` knows it.
    briefing: Annotated[list[Any], AfterValidator(_show)] = field(default_factory=list)
    audience_screen: Text = ""
    #: The letters of the speaker's notes, in pixels.
    notes_size: Count = 16
    hint_dismissed: bool = False
    #: Workspaces of which it was told that a program synchronises their folder.
    synced_told: list[Text] = field(default_factory=list)
    #: Packages of fonts of which it was told that letters are missing without them.
    fonts_told: list[Text] = field(default_factory=list)
    #: The folder that colleagues share, by workspace: see `windows/merge_review/`.
    shared_folders: dict[Text, Text] = field(default_factory=dict)
    #: The folder into which something was exported last.
    export_folder: Text = ""
    #: The fields that were chosen for headings of imported tables which don't say so, by kind.
    learned_headings: dict[Text, dict[Text, Text]] = field(default_factory=dict)
    #: The id of this installation, made when it is first asked for, the name that the user chose to
    #: be known by to others, and what the user calls this machine; all of them stand in every entry
    #: of a journal that is written here.
    installation: Text = ""
    name: Text = ""
    device_label: Text = ""
    #: Whether views may glide before an audience, as `windows/briefing/show/motion.py` has it; empty:
    #: as the system is set.
    motion: Text = ""
    #: The language of texts, as a code such as uk; empty: the system's.
    language: Text = ""
    #: How numbers and dates are written: a style of `windows/locale_style.py`; empty: the language's.
    numbers: Text = ""
    dates: Text = ""
    #: How large texts and controls are, in per cent of the system's size.
    text_size: Count = 100
    #: The pane that opens at the start; empty: where the user was.
    start_pane: Text = ""
    #: Minutes between two backups, 0 for none while working; how many are kept; the folder of their
    #: folders, empty: beside each workspace.
    backup_minutes: Count = 10
    backups_kept: Count = 10
    backup_folder: Text = ""

    def author(self) -> tuple[str, str, str]:
        """Return the id of this installation, the user's name and what the machine is called.

        A new id is kept at once.
        """
        if not self.installation:
            self.installation = str(uuid.uuid4())
            self.save()
        return self.installation, self.name, self.device_label

    def opened(self, path: Path) -> None:
        """Put a workspace at the head of those opened last."""
        text = str(path)
        self.recent = [text, *(one for one in self.recent if one != text)][:_RECENT]

    @classmethod
    def load(cls) -> Settings:
        """Read the settings; what can't be read or makes no sense is left at its default.

        The file as it was is kept beside then, as `settings.json.bad`, and the log says so.
        """
        path = _file()
        try:
            plain = found(_read(path))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError) as error:
            _put_aside(path, error.strerror if isinstance(error, OSError) else "it is not whole")
            return cls()
        made, spoilt = cls(), []
        for name, kind in get_type_hints(cls, include_extras=True).items():
            if name in plain:
                try:
                    value = TypeAdapter[Any](kind).validate_python(plain[name], strict=True)
                    setattr(made, name, value)
                except ValidationError:
                    spoilt.append(name)
        if spoilt:
            _put_aside(path, ", ".join(spoilt))
        return made

    def save(self) -> None:
        """Write the settings, wholly or not at all."""
        path = _file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_suffix(".new")
            # Whatever stands there, such as a pipe, would be written into.
            draft.unlink(missing_ok=True)
            draft.write_text(json.dumps(kept(asdict(self)), indent=1), encoding="utf-8")
            draft.replace(path)
        except OSError as error:
            _log.error("The settings could not be kept in %s: %s", path, error)


def _file() -> Path:
    return settings_folder() / "settings.json"


def _read(path: Path) -> dict[str, Any]:
    """Read the file.

    Raises:
        OSError, ValueError: it can't be read, or is none that the program has written.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        # A pipe would be waited for, and some devices never end.
        raise ValueError("it is no file")
    if found.st_size > _LARGEST:
        raise ValueError("larger than any")
    text = path.read_text(encoding="utf-8")
    steps = (1 if each in "[{" else -1 for each in text if each in "[{]}")
    if max(accumulate(steps), default=0) > _DEEPEST:
        raise ValueError("deeper than any")
    plain = json.loads(text)
    if not isinstance(plain, dict):
        raise ValueError("no table")  # noqa: TRY004  # it is what stands there that is wrong
    return plain


def _put_aside(path: Path, why: object) -> None:
    """Keep a spoilt file beside, before the next one is written over it."""
    _log.error("The settings in %s can't be read and were left aside: %s", path, why)
    beside = path.with_name(f"{path.name}.bad")
    draft = path.with_name(f"{path.name}.bad.new")
    try:
        if path.is_file():
            # Never through what stands under that name, which may be a link or a pipe.
            draft.unlink(missing_ok=True)
            shutil.copyfile(path, draft)
            draft.replace(beside)
            return
    except OSError:
        # It can't be read; what it is called can be changed all the same.
        pass
    try:
        path.replace(beside)
    except OSError as error:
        _log.error("The spoilt settings could not be kept: %s", error.strerror)
