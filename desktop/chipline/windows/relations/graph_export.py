"""A diagram, or ways, as a graph for other programs: records, and their ties with their days."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from chipline.exchange.export_formats.graphs import Edge, Node, write_graph
from chipline.records.message import Message
from chipline.relations_layout.diagram import Diagram, Ribbon
from chipline.relations_layout.roles import ROLES
from chipline.whole_file import whole_file
from chipline.windows.relations.ways.way_reads import WayAnswer

Graph: TypeAlias = tuple[list[Node], list[Edge]]


def diagram_graph(diagram: Diagram) -> Graph:
    """Return the records of a diagram, and an edge for each part of a ribbon between two of them.

    A ribbon that passes what is not recorded goes on to the next record.
    """
    parties = {party.id: party for node in diagram.nodes for party in node.parties}
    nodes = [
        Node(party.id, party.title, party.kind or "country", party.slug, party.home)
        for party in parties.values()
    ]
    edges = [edge for ribbon in diagram.ribbons for edge in _edges(diagram, ribbon)]
    return nodes, edges


def _edges(diagram: Diagram, ribbon: Ribbon) -> list[Edge]:
    passed = [node for node in ribbon.nodes if diagram.nodes[node].parties]
    found = []
    for left, right in pairwise(passed):
        begin, end = (left, right) if ribbon.forward else (right, left)
        for source in diagram.nodes[begin].parties:
            for target in diagram.nodes[end].parties:
                if source.id == target.id:
                    continue
                key = ":".join((*ribbon.key[:2], source.id, target.id))
                columns = (diagram.columns[diagram.nodes[one].column] for one in (begin, end))
                label = ROLES[ribbon.role].forward if ribbon.role else " → ".join(columns)
                spell = (_day(ribbon.span.began_first), _day(ribbon.span.ended_last))
                found.append(Edge(key, source.id, target.id, label, *spell))
    return found


def ways_graph(answer: WayAnswer) -> Graph:
    """Return the records that ways pass, an edge for each tie, and the findings that they end in.

    A tie that several ways share is one edge.
    """
    nodes, edges = dict[str, Node](), dict[str, Edge]()
    for found in answer.found:
        passed = [found.way.begin, *(step.end for step in found.way.steps)]
        for party in (answer.parties[one] for one in passed):
            nodes[party.id] = Node(party.id, party.title, party.kind, party.slug, party.home)
        for tie in (step.tie for step in found.way.steps):
            key = f"{tie.record}:{tie.role}:{tie.subject}:{tie.object}"
            spell = (_day(tie.span.began_first), _day(tie.span.ended_last))
            edges[key] = Edge(key, tie.subject, tie.object, ROLES[tie.role].forward, *spell)
        if found.finding is not None:
            key = f"finding:{found.case}"
            nodes[key] = Node(key, found.finding.value, "finding", "", "")
            day = _day(answer.day)
            edges[key] = Edge(key, found.case, key, "finding", day, day)
    return list(nodes.values()), list(edges.values())


def _day(ordinal: int | None) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal else ""


def write_graph_file(shown: Graph, path: Path) -> None:
    """Write a graph as GraphML.

    Raises:
        OSError: it could not be written.
    """
    try:
        with whole_file(path) as draft, draft.open("wb") as file:
            write_graph(file, *shown)
    except OSError as error:
        raise OSError(
            Message(
                "“{file}” could not be written. Check the folder and its rights.", file=str(path)
            )
        ) from error
