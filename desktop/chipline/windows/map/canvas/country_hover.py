"""What the rules of the day say of the country below the pointer, once it rests there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from chipline import paths
from chipline.derived import rules_in
from chipline.export_rules.overviews.country_rules import group_stays, rules_towards
from chipline.export_rules.overviews.destination_bands import RuleBand
from chipline.map_layout.base_map import base_map
from chipline.windows.date_formats import day_text
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr, worded
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.paint.map_legend import band_words
from chipline.windows.pictures.hover_card import Card

#: So long the pointer rests, in milliseconds, and so many rules are told: the dossier has all.
_REST_MS, _MOST_RULES = 600, 3


class CountryHover(QObject):
    """Tells on a canvas of shaded countries by which rules they are so."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._at = QPointF()
        self._rested = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rested.timeout.connect(self.tell)
        canvas.installEventFilter(self)
        canvas.view_changed.connect(self._rested.stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the pointer to rest."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._at = event.position()
            self._wait(on=event.buttons() == Qt.MouseButton.NoButton)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
            self._wait(on=False)
        return super().eventFilter(watched, event)

    def _wait(self, *, on: bool) -> None:
        if on:
            self._rested.start()
        else:
            self._rested.stop()

    def tell(self) -> None:
        """Say of the country at the pointer what it is shaded for, where it is and no mark lies there."""
        canvas, at = self._canvas, self._at
        content, place = canvas.content(), canvas.view.position(at.x(), at.y())
        if content is None or place is None or canvas.mark_at(at) is not None:
            return
        code = base_map().country_at(*place)
        band = content.bands.get(code, "")
        if not band or canvas.corners.inset_box.contains(at):
            return
        said = band_words(canvas.signs)[RuleBand(band)]
        day = date.fromordinal(int(content.as_of.day))
        lines = (("", said), *_reasons(code, day))
        canvas.hover_card.show_card(Card("", country_text(code), lines), at.toPoint())


def _reasons(code: str, day: date) -> Iterator[tuple[str, str]]:
    """Say in which groups a country is, and what is asked of deliveries there, with citations."""
    rules = rules_in(paths.rules())
    for stay in group_stays(rules, code, day):
        name = tr("Country Group {group}", group=stay.group)
        yield name, _written(stay.citation, stay.start, unsure=stay.unsure)
    named = [one for one in rules_towards(rules, code, day) if one.rule.text]
    for rule in named[:_MOST_RULES]:
        yield worded(rule.rule), _written(rule.citation, rule.start, unsure=rule.unsure)


def _written(citation: str, start: date | None, *, unsure: bool) -> str:
    """Say where a rule is written, since when it holds, and whether that is in doubt."""
    said = citation
    if start is not None:
        said = tr("{citation}, since {day}", citation=citation, day=day_text(start))
    return tr("{rule} (not settled)", rule=said) if unsure else said
