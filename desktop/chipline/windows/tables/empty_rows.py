"""Changes between the table and what stands in its place where there are no rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chipline.records.nouns import noun, nouns
from chipline.records.record import Kind
from chipline.windows.i18n import tr, translated
from chipline.windows.tables.header_bar import HeaderBar
from chipline.windows.tables.record_commands import can_be_blank
from chipline.windows.tables.table_view import RecordTable
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.empty_state import EmptyState


class EmptyRows(QObject):
    """Shows why there are no rows, and what can be done about it.

    Signals:
        new_requested(): a first record is wanted.
        clear_requested(): the shared filters are to go.
        refresh_requested(): rows are to be read again.
        all_requested(): what the as-of day does not pick out is to be shown again.
    """

    new_requested = Signal()
    clear_requested = Signal()
    refresh_requested = Signal()
    all_requested = Signal()

    def __init__(
        self, kind: Kind, view_state: ViewState, bar: HeaderBar, table: RecordTable, pane: QWidget
    ) -> None:
        super().__init__(pane)
        self._kind, self._view_state, self._bar, self._table = kind, view_state, bar, table
        self._pane = pane
        self._total = 0
        self._hidden = 0
        self.box = EmptyState(pane)
        self.box.hide()
        self.box.pressed.connect(self._help)

    def show(self, shown: int, total: int, *, hidden: int, can_create: bool) -> None:
        """Show the table, or why it is empty; `hidden` rows pass the filters but not the day."""
        nothing = not shown
        self._total, self._hidden = total, hidden
        had_keyboard = self._table.hasFocus() or self.box.button.hasFocus()
        self.box.setVisible(nothing)
        if nothing and hidden:
            self.box.say(
                tr("The as-of day picks out none of these"),
                tr("Move the day at the bottom of the window, or show what it does not pick out."),
                tr("Show all"),
            )
        elif nothing:
            typed = self._bar.finder.text().strip() if not self._view_state.filters else ""
            self.box.say(*why_empty(self._kind, total, typed=typed, can_create=can_create))
        offers = self.box.button if self.box.button.text() else self._bar.finder
        self._pane.setFocusProxy(offers if nothing else self._table)
        if had_keyboard:
            self._pane.setFocus()
        self._table.setVisible(not nothing)

    def tell_failure(self, message: str) -> None:
        """Say that the records can't be read, and why."""
        self._table.hide()
        self.box.show()
        self._total = 0
        self.box.say(tr("These records can’t be shown"), message)

    def _help(self) -> None:
        if self._hidden:
            self.all_requested.emit()
        elif not self._total:
            self.new_requested.emit()
        elif self._view_state.filters:
            self._bar.finder.clear()
            self.clear_requested.emit()
        else:
            self._bar.finder.clear()
            self.refresh_requested.emit()
        self._table.setFocus()


def why_empty(kind: Kind, total: int, *, typed: str, can_create: bool) -> tuple[str, str, str]:
    """Say why no row is shown: heading, sentence, and what the button does.

    `typed` is what was typed to find where no other filter stands.
    """
    if total and typed:
        said = tr("No {kinds} contain “{typed}”.", kinds=nouns(kind.name), typed=typed)
        return said, "", tr("Clear what is typed")
    if total:
        said = tr("No {kind} passes these filters.", kind=noun(kind.name))
        return said, "", tr("Clear filters")
    heading = tr("No {kinds} yet", kinds=nouns(kind.name))
    if can_create:
        return heading, translated(kind.about), tr("New {kind}", kind=noun(kind.name))
    if kind.name == "view":
        return (
            heading,
            tr("Save what a pane shows: View > Save this view, or its button Views."),
            "",
        )
    elsewhere = (
        tr("This workspace is open for reading only.")
        if can_be_blank(kind)
        else tr("It is made on the card of the record that it belongs to.")
    )
    return heading, f"{translated(kind.about)} {elsewhere}", ""
