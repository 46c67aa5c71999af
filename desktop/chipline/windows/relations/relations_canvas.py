"""The painted diagram with its mouse and keys.

Signals:
    picked(str, str): the record of a kind was chosen, both empty for none.
    card_requested(str, str): its card is wanted.
    centre_requested(str, str): the records around it are wanted.
    fold_requested(object): the node with this key is to be folded or unfolded.
    menu_requested(QPoint): a menu is wanted at a point of the screen.
    mark_chosen(): another node or ribbon is chosen.
    reveal_requested(object): this box is to be brought into view.
    widened(): it is laid out wider or narrower than before.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from chipline.relations_layout.diagram import Diagram, NodeForm, ShownOrder
from chipline.relations_layout.diagram_scene import DiagramMark, DiagramScene, lay_out
from chipline.relations_layout.walking import next_mark
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.pictures.hover_card import Card, HoverCard
from chipline.windows.pictures.text_layout import new_ruler
from chipline.windows.relations.relations_colours import RelationsColours
from chipline.windows.relations.relations_painter import RelationsLook, paint_relations
from chipline.windows.relations.relations_text import (
    mark_kind,
    mark_lines,
    mark_text,
    mark_title,
)

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLUS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_MINUS = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
#: By so much a step widens the diagram, and it is never wider than so many times its room.
WIDER, _WIDEST = 1.25, 4.0
_FOLDING = (NodeForm.NOT_RECORDED, NodeForm.MORE)


class RelationsCanvas(QWidget):
    """A diagram as large as it needs to be, and what is chosen on it."""

    accessible_role = QAccessible.Role.Chart

    picked = Signal(str, str)
    card_requested = Signal(str, str)
    centre_requested = Signal(str, str)
    fold_requested = Signal(object)
    menu_requested = Signal(object)
    mark_chosen = Signal()
    reveal_requested = Signal(object)
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Relations"))
        self.diagram: Diagram | None = None
        #: In which order what is shown stands; None where the next may stand in any.
        self.shown_order: ShownOrder | None = None
        self.chosen: DiagramMark | None = None
        #: How much wider than its room it is, so that names are seen whole.
        self.stretch = 1.0
        #: What is said where there is nothing to show.
        self.hint = ""
        #: What does not hold on the day is shown as well.
        self.others = False
        self._scene: DiagramScene | None = None
        self._record = "", ""
        #: Whether the user stands on one mark, rather than on all that a record selected elsewhere has.
        self._pointed = False
        #: The ribbon along which keys walk.
        self._along: int | None = None
        # Over what is in view: the canvas itself may be larger than that.
        self.hover_card = HoverCard(parent or self)

    # -- what is shown ------------------------------------------------------------------------

    def show_diagram(self, diagram: Diagram, hint: str) -> None:
        """Show another diagram; what was chosen stays chosen where it is still there.

        The hint is said where there is nothing in it.
        """
        self.hint = hint
        chosen = self._key_of(self.chosen)
        self.diagram, self._scene, self._along = diagram, None, None
        self.shown_order = diagram.shown_order if diagram.nodes else None
        self.hover_card.hide()
        self.chosen = self._mark_with(chosen) if self._pointed else None
        if self.chosen is None:
            self._pointed = False
            self._choose_record()
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.setMinimumWidth(self.sizeHint().width())
        self.update()

    def forget_order(self) -> None:
        """Let what is shown next stand in any order."""
        self.shown_order = None

    def scene_of(self, width: float) -> DiagramScene:
        """Return the diagram as it is laid out in a width, once there is one."""
        assert self.diagram is not None  # noqa: S101  # as said
        return lay_out(self.diagram, width, new_ruler())

    def scene(self) -> DiagramScene | None:
        """Return what is shown; None while nothing was read."""
        if self._scene is None and self.diagram is not None:
            self._scene = self.scene_of(float(self._room()) * self.stretch)
        return self._scene

    def _room(self) -> int:
        above = self.parentWidget()
        return max(above.width() if above is not None else self.width(), 200)

    def sizeHint(self) -> QSize:
        """Return how large the diagram is."""
        scene = self.scene()
        return QSize(200, 100) if scene is None else QSize(int(scene.width), int(scene.height))

    def look(self, theme_name: str = "") -> RelationsLook:
        """Return how it is painted, by default in the window's theme."""
        theme = themes.THEMES[theme_name] if theme_name else themes.current()
        kept = self.kept()
        lit: frozenset[int] = frozenset()
        if kept is not None and self.diagram is not None:
            lit = frozenset(node for one in kept for node in self.diagram.ribbons[one].nodes)
        return RelationsLook(RelationsColours(theme), self.chosen, kept, self.others, lit)

    def kept(self) -> frozenset[int] | None:
        """Return the ribbons that stay while the others fade; None while nothing is chosen."""
        diagram = self.diagram
        if diagram is None:
            return None
        if self._pointed and self.chosen is not None:
            if self.chosen.is_ribbon:
                return frozenset({self.chosen.number})
            if diagram.nodes[self.chosen.number].key == diagram.centre:
                return None
            return frozenset(diagram.through[self.chosen.number])
        record = self._record[1]
        if diagram.centre is not None and diagram.centre[1] == (record,):
            return None
        nodes = diagram.nodes_of(record) if record else ()
        found = {one for node in nodes for one in diagram.through[node]}
        found.update(diagram.ribbons_of(record) if record else ())
        return frozenset(found) if found else None

    def show_others(self, *, on: bool) -> None:
        """Show what does not hold on the day in full, or only faintly."""
        self.others = on
        self.update()

    # -- choosing -----------------------------------------------------------------------------

    def select(self, kind: str, record: str) -> None:
        """Choose what stands for a record: its ribbon, or its nodes."""
        if (kind, record) != self._record:
            self._record = kind, record
            self._pointed = False
            self._choose_record()
            self.update()

    def _choose_record(self) -> None:
        diagram, record = self.diagram, self._record[1]
        self.chosen = None
        if diagram is None or not record:
            return
        ribbons, nodes = diagram.ribbons_of(record), diagram.nodes_of(record)
        if ribbons and diagram.centre != ("centre", (record,)):
            self.chosen = DiagramMark(is_ribbon=True, number=ribbons[0])
            self._along = ribbons[0]
        elif nodes:
            self.chosen = DiagramMark(is_ribbon=False, number=nodes[0])
        self._reveal()

    def _key_of(self, mark: DiagramMark | None) -> tuple[bool, object, int] | None:
        diagram = self.diagram
        if diagram is None or mark is None:
            return None
        if mark.is_ribbon:
            return True, diagram.ribbons[mark.number].key, mark.gap
        return False, diagram.nodes[mark.number].key, 0

    def _mark_with(self, key: tuple[bool, object, int] | None) -> DiagramMark | None:
        diagram = self.diagram
        if diagram is None or key is None:
            return None
        is_ribbon, wanted, gap = key
        if not is_ribbon:
            keys = [node.key for node in diagram.nodes]
            return DiagramMark(is_ribbon, keys.index(wanted)) if wanted in keys else None
        for number, ribbon in enumerate(diagram.ribbons):
            if ribbon.key == wanted and gap + 1 < len(ribbon.nodes):
                return DiagramMark(is_ribbon, number, gap)
        return None

    def record_of(self, mark: DiagramMark | None) -> tuple[str, str]:
        """Return the kind and id of a mark's record, both empty where it has none, or many."""
        diagram = self.diagram
        if diagram is None or mark is None:
            return "", ""
        if mark.is_ribbon:
            ribbon = diagram.ribbons[mark.number]
            return (ribbon.kind, ribbon.records[0]) if len(ribbon.records) == 1 else ("", "")
        node = diagram.nodes[mark.number]
        if node.form is NodeForm.RECORD and node.first is not None:
            return node.first.kind, node.first.id
        return "", ""

    def country_of(self, mark: DiagramMark | None) -> str:
        """Return the code of the country that a node stands for; empty where it is none."""
        diagram = self.diagram
        if diagram is None or mark is None or mark.is_ribbon:
            return ""
        node = diagram.nodes[mark.number]
        country = node.form is NodeForm.COUNTRY and node.first is not None
        return node.first.home if country and node.first is not None else ""

    def step_to(self, mark: DiagramMark) -> None:
        """Choose a mark, tell whose it is, and say it."""
        scene = self.scene()
        if scene is None:
            return
        self.chosen, self._pointed = mark, True
        self._along = mark.number if mark.is_ribbon else self._along
        self._record = self.record_of(mark)
        self.say(mark_text(scene.diagram, mark))
        self._reveal()
        self.mark_chosen.emit()
        if self._record[1]:
            self.picked.emit(*self._record)
        self.update()

    def leave(self) -> None:
        """Choose nothing, so that nothing fades."""
        self.chosen, self._pointed, self._record = None, False, ("", "")
        self.mark_chosen.emit()
        self.picked.emit("", "")
        self.update()

    def show_record(self, record: str) -> None:
        """Bring the node of a record into view, without choosing it."""
        scene = self.scene()
        nodes = scene.diagram.nodes if scene is not None else ()
        for number, node in enumerate(nodes):
            if scene is not None and node.first is not None and node.first.id == record:
                self.reveal_requested.emit(
                    scene.box_of(DiagramMark(is_ribbon=False, number=number))
                )
                return

    def _reveal(self) -> None:
        scene = self.scene()
        if scene is not None and self.chosen is not None:
            self.reveal_requested.emit(scene.box_of(self.chosen))

    def open_chosen(self) -> None:
        """Open the card of what is chosen, or fold and unfold it where it stands for several."""
        diagram, mark = self.diagram, self.chosen
        if diagram is None or mark is None:
            return
        if not mark.is_ribbon and diagram.nodes[mark.number].form in _FOLDING:
            self.fold_requested.emit(diagram.nodes[mark.number].key)
            return
        kind, record = self.record_of(mark)
        if record:
            self.card_requested.emit(kind, record)

    def centre_chosen(self) -> None:
        """Ask for what is around the chosen record."""
        kind, record = self.record_of(self.chosen)
        if record:
            self.centre_requested.emit(kind, record)

    def say(self, text: str) -> None:
        """Let a screen reader say something now; it stays as the description."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of it is in view."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), themes.colour(themes.current().surface))
            scene = self.scene()
            if scene is not None:
                paint_relations(painter, scene, self.look(), QRectF(event.rect()))
                self._paint_focus(painter)
            if scene is None or not scene.boxes:
                painter.setPen(themes.colour(themes.current().muted))
                flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                painter.drawText(self.rect().adjusted(40, 0, -40, 0), flags, self.hint)

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus() and self.chosen is None:
            painter.setPen(themes.colour(themes.current().accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.visibleRegion().boundingRect().adjusted(0, 0, -1, -1))

    def widen(self, factor: float) -> None:
        """Lay it out wider or narrower; 0 as wide as there is room."""
        self.stretch = min(max(self.stretch * factor, 1.0), _WIDEST) if factor else 1.0
        self.fit()
        self._reveal()
        self.widened.emit()

    def fit(self) -> None:
        """Lay it out anew in the room that there is."""
        self._scene = None
        hint = self.sizeHint()
        self.setMinimumSize(hint)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room that there is."""
        super().resizeEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where one stands."""
        super().focusInEvent(event)
        self.update()

    # -- mouse --------------------------------------------------------------------------------

    def mark_at(self, at: QPointF) -> DiagramMark | None:
        """Return the mark at a point."""
        scene = self.scene()
        return None if scene is None else scene.hit(at.x(), at.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked; beside everything, nothing."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.hover_card.hide()
        mark = self.mark_at(event.position())
        if mark is None:
            self.leave()
        else:
            self.step_to(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card, or unfold."""
        if self.mark_at(event.position()) is not None:
            self.open_chosen()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is below the pointer."""
        at, diagram = event.position(), self.diagram
        mark = self.mark_at(at)
        if mark is None or diagram is None:
            self.unsetCursor()
            self.hover_card.hide()
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        card = Card(mark_kind(diagram, mark), mark_title(diagram, mark), mark_lines(diagram, mark))
        over = self.hover_card.parentWidget() or self
        self.hover_card.show_card(card, self.mapTo(over, at.toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover card away."""
        super().leaveEvent(event)
        self.hover_card.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is below the pointer, or with what is chosen."""
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            mark = self.mark_at(QPointF(event.pos()))
            if mark is not None:
                self.step_to(mark)
        elif self.chosen is not None and self._scene is not None:
            box = self._scene.box_of(self.chosen)
            at = self.mapToGlobal(QRect(int(box.x), int(box.middle), 1, 1).topLeft())
        self.hover_card.hide()
        self.menu_requested.emit(at)

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, centre."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _ENTER and control:
            self.centre_chosen()
        elif control or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._walk(*_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if key is Qt.Key.Key_Home else -1)
        elif key in _PLUS or key in _MINUS:
            self.widen(WIDER if key in _PLUS else 1 / WIDER)
        elif key is Qt.Key.Key_0:
            self.widen(0)
        elif key in _ENTER:
            self.open_chosen()
        elif key is Qt.Key.Key_Escape and self.chosen is not None:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _walk(self, dx: int, dy: int) -> None:
        scene = self.scene()
        if scene is None or not scene.boxes:
            self.say(tr("Nothing is shown here"))
        elif self.chosen is None:
            self._walk_to(0)
        else:
            self.step_to(next_mark(scene, self.chosen, dx, dy, self._along))

    def _walk_to(self, place: int) -> None:
        """Go to the first node of all, or to the last."""
        scene = self.scene()
        nodes = [one for column in scene.diagram.order for one in column] if scene else []
        if nodes:
            self.step_to(DiagramMark(is_ribbon=False, number=nodes[place]))
