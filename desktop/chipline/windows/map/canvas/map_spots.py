"""What lies in a spot of the map, as a list over it to choose from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from chipline.map_layout.map_scene import MapMark
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.map_text import mark_title, record_details, record_title
from chipline.windows.pictures.spot_list import MOST, SpotList, SpotRow


class MapSpots(QObject):
    """Lists the records of a mark of a canvas.

    Signals:
        chosen(str, str): the record of a kind was chosen in the list.
    """

    chosen = Signal(str, str)

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._mark: MapMark | None = None
        self._records: list[tuple[str, str]] = []
        self.list = SpotList(canvas)
        self.list.chosen.connect(lambda number: self.chosen.emit(*self._records[number]))
        self.list.zoom_requested.connect(self._zoom)
        canvas.spot_requested.connect(self.show_mark)
        canvas.view_changed.connect(self.list.hide)

    def show_mark(self, mark: MapMark) -> None:
        """List what a mark stands for."""
        facts = self._canvas.facts
        if facts is None:
            return
        self._mark, self._records = mark, self._canvas.records_of(mark)
        rows = [
            SpotRow(
                number,
                icon(KIND_ICONS[kind]),
                record_title(facts, kind, record),
                record_details(facts, kind, record),
            )
            for number, (kind, record) in enumerate(self._records[:MOST])
        ]
        at = self._canvas.corner_of(mark)
        self.list.show_rows(mark_title(facts, mark), rows, at, many=len(self._records))

    def _zoom(self) -> None:
        if self._mark is not None:
            self._canvas.zoom_to(self._mark)
