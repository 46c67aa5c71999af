"""The choice of a kind above the lists of the review pane, with how many of each there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QSizePolicy, QWidget

from chipline.records.record import KINDS
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.combo import Combo

#: As wide for every list, so that what stands beside it stays where it is.
_WIDTH = 190


class KindPicker(Combo):
    """All kinds, or one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Kind"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(_WIDTH)

    def value(self) -> str:
        """Return the kind that is chosen; empty for all."""
        return str(self.currentData() or "")

    def offer(self, kinds: Iterable[str], counts: Mapping[str, int]) -> None:
        """Offer the kinds of which there are any; the one that is chosen stays."""
        chosen = self.value()
        self.clear()
        self.addItem(f"{tr('All kinds')} ({number_text(sum(counts.values()))})", "")
        for name in kinds:
            many = counts.get(name, 0)
            if many or name == chosen:
                self.addItem(f"{translated(KINDS[name].label_plural)} ({number_text(many)})", name)
        self.setCurrentIndex(max(0, self.findData(chosen)))
