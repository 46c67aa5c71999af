"""What screen readers are told: the role of widgets that paint themselves, and news that are read out."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def _interface(_class: str, made: QObject) -> QAccessibleInterface | None:
    """Describe a widget whose class declares its `accessible_role`; Qt describes all others."""
    role = getattr(made, "accessible_role", None)
    if not isinstance(role, QAccessible.Role) or not isinstance(made, QWidget):
        return None
    return QAccessibleWidget(made, role)


@cache
def install() -> None:
    """Describe our own widgets to screen readers from now on."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, text: str) -> None:
    """Have a text read out that stands in no control which has the keyboard."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
