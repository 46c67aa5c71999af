"""A step as the day moves: one drawing a day, to be shown one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from chipline.briefing.figures.stage_figures import stage_drawing
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent, briefing_content
from chipline.briefing_deck.deck_content import BriefingError, DeckOptions, DeckReader
from chipline.records.message import Message
from chipline.scenery.as_of import Mode
from chipline.scenery.figures import Drawing
from chipline.scenery.theme_colours import THEMES
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries

#: No more frames are made: a minute at 24 a second.
MOST_FRAMES = 1_440
_YEAR = 365


@dataclass(frozen=True, slots=True)
class FrameDays:
    """From which day to which, as ordinals, and how many days lie between two frames.

    A first or last day of None is that of the step: where its range begins, and its own day.
    """

    first: int | None = None
    last: int | None = None
    every: int = 30

    def of(self, step: StepContent) -> list[int]:
        """Return the days of the frames of a step, the last one always among them.

        Raises:
            BriefingError: the days are in the wrong order, or too many.
        """
        view = step.state.view
        last = self.last or view.day
        if last is None:
            raise BriefingError(Message("This step looks at no day that could move."))
        begin = view.layout.get("from")
        own = int(begin) if isinstance(begin, int | float) else last - _YEAR
        first = self.first or own
        if first >= last or self.every < 1:
            raise BriefingError(
                Message("The first day of the frames must lie before the last one.")
            )
        days = [*range(first, last, self.every), last]
        if len(days) > MOST_FRAMES:
            raise BriefingError(
                Message(
                    "That would be {n} frame; at most {most} are drawn. Let more days lie between them.",
                    "That would be {n} frames; at most {most} are drawn. Let more days lie between them.",
                    len(days),
                    most=MOST_FRAMES,
                )
            )
        return days


def frames(
    queries: Queries,
    briefing: str,
    number: int,
    words: Wording,
    days: FrameDays,
    told: Progress = silent,
) -> Iterator[Drawing]:
    """Draw a step, by its number among those that are shown, once for each day.

    What had begun by the day is shown; what stands below is as the step tells it. `told` hears how
    many of all frames are drawn.

    Raises:
        BriefingError: there is no such step, or no day that could move.
    """
    found = briefing_content(queries, briefing)
    shown = [step for step in found.steps if not step.skipped] if found else []
    if found is None or not 1 <= number <= len(shown):
        raise BriefingError(Message("There is no step {number}.", number=number))
    step, options = shown[number - 1], DeckOptions()
    all_days = days.of(step)
    for done, day in enumerate(all_days):
        told(done, len(all_days))
        view = replace(step.state.view, day=day, mode=str(Mode.CUMULATIVE))
        moved = replace(step, state=replace(step.state, view=view))
        reader = DeckReader(queries, words, options)
        slide = next(reader.slide(number, moved).pages())
        deck = reader.deck(found, (slide,))
        yield stage_drawing(slide, deck, THEMES[options.theme], words, answered=slide.asks)
