"""What stands behind one value of a comparison: quotes, sources and grades."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from chipline.windows.i18n import tr
from chipline.windows.review.compare.compare_data import CompareData, Said
from chipline.windows.theme import HEADING, SPACE_L, SPACE_M, SPACE_S, font
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.citation_view import CitationView
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.popover import Popover

_WIDTH, _TALLEST = 400, 380


class EvidencePopup(Popover):
    """The citations of a value; below them those of the record as a whole.

    Signals:
        record_requested(str, str): the card of a source or citation is wanted.
    """

    record_requested = Signal(str, str)

    def __init__(
        self, comparison: CompareData, column: int, field: str, heading: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.views: list[CitationView] = []
        self._comparison = comparison
        title = PlainLabel(heading, self)
        title.setFont(font(HEADING, bold=True))
        title.setWordWrap(True)
        title.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_S)
        inside = QWidget(self)
        inside.setProperty("role", "surface")
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(0, 0, 0, SPACE_S)
        self._body.setSpacing(0)
        own = comparison.said(column, field)
        self._add(own, tr("No citation speaks of this value alone.") if field else "")
        if field:
            whole = comparison.said(column, "")
            self._add_text(tr("Of the record as a whole") if whole else "")
            self._add(whole, "" if own else tr("Nor does one speak of the record as a whole."))
        elif not own:
            self._add_text(tr("No citation speaks of the record as a whole."))
        self._body.addStretch()
        inside.setFixedWidth(_WIDTH - 14)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(title, (scroll, 1), on=self, margins=1, spacing=0)
        self.setFixedWidth(_WIDTH)
        body = self._body.heightForWidth(_WIDTH - 14)
        needed = body if body > 0 else self._body.sizeHint().height()
        scroll.setFixedHeight(min(_TALLEST, needed + 4))
        if self.views:
            self.setFocusProxy(self.views[0])

    def _add_text(self, text: str) -> None:
        if text:
            label = text_label("small", text, parent=self, wraps=True)
            label.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, 2)
            self._body.addWidget(label)

    def _add(self, said: tuple[Said, ...], without: str) -> None:
        for each in said:
            view = CitationView(
                each, "", self._comparison.sources.get(each["source"]), editable=False
            )
            view.record_requested.connect(self._follow)
            self._body.addWidget(view)
            self.views.append(view)
        if not said:
            self._add_text(without)

    def _follow(self, kind: str, record: str) -> None:
        self.record_requested.emit(kind, record)
        QTimer.singleShot(0, self, self.close)
