"""Draws panes, the whole window and reports into files, without a display."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMarginsF,
    QMessageLogContext,
    QPoint,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QPageSize, QPainter, QPalette, QPdfWriter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from chipline.briefing.deck import Deck
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent
from chipline.briefing_deck.deck_content import StepPicture
from chipline.briefing_deck.deck_files import DeckLayout
from chipline.cli.command import SENTENCES, CommandError, opened, say, write_line
from chipline.cli.drawing.render_map import draw_map
from chipline.cli.drawing.render_relations import draw_relations
from chipline.cli.drawing.render_timeline import draw_timeline
from chipline.cli.drawing.step_views import draw_step_views
from chipline.cli.show_record import day_of
from chipline.exchange.report_formats.formats import ReportFormat
from chipline.exchange.report_formats.report import COUNTRY, Report
from chipline.records.message import Message, UserError, joined
from chipline.records.notation.countries import country_code
from chipline.reports.reports import FIRM
from chipline.scenery.figures import Drawing
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.whole_file import whole_file
from chipline.windows import theme
from chipline.windows.briefing.export.frame_pictures import write_frames
from chipline.windows.briefing.export.pdf_pages import write_pdf
from chipline.windows.dossier.pane import DossierPane
from chipline.windows.map.pane import MapPane
from chipline.windows.output.report_files import write_report
from chipline.windows.pane import Pane
from chipline.windows.pictures.picture_files import FORMATS
from chipline.windows.relations.pane import RelationsPane
from chipline.windows.rules_pane.pane import VIEWS, RulesPane
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.shell.window_state import FIRST_RECORD
from chipline.windows.timeline.pane import TimelinePane

#: Panes that are no pane of the rail: the record card, and the window with everything.
CARD, WHOLE = "card", "window"
_LARGEST = 10_000
#: Device-independent pixels to points: a pixel is 1/96 inch, a point 1/72.
_POINTS = 72 / 96
#: How long a pane may take to draw what it shows, in seconds.
_PATIENCE_S, _AGAIN_S = 30.0, 0.001
SCREENS = ((1366, 768), (1920, 1080))
#: Whose card stands beside a pane on the pictures of the window; beside others there is none.
_SHOWN_BESIDE = {
    "timeline": FIRST_RECORD,
    "controls": FIRST_RECORD,
    "restrictions": FIRST_RECORD,
    "facilities": "my-bridge-my06",
    "tenancies": "tn-bd-my06",
    "relocations": "rl-ali-sea-train",
    "dossiers": "bytedance",
    "firms": "bytedance",
    "chips": "nv-h20",
}


def pane_names() -> tuple[str, ...]:
    """Return every name that `render` takes."""
    return (*all_panes(), CARD, WHOLE)


def _size(written: str) -> QSize:
    width, _, height = written.lower().partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise CommandError(
            Message(
                "--size takes WIDTHxHEIGHT in pixels such as 1600x900, not “{written}”.",
                written=written,
            )
        )
    size = QSize(int(width), int(height))
    if not (200 <= size.width() <= _LARGEST and 150 <= size.height() <= _LARGEST):
        most = f"{_LARGEST}x{_LARGEST}"
        raise CommandError(
            Message(
                "--size goes from 200x150 to {most}, not “{written}”.", most=most, written=written
            )
        )
    return size


def render(options: argparse.Namespace) -> int:
    """Draw one pane into a file."""
    if options.list:
        for name in pane_names():
            write_line(name)
        return 0
    if options.pane not in pane_names():
        wrong = (
            Message("There is no pane “{pane}”.", pane=options.pane)
            if options.pane
            else Message("Which pane?")
        )
        known = Message("Panes: {panes}.", panes=joined(pane_names()))
        raise CommandError(joined((wrong, known), SENTENCES))
    if options.out is None or options.out.suffix.lower() not in FORMATS:
        raise CommandError(
            Message(
                "--out takes a file that ends in one of these: {suffixes}.",
                suffixes=joined(FORMATS),
            )
        )
    size = _size(options.size)
    day = day_of(options.as_of)
    _offscreen()
    name = options.pane
    window = _window(options.file, options.theme, name)
    try:
        window.view_state.set_day(day.toordinal())
        _select(window, options.select)
        _show_view(window, options)
        target = _target(window, name)
        if isinstance(target, TimelinePane):
            _settle(target, size)
            draw_timeline(target, options, size, options.out)
        elif isinstance(target, MapPane):
            _settle(target, size)
            draw_map(target, options, size, options.out)
        elif isinstance(target, RelationsPane):
            _settle(target, size)
            draw_relations(target, options, size, options.out)
        else:
            _draw(target, size, options.out)
    finally:
        _put_away(window)
    say(Message("Drew {file}.", file=str(options.out)))
    return 0


def _offscreen() -> None:
    # Pictures must come out alike with and without a display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from chipline.app import make_application  # noqa: PLC0415  # only after the platform is set

    make_application()
    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Leave out what the offscreen platform says at every window, whatever a program does."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")


def draw_report(path: Path, used: ReportFormat, told: Report) -> None:
    """Write a report in English as Qt lays it out.

    Raises:
        OSError: the file can't be written.
    """
    _offscreen()
    write_report(path, used, told, str)


def draw_briefing(deck: Deck, path: Path, words: Wording, layout: DeckLayout) -> None:
    """Write a briefing on pages of paper.

    Raises:
        OSError: the file can't be written.
    """
    _offscreen()
    write_pdf(deck, path, words, layout)


def draw_frames(drawings: Iterable[Drawing], folder: Path, width: int) -> int:
    """Write drawings as numbered pictures; return how many.

    Raises:
        OSError: a file can't be written.
    """
    _offscreen()
    return write_frames(drawings, folder, width)


def draw_views(file: Path | None, steps: Iterable[StepContent]) -> dict[str, StepPicture]:
    """Draw the views of steps that are no shapes."""
    _offscreen()
    return draw_step_views(file, steps)


def _window(file: Path | None, theme_name: str, pane: str = "") -> Window:
    theme.dress(theme_name)
    settings = Settings(theme=theme_name, hint_dismissed=True, start_pane=pane)
    # Nothing that is drawn here may change what the user's own window remembers.
    settings.save = lambda: None  # type: ignore[method-assign]  # see above
    # What Qt asks for while it paints must not meet what can't be read: that ends the program.
    workspace = opened(file, values_up_to=sys.maxsize)
    return Window(Session(workspace, inline=True), settings)


def _put_away(window: Window) -> None:
    """Close a window for good; without an event loop nobody else would delete it."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _select(window: Window, slug: str | None) -> None:
    if slug is None:
        return
    found: list[tuple[str, str]] = []
    window.session.read(
        window,
        "drawing",
        lambda queries: queries.called(slug).only,
        lambda named: found.append((named.kind, named.id)) if named else None,
    )
    if not found:
        raise CommandError(
            Message(
                "No record has the short name “{slug}”. Find it with chipline search TEXT.",
                slug=slug,
            )
        )
    window.view_state.select(*found[0])


