"""A whole slide as figures: title, caption, what is shown, card and foot, on a stage of 853 by 480."""

from __future__ import annotations

from collections.abc import Iterator

from chipline.briefing.deck import (
    LETTERS,
    ChartContent,
    Content,
    Deck,
    PictureContent,
    RulesAnswer,
    Slide,
    TableContent,
)
from chipline.briefing.figures.block_figures import drawn_answer, drawn_table
from chipline.briefing.figures.letter_widths import ruler, wrapped
from chipline.briefing.wording import Wording
from chipline.records.message import Message
from chipline.scenery.figures import Drawing, Figure, TextLine, moved
from chipline.scenery.theme_colours import Theme

#: The stage in pixels.
STAGE = (853.333, 480.0)
Bounds = tuple[float, float, float, float]
#: Left, top, width and height of what a step shows, and of the strip of its card at the foot of that.
PANE_BOX: Bounds = (16.0, 86.0, 821.0, 350.0)
CARD_HIGH = 64.0
#: The type size of titles.
TITLE_SIZE = 24.0
_LEFT, _CAPTION, _FOOT, _MOST_LINES = 16.0, 15.0, 12.0, 2
#: How wide the foot is beside the number.
_FOOT_ROOM = 740.0
#: Sizes of a question and its options, and from one of these to the next: the first in which all has
#: room is taken.
_ASKED = ((34.0, 28.0, 84.0), (30.0, 25.0, 68.0), (26.0, 22.0, 54.0), (22.0, 17.0, 38.0))
#: From one line of a question to the next, in type sizes.
_LINE = 1.3


def foot_text(slide: Slide, deck: Deck, words: Wording) -> str:
    """Write the foot of a slide: its sources in short, what has no date, and its day.

    Where two sources leave no room for the rest on one line, one is named.
    """
    day = words.said(Message("As of {day}", day=slide.day)) if slide.day else ""
    text = ""
    for most in (2, 1):
        parts = (slide.sources_line(deck, most), slide.undated, day)
        text = "  ·  ".join(part for part in parts if part)
        if ruler(size=_FOOT).width(text) <= _FOOT_ROOM:
            break
    return text


def stage_drawing(
    slide: Slide, deck: Deck, theme: Theme, words: Wording, *, answered: bool = False
) -> Drawing:
    """Draw a step as its slide; one that asks shows the question, or the answer where `answered`."""
    figures = (
        *_head(slide, theme, answered=answered),
        *_body(slide, theme, words, answered=answered),
        *_card(slide, theme),
        *_lines(foot_text(slide, deck, words), (_LEFT, 452.0), _FOOT, theme.muted, _FOOT_ROOM),
        TextLine(837.0, 452.0, str(slide.number), theme.muted, 14.0, _FOOT, anchor=1.0),
    )
    return Drawing(*STAGE, theme.surface, slide.title, figures)


def _head(slide: Slide, theme: Theme, *, answered: bool) -> Iterator[Figure]:
    title = ruler(bold=True, size=TITLE_SIZE).shorten(slide.title, PANE_BOX[2])
    width = ruler(bold=True, size=TITLE_SIZE).width(title)
    yield TextLine(_LEFT, 28.0, title, theme.text, width, TITLE_SIZE, bold=True)
    caption = slide.answer if answered and slide.answer else slide.caption
    yield from _lines(caption, (_LEFT, 56.0), _CAPTION, theme.muted, PANE_BOX[2])


def _lines(
    text: str, at: tuple[float, float], size: float, colour: str, room: float
) -> Iterator[TextLine]:
    """Write a text in two lines at most."""
    found = wrapped(text, room, size=size) if text else []
    if len(found) > _MOST_LINES:
        rest = " ".join(found[_MOST_LINES - 1 :])
        found = [*found[: _MOST_LINES - 1], ruler(size=size).shorten(rest, room)]
    for number, line in enumerate(found):
        y = at[1] + number * size * 1.3
        yield TextLine(at[0], y, line, colour, ruler(size=size).width(line), size)


def _body(slide: Slide, theme: Theme, words: Wording, *, answered: bool) -> Iterator[Figure]:
    if slide.asks and not answered:
        yield from _question(slide, theme)
        return
    left, top, width, height = PANE_BOX
    size = (width, height - CARD_HIGH) if slide.card else (width, height)
    drawn = drawing_of(slide.computed if slide.asks else slide.content, size, theme, words)
    if drawn is not None:
        scale = min(size[0] / drawn.width, size[1] / drawn.height)
        yield from (moved(each, left, top, scale) for each in drawn.figures)


def drawing_of(
    content: Content, size: tuple[float, float], theme: Theme, words: Wording
) -> Drawing | None:
    """Return what is shown as a drawing, whatever it is; None for title and words alone."""
    if isinstance(content, TableContent):
        return drawn_table(content.on_slide(), size, theme, words)
    if isinstance(content, RulesAnswer):
        return drawn_answer(content, size, theme, words)
    if isinstance(content, PictureContent):
        return content.drawn(theme.surface)
    return content.picture if isinstance(content, ChartContent) else content


def asked_sizes(slide: Slide) -> tuple[float, float, float]:
    """Return how large a question and its options are written, and how far these stand apart."""
    for question, option, apart in _ASKED:
        lines = wrapped(slide.question, PANE_BOX[2] - 8, size=question, bold=True)
        high = len(lines) * question * _LINE + len(slide.options) * apart
        letters = ruler(size=option)
        wide = max((letters.width(f"A.  {one}") for one in slide.options), default=0.0)
        if high <= PANE_BOX[3] and wide <= PANE_BOX[2]:
            return question, option, apart
    return _ASKED[-1]


def _question(slide: Slide, theme: Theme) -> Iterator[Figure]:
    size, small, apart = asked_sizes(slide)
    y = PANE_BOX[1] + 20
    for line in wrapped(slide.question, PANE_BOX[2] - 8, size=size, bold=True):
        width = ruler(bold=True, size=size).width(line)
        yield TextLine(_LEFT, y, line, theme.text, width, size, bold=True)
        y += size * _LINE
    y += apart / 2 - size * _LINE / 2
    for letter, option in zip(LETTERS, slide.options, strict=False):
        text = f"{letter}.  {option}"
        yield TextLine(_LEFT, y, text, theme.text, ruler(size=small).width(text), small)
        y += apart


def _card(slide: Slide, theme: Theme) -> Iterator[Figure]:
    y = PANE_BOX[1] + PANE_BOX[3] - CARD_HIGH + 14
    for number, line in enumerate(slide.card[:3]):
        bold = number == 0
        text = ruler(bold=bold).shorten(line, PANE_BOX[2])
        yield TextLine(_LEFT, y, text, theme.text, ruler(bold=bold).width(text), bold=bold)
        y += 18
