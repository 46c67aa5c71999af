"""The panel of responses: what followed, how soon, and whether a source says that it is the cause."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from chipline.scenery.events import Events
from chipline.session.session import Session
from chipline.store.columns.timeline_reads import cited_causes
from chipline.store.queries import Queries
from chipline.timeline_layout.responses import (
    MOST,
    WITHIN,
    Lags,
    Summary,
    only_followed,
    responses,
    summary,
)
from chipline.windows import theme as themes
from chipline.windows.formats import number_text
from chipline.windows.i18n import quoted_text, tr
from chipline.windows.pictures.text_layout import exact_lag_text
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover

_NARROW, _WIDE, _SHARE = 300, 420, 0.3


class ResponseList(NamedTuple):
    """What the panel says: over how many, how soon, and each response with what is cited for it."""

    of: int | None
    summed: Summary | None
    stated: Lags
    followed: Lags | None
    cited: dict[str, list[tuple[str, str]]]


def responses_question(events: Events, selected: int | None) -> Callable[[Queries], ResponseList]:
    """Ask for the responses to the selected event, or to all when nothing followed from it."""

    def question(queries: Queries) -> ResponseList:
        own = responses(events, selected) if selected is not None else None
        after = None
        if selected is not None and events.kind_of(selected) == "restriction":
            after = only_followed(events, selected).first(MOST)
        one = own is not None and (len(own) > 0 or after is not None)
        chosen = own if one and own is not None else responses(events)
        shown = chosen.first(MOST)
        cited = cited_causes(queries, (events.ids[effect] for effect in shown.effects.tolist()))
        return ResponseList(selected if one else None, summary(chosen), shown, after, cited)

    return question


class _Wrapped(QStyledItemDelegate):
    """Gives names as many lines as they need: cut, one can't be told from the next."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a name as it is wrapped in its column."""
        size = super().sizeHint(option, index)
        text = str(index.data() or "")
        if not index.parent().isValid():
            return size
        room = self._tree.columnWidth(0) - 2 * self._tree.indentation() - themes.SPACE_S
        metrics = self._tree.fontMetrics()
        wrapped = metrics.boundingRect(
            QRect(0, 0, max(room, 1), 1000), int(Qt.TextFlag.TextWordWrap), text
        )
        lines = round(wrapped.height() / metrics.lineSpacing())
        return QSize(room, max(lines, 1) * metrics.lineSpacing() + themes.SPACE_S // 2)


class ResponsePanel(QFrame):
    """A panel at the right of the canvas.

    Signals:
        chosen(int): an event in it was chosen.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_NARROW)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading = text_label("heading", tr("Responses"))
        self.after = text_label("muted", wraps=True)
        self.summed = PlainLabel()
        self.summed.setWordWrap(True)
        self.summed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("What followed, and after how many days"))
        self.tree.setHeaderLabels([tr("What followed"), tr("After")])
        self.tree.setRootIsDecorated(False)
        FootCover(self.tree)
        FirstRow(self.tree)
        self.tree.setIndentation(10)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegateForColumn(0, _Wrapped(self.tree))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.tree.itemClicked.connect(self._choose)
        self.tree.itemActivated.connect(self._choose)
        vbox(
            heading,
            self.after,
            self.summed,
            (self.tree, 1),
            on=self,
            margins=(themes.SPACE_M, themes.SPACE_M, themes.SPACE_S, 0),
            spacing=themes.SPACE_S,
        )

    def fit(self, room: int) -> None:
        """Take a share of the room, so that names are cut only where there is none."""
        self.setFixedWidth(min(max(int(room * _SHARE), _NARROW), _WIDE))

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        event = item.data(0, Qt.ItemDataRole.UserRole)
        if event is not None:
            self.chosen.emit(int(event))

    def fill(self, session: Session, canvas: TimelineCanvas) -> None:
        """Read what followed from the selection of a canvas, and show it."""
        events = canvas.events
        if events is None:
            return

        def show(found: ResponseList) -> None:
            if canvas.events is events:
                self.show_found(events, found)

        session.read(
            self, "timeline responses", responses_question(events, canvas.shown.selected), show
        )

    def show_found(self, events: Events, found: ResponseList) -> None:
        """Show responses."""
        about = tr("Everything shown now. Select a restriction to see what followed it.")
        if found.of is not None:
            about = tr("After “{restriction}”", restriction=events.titles[found.of])
        self.after.setText(about)
        self.summed.setText(_summed(found.summed))
        self.tree.clear()
        stated = found.stated
        backed = [bool(found.cited.get(events.ids[one])) for one in stated.effects.tolist()]
        groups = (
            (tr("A source states the cause"), [n for n, on in enumerate(backed) if on], stated),
            (
                tr("Recorded without a source"),
                [n for n, on in enumerate(backed) if not on],
                stated,
            ),
        )
        for title, rows, lags in groups:
            self._group(events, title, rows, lags, found.cited)
        if found.followed is not None:
            title = tr("Only followed within {n} day", "Only followed within {n} days", WITHIN)
            self._group(events, title, list(range(len(found.followed))), found.followed, {})

    def _group(
        self,
        events: Events,
        title: str,
        rows: list[int],
        lags: Lags,
        cited: dict[str, list[tuple[str, str]]],
    ) -> None:
        head = QTreeWidgetItem([f"{title} ({number_text(len(rows))})", ""])
        font = themes.font(themes.SMALL, bold=True)
        head.setFont(0, font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setToolTip(0, tip_text(title))
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for row in rows:
            effect = int(lags.effects[row])
            after = exact_lag_text(float(lags.low[row]), float(lags.high[row]))
            item = QTreeWidgetItem([events.titles[effect], after])
            item.setData(0, Qt.ItemDataRole.UserRole, effect)
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignTop)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            said = cited.get(events.ids[effect], [])
            lines = [
                f"{source}: {quoted_text(words)}" if words else source for source, words in said
            ]
            item.setToolTip(0, tip_text("\n".join([events.titles[effect], *lines])))
            head.addChild(item)
        head.setExpanded(True)


def _summed(found: Summary | None) -> str:
    if found is None:
        return tr("Nothing is recorded as a response here.")
    median, lower, upper = (
        number_text(round(value)).replace("-", "\u2212")
        for value in (found.median, found.lower, found.upper)
    )
    if found.count < 4:
        # Quartiles of so few would only sound exact.
        text = tr("Median: {median} days. Responses: {all}.", median=median, all=found.count)
    else:
        text = tr(
            "Median: {median} days, half of them after {lower} to {upper} days. Responses: {all}.",
            median=median,
            lower=lower,
            upper=upper,
            all=found.count,
        )
    if not found.inexact:
        return text
    more = tr(
        "{n} of them has no exact date: the middle of the days in question is used.",
        "{n} of them have no exact date: the middle of the days in question is used.",
        found.inexact,
    )
    return f"{text} {more}"
