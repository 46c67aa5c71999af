"""A briefing on paper: slides, a hand-out with room for notes, or the speaker's script, as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter, QPen, QTextDocument

from chipline.briefing.deck import LETTERS, Deck, RulesAnswer, Slide
from chipline.briefing.figures.stage_figures import stage_drawing
from chipline.briefing.wording import Wording
from chipline.briefing_deck.deck_files import DeckLayout
from chipline.records.message import Message
from chipline.scenery.figures import Drawing
from chipline.scenery.theme_colours import PROJECTOR
from chipline.windows.pictures.figure_painter import paint_figures
from chipline.windows.widgets.labels.endless_words import without_endless_words

_FAMILY = "Arial"
#: Dots an inch in which pages are laid out: a dot is a point.
_DPI = 72
_SLIDE = QSizeF(960, 540)
_MARGIN = 42.0
_A4 = QSizeF(595, 842)
#: How wide a slide is on a hand-out, in points; how many lines there are to write on, and how high.
_PICTURE_WIDTH, _RULES, _RULE_HIGH = 390.0, 4, 20.0
#: The type size on paper, and on slides, where it is 13.5 points on one of 7.5 inches at least.
_SIZE, _SLIDE_SIZE = 10, 14


def write_pdf(deck: Deck, path: Path, words: Wording, layout: DeckLayout) -> None:
    """Write a deck as PDF.

    Raises:
        OSError: the file can't be written.
    """
    # Qt tells nobody why a file can't be opened.
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setTitle(deck.title)
    writer.setCreator("Chipline")
    writer.setResolution(_DPI)
    page = _SLIDE if layout is DeckLayout.SLIDES else _A4
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    with QPainter(writer) as painter:
        pages = _Pages(writer, painter, deck, words)
        if layout is DeckLayout.SLIDES:
            pages.slides()
        elif layout is DeckLayout.HAND_OUT:
            pages.hand_out()
        else:
            pages.script()


class _Pages:
    def __init__(self, writer: QPdfWriter, painter: QPainter, deck: Deck, words: Wording) -> None:
        self._writer, self._painter, self._deck, self._words = writer, painter, deck, words
        self._begun = False
        self._y = _MARGIN

    def _say(self, said: Message) -> str:
        return escape(self._words.said(said))

    def _new_page(self) -> None:
        if self._begun:
            self._writer.newPage()
        self._begun, self._y = True, _MARGIN

    # -- slides -------------------------------------------------------------------------------

    def slides(self) -> None:
        """Write a slide a page, the answer to a question on the next, and the sources last."""
        for slide in self._deck.slides:
            for drawing in self._drawings(slide):
                self._new_page()
                self._paint(drawing, QRectF(QPointF(0, 0), _SLIDE))
        self._flow([self._sources()], _SLIDE)

    def _drawings(self, slide: Slide) -> Iterator[Drawing]:
        for page in slide.pages():
            yield stage_drawing(page, self._deck, PROJECTOR, self._words)
        if slide.asks:
            yield stage_drawing(slide, self._deck, PROJECTOR, self._words, answered=True)

    def _paint(self, drawing: Drawing, box: QRectF) -> None:
        painter = self._painter
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(box.width() / drawing.width, box.width() / drawing.width)
        painter.setClipRect(QRectF(0, 0, drawing.width, drawing.height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        paint_figures(painter, drawing.figures, _FAMILY)
        painter.restore()

    # -- hand-out -----------------------------------------------------------------------------

    def hand_out(self) -> None:
        """Write each slide with its sources, and what is said or lines to write on."""
        self._new_page()
        self._place(self._document(self._head()))
        for slide in self._deck.slides:
            self._handed(slide)
        self._flow([self._sources()], _A4)

    def _handed(self, slide: Slide) -> None:
        *before, last = (
            stage_drawing(page, self._deck, PROJECTOR, self._words) for page in slide.pages()
        )
        for drawing in before:
            self._framed(drawing, 0.0)
        below = self._document(self._below(slide))
        ruled = 0.0 if slide.said else _RULES * _RULE_HIGH
        self._framed(last, below.size().height() + ruled + 20)
        self._place(below)
        if not slide.said:
            for _ in range(_RULES):
                self._y += _RULE_HIGH
                ends = QPointF(_MARGIN, self._y), QPointF(_A4.width() - _MARGIN, self._y)
                self._painter.drawLine(*ends)
        self._y += 20

    def _framed(self, drawing: Drawing, below: float) -> None:
        """Draw a slide, on a new page where it and what belongs below it have no room."""
        high = _PICTURE_WIDTH * drawing.height / drawing.width
        if self._y + high + 6 + below > _A4.height() - _MARGIN and self._y > _MARGIN:
            self._new_page()
        box = QRectF(_MARGIN, self._y, _PICTURE_WIDTH, high)
        self._paint(drawing, box)
        self._painter.setPen(QPen(QColor(PROJECTOR.line), 0.75))
        self._painter.drawRect(box)
        self._y += high + 6

    def _below(self, slide: Slide) -> str:
        named = "; ".join(
            f"{number}. {self._deck.reference(number).short}" for number in slide.references
        )
        sources = self._say(Message("Sources: {sources}", sources=named)) if named else ""
        answer = ""
        if slide.asks:
            computed = slide.computed.sentence if slide.computed else ""
            told = self._say(Message("Answer: {answer}", answer=slide.answer or computed))
            answer = f"<p>{told}</p>"
        said = "".join(f"<p>{escape(line)}</p>" for line in slide.said.splitlines() if line)
        return f"{answer}{said}<p>{sources}</p>"

    # -- script -------------------------------------------------------------------------------

    def script(self) -> None:
        """Write what is said, step by step, with questions, answers and sources."""
        parts = [self._head(), *map(self._spoken, self._deck.slides), self._sources()]
        self._flow(parts, _A4)

    def _spoken(self, slide: Slide) -> str:
        said = "".join(f"<p>{escape(line)}</p>" for line in slide.said.splitlines() if line)
        caption = f"<p><i>{escape(slide.caption)}</i></p>" if slide.caption else ""
        asked = ""
        if slide.asks:
            options = "".join(
                f"<p>{letter}. {escape(option)}</p>"
                for letter, option in zip(LETTERS, slide.options, strict=False)
            )
            told = self._say(Message("Answer: {answer}", answer=slide.answer))
            asked = f"<p><b>{escape(slide.question)}</b></p>{options}<p>{told}</p>"
        answer = slide.computed or slide.content
        computed = f"<p>{escape(answer.sentence)}</p>" if isinstance(answer, RulesAnswer) else ""
        named = "; ".join(
            f"{number}. {self._deck.reference(number).short}" for number in slide.references
        )
        sources = self._say(Message("Sources: {sources}", sources=named)) if named else ""
        return (
            f"<h3>{slide.number}. {escape(slide.title)}</h3>{caption}{said}{asked}{computed}"
            f"<p style='color:{PROJECTOR.muted}'>{sources}</p>"
        )

    # -- text ---------------------------------------------------------------------------------

    def _head(self) -> str:
        deck = self._deck
        lines = "".join(f"<p>{escape(line)}</p>" for line in (deck.audience, deck.facts) if line)
        return f"<h2>{escape(deck.title)}</h2>{lines}"

    def _sources(self) -> str:
        items = "".join(
            f"<p>{one.number}. {escape(one.text)} ({escape(one.grade)}){_link(one.address)}</p>"
            for one in self._deck.sources
        )
        closing = f"<p>{escape(self._deck.closing)}</p>" if self._deck.closing else ""
        return f"<h3>{self._say(Message('Sources'))}</h3>{items}{closing}<p>{escape(self._deck.facts)}</p>"

    def _document(self, html: str, width: float = _A4.width(), size: int = _SIZE) -> QTextDocument:
        made = QTextDocument()
        font = QFont(_FAMILY)
        font.setPixelSize(size)
        made.setDefaultFont(font)
        made.setDocumentMargin(0)
        made.setDefaultStyleSheet(f"body {{ color: {PROJECTOR.text}; }} p {{ margin: 2px 0; }}")
        made.setHtml(without_endless_words(f"<body>{html}</body>"))
        made.setTextWidth(width - 2 * _MARGIN)
        return made

    def _place(self, document: QTextDocument) -> None:
        """Draw a short text where the page is, and go below it."""
        self._painter.save()
        self._painter.translate(_MARGIN, self._y)
        document.drawContents(self._painter)
        self._painter.restore()
        self._y += document.size().height()

    def _flow(self, parts: list[str], page: QSizeF) -> None:
        """Write a long text over as many pages as it takes, none of its lines cut.

        On slides its type is larger, and all pages are about as full, so that the last is no remnant.
        """
        slides = page == _SLIDE
        size = _SLIDE_SIZE if slides else _SIZE
        document = self._document("".join(parts), page.width(), size)
        wide, high = page.width() - 2 * _MARGIN, page.height() - 2 * _MARGIN
        document.setPageSize(QSizeF(wide, high))
        many = document.pageCount()
        if slides and many > 1:
            whole, high = high, high / 2
            document.setPageSize(QSizeF(wide, high))
            while document.pageCount() > many:
                high = min(high + _RULE_HIGH, whole)
                document.setPageSize(QSizeF(wide, high))
        for number in range(document.pageCount()):
            self._new_page()
            self._painter.save()
            self._painter.translate(_MARGIN, _MARGIN - number * high)
            shown = QRectF(0, number * high, page.width() - 2 * _MARGIN, high)
            document.drawContents(self._painter, shown)
            self._painter.restore()


def _link(address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return f" {escape(address)}"
    return f' <a href="{escape(address)}">{escape(address)}</a>'
