"""Which widget an exception kept from being laid out or painted, read off its traceback."""

from __future__ import annotations

import traceback
from types import TracebackType

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QWidget,
)
from shiboken6 import isValid

#: What Qt calls while it lays out and paints.
PAINTING = frozenset(
    {
        "boundingRect",
        "data",
        "drawBackground",
        "drawForeground",
        "flags",
        "headerData",
        "heightForWidth",
        "initStyleOption",
        "minimumSizeHint",
        "paint",
        "paintEvent",
        "paintSection",
        "sectionSizeFromContents",
        "shape",
        "sizeHint",
        "sizeHintForColumn",
        "sizeHintForRow",
    }
)


def painted_widget(trace: TracebackType | None) -> QWidget | None:
    """Return the widget that could not be laid out or painted; None if it was something else."""
    for frame, _line in reversed(list(traceback.walk_tb(trace))):
        if frame.f_code.co_name in PAINTING:
            widget = _widget_of(frame.f_locals.get("self"))
            if widget is not None:
                return widget
    return None


def _widget_of(painter: object) -> QWidget | None:
    """Return the widget that something paints: itself, or the view that it serves."""
    if isinstance(painter, QObject | QGraphicsItem) and not isValid(painter):
        return None
    if isinstance(painter, QGraphicsItem):
        scene: QGraphicsScene | None = painter.scene()
        return next(iter(scene.views()), None) if scene is not None else None
    if isinstance(painter, QAbstractItemModel):
        return next((view for view in _views() if _shows(view, painter)), None)
    found = painter if isinstance(painter, QObject) else None
    while found is not None and not isinstance(found, QWidget):
        # A delegate, for one, belongs to its view.
        found = found.parent()
    return found


def _views() -> list[QAbstractItemView]:
    found = (each for each in QApplication.allWidgets() if isinstance(each, QAbstractItemView))
    return sorted(found, key=lambda view: not view.isVisible())


def _shows(view: QAbstractItemView, model: QAbstractItemModel) -> bool:
    shown = view.model()
    return shown is model or getattr(shown, "sourceModel", lambda: None)() is model