def _show_view(window: Window, options: argparse.Namespace) -> None:
    """Show a view of the controls; map and relations show their own when they are drawn."""
    view = options.view
    if options.shade and not isinstance(window.pane, MapPane):
        raise CommandError(Message("--shade goes with the pane “map”."))
    if options.compare and not isinstance(window.pane, MapPane):
        raise CommandError(Message("--compare goes with the pane “map”."))
    if isinstance(window.pane, DossierPane):
        _show_dossier(window, view)
        return
    if view is None or isinstance(window.pane, MapPane | RelationsPane):
        return
    names = [str(name) for name in VIEWS]
    if not isinstance(window.pane, RulesPane) or view not in names:
        raise CommandError(
            Message(
                "--view goes with the panes “controls” ({views}), “map”, “relations” and "
                "“dossiers”.",
                views=joined(names),
            )
        )
    window.pane.set_view(view)


def _show_dossier(window: Window, country: str | None) -> None:
    """Show the dossier of a country, or without one of the selected firm."""
    view_state = window.view_state
    code = country_code(country) if country else None
    if country and code is None:
        raise CommandError(Message("No country is called “{name}”.", name=country))
    if code is not None:
        view_state.show_dossier(COUNTRY, code)
    elif view_state.kind == FIRM:
        view_state.show_dossier(FIRM, view_state.record)


