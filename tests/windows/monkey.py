"""Somebody who does anything at all to the window, as a seed tells: keys, mouse, actions."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chipline.records.record import KINDS
from chipline.store.workspace import Workspace
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from store.dumps import sql
from windows.monkey_files import choose_in
from windows.monkey_work import VALUES, WORDS, fill_in, work

_log = logging.getLogger(__name__)

#: What people type: names, dates right and wrong, figures, other scripts, quotes, nothing.
_TEXTS: Sequence[str] = (
    "nvidia",
    "2025-04~",
    "2025-02-30",
    "42.5",
    "-1",
    "9e99",
    "Müller, 阿里 “云”",
    "'; --",
    "",
    "MY",
    "x" * 300,
    "name\tcountry\nA firm\tSG\nAnother\tXX",
)
_KEYS = (
    *(
        [
            "Up",
            "Down",
            "Left",
            "Right",
            "PageUp",
            "PageDown",
            "Home",
            "End",
            "Tab",
            "Backtab",
            "Return",
            "Escape",
            "Space",
            "F2",
        ]
    ),
    *(["Delete", "Backspace", "Plus", "Minus"]),
)
#: What would end the window or only leave it: the system's own dialogs and other programs.
_SPARED = frozenset({"file.quit", "file.folder"})
#: Qt polishes every widget anew for another style sheet: that takes as long as it takes.
_NOT_TIMED = frozenset({"view.light", "view.dark", "view.system_theme"})
#: So often is a dialog answered by keys and buttons before it is just left, and so often one that
#: is meant to be gone through with, which may be at work: every other time as somebody distracted,
#: every other time as somebody resolute, who waits for what is read.
_PATIENCE, _MUCH_PATIENCE = 12, 2_000
_DISTRACTED, _RESOLUTE = 0.6, 0.99
#: After so long without anything that leads on, the resolute try something else.
_PUZZLED = 400
#: So many looks are taken for a dialog that is to come.
_AWAITED = 50


class Monkey:
    """Does one thing after another to a window, and remembers what took the longest."""

    def __init__(self, window: Window, qtbot: QtBot, seed: int, folder: Path) -> None:
        self.window = window
        #: Where its files lie: see `monkey_files.py`.
        self.folder = folder
        self._qtbot = qtbot
        self.dice = random.Random(seed)  # play, not secrets
        self.done: list[str] = []
        self._busy_since = 0.0
        #: The longest that the thread of the window was busy without looking up, and with what.
        self.slowest = (0.0, "")
        self._requested = 0
        #: How sure it is that what is asked is gone through with.
        self._goes_on = 0.0
        #: Told before a copy is looked through, which may bring in what is not taken back further.
        self.before_merge: Callable[[], object] = lambda: None
        #: Dialogs and menus run loops of their own, in which only a timer can act.
        self._answers = QTimer(window)
        self._answers.setSingleShot(True)
        self._answers.timeout.connect(self._answer)
        self._answers.start(5)
        self._deeds: list[tuple[int, Callable[[Monkey], str]]] = [
            (4, Monkey._go_somewhere),
            (6, Monkey._select),
            (14, Monkey._edit),
            (4, Monkey._undo_or_redo),
            (8, Monkey._run_action),
            (14, Monkey._press),
            (6, Monkey._type),
            (12, Monkey._click),
            (4, Monkey._drag),
            (4, Monkey._turn_wheel),
            (3, Monkey._resize),
            (3, Monkey._move_day),
            (2, Monkey._paste),
            *work(),
        ]

    def step(self) -> None:
        """Do one thing and wait until all that it set going has come to rest."""
        self._requested = 0
        weights, deeds = zip(*self._deeds, strict=True)
        (deed,) = self.dice.choices(deeds, weights)
        self.done.append(deed.__name__)
        self._busy_since = time.thread_time()
        self.done[-1] = deed(self)
        self.rest()
        # A long run is read while it goes on: pytest --log-file=… --log-file-level=INFO
        _log.info("%d: %s (slowest %.3f s: %s)", len(self.done), self.done[-1], *self.slowest)

    def rest(self) -> None:
        """Wait until no dialog asks, nothing is written, and the window has taken it all in."""
        self._qtbot.waitUntil(self._is_answered, timeout=60_000)
        quiet: list[object] = []
        self.window.session.work(lambda _workspace: None, quiet.append)
        self._qtbot.waitUntil(lambda: bool(quiet), timeout=20_000)
        QApplication.processEvents()
        self._take_time()

    def _is_answered(self) -> bool:
        box = _waiting()
        # What the test says when the time is up.
        assert box is None, (
            f"{box.objectName()} “{box.windowTitle()}” {box}, after {self.done[-3:]}"
        )
        return True

    def _take_time(self) -> None:
        now = time.thread_time()
        if self.done and self.done[-1] not in _NOT_TIMED:
            busy = now - self._busy_since
            self.slowest = max(self.slowest, (busy, self.done[-1]))
        self._busy_since = now

    def pause(self) -> None:
        """Give what is read the time to arrive."""
        self._qtbot.wait(40)
        self.rest()

    def undo_all(self) -> None:
        """Take back everything, as a user would: step by step."""
        while self.window.session.stacks.undo is not None:
            self.window.session.undo()
            self.rest()

    # -- deeds --------------------------------------------------------------------------------

    def _go_somewhere(self) -> str:
        pane = self.dice.choice(all_panes())
        self.window.view_state.show_pane(pane)
        return f"go to {pane}"

    def _select(self) -> str:
        found: list[tuple[str, str]] = []

        def any_record(workspace: Workspace) -> tuple[str, str]:
            with workspace.reading() as queries:
                kind = self.dice.choice([k for k, count in queries.counts().items() if count])
            rows = sql(workspace, f'SELECT id FROM "{KINDS[kind].table.name}" ORDER BY id')  # noqa: S608
            return kind, str(self.dice.choice(rows)[0])

        self.window.session.work(any_record, found.append)
        self._qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        self.window.view_state.select(*found[0])
        return f"select {found[0]}"

    def _edit(self) -> str:
        card, kind = self.window.inspector, self.window.view_state.kind
        if not kind:
            return "edit nothing"
        card.show()
        field, spec = self.dice.choice(sorted(KINDS[kind].fields.items()))
        card.edit_field(field)
        good = VALUES.get(spec.type, spec.choices or WORDS)
        text = self.dice.choice(good if self.dice.random() < 0.7 else _TEXTS)
        if (target := self._focus()) is not None:
            QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type_text(text)
        key = self.dice.choice(("Return", "Return", "Tab", "Escape"))
        self.key(key)
        return f"edit {field} to {text[:20]!r} and {key}"

    def _undo_or_redo(self) -> str:
        name = self.dice.choice(("edit.undo", "edit.undo", "edit.redo"))
        return self.trigger(name)

    def _run_action(self) -> str:
        names = [spec.id for spec in self.window.menus.able() if spec.id not in _SPARED]
        return self.trigger(self.dice.choice(names))

    def trigger(self, name: str) -> str:
        """Do what a menu entry does."""
        self.done[-1] = name
        self.window._actions[name].trigger()
        return name

    def _press(self) -> str:
        key = self.dice.choice(_KEYS)
        self.key(key, self.dice.random() < 0.1)
        return f"press {key}"

    def _type(self) -> str:
        text = self.dice.choice(_TEXTS)
        self.type_text(text)
        return f"type {text[:20]!r}"

    def _click(self) -> str:
        target, at = self._spot()
        button = self.dice.choice((Qt.MouseButton.LeftButton,) * 4 + (Qt.MouseButton.RightButton,))
        click = QTest.mouseClick if self.dice.random() < 0.8 else QTest.mouseDClick
        told = (
            f"{click.__name__} {button.name} on {type(target).__name__} {target.accessibleName()}"
        )
        self.done[-1] = told
        click(target, button, Qt.KeyboardModifier.NoModifier, at)
        return told

    def _drag(self) -> str:
        target, _start = self._spot()
        return self.drag(target)

    def drag(self, target: QWidget) -> str:
        """Press somewhere on a widget and let go elsewhere on it."""
        _same, start = self._spot(target)
        _same, end = self._spot(target)
        left = Qt.MouseButton.LeftButton
        told = f"drag on {type(target).__name__}"
        self.done[-1] = told
        QTest.mousePress(target, left, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(target, end)
        QTest.mouseRelease(target, left, Qt.KeyboardModifier.NoModifier, end)
        return told

    def _turn_wheel(self) -> str:
        target, at = self._spot()
        place = target.mapTo(self.window, at)
        handle = self.window.windowHandle()
        QTest.wheelEvent(handle, place, QPoint(0, self.dice.choice((-360, -120, 120, 360))))
        return f"wheel over {type(target).__name__}"

    def _resize(self) -> str:
        if self.window.isFullScreen():  # of which nobody can take an edge
            return "resize nothing"
        width, height = self.dice.randint(820, 1920), self.dice.randint(480, 1080)
        self.window.resize(width, height)
        return f"resize to {width} × {height}"

    def _move_day(self) -> str:
        day = self.window.view_state.day + self.dice.randint(-800, 800)
        self.window.view_state.move_day(min(max(day, 700_000), 760_000))
        return "move the day"

    def _paste(self) -> str:
        QApplication.clipboard().setText(self.dice.choice(_TEXTS))
        if (target := self._focus()) is not None:
            QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        return "paste"

    # -- hands --------------------------------------------------------------------------------

    def _focus(self) -> QWidget | None:
        # Offscreen, no window is ever the active one: the focus is asked of the window itself.
        found = QApplication.activePopupWidget() or self.window.focusWidget()
        return found if found is not None and found.isVisible() else self.window.pane

    def type_text(self, text: str, into: QWidget | None = None) -> None:
        """Type into a widget, or else into what has the keyboard."""
        # QTest.keyClicks knows no keys but those of ASCII.
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                if (target := into or self._focus()) is not None:
                    none = Qt.KeyboardModifier.NoModifier
                    QApplication.sendEvent(target, QKeyEvent(kind, 0, none, letter))
            self._take_time()

    def key(self, name: str, shift: bool = False) -> None:  # noqa: FBT001, FBT002  # a key is
        """Press a key, with Shift held or not."""
        key = getattr(Qt.Key, f"Key_{name}")
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        if (target := self._focus()) is not None:
            QTest.keyClick(target, key, held)
        self._take_time()

    def _spot(self, within: QWidget | None = None) -> tuple[QWidget, QPoint]:
        target = within
        if target is None:
            every = (w for w in self.window.findChildren(QWidget) if w.isVisible())
            seen = [w for w in every if w.isEnabled() and not w.visibleRegion().isEmpty()]
            target = self.dice.choice([w for w in seen if w.window() is self.window])
        room = target.visibleRegion().boundingRect()
        at = QPoint(
            room.left() + self.dice.randrange(max(room.width(), 1)),
            room.top() + self.dice.randrange(max(room.height(), 1)),
        )
        return target, at

    def _answer(self) -> None:
        """Answer a dialog or a menu that waits, and leave it when it keeps waiting."""
        # Set anew first: what is done here may open a further dialog before it returns.
        self._answers.start(5)
        # That it comes to this at all tells that the window would have answered somebody else too.
        self._take_time()
        box = _waiting()
        if box is None:
            return
        self._requested += 1
        chance = self.dice.random()
        if isinstance(box, QFileDialog):
            if chance < max(0.7, self._goes_on):
                choose_in(self.folder, box, self.dice.random())
            else:
                box.close()
            return
        if self._requested > (_MUCH_PATIENCE if self._goes_on else _PATIENCE):
            box.close()
            return
        if chance < self._goes_on and self._go_on(box):
            return
        buttons = [b for b in box.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        first = [b for b in buttons if isinstance(b, QPushButton) and b.isDefault()]
        if chance < 0.3:
            fill_in(self, box)
        elif first and chance < 0.5:
            first[0].click()
        elif buttons and chance < 0.7:
            self.dice.choice(buttons).click()
        else:
            key = self.dice.choice(("Down", "Return", "Escape", "Tab", "Space"))
            QTest.keyClick(box.focusWidget() or box, getattr(Qt.Key, f"Key_{key}"))

    def _go_on(self, box: QWidget) -> bool:
        """Press what leads on, or wait while the dialog is at work; False where neither is so."""
        if any(bar.isVisible() for bar in box.findChildren(QProgressBar)):
            return True
        offered = [b for b in box.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
        leading = [b for b in offered if b.isDefault()]
        if leading:
            leading[0].click()
        waits = self._goes_on == _RESOLUTE and self._requested % _PUZZLED
        return bool(leading or waits)

    def go_through(self, ask: Callable[[], object]) -> None:
        """Do what brings up a dialog, and go through with it, mostly."""
        self._goes_on = self.dice.choice((_DISTRACTED, _RESOLUTE))
        try:
            ask()
            # It may come only when something was read in another thread.
            for _ in range(_AWAITED):
                if self._requested:
                    break
                self._qtbot.wait(20)
            self.pause()
        finally:
            self._goes_on = 0.0


def _waiting() -> QWidget | None:
    """Return the menu or the dialog that waits for an answer."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()
