"""Filters as chips: one each, a sentence and a cross; what does not apply here is said dimmed.

Signals:
    removed(Filter): its cross was pressed.
    opened(str): the sentence of a field's filter was pressed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QWidget

from chipline.records.kinds import ALL_KINDS
from chipline.records.query import Filter
from chipline.records.record import Kind
from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.tables.filters.filter_model import applying, standing_aside
from chipline.windows.tables.filters.table_texts import aside_sentence
from chipline.windows.views.filter_texts import filter_sentence
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.flow_layout import FlowLayout
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text

_WIDEST = 340
_HEIGHT = 24


class FilterChips(QWidget):
    """The row of chips, which takes more lines when it needs them."""

    removed = Signal(object)
    opened = Signal(str)
    cleared = Signal()
    save_requested = Signal()

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Filters"))
        self.hide()

    def show_filters(self, filters: tuple[Filter, ...], names: Mapping[str, str]) -> None:
        """Show the filters; `names` gives the titles of the records that they name."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        here = applying(filters, self._kind)
        for each in here:
            self._add(self._chip(each, filter_sentence(each, self._kind, names)))
        if any(each.applies_to(kind) for each in here for kind in ALL_KINDS if kind != self._kind):
            explained = tr("They hold in every pane whose records have these fields.")
            self._add(self._note(tr("in all panes"), "everywhere", explained))
        aside = standing_aside(filters, self._kind)
        if aside:
            sentence = aside_sentence(aside, names)
            self._add(self._note(_shortened(sentence), "aside", sentence))
        if filters:
            self._add(self._button(tr("Clear all"), self.cleared))
            if self._kind.name != "view":
                self._add(self._button(tr("Save view…"), self.save_requested))
        self.setVisible(bool(filters))
        self.updateGeometry()

    def _add(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
        # Shown at once: a hidden widget has no size, and the bar is about to ask how much room
        # all of this needs.
        widget.show()

    def sentences(self) -> list[str]:
        """Return what the chips say."""
        frames = self.findChildren(QFrame, "filter")
        return [frame.toolTip() for frame in frames if not frame.isHidden()]

    def _chip(self, wanted: Filter, sentence: str) -> QFrame:
        chip = QFrame(self)
        chip.setObjectName("filter")
        chip.setProperty("role", "chip")
        chip.setToolTip(tip_text(sentence))
        chip.setFixedHeight(_HEIGHT)
        said = QToolButton(chip)
        said.setObjectName("change")
        said.setFont(theme.font(theme.SMALL))
        said.setText(_shortened(sentence))
        said.setAccessibleName(tr("Change filter: {filter}", filter=sentence))
        said.setStyleSheet(_TIGHT)
        said.clicked.connect(partial(self.opened.emit, wanted.field))
        cross = QToolButton(chip)
        cross.setObjectName("remove")
        cross.setIcon(icon("x", theme.current().muted))
        cross.setIconSize(QSize(12, 12))
        cross.setToolTip(tr("Remove this filter"))
        cross.setAccessibleName(tr("Remove filter: {filter}", filter=sentence))
        cross.setStyleSheet(_TIGHT)
        cross.clicked.connect(partial(self.removed.emit, wanted))
        hbox(said, cross, on=chip, margins=(6, 0, 3, 0), spacing=0)
        return chip

    def _note(self, text: str, name: str, explained: str) -> QLabel:
        note = PlainLabel(self)
        note.setObjectName(name)
        note.setProperty("role", "small")
        note.setText(text)
        note.setToolTip(tip_text(explained))
        note.setFixedHeight(_HEIGHT)
        note.setIndent(2)
        return note

    def _button(self, text: str, pressed: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setFont(theme.font(theme.SMALL))
        button.setFixedHeight(_HEIGHT)
        button.setStyleSheet(
            f"QToolButton {{ color: {theme.current().accent}; padding: 2px 6px; }}"
        )
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(pressed)
        return button


#: Chips are low: the padding of ordinary buttons would not fit.
_TIGHT = f"QToolButton {{ padding: 1px 4px; border-radius: 9px; font-size: {theme.SMALL}px; }}"


def _shortened(text: str) -> str:
    metrics = QFontMetrics(theme.font(theme.SMALL))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
