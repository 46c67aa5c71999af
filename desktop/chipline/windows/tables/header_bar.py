"""The row above the table: title, count, what narrows the table, and the main action."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from chipline.records.nouns import noun, nouns
from chipline.records.record import Kind
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.tables.filters.filter_chips import FilterChips
from chipline.windows.widgets.boxes import beside_icon, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.find_field import NARROWEST, WIDEST, FindField
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Menu

_BUTTON_NARROW = 36
_MANY_FILTERS = 9


class HeaderBar(QWidget):
    """The header row of a table pane. Its buttons are public; the pane connects them.

    Signals:
        views_wanted(QMenu): the menu of the views is about to show, and is to be filled.
    """

    views_wanted = Signal(QMenu)

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.title = text_label("title", translated(kind.label_plural), parent=self)
        self.count = text_label("muted", parent=self)
        self.filter = self._button("filter", tr("Filter"), tr("Filter by any field"))
        self.views = self._button("bookmark", tr("Views"), tr("Saved views"))
        self.columns = self._button("columns-3", tr("Columns"), tr("Columns and order"))
        self.only = self._button("calendar-days", tr("Only these"), tr("Show only these"))
        self.only.setCheckable(True)
        self.only.hide()
        views = Menu(self)
        views.setToolTipsVisible(True)
        views.aboutToShow.connect(lambda: self.views_wanted.emit(views))
        self.views.setMenu(views)
        self.views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.finder = FindField(
            tr("Find in {kinds}", kinds=nouns(kind.name)),
            tr("Type to find: rows that contain these words (Ctrl+F)"),
            self,
        )
        self._new_text = tr("New {kind}", kind=noun(kind.name))
        self.new = QPushButton(self._new_text, self)
        self.new.setAccessibleName(self._new_text)
        press_by_enter(self.new)
        self.chips = FilterChips(kind, self)
        self._lay_out()
        self.dress()

    def _button(self, drawing: str, text: str, explain: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(beside_icon(text))
        button.setToolTip(tip_text(explain))
        button.setAccessibleName(text)
        button.setProperty("drawing", drawing)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Its words must not hold the window open: without room for them it shows its icon.
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(_BUTTON_NARROW)
        return button

    def _lay_out(self) -> None:
        self._row = hbox(self.title, self.count, spacing=theme.SPACE_S)
        self._row.setAlignment(self.count, Qt.AlignmentFlag.AlignVCenter)
        self._row.addSpacing(theme.SPACE_S)
        self._row.addStretch(1)
        for widget in (self.only, self.finder, self.filter, self.views, self.columns, self.new):
            self._row.addWidget(widget)
        self._row.setStretchFactor(self.finder, 1)
        self._lines = vbox(
            self._row,
            self.chips,
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_S),
            spacing=theme.SPACE_S,
        )

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        now = theme.current()
        for button in (self.only, self.filter, self.views, self.columns):
            button.setIcon(icon(str(button.property("drawing")), now.muted))
        self.new.setIcon(icon("plus"))
        self.finder.dress()

    def offer_day(self, text: str, *, hides: bool) -> None:
        """Offer to hide what the as-of day does not pick out; an empty text offers nothing."""
        self.only.setVisible(bool(text))
        self.only.setChecked(hides)
        self.only.setToolTip(tip_text(text))
        self.only.setAccessibleDescription(text)
        self.fit()

    def say_filtered(self, number: int, view: str) -> None:
        """Show on the buttons how many filters there are, and which saved view is shown."""
        word = tr("Filter")
        self.filter.setText(f" {word} ({number_text(number)})" if number else f" {word}")
        self.views.setToolTip(tip_text(view or tr("Saved views")))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words of the buttons go where there is no room for them."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the buttons their words where there is room, and the chips the best line."""
        margins = self._lines.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        tools = (self.filter, self.views, self.columns)
        for button in (self.only, *tools):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        used = self._used_room(self._new_text)
        if used + NARROWEST > room:
            # What is new here the title says, too.
            used = self._used_room(tr("New"))
        if used + NARROWEST > room:
            for button in tools:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        spelt = self.only.sizeHint().width() - _BUTTON_NARROW
        if self.only.isHidden() or used + spelt + NARROWEST > room:
            self.only.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        else:
            used += spelt
        self._place_chips(room - used - WIDEST)

    def _used_room(self, new_text: str) -> int:
        """Name the button that makes a record; return what all but the finder take with it."""
        if self.new.text() != new_text:
            self.new.setText(new_text)
        fixed = [self.title, self.count, self.filter, self.views, self.columns]
        if not self.new.isHidden():
            fixed.append(self.new)
        used = sum(widget.sizeHint().width() + theme.SPACE_S for widget in fixed)
        # No button may lose its words to a filter, nor to the day, for whose picture room is kept.
        return used + self._more_with_a_filter() + 4 * theme.SPACE_S + _BUTTON_NARROW

    def _more_with_a_filter(self) -> int:
        """Return how much wider the filter's button is once there are filters."""
        wide = self.filter.fontMetrics().horizontalAdvance
        counted = f" {tr('Filter')} ({number_text(_MANY_FILTERS)})"
        return max(0, wide(counted) - wide(self.filter.text()))

    def keep_room(self, total: int) -> None:
        """Keep room for the count as it is when a filter leaves some of all."""
        widest = tr("{shown} of {all}", shown=total, all=total)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(widest))

    def _place_chips(self, room: int) -> None:
        """Put the chips beside the title where they fit into it, else on a line of their own."""
        beside = 0 < self.chips.sizeHint().width() <= room
        line: QBoxLayout = self._row if beside else self._lines
        if line.indexOf(self.chips) >= 0:
            return
        other: QBoxLayout = self._lines if beside else self._row
        other.removeWidget(self.chips)
        if beside:
            self._row.insertWidget(3, self.chips, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._lines.addWidget(self.chips)
