"""How many records are shown, and what was just done, told in the header and the status line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from chipline.records.record import Kind
from chipline.windows import formats
from chipline.windows.i18n import tr
from chipline.windows.tables.filters.table_texts import share
from chipline.windows.tables.header_bar import HeaderBar

_SAID_FOR_MILLISECONDS = 4_000


class TableStatus(QObject):
    """Tells counts, and for a moment what was done.

    Signals:
        told(str): the status line should say this.
    """

    told = Signal(str)

    def __init__(self, kind: Kind, bar: HeaderBar, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
        self._bar = bar
        self._shares = (0, 0)
        self._day = ""
        self._saying = QTimer(self, singleShot=True, interval=_SAID_FOR_MILLISECONDS)
        self._saying.timeout.connect(self._tell)

    def count(
        self, passing: int, total: int, day: str = "", picked: tuple[int, int] | None = None
    ) -> None:
        """Tell how many of all records pass, and how many of those the as-of day picks out."""
        self._shares, self._day = (passing, total), day
        if picked:
            self._bar.count.setText(tr("{shown} of {all}", shown=picked[0], all=passing))
        elif passing == total:
            self._bar.count.setText(formats.number_text(total))
        else:
            self._bar.count.setText(tr("{shown} of {all}", shown=passing, all=total))
        self._bar.keep_room(total)
        self._bar.fit()
        self._tell()

    def wait(self) -> None:
        """Tell that rows are still being read."""
        self._bar.count.setText(tr("Loading…"))

    def say(self, text: str) -> None:
        """Tell what was done, then the count again."""
        self.told.emit(text)
        self._saying.start()

    def _tell(self) -> None:
        said = share(*self._shares, self._kind)
        if self._day and self._shares[0] == self._shares[1]:
            said = self._day
        elif self._day:
            said = f"{said} · {self._day}"
        self.told.emit(said)
