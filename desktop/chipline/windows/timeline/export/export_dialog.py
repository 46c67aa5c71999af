"""Asks what of the timeline is to be exported, and how."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QWidget,
)

from chipline.windows.i18n import tr
from chipline.windows.pictures.paper_fields import PaperFields, add_named
from chipline.windows.timeline.export.sheets import Sheet
from chipline.windows.timeline.notes.eras import Era, shipped_eras
from chipline.windows.widgets.combo import Combo


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
        self.range = Combo()
        self.range.addItems([tr("The years in view"), tr("All years")])
        self.lanes = Combo()
        self.lanes.addItems([tr("As in view"), tr("Every lane in full")])
        self.paper = PaperFields()
        self.eras = QCheckBox(tr("Administrations and rule regimes"))
        self.eras.setChecked(with_eras)
        self.notes = QCheckBox(self._notes_text())
        self.notes.setChecked(bool(notes))
        self.notes.setEnabled(bool(notes))
        form = QFormLayout(self)
        add_named(form, tr("Years"), self.range)
        add_named(form, tr("Lanes"), self.lanes)
        self.paper.add_size(form)
        form.addRow(tr("Include"), self.eras)
        form.addRow("", self.notes)
        self.paper.add_choices(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Choose a file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def _notes_text(self) -> str:
        many = len(self._notes)
        return tr("The note", "The {n} notes", many) if many else tr("Notes: none is pinned")

    def sheet(self) -> Sheet:
        """Return what was chosen."""
        paper = self.paper
        eras = shipped_eras() if self.eras.isChecked() else ()
        notes = self._notes if self.notes.isChecked() else ()
        return Sheet(
            width=float(paper.width_box.value()),
            height=float(paper.height_box.value()),
            theme="dark" if paper.dark.isChecked() else "light",
            days=self._extent if self.range.currentIndex() == 1 else None,
            whole=self.lanes.currentIndex() == 1,
            across=paper.pages.value(),
            scale=float(paper.scale_box.value()),
            eras=(*eras, *notes),
            with_sources=paper.sources.isChecked(),
        )
