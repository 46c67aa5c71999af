"""Files that are dropped on the window: tables, a workspace, or changes of a colleague."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from chipline.exchange.change_file import SUFFIX as CHANGES_SUFFIX
from chipline.store.file.opening import SUFFIX

#: As `SUFFIXES` of `exchange/table_files/read_file.py`, which is read in when a table is imported only.
TABLE_SUFFIXES = frozenset(
    (
        *(".csv", ".tsv", ".tab", ".txt", ".psv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"),
        *(".json", ".jsonl", ".ndjson", ".geojson"),
    )
)


def dropped_paths(held: QMimeData) -> list[Path]:
    """Return what is dropped: one workspace or file of changes, or tables and folders; else nothing."""
    urls = held.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if len(paths) < len(urls):
        return []
    if len(paths) == 1 and paths[0].suffix.lower() in (SUFFIX, CHANGES_SUFFIX):
        return paths
    known = all(path.suffix.lower() in TABLE_SUFFIXES or path.is_dir() for path in paths)
    return paths if known else []


class DroppedFiles(QObject):
    """Takes files that are dropped on a widget.

    Signals:
        tables_dropped(list): these files and folders, each a `Path`, are to be imported.
        workspace_dropped(Path): a workspace is to be opened, or merged.
        changes_dropped(Path): changes of a colleague are to be looked through.
    """

    tables_dropped = Signal(object)
    workspace_dropped = Signal(object)
    changes_dropped = Signal(object)

    def __init__(self, target: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what can be taken; the rest goes on."""
        if isinstance(event, QDragEnterEvent | QDropEvent):
            paths = dropped_paths(event.mimeData())
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    told = {SUFFIX: self.workspace_dropped, CHANGES_SUFFIX: self.changes_dropped}
                    alone = told.get(paths[0].suffix.lower())
                    if alone is not None:
                        alone.emit(paths[0])
                    else:
                        self.tables_dropped.emit(paths)
                return True
        return False
