"""Marks of the chip plane: regions, chips and their names."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from chipline.derived import class_text
from chipline.export_rules.finding import Outcome
from chipline.export_rules.overviews.china_sales import ChinaSale
from chipline.export_rules.overviews.chip_plane import ControlRegion
from chipline.records.notation.text import displayed
from chipline.windows.formats import number_text
from chipline.windows.glossary.terms import explanation, terms_in
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.rules_pane.chart import on_paper, paint_shape
from chipline.windows.rules_pane.outcome_style import review_words, tone, total_text, word
from chipline.windows.theme import SMALL, current, font

RADIUS = 5.0
#: How strongly each region is filled, in the order in which paragraphs are tried.
_FILLS = (58, 40, 28, 18)
_LAST = 9_999_999


def is_out(found: ChinaSale, day: int) -> bool:
    """Tell whether a chip was on sale by a day; one without a release is not known to be."""
    return found.chip.released(day) is True


def short_name(name: str) -> str:
    """Leave out what stands in brackets and the names of product families."""
    short = displayed(name).partition(" (")[0]
    for family in ("GeForce ", "Instinct ", "Tesla "):
        short = short.removeprefix(family)
    return short


def weight(found: ChinaSale, selected: str) -> tuple[bool, bool, bool, float]:
    """Order chips by how much their name matters on the plane."""
    total = found.classification.tpp
    return (
        found.chip.id != selected,
        not found.chip.designed_for_china,
        found.chip.figures.datacentre is False,
        -(total.value if total else 0.0),
    )


# --- regions ---------------------------------------------------------------------------------------


def paint_region(
    painter: QPainter, rects: list[QRectF], number: int, region: ControlRegion
) -> None:
    """Shade a region; one that a letter brings is hatched."""
    colour = QColor(current().restriction)
    fill = QColor(colour)
    if region.by_letter:
        fill.setAlpha(80)
        brush = QBrush(fill, Qt.BrushStyle.BDiagPattern)
    else:
        fill.setAlpha(_FILLS[min(number, len(_FILLS) - 1)])
        brush = QBrush(fill)
    painter.setBrush(brush)
    edge = QColor(colour)
    edge.setAlpha(170)
    painter.setPen(QPen(edge, 1))
    for rect in rects:
        painter.drawRect(rect)


def paint_law_outline(painter: QPainter, rects: list[QRectF]) -> None:
    """Draw where the law's own region ends, beside a scenario's."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().text), 1.4, Qt.PenStyle.DashLine))
    for rect in rects:
        painter.drawRect(rect)


def region_names(regions: list[tuple[ControlRegion, list[QRectF]]]) -> list[tuple[str, QRectF]]:
    """Place each region's name in the top left corner of its largest part, clear of others."""
    measured = QFontMetricsF(font(SMALL, bold=True))
    placed: list[tuple[str, QRectF]] = []
    for region, rects in regions:
        roomy = [rect for rect in rects if rect.width() > 20 and rect.height() > 16]
        if not roomy:
            continue
        rect = max(roomy, key=lambda each: each.width() * each.height())
        name = _fitting(region, rect.width() - 8, measured)
        wide, high = measured.horizontalAdvance(name) + 4, measured.height() + 1
        box = QRectF(rect.left() + 3, rect.top() + 3, wide, high)
        while any(box.intersects(other) for _name, other in placed):
            box.translate(0, high + 2)
        placed.append((name, box))
    return placed


def _fitting(region: ControlRegion, room: float, measured: QFontMetricsF) -> str:
    """Return as much of a region's name as has room: with its note, alone, or its last part."""
    last = region.name.removeprefix("3A090") or region.name
    note = f" {worded(region.note)}" if region.note else ""
    named = translated(region.name)
    for name in (f"{named}{note}", named, last):
        if measured.horizontalAdvance(name) <= room:
            return name
    return measured.elidedText(last, Qt.TextElideMode.ElideRight, room)


def paint_region_names(painter: QPainter, names: Sequence[tuple[str, QRectF]]) -> None:
    """Write the names of the regions."""
    bold = font(SMALL, bold=True)
    painter.setFont(bold)
    ascent = QFontMetricsF(bold).ascent()
    for name, box in names:
        place = QPointF(box.left() + 2, box.top() + ascent)
        on_paper(painter, place, name, QColor(current().restriction))


# --- chips -----------------------------------------------------------------------------------------


