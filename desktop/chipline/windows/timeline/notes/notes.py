"""Keeps the notes, and the eras when they are wanted, on the canvas; pins, changes and removes notes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu

from chipline.session.session import Session
from chipline.store.compound_edits.timeline_notes import change_note, pin_note, remove_note
from chipline.windows.i18n import tr, translated
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.highlights import span_text
from chipline.windows.timeline.notes.eras import Era, notes_question, shipped_eras
from chipline.windows.timeline.notes.note_dialog import NoteDialog
from chipline.windows.timeline.notes.note_strip import StripEntry
from chipline.windows.widgets.popover import Menu


class NoteLayer(QObject):
    """Reads the notes whenever views have changed, and lets them be worked with.

    Signals:
        eras_toggled(): the eras are shown now, or no longer.
    """

    eras_toggled = Signal()

    def __init__(self, session: Session, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self.with_eras = True
        canvas.strip_clicked.connect(self.open_entry)
        self.refresh()

    def show_eras(self, *, on: bool) -> None:
        """Show the eras with the notes, or the notes alone."""
        self.with_eras = on
        self.eras_toggled.emit()
        self.refresh()

    def refresh(self) -> None:
        """Read the notes anew."""
        self._session.read(self, "timeline notes", notes_question, self._show)

    def _show(self, notes: tuple[Era, ...]) -> None:
        canvas = self._canvas
        eras = shipped_eras() if self.with_eras else ()
        if (*eras, *notes) != canvas.eras:
            canvas.show_eras((*eras, *notes))

    def pinned(self) -> list[Era]:
        """Return the notes, by their first day."""
        found = [era for era in self._canvas.eras if era.id]
        return sorted(found, key=lambda note: (note.first, note.last))

    # -- one note -----------------------------------------------------------------------------

    def pin(self) -> None:
        """Ask for the words of a note, for what was measured or else the as-of day."""
        canvas = self._canvas
        day = canvas.shown.as_of.day
        band = canvas.band
        first, last = (band.first, band.last) if band is not None else (day, day)
        self.open(Era("", tr("Notes"), first, last + 1))

    def open(self, note: Era) -> NoteDialog:
        """Show a note, to be changed or removed; without an id, to be pinned."""
        dialog = NoteDialog(self._canvas, note)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(partial(self._save, note, dialog))
        self._canvas.show_noted(frozenset({note.id} if note.id else ()))
        dialog.open()
        return dialog

    def _save(self, note: Era, dialog: NoteDialog, result: int) -> None:
        self._canvas.show_noted(frozenset())
        if result != QDialog.DialogCode.Accepted:
            return
        if dialog.removed:
            self._session.do(remove_note(note.id, note.name))
        elif note.id:
            if (dialog.text, *dialog.days) != (note.name, note.first, note.last_day):
                self._session.do(change_note(note.id, dialog.text, *dialog.days))
        else:
            self._session.do(pin_note(dialog.text, *dialog.days))

    # -- choosing -----------------------------------------------------------------------------

    def open_entry(self, entry: StripEntry, at: QPoint) -> None:
        """Open the note that was clicked on; of several, offer a choice; of an era, its days."""
        if not entry.note:
            self.show_era(entry.eras[0])
        elif len(entry.eras) == 1:
            self._open_if_writable(entry.eras[0])
        else:
            self._offer(list(entry.eras), at)

    def show_era(self, era: Era, *_: object) -> None:
        """Fill the view with an era; of one without an end, with what of it is in view."""
        scale = self._canvas.shown.scale
        span = era.last_day - era.first
        room = max(span * 0.05, 10.0)
        if span < 100 * 366:
            self._canvas.show_range(era.first - room, era.last + room)
        else:
            self._canvas.show_range(era.first, max(scale.end, era.first + 30))

    def _open_if_writable(self, note: Era) -> None:
        self._canvas.show_noted(frozenset({note.id}))
        if not self._session.read_only:
            self.open(note)

    def menu(self, notes: list[Era], eras: Iterable[Era] = ()) -> QMenu:
        """Make a menu of notes, and of eras below them."""
        menu = Menu(self._canvas)
        for note in notes:
            words = note.name.replace("&", "&&")
            act = menu.addAction(f"{span_text(note.first, note.last_day)}   {words}")
            act.triggered.connect(partial(self.go_to, note))
        if not notes:
            menu.addAction(tr("No note is pinned yet. N pins one.")).setEnabled(False)
        for row, some in groupby(eras, key=lambda era: era.row):
            under = menu.addMenu(translated(row).replace("&", "&&"))
            for era in some:
                under.addAction(
                    translated(era.name).replace("&", "&&"), partial(self.show_era, era)
                )
        return menu

    def _offer(self, notes: list[Era], at: QPoint, eras: Iterable[Era] = ()) -> None:
        menu = self.menu(notes, eras)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._canvas.mapToGlobal(at))

    def offer_all(self) -> None:
        """Offer all notes and the eras that are shown, to go to one of them."""
        eras = [era for era in self._canvas.eras if not era.id]
        self._offer(self.pinned(), QPoint(int(self._canvas.gutter), 40), eras)

    def go_to(self, note: Era, *_: object) -> None:
        """Bring a note into view, and open it."""
        canvas = self._canvas
        scale = canvas.shown.scale
        middle, span = (note.first + note.last) / 2, scale.end - scale.origin
        if note.last - note.first > span:
            canvas.show_range(note.first, note.last)
        elif not scale.origin <= note.first <= note.last <= scale.end:
            canvas.show_range(middle - span / 2, middle + span / 2)
        self._open_if_writable(note)
