"""The stage: one step as its audience sees it, with title, caption, the live view, and a foot.

It is laid out small and shown enlarged, so that no pane needs larger type for a projector.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from chipline.briefing.step_state import AUTO, WORDS
from chipline.briefing_content import StepContent, StepSource
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.session.viewing_session import ViewingSession
from chipline.windows import theme as themes
from chipline.windows.briefing.stage.card_strip import CardStrip
from chipline.windows.briefing.stage.question_panel import QuestionPanel
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import date_text
from chipline.windows.i18n import tr, worded
from chipline.windows.pane import MakePane, Pane
from chipline.windows.theme import font
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: How many logical pixels wide each size is; what is larger shows less.
_WIDTHS = {"normal": 853, "large": 711, "small": 1067}
#: How many times as high as it is wide a screen mostly is.
WIDE_SCREEN = 9 / 16
#: `AUTO` tries so many sizes from the largest type on, the last of which is `normal`.
_LARGEST_TYPE, _TRIED = 569, 10
#: After so long a step is shown whether its pane has settled or not, in milliseconds.
_PATIENCE_MS = 400
_TITLE, _CAPTION, _WORDS_TITLE = 24, 15, 36
_FOOT_HEIGHT = 24
_NAMED_SOURCES = 2
#: So many panes stay on a stage, the one in front among them: each takes some ten megabytes, and the
#: other stage is seen while one is made anew.
_MOST_PANES = 1


def laid_out(size: str, height: float = WIDE_SCREEN) -> QSize:
    """Return the logical pixels of a size for a screen so many times as high as it is wide."""
    wide = _WIDTHS.get(size, _WIDTHS["normal"])
    return QSize(wide, round(wide * height))


class StepStage(QWidget):
    """Shows one step after the other in panes of its own, which write nothing.

    Signals:
        ready(): the step stands as it should; told once a step.
        moved(): somebody moved on it from what the step says, or it is as the step says again.
    """

    ready = Signal()
    moved = Signal()

    def __init__(
        self, session: Session, make_pane: MakePane, known: frozenset[str], parent: QWidget | None
    ) -> None:
        """Make a stage; `known` are the names of the panes that `make_pane` can make."""
        super().__init__(parent)
        self._session = ViewingSession(session, self)
        self._make_pane, self._known = make_pane, known
        self.view_state = ViewState(self)
        self._panes: dict[str, Pane] = {}
        #: What each pane showed when it was made: what a step does not say is as it was then.
        self._unsaid: dict[str, dict[str, Any]] = {}
        self.step: StepContent | None = None
        self._number = self._many = 0
        #: In which size the answer to its question has room, once that is known.
        self._answer_size: QSize | None = None
        #: Whether something is shown that is no part of the step.
        self._is_beside = False
        self._baseline: object = None
        self._waiting = False
        #: Whether it is shown although not all of it was there.
        self._early = False
        self.setObjectName("stage")
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._height = WIDE_SCREEN
        self.resize(laid_out("normal"))
        self._patience = QTimer(self, singleShot=True)
        self.be_patient(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_early)
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self.moved)
        self.view_state.pane_requested.connect(self._bring_up)
        self.view_state.selected.connect(self._follow_selection)
        self.view_state.day_moved.connect(self._say_place)

    def _build(self) -> None:
        self.title = PlainLabel(self, wordWrap=True)
        self.caption = PlainLabel(self, wordWrap=True)
        self._stack = QStackedWidget(self)
        self.question = QuestionPanel(self)
        self._blank = text_label("muted", parent=self, wraps=True)
        self._blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._blank)
        self.strip = CardStrip(self._session, self)
        self.sources = ElidedLabel("", self)
        self.note = PlainLabel(self, wordWrap=True)
        self.place = text_label("small", parent=self)
        for label in (self.title, self.caption, self.sources, self.note, self.place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.sources.setProperty("role", "small")
        self.note.setProperty("role", "small")
        self.note.setContentsMargins(themes.SPACE_L, 2, themes.SPACE_L, 2)
        self.foot = QFrame(self)
        self.foot.setFixedHeight(_FOOT_HEIGHT)
        hbox(
            (self.sources, 1),
            self.place,
            on=self.foot,
            margins=(themes.SPACE_L, 0, themes.SPACE_L, 0),
            spacing=themes.SPACE_L,
        )
        margins = (themes.SPACE_L, themes.SPACE_S, themes.SPACE_L, themes.SPACE_S)
        self.head = QWidget(self)
        vbox(self.title, self.caption, on=self.head, margins=margins, spacing=0)
        parts = (self.head, self.question, (self._stack, 1), self.strip, self.note, self.foot)
        vbox(*parts, on=self, spacing=0)
        self.question.hide()

    # -- showing a step -----------------------------------------------------------------------

    def show_step(self, step: StepContent, number: int, many: int) -> None:
        """Show a step, the so many-th of so many; `ready` tells when it stands."""
        self.step, self._number, self._many = step, number, many
        self._answer_size = None
        self.question.ask(step.question, step.options)
        self.again()
        self._let_panes_go(_MOST_PANES)

    def _let_panes_go(self, most: int) -> None:
        """Keep the panes that were shown last; others are made anew when they are wanted."""
        for name in list(self._panes)[: len(self._panes) - most]:
            del self._unsaid[name]
            pane = self._panes.pop(name)
            self._stack.removeWidget(pane)
            pane.deleteLater()

    def again(self) -> None:
        """Show the step as it says, after a detour; what was answered on it stays answered."""
        step = self.step
        if step is None:
            return
        self._is_beside = False
        self.title.setText(step.name)
        self.caption.setText(step.caption)
        self._say_sources()
        self._say_place()
        self._waiting, self._early = True, False
        self._apply()
        self._show_parts()
        self._patience.start()
        self._look()

    def be_patient(self, milliseconds: int) -> None:
        """Wait so long for what a step shows, before it is shown as far as it is there."""
        self._patience.setInterval(milliseconds)

    def _show_parts(self) -> None:
        """Show what there is of the step: words, question, view; beside the story the view alone."""
        step = self.step
        assert step is not None  # noqa: S101  # as those who call look
        plain = step.state.pane == WORDS and not self._is_beside
        asks = bool(step.question) and not self._is_beside
        centre, edge = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag
        self.title.setAlignment(centre | edge.AlignBottom if plain else edge.AlignLeft)
        self.caption.setAlignment(centre | edge.AlignTop if plain else edge.AlignLeft)
        self.title.setFont(font(_WORDS_TITLE if plain else _TITLE, bold=True))
        self.caption.setFont(font(_TITLE if plain else _CAPTION))
        answered = asks and self.question.revealed
        self.caption.setVisible(bool(self.caption.text()) and not answered)
        self.question.setVisible(asks)
        self._stack.setVisible(
            self.question.explained if asks else not plain or step.trouble is not None
        )

    def leave(self) -> None:
        """Show the step no longer: what somebody moved on it is not what the step says."""
        self.step = None

    def show_beside(self, pane: str, kind: str = "", record: str = "") -> None:
        """Show a pane beside the story, or a record in it, with nothing filtered out."""
        if self.step is None or pane not in self._known:
            return
        self._step_aside()
        view_state = self.view_state
        view_state.set_filters(())
        other = pane != view_state.pane
        if pane == "dossiers" and kind:
            view_state.show_dossier(kind, record)
        elif record:
            view_state.open(pane, kind, record)
        else:
            view_state.show_pane(pane)
        shown = self.pane
        if other and shown is not None:
            shown.restore_kept(self._unsaid[pane])
        if shown is not None:
            self.title.setText(shown.title())
        self.strip.show_record(kind, record)
        self.look_whether_moved()

    def ask_rules(self) -> None:
        """Ask the rules about the selected record, beside the story."""
        view_state = self.view_state
        if self.step is not None and view_state.record:
            self._step_aside()
            view_state.ask_rules(view_state.kind, view_state.record)
            self.strip.hide()
            self.look_whether_moved()

    def _follow_selection(self, kind: str, record: str) -> None:
        """Let the strip tell of what is selected, where there is one."""
        if not self._waiting and self.strip.isVisibleTo(self):
            self.strip.show_record(kind, record)

    def _step_aside(self) -> None:
        """Make room for what is no part of the step: neither its words nor its sources are about it."""
        self._is_beside = True
        self._waiting = False
        self.caption.setText("")
        self.sources.setText("")
        self._show_parts()
        self._lay_out(laid_out("normal", self._height))

    @property
    def is_ready(self) -> bool:
        """Whether the step stands as it should."""
        return not self._waiting

    @property
    def pane(self) -> Pane | None:
        """The pane in front; None where there are words alone."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Pane) else None

    def _apply(self) -> None:
        step, view_state = self.step, self.view_state
        assert step is not None  # noqa: S101  # as both callers look
        view = step.state.view
        view_state.set_filters(step.state.filters(named.id for named in step.records))
        if view.day is not None:
            view_state.set_day(view.day)
        view_state.set_mode(view.mode if view.mode in list(Mode) else Mode.ALL, view.months)
        chosen = step.selected
        view_state.select(chosen.kind if chosen else "", chosen.id if chosen else "")
        name = step.state.pane
        view_state.pane = name
        self._bring_up(name)
        pane = self._panes.get(name)
        if pane is not None:
            pane.restore_kept(_whole(self._unsaid[name], view.layout))
        hidden = bool(step.question) and not self.question.revealed
        with_card = step.state.card and chosen is not None and not hidden
        self.strip.show_record(*((chosen.kind, chosen.id) if with_card and chosen else ("", "")))
        self._take_size()

    def _bring_up(self, name: str) -> None:
        """Bring a pane to the front, made when it is first wanted."""
        if name not in self._known:
            self._blank.setText(self._why_blank(name))
            self._stack.setCurrentWidget(self._blank)
            return
        if name not in self._panes:
            pane = self._make_pane(name, self._session, self.view_state, self._stack)
            # Where a projector has little room, it scrolls within itself rather than push others out.
            pane.setMinimumSize(280, 120)
            pane.set_bare(bare=True)
            pane.settled.connect(self._look)
            pane.status_changed.connect(self._say_note)
            self._panes[name] = pane
            self._unsaid[name] = pane.state()
            self._stack.addWidget(pane)
        # The one that was used last stands last.
        self._panes[name] = self._panes.pop(name)
        self._stack.setCurrentWidget(self._panes[name])
        self._say_note()

    def _why_blank(self, name: str) -> str:
        step = self.step
        if step is not None and step.trouble is not None:
            return worded(step.trouble)
        if name == WORDS:
            return ""
        return tr("This version of Chipline has no pane “{name}”.", name=name)

    def _look(self) -> None:
        """Tell that the step stands, once all that its panes asked was answered."""
        pane = self.pane
        if pane is not None and (not pane.is_settled or self._session.awaits(self)):
            return
        if self._waiting:
            self._finish()
        elif self._early and not self._is_beside:
            # What came late may need another size.
            self._early = False
            self._fit_step()

    def _show_early(self) -> None:
        self._early = True
        self._finish()

    def _finish(self) -> None:
        if self._waiting:
            self._waiting = False
            self._patience.stop()
            self._fit_step()

    def _fit_step(self) -> None:
        """Lay out what is there, and take it for what the step says."""
        if self.pane is not None:
            # What was restored, or read, may have brought some of its tools back.
            self.pane.set_bare(bare=True)
        self._take_size()
        if self.asks:
            self._foresee_answer()
        self._say_note()
        self.keep_place()
        self.ready.emit()

    # -- size ---------------------------------------------------------------------------------

    def _take_size(self) -> None:
        """Lay everything out in the size of the step, or in the largest in which all has room."""
        wanted = self.step.state.size if self.step is not None else "normal"
        pane, most = self.pane, _WIDTHS["normal"]
        if self._answer_size is not None and not self.asks and not self._is_beside:
            self._lay_out(self._answer_size)
            return
        # Behind a question that stands, nothing is laid out yet.
        if wanted != AUTO or pane is None or self.asks or pane.has_room() is None:
            self._lay_out(laid_out(wanted, self._height))
            return
        for tried in range(_TRIED):
            wide = _LARGEST_TYPE + (most - _LARGEST_TYPE) * tried // (_TRIED - 1)
            self._lay_out(QSize(wide, round(wide * self._height)))
            if pane.has_room():
                return

    def _foresee_answer(self) -> None:
        """Find the size of the answer while there is time: when it is said, nobody waits."""
        self._say_answer()
        self._take_size()
        size = self.size()
        self.question.conceal()
        self._show_parts()
        self._take_size()
        self._answer_size = size

    def take_height(self, height: float) -> None:
        """Lay it out for a screen that is so many times as high as it is wide."""
        away = self.is_away
        self._height, self._answer_size = height, None
        if self.step is None or away:
            self._take_size()
        else:
            self.again()

    def _lay_out(self, size: QSize) -> None:
        if size != self.size():
            self.resize(size)
        for part in (self.head, self.question, self, self.foot):
            if (layout := part.layout()) is not None:
                layout.activate()
        self._say_sources()

    # -- frame --------------------------------------------------------------------------------

    def _say_sources(self) -> None:
        """Name as many of the best sources as have room whole."""
        step = self.step
        if step is None or self._is_beside:
            return
        metrics, room = self.sources.fontMetrics(), self.sources.width()
        text = ""
        for named, dated in ((_NAMED_SOURCES, True), (1, True), (1, False)):
            text = sources_text(step.sources, named, dated=dated)
            if metrics.horizontalAdvance(text) <= room:
                break
        self.sources.setText(text)

    def _say_place(self, *_: object) -> None:
        """Say which step it is, and the day that is seen, which somebody may have moved."""
        step = self.step
        if step is None:
            return
        place = tr("{number} of {all}", number=self._number, all=self._many)
        dated = step.state.view.day is not None and step.state.pane != WORDS
        if dated or self._is_beside:
            day = ordinal_text(self.view_state.day)
            place = tr("{place} · as of {day}", place=place, day=day)
        self.place.setText(place)

    def _say_note(self, *_: object) -> None:
        pane = self.pane
        said = pane.bare_note() if pane is not None else ""
        self.note.setText(said)
        self.note.setVisible(bool(said))

    # -- questions ----------------------------------------------------------------------------

    @property
    def asks(self) -> bool:
        """Whether the step asks something whose answer is not said yet."""
        return self.step is not None and bool(self.step.question) and not self.question.revealed

    def reveal(self) -> None:
        """Say the answer of the step's question; where the rules were asked, theirs beside it."""
        step = self.step
        if step is None or not self.asks:
            return
        self._say_answer()
        self._take_size()
        if step.state.card and step.selected is not None:
            self.strip.show_record(step.selected.kind, step.selected.id)

    def _say_answer(self) -> None:
        step, pane = self.step, self.pane
        computed = pane.answer_text() if pane is not None else ""
        self.question.reveal(step.answer if step is not None else "", computed)
        self._show_parts()

    # -- detours ------------------------------------------------------------------------------

    def keep_place(self) -> None:
        """Take what is shown now for what the step says."""
        self._baseline = self._shown()

    @property
    def is_away(self) -> bool:
        """Whether somebody has moved on it from what the step says."""
        return not self._waiting and self.step is not None and self._baseline != self._shown()

    def _shown(self) -> object:
        state, pane = self.view_state, self.pane
        place = (state.pane, state.kind, state.record, state.day, state.mode, state.filters)
        return place, pane.state() if pane is not None else None

    def look_whether_moved(self) -> None:
        """See after the present event whether it has moved something."""
        self._looking.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no menu open: within a scene they come out mirrored."""
        return event.type() == QEvent.Type.ContextMenu or super().eventFilter(watched, event)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.view_state.theme_changed.emit()


def sources_text(
    sources: tuple[StepSource, ...], most: int = _NAMED_SOURCES, *, dated: bool = True
) -> str:
    """Name the best sources in short, such as “NVIDIA, 9 Apr 2025, A3”, and count the rest."""
    named = [
        ", ".join(
            filter(
                None,
                (
                    each.publisher,
                    _date(each.published) if dated else "",
                    each.grade,
                ),
            )
        )
        for each in sources[:most]
    ]
    rest = len(sources) - len(named)
    if rest > 0:
        named.append(tr("and {n} more source", "and {n} more sources", rest))
    return "; ".join(named)


def _date(published: str) -> str:
    return date_text(published) if published else ""


def _whole(unsaid: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Return a layout in which whatever a step does not say is as it was at first."""
    views = said.get("views")
    whole = {**unsaid, **said}
    if isinstance(views, Mapping) and isinstance(unsaid.get("views"), Mapping):
        whole["views"] = {**unsaid["views"], **views}
    return whole
