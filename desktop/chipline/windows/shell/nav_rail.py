"""The navigation rail: one button a pane, in groups, and how much waits for review."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chipline.records.message import Message
from chipline.records.nouns import counted
from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon
from chipline.windows.shell.pane_registry import PaneEntry
from chipline.windows.widgets.boxes import STRETCH, beside_icon, divider, hbox, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text

NARROW, WIDE = 48, 168
_HIGH, _HIGHER, _LOW = 28, 30, 22
_ABOVE, _BELOW = 4, 8
#: In a larger workspace it takes too long to count after each change what waits for review.
_MOST_REVIEWED = 50_000


class _Button(QToolButton):
    """A pane's button; wide, it shows its label, narrow only the icon."""

    def __init__(self, entry: PaneEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = translated(entry.label)
        self.entry = entry
        self._wide = True
        self._told = ""
        #: How much waits in the pane; only where something does.
        self.badge = PlainLabel(self)
        self.badge.setProperty("role", "badge")
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.badge.hide()
        self.badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hbox(STRETCH, self.badge, on=self, margins=(0, 0, 8, 0))
        self.setText(beside_icon(self.label))
        self.setCheckable(True)
        self.setIconSize(QSize(18, 18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.label)

    def dress(self) -> None:
        """Take on the colours of the theme; the pane shown is in the accent colour."""
        found = theme.current()
        self.setIcon(icon(self.entry.icon, found.accent if self.isChecked() else found.muted))

    def set_wide(self, *, wide: bool) -> None:
        """Show or hide label and badge."""
        style = Qt.ToolButtonStyle
        self._wide = wide
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
        )
        self.badge.setVisible(wide and bool(self.badge.text()))
        self._tell()

    def say(self, told: str, waiting: int = 0) -> None:
        """Say in the tool tip what is in the pane, and on the badge how much waits there."""
        self._told = told
        self.badge.setText(number_text(waiting) if waiting else "")
        self.badge.setVisible(self._wide and bool(waiting))
        self.setAccessibleDescription(told)
        self._tell()

    def _tell(self) -> None:
        lines = (self._told,) if self._wide else (self.label, self._told)
        self.setToolTip(tip_text("\n".join(filter(None, lines))))


class NavRail(QFrame):
    """The rail.

    Signals:
        chosen(str): a pane's name.
    """

    chosen = Signal(str)

    def __init__(self, panes: Iterable[PaneEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAccessibleName(tr("Navigation"))
        self._buttons: dict[str, _Button] = {}
        #: Heads stand over the groups where there is room for words, lines between them elsewhere.
        self._heads: list[QLabel] = []
        self._lines: list[QFrame] = []
        self._group = QButtonGroup(self)
        inside = QWidget(self)
        inside.setProperty("role", "rail-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, _ABOVE, 6, _BELOW)
        column.setSpacing(0)
        for group, entries in groupby(panes, key=lambda entry: entry.group):
            self._add_group(column, group, entries)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(scroll, on=self, margins=(0, 0, 1, 0))
        self._wide = WIDE
        self.set_wide(wide=True)
        # Without its icon a button asks for less.
        self.dress()
        for button in self._buttons.values():
            button.ensurePolished()
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        #: Wide enough for every label, whatever language they are in.
        self._wide = max(WIDE, widest + 16)
        self.set_wide(wide=True)

    def _add_group(self, column: QVBoxLayout, group: str, entries: Iterable[PaneEntry]) -> None:
        inside = column.parentWidget()
        assert inside is not None  # noqa: S101  # it is the column of a widget
        line = divider(inside)
        head = PlainLabel(translated(group), inside)
        head.setProperty("role", "head")
        if self._heads:
            self._lines.append(line)
        else:
            line.hide()
        self._heads.append(head)
        column.addWidget(line)
        column.addWidget(head)
        for entry in entries:
            button = _Button(entry, inside)
            button.toggled.connect(button.dress)
            button.clicked.connect(lambda _on=False, pane=entry.name: self.chosen.emit(pane))
            self._group.addButton(button)
            self._buttons[entry.name] = button
            column.addWidget(button)

    def set_wide(self, *, wide: bool) -> None:
        """Show icons with labels under the heads of their groups, or icons alone."""
        self.setFixedWidth(self._wide if wide else NARROW)
        for button in self._buttons.values():
            button.set_wide(wide=wide)
        for head in self._heads:
            head.setVisible(wide)
        for line in self._lines:
            line.setVisible(not wide)
        self._fit_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the buttons stand closer where not all of them would be in sight."""
        super().resizeEvent(event)
        self._fit_heights()

    def _fit_heights(self) -> None:
        wide = not self._heads[0].isHidden()
        heads = sum(head.sizeHint().height() for head in self._heads) if wide else len(self._lines)
        room = (self.height() - heads - _ABOVE - _BELOW) // len(self._buttons)
        for button in self._buttons.values():
            button.setFixedHeight(max(_LOW, min(room, _HIGH if wide else _HIGHER)))

    def show_pane(self, name: str) -> None:
        """Mark the pane that is shown."""
        checked = self._group.checkedButton()
        if name in self._buttons:
            self._buttons[name].setChecked(True)
        elif checked is not None:
            # None is marked while one is shown that stands elsewhere.
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def count(self, session: Session, filters: tuple[Filter, ...]) -> None:
        """Read how many records there are and pass the filters, and how many wait for review."""

        def question(queries: Queries) -> tuple[dict[str, int], dict[str, int], int]:
            # Imported here: no frame waits for it.
            from chipline.store.quality import review_queue  # noqa: PLC0415  # see above

            total = queries.counts()
            few = sum(total.values()) <= _MOST_REVIEWED
            shown = queries.counts(filters) if filters else total
            return shown, total, review_queue.waiting(queries) if few else 0

        def show(counts: tuple[dict[str, int], dict[str, int], int]) -> None:
            shown, total = ({KINDS[k].plural: n for k, n in each.items()} for each in counts[:2])
            self.show_counts(shown, total)
            self.show_waiting(counts[2])

        session.read(self, "rail", question, show)

    def show_counts(self, shown: dict[str, int], total: dict[str, int]) -> None:
        """Tell by pane how many records pass the filters, and of how many where some do not."""
        for name, button in self._buttons.items():
            if name in total:
                told = counted(button.entry.kind, total[name])
                if shown[name] != total[name]:
                    told = Message("{shown} of {records}", shown=shown[name], records=told)
                button.say(worded(told))

    def show_waiting(self, waiting: int) -> None:
        """Say on the button of the review how many records wait there; 0 says nothing."""
        told = tr("One record waits for review", "{n} records wait for review", waiting)
        self._buttons["review"].say(told if waiting else "", waiting)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for button in self._buttons.values():
            button.dress()
