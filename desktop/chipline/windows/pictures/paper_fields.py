"""What is asked of every picture before it is exported: its paper, its colours, its sources."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from chipline.windows.i18n import tr
from chipline.windows.widgets.editors.number_box import NumberBox

MOST_SCALE, MOST_PAGES = 8, 40


class PaperFields:
    """The fields of an export dialog that do not depend on what is painted."""

    def __init__(self) -> None:
        self.width_box = _number(400, 10_000, 1600, f" {tr('px')}")
        self.height_box = _number(300, 10_000, 900, f" {tr('px')}")
        self.scale_box = _number(1, MOST_SCALE, 2, "×")
        self.pages = _number(1, MOST_PAGES, 1, "")
        self.sources = QCheckBox(tr("The sources cited"))
        self.sources.setChecked(True)
        self.dark = QCheckBox(tr("In the dark palette"))

    def add_size(self, form: QFormLayout) -> None:
        """Add the rows that ask how large and how sharp it is to be."""
        for label, widget in (
            (tr("Width of a page"), self.width_box),
            (tr("Height of a page"), self.height_box),
            (tr("Resolution (PNG)"), self.scale_box),
            (tr("Pages side by side (PDF)"), self.pages),
        ):
            add_named(form, label, widget)

    def add_choices(self, form: QFormLayout) -> None:
        """Add the rows that ask for sources and colours."""
        form.addRow("", self.sources)
        form.addRow("", self.dark)


def add_named(form: QFormLayout, label: str, widget: QWidget) -> None:
    """Add a row whose widget has the name that stands beside it, for screen readers as well."""
    widget.setAccessibleName(label)
    form.addRow(label, widget)


def _number(low: int, high: int, value: int, unit: str) -> NumberBox:
    made = NumberBox()
    made.setRange(low, high)
    made.setValue(value)
    made.setSuffix(unit)
    return made
