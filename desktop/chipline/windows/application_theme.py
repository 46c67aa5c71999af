"""Dresses the application: the theme that the user chose, or the desktop's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chipline.windows import theme


def dress(name: str) -> theme.Theme:
    """Apply light, dark, or with "system" whichever the desktop uses."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101  # made before any window
    if name == "system":
        dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    return theme.apply(application, name)
