"""A briefing as it leaves the program: slides with what they show, and the sources of every fact.

Plain values; whoever reads a workspace makes them (`chipline.briefing_content`), and slides, pages and
hand-outs are made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from chipline.scenery.figures import Bitmap, Drawing


class Tone(StrEnum):
    """How an answer weighs."""

    GOOD = "good"
    WARNING = "warning"
    RESTRICTION = "restriction"
    ERROR = "error"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as it is listed: its number, what it is, its grade, and what it is cited for.

    `grade` is that of the best citation, such as B3; `claims` are what it says of the records of the
    briefing, each with its own grade and stance, those that contradict marked by `disputed`.
    """

    number: int
    source: str
    short: str
    text: str
    grade: str = ""
    address: str = ""
    claims: tuple[str, ...] = ()
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class TableContent:
    """A table: what heads its columns, its rows, and how many of all they are.

    `all_rows` says how many there are, where `note` already says that some are left out.
    A slide, which has no room for all, begins with the row `first`, and says so by `note_from`.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str
    sentence: str
    #: The records of the rows, by id.
    records: tuple[str, ...] = ()
    first: int = 0
    note_from: str = ""
    all_rows: str = ""

    def on_slide(self) -> TableContent:
        """Return it from the row on with which a slide begins."""
        if not self.first:
            return self
        rows, records = self.rows[self.first :], self.records[self.first :]
        note = self.note_from
        return replace(self, rows=rows, records=records, note=note, first=0, all_rows=note)


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of an answer, and the name of the rule on which it rests; it decides or does not apply."""

    text: str
    rule: str
    decides: bool


@dataclass(frozen=True, slots=True)
class RulesAnswer:
    """What the rules say to a question on a day, as computed when the briefing was exported.

    `over_time` tells how often the answer changed; empty where the day plays no part.
    """

    outcome: str
    tone: Tone
    sentence: str
    reasons: tuple[Reason, ...]
    caveats: tuple[str, ...]
    note: str
    over_time: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a chart: its points are days, as ordinals, with values; each has a name."""

    name: str
    colour: str
    points: tuple[tuple[float, float], ...]
    names: tuple[str, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class ChartContent:
    """A chart over time on a logarithmic scale, and the same as a picture."""

    title: str
    series: tuple[Series, ...]
    picture: Drawing


@dataclass(frozen=True, slots=True)
class PictureContent:
    """A view that is no shapes: its picture as PNG, with its size on the stage in pixels."""

    png: bytes
    width: float
    height: float
    sentence: str

    def drawn(self, ground: str) -> Drawing:
        """Return it as a drawing."""
        figure = Bitmap(0, 0, self.width, self.height, self.png)
        return Drawing(self.width, self.height, ground, self.sentence, (figure,))


Content = Drawing | TableContent | RulesAnswer | ChartContent | PictureContent | None


@dataclass(frozen=True, slots=True)
class SlidePart:
    """A part of what a step shows that has no room on one slide, with its own title and sources.

    `note` tells what has no room on any.
    """

    title: str
    drawing: Drawing
    references: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """One step as it is told: what the audience reads, what is shown, what is said.

    `day` is the as-of day in words; `undated` tells what has no date and so is not drawn. A step that
    asks has a `question` with `options`; its `answer` is the author's, `computed` the rules'. `parts`
    are those of a content that is too large for one slide in readable type.
    """

    number: int
    step: str
    title: str
    caption: str = ""
    content: Content = None
    said: str = ""
    day: str = ""
    undated: str = ""
    question: str = ""
    options: tuple[str, ...] = ()
    answer: str = ""
    computed: RulesAnswer | None = None
    card: tuple[str, ...] = ()
    references: tuple[int, ...] = ()
    parts: tuple[SlidePart, ...] = ()

    def pages(self) -> Iterator[Slide]:
        """Yield it as the slides that it takes; what is said goes with the first."""
        if not self.parts or self.asks:
            yield self
            return
        for part in self.parts:
            said = self.said if part is self.parts[0] else ""
            yield replace(
                self,
                title=part.title,
                content=part.drawing,
                said=said,
                undated=part.note or self.undated,
                references=part.references,
                parts=(),
            )

    @property
    def asks(self) -> bool:
        """Whether the audience is asked before it is shown the answer."""
        return bool(self.question)

    def sources_line(self, deck: Deck, most: int = 2) -> str:
        """Name the first sources in short, and how many more there are."""
        found = [deck.reference(number) for number in self.references]
        named = "; ".join(
            f"{one.short}, {one.grade}" if one.grade else one.short for one in found[:most]
        )
        return f"{named} +{len(found) - most}" if len(found) > most else named


@dataclass(frozen=True, slots=True)
class Deck:
    """A briefing with its slides; `facts` says up to which day the facts hold.

    `remarks` tell the author what left otherwise than it is shown.
    """

    title: str
    audience: str
    closing: str
    facts: str
    slides: tuple[Slide, ...]
    sources: tuple[Reference, ...]
    language: str = "en"
    notes: bool = True
    remarks: tuple[str, ...] = ()

    def reference(self, number: int) -> Reference:
        """Return a source by its number."""
        return self.sources[number - 1]

    def disputed(self) -> Iterator[Reference]:
        """Yield the sources that contradict others."""
        return (one for one in self.sources if one.disputed)

    def without_notes(self) -> Deck:
        """Return it without what is only said."""
        slides = tuple(replace(one, said="") for one in self.slides)
        return replace(self, slides=slides, notes=False)


#: The letters of options, and how many an audience keeps apart; what there are more is not lost.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
