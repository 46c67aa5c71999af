"""Relations as figures: records in columns, and what goes from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from chipline.briefing.figures.letter_widths import ruler, wrapped
from chipline.briefing.wording import Wording
from chipline.records.message import Message, capitalised, declared
from chipline.records.notation.countries import jurisdiction_names
from chipline.relations_layout.chain import CHAIN_COLUMNS
from chipline.relations_layout.diagram import Diagram, DiagramNode, NodeForm, Ribbon
from chipline.relations_layout.diagram_scene import (
    EDGE,
    DiagramScene,
    Spacing,
    lay_out,
    sampled,
)
from chipline.relations_layout.division import divided
from chipline.relations_layout.neighbourhood import AROUND_COLUMNS
from chipline.relations_layout.roles import verb
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.event_mapping import Certainty
from chipline.scenery.figures import (
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Rectangle,
    TextLine,
)
from chipline.scenery.theme_colours import Theme, mixed_hex

_HEAD, _ROUND, _PAD, _LINE = 24.0, 4.0, 7.0, 15.0
#: A name on a slide takes no more lines; columns are at least so far apart, and most of them so wide.
_MOST_LINES, _NEAR, _NARROWEST = 4, 20.0, 66.0
_DASHES: Mapping[Certainty, tuple[float, ...]] = {
    Certainty.ALLEGED: (1.0, 2.0),
    Certainty.UNSTATED: (1.0, 2.0),
    Certainty.PLANNED: (4.0, 2.0),
    Certainty.DISPUTED: (4.0, 2.0),
    Certainty.NON_MOVE: (1.0, 2.0),
}
_FAINT = 0.45


def relations_parts(diagram: Diagram, size: tuple[float, float]) -> tuple[Diagram, ...]:
    """Divide a diagram into parts that have room on a slide in its smallest type."""

    def height(part: Diagram) -> float:
        return _on_a_slide(part, size[0]).height + _HEAD

    return divided(diagram, height, size[1])


def _on_a_slide(diagram: Diagram, width: float) -> DiagramScene:
    """Lay a diagram out so narrow that nothing need be made smaller; names take more lines for that."""
    many = max(len(diagram.columns), 1)
    narrowest = min(_NARROWEST, (width - 2 * EDGE) / many - _NEAR)
    return lay_out(diagram, width, ruler(), Spacing(_MOST_LINES, narrowest, _NEAR))


def drawn_part(
    diagram: Diagram,
    size: tuple[float, float],
    theme: Theme,
    words: Wording,
    sentences: Mapping[str, Message],
    said: str,
) -> Drawing:
    """Draw what has room on a slide, in the size of the slide."""
    return _drawn(_on_a_slide(diagram, size[0]), size[1], theme, words, sentences, said)


def drawn_relations(
    diagram: Diagram,
    size: tuple[float, float],
    theme: Theme,
    words: Wording,
    sentences: Mapping[str, Message],
    said: str,
) -> Drawing:
    """Draw a whole diagram as wide as asked for; it is as high as it must be, and no lower."""
    scene = lay_out(diagram, size[0], ruler())
    if scene.height + _HEAD > size[1]:
        # It is made smaller to fit: as much wider, it fills its room, and names have more of it.
        scene = lay_out(diagram, size[0] * (scene.height + _HEAD) / size[1], ruler())
    return _drawn(scene, size[1], theme, words, sentences, said)


def _drawn(
    scene: DiagramScene,
    height: float,
    theme: Theme,
    words: Wording,
    sentences: Mapping[str, Message],
    said: str,
) -> Drawing:
    drawing = _RelationsFigures(scene, theme, words, sentences)
    figures = (*drawing.heads(), *drawing.ribbons(), *drawing.groups(), *drawing.nodes())
    return Drawing(scene.width, max(scene.height + _HEAD, height), theme.surface, said, figures)


class _RelationsFigures:
    def __init__(
        self, scene: DiagramScene, theme: Theme, words: Wording, sentences: Mapping[str, Message]
    ) -> None:
        self.scene, self.theme, self.words, self.sentences = scene, theme, words, sentences
        self.diagram = scene.diagram

    def _text(
        self, x: float, y: float, text: str, colour: str, *, bold: bool = False, anchor: float = 0.0
    ) -> TextLine:
        return TextLine(x, y, text, colour, ruler(bold=bold).width(text), bold=bold, anchor=anchor)

    def _column(self, name: str) -> str:
        return self.words.declared(CHAIN_COLUMNS.get(name) or AROUND_COLUMNS.get(name) or name)

    def heads(self) -> Iterator[Figure]:
        """Name the columns."""
        boxes = self.scene.headings
        ends = [*(box.x - _PAD for box in boxes[1:]), self.scene.width]
        for name, box, end in zip(self.diagram.columns, boxes, ends, strict=True):
            text = ruler(bold=True).shorten(self._column(name), end - box.x)
            yield self._text(box.x, _HEAD / 2, text, self.theme.muted, bold=True)

    def groups(self) -> Iterator[Figure]:
        """Name groups of nodes within a column."""
        for heading in self.scene.groups:
            y = heading.box.y + heading.box.height / 2 + _HEAD
            yield self._text(
                heading.box.x, y, self._column(heading.group), self.theme.muted, bold=True
            )

    # -- ribbons ------------------------------------------------------------------------------

    def ribbons(self) -> Iterator[NamedGroup]:
        """Draw what goes through the columns; what does not hold on the day is left out."""
        curves: dict[int, list[Figure]] = {}
        ends = np.array([curve[2:] for curve in self.scene.curves], dtype=np.float64)
        points = sampled(ends.reshape(-1, 4)).tolist()
        for curve, way in zip(self.scene.curves, points, strict=True):
            ribbon = self.diagram.ribbons[curve.ribbon]
            if ribbon.standing is AsOfStatus.OUT:
                continue
            line = [(float(x), float(y) + _HEAD) for x, y in way]
            if ribbon.role and not ribbon.forward:
                line.reverse()
            ink = self._ribbon_ink(ribbon)
            curves.setdefault(curve.ribbon, []).append(Line(tuple(line), ink, bool(ribbon.role)))
        for number, parts in curves.items():
            ribbon = self.diagram.ribbons[number]
            name = self._ribbon_text(ribbon)
            told = [self.sentences[one] for one in ribbon.records[:3] if one in self.sentences]
            sentence = " ".join(capitalised(self.words.said(one)) for one in told)
            record = ribbon.records[0] if len(ribbon.records) == 1 else ""
            yield NamedGroup(name, sentence or name, tuple(parts), record)

    def _ribbon_ink(self, ribbon: Ribbon) -> Ink:
        dashes: tuple[float, ...] = ()
        if ribbon.certainty is None:
            colour, width = self.theme.muted, 1.2
        else:
            colour = self.theme.facility if ribbon.chinese else self.theme.relocation
            width = 1.3 if ribbon.certainty is Certainty.PLANNED else 2.4
            dashes = _DASHES.get(ribbon.certainty, ())
        possibly = ribbon.standing is AsOfStatus.POSSIBLY
        colour = mixed_hex(colour, self.theme.surface, 0.55 if possibly else 0.8)
        return Ink(line=colour, width=width + 1.1 * (len(ribbon.records) - 1) ** 0.5, dashes=dashes)

    def _ribbon_text(self, ribbon: Ribbon) -> str:
        if ribbon.role:
            left, right = (self._node_text(self.diagram.nodes[one]) for one in ribbon.nodes)
            begin, end = (left, right) if ribbon.forward else (right, left)
            does = declared(verb(ribbon.role, forward=True))
            return self.words.said(Message("{begin} {verb} {end}", begin=begin, verb=does, end=end))
        if ribbon.title:
            return ribbon.title
        n = len(ribbon.records)
        if ribbon.kind == "cluster":
            return self.words.said(Message("{n} cluster", "{n} clusters", n))
        return self.words.said(Message("{n} tenancy", "{n} tenancies", n))

    # -- nodes --------------------------------------------------------------------------------

    def nodes(self) -> Iterator[NamedGroup]:
        """Draw each record in its box, with where it is at home."""
        for node, box in zip(self.diagram.nodes, self.scene.boxes, strict=True):
            name = self._node_text(node)
            first = node.first
            record = first.id if first is not None and node.form is NodeForm.RECORD else ""
            said = self.sentences.get(record)
            sentence = capitalised(self.words.said(said)) if said else name
            parts = tuple(self._node(node, box.x, box.y + _HEAD, box.width, box.height))
            yield NamedGroup(
                name or self._column(self.diagram.columns[node.column]), sentence, parts, record
            )

    def _node(
        self, node: DiagramNode, x: float, y: float, width: float, height: float
    ) -> Iterator[Figure]:
        theme = self.theme
        recorded = node.form in (NodeForm.RECORD, NodeForm.COUNTRY)
        out = node.standing is AsOfStatus.OUT
        edge = theme.facility if node.chinese else theme.line if recorded else theme.edge
        if out:
            edge = mixed_hex(edge, theme.surface, _FAINT)
        ink = Ink(
            theme.raised if recorded else theme.surface,
            edge,
            1.8 if node.chinese else 1.0,
            () if recorded else (3.0, 2.0),
        )
        yield Rectangle(x, y, width, height, ink, _ROUND)
        home = node.first.home if node.first is not None and node.form is NodeForm.RECORD else ""
        colour = theme.text if recorded and not out else theme.muted
        bold = node.key == self.diagram.centre
        room = width - 2 * _PAD - (ruler(bold=True).width(home) + 6 if home else 0.0)
        if ruler(bold=bold).widest_word(self._node_text(node)) > room:
            # A name that can be read is worth more than where its firm is at home.
            home, room = "", width - 2 * _PAD
        lines = wrapped(self._node_text(node), room, bold=bold)
        most = max(int((height - 5) // _LINE), 1)
        if len(lines) > most:
            lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
        middle = y + height / 2 - _LINE * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            text = ruler(bold=bold).shorten(line, room)
            yield self._text(x + _PAD, middle + number * _LINE, text, colour, bold=bold)
        if home:
            mark = theme.facility if node.chinese else theme.muted
            at = x + width - _PAD, y + height / 2
            yield self._text(*at, home, mark, bold=node.chinese, anchor=1.0)

    def _node_text(self, node: DiagramNode) -> str:
        if node.form is NodeForm.NOT_RECORDED:
            return self.words.said(Message("not recorded ({count})", count=node.weight))
        if node.form is NodeForm.MORE:
            return self.words.said(Message("and {n} more", "and {n} more", node.many))
        first = node.first
        if first is None:
            return ""
        if node.form is NodeForm.COUNTRY:
            return self.words.declared(jurisdiction_names().get(first.home, first.home))
        if len(node.parties) == 1:
            return first.title
        more = len(node.parties) - 1
        said = Message("{first} and {n} more", "{first} and {n} more", more, first=first.title)
        return self.words.said(said)
