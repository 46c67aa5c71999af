"""A briefing as a deck: each step with what it shows, and the sources of all of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from chipline.briefing.deck import Content, Deck, PictureContent, RulesAnswer, Slide, SlidePart
from chipline.briefing.figures.letter_widths import ruler
from chipline.briefing.figures.map_figures import drawn_map
from chipline.briefing.figures.stage_figures import CARD_HIGH, PANE_BOX, TITLE_SIZE
from chipline.briefing.step_state import WORDS
from chipline.briefing.wording import Wording
from chipline.briefing_content import BriefingContent, StepContent, briefing_content
from chipline.briefing_deck.comparison_step import comparison_content, is_comparison
from chipline.briefing_deck.map_step import map_step
from chipline.briefing_deck.record_sentences import record_sentences
from chipline.briefing_deck.references import DeckSources
from chipline.briefing_deck.relations_step import (
    AROUND_VIEW,
    CHAIN_VIEW,
    DrawnPart,
    relations_drawings,
)
from chipline.briefing_deck.rules_step import controls_content, rules_step
from chipline.briefing_deck.table_step import records_content, table_content
from chipline.briefing_deck.timeline_step import drawn_timeline, timeline_content
from chipline.records.message import EdtfDate, Message, UserError, capitalised, joined
from chipline.records.record import by_plural
from chipline.scenery.theme_colours import THEMES
from chipline.store.queries import Queries

#: So many of its records are named where a picture is told.
_NAMED = 5
#: What is shown of a pane on a slide, in pixels of the stage.
SIZE = PANE_BOX[2:]


class BriefingError(UserError):
    """A briefing that can't leave as slides; the message says why."""


@dataclass(frozen=True, slots=True)
class StepPicture:
    """The picture of a step's view, as PNG, and its size on the stage in pixels."""

    png: bytes
    size: tuple[float, float]


#: Draws the views of steps of a workspace that are no shapes; without a file, of the starter facts.
ViewPainter = Callable[[Path | None, Iterable[StepContent]], Mapping[str, StepPicture]]


def leaves_as_picture(step: StepContent) -> bool:
    """Tell whether what a step shows is no shapes and no table, so that only a picture shows it."""
    pane, view = step.state.pane, step.state.view.layout.get("view")
    if pane in (WORDS, "controls", "timeline", "map") or by_plural(pane) or is_comparison(step):
        return False
    return pane != "relations" or view not in (None, CHAIN_VIEW, AROUND_VIEW)


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """How a briefing leaves: with the speaker's notes, which steps by their numbers, in which colours.

    `pictures` are those of the views that are no shapes (see `leaves_as_picture`), by step.
    """

    notes: bool = True
    steps: Collection[int] = ()
    theme: str = "projector"
    pictures: Mapping[str, StepPicture] = field(default_factory=dict)


