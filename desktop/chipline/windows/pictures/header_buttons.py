"""The buttons above a picture pane: an icon that says what it does when one points at it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from chipline.windows.icons import icon
from chipline.windows.widgets.boxes import beside_icon
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Menu


def header_button(parent: QWidget, icon_name: str, tip: str, text: str = "") -> QToolButton:
    """Make a button; the icon follows the theme by its name."""
    button = QToolButton(parent)
    button.setProperty("icon_name", icon_name)
    button.setIcon(icon(icon_name))
    button.setToolTip(tip_text(tip))
    button.setAccessibleName(tip)
    button.setText(beside_icon(text) if text else "")
    return button


def header_switch(parent: QWidget, icon_name: str, tip: str, text: str = "") -> QToolButton:
    """Make a button that stays pressed while it is on."""
    button = header_button(parent, icon_name, tip, text)
    button.setCheckable(True)
    return button


def header_menu(parent: QWidget, icon_name: str, tip: str, text: str = "") -> QToolButton:
    """Make a button that opens a menu."""
    button = header_button(parent, icon_name, tip, text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = Menu(button)
    # Only the arrow of a button may stand to its other side, not what the menu has.
    menu.setLayoutDirection(parent.layoutDirection())
    button.setMenu(menu)
    return button


def dress_buttons(row: QWidget) -> None:
    """Draw the icons of a row of buttons anew in the colours of the theme."""
    for button in row.findChildren(QToolButton):
        name = button.property("icon_name")
        if name:
            button.setIcon(icon(str(name)))


def show_words(buttons: Iterable[QToolButton], *, on: bool) -> None:
    """Show the words of buttons beside their icons, or the icons alone."""
    style = Qt.ToolButtonStyle
    for button in buttons:
        button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if on else style.ToolButtonIconOnly
        )


def has_room(row: QWidget) -> bool:
    """Tell whether all that is shown in a row stands beside one another in its width."""
    layout = row.layout()
    return layout is None or layout.minimumSize().width() <= row.width()
