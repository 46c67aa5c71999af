"""Icons: line drawings under `resources/icons/`, coloured for the theme in use."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chipline.paths import resources
from chipline.windows.theme import current

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
    """Draw an icon in one colour at `size` pixels."""
    made = QPixmap(QSize(size, size))
    if made.isNull():
        return made  # a widget that is still without a size asks for it all the same
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    return made


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    """Draws an icon at whatever size is asked for, and only then."""

    def __init__(self, name: str, colour: str, faint: str) -> None:
        super().__init__()
        self._given = name, colour, faint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a rectangle."""
        name, colour, faint = self._given
        shown = faint if mode is QIcon.Mode.Disabled else colour
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(name, shown).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of this many device pixels."""
        name, colour, faint = self._given
        shown = faint if mode is QIcon.Mode.Disabled else colour
        return pixmap(name, shown, min(size.width(), size.height()))

    def clone(self) -> _Engine:
        """Return a copy, as QIcon asks for when it detaches."""
        return _Engine(*self._given)


def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon in `colour`, or in the theme's text colour."""
    theme = current()
    return QIcon(_Engine(name, colour or theme.text, theme.faint))


def kind_icon(kind: str, colour: str = "") -> QIcon:
    """Return the icon of a kind of record, in the kind's colour unless told otherwise."""
    return icon(KIND_ICONS[kind], colour or current().kind_colour(kind))
