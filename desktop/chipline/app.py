"""The composition root: settings, workspace, session and window meet here and nowhere else."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLocale, QPoint, QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from chipline import __version__, paths
from chipline.exchange.change_file import SUFFIX as CHANGES_SUFFIX
from chipline.log import start_log
from chipline.records.message import Message
from chipline.scenery.theme_colours import LIGHT
from chipline.session.session import Session
from chipline.session.tasks import Cancelled
from chipline.settings import Settings
from chipline.store.backup import backup_policy
from chipline.store.errors import (
    DamagedWorkspaceError,
    RollbackJournalError,
    WorkspaceError,
)
from chipline.store.file import opening
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace
from chipline.temporary_folders import remove_abandoned
from chipline.windows import gc_on_gui_thread, locale_style, theme
from chipline.windows.i18n import error_text, renew_translations, tr, worded
from chipline.windows.icons import icon
from chipline.windows.safety.banner import Choice
from chipline.windows.safety.damage import as_damage
from chipline.windows.safety.recovery import Recovery
from chipline.windows.safety.value_look import ValueLook
from chipline.windows.shell.faults.fault_queue import Faults
from chipline.windows.shell.file_actions import make_workspace
from chipline.windows.shell.window import Window
from chipline.windows.widgets import message_box

FIRST_WORKSPACE = f"My workspace{opening.SUFFIX}"
_SIGNAL_CHECK_MS = 300
#: How far a window on the past stands from the one it belongs to.
_BESIDE = 32
#: When the old window is gone and the new one has been shown.
_GARBAGE_MS = 2_000
#: What Qt reads, once, when it begins; and the sizes in per cent in which a window can be used.
_SCALE = "QT_SCALE_FACTOR"
_SMALLEST, _WHOLE, _LARGEST = 50, 100, 300


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application(settings: Settings | None = None) -> QApplication:
    """Make the Qt application with its name, icon and translations, as the settings want it."""
    settings = settings or Settings()
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        with _scaled(settings.text_size):
            application = QApplication(sys.argv[:1])
        gc_on_gui_thread.look_here(application)
    if QLocale().language() is QLocale.Language.C:
        # A system without a locale still deserves figures that can be read: 1,024, not 1024.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application.setApplicationName("Chipline")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("chipline")
    application.setWindowIcon(icon("cpu", LIGHT.accent))
    _prefer(settings)
    # Made once more in one process, it would ask those of before for every text as well.
    renew_translations(application, paths.resources() / "translations")
    return application


@contextmanager
def _scaled(percent: int) -> Iterator[None]:
    """Let Qt begin with a size in per cent of the system's; programs started later don't see it."""
    if percent == _WHOLE or _SCALE in os.environ:
        yield
        return
    os.environ[_SCALE] = str(min(max(percent, _SMALLEST), _LARGEST) / _WHOLE)
    yield
    del os.environ[_SCALE]


def _prefer(settings: Settings) -> None:
    locale_style.prefer(language=settings.language, numbers=settings.numbers, dates=settings.dates)


class Program:
    """Keeps the window on a workspace, and the windows on its past beside it."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.settings = Settings.load()
        theme.dress(self.settings.theme)
        self.window: Window | None = None
        self.beside: list[Window] = []
        #: The workspace with which the program is to begin anew, once it has ended.
        self.again: Path | None = None
        self._text_size = self.settings.text_size
        application.applicationStateChanged.connect(self._follow_state)
        self.adopt_settings()
        self._mending = Recovery(self)

    def open(self, path: Path | None) -> bool:
        """Open a workspace; without one, the last, or a new one with the starter facts.

        Returns False, after telling the user why, when it can't be opened. For one that is
        damaged it shows what can be done about it.
        """
        if path is not None and path.suffix == CHANGES_SUFFIX:
            return self._open_changes(path)
        try:
            chosen = self._choose(path)
        except WorkspaceError as error:
            message_box.show_message(self.window, error_text(error))
            return False
        try:
            return self._open(chosen, by_name=path is not None)
        except Exception:
            self._forget_path(chosen)
            raise

    def _open_changes(self, path: Path) -> bool:
        """Show what a change file brings, over the workspace that was open last."""
        if not (self.open_window is not None or self.open(None)) or self.open_window is None:
            return False
        exchange = self.open_window.files.exchange
        # Once the window is there.
        QTimer.singleShot(0, exchange, lambda: exchange.review(path))
        return True

    def _open(self, chosen: Path, *, by_name: bool, seen: opening.FileReview | None = None) -> bool:
        old = self.window
        if old is not None and not old.gone and _same(old.session.path, chosen):
            # Opened a second time, it would find itself in the way and be for reading only.
            old.activateWindow()
            return True
        try:
            session = _session_on(chosen, self.settings.author(), self.open_window, seen)
        except Cancelled:
            return False
        except DamagedWorkspaceError as error:
            self._mending.offer(chosen, error_text(error))
            return True
        except WorkspaceError as error:
            return self._refused(error, chosen, by_name=by_name)
        if old is not None and not self._let_go(old):
            session.close()
            if old.session.pending_writes.waiting and not old.session.at_work:
                # What was being typed there is just being written.
                old.when_saved(lambda: self.open(chosen))
            return False
        self.settings.opened(chosen)
        try:
            self._show_on(session)
        except Exception:
            # Nobody shows it, so nobody else would let go of the file.
            session.close()
            raise
        if old is not None:
            old.close()
            old.deleteLater()
            QTimer.singleShot(_GARBAGE_MS, self._application, gc_on_gui_thread.look_at_all)
        return True

    def _refused(self, error: WorkspaceError, chosen: Path, *, by_name: bool) -> bool:
        """Tell why a workspace was not opened; True when another one was in its place."""
        if isinstance(error, RollbackJournalError):
            copy = self._mending.offer_copy(chosen, error_text(error))
            if copy is not None:
                return self.open(copy)
        else:
            message_box.show_message(self.window, error_text(error))
        if not by_name and str(chosen) in self.settings.recent:
            self._forget_path(chosen)
            return self.open(None)
        return False

    def _forget_path(self, path: Path) -> None:
        """Forget a workspace: the one opened last must not keep the program from ever starting."""
        if str(path) in self.settings.recent:
            self.settings.recent.remove(str(path))
            self.settings.save()

    def stand_in(self, widget: QWidget, report: str) -> bool:
        """Show a message in the place of the view that a widget is part of; False if of none."""
        return any(
            window.isAncestorOf(widget) and window.stand_in(widget, report)
            for window in (self.window, *self.beside)
            if window is not None and not window.gone
        )

    @property
    def open_window(self) -> Window | None:
        """The window if there is an open workspace in it."""
        return None if self.window is None or self.window.gone else self.window

    def tell(self, title: str, details: str, choices: tuple[Choice, ...] = ()) -> None:
        """Say above the panes of the open window what has been done for the user."""
        if self.open_window is not None:
            self.open_window.file_watch.tell(title, details, choices)

    def say_again(self) -> None:
        """Say in the status line that something went wrong which was told before."""
        for window in (self.window, *self.beside):
            if window is not None and not window.gone:
                window.status.say(tr("The same went wrong again. The log has it."))

    def _let_go(self, window: Window) -> bool:
        """Close the workspace of a window that makes room for another; False to stay with it."""
        if window.gone:
            return True
        if window.session.at_work:
            message_box.show_message(
                window, tr("Something is still being written here. Open it when that is done.")
            )
            return False
        if not window.ready_to_leave():
            return False
        if window.is_busy():
            return False
        window.let_go()
        return True

    def _show_on(self, session: Session) -> None:
        session.keep_backups()
        session.watch()
        window = self.window = Window(session, self.settings)
        window.workspace_requested.connect(self.open)
        window.restore_requested.connect(self.restore)
        window.beside_requested.connect(self.show_beside)
        window.theme_chosen.connect(lambda: self._dress_others(window))
        window.preference_changed.connect(lambda _setting: self.adopt_settings())
        window.renewal_requested.connect(self.renew)
        window.closed.connect(self._close_beside)
        window.file_watch.salvage_requested.connect(
            lambda: self._mending.salvage(session.path) if session.path else None
        )
        look = ValueLook(session, lambda: not self._is_taken(window), window)
        look.found.connect(lambda seen: self._read_anew(window, seen))
        _show(window)
        window.briefings.offer_to_go_on()

    @staticmethod
    def _is_taken(window: Window) -> bool:
        """Tell whether something is under way in a window that opening it anew would break off."""
        shown = window.briefings.presentation is not None
        return shown or window.is_busy() or QApplication.activeModalWidget() is not None

    def _read_anew(self, window: Window, seen: opening.FileReview) -> None:
        """Open the workspace of a window anew, now that it is known which values can't be read."""
        path = window.session.path
        if path is not None and window is self.open_window and self._let_go(window):
            self._open(path, by_name=True, seen=seen)

    def show_beside(self, workspace: Workspace, title: str) -> None:
        """Show a past state of the workspace in a window of its own; it closes with this one."""
        main = self.window
        settings = replace(self.settings, hint_dismissed=True, geometry="")
        if main is not None and workspace.path is not None:
            view_state = main.view_state
            here = [view_state.pane, view_state.kind, view_state.record, view_state.day]
            settings.places = {str(workspace.path): here}
        window = Window(Session(workspace), settings, past=title)
        self.beside.append(window)
        window.workspace_requested.connect(self.open)
        window.theme_chosen.connect(lambda: self._dress_others(window))
        window.closed.connect(lambda: self._forget(window))
        if main is not None:
            # Not quite over the other one, so that it is seen to be another.
            window.resize(main.size())
            window.move(main.pos() + QPoint(_BESIDE, _BESIDE))
        _show(window)

    def adopt_settings(self) -> None:
        """Let hold what the settings say of backups, of the user's name and the machine's label."""
        backup_policy.adopt(backup_policy.policy_of(self.settings))
        if self.open_window is not None:
            self.open_window.session.sign(Author(*self.settings.author()))

    def _follow_state(self, state: Qt.ApplicationState) -> None:
        """Have all in the file itself when the user turns away, or the computer is put to sleep."""
        if state is not Qt.ApplicationState.ApplicationActive and self.open_window is not None:
            self.open_window.session.look(at_once=True)

    def renew(self) -> None:
        """Open the window anew, so that all of it is in the language that is preferred now.

        Another size of text needs the whole program anew: Qt takes it on when it begins.
        """
        window = self.open_window
        path = window.session.path if window is not None else None
        if window is not None and path is not None and self._let_go(window):
            if self.settings.text_size != self._text_size and _SCALE not in os.environ:
                self.again = path
                self._application.quit()
                return
            _prefer(self.settings)
            renew_translations(self._application, paths.resources() / "translations")
            self.open(path)

    def _forget(self, window: Window) -> None:
        if window in self.beside:
            self.beside.remove(window)
        window.deleteLater()

    def _close_beside(self) -> None:
        for window in list(self.beside):
            window.close()

    def _dress_others(self, chosen: Window) -> None:
        self.settings.theme = chosen.settings.theme
        for window in (self.window, *self.beside):
            if window is not None and window is not chosen and not window.gone:
                window.dress_again()

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the workspace that is open, and open that."""
        window = self.window
        if window is None or window.session.path is None or window.session.at_work:
            return
        if window.ready_to_leave():
            window.when_saved(lambda: self._restore(window, backup))

    def _restore(self, window: Window, backup: Path) -> None:
        if window.session.path is not None:
            # The window stays to be seen, but nothing can be done with it any more.
            window.setEnabled(False)
            window.let_go()
            self._mending.restore(window.session.path, backup, window)

    def close(self) -> None:
        """Close every window, whatever is still typed there."""
        for window in (*self.beside, self.window):
            if window is not None and not window.gone:
                window.let_go()

    def _choose(self, path: Path | None) -> Path:
        if path is not None:
            return path
        for recent in self.settings.recent:
            if Path(recent).exists():
                return Path(recent)
        first = paths.documents() / FIRST_WORKSPACE
        if not first.exists():
            first.parent.mkdir(parents=True, exist_ok=True)
            make_workspace(first, starter=True)
        return first


def _same(one: Path | None, other: Path) -> bool:
    """Tell whether two paths lead to one file, however they are written."""
    return one is not None and one.resolve() == other.resolve()


def _opened(path: Path, parent: QWidget | None, seen: opening.FileReview | None) -> Workspace:
    """Open a workspace; where it is in an older format, with a dialog that tells how far it is."""
    if not opening.is_older(path):
        return Workspace.open(path, wording=worded, values_up_to=opening.LOOKED_THROUGH, seen=seen)
    text = tr(
        "“{name}” is being brought up to date for this version of Chipline. Cancel leaves it as it is.",
        name=path.name,
    )
    # Imported here: hardly any start needs it.
    from chipline.windows.safety.progress_dialog import ProgressDialog  # noqa: PLC0415  # see above

    return ProgressDialog(text, parent).wait(
        lambda progress: Workspace.open(path, progress=progress, wording=worded)
    )


def _session_on(
    path: Path,
    author: tuple[str, str, str],
    parent: QWidget | None,
    seen: opening.FileReview | None,
) -> Session:
    """Open a workspace to write in it under an installation's id, the user's name and the machine's label.

    `seen` is what a look through it has found, if there was any.

    Raises:
        WorkspaceError: it can't be opened.
        Cancelled: the user stopped it.
    """
    with as_damage(path):
        workspace = _opened(path, parent, seen)
    workspace.author = Author(*author)
    try:
        # Damage shows itself only where it is read.
        with as_damage(path):
            return Session(workspace)
    except BaseException:
        workspace.close()
        raise


def _show(window: Window) -> None:
    """Show a window; on a screen too small for it and its frame it fills the screen."""
    room, frame = window.screen().availableSize(), 2 * window.statusBar().height()
    small = room.width() < window.width() + frame or room.height() < window.height() + frame
    if small:
        window.showMaximized()
    else:
        window.show()


def tell_alone(error: WorkspaceError) -> None:
    """Tell in a dialog what kept the window from opening; drawn nowhere, it would wait for ever."""
    if has_display() and os.environ.get("QT_QPA_PLATFORM") not in ("offscreen", "minimal"):
        make_application()
        theme.dress(Settings.load().theme)
        message_box.show_message(None, error_text(error))


def run(path: Path | None) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    if not has_display():
        told = Message(
            "There is no display, so no window can be shown. "
            "To draw it into pictures instead: chipline screens FOLDER"
        )
        print(f"chipline: {told}", file=sys.stderr)  # noqa: T201  # there is no window to say it in
        return 1
    start_log()
    # It looks through the system's folder, which may be slow and which nothing waits for.
    Thread(target=remove_abandoned, daemon=True).start()
    application = make_application(Settings.load())
    program = Program(application)
    faults = Faults(program.stand_in, application)
    faults.again.connect(program.say_again)
    faults.install()
    # Python only sees a Ctrl+C in the terminal when it gets to run now and then.
    # A session that ends sends the other: what was asked for is then still written.
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: application.quit())
    pulse = QTimer(application)
    pulse.timeout.connect(lambda: None)
    pulse.start(_SIGNAL_CHECK_MS)
    try:
        if not program.open(path):
            return 1
    except Exception as error:  # noqa: BLE001  # told by the loop below, which ends with the dialog
        faults.take(type(error), error, error.__traceback__)
        application.exec()
        return 1
    code = application.exec()
    program.close()
    while program.again is not None and not _began_again(program.again):
        # It could not be started: the window comes back, in the size that it had.
        path, program.again = program.again, None
        program.open(path)
        code = application.exec()
        program.close()
    return code


def _began_again(path: Path) -> bool:
    """Start the program anew on a workspace, on its own; False where that is not possible."""
    started, _process = QProcess.startDetached(*_command_again(path))
    return bool(started)


def _command_again(path: Path) -> tuple[str, list[str]]:
    """Return the program and its arguments that open a workspace as this one was started."""
    if Path(sys.executable).stem.lower().startswith("chipline"):
        return sys.executable, [str(path)]
    own = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv) + 1]
    return sys.executable, [*own, str(path)]
