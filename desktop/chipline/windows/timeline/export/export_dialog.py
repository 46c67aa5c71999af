"""Asks what of the timeline is to be exported, and how."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from chipline.windows.i18n import number_text, tr
from chipline.windows.timeline.export.sheets import Sheet
from chipline.windows.timeline.notes.eras import Era, shipped_eras

MOST_SCALE, MOST_PAGES = 8, 40


class ExportDialog(QDialog):
    """Asks what of the timeline is to be exported, and how.

    `extent` are all days that it has, `notes` those that are pinned to them.
    """

    def __init__(
        self,
        parent: QWidget,
        extent: tuple[float, float] | None,
        notes: Sequence[Era],
        *,
        with_eras: bool,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export the timeline"))
        self._extent, self._notes = extent, tuple(notes)
        self.range = QComboBox()
        self.range.addItems([tr("The years in view"), tr("All years")])
        self.lanes = QComboBox()
        self.lanes.addItems([tr("As in view"), tr("Every lane in full")])
        self.width_box = self._number(400, 10_000, 1600, tr(" px"))
        self.height_box = self._number(300, 10_000, 900, tr(" px"))
        self.scale_box = self._number(1, MOST_SCALE, 2, tr(" times"))
        self.pages = self._number(1, MOST_PAGES, 1, "")
        self.eras = QCheckBox(tr("Administrations and rule regimes"))
        self.eras.setChecked(with_eras)
        self.notes = QCheckBox(self._notes_text())
        self.notes.setChecked(bool(notes))
        self.notes.setEnabled(bool(notes))
        self.sources = QCheckBox(tr("The sources cited"))
        self.sources.setChecked(True)
        self.dark = QCheckBox(tr("In the dark palette"))
        form = QFormLayout(self)
        for label, widget in (
            (tr("Years"), self.range),
            (tr("Lanes"), self.lanes),
            (tr("Width of a page"), self.width_box),
            (tr("Height of a page"), self.height_box),
            (tr("Sharpness (PNG)"), self.scale_box),
            (tr("Pages side by side (PDF)"), self.pages),
            (tr("With it"), self.eras),
            ("", self.notes),
            ("", self.sources),
            ("", self.dark),
        ):
            if not isinstance(widget, QCheckBox):
                widget.setAccessibleName(label)
            form.addRow(label, widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Choose a file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def _notes_text(self) -> str:
        many = len(self._notes)
        text = tr("The note") if many == 1 else tr("The %1 notes").replace("%1", number_text(many))
        return text if many else tr("Notes: none is pinned")

    @staticmethod
    def _number(low: int, high: int, value: int, unit: str) -> QSpinBox:
        made = QSpinBox()
        made.setRange(low, high)
        made.setValue(value)
        made.setSuffix(unit)
        return made

    def sheet(self) -> Sheet:
        """Return what was chosen."""
        eras = shipped_eras() if self.eras.isChecked() else ()
        notes = self._notes if self.notes.isChecked() else ()
        return Sheet(
            width=float(self.width_box.value()),
            height=float(self.height_box.value()),
            theme="dark" if self.dark.isChecked() else "light",
            days=self._extent if self.range.currentIndex() == 1 else None,
            whole=self.lanes.currentIndex() == 1,
            across=self.pages.value(),
            scale=float(self.scale_box.value()),
            eras=(*eras, *notes),
            with_sources=self.sources.isChecked(),
        )
