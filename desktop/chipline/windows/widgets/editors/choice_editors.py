"""Editors that offer everything there is to choose: check lists, and yes, no or unknown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec
from chipline.records.values import clean
from chipline.store.queries import Named
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import SMALL, colour, current, font
from chipline.windows.widgets.editors.value_editors import Editor

_MOST_SHOWN = 12
#: The keys that keep the ticks, and to which field they go on.
_ENDING = {
    Qt.Key.Key_Return: 0,
    Qt.Key.Key_Enter: 0,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}


class TickPopup(QListWidget):
    """A popup in which words are ticked.

    Signals:
        closed(bool): it went away; True when the ticks are to be kept.
    """

    closed = Signal(bool)

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAccessibleName(translated(spec.label))
        # WORKAROUND: a popup is a window, and takes its border from nobody else.
        theme = current()
        self.setStyleSheet(
            f"QListWidget {{ border: 1px solid {theme.line}; }}"
            # Fusion outlines the boxes in a colour that the dark theme swallows.
            f"QListWidget::indicator {{ width: 11px; height: 11px; border-radius: 2px;"
            f" border: 1px solid {theme.muted}; background: {theme.surface}; }}"
            f"QListWidget::indicator:checked {{ border: 4px solid {theme.accent};"
            f" width: 5px; height: 5px; background: {theme.on_accent}; }}"
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._kept = True
        self.step = 0
        for word in spec.choices:
            item = QListWidgetItem(translated(word), self)
            item.setData(Qt.ItemDataRole.UserRole, word)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.itemClicked.connect(self._flip)

    def _flip(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def tick(self, chosen: list[str]) -> None:
        """Tick these words and no others."""
        for number in range(self.count()):
            item = self.item(number)
            on = item.data(Qt.ItemDataRole.UserRole) in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """Return the ticked words in the order of the list."""
        items = (self.item(number) for number in range(self.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def open_at(self, place: QPoint, width: int) -> None:
        """Show the list at a place of the screen."""
        rows = min(self.count(), _MOST_SHOWN)
        height = rows * self.sizeHintForRow(0) + 4
        room = self.sizeHintForColumn(0) + 24
        self.setGeometry(place.x(), place.y(), max(width, room), height)
        self._kept, self.step = True, 0
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter keeps, Tab keeps and goes on, Esc cancels."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and self.currentItem() is not None:
            self._flip(self.currentItem())
        elif key in _ENDING:
            self.step = _ENDING[key]
            self.close()
        elif key == Qt.Key.Key_Escape:
            self._kept = False
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what became of the ticks."""
        super().hideEvent(event)
        self.closed.emit(self._kept)


class ChoicesEditor(Editor):
    """Any number of words out of a fixed list, ticked in a popup."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.button = QPushButton()
        self.button.setAccessibleName(translated(spec.label))
        self.button.setStyleSheet("text-align: left")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.row.addWidget(self.button, 1)
        self.list = TickPopup(spec, self)
        self.watch(self.button)
        self.button.clicked.connect(self._open)
        self.list.itemChanged.connect(self._write)
        self.list.closed.connect(self._end_choice)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Tick the words."""
        self.list.tick(value if isinstance(value, list) else [])
        self._write()

    def _write(self) -> None:
        chosen = self.list.ticked()
        text = ", ".join(translated(word) for word in chosen) or tr("Choose…")
        self.button.setText(text if len(text) < 28 else tr("{n} chosen", "{n} chosen", len(chosen)))
        self.changed.emit()

    def begin(self) -> None:
        """Open the list at once."""
        super().begin()
        self._open()

    def _open(self) -> None:
        below = self.button.mapToGlobal(QPoint(0, self.button.height()))
        self.list.open_at(below, self.button.width())

    def _end_choice(self, kept: bool) -> None:  # noqa: FBT001  # as the signal gives it
        if kept:
            self.committed.emit(self.list.step)
        else:
            self.given_up.emit()

    def value(self) -> Value:
        """Return the ticked words."""
        return clean(self.spec, self.list.ticked())


class YesNoEditor(Editor):
    """Yes, no or unknown, side by side."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.group = QButtonGroup(self)
        self.row.setSpacing(0)
        for number, (label, _) in enumerate(self._choices()):
            button = QToolButton()
            button.setText(label)
            button.setCheckable(True)
            # Qt's own hint leaves so much room that three of them are wider than the card.
            button.setFixedWidth(QFontMetrics(font(SMALL)).horizontalAdvance(label) + 14)
            button.setAccessibleName(f"{translated(spec.label)}: {label}")
            self.group.addButton(button, number)
            self.row.addWidget(button)
            button.installEventFilter(self)
        self.row.addStretch()
        theme = current()
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid {theme.line}; border-radius: 0; padding: 3px 0;"
            f" font-size: {SMALL}px; }}"
            f"QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent};"
            f" border-color: {theme.accent}; }}"
            f"QToolButton:focus {{ border: 1px solid {colour(theme.text).name()}; }}"
        )
        self.group.idClicked.connect(self._picked)

    @staticmethod
    def _choices() -> tuple[tuple[str, bool | None], ...]:
        return (tr("Yes"), True), (tr("No"), False), (tr("Unknown"), None)

    def _picked(self, _number: int) -> None:
        self.changed.emit()
        self.committed.emit(0)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Press the button of the value."""
        number = next(n for n, (_, meant) in enumerate(self._choices()) if meant is value)
        self.group.button(number).setChecked(True)

    def begin(self) -> None:
        """Take the keyboard at the pressed button."""
        button = self.group.checkedButton()
        if button is not None:
            button.setFocus()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Arrows choose, Enter saves."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            return super().handle_key(event)
        number = min(2, max(0, self.group.checkedId() + step))
        self.group.button(number).setChecked(True)
        self.begin()
        self.changed.emit()
        return True

    def value(self) -> Value:
        """Return what is pressed."""
        return clean(self.spec, self._choices()[self.group.checkedId()][1])
