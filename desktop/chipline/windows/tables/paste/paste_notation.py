"""How the dates or figures of a pasted column are written: as it proves, or as is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chipline.records.fields import FieldType
from chipline.records.notation.numbers import Marks, shortened
from chipline.records.notation.written_dates import DayOrder
from chipline.store.compound_edits.paste_plan import ColumnNotation
from chipline.windows.i18n import tr
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.labels.tool_tip import tip_text

_POINT, _COMMA = Marks(".", ","), Marks(",", ".")
Written = DayOrder | Marks


def _choices(of: FieldType) -> tuple[tuple[Written, str], ...]:
    if of is FieldType.DATE:
        return (
            (DayOrder.DAY, tr("Day first, as in 31/12/2025")),
            (DayOrder.MONTH, tr("Month first, as in 12/31/2025")),
            (DayOrder.YEAR, tr("Year first, as in 25/12/31")),
        )
    return (
        (_POINT, tr("Decimal point, as in 1,234.5")),
        (_COMMA, tr("Decimal comma, as in 1.234,5")),
    )


class NotationChoice(Combo):
    """Offers the ways in which a column may be written; at first that which it proves itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of: FieldType | None = None
        self._choices: tuple[tuple[Written, str], ...] = ()
        self.setProperty("role", "small")
        self.hide()

    @property
    def written(self) -> Written | None:
        """What is chosen; None where the column is to prove it."""
        chosen = self.currentIndex() - 1
        return self._choices[chosen][0] if chosen >= 0 else None

    def show_notation(self, of: FieldType, notation: ColumnNotation | None) -> None:
        """Offer what there is for a type of field, and say what the column proves.

        Without a notation there is nothing to choose.
        """
        self.blockSignals(True)
        if of is not self._of:
            self._of, self._choices = of, _choices(of)
            self.clear()
            self.addItems(["", *(text for _written, text in self._choices)])
        if notation is not None and self.written is None:
            self._show_proof(of, notation)
        else:
            self.setToolTip(tip_text(self.currentText()))
        self.setVisible(notation is not None)
        self.blockSignals(False)

    def _show_proof(self, of: FieldType, notation: ColumnNotation) -> None:
        proof = shortened(notation.proof)
        if proof:
            word = _word(notation)
            said = tr("{notation} (“{proof}”)", notation=word, proof=proof)
            why = tr(
                "{notation}, since “{proof}” stands in this column", notation=word, proof=proof
            )
        elif of is FieldType.DATE:
            said = why = tr("Each date for itself")
        else:
            said = why = tr("Each figure for itself")
        self.setItemText(0, said)
        self.setToolTip(tip_text(why))
        self.setAccessibleDescription(why)


def _word(notation: ColumnNotation) -> str:
    orders = {
        DayOrder.DAY: tr("Day first"),
        DayOrder.MONTH: tr("Month first"),
        DayOrder.YEAR: tr("Year first"),
    }
    if notation.order is not None:
        return orders[notation.order]
    comma = notation.marks is not None and notation.marks.decimal == ","
    return tr("Decimal comma") if comma else tr("Decimal point")
