"""Where the lines come from: the session, off the GUI thread, the latest question first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.journal import deleted_records, history, journal
from chipline.store.journal.deleted_records import Deleted
from chipline.store.journal.history import Numbers, Order
from chipline.store.journal.journal import JournalEntry
from chipline.store.queries import Queries
from chipline.windows.formats import author_text, number_text, stamp_text
from chipline.windows.history.history_filter import CHANGES, WORD_ICONS, HistoryFilter
from chipline.windows.history.history_model import HistoryLine, HistoryModel, Lines, with_headings
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import KIND_ICONS
from chipline.windows.widgets.history.change_text import entry_label
from chipline.windows.widgets.lists.paged_model import PAGE, PageLoader, part_of


@dataclass(frozen=True, slots=True)
class LoadedLines:
    """What was asked for, all its numbers, and the pages that are seen first.

    `undone` tells which entries do not hold any more; `authors` and `words` what filters can offer;
    `newest` is the number of the last entry that there was, asked for or not.
    """

    asked: HistoryFilter
    today: date
    newest: int
    order: Order
    undone: dict[int, int]
    pages: dict[int, Lines]
    authors: tuple[str, ...]
    words: dict[str, int]


class HistoryLoader(QObject):
    """Reads lines into a model.

    Signals:
        arrived(Loaded): an order is here; the model does not show it yet.
        failed(str): it could not be read, and why.
    """

    arrived = Signal(object)
    failed = Signal(str)

    def __init__(
        self, session: Session, model: HistoryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._known: LoadedLines | None = None
        self._undone: dict[int, int] = {}
        self.pages = PageLoader(session, model, self._page_reader, self)

    def read_order(self, asked: HistoryFilter, *, top: int) -> None:
        """Read everything that is asked for, with the lines around the row `top`."""
        today = date.today()  # noqa: DTZ011  # the user's own day
        known = self._known

        def question(queries: Queries) -> LoadedLines:
            order, authors, words = _numbers(queries, asked, today, known)
            undone = history.undone(queries) if asked.view == CHANGES else {}
            rows, _counts = with_headings(order)
            near = {place // PAGE for place in (top, top + PAGE // 2)}
            pages = {page: _read(queries, part_of(rows, page), asked.view, undone) for page in near}
            last = journal.last(queries.connection)
            newest = last.seq if last else 0
            return LoadedLines(asked, today, newest, order, undone, pages, authors, words)

        self._session.read(self, "order", question, self._tell_order, failed=self.failed.emit)

    def _tell_order(self, loaded: LoadedLines) -> None:
        self._known, self._undone = loaded, loaded.undone
        self.arrived.emit(loaded)

    def _page_reader(self) -> Callable[[Queries, Numbers], Lines]:
        return partial(_read, view=self._model.view, undone=self._undone)


def _numbers(
    queries: Queries, asked: HistoryFilter, today: date, known: LoadedLines | None
) -> tuple[Order, tuple[str, ...], dict[str, int]]:
    """Return all numbers asked for, all authors and all words; only what is new is read again.

    Nothing in a journal ever changes, so what was read of it before still holds. The names that
    words are looked for in do change, and so does what is gone.
    """
    wanted = asked.wanted(today)
    if asked.view != CHANGES:
        order = deleted_records.gone(queries, wanted)
        return order, tuple(history.authors(queries)), history.words(queries)
    if known is None or asked.text or (known.asked, known.today) != (asked, today):
        order = history.order(queries, wanted)
        return order, tuple(history.authors(queries)), history.words(queries)
    after = known.newest
    newer, old = history.order(queries, wanted, after=after), known.order
    numbers = np.concatenate((newer.numbers, old.numbers))
    days = np.concatenate((newer.days, old.days))
    authors = {*known.authors, *history.authors(queries, after=after)}
    words = Counter(known.words) + Counter(history.words(queries, after=after))
    order = Order(numbers, days, newer.total + old.total)
    return order, tuple(sorted(authors)), dict(words)


def _read(queries: Queries, rows: Numbers, view: str, undone: Mapping[int, int]) -> Lines:
    """Read lines by their numbers, off the GUI thread."""
    numbers = [int(number) for number in rows if number > 0]
    if view == CHANGES:
        found = history.numbered(queries, numbers)
        return {number: entry_line(entry, undone) for number, entry in found.items()}
    gone = deleted_records.deletions(queries, numbers)
    return {number: deleted_line(number, each) for number, each in gone.items()}


def entry_line(entry: JournalEntry, undone: Mapping[int, int]) -> HistoryLine:
    """Make the line of an entry."""
    ended = tr("undone") if entry.seq in undone else ""
    author = author_text(entry.who, entry.machine)
    parts = [entry_label(entry), f"{stamp_text(entry.at)} · {author}"]
    if ended:
        parts.append(tr("Undone since by change {number}", number=str(undone[entry.seq])))
    return HistoryLine(
        number=entry.seq,
        seq=entry.seq,
        time=clock_text(entry.at),
        who=entry.who,
        icon=WORD_ICONS[entry.word],
        text=entry_label(entry),
        third=number_text(entry.size),
        ended=ended,
        tip="\n".join(parts),
    )


def deleted_line(number: int, gone: Deleted) -> HistoryLine:
    """Make the line of a record that is gone."""
    title = " ".join(worded(gone.said).split()) or tr("(no name)")
    return HistoryLine(
        number=number,
        seq=gone.entry.seq,
        time=clock_text(gone.entry.at),
        who=gone.entry.who,
        icon=KIND_ICONS[gone.kind],
        text=title,
        third=translated(KINDS[gone.kind].label),
        kind=gone.kind,
        record=gone.record,
        tip=f"{title}\n{stamp_text(gone.entry.at)} · {gone.entry.who}\n{entry_label(gone.entry)}",
    )


def clock_text(stamp: str) -> str:
    """Write the time of day of a stamp in the user's own time; empty for what is no stamp."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime(), "HH:mm") if moment.isValid() else ""
