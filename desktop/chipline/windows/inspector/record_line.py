"""A line of a card that stands for a record: its kind, its title, and when it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QWidget,
)

from chipline.windows.formats import period_text, title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import KIND_ICONS, pixmap
from chipline.windows.inspector.card_data import Tie
from chipline.windows.theme import BODY, SMALL, SPACE_L, SPACE_S, colour, current, font
from chipline.windows.widgets.popover import Menu

_ICON = 16
_PAD = 4


class RecordLine(QAbstractButton):
    """One neighbour: its kind, its title, and below when it was and how sure that is.

    Signals:
        record_requested(str, str): show this record.
        removal_requested(str): take this link away.
    """

    record_requested = Signal(str, str)
    removal_requested = Signal(str)

    def __init__(self, tie: Tie, *, removable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        brief = self.brief = tie.brief
        self._link = tie.link
        self._removable = removable and bool(tie.link)
        self._over_removal = False
        self._measured: tuple[int, QRect] | None = None
        self._detail_height = QFontMetrics(font(SMALL)).height()
        self.detail = " · ".join(
            part
            for part in (
                period_text(brief.began, brief.ended),
                translated(brief.status) if brief.status else "",
            )
            if part
        )
        self.setText(title_text(brief.named) or tr("(no name)"))
        self.setAccessibleName(f"{self.text()}, {self.detail}" if self.detail else self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.record_requested.emit(brief.named.kind, brief.named.id))

    def hasHeightForWidth(self) -> bool:
        """Titles wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped title and the line below it."""
        height = self._title_rect(width).height() + 2 * _PAD
        return height + (self._detail_height if self.detail else 0)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def _title_rect(self, width: int) -> QRect:
        # Kept, for a layout asks many times over.
        if self._measured is None or self._measured[0] != width:
            self._measured = width, self._measure(width)
        return self._measured[1]

    def _measure(self, width: int) -> QRect:
        left = SPACE_L + _ICON + SPACE_S
        room = QRect(left, _PAD, width - left - SPACE_L - _ICON - _PAD, 10_000)
        return QFontMetrics(font(BODY)).boundingRect(
            room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), self.text()
        )

    def _removal_rect(self) -> QRect:
        return QRect(self.width() - SPACE_L - _ICON + 4, _PAD, _ICON, _ICON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, title and detail; the cross for taking it away under the pointer."""
        theme = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lit = self.underMouse() or self.hasFocus()
            if lit:
                focused = self.hasFocus()
                painter.setPen(QPen(colour(theme.accent), 2) if focused else Qt.PenStyle.NoPen)
                painter.setBrush(colour(theme.raised))
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(SPACE_S, 1, -SPACE_S, -1), 4, 4
                )
            kind = self.brief.named.kind
            painter.drawPixmap(
                QPoint(SPACE_L, _PAD + 1), pixmap(KIND_ICONS[kind], theme.kind_colour(kind), _ICON)
            )
            area = self._title_rect(self.width())
            painter.setPen(colour(theme.accent))
            painter.setFont(font(BODY))
            painter.drawText(area.adjusted(0, 0, 2, 0), int(Qt.TextFlag.TextWordWrap), self.text())
            if self.detail:
                painter.setPen(colour(theme.muted))
                painter.setFont(font(SMALL))
                below = QRect(
                    area.left(),
                    area.bottom() + 1,
                    self.width() - area.left(),
                    2 * self._detail_height,
                )
                painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), self.detail)
            if lit and self._removable:
                ink = theme.error if self._over_removal else theme.muted
                painter.drawPixmap(self._removal_rect().topLeft(), pixmap("x", ink, _ICON))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it at rest."""
        super().leaveEvent(event)
        self._over_removal = False
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what a click would do."""
        super().mouseMoveEvent(event)
        over = self._removable and self._removal_rect().contains(event.position().toPoint())
        if over != self._over_removal:
            self._over_removal = over
            self.setToolTip(tr("Remove this link") if over else "")
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the tie away when the cross was meant."""
        if self._removable and self._removal_rect().contains(event.position().toPoint()):
            self.removal_requested.emit(self._link)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the record; Delete takes the tie away; arrows move on."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Delete and self._removable:
            self.removal_requested.emit(self._link)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the line."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show this record"), self.click)
        if self._link:
            menu.addAction(
                tr("Edit the link itself"), lambda: self.record_requested.emit("link", self._link)
            )
            removal = menu.addAction(tr("Remove this link"))
            removal.triggered.connect(lambda: self.removal_requested.emit(self._link))
            removal.setEnabled(self._removable)
        menu.popup(event.globalPos())
