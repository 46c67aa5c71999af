"""Firms, sites and models with their links, for graph programs: GraphML and GEXF 1.3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO
from xml.etree import ElementTree as ET

from chipline.exchange.export_formats.content import ExportContent, Values, rows_of, targets
from chipline.records.notation.dates import bounds
from chipline.records.record import Kind, title_of

#: The kinds whose records are nodes.
NODES = ("firm", "facility", "model")
_GEXF = "http://gexf.net/1.3"
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"


@dataclass(frozen=True, slots=True)
class Edge:
    """One record that stands to another; `began` and `ended` are the days between which it may."""

    id: str
    source: str
    target: str
    label: str
    began: str
    ended: str


@dataclass(frozen=True, slots=True)
class Node:
    """A record."""

    id: str
    label: str
    kind: str
    slug: str
    country: str


def graph(content: ExportContent) -> tuple[list[Node], list[Edge]]:
    """Return the nodes, and the links and references between any two of them."""
    records = [(kind, row) for kind, row in rows_of(content, *NODES)]
    nodes = [_node(kind, row) for kind, row in records]
    known = {node.id for node in nodes}
    edges = [edge for kind, row in records for edge in _references(kind, row)]
    edges += [
        Edge(row["id"], row["subject"], row["object"], row["predicate"], *_spell(row))
        for _kind, row in rows_of(content, "link")
    ]
    return nodes, [edge for edge in edges if edge.source in known and edge.target in known]


def _node(kind: Kind, row: Values) -> Node:
    country = row["hq_country"] if kind.name == "firm" else row.get("country")
    return Node(row["id"], title_of(kind, row), kind.name, row["slug"] or "", country or "")


def _references(kind: Kind, row: Values) -> Iterator[Edge]:
    for name, spec in kind.referring.items():
        for target in targets(spec, row[name]):
            yield Edge(f"{row['id']}:{name}:{target}", row["id"], target, name, "", "")


def _spell(row: Values) -> tuple[str, str]:
    first, last = bounds(row["began"])[0], bounds(row["ended"])[1]
    return tuple(date.fromordinal(day).isoformat() if day else "" for day in (first, last))  # type: ignore[return-value]  # two of them


def write_graphml(file: BinaryIO, content: ExportContent) -> None:
    """Write GraphML with what each node and edge is as data."""
    write_graph(file, *graph(content))


def write_graph(file: BinaryIO, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
    """Write nodes and edges as GraphML."""
    root = ET.Element("graphml", xmlns=_GRAPHML)
    keys = {"node": ("label", "kind", "slug", "country"), "edge": ("label", "began", "ended")}
    for domain, names in keys.items():
        for name in names:
            key = {"id": f"{domain}_{name}", "for": domain, "attr.name": name}
            ET.SubElement(root, "key", key | {"attr.type": "string"})
    within = ET.SubElement(root, "graph", edgedefault="directed")
    for node in nodes:
        _data(ET.SubElement(within, "node", id=node.id), "node", keys["node"], node)
    for edge in edges:
        ends = {"source": edge.source, "target": edge.target}
        _data(ET.SubElement(within, "edge", {"id": edge.id} | ends), "edge", keys["edge"], edge)
    _write(file, root)


def _data(element: ET.Element, domain: str, names: tuple[str, ...], of: Node | Edge) -> None:
    for name in names:
        if value := getattr(of, name):
            ET.SubElement(element, "data", key=f"{domain}_{name}").text = _clean(value)


def write_gexf(file: BinaryIO, content: ExportContent) -> None:
    """Write GEXF in which edges hold from a day to a day, where they have dates."""
    nodes, edges = graph(content)
    root = ET.Element("gexf", xmlns=_GEXF, version="1.3")
    kind = {"mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date"}
    within = ET.SubElement(root, "graph", kind)
    declared = ET.SubElement(within, "attributes", {"class": "node"})
    names = ("kind", "slug", "country")
    for name in names:
        ET.SubElement(declared, "attribute", id=name, title=name, type="string")
    all_nodes = ET.SubElement(within, "nodes")
    for node in nodes:
        element = ET.SubElement(all_nodes, "node", id=node.id, label=_clean(node.label))
        values = ET.SubElement(element, "attvalues")
        for name in names:
            ET.SubElement(values, "attvalue", {"for": name, "value": getattr(node, name)})
    all_edges = ET.SubElement(within, "edges")
    for edge in edges:
        ends = {"id": edge.id, "source": edge.source, "target": edge.target, "label": edge.label}
        spell = {"start": edge.began, "end": edge.ended}
        ET.SubElement(all_edges, "edge", ends | {n: day for n, day in spell.items() if day})
    _write(file, root)


def _clean(text: str) -> str:
    """Leave out what XML can't hold."""
    return "".join(char for char in text if char >= " " or char in "\t\n")


def _write(file: BinaryIO, root: ET.Element) -> None:
    ET.indent(root)
    ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
