"""The rows above the list: title, which list, words to find, and what narrows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolButton, QWidget

from chipline.records.kinds import ALL_KINDS
from chipline.store.journal.history import WORDS
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.history.history_filter import (
    ANY_TIME,
    CHANGES,
    DELETED,
    GIVEN_DAYS,
    SPANS,
    THIS_YEAR,
    HistoryFilter,
    day_in,
    span_text,
    word_text,
)
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon, kind_icon
from chipline.windows.widgets.boxes import STRETCH, beside_icon, hbox, text_label, vbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.date_box import DateBox
from chipline.windows.widgets.find_field import FindField
from chipline.windows.widgets.flow_layout import flow_widget
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.pickers import Segments

#: A pause in typing after which what is typed counts.
_PAUSE_MILLISECONDS = 150
_WIDEST_TITLE = 180


class HistoryBar(QWidget):
    """What the history is asked for.

    Signals:
        asked(): something else is asked for; `question` has it.
        entered(): the user wants to go over to the list.
    """

    asked = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = HistoryFilter()
        #: The record that is selected elsewhere: kind, id and title.
        self._selected = "", "", ""
        self.title = text_label("title", tr("History"), parent=self)
        choices = [(CHANGES, tr("All changes")), (DELETED, tr("Deleted records"))]
        self.views = Segments(choices, self)
        self.count = text_label("muted", parent=self)
        self.finder = FindField(
            tr("Find in the history"),
            tr("Words of the change, its author or a record’s name (Ctrl+F)"),
            self,
        )
        self.who = self._combo(tr("Who"))
        self.word = self._combo(tr("What was done"))
        self.kind = self._combo(tr("Kind of record"))
        self.span = self._combo(tr("When"))
        self.days = QWidget(self)
        self.first, self.last = self._day(tr("From day")), self._day(tr("To day"))
        self.only = self._button("")
        self.only.setCheckable(True)
        self.clear = self._button(f" {tr('Clear')}")
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._fill()
        self._lay_out()
        self._connect()
        self.dress()
        self.show_question()

    # -- building -----------------------------------------------------------------------------

    def _combo(self, name: str) -> Combo:
        made = Combo(self)
        made.setAccessibleName(name)
        made.setToolTip(tip_text(name))
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setMaxVisibleItems(16)
        return made

    def _day(self, name: str) -> DateBox:
        return DateBox(name, date.today(), self.days)  # noqa: DTZ011  # the user's own day

    def _button(self, text: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setIconSize(QSize(14, 14))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _fill(self) -> None:
        self.kind.addItem(tr("All kinds"), "")
        for kind in ALL_KINDS:
            self.kind.addItem(translated(kind.label_plural), kind.name)
        for span in (ANY_TIME, *SPANS, THIS_YEAR, GIVEN_DAYS):
            self.span.addItem(span_text(span), span)
        self.offer((), {})

    def offer(self, authors: tuple[str, ...], words: dict[str, int]) -> None:
        """Offer who and what there is to choose from; what is chosen stays."""
        people = [(tr("Everybody"), ""), *((name, name) for name in authors)]
        done = [(tr("All acts"), "")]
        done += [
            (f"{word_text(word)} ({number_text(words[word])})", word)
            for word in WORDS
            if words.get(word)
        ]
        for combo, offers, chosen in (
            (self.who, people, self.question.who),
            (self.word, done, self.question.word),
        ):
            if chosen not in [value for _text, value in offers]:
                offers.append((word_text(chosen) if combo is self.word else chosen, chosen))
            now = [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())]
            if now != offers:
                combo.clear()
                for text, value in offers:
                    combo.addItem(text, value)
            combo.setCurrentIndex(combo.findData(chosen))

    def _lay_out(self) -> None:
        hbox(self.first, PlainLabel("–", self.days), self.last, on=self.days, spacing=4)
        # As high as their neighbours, so that all stand on one line.
        self.days.setFixedHeight(self.who.sizeHint().height())
        top = hbox(
            self.title,
            self.views,
            self.count,
            self.clear,
            STRETCH,
            (self.finder, 1),
            spacing=theme.SPACE_M,
        )
        self._filters, flow = flow_widget(self)
        for part in (self.who, self.word, self.kind, self.span, self.days, self.only):
            flow.addWidget(part)
        vbox(
            top,
            self._filters,
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_S),
            spacing=theme.SPACE_S,
        )

    def _connect(self) -> None:
        self.views.chosen.connect(self.show_view)
        self.finder.textEdited.connect(lambda _text: self._typing.start())
        self.finder.textChanged.connect(self._follow_cleared)
        self.finder.entered.connect(self._enter)
        self.finder.left.connect(self.entered)
        self._typing.timeout.connect(self._ask_text)
        for combo, name in (
            (self.who, "who"),
            (self.word, "word"),
            (self.kind, "kind"),
            (self.span, "span"),
        ):
            combo.activated.connect(lambda _at, box=combo, part=name: self._choose(box, part))
        for edit, name in ((self.first, "first"), (self.last, "last")):
            edit.day_chosen.connect(lambda day, part=name: self._choose_day(part, day))
        self.only.clicked.connect(self._toggle_only)
        self.clear.clicked.connect(self.clear_filters)

    # -- asking -------------------------------------------------------------------------------

    def ask(self, question: HistoryFilter) -> None:
        """Ask for something else, and show it in the filters."""
        changed = question != self.question
        self.question = question
        self.show_question()
        if changed:
            self.asked.emit()

    def show_view(self, view: str) -> None:
        """Show all changes, or what was deleted."""
        self.ask(replace(self.question, view=view))

    def clear_filters(self) -> None:
        """Ask for everything."""
        self._typing.stop()
        self.ask(HistoryFilter(view=self.question.view))

    def show_question(self) -> None:
        """Show in the filters what is asked for."""
        question = self.question
        self.views.choose(question.view)
        if self.finder.text().strip() != question.text:
            self.finder.setText(question.text)
        for combo, value in (
            (self.who, question.who),
            (self.word, question.word),
            (self.kind, question.kind),
            (self.span, question.span),
        ):
            combo.setCurrentIndex(combo.findData(value))
        self.word.setVisible(question.view == CHANGES)
        self.days.setVisible(question.span == GIVEN_DAYS)
        for edit, written in ((self.first, question.first), (self.last, question.last)):
            if day := day_in(written):
                edit.set_day(day)
        self.clear.setVisible(question.narrows())
        self._show_only()
        self._filters.updateGeometry()

    def _show_only(self) -> None:
        pinned, title = bool(self.question.record), self.question.title
        metrics = QFontMetrics(self.only.font())
        short = metrics.elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST_TITLE)
        text = tr("Only “{record}”", record=short) if pinned else tr("Only this record")
        self.only.setText(beside_icon(text))
        self.only.setAccessibleName(tr("Only “{record}”", record=title) if pinned else text)
        self.only.setChecked(pinned)
        self.only.setEnabled(pinned or bool(self._selected[1]))
        tip = tr("List the changes of all records again") if pinned else self._selected[2]
        self.only.setToolTip(tip_text(tip or tr("Select a record first, in any view")))
        self.only.setIcon(icon("x" if pinned else "filter", theme.current().muted))

    def select(self, kind: str, record: str, title: str) -> None:
        """Take note of the record that is selected elsewhere."""
        self._selected = kind, record, title
        self._show_only()

    def _toggle_only(self) -> None:
        if self.question.record:
            self.ask(self.question.of_record("", "", ""))
        else:
            self.ask(self.question.of_record(*self._selected))

    def _choose(self, combo: QComboBox, name: str) -> None:
        chosen: dict[str, Any] = {name: combo.currentData()}
        if chosen == {"span": GIVEN_DAYS} and not self.question.first:
            today = date.today()  # noqa: DTZ011  # the user's own day
            chosen |= {"first": today.replace(day=1).isoformat(), "last": today.isoformat()}
        elif name == "span" and chosen["span"] != GIVEN_DAYS:
            chosen |= {"first": "", "last": ""}
        self.ask(replace(self.question, **chosen))

    def _choose_day(self, name: str, day: date) -> None:
        if self.question.span == GIVEN_DAYS:
            written = day.isoformat()
            self.ask(
                replace(self.question, first=written)
                if name == "first"
                else replace(self.question, last=written)
            )

    def _follow_cleared(self, text: str) -> None:
        # The cross in the field clears it without an edit.
        if not text and self.question.text:
            self._ask_text()

    def _ask_text(self) -> None:
        self._typing.stop()
        self.ask(replace(self.question, text=self.finder.text().strip()))

    def _enter(self) -> None:
        self._ask_text()
        self.entered.emit()

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        muted = theme.current().muted
        self.views.dress()
        self.finder.dress()
        for edit in (self.first, self.last):
            edit.dress()
        self.clear.setIcon(icon("x", muted))
        for at in range(1, self.kind.count()):
            self.kind.setItemIcon(at, kind_icon(str(self.kind.itemData(at))))
        self._show_only()
