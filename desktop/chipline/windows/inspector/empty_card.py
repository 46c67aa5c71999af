"""What stands in the place of the card when there is none to show."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chipline.records.nouns import noun
from chipline.records.record import Kind
from chipline.windows.i18n import tr
from chipline.windows.icons import pixmap
from chipline.windows.theme import SPACE_L, SPACE_S, current
from chipline.windows.widgets.boxes import STRETCH, vbox
from chipline.windows.widgets.card_widgets import wrapping
from chipline.windows.widgets.labels.plain_label import PlainLabel


class EmptyCard(QWidget):
    """Says why there is no card, and how to get one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = PlainLabel()
        self.said = wrapping("", "heading")
        self.hint = wrapping("", "muted")
        vbox(
            self._drawing,
            self.said,
            self.hint,
            STRETCH,
            on=self,
            margins=(SPACE_L * 2, SPACE_L * 3, SPACE_L * 2, SPACE_L),
            spacing=SPACE_S,
        )

    def _show(self, drawing: str, text: str, hint: str) -> None:
        self._drawing.setPixmap(pixmap(drawing, current().faint, 32))
        self.said.setText(text)
        self.hint.setText(hint)
        self.setAccessibleName(f"{text} {hint}")

    def show_nothing(self) -> None:
        """Say that nothing is selected."""
        self._show(
            "panel-right",
            tr("Select a record to see its card."),
            tr("Click one in any view, or press Ctrl+K and type its name."),
        )

    def show_deleted(self, kind: Kind) -> None:
        """Say that the record is not there any more."""
        self._show(
            "trash-2",
            tr("This {kind} was deleted.", kind=noun(kind.name)),
            tr(
                "Undo brings it back with its links and citations, and so do the deleted records "
                "in the history (Ctrl+H)."
            ),
        )
