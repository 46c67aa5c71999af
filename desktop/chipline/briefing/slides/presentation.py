"""Writes a deck as a presentation: a slide a step, native shapes, tables and charts, notes and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pptx.oxml import parse_xml
from pptx.util import Emu

from chipline.briefing.deck import (
    LETTERS,
    ChartContent,
    Content,
    Deck,
    PictureContent,
    Reference,
    RulesAnswer,
    Slide,
    TableContent,
)
from chipline.briefing.figures.block_figures import answer_end
from chipline.briefing.figures.letter_widths import wrapped
from chipline.briefing.figures.stage_figures import (
    CARD_HIGH,
    PANE_BOX,
    asked_sizes,
    foot_text,
)
from chipline.briefing.slides.charts import add_chart
from chipline.briefing.slides.drawing_ml import emu, shapes_of, xml_text
from chipline.briefing.slides.slide_layout import (
    CAPTION,
    TEXT_SIZE,
    foot_xml,
    new_presentation,
    number_xml,
)
from chipline.briefing.slides.text_blocks import (
    TextBlock,
    add_picture,
    add_table,
    add_text,
    answer_table,
    points,
)
from chipline.briefing.wording import Wording
from chipline.records.message import Message
from chipline.scenery.figures import Drawing
from chipline.scenery.theme_colours import PROJECTOR

if TYPE_CHECKING:
    from pptx.slide import Slide as PptxSlide

Bounds = tuple[float, float, float, float]
#: From one line of text to the next, in type sizes, and how many lines a slide of text has.
_LINE = 1.25
_MOST_LINES = 21
#: Where the title of the first slide stands, and how high it is.
_COVER, _COVER_HIGH = 150.0, 96.0
_AIR = 8.0


def write_presentation(deck: Deck, path: Path, words: Wording) -> None:
    """Write a deck as a PPTX file."""
    writer = _Writer(deck, words)
    writer.title_slide()
    for slide in deck.slides:
        writer.step(slide)
    writer.sources()
    writer.disputed()
    writer.closing()
    writer.made.save(str(path))


class _Writer:
    def __init__(self, deck: Deck, words: Wording) -> None:
        self.deck, self.words, self.theme = deck, words, PROJECTOR
        self.made = new_presentation(PROJECTOR, deck.title)

    # -- slides -------------------------------------------------------------------------------

    def _slide(self, title: str, caption: str, foot: str = "") -> PptxSlide:
        slide: PptxSlide = self.made.slides.add_slide(self.made.slide_layouts[0])
        assert slide.shapes.title is not None  # noqa: S101  # the layout has one
        slide.shapes.title.text_frame.text = title
        place = next(one for one in slide.placeholders if one.placeholder_format.idx == CAPTION)
        if caption:
            place.text_frame.text = caption
        else:
            # An empty placeholder would show its prompt to whoever edits.
            place._element.getparent().remove(place._element)  # noqa: SLF001  # no call for it
        number = len(self.made.slides)
        if foot:
            self._add(slide, foot_xml(_next_id(slide), xml_text(foot), self.theme))
        self._add(slide, number_xml(_next_id(slide), number))
        return slide

    def _add(self, slide: PptxSlide, xml: str) -> None:
        slide.shapes._spTree.append(parse_xml(xml))  # noqa: SLF001  # no call for such shapes

    def title_slide(self) -> None:
        """Name the briefing, for whom it is, and of which day the facts are."""
        slide = self._slide(self.deck.title, "")
        title = slide.shapes.title
        assert title is not None  # noqa: S101  # the layout has one
        title.top, title.height = Emu(emu(_COVER)), Emu(emu(_COVER_HIGH))
        title.left, title.width = Emu(emu(PANE_BOX[0])), Emu(emu(PANE_BOX[2]))
        title.text_frame.paragraphs[0].runs[0].font.size = points(38.0)
        left, _top, width, _height = PANE_BOX
        lines = [
            TextBlock(self.deck.audience, 18.0, self.theme.muted, after=10.0),
            TextBlock(self.deck.facts, 15.0, self.theme.muted),
        ]
        below = (left, _COVER + _COVER_HIGH + 8, width, 90.0)
        add_text(slide, below, [one for one in lines if one.text])

    def step(self, step: Slide) -> None:
        """Show a step; one that asks takes two slides, the answer on the second, a large one several."""
        if step.asks:
            self._question(step)
            self._shown(step, step.computed, step.answer)
        else:
            for page in step.pages():
                self._shown(page, page.content, page.caption)

    def _question(self, step: Slide) -> None:
        slide = self._slide(step.title, step.caption, foot_text(step, self.deck, self.words))
        large, small, apart = asked_sizes(step)
        between = apart - small * _LINE
        paragraphs = [
            TextBlock(step.question, large, self.theme.text, bold=True, after=between / 2)
        ]
        paragraphs += [
            TextBlock(f"{letter}.  {option}", small, self.theme.text, after=between)
            for letter, option in zip(LETTERS, step.options, strict=False)
        ]
        add_text(slide, PANE_BOX, paragraphs)
        self._notes(slide, step)

    def _shown(self, step: Slide, content: Content, caption: str) -> None:
        slide = self._slide(step.title, caption, foot_text(step, self.deck, self.words))
        box = PANE_BOX
        if step.card:
            box = (box[0], box[1], box[2], box[3] - CARD_HIGH)
            self._card(slide, step.card)
        self._content(slide, content, box)
        self._notes(slide, step)

    def _content(self, slide: PptxSlide, content: Content, box: Bounds) -> None:
        if isinstance(content, Drawing):
            for xml in shapes_of(content, box, _next_id(slide)):
                self._add(slide, xml)
        elif isinstance(content, TableContent):
            add_table(slide, content.on_slide(), box, self.theme, self.words)
        elif isinstance(content, ChartContent):
            add_chart(slide, content, box, self.theme)
        elif isinstance(content, RulesAnswer):
            self._answer(slide, content, box)
        elif isinstance(content, PictureContent):
            add_picture(slide, content, box)

    def _answer(self, slide: PptxSlide, answer: RulesAnswer, box: Bounds) -> None:
        # Below a caption of two lines the outcome needs some air.
        left, top, width, height = box[0], box[1] + _AIR, box[2], box[3] - _AIR
        lines = len(wrapped(answer.sentence, width - 16, size=16))
        high = 34.0 + lines * 16 * _LINE
        add_text(
            slide,
            (left, top, width, high),
            [
                TextBlock(answer.outcome, 22.0, self.theme.tone(answer.tone), bold=True, after=4.0),
                TextBlock(answer.sentence, 16.0, self.theme.text),
            ],
        )
        number = Message("No.")
        heads = tuple(self.words.said(one) for one in (number, Message("Why"), Message("Rule")))
        table = answer_table(answer, heads)
        # In another language the last words may take two lines.
        longest = answer_end(answer, len(answer.caveats), self.words)
        last = len(wrapped(longest, width)) * TEXT_SIZE * _LINE + 3
        below = (left, top + high + 10, width, height - high - 12 - last)
        decides = [one.decides for one in answer.reasons]
        end = add_table(slide, table, below, self.theme, self.words, bold=decides) + 12
        room = (left, end, width, top + height - 6 - last - end)
        omitted = len(answer.caveats) - self._caveats(slide, answer.caveats, room)
        said = answer_end(answer, omitted, self.words)
        note = TextBlock(said, TEXT_SIZE, self.theme.muted)
        add_text(slide, (left, top + height - last, width, last), [note])

    def _caveats(self, slide: PptxSlide, caveats: Sequence[str], box: Bounds) -> int:
        """Tell the caveats of an answer that have room below it, and return how many.

        The notes have all of them.
        """
        told, room = [], box[3]
        for caveat in caveats:
            block = TextBlock(f"– {caveat}", TEXT_SIZE, self.theme.text, after=4.0)
            room -= len(wrapped(block.text, box[2])) * TEXT_SIZE * _LINE + block.after
            if room < 0:
                break
            told.append(block)
        if told:
            add_text(slide, box, told)
        return len(told)

    def _card(self, slide: PptxSlide, card: Sequence[str]) -> None:
        left, top, width, height = PANE_BOX
        name, *lines = card
        paragraphs = [TextBlock(name, TEXT_SIZE, self.theme.text, bold=True)]
        paragraphs += [TextBlock(line, TEXT_SIZE, self.theme.text) for line in lines[:2]]
        add_text(slide, (left, top + height - CARD_HIGH + 6, width, CARD_HIGH - 6), paragraphs)

    # -- notes and sources --------------------------------------------------------------------

    def _notes(self, slide: PptxSlide, step: Slide) -> None:
        text = "\n".join(self._note_lines(step))
        if text and self.deck.notes:
            frame = slide.notes_slide.notes_text_frame
            assert frame is not None  # noqa: S101  # the notes' master has one
            frame.text = text

    def _note_lines(self, step: Slide) -> Iterator[str]:
        yield from step.said.splitlines()
        if step.asks:
            yield ""
            yield step.question
            for letter, option in zip(LETTERS, step.options, strict=False):
                yield f"{letter}. {option}"
            yield self.words.said(Message("Answer: {answer}", answer=step.answer))
        answer = step.computed or step.content
        if isinstance(answer, RulesAnswer):
            yield answer.sentence
            yield from answer.caveats
        if step.references:
            yield ""
            yield self.words.said(Message("Sources"))
        for number in step.references:
            one = self.deck.reference(number)
            yield _listed(one)
            yield from (f"   {claim}" for claim in one.claims)

    def sources(self) -> None:
        """List every source, on as many slides as it takes."""
        title = self.words.said(Message("Sources"))
        parts = [(_named(one), one.address) for one in self.deck.sources]
        self._listing(title, parts)

    def disputed(self) -> None:
        """List what contradicts something else that is told."""
        parts = [
            (f"{one.number}. {one.short}: {claim}", "")
            for one in self.deck.disputed()
            for claim in one.claims
        ]
        if parts:
            self._listing(self.words.said(Message("What is disputed")), parts)

    def _listing(self, title: str, parts: list[tuple[str, str]]) -> None:
        pages = _pages(parts)
        for at, page in enumerate(pages, start=1):
            of = Message("{page} of {pages}", page=at, pages=len(pages))
            slide = self._slide(title, self.words.said(of) if len(pages) > 1 else "")
            add_text(
                slide,
                PANE_BOX,
                [
                    TextBlock(text, TEXT_SIZE, self.theme.text, after=3.0, link=address)
                    for text, address in page
                ],
            )

    def closing(self) -> None:
        """End with what the author says, and up to which day the facts hold."""
        if self.deck.closing or self.deck.facts:
            slide = self._slide(self.deck.title, self.deck.facts)
            lines = self.deck.closing.splitlines()
            add_text(slide, PANE_BOX, [TextBlock(one, 16.0, self.theme.text) for one in lines])


def _pages(parts: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Share texts with their addresses out among as few pages as can be, the last as full as others."""
    fewest = _filled(parts, _MOST_LINES)
    even = (_filled(parts, most) for most in range(_MOST_LINES // 2, _MOST_LINES))
    return next((pages for pages in even if len(pages) == len(fewest)), fewest)


def _filled(parts: Sequence[tuple[str, str]], most: int) -> list[list[tuple[str, str]]]:
    pages: list[list[tuple[str, str]]] = []
    room = 0
    for text, address in parts:
        needs = len(wrapped(f"{text} {address}", PANE_BOX[2] - 40))
        if not pages or needs > room:
            pages.append([])
            room = most
        room -= needs
        pages[-1].append((text, address))
    return pages


def _named(one: Reference) -> str:
    grade = f" ({one.grade})" if one.grade else ""
    return f"{one.number}. {one.text}{grade}"


def _listed(one: Reference) -> str:
    return f"{_named(one)} {one.address}".rstrip()


def _next_id(slide: PptxSlide) -> int:
    """Return an id that no shape of a slide has yet."""
    tree: Any = slide.shapes._spTree  # noqa: SLF001  # no call for it
    return max(int(one) for one in tree.xpath("//@id") if str(one).isdecimal()) + 1
