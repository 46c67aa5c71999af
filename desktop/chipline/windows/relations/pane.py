"""The relations pane: who rents what from whom, who stands behind it, and how two records hang together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMargins, QPoint, QSize, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from chipline.relations_layout.chain import (
    CHAIN_COLUMNS,
    FIRST_COLUMNS,
    ChainContent,
    ChainFacts,
    chain_diagram,
)
from chipline.relations_layout.diagram import Diagram, NodeKey
from chipline.relations_layout.neighbourhood import AroundContent, around_diagram
from chipline.relations_layout.ties import TieGraph
from chipline.scenery.as_of import AsOfStatus, Mode
from chipline.session.session import Session
from chipline.store.queries import Named, Queries
from chipline.store.relations.chain_reads import chain_facts
from chipline.store.relations.party_reads import PARTY_KINDS
from chipline.store.relations.tie_reads import ties_around
from chipline.store.workspace import Commit
from chipline.windows.actions import ActionSet
from chipline.windows.date_formats import day_text
from chipline.windows.i18n import tr
from chipline.windows.pane import Pane
from chipline.windows.pictures.export_run import ExportRun
from chipline.windows.pictures.picture import Picture
from chipline.windows.pictures.sheet_picture import SheetPicture
from chipline.windows.relations.actions import (
    DIAGRAM_ACTIONS,
    RELATIONS_ACTIONS,
    RELATIONS_KEYS,
    RelationsContext,
)
from chipline.windows.relations.diagram_view import DiagramView
from chipline.windows.relations.relation_views import AROUND, CHAIN, VIEWS, WAYS
from chipline.windows.relations.relations_canvas import WIDER
from chipline.windows.relations.relations_header import RelationsHeader
from chipline.windows.relations.relations_legend import RelationsLegend
from chipline.windows.relations.relations_list import RelationsList
from chipline.windows.relations.relations_picture import DiagramBody
from chipline.windows.relations.ways.ways_picture import WaysBody
from chipline.windows.relations.ways.ways_view import WaysView
from chipline.windows.theme import THEMES
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox, vbox
from chipline.windows.widgets.popover import Menu

#: Kinds whose changes are seen here.
WATCHED = {*PARTY_KINDS, "link", "citation"}
#: What title, column names, legend and sources take of a sheet.
_EDGES = QMargins(0, 60, 0, 60)


class RelationsPane(Pane):
    """Who stands behind whom: all tenancies, what is around one record, and ways between two."""

    action_specs = RELATIONS_ACTIONS
    keys_of_pane = RELATIONS_KEYS
    card_of_drawn = True

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self.facts: ChainFacts | None = None
        self.columns = FIRST_COLUMNS
        self.folded: frozenset[str] = frozenset()
        #: What is around the record in the middle, and which of its groups are unfolded.
        self.graph: TieGraph | None = None
        self.centre = "", ""
        self.unfolded: frozenset[str] = frozenset()
        self.view_name = CHAIN
        self._stale = self._picking = False
        self.header = RelationsHeader(self.title(), self)
        self.view = DiagramView(self)
        self.ways = WaysView(session, view_state, self)
        self.canvas = self.view.canvas
        self.legend = RelationsLegend(self)
        self.list = RelationsList(self)
        self.list.hide()
        line = QFrame(self)
        line.setProperty("role", "line")
        picture = QWidget(self)
        vbox((self.view, 1), self.legend, on=picture, spacing=0)
        middle = QWidget(self)
        hbox((picture, 1), self.list, on=middle, spacing=1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(middle)
        self.pages.addWidget(self.ways)
        vbox(self.header, line, (self.pages, 1), on=self, spacing=0)
        self.tools = (self.header, line, *self.ways.tools)
        self.header.show_columns(self.columns)
        context = RelationsContext(
            session,
            view_state,
            self.canvas,
            self.header,
            self.list,
            self.ways,
            self.picture,
            self.has_picture,
            self.show_around,
            self.show_ways,
            lambda: self.view_name,
            self._choose_view,
        )
        self._actions = ActionSet(RELATIONS_ACTIONS, context, self)
        menu = self.header.more.menu()
        menu.aboutToShow.connect(self._actions.refresh)
        self._actions.fill(menu, DIAGRAM_ACTIONS)
        self._connect()
        self.refresh()

    def title(self) -> str:
        """Return the pane's name."""
        return tr("Relations")

    def actions_of_pane(self) -> ActionSet[RelationsContext]:
        """Return what can be done here besides what the window offers."""
        return self._actions

    def shows(self, kind: str) -> bool:
        """Show whatever stands to something else."""
        return kind in PARTY_KINDS

    def refresh(self) -> None:
        """Read everything again, off the GUI thread."""
        filters = self._view_state.filters
        self._session.read(
            self, "chain", lambda queries: chain_facts(queries, filters), self._show_facts
        )
        self._read_around()
        if self.ways.asked and self.view_name == WAYS:
            self.ways.look()

    def _read_around(self) -> None:
        kind, record = self.centre
        filters = self._view_state.filters
        if record:
            self._session.read(
                self,
                "around",
                lambda queries: ties_around(queries, kind, record, filters),
                self._show_graph,
            )

    # -- following ----------------------------------------------------------------------------

    def _connect(self) -> None:
        view_state, canvas, header = self._view_state, self.canvas, self.header
        self._session.changed.connect(self._refresh_changed)
        view_state.filtered.connect(self.refresh)
        view_state.selected.connect(self._follow_selection)
        view_state.day_moved.connect(self._follow_day)
        view_state.mode_changed.connect(self._follow_day)
        for source in (canvas, self.ways):
            source.picked.connect(self._pick)
            source.card_requested.connect(self._open_card)
        canvas.centre_requested.connect(self.show_around)
        self.ways.answered.connect(self._tell_status)
        header.view_chosen.connect(self._choose_view)
        canvas.fold_requested.connect(self.fold)
        canvas.mark_chosen.connect(self._follow_mark)
        canvas.menu_requested.connect(self._show_menu)
        self.list.chosen.connect(canvas.step_to)
        self.list.opened.connect(canvas.open_chosen)
        header.column_switched.connect(self._switch_column)
        header.others.toggled.connect(lambda on: canvas.show_others(on=on))
        header.legend.toggled.connect(self.legend.setVisible)
        header.wider.clicked.connect(lambda: canvas.widen(WIDER))
        header.narrower.clicked.connect(lambda: canvas.widen(1 / WIDER))
        header.list.toggled.connect(self._show_list)

    def _show_facts(self, facts: ChainFacts) -> None:
        self.facts = facts
        self._lay_out()
        self.canvas.select(self._view_state.kind, self._view_state.record)

    def _show_graph(self, graph: TieGraph) -> None:
        self.graph = graph
        self._lay_out()

    def _pick(self, kind: str, record: str) -> None:
        """Select what is chosen here; what is around the middle stays where it is."""
        self._picking = True
        self._view_state.select(kind, record)
        self._picking = False

    def _follow_selection(self, kind: str, record: str) -> None:
        self.canvas.select(kind, record)
        self._follow_mark()
        if self.view_name == AROUND and not self._picking:
            self._centre_on(kind, record)

    def _centre_on(self, kind: str, record: str) -> None:
        """Put a record in the middle, if it has ties."""
        if kind in PARTY_KINDS and (kind, record) != self.centre:
            self.centre, self.graph, self.unfolded = (kind, record), None, frozenset()
            self.canvas.forget_order()
            self._read_around()

    def show_around(self, kind: str, record: str) -> None:
        """Show what is around a record."""
        self._centre_on(kind, record)
        self.show_view(AROUND)

    def show_ways(self, record: str) -> None:
        """Look for ways that begin at a record."""
        self.show_view(WAYS)
        self.ways.begin_anew(record)
        self.ways.bar.end.setFocus()

    def set_bare(self, *, bare: bool) -> None:
        """Show the picture alone, the record in the middle in sight: nobody scrolls to it."""
        super().set_bare(bare=bare)
        if bare and self.view_name == AROUND:
            self.canvas.show_record(self.centre[1])

    def _choose_view(self, view: str) -> None:
        """Show a view for what is selected."""
        if view == AROUND:
            self._centre_on(self._view_state.kind, self._view_state.record)
        self.show_view(view)

    def show_view(self, view: str) -> None:
        """Show the chain, what is around a record, or ways."""
        self.view_name = view
        self.header.show_view(view)
        self.pages.setCurrentIndex(int(view == WAYS))
        selected = self._view_state.kind, self._view_state.record
        if view == AROUND and not self.centre[1]:
            self._centre_on(*selected)
        if view == WAYS and self.ways.asked:
            self.ways.look()
        elif view == WAYS and selected[0] in PARTY_KINDS:
            self.ways.begin_at(selected[1])
        self.canvas.forget_order()
        self._lay_out()

    def _lay_out(self) -> None:
        """Show what there is, in the order that was shown before."""
        as_of, before = self._view_state.as_of, self.canvas.shown_order
        if self.view_name == CHAIN and self.facts is not None:
            content = ChainContent(self.facts, as_of, self.columns, self.folded)
            hint = tr("No tenancy and no cluster passes the filters.")
            self.show_diagram(chain_diagram(content, before), hint)
        elif self.view_name == AROUND and (self.graph is not None or not self.centre[1]):
            hint = tr("Select a record anywhere: what is around it is shown here.")
            graph = self.graph or TieGraph({}, ())
            around = AroundContent(graph, self.centre[1], as_of, self.unfolded)
            self.show_diagram(around_diagram(around, before), hint)
        self._tell_status()

    def _tell_status(self) -> None:
        self.status_changed.emit(self.status())

    def show_diagram(self, diagram: Diagram, hint: str) -> None:
        """Show a diagram in picture, legend and list."""
        self.canvas.show_diagram(diagram, hint)
        self.view.names.update()
        self.legend.show_diagram(diagram)
        self._fill_list()
        self._actions.refresh()

    def _show_list(self, on: bool) -> None:  # noqa: FBT001  # as the signal tells
        self.list.setVisible(on)
        self._fill_list()

    def _fill_list(self) -> None:
        """List what is shown, while the list is open: that costs more than laying it out."""
        if self.header.list.isChecked() and self.canvas.diagram is not None:
            self.list.fill(self.canvas.diagram)
            self.list.select(self.canvas.chosen)

    def _refresh_changed(self, written: Commit) -> None:
        # A filter may look at any kind (what a source is cited for), so all changes count then.
        if self._view_state.filters or WATCHED & written.changes.touched().keys():
            self.refresh()

    def _follow_day(self, *_: object) -> None:
        """Show what holds on the day; while nobody looks, it waits."""
        self._stale = not (
            self.isVisible() or self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        )
        if not self._stale:
            self._lay_out()
            if self.ways.asked and self.view_name == WAYS:
                self.ways.look()

    def _follow_mark(self) -> None:
        self.list.select(self.canvas.chosen)
        self._actions.refresh()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.header.dress()
        self.ways.dress()
        self._lay_out()
        self.view.names.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the day, which may have moved meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._follow_day()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the diagram, or to the end of a way that nobody has named."""
        super().focusInEvent(event)
        bar = self.ways.bar
        asked = bar.end if bar.begin.record else bar.begin
        target = asked if self.view_name == WAYS else self.canvas
        target.setFocus(event.reason())

    # -- what is shown ------------------------------------------------------------------------

    def status(self) -> str:
        """Say how much is shown, and how much of it is not recorded."""
        diagram = self.canvas.diagram
        if self.view_name == WAYS:
            return self.ways.count_text()
        if diagram is None:
            return ""
        if self.view_name == AROUND:
            return self._around_text(diagram)
        shown = [one for one in diagram.ribbons if one.standing is not AsOfStatus.OUT]
        tenancies = sum(len(one.records) for one in shown if one.kind == "tenancy")
        clusters = sum(len(one.records) for one in shown if one.kind == "cluster")
        text = tr(
            "tenancies: {tenancies}, clusters without a known user: {clusters}",
            tenancies=tenancies,
            clusters=clusters,
        )
        away = sum(len(one.records) for one in diagram.ribbons) - tenancies - clusters
        parts = [text]
        if away:
            parts.append(tr("{n} not on this day", "{n} not on this day", away))
        if diagram.left_out:
            parts.append(tr("{n} more left out", "{n} more left out", diagram.left_out))
        if self.facts is not None and self.facts.unread:
            parts.append(tr("{n} more not read", "{n} more not read", self.facts.unread))
        return " · ".join(parts)

    def _around_text(self, diagram: Diagram) -> str:
        centre = self.graph.parties.get(self.centre[1]) if self.graph is not None else None
        if centre is None:
            return ""
        many = len(diagram.nodes) - 1 + sum(max(one.many - 1, 0) for one in diagram.nodes)
        text = tr(
            "{n} record around {record}",
            "{n} records around {record}",
            many,
            record=centre.title,
        )
        parts = [text]
        away = sum(one.standing is AsOfStatus.OUT for one in diagram.ribbons)
        if away:
            parts.append(tr("{n} tie not on this day", "{n} ties not on this day", away))
        if self.graph is not None and not self.graph.whole:
            parts.append(tr("so many point at it that not all are shown"))
        return " · ".join(parts)

    def as_of_text(self) -> str:
        """Say what the as-of day picks out."""
        return "" if self._view_state.as_of.mode is Mode.ALL else self.status()

    def _switch_column(self, name: str, on: bool) -> None:  # noqa: FBT001  # as the signal tells
        wanted = {*self.columns, name} if on else {*self.columns} - {name}
        self._show_columns(tuple(one for one in CHAIN_COLUMNS if one in wanted))

    def _show_columns(self, columns: tuple[str, ...]) -> None:
        self.columns = columns
        self.header.show_columns(columns)
        self._lay_out()

    def fold(self, key: NodeKey) -> None:
        """Fold what is not recorded in a column, or unfold it; or unfold a group."""
        if self.view_name == AROUND:
            self.unfolded |= {key[0]}
        else:
            self.folded ^= {key[0]}
        self._lay_out()

    def _show_menu(self, at: QPoint) -> None:
        self._actions.refresh()
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions.fill(menu, DIAGRAM_ACTIONS)
        menu.popup(at)

    def _open_card(self, kind: str, record: str) -> None:
        self._view_state.select(kind, record)
        self.card_requested.emit(kind, record)

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        header = self.header
        return {
            "view": self.view_name,
            "centre": list(self.centre),
            "ways": self.ways.state(),
            "columns": list(self.columns),
            "folded": sorted(self.folded),
            "others": header.others.isChecked(),
            "stretch": self.canvas.stretch,
            "legend": header.legend.isChecked(),
            "list": header.list.isChecked(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what it does not say stays."""
        header = self.header
        columns = tuple(one for one in CHAIN_COLUMNS if one in state.get("columns", ()))
        self.folded = frozenset(map(str, state.get("folded", self.folded)))
        for name, switch in {
            "others": header.others,
            "legend": header.legend,
            "list": header.list,
        }.items():
            switch.setChecked(bool(state.get(name, switch.isChecked())))
        self._show_columns(columns if len(columns) > 1 else self.columns)
        self.canvas.stretch = min(max(float(state.get("stretch", self.canvas.stretch)), 1.0), 4.0)
        self.ways.restore(state.get("ways") or {})
        kind, record = (*map(str, state.get("centre", self.centre)), "", "")[:2]
        if record:
            self._centre_on(kind, record)
        view = str(state.get("view", self.view_name))
        self.show_view(view if view in VIEWS else CHAIN)

    # -- pictures -----------------------------------------------------------------------------

    def has_picture(self) -> bool:
        """Whether there is something to be drawn."""
        if self.view_name == WAYS:
            return self.ways.answer is not None and bool(self.ways.answer.found)
        return self.canvas.diagram is not None and bool(self.canvas.diagram.nodes)

    def picture(self, size: QSize | None = None, theme_name: str = "light") -> SheetPicture | None:
        """Return what is shown as a picture on a sheet, by default as large as it is here."""
        diagram, canvas = self.canvas.diagram, self.canvas
        day = tr("As of {day}", day=day_text(date.fromordinal(self._view_state.day)))
        if self.view_name == WAYS:
            answer, sheet = self.ways.answer, QSizeF(size or self.ways.size())
            if answer is None or not answer.found:
                return None
            ways = WaysBody(answer, THEMES[theme_name])
            return SheetPicture(ways, sheet, ways.theme, self.status(), day, ways.records())
        if diagram is None or not diagram.nodes:
            return None
        sheet = QSizeF(size or canvas.size().expandedTo(self.view.size()).grownBy(_EDGES))
        records = dict.fromkeys(record for one in diagram.ribbons for record in one.records)
        title, status = tr("Who rents what from whom, with which chips"), f"{self.status()} · {day}"
        if self.view_name == AROUND:
            title, status = self.status(), day
        look = canvas.look(theme_name)
        body = DiagramBody(canvas.scene_of, look)
        return SheetPicture(body, sheet, look.colours.theme, title, status, tuple(records))

    def called(self, name: str) -> Named | None:
        """Return the one record that a name means, while the session reads at once."""
        found: list[Named | None] = []

        def question(queries: Queries) -> Named | None:
            match = queries.called(name).only
            return queries.names([match.id]).get(match.id) if match is not None else None

        self._session.read(self, "called", question, found.append)
        return found[0] if found else None

    def paint_to(self, painter: QPainter, size: QSize) -> None:
        """Paint what is looked at, with title and legend, as an export does."""
        picture = self.picture(size)
        if picture is not None:
            picture.paint(painter)
        else:
            super().paint_to(painter, size)

    def export(self, picture: Picture, path: Path, failed: Callable[[str], None]) -> None:
        """Write a picture into a file, with the sources cited for what it shows."""
        ExportRun(picture, path, self.canvas, failed).begin(self._session)
