"""Draws panes and the whole window into files, without a display: PNG, SVG and PDF."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
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

from chipline.cli.command import SENTENCES, CommandError, opened, say, write_line
from chipline.cli.render_map import draw_map
from chipline.cli.render_timeline import draw_timeline
from chipline.cli.show_record import day_of
from chipline.records.message import Message, UserError, joined
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.windows import theme
from chipline.windows.map.pane import MapPane
from chipline.windows.pane import Pane
from chipline.windows.pictures.picture_files import FORMATS
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
SCREENS = ((1366, 768), (1920, 1080))


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
    window = _window(options.file, options.theme)
    try:
        window.view_state.set_day(day.toordinal())
        name = options.pane
        window.view_state.show_pane(name if name in all_panes() else window.view_state.pane)
        _select(window, options.select)
        _show_view(window, options)
        target = _target(window, name)
        if isinstance(target, TimelinePane):
            _settle(target, size)
            draw_timeline(target, options, size, options.out)
        elif isinstance(target, MapPane):
            _settle(target, size)
            draw_map(target, options, size, options.out)
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


def _window(file: Path | None, theme_name: str) -> Window:
    theme.dress(theme_name)
    settings = Settings(theme=theme_name, hint_dismissed=True)
    # Nothing that is drawn here may change what the user's own window remembers.
    settings.save = lambda: None  # type: ignore[method-assign]  # see above
    workspace = opened(file)
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
                "No record has the slug “{slug}”. Find it with chipline search TEXT.", slug=slug
            )
        )
    window.view_state.select(*found[0])


def _show_view(window: Window, options: argparse.Namespace) -> None:
    """Show a view of the controls; the map shows its own when it is drawn."""
    view = options.view
    if options.shade and not isinstance(window.pane, MapPane):
        raise CommandError(Message("--shade goes with the pane “map”."))
    if view is None or isinstance(window.pane, MapPane):
        return
    names = [str(name) for name in VIEWS]
    if not isinstance(window.pane, RulesPane) or view not in names:
        raise CommandError(
            Message(
                "--view goes with the panes “controls” ({views}) and “map”.", views=joined(names)
            )
        )
    window.pane.set_view(view)


def _target(window: Window, name: str) -> QWidget:
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


def _draw(widget: QWidget, size: QSize, out: Path) -> None:
    _settle(widget, size)
    suffix = out.suffix.lower()
    draft = out.with_name(out.name + ".part")
    if suffix == ".png":
        picture = QPixmap(size)
        widget.render(picture)
        done = picture.save(str(draft), "PNG")
    else:
        done = _draw_vectors(widget, size, draft, pdf=suffix == ".pdf")
    if not done:
        draft.unlink(missing_ok=True)
        raise UserError(
            Message(
                "“{file}” could not be written. Check the folder and its rights.", file=str(out)
            )
        )
    draft.replace(out)
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
            _select(window, FIRST_RECORD)
            for name in all_panes():
                window.view_state.show_pane(name)
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
