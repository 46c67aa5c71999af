"""Taking a picture away: onto the clipboard, or into a file with its sources, which can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog, QWidget

from chipline.records.notation.text import displayed
from chipline.session.session import Session
from chipline.session.tasks import Cancelled
from chipline.store.columns.timeline_reads import cited_sources
from chipline.store.queries import Queries
from chipline.windows.i18n import error_text, tr, worded
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.pictures import picture_files
from chipline.windows.pictures.picture import Picture
from chipline.windows.widgets.message_box import show_message

#: What is over sooner needs no dialog.
_PATIENCE_MS = 400


def sources_question(ids: Iterable[str]) -> Callable[[Queries], tuple[str, ...]]:
    """Ask for the sources that are cited for some records."""
    wanted = list(ids)
    return lambda queries: tuple(
        displayed(worded(source)) for source in cited_sources(queries, wanted)
    )


def copy_picture(picture: Picture | None) -> None:
    """Put a picture on the clipboard."""
    if picture is not None:
        QGuiApplication.clipboard().setImage(picture_files.image(picture))


def export_picture(
    picture: Picture | None, asker: QWidget, session: Session, *, title: str, name: str
) -> None:
    """Ask where to, and write a picture with the sources that are cited for it.

    Args:
        picture: what is written; None where nothing is shown.
        asker: whose picture it is.
        session: reads the sources.
        title: heads the dialogs.
        name: begins the name that is proposed for the file.
    """
    if picture is None:
        return
    proposed = f"{name}-{date.today().isoformat()}.pdf"  # noqa: DTZ011  # the user's own day
    path = choose_file(asker, title, proposed, picture_files.FILTER)
    if path is not None:

        def tell(why: str) -> None:
            show_message(asker, why, title)

        ExportRun(picture, path, asker, tell).begin(session)


class ExportRun:
    """One picture on its way into a file; `failed` is told why it did not get there."""

    def __init__(
        self, picture: Picture, path: Path, asker: QWidget, failed: Callable[[str], None]
    ) -> None:
        self._picture, self._path, self._asker, self._failed = picture, path, asker, failed
        self._dialog: QProgressDialog | None = None

    def begin(self, session: Session) -> None:
        """Look the sources up that are cited for what is shown, and then write."""
        question = sources_question(self._picture.cited_records())
        session.read(self._asker, "picture sources", question, self._write)

    def _write(self, sources: tuple[str, ...]) -> None:
        picture = self._picture.with_sources(sources)
        try:
            picture_files.write(picture, self._path, self._show_progress)
            tell_written(self._asker, self._path)
        except OSError as error:
            self._failed(error_text(error))
        except Cancelled:
            pass  # nothing was written, and the user knows
        finally:
            if self._dialog is not None:
                self._dialog.reset()
                self._dialog.deleteLater()

    def _show_progress(self, done: int, total: int) -> None:
        """Show how far it is; the dialog takes in what the user does at each step."""
        if self._dialog is None:
            window = self._asker.window()
            self._dialog = QProgressDialog(tr("Drawing the pages…"), tr("Cancel"), 0, total, window)
            self._dialog.setWindowTitle(tr("Export"))
            self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
            self._dialog.setAutoReset(False)
            self._dialog.setMinimumDuration(_PATIENCE_MS)
        self._dialog.setMaximum(total)
        self._dialog.setValue(done)
        if self._dialog.wasCanceled():
            raise Cancelled
