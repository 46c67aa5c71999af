"""The navigation rail: one button a pane, with how many records it would show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.shell.pane_registry import PaneEntry
from chipline.windows.widgets.boxes import STRETCH, hbox, vbox

NARROW, WIDE = 56, 200


class _Button(QToolButton):
    """A pane's button; wide, it shows label and count, narrow only the icon."""

    def __init__(self, name: str, label: str, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.label = label
        self.icon_name = icon_name
        self.count = QLabel(self)
        self.count.setProperty("role", "small")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hbox(STRETCH, self.count, on=self, margins=(0, 0, 10, 0))
        self.setText(label)
        self.setCheckable(True)
        self.setIconSize(QSize(20, 20))
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)

    def dress(self) -> None:
        """Take on the colours of the theme; the pane shown is in the accent colour."""
        found = theme.current()
        self.setIcon(icon(self.icon_name, found.accent if self.isChecked() else found.muted))

    def set_wide(self, *, wide: bool) -> None:
        """Show or hide label and count."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
        )
        self.count.setVisible(wide)
        self.setToolTip("" if wide else self.label)


class NavRail(QFrame):
    """The rail.

    Signals:
        chosen(str): a pane's name.
    """

    chosen = Signal(str)

    def __init__(self, panes: Iterable[PaneEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAccessibleName(tr("Navigation"))
        self._buttons: dict[str, _Button] = {}
        self._group = QButtonGroup(self)
        inside = QWidget(self)
        inside.setProperty("role", "rail-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(1)
        for entry in panes:
            if entry.divider_before:
                column.addSpacing(3)
                column.addWidget(self._line(inside))
                column.addSpacing(3)
            button = _Button(entry.name, translated(entry.label), entry.icon, inside)
            button.toggled.connect(button.dress)
            button.clicked.connect(lambda _on=False, pane=entry.name: self.chosen.emit(pane))
            self._group.addButton(button)
            self._buttons[entry.name] = button
            column.addWidget(button)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(scroll, on=self, margins=(0, 0, 1, 0))
        self.set_wide(wide=True)

    def _line(self, parent: QWidget) -> QFrame:
        line = QFrame(parent)
        line.setProperty("role", "line")
        return line

    def set_wide(self, *, wide: bool) -> None:
        """Show icons with labels, or icons alone."""
        self.setFixedWidth(WIDE if wide else NARROW)
        for button in self._buttons.values():
            button.set_wide(wide=wide)

    def show_pane(self, name: str) -> None:
        """Mark the pane that is shown."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def show_counts(self, shown: dict[str, int], total: dict[str, int]) -> None:
        """Show by pane how many records pass the filters, and of how many where some do not."""
        for name, button in self._buttons.items():
            if name not in total:
                continue
            text = number_text(total[name])
            if shown[name] != total[name]:
                text = f"{number_text(shown[name])} / {text}"
            button.count.setText(text)
            button.setAccessibleDescription(text)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for button in self._buttons.values():
            button.dress()
