"""What a step shows of the map."""

from __future__ import annotations

from datetime import date

from chipline import paths
from chipline.briefing.figures.map_figures import MapStep
from chipline.briefing_content import StepContent
from chipline.briefing_deck.record_sentences import record_sentences
from chipline.derived import rules_in
from chipline.export_rules.overviews.destination_bands import DESTINATION, bands, shadings
from chipline.map_layout.map_scene import MapContent, MapLayers
from chipline.map_layout.projection import GREENWICH, PACIFIC, MapView
from chipline.scenery.as_of import AROUND, AsOf, Mode
from chipline.store.columns.map_reads import map_question
from chipline.store.queries import Queries

_MOST = 2_000


def map_step(queries: Queries, step: StepContent) -> MapStep:
    """Read what a step shows of the map: its part of the world, its day, layers and shading."""
    view, layout = step.state.view, step.state.view.layout
    seen = _view(layout)
    filters = step.state.filters(named.id for named in step.records)
    facts = map_question(filters, seen.middle)(queries)
    day = view.day or date.today().toordinal()  # noqa: DTZ011  # the user's own day
    mode = Mode(view.mode) if view.mode in list(Mode) else Mode.INSTANT
    hidden = layout.get("hidden") or ()
    layers = MapLayers(
        sites="sites" not in hidden, moves="moves" not in hidden, names="names" not in hidden
    )
    rules = rules_in(paths.rules())
    shading = str(layout.get("shading", DESTINATION))
    found = bands(rules, shading, date.fromordinal(day)) if shading in shadings(rules) else {}
    content = MapContent(
        facts,
        AsOf(float(day), mode, view.months or AROUND),
        layers,
        {code: str(band) for code, band in found.items()},
    )
    ids = [*facts.sites.events.ids, *facts.moves.events.ids][:_MOST]
    return MapStep(content, seen, record_sentences(queries, ids))


def _view(layout: object) -> MapView:
    """Return the part of the world that a layout shows; the world where it says none."""
    kept = layout if isinstance(layout, dict) else {}
    centre, scale = kept.get("centre"), kept.get("scale")
    middle = GREENWICH if kept.get("middle") == GREENWICH else PACIFIC
    if isinstance(centre, list | tuple) and len(centre) == 2 and isinstance(scale, int | float):
        longitude, latitude = map(float, centre)
        return MapView(longitude, latitude, float(scale)).about(middle)
    return MapView().about(middle)
