"""Work off the GUI thread: one writer thread, a few reader threads, results back on the GUI thread.

Values cross threads, live objects do not. `inline=True` runs everything at once in the caller's
thread, so that tests need no waiting.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from chipline.store.queries import Queries
from chipline.store.reader import Reader
from chipline.store.workspace import Workspace

T = TypeVar("T")
Outcome = Callable[[Any], None]
#: Whose question it is, and which of theirs.
Slot = tuple[int, str]
READER_THREADS = 2


class Cancelled(Exception):  # noqa: N818  # not an error: the user asked for it
    """The user cancelled; everything is as it was."""


class SerialWorker(QObject):
    """Runs work in one thread, in order, and delivers what comes of it on its owner's thread."""

    _arrived = Signal(object)

    def __init__(self, *, inline: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inline = inline
        self._closed = False
        # What was made and nobody has taken yet: how to put it away.
        self._untaken: dict[object, Callable[[], None]] = {}
        # How often it was asked to run something, and how often it began: each told by one thread.
        self._asked = self._begun = 0
        self._writer = ThreadPoolExecutor(1, "chipline-writer")
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, delivery: Callable[[], None]) -> None:
        if not self._closed:
            delivery()

    def _hand_over(self, delivery: Callable[[], None]) -> None:
        if self._closed:
            return
        if self._inline:
            delivery()
        else:
            self._arrived.emit(delivery)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Outcome,
        left: Callable[[T], None] | None = None,
    ) -> None:
        """Run `work` in the thread, after all that was asked for before it.

        `left` puts away what it made where `then` never gets it, since it was closed meanwhile.
        """
        key = object()
        self._asked += 1

        def taken(result: T) -> None:
            self._untaken.pop(key, None)
            then(result)

        def run() -> None:
            self._begun += 1
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  # it is handed to whoever asked
                self._hand_over(partial(failed, error))
            else:
                if left is not None:
                    self._untaken[key] = partial(left, result)
                self._hand_over(partial(taken, result))

        if self._inline:
            run()
        elif not self._closed:
            self._watch(self._writer.submit(run))

    @property
    def is_wanted(self) -> bool:
        """Whether something waits for the thread, so that what is under way there is to be short."""
        return self._closed or self._asked > self._begun

    def _watch(self, future: Future[None]) -> None:
        """Let nothing that goes wrong in our own plumbing be swallowed by the pool."""

        def look(done: Future[None]) -> None:
            if not done.cancelled() and (error := done.exception()) is not None:
                threading.excepthook(
                    threading.ExceptHookArgs((type(error), error, error.__traceback__, None))
                )

        future.add_done_callback(look)

    def close(self) -> None:
        """Finish what was asked for, tell nobody of it, and end the thread."""
        self._closed = True
        self._writer.shutdown(wait=True)
        for put_away in self._untaken.values():
            put_away()
        self._untaken.clear()


def while_there(
    asker: QObject | None,
    then: Callable[[T], None] | None,
    otherwise: Callable[[T], None] | None = None,
) -> Callable[[T], None]:
    """Return what tells an answer only while whoever asked is there; without one it always does."""

    def tell(answer: T) -> None:
        told = then if asker is None or isValid(asker) else otherwise
        if told is not None:
            told(answer)

    return tell


def within(child: QObject, owner: QObject) -> bool:
    """Tell whether an object is another, or stands somewhere below it."""
    one: QObject | None = child
    while one is not None and isValid(one):
        if one is owner:
            return True
        one = one.parent()
    return False