def deck_of(
    queries: Queries,
    briefing: str,
    words: Wording,
    options: DeckOptions | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Deck:
    """Read a briefing as a deck; `told` hears how many of all steps are done.

    Raises:
        BriefingError: it is not there, or has no step that is shown.
    """
    options = options or DeckOptions()
    found = briefing_content(queries, briefing)
    if found is None:
        raise BriefingError(Message("This briefing is no longer there."))
    shown = [step for step in found.steps if not step.skipped]
    chosen = [
        (number, step)
        for number, step in enumerate(shown, start=1)
        if not options.steps or number in options.steps
    ]
    if not chosen:
        raise BriefingError(
            Message("“{briefing}” has no step to be shown. Add a view to it.", briefing=found.name)
        )
    reader = DeckReader(queries, words, options)
    slides = []
    for done, (number, step) in enumerate(chosen):
        if told is not None:
            told(done, len(chosen))
        slides.append(reader.slide(number, step))
    deck = reader.deck(found, tuple(slides))
    return deck if options.notes else deck.without_notes()


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a step shows; what of it has no date, the parts that are slides, and what has no room there."""

    content: Content
    undated: str = ""
    parts: tuple[DrawnPart, ...] = ()
    left_out: str = ""


class DeckReader:
    """Reads steps as slides, and numbers their sources as they come."""

    def __init__(self, queries: Queries, words: Wording, options: DeckOptions) -> None:
        self._queries, self._words, self._options = queries, words, options
        self._references = DeckSources(queries, words)
        self._remarks: list[str] = []

    def deck(self, found: BriefingContent, slides: tuple[Slide, ...]) -> Deck:
        """Put slides together, with the sources of all that were read."""
        as_of = self._queries.facts_as_of()
        facts = (
            self._words.said(Message("The facts hold as of {day}.", day=EdtfDate(as_of)))
            if as_of
            else ""
        )
        return Deck(
            found.name,
            found.audience,
            found.closing,
            facts,
            slides,
            self._references.all(),
            self._words.language,
            remarks=tuple(self._remarks),
        )

    def slide(self, number: int, step: StepContent) -> Slide:
        """Read a step as a slide."""
        words, state = self._words, step.state
        if step.trouble is not None:
            self._remark(number, step.trouble)
        shown = self._content(number, step)
        content = shown.content
        computed = None
        if step.question and isinstance(content, RulesAnswer):
            computed, content = content, None
        ids = [one.id for one in step.records]
        if step.selected is not None and step.selected.id not in ids:
            ids.append(step.selected.id)
        references = self._references.of_step(ids)
        parts = self._parts(step.name, shown, references)
        more = (one for part in parts for one in part.references)
        return Slide(
            number,
            step.id,
            step.name,
            step.caption,
            content,
            step.said,
            words.day(state.view.day) if state.view.day is not None else "",
            shown.undated,
            step.question,
            step.options,
            step.answer,
            computed,
            self._card(step),
            tuple(dict.fromkeys((*references, *more))),
            parts,
        )

    def _remark(self, number: int, said: Message) -> None:
        step = Message("Step {number}: {remark}", number=number, remark=said)
        self._remarks.append(self._words.said(step))

    def _content(self, number: int, step: StepContent) -> _Shown:
        pane = step.state.pane
        kind = by_plural(pane)
        if kind is not None:
            return _Shown(table_content(self._queries, step, kind, self._words))
        reads = {"controls": self._controls, "timeline": self._timeline, "map": self._map}
        if pane in reads:
            return reads[pane](step)
        return self._without_shapes(number, step)

    def _without_shapes(self, number: int, step: StepContent) -> _Shown:
        """Return relations and comparisons, or else the picture of a view, its records, or nothing."""
        queries, words, pane = self._queries, self._words, step.state.pane
        if pane == "relations" and (relations := self._relations(number, step)) is not None:
            return relations
        content: Content = None
        if is_comparison(step):
            content = comparison_content(queries, step, words)
        if content is None and step.id in self._options.pictures:
            said = Message("its view leaves as a picture, which can’t be edited.")
            content = self._pictured(step, self._options.pictures[step.id])
            self._remark(number, said)
        elif content is None and pane != WORDS and step.records:
            said = Message("its view leaves as a table of its records, not as a picture.")
            content = records_content(queries, step.records, words)
            self._remark(number, said)
        elif content is None and pane != WORDS:
            self._remark(number, Message("its view leaves as words alone."))
        return _Shown(content)

    def _pictured(self, step: StepContent, picture: StepPicture) -> PictureContent:
        titles = [self._words.said(one.said) for one in step.records[:_NAMED]]
        said = (
            Message(
                "A picture: {title}. It is about {records}.",
                title=step.name,
                records=joined(titles),
            )
            if titles
            else Message("A picture: {title}.", title=step.name)
        )
        return PictureContent(picture.png, *picture.size, self._words.said(said))

    def _size(self, step: StepContent) -> tuple[float, float]:
        return (SIZE[0], SIZE[1] - CARD_HIGH) if step.state.card else SIZE

    def _controls(self, step: StepContent) -> _Shown:
        found, theme = rules_step(step), self._options.theme
        size = self._size(step)
        return _Shown(controls_content(self._queries, found, size, self._words, theme))

    def _timeline(self, step: StepContent) -> _Shown:
        timeline = timeline_content(self._queries, step, self._words)
        said = self._words.said(Message("A timeline: {title}.", title=step.name))
        theme = THEMES[self._options.theme]
        drawn = drawn_timeline(timeline, self._size(step), theme, self._words, said)
        return _Shown(drawn, self._undated(timeline.undated))

    def _map(self, step: StepContent) -> _Shown:
        said = self._words.said(Message("A map: {title}.", title=step.name))
        theme, found = THEMES[self._options.theme], map_step(self._queries, step)
        return _Shown(drawn_map(found, self._size(step), theme, self._words, said))

    def _relations(self, number: int, step: StepContent) -> _Shown | None:
        theme = THEMES[self._options.theme]
        found = relations_drawings(self._queries, step, self._size(step), theme, self._words)
        if found is None:
            return None
        if found.parts:
            many = len(found.parts)
            said = Message("its view takes {n} slide.", "its view takes {n} slides.", many)
            self._remark(number, said)
        note = ""
        if found.left_out:
            left = Message(
                "{n} record has no room on these slides.",
                "{n} records have no room on these slides.",
                found.left_out,
            )
            note = self._words.said(left)
            self._remark(number, left)
        return _Shown(found.whole, parts=found.parts, left_out=note)

    def _parts(
        self, title: str, shown: _Shown, references: tuple[int, ...]
    ) -> tuple[SlidePart, ...]:
        """Give each part its number and its sources; what is of none of them stands with the first."""
        says = {number: self._references.says_of(number) for number in references}
        everywhere = frozenset().union(*(part.records for part in shown.parts))
        made = []
        for page, part in enumerate(shown.parts, start=1):
            own = [
                number
                for number in references
                if says[number] & part.records or (page == 1 and not says[number] & everywhere)
            ]
            # A slide about other records than those of the step names theirs.
            own = own or list(self._references.of_step(sorted(part.lines)))
            of = self._words.said(Message("{page} of {pages}", page=page, pages=len(shown.parts)))
            letters = ruler(bold=True, size=TITLE_SIZE)
            room = PANE_BOX[2] - letters.width(f" ({of})")
            made.append(
                SlidePart(f"{letters.shorten(title, room)} ({of})", part.drawing, tuple(own))
            )
        if made and shown.left_out:
            made[-1] = replace(made[-1], note=shown.left_out)
        return tuple(made)

    def _undated(self, titles: tuple[str, ...]) -> str:
        if not titles:
            return ""
        named = ", ".join(titles[:3])
        if len(titles) > 3:
            more = Message(
                "{records} and {n} more", "{records} and {n} more", len(titles) - 3, records=named
            )
            named = self._words.said(more)
        return self._words.said(Message("Without a date: {records}.", records=named))

    def _card(self, step: StepContent) -> tuple[str, ...]:
        """Return name, sentence and best quote of the selected record, where a step shows its card."""
        if not step.state.card or step.selected is None:
            return ()
        record = step.selected
        sentence = record_sentences(self._queries, [record.id]).get(record.id)
        lines = [self._words.said(record.said)]
        lines += [capitalised(self._words.said(sentence))] if sentence else []
        for row in self._queries.citations(record.id):
            told = row["quote"] or row["paraphrase"]
            source = row["source_values"]
            if told and source and row["stance"] == "supports":
                parts = {
                    "words": told.rstrip("."),
                    "source": str(source.get("publisher") or source.get("name") or ""),
                    "grade": f"{source.get('reliability') or ''}{row['credibility'] or ''}",
                }
                named = (
                    Message("“{words}” ({source}, {grade})", **parts)
                    if row["quote"]
                    else Message("{words} ({source}, {grade})", **parts)
                )
                lines.append(self._words.said(named))
                break
        return tuple(lines)
