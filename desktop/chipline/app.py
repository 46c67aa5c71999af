"""The composition root: settings, workspace, session and window meet here and nowhere else."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from chipline import __version__, paths
from chipline.log import start_log
from chipline.session import Session
from chipline.settings import Settings
from chipline.store.errors import WorkspaceError
from chipline.store.opening import SUFFIX
from chipline.store.workspace import Workspace
from chipline.windows import dressing
from chipline.windows.icons import icon
from chipline.windows.shell import dialogs
from chipline.windows.shell.window import Window
from chipline.windows.words import tr

FIRST_WORKSPACE = f"My workspace{SUFFIX}"
_SIGNAL_CHECK_MS = 300


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application() -> QApplication:
    """Make the Qt application with its name, icon and translations."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    if QLocale().language() is QLocale.Language.C:
        # A system without a locale still deserves figures that can be read: 1,024, not 1024.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application.setApplicationName("Chipline")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("chipline")
    application.setWindowIcon(icon("cpu", "#1f5fbf"))
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("chipline", str(paths.resources() / "translations")),
    ):
        translator = QTranslator(application)
        if translator.load(QLocale(), name, "_", folder):
            application.installTranslator(translator)
    return application


class Program:
    """Keeps one window on one workspace, and puts another in its place when asked."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.settings = Settings.load()
        dressing.dress(self.settings.theme)
        self.window: Window | None = None

    def open(self, path: Path | None) -> bool:
        """Open a workspace; without one, the last, or a new one with the starter facts.

        Returns False, after telling the user why, when it can't be opened.
        """
        chosen = self._choose(path)
        if self.window is not None and self.window.session.path == chosen:
            # Opened a second time, it would find itself in the way and be for reading only.
            self.window.activateWindow()
            return True
        try:
            workspace = Workspace.open(chosen)
        except WorkspaceError as error:
            dialogs.tell(self.window, str(error))
            if path is None and str(chosen) in self.settings.recent:
                # The one opened last must not keep the program from starting ever again.
                self.settings.recent.remove(str(chosen))
                self.settings.save()
                return self.open(None)
            return False
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        if workspace.path is not None:
            self.settings.opened(workspace.path)
        session = Session(workspace)
        session.keep_backups()
        self.window = Window(session, self.settings)
        self.window.workspace_asked.connect(self.open)
        self._show(self.window)
        if workspace.read_only:
            dialogs.tell(
                self.window,
                tr(
                    "This workspace is open in another window, or can’t be written. It is shown "
                    "here for reading only: nothing that you do can change it."
                ),
            )
        return True

    def _show(self, window: Window) -> None:
        """Show a window; on a screen too small for it and its frame it fills the screen."""
        room, frame = window.screen().availableSize(), 2 * window.statusBar().height()
        small = room.width() < window.width() + frame or room.height() < window.height() + frame
        if small:
            window.showMaximized()
        else:
            window.show()

    def _choose(self, path: Path | None) -> Path:
        if path is not None:
            return path
        for recent in self.settings.recent:
            if Path(recent).exists():
                return Path(recent)
        first = paths.documents() / FIRST_WORKSPACE
        if not first.exists():
            first.parent.mkdir(parents=True, exist_ok=True)
            dialogs.make_workspace(first, starter=True)
        return first


def tell_alone(message: str) -> None:
    """Tell in a dialog what kept the window from opening; drawn nowhere, it would wait for ever."""
    if has_display() and os.environ.get("QT_QPA_PLATFORM") not in ("offscreen", "minimal"):
        make_application()
        dressing.dress(Settings.load().theme)
        dialogs.tell(None, message)


def run(path: Path | None) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    if not has_display():
        print(  # noqa: T201  # there is no window to say it in
            "chipline: there is no display, so no window can be shown. "
            "To draw it into pictures instead: chipline screens FOLDER",
            file=sys.stderr,
        )
        return 1
    start_log()
    application = make_application()
    sys.excepthook = dialogs.show_fault
    program = Program(application)
    # Python only sees a Ctrl+C in the terminal when it gets to run now and then.
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    pulse = QTimer(application)
    pulse.timeout.connect(lambda: None)
    pulse.start(_SIGNAL_CHECK_MS)
    if not program.open(path):
        return 1
    code = application.exec()
    if program.window is not None:
        program.window.close()
    return code
