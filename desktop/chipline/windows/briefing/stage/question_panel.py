"""The question of a step before its audience: its options, the hands raised for each, the answer."""

from __future__ import annotations

from string import ascii_uppercase

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.theme import colour, current, font
from chipline.windows.widgets.boxes import STRETCH, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: Sizes in pixels of a question alone on the stage, of its options and of their rows: the first in
#: which all has room; the last where nothing has, or where the answer stands below.
_SIZES = ((34, 28, 84), (30, 25, 68), (26, 22, 54), (22, 17, 42))
_BAR = 160.0
_BETWEEN = 2
_MOST_HANDS = 999


class _Option(QWidget):
    """One option: its letter, its words, and a bar for the hands."""

    def __init__(self, letter: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.letter, self.words = letter, words
        self.hands, self.most = 0, 0
        _question, size, high = _SIZES[-1]
        self.take_size(size, high)
        self.say()

    def take_size(self, size: int, high: int) -> None:
        """Take letters and a row of so many pixels."""
        self._size, self._high = size, high
        self.setFixedHeight(high)

    def has_room(self, size: int, high: int, width: float) -> bool:
        """Tell whether its words have room whole in such letters, hands beside them."""
        words = QFontMetricsF(font(size)).horizontalAdvance(self.words)
        return words <= width - high - _BAR - 60

    def say(self) -> None:
        """Say the option and its hands to who listens."""
        said = tr("{n} hand", "{n} hands", self.hands) if self.most else ""
        self.setAccessibleName(f"{self.letter}: {self.words} {said}".strip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint letter, words, and the bar where hands were counted."""
        theme = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            high, side = self._high, self._high - 14
            # The words begin as far from the edge as the row is high.
            left_of_words = high
            box = QRectF(0, 7, side, side)
            painter.setPen(colour(theme.accent))
            painter.setBrush(colour(theme.accent_soft))
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(font(self._size, bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.letter)
            painter.setPen(colour(theme.text))
            painter.setFont(font(self._size))
            counted = bool(self.most)
            room = self.width() - left_of_words - (_BAR + 60 if counted else 0)
            middle = Qt.AlignmentFlag.AlignVCenter
            words = painter.fontMetrics().elidedText(
                self.words, Qt.TextElideMode.ElideRight, int(room)
            )
            painter.drawText(QRectF(left_of_words, 0, room, high), middle, words)
            if counted:
                left = self.width() - _BAR - 48
                wide = _BAR * self.hands / self.most
                bar = QRectF(left, 12, max(wide, 1), high - 24)
                painter.fillRect(bar, colour(theme.relocation))
                place = QRectF(left + _BAR + 8, 0, 40, high)
                painter.setFont(font(self._size, bold=True, tabular=True))
                painter.drawText(place, middle, str(self.hands))


class QuestionPanel(QFrame):
    """Shows a question, counts hands in memory alone, and reveals what was written as the answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question = PlainLabel(self, wordWrap=True)
        self._answer = PlainLabel(self, wordWrap=True)
        self._revealed = self._explained = False
        for label in (self._question, self._answer):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._options: list[_Option] = []
        self._rows = vbox(spacing=_BETWEEN)
        margins = (themes.SPACE_L, themes.SPACE_M, themes.SPACE_L, themes.SPACE_M)
        self._column = vbox(
            self._question,
            self._rows,
            self._answer,
            STRETCH,
            on=self,
            margins=margins,
            spacing=themes.SPACE_M,
        )

    def ask(self, question: str, options: tuple[str, ...]) -> None:
        """Ask anew: nobody has raised a hand, and the answer is not said."""
        self._question.setText(question)
        for option in self._options:
            self._rows.removeWidget(option)
            option.deleteLater()
        pairs = zip(ascii_uppercase, options, strict=False)
        self._options = [_Option(letter, words, self) for letter, words in pairs]
        for option in self._options:
            self._rows.addWidget(option)
        self.conceal()

    def conceal(self) -> None:
        """Let the question stand, and its answer not be said yet; hands stay counted."""
        self._question.show()
        self._answer.hide()
        self._revealed = self._explained = False
        for option in self._options:
            option.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask as large as there is room."""
        super().resizeEvent(event)
        if not self._revealed:
            self._fit()

    def _fit(self) -> None:
        question, option, high = next((one for one in _SIZES if self._has_room(*one)), _SIZES[-1])
        self._question.setFont(font(question, bold=True))
        for each in self._options:
            each.take_size(option, high)

    def _has_room(self, question: int, option: int, high: int) -> bool:
        width = self.width() - 2 * themes.SPACE_L
        asked = QFontMetricsF(font(question, bold=True)).boundingRect(
            QRectF(0, 0, width, 0), Qt.TextFlag.TextWordWrap, self._question.text()
        )
        options = len(self._options) * (high + _BETWEEN)
        needs = asked.height() + options + 3 * themes.SPACE_M
        fits = all(each.has_room(option, high, width) for each in self._options)
        return fits and needs <= self.height()

    def reveal(self, answer: str, computed: str) -> None:
        """Say the answer: what was written for it, below what the rules say on the step's day.

        Where these are asked, their answer is seen below with its reasons: then question and options
        give it the room, unless hands were counted for them.
        """
        counted = any(self.hands)
        large, size, high = _SIZES[-1]
        if not computed:
            large, size, high = next(
                (one for one in _SIZES[2:] if self._has_room(*one)), _SIZES[-1]
            )
        self._question.setFont(font(themes.HEADING if computed else large, bold=True))
        self._question.setVisible(not computed or counted)
        for option in self._options:
            option.setVisible(not computed or counted)
            option.take_size(size, high)
        self._answer.setFont(font(themes.HEADING, bold=True))
        self._answer.setText(answer or computed)
        self._answer.setVisible(bool(answer or computed))
        self._revealed, self._explained = True, bool(computed)

    @property
    def revealed(self) -> bool:
        """Whether the answer is said."""
        return self._revealed

    @property
    def explained(self) -> bool:
        """Whether the rules answered as well, whose reasons are seen below."""
        return self._explained

    def raise_hand(self, number: int, by: int = 1) -> bool:
        """Count a hand for an option by its number, from 1; False when there is no such option."""
        if not 1 <= number <= len(self._options):
            return False
        option = self._options[number - 1]
        option.hands = min(max(option.hands + by, 0), _MOST_HANDS)
        most = max(each.hands for each in self._options)
        for each in self._options:
            each.most = most
            each.say()
            each.update()
        return True

    @property
    def hands(self) -> tuple[int, ...]:
        """How many hands each option has."""
        return tuple(option.hands for option in self._options)
