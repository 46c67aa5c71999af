"""The outline of a briefing: its steps as pictures with their titles, times and marks, in order."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chipline.briefing_content import StepContent
from chipline.windows import theme as themes
from chipline.windows.briefing.show.show_windows import clock_text
from chipline.windows.i18n import tr
from chipline.windows.keyboard_layouts import latin_letter
from chipline.windows.theme import colour, current, font
from chipline.windows.widgets.labels.tool_tip import tip_text

_STEP, _PICTURE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PICTURE_SIZE = QSize(112, 63)
_ROW = 80
_NUMBER = 26


def stale_text(step: StepContent) -> str:
    """Say in a few words what of a step is otherwise than when its view was taken."""
    stale = step.stale
    said = []
    if stale.gone:
        said.append(tr("{n} record gone", "{n} records gone", len(stale.gone)))
    if stale.changed:
        said.append(tr("{n} record changed", "{n} records changed", len(stale.changed)))
    if stale.grown is not None:
        more = stale.grown[1] - stale.grown[0]
        said.append(tr("{n} more row", "{n} more rows", more))
    if stale.answer is not None:
        said.append(tr("answer changed"))
    return " · ".join(said)


def marks_text(step: StepContent) -> str:
    """Say what there is to know of a step besides its title: time, question, whether it is skipped."""
    said = []
    if step.seconds:
        said.append(clock_text(step.seconds))
    if step.question:
        said.append(tr("asks"))
    if step.state.size == "small":
        said.append(tr("small type"))
    if step.skipped:
        said.append(tr("skipped"))
    return " · ".join(said)


class _StepDelegate(QStyledItemDelegate):
    """Paints a step: number, picture, title in two lines, marks below."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  # as Qt calls it
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return the one height that all steps have."""
        return QSize(200, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the step."""
        theme, step, picture = current(), index.data(_STEP), index.data(_PICTURE)
        if not isinstance(step, StepContent):
            return
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(area, colour(theme.accent_soft if chosen else theme.surface))
        if focused and chosen:
            painter.setPen(QPen(colour(theme.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.setPen(colour(theme.muted))
        painter.setFont(font(themes.SMALL, tabular=True))
        number = QRect(area.left(), area.top() + themes.SPACE_S, _NUMBER, 20)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        box = QRect(area.left() + _NUMBER, area.top() + themes.SPACE_S, 0, 0)
        box.setSize(_PICTURE_SIZE)
        if step.skipped:
            painter.setOpacity(0.45)
        if isinstance(picture, QPixmap):
            painter.drawPixmap(box, picture)
        painter.setPen(colour(theme.line))
        painter.drawRect(box)
        left = box.right() + themes.SPACE_M
        text = QRect(left, box.top() - 2, area.right() - left - themes.SPACE_S, 38)
        painter.setPen(colour(theme.muted if step.skipped else theme.text))
        painter.setFont(font(themes.BODY, bold=True))
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(text, flags, step.name)
        painter.setOpacity(1.0)
        stale = stale_text(step)
        painter.setPen(colour(theme.warning if stale else theme.muted))
        painter.setFont(font(themes.SMALL))
        below = QRect(left, box.bottom() - 17, text.width(), 18)
        said = " · ".join(filter(None, (stale, marks_text(step))))
        elided = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()


class StepList(QListWidget):
    """The steps, which keys and the mouse put into another order.

    Signals:
        moved(str, int): the step with this id is wanted at this place.
        opened(): the view of the step is wanted.
        duplicated(): this is wanted of the step.
        deleted(), skipped(): this is wanted of all steps that are selected.
    """

    moved = Signal(str, int)
    opened = Signal()
    deleted = Signal()
    duplicated = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Steps"))
        self.setItemDelegate(_StepDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.itemActivated.connect(lambda _item: self.opened.emit())

    def show_steps(self, steps: tuple[StepContent, ...], chosen: str) -> None:
        """Show the steps, one of them chosen; without it the one at the same place."""
        place = max(self.currentRow(), 0)
        selected = {step.id for step in self.selected}
        pictures = {
            self._step(row).id: self.item(row).data(_PICTURE) for row in range(self.count())
        }
        self.blockSignals(True)
        self.clear()
        for number, step in enumerate(steps, start=1):
            item = QListWidgetItem(self)
            item.setData(_STEP, step)
            item.setData(_PICTURE, pictures.get(step.id))
            said = (tr("{number}. {title}", number=number, title=step.name), stale_text(step))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(filter(None, (*said, marks_text(step)))),
            )
            item.setToolTip(tip_text(step.caption))
        ids = [step.id for step in steps]
        self.setCurrentRow(ids.index(chosen) if chosen in ids else min(place, len(ids) - 1))
        if chosen in selected:
            # What was done with several may be followed by more: they stay selected.
            for row, each in enumerate(ids):
                self.item(row).setSelected(each in selected)
        self.blockSignals(False)

    def show_picture(self, step: str, picture: QPixmap | None) -> None:
        """Put a picture to a step."""
        for row in range(self.count()):
            if self._step(row).id == step and picture is not None:
                smooth = Qt.TransformationMode.SmoothTransformation
                ratio = self.devicePixelRatioF()
                small = picture.scaled(
                    _PICTURE_SIZE * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth
                )
                small.setDevicePixelRatio(ratio)
                self.item(row).setData(_PICTURE, small)

    def _step(self, row: int) -> StepContent:
        found = self.item(row).data(_STEP)
        assert isinstance(found, StepContent)  # noqa: S101  # as show_steps puts them
        return found

    def choose(self, step: str) -> bool:
        """Choose a step by its id; False where it is none of these."""
        ids = [self._step(row).id for row in range(self.count())]
        if step in ids:
            self.setCurrentRow(ids.index(step))
        return step in ids

    @property
    def chosen(self) -> StepContent | None:
        """The step that is chosen."""
        row = self.currentRow()
        return self._step(row) if row >= 0 else None

    @property
    def selected(self) -> tuple[StepContent, ...]:
        """The steps that are selected, in their order; the chosen one where none is."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        chosen = self.chosen
        return tuple(map(self._step, rows)) or ((chosen,) if chosen is not None else ())

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the step under the pointer alone."""
        self.setCurrentRow(self.currentRow())
        super().startDrag(supported)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen step by Ctrl and an arrow, skip, copy or delete it."""
        chosen, key = self.chosen, event.key()
        letter = "" if event.modifiers() else latin_letter(event)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if chosen is not None and held and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = 1 if key == Qt.Key.Key_Down else -1
            place = self.currentRow() + by
            if 0 <= place < self.count():
                self.moved.emit(chosen.id, place)
        elif chosen is not None and key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif chosen is not None and letter == "d":
            self.duplicated.emit()
        elif chosen is not None and letter == "h":
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged step; the list shows it there once that is written."""
        chosen = self.chosen
        if chosen is None or event.source() is not self:
            event.ignore()
            return
        at = self.indexAt(event.position().toPoint())
        place = at.row() if at.isValid() else self.count()
        if at.isValid() and event.position().y() > self.visualRect(at).center().y():
            place += 1
        if place > self.currentRow():
            place -= 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(chosen.id, place)