def _target(window: Window, name: str) -> QWidget:
    # The card waits for the pane beside it, which may never be laid out here.
    window.inspector.go_on()
    if name == WHOLE:
        return window
    if name == CARD:
        window.inspector.show()
        window.inspector.setParent(None)
        window.destroyed.connect(window.inspector.deleteLater)
        return window.inspector
    pane = window.pane
    assert pane is not None  # noqa: S101  # show_pane has made it
    pane.setParent(None)
    window.destroyed.connect(pane.deleteLater)
    # On its own it must have the ground that the window gives it.
    ground = pane.palette()
    ground.setColor(QPalette.ColorRole.Window, theme.colour(theme.current().surface))
    pane.setPalette(ground)
    pane.setAutoFillBackground(True)
    return pane


def _settle(widget: QWidget, size: QSize) -> None:
    """Lay a widget out at a size as if it were shown."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.setMinimumSize(0, 0)
    widget.resize(size)
    widget.show()
    widget.ensurePolished()
    # Without an event loop nobody else tells layouts and scroll bars to settle.
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    pixmap = QPixmap(size)
    # The first pass lets views learn their sizes; only the next one is kept.
    widget.render(pixmap)
    began = time.monotonic()
    for pane in (*([widget] if isinstance(widget, Pane) else []), *widget.findChildren(Pane)):
        while pane.isVisible() and not pane.is_settled and time.monotonic() < began + _PATIENCE_S:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            # It returns at once where there is nothing to do yet.
            time.sleep(_AGAIN_S)


def _draw(widget: QWidget, size: QSize, out: Path) -> None:
    _settle(widget, size)
    suffix = out.suffix.lower()
    with whole_file(out) as draft:
        if suffix == ".png":
            picture = QPixmap(size)
            widget.render(picture)
            done = picture.save(str(draft), "PNG")
        else:
            done = _draw_vectors(widget, size, draft, pdf=suffix == ".pdf")
        if not done:
            raise UserError(
                Message(
                    "“{file}” could not be written. Check the folder and its rights.",
                    file=str(out),
                )
            )
    widget.hide()


def _draw_vectors(widget: QWidget, size: QSize, path: Path, *, pdf: bool) -> bool:
    painter = QPainter()
    if pdf:
        writer = QPdfWriter(str(path))
        writer.setTitle("Chipline")
        writer.setResolution(96)
        page = QSizeF(size.width() * _POINTS, size.height() * _POINTS)
        writer.setPageSize(QPageSize(page, QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        began = painter.begin(writer)
    else:
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setTitle("Chipline")
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        began = painter.begin(generator)
    if not began:
        return False
    try:
        if isinstance(widget, Pane):
            widget.paint_to(painter, size)
        else:
            widget.render(painter, QPoint(0, 0))
    finally:
        ended = painter.end()
    return ended


def screens(folder: Path) -> int:
    """Draw the whole window with every pane, in both themes and at two sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    _offscreen()
    drawn = 0
    for theme_name in ("light", "dark"):
        for width, height in SCREENS:
            window = _window(None, theme_name)
            for name in all_panes():
                shown = _SHOWN_BESIDE.get(name)
                if shown is None:
                    window.view_state.select("", "")
                window.settings.inspector_shown = shown is not None
                _select(window, shown)
                if name == "dossiers":
                    _show_dossier(window, None)
                window.view_state.show_pane(name)
                # As `_target` says.
                window.inspector.go_on()
                _draw(window, QSize(width, height), folder / f"{name}-{theme_name}-{width}.png")
                drawn += 1
            _put_away(window)
    say(
        Message(
            "Drew {n} picture of the window into {folder}.",
            "Drew {n} pictures of the window into {folder}.",
            drawn,
            folder=str(folder),
        )
    )
    return 0
