"""Files that the monkey plays with: tables to import, a copy to merge, changes, pictures to keep."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.journal.journal import Author
from chipline.store.workspace import Workspace

_FIRMS = "name,headquarters,notes\nA new firm,SG,from a table\nNVIDIA,US,changed by a table\n"
_CHIPS = "Name;Memory (GB);Release date\nA new chip;96;2025-04\nH20;not a figure;2025\n"
_JSON = '[{"name": "A firm of JSON", "headquarters": "MY"}, {"name": "Huawei"}]'
#: How often a file is given another name rather than written over.
_RENAMING = 0.5
_NO_TABLE = b"\x00\x01\x02 no table at all \xff\xfe"


def make_files(folder: Path, starter: Path) -> Path:
    """Put files of every sort that can be chosen into a new folder, and return it."""
    folder.mkdir()
    (folder / "firms.csv").write_text(_FIRMS, encoding="utf-8")
    (folder / "chips.csv").write_text(_CHIPS, encoding="utf-8")
    (folder / "firms.json").write_text(_JSON, encoding="utf-8")
    (folder / "notes.txt").write_bytes(_NO_TABLE)
    hers = folder / "hers.chipline"
    shutil.copy(starter, hers)
    with_changes = Workspace.open(hers)
    try:
        with_changes.author = Author("0e3ad1d4-3f6e-4a5c-9f1c-53e9a1b1f0aa", "Olena")
        for slug, field, value in (
            ("nv-h20", "memory_gb", 97.0),
            ("nv-h20", "notes", "Hers: *seen* at a fair."),
            ("nv-h100-sxm", "tags", ("hers",)),
        ):
            with_changes.apply(edits.set_field("chip", id_of_slug(slug), field, value))
        with with_changes.reading() as queries:
            send_changes(
                queries, folder / "hers.chipline-changes", SendWish(), author=with_changes.author
            )
    finally:
        with_changes.close()
    return folder


def choose_in(folder: Path, box: QFileDialog, chance: float) -> None:
    """Choose in a system's dialog: of what is there to be opened, or where to write."""
    out = folder / "out"
    out.mkdir(exist_ok=True)
    if box.fileMode() is QFileDialog.FileMode.Directory:
        chosen = out
    elif box.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
        proposed = box.selectedFiles()
        chosen = out / (Path(proposed[0]).name if proposed else "file")
        # Who does not want to replace what is there, as mostly nobody does, gives another name; to be
        # asked over and over teaches nothing.
        if chosen.exists() and chance < _RENAMING:
            chosen = chosen.with_stem(f"{chosen.stem} {len(list(out.iterdir()))}")
    else:
        there = sorted(path for path in folder.iterdir() if path.is_file())
        endings = tuple(
            part.strip("*)") for part in box.selectedNameFilter().split() if "*." in part
        )
        fitting = [path for path in there if path.name.endswith(endings)] if endings else there
        chosen = (fitting or there)[int(chance * len(fitting or there))]
    line = box.findChild(QLineEdit)
    if line is not None:
        line.setText(str(chosen))
    box.accept()