def paint_chip(painter: QPainter, at: QPointF, found: ChinaSale, *, out: bool) -> None:
    """Draw a chip: shape by maker's country, colour and filling by answer, ring if for China."""
    theme = current()
    colour = QColor(tone(found.finding.outcome))
    if not out:
        colour.setAlpha(120)
    dress_answer(painter, found.finding.outcome, colour)
    paint_shape(painter, at, found.chip.figures.vendor_country, RADIUS if out else RADIUS - 1.5)
    total = found.classification.tpp
    if total is not None and total.is_lower_bound:
        paint_arrow(painter, at, colour)
    if found.chip.designed_for_china:
        ring = QColor(theme.text)
        ring.setAlpha(255 if out else 110)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ring, 1.4))
        painter.drawEllipse(at, RADIUS + 3, RADIUS + 3)


def dress_answer(painter: QPainter, outcome: Outcome, colour: QColor) -> None:
    """Set pen and filling so that answers differ without colour: full is caught, open is free."""
    pen = QPen(colour, 1.8)
    brush = QBrush(QColor(current().surface))
    if outcome in (Outcome.LICENCE_REQUIRED, Outcome.FLAG):
        brush = QBrush(colour)
    elif outcome is Outcome.NOTIFY:
        brush = QBrush(colour, Qt.BrushStyle.Dense4Pattern)
    elif outcome is Outcome.UNDETERMINED:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(brush)


def paint_arrow(painter: QPainter, at: QPointF, colour: QColor) -> None:
    """Point to the right: the true TPP may be higher."""
    painter.setPen(QPen(colour, 1.6))
    tip = QPointF(at.x() + RADIUS + 9, at.y())
    painter.drawLine(QPointF(at.x() + RADIUS, at.y()), tip)
    painter.drawLine(tip, QPointF(tip.x() - 3.5, tip.y() - 3))
    painter.drawLine(tip, QPointF(tip.x() - 3.5, tip.y() + 3))


def paint_name(
    painter: QPainter, at: QPointF, place: QPointF, found: ChinaSale, *, chosen: bool
) -> None:
    """Write a chip's name, tied to its point by a line where it stands apart."""
    theme = current()
    name = short_name(found.chip.name)
    measured = QFontMetricsF(painter.font())
    box = QRectF(
        place.x(),
        place.y() - measured.ascent(),
        measured.horizontalAdvance(name),
        measured.height(),
    )
    near = QPointF(
        min(max(at.x(), box.left()), box.right()), min(max(at.y(), box.top()), box.bottom())
    )
    if (near - at).manhattanLength() > RADIUS + 7:
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.drawLine(at, near)
    if chosen:
        painter.setFont(font(SMALL, bold=True))
    on_paper(painter, place, name, QColor(theme.accent if chosen else theme.text))
    if chosen:
        painter.setFont(font(SMALL))


def paint_selection(painter: QPainter, at: QPointF) -> None:
    """Mark the selected chip."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().accent), 2.2))
    painter.drawEllipse(at, RADIUS + 6, RADIUS + 6)


def card_lines(found: ChinaSale) -> list[str]:
    """Say what the hover card says between a chip's name and its answer."""
    kind = found.classification
    lines = []
    if kind.tpp:
        lines.append(tr("TPP {value}", value=total_text(kind.tpp)))
    if kind.density is None:
        lines.append(tr("density not known"))
    else:
        figure = number_text(round(kind.density.value, 2))
        lines.append(
            tr("{density} per mm² (die area estimated)", density=figure)
            if kind.density.estimated
            else tr("{density} per mm²", density=figure)
        )
    memory = found.chip.figures.memory_bandwidth_gbps
    if memory:
        lines.append(tr("Memory {bandwidth} GB/s", bandwidth=memory))
    lines.append(tr("Class: {name}", name=class_text(kind)))
    return lines


def hover_html(found: ChinaSale, law: Outcome | None) -> str:
    """Write the hover card: name, figures, the answer, and the law's beside a scenario's.

    Below stands what the paragraph of its class means; the words of the axes say what theirs are.
    """
    finding = found.finding
    answer = word(finding.outcome)
    if finding.review:
        answer = f"{answer}, {review_words(finding.review)}"
    answer = tr("To China: {answer}", answer=answer)
    lines = [f"<b>{escape(found.chip.name)}</b>", *map(escape, card_lines(found))]
    lines.append(f'<span style="color:{tone(finding.outcome)};font-weight:600">{answer}</span>')
    if law is not None:
        lines.append(tr("By law: {outcome}", outcome=word(law)))
    meant = explanation(terms_in(worded(class_text(found.classification))))
    return "<br/>".join(lines) + meant
