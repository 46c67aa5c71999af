"""What every picture is to whoever exports it: the timeline, and whatever else is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, Self, TypeAlias

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

#: Paints one page, from its top left corner on.
Page: TypeAlias = Callable[[QPainter], None]


class Picture(Protocol):
    """A picture with its title, its legend and its sources: one sheet, or pages.

    Lengths are in device-independent pixels.
    """

    @property
    def title(self) -> str:
        """What it is called, in the file as well."""

    @property
    def sharpness(self) -> float:
        """How many pixels of an image stand for one of the sheet."""

    def cited_records(self) -> Sequence[str]:
        """Return the ids of the records that it shows, whose sources are listed."""

    def with_sources(self, sources: Iterable[str]) -> Self:
        """Return the same picture with the sources cited for its records, if it lists any."""

    def size(self) -> QSizeF:
        """Return the size of the one sheet that holds all of it."""

    def paint(self, painter: QPainter) -> None:
        """Paint all of it on one sheet."""

    def page_size(self) -> QSizeF:
        """Return the size of every page."""

    def pages(self) -> Sequence[Page]:
        """Return what paints its pages, one after the other; there is one at least."""
