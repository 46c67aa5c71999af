"""Everything else that can be done with the timeline: its menu, its keys, exports and the like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QInputDialog,
    QMessageBox,
    QSpinBox,
)

from chipline.records.dates import DateError, parse_date
from chipline.windows.timeline import exporting
from chipline.windows.timeline.bands import span_text
from chipline.windows.timeline.comparing import Comparing
from chipline.windows.timeline.eras import pin_note
from chipline.windows.timeline.exporting import Sheet
from chipline.windows.timeline.twin import Twin
from chipline.windows.words import tr

if TYPE_CHECKING:
    from chipline.windows.timeline.pane import TimelinePane

_MOST_SCALE = 8


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
            if name in ("edit", "note"):
                act.setEnabled(not pane.read_only)
            self.actions[name] = act

    def _deeds(self) -> dict[str, Deed]:
        pane, canvas = self.pane, self.pane.canvas
        return {
            "date": Deed(tr("Go to a date…"), "G", self.ask_date),
            "fit": Deed(tr("Show all years"), "Home", canvas.fit),
            "fit_selection": Deed(
                tr("Show the selection and what followed"), "F", canvas.fit_selection
            ),
            "box": Deed(tr("Zoom to a box"), "B", self._take_box, checkable=True),
            "table": Deed(
                tr("What is in view, as a table"), "Ctrl+T", self.show_twin, divided=True
            ),
            "responses": Deed(tr("Responses"), "R", pane.header.responses.toggle),
            "lanes": Deed(tr("Lanes and kinds…"), "Ctrl+Shift+E", pane.header.lanes.showMenu),
            "preset": Deed(tr("Presets and saved views…"), "Ctrl+E", pane.header.preset.showMenu),
            "eras": Deed(
                tr("Administrations and rule regimes"), "E", self.show_eras, checkable=True
            ),
            "note": Deed(tr("Pin a note…"), "N", self.ask_note),
            "compare": Deed(tr("Compare two days…"), "D", self.ask_compare),
            "edit": Deed(
                tr("Edit dates in place"), "Shift+E", self._take_edit, divided=True, checkable=True
            ),
            "copy": Deed(tr("Copy as a picture"), "Ctrl+Shift+C", self.copy_picture, divided=True),
            "export": Deed(tr("Export…"), "Ctrl+Shift+X", self.ask_export),
        }

    # -- dates --------------------------------------------------------------------------------

    def ask_date(self) -> None:
        """Ask for a date or a span, and go there."""
        text, agreed = QInputDialog.getText(
            self.pane, tr("Go to a date"), tr("A day, month, year or span, such as 2025-04:")
        )
        if agreed and text.strip():
            try:
                self.go_to(text)
            except DateError as error:
                QMessageBox.information(self.pane, tr("Go to a date"), str(error))

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
        self.pane.canvas.edit_mode = self.actions["edit"].isChecked()

    def _take_box(self) -> None:
        self.pane.canvas.box_mode = self.actions["box"].isChecked()

    # -- eras, notes, comparing ---------------------------------------------------------------

    def show_eras(self) -> None:
        """Show or hide the eras; notes are always there."""
        self.pane.noting.show_eras(on=self.actions["eras"].isChecked())

    def ask_note(self) -> None:
        """Ask for the words of a note, for what was measured or else the as-of day."""
        band, day = self.pane.canvas.band, float(self.pane.canvas.shown.day)
        first, last = (band.first, band.last) if band else (day, day)
        title = tr("Pin a note to %1").replace("%1", span_text(first, last))
        text, agreed = QInputDialog.getText(self.pane, tr("Pin a note"), title)
        if agreed and text.strip():
            self.pane.do(pin_note(text.strip(), first, last))

    def ask_compare(self) -> None:
        """Compare the two ends of what was measured, or the as-of day with a year before it."""
        canvas = self.pane.canvas
        if canvas.events is None:
            return
        day = canvas.shown.day
        first, last = (canvas.band.first, canvas.band.last) if canvas.band else (day - 365, day)
        dialog = Comparing(self.pane, canvas.events, int(first), int(last))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.pane.pick)
        dialog.open()

    # -- table twin ---------------------------------------------------------------------------

    def show_twin(self) -> None:
        """Show what is in view as a table."""
        lanes = self.pane.canvas.lanes
        if lanes is None:
            return
        twin = Twin(self.pane, lanes, self.pane.canvas.shown)
        twin.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        twin.chosen.connect(self.pane.pick)
        twin.open()

    # -- taking it away -----------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put a picture of what is in view on the clipboard."""
        canvas = self.pane.canvas
        sheet = self.pane.sheet(Sheet(float(canvas.width()), canvas.height() + 200.0, scale=2.0))
        QGuiApplication.clipboard().setImage(exporting.picture(canvas, sheet))

    def ask_export(self) -> None:
        """Ask what to export, and where to."""
        dialog = ExportDialog(self.pane)
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
            if path.suffix.lower() not in exporting.FORMATS:
                path = path.with_name(path.name + ".pdf")
            self.pane.export(dialog.sheet(), path, self._tell)

    def _tell(self, message: str) -> None:
        QMessageBox.warning(self.pane, tr("Export the timeline"), message)


class ExportDialog(QDialog):
    """Asks what of the timeline is to be exported, and how."""

    def __init__(self, pane: TimelinePane) -> None:
        super().__init__(pane)
        self.setWindowTitle(tr("Export the timeline"))
        self._pane = pane
        self.range = QComboBox()
        self.range.addItems([tr("The years in view"), tr("All years")])
        self.lanes = QComboBox()
        self.lanes.addItems([tr("As in view"), tr("Every lane in full")])
        self.width_box = self._number(400, 10_000, 1600, tr(" px"))
        self.height_box = self._number(300, 10_000, 900, tr(" px"))
        self.scale_box = self._number(1, _MOST_SCALE, 2, tr(" times"))
        self.pages = self._number(1, 40, 1, "")
        self.dark = QCheckBox(tr("In the dark palette"))
        form = QFormLayout(self)
        for label, widget in (
            (tr("Years"), self.range),
            (tr("Lanes"), self.lanes),
            (tr("Width of a page"), self.width_box),
            (tr("Height of a page"), self.height_box),
            (tr("Sharpness (PNG)"), self.scale_box),
            (tr("Pages side by side (PDF)"), self.pages),
            ("", self.dark),
        ):
            form.addRow(label, widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Choose a file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    @staticmethod
    def _number(low: int, high: int, value: int, unit: str) -> QSpinBox:
        made = QSpinBox()
        made.setRange(low, high)
        made.setValue(value)
        made.setSuffix(unit)
        return made

    def sheet(self) -> Sheet:
        """Return what was chosen."""
        events = self._pane.canvas.events
        whole = self.range.currentIndex() == 1 and events is not None
        return Sheet(
            width=float(self.width_box.value()),
            height=float(self.height_box.value()),
            theme="dark" if self.dark.isChecked() else "light",
            days=events.extent() if whole and events is not None else None,
            whole=self.lanes.currentIndex() == 1,
            across=self.pages.value(),
            scale=float(self.scale_box.value()),
        )
