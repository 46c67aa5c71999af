"""A field for the words that a text contains or is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from chipline.records.fields import FieldSpec
from chipline.records.query import Filter, Operator
from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.tables.filters.range_edit import PAUSE_MILLISECONDS
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.whole_line import WholeLine


class WordsEdit(QWidget):
    """Words, and how a text is compared with them: as FIELD~WORDS and FIELD=VALUE of `--where`.

    Signals:
        changed(): the words or the comparison are others than before.
    """

    changed = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = translated(spec.label)
        self.comparison = Combo(self)
        self.comparison.setAccessibleName(tr("How {field} is compared", field=label))
        self.comparison.addItem(tr("contains"), Operator.CONTAINS)
        if not spec.many:
            # What an entry of a list is, is told by ticks.
            self.comparison.addItem(tr("is"), Operator.IS)
        self.comparison.setHidden(spec.many)
        self.comparison.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line = WholeLine(parent=self)
        self.line.setPlaceholderText(tr("Words that it contains") if spec.many else tr("Words"))
        self.line.setAccessibleName(tr("{field}: words", field=label))
        self.line.setClearButtonEnabled(True)
        hbox(self.comparison, (self.line, 1), on=self, spacing=theme.SPACE_S)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.changed)
        self.line.textEdited.connect(lambda _text: self._pause.start())
        # The button that clears the line edits nothing.
        self.line.textChanged.connect(lambda text: None if text else self._pause.start())
        self.line.returnPressed.connect(self.changed)
        self.comparison.activated.connect(self.changed)

    def asked(self) -> tuple[Operator | None, str]:
        """Return how a text is compared with which words; None where there are no words."""
        words = self.line.text().strip()
        return (Operator(self.comparison.currentData()) if words else None), words

    def show_filter(self, wanted: Filter | None) -> None:
        """Show the words of a filter, if it has any."""
        at = self.comparison.findData(wanted.op) if wanted else -1
        words = str(wanted.values[0]) if wanted and wanted.values and at >= 0 else ""
        self._pause.stop()
        if at >= 0:
            self.comparison.setCurrentIndex(at)
        if words != self.line.text().strip():
            self.line.blockSignals(True)
            self.line.setText(words)
            self.line.blockSignals(False)
