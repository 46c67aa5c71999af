"""Which rows of a table are left out by what stands in a column of few different texts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.lists.list_style import RowDelegate

_MOST_SHOWN = 5


class RowFilter(QWidget):
    """Offers the texts of a column, of which those that are ticked leave their rows out.

    Signals:
        chosen(str, bool): the rows with this text are to be left out, or not any more.
    """

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        label = text_label("small", tr("Leave out the rows where it says"), parent=self)
        self.texts = QListWidget(self)
        self.texts.setAccessibleName(label.text())
        self.texts.setItemDelegate(RowDelegate(self.texts))
        self.texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        label.setBuddy(self.texts)
        vbox(label, self.texts, on=self, spacing=2)
        self.texts.itemChanged.connect(self._tell)

    def show_texts(self, texts: Sequence[str], left_out: Collection[str]) -> None:
        """Show the texts of another column, and those whose rows are left out."""
        self.texts.blockSignals(True)
        shown = [self._text(self.texts.item(row)) for row in range(self.texts.count())]
        if shown != list(texts):
            self.texts.clear()
            for text in texts:
                item = QListWidgetItem(" ".join(text.split()))
                item.setData(Qt.ItemDataRole.UserRole, text)
                self.texts.addItem(item)
        for row, text in enumerate(texts):
            ticked = Qt.CheckState.Checked if text in left_out else Qt.CheckState.Unchecked
            self.texts.item(row).setCheckState(ticked)
        self.texts.blockSignals(False)
        rows = min(len(texts), _MOST_SHOWN)
        self.texts.setFixedHeight(rows * max(1, self.texts.sizeHintForRow(0)) + theme.SPACE_S)
        self.setVisible(bool(texts))

    def _tell(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._text(item), item.checkState() is Qt.CheckState.Checked)

    def _text(self, item: QListWidgetItem) -> str:
        return str(item.data(Qt.ItemDataRole.UserRole))
