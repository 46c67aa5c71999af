"""Icons: line drawings under `resources/icons/`, coloured for the theme in use."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chipline.paths import resources
from chipline.windows.theme import current

_SIZES = (16, 20, 24, 32, 48)

#: The icon of every kind of record.
KIND_ICONS = {
    "firm": "building-2",
    "chip": "cpu",
    "facility": "warehouse",
    "cluster": "boxes",
    "tenancy": "key-round",
    "model": "brain",
    "restriction": "gavel",
    "relocation": "route",
    "source": "book-open",
    "citation": "quote",
    "link": "link",
    "view": "bookmark",
    "briefing": "presentation",
    "step": "list-checks",
}


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Draw an icon in one colour at `size` device-independent pixels."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    made = QPixmap(QSize(size, size))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon in `colour`, or in the theme's text colour."""
    theme = current()
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, colour or theme.text, size))
        made.addPixmap(pixmap(name, theme.faint, size), QIcon.Mode.Disabled)
    return made


def kind_icon(kind: str, colour: str = "") -> QIcon:
    """Return the icon of a kind of record, in the kind's colour unless told otherwise."""
    return icon(KIND_ICONS[kind], colour or current().kind_colour(kind))
