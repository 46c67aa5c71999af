"""The figures that a question about a chip rests on: the chip's own, or typed in its place.

Signals:
    asked(): a figure is another.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from chipline.export_rules.metrics import ChipFigures, performance_density, tpp
from chipline.export_rules.wording import figures_by_number
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.rules_pane.outcome_style import total_text
from chipline.windows.theme import SPACE_M
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.pickers import NumberLine, Picker, form_layout

#: Qt's own largest, under which no width is fixed.
_ANY_WIDTH = 16_777_215


class ChipNumbers(QWidget):
    """Five figures, always there: nothing below them may jump while somebody answers."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tpp = NumberLine(tr("TPP"), self)
        self.density = NumberLine(tr("Density"), self, unit=tr("TPP per mm²"))
        self.memory = NumberLine(tr("Memory"), self, unit=translated("GB/s"))
        self.io = NumberLine(tr("Interconnect"), self, unit=translated("GB/s"))
        self.datacentre = Picker(tr("For data centres"), self)
        self.datacentre.fill([("", tr("Not known")), ("yes", tr("Yes")), ("no", tr("No"))])
        self.datacentre.choose("")
        self._lay_out()
        self.datacentre.chosen.connect(self.asked)
        for line in self.lines().values():
            line.changed.connect(self.asked)

    def _lay_out(self) -> None:
        pairs = QGridLayout()
        pairs.setHorizontalSpacing(SPACE_M)
        pairs.setVerticalSpacing(2)
        for number, line in enumerate(self.lines().values()):
            row, column = divmod(number, 2)
            line.label.setMinimumWidth(0)
            line.label.setMaximumWidth(_ANY_WIDTH)
            pairs.addWidget(line.label, 2 * row, column)
            pairs.addWidget(line, 2 * row + 1, column)
            pairs.setColumnStretch(column, 1)
        last = QWidget(self)
        form_layout(last).addRow(self.datacentre.label, self.datacentre)
        vbox(pairs, last, on=self, spacing=6)

    def lines(self) -> dict[str, NumberLine]:
        """Return the lines by the names under which they are remembered."""
        return {"tpp": self.tpp, "density": self.density, "memory": self.memory, "io": self.io}

    def let_type(self) -> None:
        """Let the figures be typed."""
        for line in self.lines().values():
            line.let_type()
        self.datacentre.apply(True, "")

    def show_chip(self, chip: ChipFigures | None) -> None:
        """Show the figures of a chip, greyed; what was typed is kept for later."""
        chip = chip or ChipFigures()
        total, density = tpp(chip), performance_density(chip)
        why = tr("These are the chip’s own. Choose “By numbers…” to type others.")
        for line, figure in (
            (self.tpp, total_text(total) if total else ""),
            (self.density, number_text(round(density.value, 2)) if density else ""),
            (self.memory, _bandwidth(chip.memory_bandwidth_gbps)),
            (self.io, _bandwidth(chip.interconnect_gbps)),
        ):
            line.show_given(figure or tr("not known"), why)
        self.datacentre.apply(False, why)
        known = {"": tr("Not known"), "True": tr("Yes"), "False": tr("No")}
        self.datacentre.show_given(known["" if chip.datacentre is None else str(chip.datacentre)])

    def problem(self) -> str:
        """Say which of the typed figures can't be read, and why; empty when all can."""
        return next(filter(None, (line.problem() for line in self.lines().values())), "")

    def typed(self) -> ChipFigures | None:
        """Return the figures that are typed; None without a TPP."""
        total = self.tpp.value()
        if total is None:
            return None
        sort = self.datacentre.value()
        return figures_by_number(
            tpp=total,
            density=self.density.value(),
            datacentre=None if not sort else sort == "yes",
            memory_gbps=self.memory.value(),
            io_gbps=self.io.value(),
        )


def _bandwidth(figure: float | None) -> str:
    return "" if figure is None else f"{number_text(figure)} {translated('GB/s')}"
