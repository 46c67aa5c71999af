"""What a diagram of relations is painted in: pens of ribbons and nodes, never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from chipline.relations_layout.diagram import DiagramNode, NodeForm, Ribbon
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.event_mapping import Certainty
from chipline.windows.pictures.certainty_strokes import CERTAINTY_STROKES
from chipline.windows.theme import Theme, colour

#: What is left of what is not chosen, and of what does not hold on the day.
FADED, GHOST = 0.15, 0.15
#: A plan is drawn thinner than what is.
_WIDTHS = {Certainty.PLANNED: 1.3, Certainty.ALLEGED: 2.2}
_WIDTH, _PLAIN = 2.4, 1.2


@dataclass(frozen=True)
class RelationsColours:
    """Pens and colours in one theme."""

    theme: Theme

    @cached_property
    def chinese(self) -> QColor:
        """What marks a head office in China, beside its words."""
        return colour(self.theme.facility)

    def ribbon_colour(self, ribbon: Ribbon) -> QColor:
        """Return the colour of a ribbon in full strength."""
        if ribbon.certainty is None:
            return colour(self.theme.muted)
        return colour(self.theme.facility if ribbon.chinese else self.theme.relocation)

    @cached_property
    def _pens(self) -> dict[object, QPen]:
        """The pens of ribbons, by what tells them apart: hundreds are painted with a few."""
        return {}

    def ribbon_pen(self, ribbon: Ribbon, strength: float, *, chosen: bool = False) -> QPen:
        """Return the pen of a ribbon; a strength below 1 fades it."""
        possibly = ribbon.standing is AsOfStatus.POSSIBLY
        what = ribbon.certainty, ribbon.chinese, len(ribbon.records), possibly
        key = what, strength, chosen
        if key not in self._pens:
            self._pens[key] = self._new_pen(ribbon, strength, chosen=chosen)
        return self._pens[key]

    def _new_pen(self, ribbon: Ribbon, strength: float, *, chosen: bool) -> QPen:
        style, opacity = Qt.PenStyle.SolidLine, 0.65
        width = _PLAIN
        if ribbon.certainty is not None:
            style, opacity = CERTAINTY_STROKES[ribbon.certainty]
            width = _WIDTHS.get(ribbon.certainty, _WIDTH)
        width += 1.1 * (len(ribbon.records) - 1) ** 0.5
        if ribbon.certainty is Certainty.REPORTED:
            opacity = 0.55
        if ribbon.standing is AsOfStatus.POSSIBLY:
            opacity *= 0.7
        ink = self.ribbon_colour(ribbon)
        ink.setAlphaF(min(1.0, (1.0 if chosen else opacity) * strength))
        pen = QPen(ink, width + 0.8 * chosen, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def node_pen(self, node: DiagramNode, *, chosen: bool) -> QPen:
        """Return the pen of a node's frame."""
        if chosen:
            return QPen(colour(self.theme.accent), 2)
        if node.form in (NodeForm.NOT_RECORDED, NodeForm.MORE):
            pen = QPen(colour(self.theme.edge), 1)
            pen.setDashPattern([3, 2])
            return pen
        if node.chinese:
            return QPen(self.chinese, 1.8)
        return QPen(colour(self.theme.line), 1)

    def node_fill(self, node: DiagramNode, *, chosen: bool) -> QColor:
        """Return what a node is filled with."""
        if chosen:
            return colour(self.theme.accent_soft)
        if node.form in (NodeForm.NOT_RECORDED, NodeForm.MORE):
            return colour(self.theme.surface)
        return colour(self.theme.raised)

    def node_ink(self, node: DiagramNode) -> QColor:
        """Return the colour of a node's words."""
        recorded = node.form in (NodeForm.RECORD, NodeForm.COUNTRY)
        return colour(self.theme.text if recorded else self.theme.faint)
