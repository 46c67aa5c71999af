"""The value of a field as text: links to records, and long text as the Markdown that it may be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import LAST_FIELDS
from chipline.store.queries import Named
from chipline.windows.inspector.fields.markdown import is_followed, is_plain, rendered
from chipline.windows.widgets.labels.folding_label import FoldingLabel
from chipline.windows.widgets.value_text import shown_value

#: So many lines of a long text are shown at first; what stands last on a card gives way sooner.
_LINES, _LAST_LINES = 14, 6


def _first_lines(spec: FieldSpec) -> int:
    if spec.type is not FieldType.LONG_TEXT:
        return 0
    return _LAST_LINES if spec.name in LAST_FIELDS else _LINES


class ValueLabel(FoldingLabel):
    """Shows a value; what can be followed in it is a link.

    Signals:
        record_requested(str, str): show the record that was clicked.
        address_requested(str): open the address that was clicked.
    """

    record_requested = Signal(str, str)
    address_requested = Signal(str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(_first_lines(spec), parent)
        self._spec = spec
        self.linkActivated.connect(self._follow)

    def show_value(self, value: Value, names: Mapping[str, Named]) -> None:
        """Write a value."""
        spec = self._spec
        marked = spec.type is FieldType.LONG_TEXT and value and not is_plain(str(value))
        rich = spec.refers or marked
        form, flag = Qt.TextFormat, Qt.TextInteractionFlag
        self.setTextFormat(form.RichText if rich else form.PlainText)
        self.setTextInteractionFlags(
            flag.LinksAccessibleByMouse if rich else flag.NoTextInteraction
        )
        self.setText(rendered(str(value)) if marked else shown_value(spec, value, names))

    def _follow(self, link: str) -> None:
        if not self._spec.refers:
            if is_followed(link):
                self.address_requested.emit(link)
            return
        kind, _, record = link.partition("/")
        # Later: the card that this label stands on goes away when another record is shown.
        QTimer.singleShot(0, self, lambda: self.record_requested.emit(kind, record))
