"""Frontier: the best chip anywhere, the best that China could buy freely, the best made in China.

Signals:
    status_changed(str): how many chips could not be placed.
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QCheckBox, QWidget

from chipline.export_rules.overviews.frontier import Frontier, FrontierLine, Metric, work_out
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.frontier.frontier_chart import FrontierChart, ratio_text
from chipline.windows.rules_pane.plane.plane_markers import short_name
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.theme import BODY, SPACE_L, SPACE_M, SPACE_S, current, font
from chipline.windows.widgets.boxes import STRETCH, hbox, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.pickers import Segments

_HEAD = 44


class FrontierView(QWidget):
    """The third of the four views."""

    status_changed = Signal(str)

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules_state = rules_state
        self.figure = Segments(
            [(Metric.TPP, tr("TPP")), (Metric.MEMORY, tr("Memory bandwidth"))], self
        )
        self.datacentre = QCheckBox(tr("Data-centre chips only"), self)
        self.datacentre.setChecked(True)
        self.words = PlainLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAccessibleName(tr("The gap in words"))
        self.chart = FrontierChart(rules_state, self)
        self._requested: object = None
        top = hbox(
            self.figure,
            self.datacentre,
            STRETCH,
            margins=(SPACE_L, SPACE_S, SPACE_L, 0),
            spacing=SPACE_L,
        )
        said = hbox(self.words, margins=(SPACE_L, SPACE_S, SPACE_L, 0))
        vbox(top, said, (self.chart, 1), on=self, margins=(0, 0, 0, SPACE_M), spacing=SPACE_S)
        self.tools: tuple[QWidget, ...] = (self.figure, self.datacentre)
        self.figure.chosen.connect(lambda _metric: self.work_out())
        self.datacentre.toggled.connect(lambda _on: self.work_out())

    # -- working out --------------------------------------------------------------------------

    def reload(self) -> None:
        """Take on other records or rules."""
        self._requested = None
        self.refresh()

    def refresh(self) -> None:
        """Show the as-of day; work the lines out if that is to be done."""
        if self.rules_state.loaded and self._requested is None:
            self.work_out()
        else:
            self.follow_day()

    def work_out(self) -> None:
        """Work the lines out off the GUI thread."""
        if not self.rules_state.loaded:
            return
        metric, only = Metric(self.figure.value()), self.datacentre.isChecked()
        last = max(self.rules_state.view_state.day, date.today().toordinal())  # noqa: DTZ011  # the user's day
        self._requested = (metric, only, last)
        here, law = self.rules_state.standings, self.rules_state.by_law
        both = self.rules_state.in_scenario

        def question() -> tuple[Frontier, Frontier | None]:
            mine = work_out(here, metric, last, datacentre_only=only)
            return mine, work_out(law, metric, last, datacentre_only=only) if both else None

        self.rules_state.work("frontier", question, self._show_found)

    def _show_found(self, found: object) -> None:
        assert isinstance(found, tuple)  # noqa: S101  # what the question returns
        self.chart.show_lines(*found)
        self.follow_day()

    def follow_day(self) -> None:
        """Mark the as-of day and say what the gap is."""
        if (
            isinstance(self._requested, tuple)
            and self.rules_state.view_state.day > self._requested[2]
        ):
            self.work_out()
            return
        found = self.chart.found
        self.words.setText(self.gap_text(found) if found else "")
        self.chart.update()
        if found:
            open_ones = found.left_out(self.rules_state.view_state.day)
            text = tr("{n} not determinable", "{n} not determinable", open_ones)
            self.status_changed.emit(f"{text}, {self._left_out(found)}")

    @staticmethod
    def _left_out(found: Frontier) -> str:
        return tr(
            "{n} without figure or release",
            "{n} without figure or release",
            found.unreleased + found.without_figure,
        )

    # -- in words -----------------------------------------------------------------------------

    def gap_text(self, found: Frontier) -> str:
        """Say the gap on the as-of day in words."""
        day = self.rules_state.view_state.day
        best = found.at(FrontierLine.ANYWHERE, day)
        if best is None or best.chip is None:
            return tr("No chip with this figure is known to have been out on this day.")
        unit = "" if found.metric is Metric.TPP else " GB/s"
        figure = f"{number_text(round(best.value))}{unit}"
        said = tr(
            "On {day} the best chip sold anywhere was <b>{chip}</b> ({figure}).",
            day=ordinal_text(day),
            chip=escape(short_name(best.chip.name)),
            figure=figure,
        )
        return f"{said} {self._free_gap(found, day, unit)} {self._domestic_gap(found, day, unit)}"

    @staticmethod
    def _free_gap(found: Frontier, day: int, unit: str) -> str:
        step, ratio = found.at(FrontierLine.FREE, day), found.ratio(day, FrontierLine.FREE)
        if step is None or step.chip is None or ratio is None:
            return tr("Nothing is known that China could have bought without a licence.")
        return tr(
            "It had <b>{ratio} times</b> the figure of the best that China could buy without a "
            "licence, <b>{chip}</b> ({figure}).",
            ratio=ratio_text(ratio),
            chip=escape(short_name(step.chip.name)),
            figure=f"{number_text(round(step.value))}{unit}",
        )

    @staticmethod
    def _domestic_gap(found: Frontier, day: int, unit: str) -> str:
        line = FrontierLine.DOMESTIC
        step, ratio = found.at(line, day), found.ratio(day, line)
        if step is None or step.chip is None or ratio is None:
            return tr("No Chinese chip with this figure was out.")
        return tr(
            "It had <b>{ratio} times</b> that of the best Chinese one, <b>{chip}</b> ({figure}).",
            ratio=ratio_text(ratio),
            chip=escape(short_name(step.chip.name)),
            figure=f"{number_text(round(step.value))}{unit}",
        )

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.figure.dress()
        self.chart.update()

    def paint_to(self, painter: QPainter, width: int, height: int) -> None:
        """Paint words and lines without the switches."""
        said = QTextDocument()
        said.setDefaultFont(font(BODY))
        said.setDocumentMargin(0)
        said.setHtml(f'<span style="color:{current().text}">{self.words.text()}</span>')
        said.setPageSize(QSizeF(width - 2 * SPACE_L, -1))
        painter.save()
        painter.translate(SPACE_L, SPACE_S)
        said.drawContents(painter, QRectF(0, 0, width, _HEAD + 20))
        top = said.size().height() + SPACE_M
        painter.translate(-SPACE_L, top)
        self.chart.paint_to(painter, width, int(height - top - SPACE_S))
        painter.restore()

    def state(self) -> dict[str, Any]:
        """Return what is compared."""
        return {"metric": self.figure.value(), "datacentre": self.datacentre.isChecked()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Compare the same again."""
        if kept.get("metric") in list(Metric):
            self.figure.choose(str(kept["metric"]))
        self.datacentre.setChecked(bool(kept.get("datacentre", True)))
