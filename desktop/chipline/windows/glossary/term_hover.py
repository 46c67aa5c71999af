"""Explains the terms of the glossary wherever the pointer rests on one."""

from __future__ import annotations

from functools import cache
from html import escape

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTextEdit,
    QToolTip,
    QWidget,
)

from chipline.windows.glossary.terms import explanation, term_at, terms_in


def explain_terms(widget: QLabel | QTextEdit | QAbstractItemView) -> None:
    """Explain the terms that stand in a widget, below what its own tool tip says."""
    at: QWidget = widget if isinstance(widget, QLabel) else widget.viewport()
    at.installEventFilter(_hover())


@cache
def _hover() -> TermHover:
    return TermHover(QCoreApplication.instance())


class TermHover(QObject):
    """Answers the wish for a tool tip over labels, texts, tables and their heads."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what the terms under the pointer mean; where there are none, leave it as it is."""
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return False
        widget = watched if isinstance(watched, QLabel) else watched.parent()
        if not isinstance(widget, QWidget):
            return False
        if not said_at(widget, event.pos()):
            return False
        QToolTip.showText(event.globalPos(), said_at(widget, event.pos()), widget)
        return True


def said_at(widget: QWidget, at: QPoint) -> str:
    """Explain what terms stand at a point of a widget, as HTML; empty where there is none."""
    if isinstance(widget, QTextEdit):
        cursor = widget.cursorForPosition(at)
        found = term_at(cursor.block().text(), cursor.positionInBlock())
        return explanation((found,) if found else ())
    text, own = "", widget.toolTip()
    if isinstance(widget, QLabel):
        text = widget.text()
    elif isinstance(widget, QAbstractItemView):
        text, own = _texts_at(widget, at)
    said = explanation(terms_in(text))
    # What looks like HTML here went through `tip_text`, or is written by the program.
    first = f"<p>{escape(own)}</p>" if own and not QtGui.Qt.mightBeRichText(own) else own
    return first + said if said else ""


def _texts_at(view: QAbstractItemView, at: QPoint) -> tuple[str, str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    if isinstance(view, QHeaderView):
        model, section = view.model(), view.logicalIndexAt(at)
        if section < 0:
            return "", ""
        texts = [model.headerData(section, view.orientation(), role) for role in roles]
    else:
        texts = [view.indexAt(at).data(role) for role in roles]
    text, own = (each if isinstance(each, str) else "" for each in texts)
    return text, own if own != text else ""
