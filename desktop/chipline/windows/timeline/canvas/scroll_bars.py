"""The scroll bars beside the groups of lanes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from chipline.timeline_layout.layout import PITCH
from chipline.timeline_layout.primitives import ScrollRegion
from chipline.windows.i18n import tr

SCROLL_BAR = 12
#: Narrower than this a plot is not laid out.
_NARROWEST = 50.0


def plot_width(width: float, gutter: float) -> float:
    """Return how wide the plot is between the names of lanes and the scroll bars."""
    return max(width - gutter - SCROLL_BAR, _NARROWEST)


class ScrollBars:
    """One scroll bar a group, made as they are needed; hidden where everything has room."""

    def __init__(self, widget: QWidget, scroll: Callable[[int, float], None]) -> None:
        self._widget, self._scroll = widget, scroll
        self._bars: list[QScrollBar] = []

    def _make(self, group: int) -> QScrollBar:
        made = QScrollBar(Qt.Orientation.Vertical, self._widget)
        made.setAccessibleName(tr("Scroll the lanes of group {number}", number=group + 1))
        made.setSingleStep(int(PITCH))
        made.valueChanged.connect(lambda value: self._scroll(group, value))
        made.hide()
        return made

    def place(self, regions: Sequence[ScrollRegion], width: int) -> None:
        """Put the bars where their groups stand."""
        self._bars += [self._make(group) for group in range(len(self._bars), len(regions))]
        for bar in self._bars[len(regions) :]:
            bar.hide()
        for bar, region in zip(self._bars, regions, strict=False):
            bar.blockSignals(True)
            bar.setGeometry(width - SCROLL_BAR, int(region.top), SCROLL_BAR, int(region.height))
            bar.setRange(0, math.ceil(region.furthest))
            bar.setPageStep(max(int(region.height), 1))
            bar.setValue(int(region.scroll))
            bar.setVisible(region.furthest > 0)
            bar.blockSignals(False)
