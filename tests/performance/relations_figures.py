"""How long relations take to lay out and paint: the chain and what is around a record.

`relations_figures()` measures diagrams of some 200 boxes: software raster, no window. `make bench`
calls it. Times are the processor's, so that others at work on it count less.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from chipline.relations_layout.chain import ChainContent, ChainFacts, chain_diagram
from chipline.relations_layout.diagram import Diagram
from chipline.relations_layout.diagram_scene import DiagramScene, lay_out
from chipline.relations_layout.neighbourhood import AroundContent, around_diagram
from chipline.relations_layout.ties import TieGraph
from chipline.relations_layout.ways import ways
from chipline.scenery.as_of import AsOf, Mode
from chipline.windows.pictures.text_layout import new_ruler
from chipline.windows.relations.relations_colours import RelationsColours
from chipline.windows.relations.relations_painter import RelationsLook, paint_relations
from chipline.windows.theme import LIGHT
from relation_rows import chain_of, graph_of, party, tenancy, tie

LAYOUT_MILLISECONDS, FIRST_PAINT_MILLISECONDS = 8.0, 150.0
_RUNS, _WIDTH = 30, 1100
_DAY = AsOf(739_000.0, Mode.INSTANT)


def relations_figures() -> dict[str, Any]:
    """Measure and print layouts, ways and first paints, in milliseconds."""
    _ = QApplication.instance() or QApplication([])
    facts, graph = _facts(), _graph()
    ruler = new_ruler()
    chain = chain_diagram(ChainContent(facts, _DAY))
    around = around_diagram(AroundContent(graph, "centre", _DAY))

    def lay_out_chain() -> DiagramScene:
        made = chain_diagram(ChainContent(facts, _DAY), chain.shown_order)
        return lay_out(made, _WIDTH, ruler)

    def lay_out_around() -> DiagramScene:
        made = around_diagram(AroundContent(graph, "centre", _DAY), around.shown_order)
        return lay_out(made, _WIDTH, ruler)

    measured: dict[str, tuple[Callable[[], object], float]] = {
        f"chain of {len(chain.nodes)} boxes": (lay_out_chain, LAYOUT_MILLISECONDS),
        f"around of {len(around.nodes)} boxes": (lay_out_around, LAYOUT_MILLISECONDS),
        "ways": (lambda: ways(graph, "centre", ["parent 3"], _DAY.day), FIRST_PAINT_MILLISECONDS),
        "chain, first paint": (lambda: _painted(chain), FIRST_PAINT_MILLISECONDS),
    }
    found = {}
    for name, (run, most) in measured.items():
        times = [_milliseconds(run) for _ in range(_RUNS)]
        p95 = statistics.quantiles(times, n=20)[-1]
        found[name] = {"median": statistics.median(times), "p95": p95}
        over = "" if statistics.median(times) <= most else f"  over {most}"
        print(
            f"relations, {name:<24} median {statistics.median(times):6.1f} p95 {p95:6.1f} ms{over}"
        )
    return found


def _milliseconds(run: Callable[[], object]) -> float:
    begun = time.process_time()
    run()
    return (time.process_time() - begun) * 1000


def _painted(diagram: Diagram) -> None:
    scene = lay_out(diagram, _WIDTH, new_ruler())
    image = QImage(_WIDTH, int(scene.height), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_relations(painter, scene, RelationsLook(RelationsColours(LIGHT)))


def _facts() -> ChainFacts:
    rows = [
        tenancy(
            f"tenancy {n}",
            chips=f"chip {n % 30}",
            owner=f"owner {n % 35}",
            site=f"site {n % 60}",
            operator=f"operator {n % 40}",
            tenant=f"tenant {n % 25}",
        )
        for n in range(120)
    ]
    return chain_of(rows)


def _graph() -> TieGraph:
    ties = [
        tie("centre", role, f"{role} {n}")
        for role in ("rents", "uses", "moved to", "supplies")
        for n in range(12)
    ]
    ties += [tie(f"rule {n}", "targets", "centre") for n in range(12)]
    ties += [tie(f"rule {n}", "restriction.issuers", f"office {n}") for n in range(12)]
    ties += [tie(f"rents {n}", "facility.operator", f"operator {n}") for n in range(12)]
    ties += [tie(f"operator {n}", "subsidiary of", f"parent {n}") for n in range(12)]
    ties += [tie(f"chip {n}", "chip.vendor", "centre") for n in range(12)]
    return graph_of(ties, [party("centre", home="CN")])
