"""Exporting: the sources are looked up, the pages painted, and the user can stop it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog

from chipline.session.session import Session
from chipline.session.tasks import Cancelled
from chipline.windows.i18n import tr
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.export import sheets
from chipline.windows.timeline.export.sheets import Sheet

#: What is over sooner needs no dialog.
_PATIENCE_MS = 400


class Export:
    """One sheet on its way into a file; `failed` is told why it did not get there."""

    def __init__(
        self, canvas: TimelineCanvas, sheet: Sheet, path: Path, failed: Callable[[str], None]
    ) -> None:
        self._canvas, self._sheet, self._path, self._failed = canvas, sheet, path, failed
        self._dialog: QProgressDialog | None = None

    def begin(self, session: Session) -> None:
        """Look the sources up that are cited for what is shown, and then write."""
        ids = sheets.events_shown(self._canvas, self._sheet)
        session.read(self._canvas, "timeline sources", sheets.sources_question(ids), self._finish)

    def _finish(self, sources: tuple[str, ...]) -> None:
        sheet = self._sheet
        listed = (*sheet.era_sources, *sources) if sheet.with_sources else ()
        try:
            sheets.write(
                self._canvas, replace(sheet, sources=listed), self._path, self._show_progress
            )
        except OSError as error:
            self._failed(str(error))
        except Cancelled:
            pass  # nothing was written, and the user knows
        finally:
            if self._dialog is not None:
                self._dialog.reset()
                self._dialog.deleteLater()

    def _show_progress(self, done: int, total: int) -> None:
        """Show how far it is; the dialog takes in what the user does at each step."""
        if self._dialog is None:
            window = self._canvas.window()
            self._dialog = QProgressDialog(tr("Drawing the pages…"), tr("Cancel"), 0, total, window)
            self._dialog.setWindowTitle(tr("Export the timeline"))
            self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
            self._dialog.setAutoReset(False)
            self._dialog.setMinimumDuration(_PATIENCE_MS)
        self._dialog.setMaximum(total)
        self._dialog.setValue(done)
        if self._dialog.wasCanceled():
            raise Cancelled
