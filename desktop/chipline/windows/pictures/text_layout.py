"""The words and figures that are painted, and the font that they are set in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEngine, QPainter, QStaticText

from chipline.records.message import in_sentence
from chipline.records.record import KINDS
from chipline.scenery.event_mapping import GROUPING
from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.primitives import LaneHeader, ScrollRegion
from chipline.timeline_layout.responses import lag_message
from chipline.timeline_layout.scale import Unit
from chipline.windows import theme as themes
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.widgets.labels.missing_letters import shown_text

#: How far from the left edge lane names begin.
EDGE = 12.0


def label_font(*, bold: bool = False) -> QFont:
    """Return the font of labels."""
    return themes.font(themes.SMALL, bold=bold, tabular=True)


def new_ruler() -> Ruler:
    """Make a ruler for the font of labels."""
    metrics = QFontMetricsF(label_font())
    return Ruler(metrics.horizontalAdvance, metrics.height())


@lru_cache(maxsize=10_000)
def laid_out(text: str) -> QStaticText:
    """Lay a line of text out for a screen; it is painted over and over while one pans and zooms."""
    made = QStaticText(shown_text(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return made


def elided(text: str, room: float) -> str:
    """Return a text in the font of labels with an ellipsis where it has no room."""
    return _elided(text, int(room), label_font().key())


@lru_cache(maxsize=4000)
def _elided(text: str, room: int, _font: str) -> str:
    metrics = QFontMetricsF(label_font())
    return metrics.elidedText(shown_text(text), Qt.TextElideMode.ElideRight, room)


def on_screen(painter: QPainter) -> bool:
    """Tell whether pixels are painted; else text must stay text, and lines lines."""
    return painter.paintEngine().type() is QPaintEngine.Type.Raster


def tick_name(unit: Unit, day: date) -> str:
    """Name a tick in the user's language."""
    if unit is Unit.MONTH:
        return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    if unit is Unit.QUARTER:
        return tr("Q{quarter}", "a quarter of a year, as in Q3", quarter=(day.month + 2) // 3)
    return str(day.day if unit is Unit.DAY else day.year)


def gutter_for(titles: tuple[str, ...], ruler: Ruler, width: float) -> float:
    """Return how wide the column of lane names is: as its names need, within reason."""
    widest = max((ruler.width(title) for title in titles[:2000]), default=0.0)
    # What is said below a name needs its room too.
    widest = max(widest, ruler.width(more_text(99)))
    return float(round(min(max(widest + 2 * EDGE + 8, 124.0), max(width * 0.2, 124.0), 200.0)))


def more_text(count: int) -> str:
    """Say how many events of a lane in view have no row."""
    return tr("and {n} more in view", "and {n} more in view", count)


def lanes_text(kind: str, by: Sequence[str]) -> str:
    """Name a kind and by what its lanes are made."""
    name = translated(KINDS[kind].label_plural)
    if not by:
        return name
    first, *more = (in_sentence(translated(GROUPING[one].label)) for one in by)
    for other in more:
        first = tr("{first} and {more}", first=first, more=other)
    return tr("{kinds} by {grouping}", kinds=name, grouping=first)


def heading_of(region: ScrollRegion) -> tuple[str, str]:
    """Name what a region shows and by what its lanes are made; and how much it is."""
    return lanes_text(region.kind, region.by), number_text(region.count)


def name_left(header: LaneHeader) -> float:
    """Return where a lane's name begins: those within others are set in."""
    return EDGE + (8 if header.parent or header.closed else 0) + 14 * header.depth


def lag_text(low: float, high: float) -> str:
    """Say how much later something began, no more exact than the dates are."""
    return worded(lag_message(low, high))


def exact_lag_text(low: float, high: float) -> str:
    """Write a lag in days with its sign, for columns and tips."""
    if high - low < 1:
        return tr("{days} d", "A number of days, such as +12 d", days=_signed(low))
    return tr(
        "{low} to {high} d", "Days, such as +5 to +35 d", low=_signed(low), high=_signed(high)
    )


def _signed(days: float) -> str:
    sign = "+" if days > 0 else "\u2212" if days < 0 else ""
    return sign + number_text(abs(round(days)))


def compact(count: int) -> str:
    """Write a count in few characters: 950, 1.2k, 34k, 1.1M."""
    for size, mark in ((1_000_000, "M"), (1000, "k")):
        if count >= size:
            figure = count / size
            return f"{figure:.0f}{mark}" if figure >= 10 else f"{figure:.1f}{mark}"
    return str(count)