class Tasks(SerialWorker):
    """The threads of a workspace: the one that writes, and a few that read.

    Signals:
        answered(QObject): a question of this asker was answered.
    """

    answered = Signal(object)

    def __init__(
        self, workspace: Workspace, *, inline: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(inline=inline, parent=parent)
        self._workspace = workspace
        self._tickets: dict[Slot, int] = {}
        # How often something was written that its askers have been told of.
        self._written = 0
        # Who waits for an answer, by slot; touched on the GUI thread alone.
        self._waiting: dict[Slot, QObject] = {}
        self._known_askers: set[int] = set()
        # Which reader is at which slot's question; under the lock, so that no question is stopped
        # in the place of one that is just over.
        self._reading: dict[Slot, tuple[int, Reader]] = {}
        self._turning = threading.Lock()
        self._local = threading.local()
        self._readers: list[Reader] = []
        self._pool = ThreadPoolExecutor(READER_THREADS, "chipline-reader")

    def read(
        self,
        asker: QObject,
        name: str,
        question: Callable[[Queries], T],
        then: Callable[[T], None],
        failed: Outcome,
        *,
        snapshot: bool = False,
    ) -> None:
        """Ask a question of the last committed state; of one asker's name only the latest is answered.

        An older question of the same asker and name is interrupted and never delivered, nor is any
        whose asker is gone. What was read before something was told to be written is asked again in
        place of being delivered: whoever hears of a change while they wait can't tell yet whether
        it touches them. A `snapshot` is delivered as it was when it was asked for.
        """
        slot = (id(asker), name)
        self._know(asker)
        self._waiting[slot] = asker
        ticket = self._tickets[slot] = self._tickets.get(slot, 0) + 1
        with self._turning:
            older = self._reading.pop(slot, None)
            if older is not None:
                older[1].interrupt()
        self._submit(partial(self._answer, slot, ticket, question, then, failed, snapshot))

    def _submit(self, run: Callable[[], None]) -> None:
        if self._closed:
            return
        if self._inline:
            run()
        else:
            self._watch(self._pool.submit(run))

    def count_written(self) -> None:
        """Let what is being read be asked again: something was written meanwhile."""
        self._written += 1

    def _know(self, asker: QObject) -> None:
        """Forget whatever it asked once it is gone: another object may come to bear its id."""
        who = id(asker)
        if who not in self._known_askers:
            self._known_askers.add(who)
            asker.destroyed.connect(partial(self._forget, who))

    def _forget(self, who: int, _gone: object = None) -> None:
        self._known_askers.discard(who)
        for slot in [slot for slot in self._tickets if slot[0] == who]:
            # The ticket goes on counting, so that what is under way is never taken for the next.
            self._tickets[slot] += 1
            self._waiting.pop(slot, None)
            with self._turning:
                reading = self._reading.pop(slot, None)
                if reading is not None:
                    reading[1].interrupt()

    def awaits(self, owner: QObject) -> bool:
        """Tell whether an object, or anything within it, waits for an answer."""
        return any(within(asker, owner) for asker in self._waiting.values())

    def _answer(
        self,
        slot: Slot,
        ticket: int,
        question: Callable[[Queries], T],
        then: Callable[[T], None],
        failed: Outcome,
        snapshot: bool,  # noqa: FBT001  # handed on
    ) -> None:
        written = self._written

        def arrive(outcome: Callable[[], None]) -> None:
            # Looked at on arrival: a later question may have come while this was under way.
            if self._tickets.get(slot) == ticket:
                if written != self._written and not snapshot:
                    again = partial(self._answer, slot, ticket, question, then, failed, snapshot)
                    self._submit(again)
                else:
                    self._deliver_to(self._waiting.pop(slot, None), outcome)

        if self._tickets.get(slot) != ticket:
            return
        reader = self._reader()
        with self._turning:
            if self._tickets.get(slot) != ticket:
                return
            self._reading[slot] = ticket, reader
        try:
            with reader.reading() as queries:
                result = question(queries)
        except Exception as error:  # noqa: BLE001  # as in write
            outcome = partial(failed, error)
        else:
            outcome = partial(then, result)
        finally:
            with self._turning:
                if self._reading.get(slot, (0, None))[0] == ticket:
                    del self._reading[slot]
        self._hand_over(partial(arrive, outcome))

    def _deliver_to(self, asker: QObject | None, outcome: Callable[[], None]) -> None:
        if asker is not None and isValid(asker):
            outcome()
            if isValid(asker):
                self.answered.emit(asker)

    def _reader(self) -> Reader:
        reader: Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._workspace.new_reader()
            self._local.reader = reader
            self._readers.append(reader)
        return reader

    def read_anew(self) -> None:
        """Let every thread open the file again at its next question."""
        # Those that are under way keep their connection until they are done; all are closed last.
        self._local = threading.local()

    def close(self) -> None:
        """Finish what is being written, drop what is being read, and end all threads."""
        self._closed = True
        for reader in self._readers:
            reader.interrupt()
        self._pool.shutdown(wait=True, cancel_futures=True)
        super().close()
        for reader in self._readers:
            reader.close()
        self._readers.clear()
