"""The order in which Tab walks over a card: as it is read, however late a part was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from chipline.windows.inspector.form_footer import FormFooter


def order_tabs(body: QWidget) -> None:
    """Let Tab follow the layouts of `body` from top to bottom."""
    for before, after in pairwise(_stops(body)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.pane.layout() if isinstance(widget, FormFooter) else widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        part = layout.itemAt(number)
        if part is None:
            continue
        widget, inner = part.widget(), part.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
