"""Small parts of the forms: a list to pick from by typing, a line for a number, a switch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QWidget,
)

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import bounded_title
from chipline.records.values import FieldValueError, read
from chipline.windows.formats import number_marks
from chipline.windows.i18n import error_text, tr
from chipline.windows.theme import SPACE_M, current
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.choice_keys import GroupKeys
from chipline.windows.widgets.combo import level_rows, paint_arrow
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.list_style import RowDelegate
from chipline.windows.widgets.lists.offers import ENTER, Offer, OfferList, fitting

_LARGEST = 10**12
LABEL_WIDTH = 112


def form_layout(widget: QWidget) -> QFormLayout:
    """Lay a widget out as a form whose labels are all of one width."""
    form = QFormLayout(widget)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(SPACE_M)
    form.setVerticalSpacing(6)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _label(text: str, parent: QWidget | None, buddy: QWidget) -> QLabel:
    label = text_label("muted", text, parent=parent, wraps=True)
    label.setFixedWidth(LABEL_WIDTH)
    label.setBuddy(buddy)
    return label


class ElidedLine(WholeLine):
    """A line that shows by an ellipsis that its text goes on, as long as nobody types in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or as much of it as has room."""
        metrics, room = self.fontMetrics(), self.contentsRect().adjusted(2, 0, -2, 0)
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class Picker(QComboBox):
    """A list in which typing finds; what was typed and is not in the list is taken back.

    Signals:
        chosen(): the user has picked another.
    """

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = _label(name, parent, self)
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setLineEdit(ElidedLine(parent=self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(16)
        self.setItemDelegate(RowDelegate(self))
        level_rows(self)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none
        self.activated.connect(self._tell_change)
        self._last = ""
        self._names: dict[str, tuple[str, ...]] = {}
        line = self.lineEdit()
        assert line is not None  # noqa: S101  # it is editable
        self._line = line
        self.offers = OfferList(line, self)
        self.offers.chosen.connect(self._take)
        line.installEventFilter(self)
        line.textEdited.connect(self._offer)
        line.editingFinished.connect(self._settle)

    def fill(
        self,
        offers: Iterable[tuple[str, str]],
        *,
        names: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        """Offer values with their words, and keep what is chosen if it is still there.

        `names` has what else each value is called.
        """
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        self._names = {}
        for value, words in offers:
            self.addItem(bounded_title(words), str(value))
            self._names[str(value)] = names(value) if names and value else ()
        # Qt chooses the first of a list by itself; what nobody chose stays open here.
        self.setCurrentIndex(-1)
        self.blockSignals(False)
        self.choose(kept)

    def apply(self, applies: bool, why_not: str) -> None:  # noqa: FBT001  # the only thing it says
        """Let it be chosen, or stay where it is, greyed, and say why it is not asked."""
        self.setEnabled(applies)
        self.label.setEnabled(applies)
        for part in (self, self.label):
            part.setAccessibleDescription("" if applies else why_not)
        self.label.setToolTip(tip_text("" if applies else why_not))
        if applies:
            # Until now it may have shown what was given elsewhere.
            self._line.setText(self.itemText(self.currentIndex()))
        self.setToolTip(tip_text(self.currentText() if applies else why_not))

    def show_given(self, words: str) -> None:
        """Show what is given elsewhere, as long as it can't be chosen here; the choice stays."""
        self._line.setText(words)
        if not self.toolTip():
            self.setToolTip(tip_text(words))

    def value(self) -> str:
        """Return the value that is chosen."""
        return str(self.currentData() or "") if self.currentIndex() >= 0 else ""

    def choose(self, value: str) -> None:
        """Choose a value without telling; one that is not offered changes nothing."""
        index = self.findData(str(value))
        if index >= 0:
            self.setCurrentIndex(index)
            self._last = self.value()
            self._show_start()

    def _offer(self, typed: str) -> None:
        rows = [(str(self.itemData(row)), self.itemText(row)) for row in range(self.count())]
        offers = [Offer(value, words, self._names[value]) for value, words in rows]
        found, marked = fitting(typed, offers)
        self.offers.show(found, marked)

    def _take(self, value: str) -> None:
        self.setCurrentIndex(self.findData(value))
        self._tell_change()
        self._line.selectAll()

    def _tell_change(self) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self._show_start()
            self.chosen.emit()

    def _settle(self) -> None:
        """Take a typed name, or go back to what was chosen before."""
        if self.offers.is_open:
            # The list has taken the focus: it is still being typed.
            return
        typed = self.currentText()
        index = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        refused = index < 0 and bool(typed.strip())
        if index < 0:
            index = self.findData(self._last)
        self.setCurrentIndex(index)
        self.setEditText(self.itemText(index))
        self._tell_change()
        self._show_start()
        if refused:
            said = tr("Nothing here is called “{words}”. What was chosen stays.", words=typed)
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), tip_text(said), self)
        if self._line.hasFocus():
            # What is typed next replaces it.
            self._line.selectAll()

    def _show_start(self) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
        self.setToolTip(tip_text(self.currentText()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the marked offer, and Esc put the offers away."""
        if event.key() in ENTER and self.offers.choose_marked():
            return
        if event.key() == Qt.Key.Key_Escape and self.offers.is_open:
            self.offers.close()
            return
        if event.key() in ENTER:
            self.offers.close()
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        """Let Tab take the marked offer."""
        self.offers.choose_marked()
        return super().focusNextPrevChild(forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click mark the text, so that typing replaces it, unless it marks a part itself."""
        if (
            watched is self._line
            and event.type() == QEvent.Type.MouseButtonRelease
            and not self._line.hasSelectedText()
            and not self._line.isModified()
        ):
            self._line.selectAll()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field with a quiet arrow."""
        super().paintEvent(event)
        paint_arrow(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the text, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._line.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form: scrolling must not change an answer."""
        event.ignore()


class NumberLine(WholeLine):
    """A line for a number of zero or more; empty is not known.

    What is typed is read as in a field of a record, and may bring its unit.

    Signals:
        changed(): the number is another.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        unit: str = "",
        whole: bool = False,
        maximum: float = _LARGEST,
    ) -> None:
        super().__init__(parent=parent)
        sort = FieldType.INTEGER if whole else FieldType.NUMBER
        self._spec = FieldSpec(sort, name, unit=unit, minimum=0, maximum=maximum)
        self.label = _label(name, parent, self)
        self.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.setPlaceholderText(unit)
        self._typed = ""
        self.textEdited.connect(self.changed)

    @property
    def typed(self) -> str:
        """What is typed, or was before a figure was given elsewhere."""
        return self.text() if self.isEnabled() else self._typed

    def restore(self, typed: str) -> None:
        """Put back what was typed."""
        self._typed = typed
        if self.isEnabled():
            self.setText(typed)

    def show_given(self, figure: str, why: str) -> None:
        """Show a figure that is given elsewhere, greyed, and why; what was typed is kept."""
        self._typed = self.typed
        for part in (self, self.label):
            part.setEnabled(False)
            part.setToolTip(tip_text(why))
            part.setAccessibleDescription(why)
        self.setText(figure)

    def let_type(self) -> None:
        """Let a figure be typed again, beginning with what was typed before."""
        if self.isEnabled():
            return
        for part in (self, self.label):
            part.setEnabled(True)
            part.setToolTip("")
            part.setAccessibleDescription("")
        self.setText(self._typed)

    def value(self) -> float | None:
        """Return the number that is typed; None when there is none that can be read."""
        return None if self.problem() else self._read()

    def problem(self) -> str:
        """Say why what is typed can't be read; empty when it can, and when nothing is typed."""
        try:
            self._read()
        except FieldValueError as error:
            return error_text(error)
        return ""

    def _read(self) -> float | None:
        found = read(self._spec, self.typed, number_marks())
        return found if isinstance(found, int | float) else None


class Segments(QWidget):
    """Buttons side by side of which one is pressed.

    Signals:
        chosen(str): another is pressed.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values = [value for value, _words in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_value, words) in enumerate(choices):
            button = QToolButton(self)
            button.setText(words)
            button.setCheckable(True)
            button.setAccessibleName(words)
            button.setProperty("place", _place(number, len(choices)))
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))
        GroupKeys(self._group)
        self.dress()

    def value(self) -> str:
        """Return the value of the pressed button."""
        return self._values[self._group.checkedId()]

    def button(self, value: str) -> QToolButton:
        """Return the button of a value."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QToolButton)  # noqa: S101  # that is what they are made of
        return found

    def choose(self, value: str) -> None:
        """Press a button without telling."""
        self.button(value).setChecked(True)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        theme = current()
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid {theme.edge}; border-left-width: 0; border-radius: 0;"
            f" padding: 4px 12px; background: {theme.surface}; }}"
            'QToolButton[place="first"], QToolButton[place="only"] {'
            " border-left-width: 1px; border-top-left-radius: 4px; border-bottom-left-radius: 4px; }"
            'QToolButton[place="last"], QToolButton[place="only"] {'
            " border-top-right-radius: 4px; border-bottom-right-radius: 4px; }"
            f"QToolButton:hover {{ background: {theme.raised}; }}"
            f"QToolButton:checked {{ background: {theme.accent_soft}; color: {theme.accent};"
            " font-weight: 600; }"
            f"QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 3px 11px; }}"
        )


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if number == 0 else "last" if number == count - 1 else "middle"
