"""What a step shows of the relations: the chain, or what is around a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chipline.briefing.figures.relations_figures import (
    drawn_part,
    drawn_relations,
    relations_parts,
)
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent
from chipline.briefing_deck.record_sentences import record_sentences
from chipline.records.message import Message
from chipline.relations_layout.chain import (
    CHAIN_COLUMNS,
    FIRST_COLUMNS,
    ChainContent,
    chain_diagram,
)
from chipline.relations_layout.diagram import Diagram
from chipline.relations_layout.neighbourhood import AroundContent, around_diagram
from chipline.scenery.as_of import AROUND, AsOf, Mode
from chipline.scenery.figures import Drawing
from chipline.scenery.theme_colours import Theme
from chipline.store.queries import Queries
from chipline.store.relations.chain_reads import chain_facts
from chipline.store.relations.tie_reads import ties_around

#: The views that are drawn, as the pane's state calls them.
CHAIN_VIEW, AROUND_VIEW = "chain", "around"
#: A step takes no more slides: what has no room on them is counted.
MOST_SLIDES = 12


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """What a slide shows of relations: the records of its boxes, and those that its lines stand for."""

    drawing: Drawing
    boxes: frozenset[str]
    lines: frozenset[str]

    @property
    def records(self) -> frozenset[str]:
        """All that is shown."""
        return self.boxes | self.lines


@dataclass(frozen=True, slots=True)
class RelationsDrawings:
    """Relations as a whole and, where that has no room on a slide, in parts.

    `left_out` counts the records that stand behind lines of no part.
    """

    whole: Drawing
    parts: tuple[DrawnPart, ...] = ()
    left_out: int = 0


def relations_drawings(
    queries: Queries, step: StepContent, size: tuple[float, float], theme: Theme, words: Wording
) -> RelationsDrawings | None:
    """Draw the relations that a step shows; None for ways, and where there is nothing."""
    diagram = relations_diagram(queries, step)
    if diagram is None or not diagram.nodes:
        return None
    ids = {party.id for node in diagram.nodes for party in node.parties[:1]}
    ids |= {record for ribbon in diagram.ribbons for record in ribbon.records[:3]}
    sentences = record_sentences(queries, sorted(ids))
    said = words.said(Message("Relations: {title}.", title=step.name))
    divided = relations_parts(diagram, size)
    parts = tuple(
        DrawnPart(
            drawn_part(one, size, theme, words, sentences, said),
            frozenset(party.id for node in one.nodes for party in node.parties),
            _behind_lines(one),
        )
        for one in divided[:MOST_SLIDES]
    )
    if len(parts) == 1:
        return RelationsDrawings(parts[0].drawing)
    whole = drawn_relations(diagram, size, theme, words, sentences, said)
    shown = frozenset().union(*(one.lines for one in parts))
    return RelationsDrawings(whole, parts, len(_behind_lines(diagram) - shown))


def _behind_lines(diagram: Diagram) -> frozenset[str]:
    return frozenset(record for ribbon in diagram.ribbons for record in ribbon.records)


def relations_diagram(queries: Queries, step: StepContent) -> Diagram | None:
    """Read a diagram as a step shows it; None for ways, and where nothing is in the middle."""
    view, layout = step.state.view, step.state.view.layout
    filters = step.state.filters(named.id for named in step.records)
    day = view.day or date.today().toordinal()  # noqa: DTZ011  # the user's own day
    mode = Mode(view.mode) if view.mode in list(Mode) else Mode.ALL
    as_of = AsOf(float(day), mode, view.months or AROUND)
    shown = str(layout.get("view", CHAIN_VIEW))
    if shown == CHAIN_VIEW:
        columns = tuple(one for one in CHAIN_COLUMNS if one in layout.get("columns", ()))
        folded = frozenset(map(str, layout.get("folded", ())))
        facts = chain_facts(queries, filters)
        columns = columns if len(columns) > 1 else FIRST_COLUMNS
        return chain_diagram(ChainContent(facts, as_of, columns, folded))
    centre = layout.get("centre") or ("", "")
    kind, record = (str(centre[0]), str(centre[1])) if len(centre) == 2 else ("", "")
    if not record and step.selected is not None:
        kind, record = step.selected.kind, step.selected.id
    if shown != AROUND_VIEW or not record:
        return None
    return around_diagram(AroundContent(ties_around(queries, kind, record, filters), record, as_of))
