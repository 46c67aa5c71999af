"""A report as a page to read: names lead to cards and dossiers, numbers to sources."""

from __future__ import annotations

import re

from PySide6.QtCore import QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from chipline.exchange.report_formats.report import COUNTRY, DOSSIER, Report
from chipline.exchange.report_formats.timeline_svg import TimelineColours
from chipline.records.message import Message, neat
from chipline.windows.desktop_services import open_address
from chipline.windows.i18n import worded
from chipline.windows.output.report_files import report_document
from chipline.windows.theme import BODY, HEADING, SMALL, SPACE_L, TITLE, current

_MARGIN = SPACE_L
#: A page is laid out anew once a window has had its new size for so long.
_SETTLE_MS = 120
#: The picture is never narrower than its names.
_LEAST_WIDTH = 480
_ANY_HEIGHT, _EDGE = 1e6, 2
_FIRM = "firm"
#: A word of a stranger’s of which Qt would lay out each letter anew for each line, for minutes; the
#: marks round names, which stand for themselves in no text, are no part of it.
_ENDLESS = re.compile(r"([^\s\ue000-\uf8ff\x00-\x1f]{300})[^\s\ue000-\uf8ff\x00-\x1f]+")


def words(message: Message) -> str:
    """Word a message as readers expect it, without what no page has room for."""
    return _ENDLESS.sub(r"\1…", neat(worded(message)))


class DossierView(QTextBrowser):
    """The page.

    Signals:
        card_requested(str, str): the card of a record of a kind is wanted.
        dossier_requested(str, str): the dossier of a country or firm is wanted.
    """

    card_requested = Signal(str, str)
    dossier_requested = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # There from the start, so that a page has the width for which it was laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("role", "page")
        self.report: Report | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.lay_out)
        self.anchorClicked.connect(self._follow)

    def show_report(self, report: Report) -> None:
        """Show a report; one of the same subject stays where it was scrolled to."""
        before = self.report.subject if self.report is not None else None
        self.report = report
        at = self.verticalScrollBar().value() if before == report.subject else 0
        self.lay_out()
        self.verticalScrollBar().setValue(at)
        self.setAccessibleName(words(report.subject))

    def lay_out(self) -> None:
        """Lay the page out for the width that there is, in the colours of now."""
        if self.report is None:
            return
        at = self.verticalScrollBar().value()
        wide = max(self.viewport().width() - 2 * _MARGIN, _LEAST_WIDTH)
        made = report_document(
            self.report,
            words,
            style=_style(),
            colours=_colours(),
            address=_address,
            room=QSizeF(wide, _ANY_HEIGHT),
            sharpness=self.devicePixelRatioF(),
        )
        made.setDocumentMargin(_MARGIN)
        # Qt deletes the document that it takes the place of, if that was the view's as well.
        made.setParent(self)
        self.setDocument(made)
        # The edge of a table that is as wide as the page lies a pixel beyond it.
        beyond = made.idealWidth() > self.viewport().width() + _EDGE
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(
            needed if beyond else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the picture out anew when the width has settled."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        unseen = self.window().testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        if unseen or event.oldSize().width() < _LEAST_WIDTH:
            # Nobody drags an edge: it is being put into its place, or drawn into a picture.
            self.lay_out()
        else:
            self._settle.start()

    def _follow(self, url: QUrl) -> None:
        scheme, path = url.scheme(), url.path()
        if url.hasFragment() and not scheme:
            self.scrollToAnchor(url.fragment())
        elif scheme == COUNTRY:
            # A scheme's path is kept as written, while a host would be made small.
            self.dossier_requested.emit(COUNTRY, path)
        elif scheme == DOSSIER:
            self.dossier_requested.emit(_FIRM, path)
        elif scheme in ("http", "https"):
            open_address(self, url.toString())
        else:
            self.card_requested.emit(scheme, path)


def _address(kind: str, record: str) -> str:
    return f"{kind}:{record}" if kind and record else ""


def _colours() -> TimelineColours:
    theme = current()
    kinds = ("restriction", "relocation", "facility", "tenancy", "cluster", "chip", "model")
    return TimelineColours(
        theme.text,
        theme.muted,
        theme.line,
        theme.accent,
        {kind: theme.kind_colour(kind) for kind in kinds},
    )


def _style() -> str:
    theme = current()
    return f"""
body, p, td, th {{ color: {theme.text}; font-size: {BODY}px; }}
p {{ margin-top: 2px; margin-bottom: 4px; }}
td, th {{ padding: 3px 6px; }}
th {{ background-color: {theme.raised}; color: {theme.muted}; font-size: {SMALL}px;
  font-weight: 600; text-align: left; }}
h1 {{ font-size: {TITLE}px; font-weight: 600; margin-top: 4px; margin-bottom: 2px;
  color: {theme.text}; }}
h2 {{ font-size: {HEADING}px; font-weight: 600; margin-top: 18px; margin-bottom: 4px;
  color: {theme.text}; }}
.muted {{ color: {theme.muted}; }}
a {{ color: {theme.accent}; text-decoration: none; }}
table {{ border-collapse: collapse; border-color: {theme.line}; border-style: solid;
  border-width: 1px; }}
"""
