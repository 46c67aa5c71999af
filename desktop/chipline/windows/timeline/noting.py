"""Keeps the notes, and the eras when they are wanted, on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject

from chipline.session import Session
from chipline.windows.timeline.canvas import Canvas
from chipline.windows.timeline.eras import Era, notes_question, shipped_eras


class Noting(QObject):
    """Reads the notes whenever views have changed."""

    def __init__(self, session: Session, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._canvas = session, canvas
        self._with_eras = False
        self.refresh()

    def show_eras(self, *, on: bool) -> None:
        """Show the eras with the notes, or the notes alone."""
        self._with_eras = on
        self.refresh()

    def refresh(self) -> None:
        """Read the notes anew."""
        self._session.read("timeline notes", notes_question, self._show)

    def _show(self, notes: tuple[Era, ...]) -> None:
        eras = shipped_eras() if self._with_eras else ()
        if (*eras, *notes) != self._canvas.eras:
            self._canvas.show_eras((*eras, *notes))
