"""The review pane: the queue, the check, likely duplicates, and records side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from chipline.session.session import Session
from chipline.store.workspace import Commit
from chipline.windows.i18n import tr
from chipline.windows.pane import Pane
from chipline.windows.review.check.check_view import CheckView
from chipline.windows.review.compare.compare_view import CompareView
from chipline.windows.review.duplicates_view import DuplicatesView
from chipline.windows.review.queue_view import QueueView
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, text_label, vbox
from chipline.windows.widgets.pickers import Segments

View = QueueView | CheckView | DuplicatesView | CompareView
#: The views by the name that actions and the stored state use.
VIEWS = ("evidence", "check", "duplicates", "compare")


class ReviewPane(Pane):
    """What wants a look before it can be trusted."""

    with_card = False

    keys_of_pane = (
        (
            "Lists",
            (
                ("Ctrl+Tab, Ctrl+Shift+Tab", "Next view, or the one before"),
                ("Enter", "Open what is selected"),
                ("Del", "Say that two records are not the same"),
            ),
        ),
        (
            "Records side by side",
            (
                ("Space", "Choose the value for the merged record"),
                ("Enter", "Show the evidence of a value"),
                ("Del", "Take a record out"),
                ("Esc", "Cancel merging"),
            ),
        ),
    )

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        words = (tr("Evidence"), tr("Check"), tr("Duplicates"), tr("Compare"))
        self.switch = Segments(list(zip(VIEWS, words, strict=True)), self)
        # Made within the stack: Qt styles all of a view anew when that gets another parent.
        self._stack = QStackedWidget(self)
        self.evidence = QueueView(session, view_state, self._stack)
        self.check = CheckView(session, view_state, self._stack)
        self.duplicates = DuplicatesView(session, view_state, self._stack)
        self.compare = CompareView(session, view_state, self._stack)
        views: tuple[View, ...] = (self.evidence, self.check, self.duplicates, self.compare)
        self.views: dict[str, View] = dict(zip(VIEWS, views, strict=True))
        self._said: dict[str, str] = {}
        self._lay_out()
        self._connect(session, view_state)
        self.dress()

    def title(self) -> str:
        """Return the pane's title."""
        return tr("Review")

    def _lay_out(self) -> None:
        title = text_label("title", self.title(), parent=self)
        head = hbox(
            title,
            self.switch,
            STRETCH,
            margins=(SPACE_L, SPACE_S, SPACE_M, SPACE_S),
            spacing=SPACE_L,
        )
        line = divider(self)
        for view in self.views.values():
            self._stack.addWidget(view)
        vbox(head, line, (self._stack, 1), on=self, spacing=0)
        self.tools = (title, self.switch, line)

    def _connect(self, session: Session, view_state: ViewState) -> None:
        self.switch.chosen.connect(self.set_view)
        session.changed.connect(self._follow_change)
        session.freed.connect(self._allow_writing_here)
        view_state.compare_requested.connect(self.lay_side_by_side)
        view_state.review_requested.connect(self._go)
        view_state.check_requested.connect(self.run_check)
        self.duplicates.compare_requested.connect(self.lay_side_by_side)
        self.compare.back_requested.connect(lambda: self._go("duplicates"))
        for name, view in self.views.items():
            view.status_changed.connect(lambda text, at=name: self._keep_status(at, text))
            view.card_requested.connect(self._ask_card)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._step(by))

    # -- views --------------------------------------------------------------------------------

    @property
    def view_name(self) -> str:
        """The name of the view shown."""
        return VIEWS[self._stack.currentIndex()]

    @property
    def view(self) -> View:
        """The view shown."""
        return self.views[self.view_name]

    def set_bare(self, *, bare: bool) -> None:
        """Show what waits, what was found or what stands side by side alone."""
        super().set_bare(bare=bare)
        # Asked for each time: the line that adds records is made anew for another kind.
        views = (self.evidence, self.check, self.duplicates)
        for tool in (*self.compare.tools(), *(tool for view in views for tool in view.tools)):
            tool.setVisible(not bare)

    def bare_note(self) -> str:
        """Say what is listed, which its tools say."""
        return self._said.get(self.view_name, "")

    def set_view(self, name: str) -> None:
        """Show a view by its name."""
        if name in VIEWS:
            self.switch.choose(name)
            self._stack.setCurrentIndex(VIEWS.index(name))
            self.status_changed.emit(self._said.get(name, ""))
            if self.isVisible():
                self.view.look()

    def _go(self, name: str) -> None:
        """Show a view and put the keyboard into it."""
        self.set_view(name)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        self._go(VIEWS[(VIEWS.index(self.view_name) + by) % len(VIEWS)])

    def lay_side_by_side(self, kind: str, ids: object) -> None:
        """Compare records of a kind."""
        assert isinstance(ids, list)  # noqa: S101  # as the signals say
        self.compare.compare(kind, ids)
        self._go("compare")

    def run_check(self) -> None:
        """Show the check, and check at once."""
        self._go("check")
        if not self.check.task.under_way:
            self.check.run()

    def _follow_change(self, written: Commit) -> None:
        for view in self.views.values():
            view.take_change(written)

    def _allow_writing_here(self) -> None:
        """Offer what writes, now that the workspace can be written."""
        if self.isVisible():
            self.view.look()

    def _keep_status(self, name: str, text: str) -> None:
        self._said[name] = text
        if name == self.view_name:
            self.status_changed.emit(text)

    def _ask_card(self, kind: str, record: str, field: str) -> None:
        self.card_requested.emit(kind, record)
        if field:
            self.field_requested.emit(field)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the view up to date."""
        super().showEvent(event)
        self.view.look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the view."""
        super().focusInEvent(event)
        self.view.setFocus(event.reason())

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.switch.dress()
        for view in self.views.values():
            view.dress()

    # -- remembering --------------------------------------------------------------------------

    def is_about(self, kind: str) -> bool:  # noqa: ARG002  # every kind is
        """Tell of records of every kind."""
        return True

    def state(self) -> dict[str, Any]:
        """Return how the pane was left, as plain values."""
        return {"view": self.view_name} | {name: view.state() for name, view in self.views.items()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up how the pane was left; what no longer fits is left out."""
        for name, view in self.views.items():
            kept = state.get(name)
            if isinstance(kept, dict):
                view.restore(kept)
        self.set_view(str(state.get("view", self.view_name)))
