"""The foot of a table: what the figures of the selected rows, and of all shown, come to."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from chipline.records.fields import FieldSpec
from chipline.records.nouns import counted
from chipline.records.record import Kind
from chipline.session.session import Session
from chipline.store.columns.figure_sums import FigureSum, figure_fields, sums
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.labels.tool_tip import tip_text

_HEIGHT = 30
#: A selection that is being dragged asks once.
_REST_MILLISECONDS = 80
#: More rows than this, unless they are all that there are, take too long to sum up by the way.
_MOST = 100_000
#: Units of what can be put together; of the others, rates and sizes, a sum says nothing.
ADDED = frozenset({"MW", "chips"})


class TableFoot(QFrame):
    """Two lines beside one another: of the selection, and of what is shown."""

    def __init__(self, session: Session, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        #: Returns the columns that are shown, and the numbers of the selected rows and of all.
        self.asked: Callable[[], tuple[list[str], Order, Order]] | None = None
        self._counts = (0, 0)
        #: The rows of which it tells.
        self._of: Order = np.empty(0, np.int64)
        self._came = False
        self.setProperty("role", "bar")
        self.setFixedHeight(_HEIGHT)
        self.setVisible(bool(figure_fields(kind.name, kind.fields)))
        self.selected, self.shown = ElidedLabel(self), ElidedLabel(self)
        self.selected.setAccessibleName(tr("Sums of the selection"))
        self.shown.setProperty("role", "small")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        hbox(
            (self.selected, 1),
            (self.shown, 1),
            on=self,
            margins=(theme.SPACE_L, 0, theme.SPACE_L, 0),
            spacing=theme.SPACE_L,
        )
        self._soon = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._soon.timeout.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Sum up what came while nobody looked; before anything came, nothing is said."""
        super().showEvent(event)
        if self._came:
            self.refresh()

    def refresh_soon(self) -> None:
        """Sum up once the selection or the columns have come to rest."""
        self._soon.start()

    def refresh(self) -> None:
        """Sum up anew what has come."""
        self._soon.stop()
        self._came = True
        if self.asked is None or not self.isVisible():
            return
        fields, chosen, shown = self.asked()
        kind = self._kind.name
        if not np.array_equal(shown, self._of):
            # Until the figures are summed up, nothing is said of other rows than are seen.
            self._of = shown
            self._say_shown({}, len(shown))
        self._counts = len(chosen), len(shown)

        def of(queries: Queries, rows: Order) -> dict[str, FigureSum]:
            if len(rows) == queries.count(kind):
                return sums(queries, kind, fields, None)
            return sums(queries, kind, fields, rows) if len(rows) <= _MOST else {}

        self._session.read(
            self,
            "sums",
            lambda queries: (of(queries, chosen) if len(chosen) > 1 else {}, of(queries, shown)),
            self._show,
        )

    def _show(self, found: tuple[dict[str, FigureSum], dict[str, FigureSum]]) -> None:
        chosen, shown = self._counts
        lines: list[str] = []
        if chosen > 1:
            said = tr("{n} selected", "{n} selected", chosen)
            lines = [said, *(self._in_full(name, each, chosen) for name, each in found[0].items())]
        self.selected.setText("   ".join(lines))
        # Of both, what was selected is meant; each has the whole width.
        self.selected.setVisible(bool(lines))
        self.shown.setVisible(not lines)
        self.selected.setToolTip(tip_text("\n".join(lines)))
        self._say_shown(found[1], shown)

    def _say_shown(self, found: dict[str, FigureSum], shown: int) -> None:
        """Say how many rows are shown and what their figures come to."""
        whole = [self._in_short(name, each) for name, each in found.items() if each.known]
        records = worded(counted(self._kind.name, shown))
        self.shown.setText("   ".join([records, *filter(None, whole)]))
        self.shown.setToolTip(
            tip_text(
                "\n".join([records, *(self._in_full(n, each, shown) for n, each in found.items())])
            )
        )

    def _in_full(self, name: str, figures: FigureSum, many: int) -> str:
        """Say all that the figures of a field come to."""
        spec = self._kind.fields[name]
        label = translated(spec.label)
        if not figures.known:
            return tr("{field}: no figure", field=label)
        said = {
            "field": label,
            "total": _figure(spec, figures.total),
            "mean": number_text(round(figures.mean or 0, 2)),
            "least": number_text(figures.least or 0),
            "greatest": _figure(spec, figures.greatest),
            "known": number_text(figures.known),
            "all": number_text(many),
        }
        if spec.unit in ADDED:
            return tr(
                "{field}: {total}, mean {mean}, {least} to {greatest}, "
                "{known} of {all} with a figure",
                **said,
            )
        return tr(
            "{field}: mean {mean}, {least} to {greatest}, {known} of {all} with a figure", **said
        )

    def _in_short(self, name: str, figures: FigureSum) -> str:
        """Say the sum of a field; empty where a sum says nothing."""
        spec = self._kind.fields[name]
        if spec.unit not in ADDED:
            return ""
        total = _figure(spec, figures.total)
        return tr("{field}: {total}", field=translated(spec.label), total=total)


def _figure(spec: FieldSpec, value: float | None) -> str:
    """Write a figure with its unit."""
    text = number_text(round(value or 0, 2))
    return f"{text} {translated(spec.unit)}" if spec.unit else text
