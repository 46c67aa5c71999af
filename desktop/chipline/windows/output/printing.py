"""Pages of text on paper or in a PDF, always in the colours of paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from chipline.records.message import Message
from chipline.whole_file import whole_file
from chipline.windows import theme
from chipline.windows.i18n import error_text, tr
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.widgets import message_box


@dataclass(frozen=True, slots=True)
class Printout:
    """Something to be printed: what it is called, and what makes its text.

    `make` is called while the theme is that of paper; `landscape` turns the sheets on their side.
    """

    title: str
    make: Callable[[], QTextDocument]
    landscape: bool = False


def save_as_pdf(asker: QWidget, printout: Printout) -> None:
    """Let the user choose a file, write the pages into it, and tell so."""
    path = choose_file(asker, tr("Save as PDF"), f"{printout.title}.pdf", tr("PDF (*.pdf)"))
    if path is None:
        return
    try:
        write_pdf(printout, path)
    except OSError as error:
        message_box.show_message(asker.window(), error_text(error))
    else:
        tell_written(asker, path)


def write_pdf(printout: Printout, path: Path) -> None:
    """Write the pages into a file, wholly or not at all.

    Raises:
        OSError: it could not be written.
    """
    with whole_file(path) as draft:
        draft.touch()
        writer = QPdfWriter(str(draft))
        writer.setTitle(printout.title)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        _document(printout).print_(writer)
        del writer  # writes what is left
        if not draft.stat().st_size:
            raise OSError(
                Message("“{file}” could not be written. Is there room for it?", file=str(path))
            )


def print_out(asker: QWidget, printout: Printout) -> None:
    """Let the user choose a printer, and print."""
    # Imported when first needed: hardly any start does.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # see above

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(printout.title)
    if printout.landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, asker.window())
    dialog.setWindowTitle(tr("Print “{title}”", title=printout.title))

    def finish(result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            _document(printout).print_(printer)

    dialog.finished.connect(finish)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def _document(printout: Printout) -> QTextDocument:
    with theme.on_paper():
        return printout.make()
