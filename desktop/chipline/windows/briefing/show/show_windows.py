"""The windows of a briefing: the speaker's, the audience's, and the one where there is one screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from chipline.briefing_content import StepContent
from chipline.windows import theme as themes
from chipline.windows.briefing.show.show_keys import SHOW_KEYS
from chipline.windows.briefing.stage.stage_scene import StageScene, StageView
from chipline.windows.formats import title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import current, font
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.lists.list_style import RowDelegate

_SIDE = 380
#: The letters of the notes in pixels: at first, at least and at most.
NOTES_SIZE, _LEAST_NOTES, _MOST_NOTES = 16, 11, 40
_CLOCK = 34
#: Of the planned time, from which share on the clock warns.
_NEARLY = 0.9
_STRIP_HEIGHT, _EDGE = 220, 6
#: How many buttons stand beside one another below the notes.
_BESIDE = 3
_PICTURE, _NEXT = QSize(256, 144), QSize(354, 199)
#: In the overview: what stands around a picture, title included; and room for a scroll bar.
_AROUND, _SCROLL_BAR = QSize(24, 40), 16


def clock_text(seconds: int) -> str:
    """Write a length of time, such as 12:05, or 1:02:05."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


class SpeakerNotes(QFrame):
    """What only the speaker sees: the next step, notes, clock, and buttons for the main keys.

    Signals:
        pressed(str): do this act of the show.
        record_chosen(str, str): select this record on the stage.
        keep_requested(): keep what is shown beside the story as a step.
    """

    pressed = Signal(str)
    record_chosen = Signal(str, str)
    keep_requested = Signal()

    def __init__(self, parent: QWidget, *, upright: bool) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notes_size = NOTES_SIZE
        self._said = ""
        self.clock = PlainLabel(self)
        self.clock.setFont(font(_CLOCK, bold=True, tabular=True))
        self.planned = text_label("muted", parent=self)
        self.place = text_label("heading", parent=self)
        self.away = text_label("muted", parent=self, wraps=True)
        lost = tr("The audience’s screen is gone. What it showed comes back with it.")
        self.lost = text_label("warning", lost, parent=self, wraps=True)
        self.keep = QPushButton(tr("Keep as a step"), self)
        self.keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keep.clicked.connect(self.keep_requested)
        self.following = text_label("small", parent=self)
        self.picture = PlainLabel(self)
        self.picture.setFixedSize(_NEXT if upright else _PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.notes = QPlainTextEdit(self)
        self.notes.setReadOnly(True)
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notes.setAccessibleName(tr("Notes"))
        self.records = QListWidget(self)
        self.records.setAccessibleName(tr("Records of this step"))
        self.records.setItemDelegate(RowDelegate(self.records))
        self.records.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.records.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.records.itemClicked.connect(self._choose)
        self.records.currentItemChanged.connect(self._follow_row)
        self._buttons = [
            self._button(act, text)
            for act, text in (
                ("previous", tr("Previous")),
                ("next", tr("Next")),
                ("black", tr("Black")),
                ("freeze", tr("Freeze")),
                ("zoom", tr("Zoom")),
                ("overview", tr("Overview")),
                ("search", tr("Search")),
                ("keys", tr("Keys")),
                ("end", tr("End the show")),
            )
        ]
        self._lay_out(upright=upright)
        self.say_away("")
        self.say_lost(lost=False)
        self.write_notes(NOTES_SIZE)

    def _lay_out(self, *, upright: bool) -> None:
        clock = hbox(self.clock, self.planned, STRETCH, self.place, spacing=themes.SPACE_M)
        clock.setAlignment(self.planned, Qt.AlignmentFlag.AlignBottom)
        away = hbox((self.away, 1), self.keep, spacing=themes.SPACE_S)
        margins = (themes.SPACE_M,) * 4
        if upright:
            # As wide as three to a row, so that words of other languages have room.
            pad = QGridLayout()
            pad.setSpacing(themes.SPACE_S)
            for number, button in enumerate(self._buttons):
                pad.addWidget(button, *divmod(number, _BESIDE))
            self.records.setMaximumHeight(5 * themes.ROW_HEIGHT)
            parts = (
                clock,
                self.lost,
                away,
                self.following,
                self.picture,
                (self.notes, 1),
                self.records,
            )
            vbox(*parts, pad, on=self, margins=margins, spacing=themes.SPACE_S)
            return
        self.records.hide()
        beside = vbox(self.following, self.picture, STRETCH, spacing=themes.SPACE_S)
        said = (clock, self.lost, away, (self.notes, 1))
        middle = vbox(*said, hbox(*self._buttons), spacing=themes.SPACE_S)
        hbox(beside, (middle, 1), on=self, margins=margins, spacing=themes.SPACE_L)

    def _button(self, act: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.pressed.emit(act))
        return button

    def show_step(self, step: StepContent, number: int, many: int) -> None:
        """Show the notes of a step, and its records."""
        said = step.said
        if step.question:
            answer = tr("Answer: {answer}", answer=step.answer) if step.answer else ""
            said = "\n\n".join(filter(None, (said, answer)))
        self._said = said
        self.notes.setPlainText(said)
        self.place.setText(tr("{number} of {all}", number=number, all=many))
        self.records.clear()
        for named in step.records:
            item = QListWidgetItem(title_text(named), self.records)
            item.setData(Qt.ItemDataRole.UserRole, (named.kind, named.id))

    def add_omitted(self, omitted: str) -> None:
        """Write below the notes what has no room on the stage; an empty text leaves the notes alone."""
        said = "\n\n".join(filter(None, (self._said, omitted)))
        if said != self.notes.toPlainText():
            self.notes.setPlainText(said)

    def show_following(self, step: StepContent | None, picture: QPixmap | None) -> None:
        """Show the next step; without one it is the last."""
        # After the last step, its room is for the notes.
        self.picture.setVisible(step is not None)
        said = tr("Next: {title}", title=step.name) if step else tr("This is the last step.")
        self.following.setText(said)
        self.picture.setPixmap(
            _fitted(picture, self.picture, self.picture.size()) if picture else QPixmap()
        )

    def say_away(self, said: str) -> None:
        """Say that the stage is away from the story; an empty text says it is on it."""
        self.away.setText(said)
        self.away.setVisible(bool(said))
        self.keep.setVisible(bool(said))

    def say_lost(self, *, lost: bool) -> None:
        """Say whether the audience's screen was taken away."""
        self.lost.setVisible(lost)

    def show_time(self, seconds: int, planned: int, *, paused: bool) -> None:
        """Show the clock: in the usual colour, warning from 90 % of the planned time on, over it."""
        theme = current()
        ink = theme.good if planned else theme.text
        if planned and seconds >= planned * _NEARLY:
            ink = theme.error if seconds > planned else theme.warning
        self.clock.setStyleSheet(f"color: {theme.muted if paused else ink};")
        self.clock.setText(clock_text(seconds))
        said = tr("of {time}", time=clock_text(planned)) if planned else ""
        self.planned.setText(tr("paused") if paused else said)

    def write_notes(self, size: int) -> None:
        """Write the notes in letters of so many pixels, or as near as they can be read."""
        self.notes_size = min(max(size, _LEAST_NOTES), _MOST_NOTES)
        self.notes.setStyleSheet(f"QPlainTextEdit {{ border: 0; font-size: {self.notes_size}px; }}")

    def take_keyboard(self) -> None:
        """Let the arrows go through the records, from the one that is marked or the first."""
        if self.records.isVisible() and self.records.count():
            self.records.setFocus()
            row = self.records.currentRow()
            self.records.setCurrentRow(-1)
            self.records.setCurrentRow(max(row, 0))

    @property
    def has_keyboard(self) -> bool:
        """Whether the arrows go through the records."""
        return self.records.hasFocus()

    def _follow_row(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.has_keyboard:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.record_chosen.emit(*item.data(Qt.ItemDataRole.UserRole))


def _fitted(picture: QPixmap, widget: QWidget, room: QSize) -> QPixmap:
    """Fit a picture into some room of a widget, in the pixels of its screen."""
    ratio = widget.devicePixelRatioF()
    fitted = picture.scaled(
        room * ratio,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    fitted.setDevicePixelRatio(ratio)
    return fitted


class SpeakerWindow(QWidget):
    """The speaker's: the stage, which can be worked on, and the notes beside it.

    Signals:
        closed(): somebody closed it by the window's own button.
    """

    closed = Signal()

    def __init__(self, scene: StageScene, make_day_bar: Callable[[QWidget], QWidget]) -> None:
        super().__init__()
        self.setWindowTitle(tr("Chipline: speaker’s view"))
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = StageView(scene, self)
        self.side = SpeakerNotes(self, upright=True)
        self.side.setFixedWidth(_SIDE)
        left = vbox((self.view, 1), make_day_bar(self), spacing=0)
        hbox((left, 1), self.side, on=self, spacing=1)
        self.resize(1280, 720)
        self._ends = False

    def end(self) -> None:
        """Close without asking for the end of the show: it is over."""
        self._ends = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the show where the window is closed."""
        super().closeEvent(event)
        if not self._ends:
            self.closed.emit()


class AudienceWindow(QWidget):
    """The audience's: the stage alone. It never takes the keyboard from the speaker's window."""

    def __init__(self, scene: StageScene) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Chipline: audience’s view"))
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.view = StageView(scene, self)
        self.view.setInteractive(False)
        self.view.viewport().setCursor(Qt.CursorShape.BlankCursor)
        hbox(self.view, on=self, spacing=0)


class OneScreenWindow(QWidget):
    """The stage alone, full screen; the pointer at the lower edge brings notes, clock and buttons."""

    def __init__(self, scene: StageScene) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Chipline: briefing"))
        self.view = StageView(scene, self)
        hbox(self.view, on=self, spacing=0)
        self.side = SpeakerNotes(self, upright=False)
        self.side.hide()
        self.setMouseTracking(True)
        self.view.viewport().installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the strip at the lower edge."""
        super().resizeEvent(event)
        high = min(_STRIP_HEIGHT, self.height() // 2)
        self.side.setGeometry(0, self.height() - high, self.width(), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the strip when the pointer reaches the lower edge, put it away when it leaves."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            y = event.position().y()
            if y >= self.height() - _EDGE:
                self.side.show()
                self.side.raise_()
            elif y < self.side.y():
                self.side.hide()
        return super().eventFilter(watched, event)


class StepOverview(QFrame):
    """All steps as pictures over a window, to go to one.

    Signals:
        chosen(int): the place of a step.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QListWidget(self)
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("All steps"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(self.list.row(item)))
        vbox(self.list, on=self, margins=themes.SPACE_L)
        self.hide()

    def open(self, steps: tuple[StepContent, ...], at: int) -> None:
        """Show the steps, the present one marked."""
        self.list.clear()
        for number, step in enumerate(steps, start=1):
            title = tr("{number}. {title}", number=number, title=step.name)
            self.list.addItem(QListWidgetItem(title))
        self.list.setCurrentRow(at)
        self.setGeometry(self._over.rect())
        self._fit(len(steps))
        self.show()
        self.raise_()

    def _fit(self, many: int) -> None:
        """Make pictures as large as all of them have room beside one another."""
        room = self._over.size() - QSize(2 * themes.SPACE_L + _SCROLL_BAR, 2 * themes.SPACE_L)
        wide = _PICTURE.width()
        for beside in range(2, many + 2):
            wide = room.width() // beside - _AROUND.width()
            high = wide * _PICTURE.height() // _PICTURE.width() + _AROUND.height()
            if -(-many // beside) * high <= room.height() or wide <= _PICTURE.width():
                break
        picture = _PICTURE.scaled(wide, room.height(), Qt.AspectRatioMode.KeepAspectRatio)
        self.list.setIconSize(picture)
        self.list.setGridSize(picture + _AROUND)
        for row in range(many):
            # By itself an item is as wide as its title on one line, and its picture stands aside.
            self.list.item(row).setSizeHint(picture + _AROUND)

    def show_picture(self, row: int, picture: QPixmap | None) -> None:
        """Put a picture to a step."""
        if picture is not None and 0 <= row < self.list.count():
            # As drawn, twelve of them would take as much memory as both stages.
            fitted = _fitted(picture, self.list, self.list.iconSize())
            self.list.item(row).setIcon(QIcon(fitted))

    def step(self, by: int) -> None:
        """Mark another step."""
        row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
        self.list.setCurrentRow(row)


class KeyOverlay(QFrame):
    """The keys of the show, over a window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = "".join(
            f"<tr><td style='padding: 3px 24px 3px 0'><b>{each.keys}</b></td>"
            f"<td style='padding: 3px 0'>{translated(each.text)}</td></tr>"
            for each in SHOW_KEYS
        )
        self.label = PlainLabel(f"<table>{rows}</table>", self)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        vbox(self.label, on=self, margins=themes.SPACE_L)
        self.hide()

    def open(self) -> None:
        """Show them in the middle of the window."""
        self.adjustSize()
        room = self._over.rect()
        self.move(room.center() - self.rect().center())
        self.show()
        self.raise_()
