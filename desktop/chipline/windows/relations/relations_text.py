"""Relations in words: what a node or ribbon is, for pictures, hover, list and screen readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chipline.records.record import KINDS
from chipline.relations_layout.chain import CHAIN_COLUMNS
from chipline.relations_layout.diagram import Diagram, DiagramNode, NodeForm, Ribbon
from chipline.relations_layout.diagram_scene import DiagramMark
from chipline.relations_layout.neighbourhood import AROUND_COLUMNS
from chipline.relations_layout.roles import verb
from chipline.relations_layout.ties import Party, Span
from chipline.scenery.as_of import AsOfStatus
from chipline.windows.formats import country_text, date_text, period_text
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS

_BETWEEN = " · "


def column_text(name: str) -> str:
    """Name a column, or a group of nodes within one."""
    return translated(CHAIN_COLUMNS.get(name) or AROUND_COLUMNS.get(name) or name)


def node_text(node: DiagramNode) -> str:
    """Name a node."""
    if node.form is NodeForm.NOT_RECORDED:
        return tr("not recorded ({count})", count=node.weight)
    if node.form is NodeForm.MORE:
        return tr("and {n} more", "and {n} more", node.many)
    first = node.first
    if first is None:
        return ""
    if node.form is NodeForm.COUNTRY:
        return country_text(first.home)
    if len(node.parties) == 1:
        return first.title
    more = len(node.parties) - 1
    return tr("{first} and {n} more", "{first} and {n} more", more, first=first.title)


def shared_beginnings(names: Sequence[str]) -> list[str]:
    """Return the whole words with which each name begins as another one does; empty for none."""
    words = [name.split() for name in names]
    many = Counter(tuple(each[:n]) for each in words for n in range(1, len(each)))
    longest = (
        max((n for n in range(1, len(each)) if many[tuple(each[:n])] > 1), default=0)
        for each in words
    )
    return [" ".join(each[:n]) for each, n in zip(words, longest, strict=True)]


def standing_text(standing: AsOfStatus, *, undated: bool = False) -> str:
    """Say how something stands to the day; empty where it surely holds."""
    if standing is AsOfStatus.OUT:
        return tr("not on this day")
    if undated:
        return tr("without a date")
    return tr("only possibly on this day") if standing is AsOfStatus.POSSIBLY else ""


def span_text(span: Span) -> str:
    """Say from when to when something holds; empty where nobody says."""
    if span.began and not span.ended:
        return tr("since {date}", date=date_text(span.began))
    return period_text(span.began, span.ended)


def cited_text(many: int) -> str:
    """Say how many citations speak for something."""
    if not many:
        return tr("no source is cited")
    return tr("{n} citation", "{n} citations", many)


def home_text(party: Party) -> str:
    """Say where a record stands, or where a firm is headquartered; empty where nobody says."""
    if not party.home:
        return ""
    country = country_text(party.home)
    return tr("headquarters: {country}", country=country) if party.kind == "firm" else country


def tie_text(begin: str, end: str, role: str, *, forward: bool) -> str:
    """Say how one record stands to another, read from either end."""
    said = translated(verb(role, forward=forward))
    return tr(
        "{begin} {verb} {end}", "as in: Alibaba rents a site", begin=begin, verb=said, end=end
    )


def node_lines(diagram: Diagram, number: int) -> tuple[tuple[str, str], ...]:
    """Return what is known of a node, as labels and values."""
    node = diagram.nodes[number]
    lines = [(tr("Column"), column_text(diagram.columns[node.column]))]
    if node.group:
        lines.append((tr("How"), column_text(node.group)))
    home = next((home_text(one) for one in node.parties if one.home), "")
    if home:
        lines.append((tr("Where"), home))
    if diagram.weighted:
        kept = [diagram.ribbons[one] for one in diagram.through[number]]
        many = sum(len(one.records) for one in kept)
        whole = sum(len(one.records) for one in diagram.ribbons)
        lines.append((tr("Ribbons"), tr("{many} of {all}", many=many, all=whole)))
    said = standing_text(node.standing)
    if said:
        lines.append((tr("On the day"), said))
    return tuple(lines)


def ribbon_text(diagram: Diagram, ribbon: Ribbon) -> str:
    """Name a ribbon."""
    if ribbon.role:
        left, right = (node_text(diagram.nodes[one]) for one in ribbon.nodes)
        begin, end = (left, right) if ribbon.forward else (right, left)
        return tie_text(begin, end, ribbon.role, forward=True)
    if ribbon.title:
        return ribbon.title
    many = len(ribbon.records)
    if ribbon.kind == "cluster":
        return tr("{n} cluster", "{n} clusters", many)
    return tr("{n} tenancy", "{n} tenancies", many)


def ribbon_lines(diagram: Diagram, number: int) -> tuple[tuple[str, str], ...]:
    """Return what a ribbon says, column by column, and how surely."""
    ribbon = diagram.ribbons[number]
    lines = []
    for each in () if ribbon.role else ribbon.nodes:
        node = diagram.nodes[each]
        recorded = node.form is not NodeForm.NOT_RECORDED
        value = node_text(node) if recorded else tr("not recorded")
        lines.append((column_text(diagram.columns[node.column]), value))
    if ribbon.role:
        lines.append((tr("Says so"), translated(KINDS[ribbon.kind].label)))
    single = len(ribbon.records) == 1
    if single and span_text(ribbon.span):
        lines.append((tr("When"), span_text(ribbon.span)))
    if ribbon.certainty is not None:
        lines.append((tr("Certainty"), translated(CERTAINTY_WORDS[ribbon.certainty])))
    if single and ribbon.cited is not None:
        lines.append((tr("Sources"), cited_text(ribbon.cited)))
    undated = single and ribbon.span.undated and not ribbon.role
    said = standing_text(ribbon.standing, undated=undated)
    if said:
        lines.append((tr("On the day"), said))
    return tuple(lines)


def mark_title(diagram: Diagram, mark: DiagramMark) -> str:
    """Name a mark."""
    if mark.is_ribbon:
        return ribbon_text(diagram, diagram.ribbons[mark.number])
    return node_text(diagram.nodes[mark.number])


def mark_lines(diagram: Diagram, mark: DiagramMark) -> tuple[tuple[str, str], ...]:
    """Return what is known of a mark, as labels and values."""
    if mark.is_ribbon:
        return ribbon_lines(diagram, mark.number)
    return node_lines(diagram, mark.number)


def mark_kind(diagram: Diagram, mark: DiagramMark) -> str:
    """Return the kind of record of a mark, which has a colour and a name."""
    if mark.is_ribbon:
        return diagram.ribbons[mark.number].kind
    first = diagram.nodes[mark.number].first
    return first.kind if first is not None and first.kind in KINDS else "tenancy"


def mark_text(diagram: Diagram, mark: DiagramMark) -> str:
    """Say what a mark is, for a screen reader."""
    parts = (f"{label}: {value}" for label, value in mark_lines(diagram, mark))
    return tr("{mark}: {details}", mark=mark_title(diagram, mark), details=_BETWEEN.join(parts))
