"""What a step shows of the relations: the chain, or what is around a record."""

from __future__ import annotations

from datetime import date

from chipline.briefing_content import StepContent
from chipline.relations_layout.chain import (
    CHAIN_COLUMNS,
    FIRST_COLUMNS,
    ChainContent,
    chain_diagram,
)
from chipline.relations_layout.diagram import Diagram
from chipline.relations_layout.neighbourhood import AroundContent, around_diagram
from chipline.scenery.as_of import AROUND, AsOf, Mode
from chipline.store.queries import Queries
from chipline.store.relations.chain_reads import chain_facts
from chipline.store.relations.tie_reads import ties_around

#: The views that are drawn, as the pane's state calls them.
CHAIN_VIEW, AROUND_VIEW = "chain", "around"


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
