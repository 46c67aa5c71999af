"""Everything else that can be done with the timeline: its menu, its keys, exports and the like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from chipline.records.dates import parse_date
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows.i18n import tr
from chipline.windows.timeline.canvas.range_marking import BOX, MEASURE
from chipline.windows.timeline.dialogs.date_dialog import DateDialog
from chipline.windows.timeline.dialogs.day_comparison import DayComparison
from chipline.windows.timeline.dialogs.dense_spot_list import spot_here
from chipline.windows.timeline.dialogs.event_table import EventTable
from chipline.windows.timeline.dialogs.shortcut_help import KeysDialog
from chipline.windows.timeline.export import sheets
from chipline.windows.timeline.export.export_dialog import ExportDialog
from chipline.windows.timeline.export.sheets import Sheet

if TYPE_CHECKING:
    from chipline.windows.timeline.pane import TimelinePane


class Deed(NamedTuple):
    """Something that can be done: its name, key and whether a line stands before it."""

    text: str
    key: str
    run: Callable[[], object]
    divided: bool = False
    checkable: bool = False


class Doing(QObject):
    """Holds the actions of the pane's menu; their keys hold while the pane has the keyboard."""

    def __init__(self, pane: TimelinePane) -> None:
        super().__init__(pane)
        self.pane = pane
        self.actions: dict[str, QAction] = {}
        menu = pane.header.more.menu()
        for name, deed in self._deeds().items():
            if deed.divided:
                menu.addSeparator()
            act = QAction(deed.text, pane)
            act.setCheckable(deed.checkable)
            if deed.key:
                act.setShortcut(QKeySequence(deed.key))
                act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            act.triggered.connect(lambda _on=False, run=deed.run: run())
            menu.addAction(act)
            pane.addAction(act)
            if name in ("edit", "note", "create"):
                act.setEnabled(not pane.read_only)
            self.actions[name] = act
        self.actions["eras"].setChecked(pane.notes.with_eras)
        pane.canvas.mode_changed.connect(self._take_mode)
        pane.strip.done.connect(self.actions["edit"].trigger)
        pane.header.edit.clicked.connect(self.actions["edit"].trigger)
        pane.header.edit.setEnabled(not pane.read_only)

    def allow_writing(self) -> None:
        """Offer what changes records, once the workspace can be written after all."""
        for name in ("edit", "note", "create"):
            self.actions[name].setEnabled(True)
        self.pane.header.edit.setEnabled(True)

    def _deeds(self) -> dict[str, Deed]:
        pane, canvas = self.pane, self.pane.canvas
        return {
            "date": Deed(tr("Go to a date…"), "G", self.ask_date),
            "fit": Deed(tr("Show all years"), "Home", canvas.fit),
            "fit_selection": Deed(
                tr("Show the selection and what followed"), "F", canvas.fit_selection
            ),
            "box": Deed(tr("Zoom to a box"), "B", self._take_box, checkable=True),
            "crowd": Deed(tr("List what lies in a dense spot"), "L", self.list_spot),
            "table": Deed(
                tr("What is in view, as a table"), "Ctrl+T", self.show_twin, divided=True
            ),
            "undated": Deed(tr("List what has no date"), "U", pane.list_undated),
            "responses": Deed(tr("Responses"), "R", pane.header.responses.toggle),
            "links": Deed(tr("Links: selection, all, none"), "K", self.next_links),
            "legend": Deed(tr("Legend"), "I", pane.header.legend.toggle),
            "lanes": Deed(tr("Lanes and kinds…"), "Shift+L", pane.header.lanes.showMenu),
            "preset": Deed(tr("Presets and saved views…"), "Ctrl+E", pane.header.preset.showMenu),
            "measure": Deed(
                tr("Measure a duration"), "M", self._take_measure, divided=True, checkable=True
            ),
            "note": Deed(tr("Pin a note…"), "N", pane.notes.pin),
            "notes": Deed(tr("Notes and eras…"), "Shift+N", pane.notes.offer_all),
            "eras": Deed(
                tr("Administrations and rule regimes"), "E", self.show_eras, checkable=True
            ),
            "compare": Deed(tr("Compare two days…"), "D", self.ask_compare),
            "edit": Deed(
                tr("Edit dates in place"), "Shift+E", self._take_edit, divided=True, checkable=True
            ),
            "create": Deed(tr("New record in this lane"), "Ins", pane.date_drag.create_here),
            "copy": Deed(tr("Copy as a picture"), "Ctrl+Shift+C", self.copy_picture, divided=True),
            "export": Deed(tr("Export…"), "Ctrl+Shift+X", self.ask_export),
            "keys": Deed(tr("Keys of the timeline…"), "?", self.show_keys, divided=True),
        }

    def list_spot(self) -> None:
        """List what lies around the selected event, or where most lies."""
        spot = spot_here(self.pane.canvas)
        if spot is not None:
            self.pane.dense_spot_list.open(spot)

    def next_links(self) -> None:
        """Draw the links of the next choice: of the selection, all, none."""
        modes = list(LinkMode)
        now = modes.index(self.pane.canvas.shown.links)
        self.pane.choose_links(modes[(now + 1) % len(modes)])

    def show_keys(self) -> None:
        """List the keys."""
        dialog = KeysDialog(self.pane)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- dates --------------------------------------------------------------------------------

    def ask_date(self) -> None:
        """Ask for a date or a span, and go there."""
        dialog = DateDialog(self.pane, self.go_to)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def go_to(self, written: str) -> None:
        """Show a date in the middle; a longer span is shown whole.

        Raises:
            DateError: it is not a date.
        """
        found = parse_date(written)
        low = found.earliest if found.earliest is not None else found.latest
        high = found.latest if found.latest is not None else found.earliest
        if low is None or high is None:
            return
        canvas = self.pane.canvas
        span = canvas.shown.scale.end - canvas.shown.scale.origin
        if high - low > 31:
            canvas.show_range(float(low), float(high + 1))
        else:
            middle = (low + high) / 2
            canvas.show_range(middle - span / 2, middle + span / 2)

    def _take_edit(self) -> None:
        """Switch editing on or off, and say so where nobody can overlook it."""
        on = self.actions["edit"].isChecked()
        self.pane.keyboard.cancel()
        self.pane.canvas.show_edit_mode(on=on)
        self.pane.strip.setVisible(on)
        self.pane.header.edit.setChecked(on)
        self.pane.canvas.say(tr("Editing dates is on") if on else tr("Editing dates is off"))

    def _take_box(self) -> None:
        self._span(BOX, on=self.actions["box"].isChecked())

    def _take_measure(self) -> None:
        self._span(MEASURE, on=self.actions["measure"].isChecked())

    def _span(self, mode: str, *, on: bool) -> None:
        canvas, keyboard = self.pane.canvas, self.pane.keyboard
        keyboard.cancel()
        if on:
            canvas.setFocus()
            keyboard.marking.begin(mode)

    def _take_mode(self, mode: str) -> None:
        self.actions["box"].setChecked(mode == BOX)
        self.actions["measure"].setChecked(mode == MEASURE)
        self.pane.strip.show_mode(mode)
        self.pane.hint.show_mode(mode)

    # -- eras, comparing ----------------------------------------------------------------------

    def show_eras(self) -> None:
        """Show or hide the eras; notes are always there."""
        self.pane.notes.show_eras(on=self.actions["eras"].isChecked())

    def ask_compare(self) -> None:
        """Compare the two ends of what was measured, or the as-of day with a year before it."""
        canvas = self.pane.canvas
        if canvas.events is None:
            return
        day = canvas.shown.day
        first, last = (canvas.band.first, canvas.band.last) if canvas.band else (day - 365, day)
        dialog = DayComparison(self.pane, canvas.events, int(first), int(last))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.pane.pick)
        dialog.open()

    # -- table twin ---------------------------------------------------------------------------

    def show_twin(self) -> None:
        """Show what is in view as a table."""
        lanes = self.pane.canvas.lanes
        if lanes is None:
            return
        twin = EventTable(self.pane, lanes, self.pane.canvas.shown)
        twin.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        twin.chosen.connect(self.pane.pick)
        twin.open()

    # -- taking it away -----------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put a picture of what is in view on the clipboard."""
        canvas = self.pane.canvas
        drawn = Sheet(float(canvas.width()), canvas.height() + 240.0, scale=2.0)
        sheet = self.pane.as_seen(self.pane.sheet(drawn))
        QGuiApplication.clipboard().setImage(sheets.picture(canvas, sheet))

    def ask_export(self) -> None:
        """Ask what to export, and where to."""
        pane = self.pane
        extent = pane.canvas.events.extent() if pane.canvas.events is not None else None
        dialog = ExportDialog(pane, extent, pane.notes.pinned(), with_eras=pane.notes.with_eras)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self.pane,
            tr("Export the timeline"),
            f"timeline-{date.today().isoformat()}.pdf",  # noqa: DTZ011  # the user's own day
            "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)",
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() not in sheets.FORMATS:
                path = path.with_name(path.name + ".pdf")
            self.pane.export(dialog.sheet(), path, self._tell)

    def _tell(self, message: str) -> None:
        QMessageBox.warning(self.pane, tr("Export the timeline"), message)
