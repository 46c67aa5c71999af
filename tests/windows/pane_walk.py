"""A walk over everything that shows records: every pane and view, every kind's cards, all painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from chipline.records.kinds import ALL_KINDS
from chipline.store.queries import Queries
from chipline.windows.history.pane import HistoryPane
from chipline.windows.relations import pane as relations
from chipline.windows.review import pane as review
from chipline.windows.rules_pane import pane as rules
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window

#: So many records of each kind have their card looked at, where nothing else is asked for.
CARDS = 3
#: So many entries of the history.
_ENTRIES = 6
Show = Callable[[], object]


def places(window: Window, cards: int = CARDS) -> Iterator[tuple[str, Show]]:
    """Yield what there is to look at, by name, each with what shows it; of each kind so many cards."""
    view_state = window.view_state
    for name in all_panes():
        yield name, partial(view_state.show_pane, name)
        for view, show in _views(window.pane):
            yield f"{name}: {view}", show
    for kind in ALL_KINDS:
        for record in _ids(window, kind.name, cards):
            yield f"card: {kind.name}", partial(view_state.select, kind.name, record)
    for record in _ids(window, "firm", cards):
        yield "dossier: firm", partial(view_state.show_dossier, "firm", record)
    yield "dossier: country", partial(view_state.show_dossier, "country", "CN")


def _views(pane: QWidget | None) -> Iterator[tuple[str, Show]]:
    if isinstance(pane, review.ReviewPane):
        yield from ((view, partial(pane.set_view, view)) for view in review.VIEWS)
    if isinstance(pane, rules.RulesPane):
        yield from ((view, partial(pane.set_view, view)) for view in rules.VIEWS)
    if isinstance(pane, relations.RelationsPane):
        yield from ((view, partial(pane.show_view, view)) for view in relations.VIEWS)
    if isinstance(pane, HistoryPane):
        model = pane.list.model()
        for row in range(min(_ENTRIES, model.rowCount())):
            yield str(row), partial(pane.list.setCurrentIndex, model.index(row, 0))


def walk(window: Window) -> Iterator[str]:
    """Show and paint one place after the other, yielding the name of each when it is done."""
    for name, show in places(window):
        show()
        paint(window)
        yield name


def paint(widget: QWidget) -> None:
    """Lay a widget out and paint it, with all that waits for it."""
    for _ in range(2):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    picture = QPixmap(widget.size())
    widget.render(picture)


def _ids(window: Window, kind: str, many: int) -> list[str]:
    answers: list[list[str]] = []

    def ids(queries: Queries) -> list[str]:
        rows = queries.connection.exec_driver_sql(f'SELECT id FROM "{kind}" LIMIT {many}')  # noqa: S608
        return [str(row[0]) for row in rows]

    def none(_error: Exception) -> None:
        answers.append([])

    window.session.read(window, f"ids of {kind}", ids, answers.append, failed=none)
    # A window whose file is opened anew is gone, and asks nothing any more.
    while not answers and not window.gone:
        QApplication.processEvents()
    return answers[0] if answers else []
