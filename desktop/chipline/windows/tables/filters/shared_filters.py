"""The shared filters as one table shows and changes them: chips, the filter box, their names."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from chipline.records.query import CITED_BY, Filter, Query
from chipline.records.record import Kind
from chipline.session.session import Session
from chipline.store.queries import Facet, Queries
from chipline.windows.formats import title_text
from chipline.windows.tables.filters.field_filter import FACETS_AT_MOST
from chipline.windows.tables.filters.filter_model import applying, with_filter
from chipline.windows.tables.filters.filter_popover import FilterPopover
from chipline.windows.tables.filters.table_texts import references_in
from chipline.windows.tables.header_bar import HeaderBar
from chipline.windows.view_state import ViewState


class SharedFilters(QObject):
    """Shows the view state's filters and changes them.

    Signals:
        query_requested(): facets are to be counted; `query` must be up to date.
    """

    query_requested = Signal()

    def __init__(
        self, session: Session, view_state: ViewState, kind: Kind, bar: HeaderBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._kind = kind
        self._bar = bar
        self._window = parent
        self._titles: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._box: FilterPopover | None = None
        #: What is asked for now, with what is typed to find.
        self.query = Query(kind.name)
        bar.chips.removed.connect(self.remove)
        bar.chips.opened.connect(self.open_box)
        bar.chips.cleared.connect(self.clear)

    # -- changing -----------------------------------------------------------------------------

    def remove(self, wanted: Filter) -> None:
        """Take one filter away."""
        self._view_state.set_filters(
            tuple(each for each in self._view_state.filters if each != wanted)
        )

    def clear(self) -> None:
        """Take all filters away."""
        self._view_state.set_filters(())

    def change(self, field: str, wanted: Filter | None) -> None:
        """Let `wanted` be the filter of a field; None takes it away."""
        self._view_state.set_filters(
            with_filter(self._view_state.filters, self._kind, field, wanted)
        )

    # -- showing ------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the filters as they are, and read the names that are not known yet."""
        filters = self._view_state.filters
        self._bar.chips.show_filters(filters, self._titles)
        self._bar.say_filtered(len(applying(filters, self._kind)), self._view_state.view_name)
        if self._box is not None and self._box.isVisible():
            self._box.show_filters(self._canonical(filters), self._titles)
        unknown = references_in(filters, self._kind) - self._titles.keys()
        if unknown:
            self._read_names(unknown)

    def forget_names(self) -> None:
        """Read the names in the filters again: records have changed."""
        if references_in(self._view_state.filters, self._kind):
            self._read_names(references_in(self._view_state.filters, self._kind))
        if self._box is not None and self._box.isVisible():
            self._box.show_filters(self._canonical(self._view_state.filters), self._titles)

    def _read_names(self, wanted: set[str]) -> None:
        def question(queries: Queries) -> dict[str, tuple[str, str]]:
            found = {
                one: (named.id, title_text(named)) for one, named in queries.names(wanted).items()
            }
            for slug in wanted - found.keys():
                named = queries.by_slug(slug)
                found[slug] = (named.id, named.title) if named else (slug, slug)
            return found

        self._session.read(self, "names", question, self._show_names)

    def _show_names(self, found: dict[str, tuple[str, str]]) -> None:
        self._titles |= {one: title for one, (_id, title) in found.items()}
        self._ids |= {one: record for one, (record, _title) in found.items()}
        self.show()

    def _canonical(self, filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
        """Name records by their ids, as facets do, where a saved view names them by slug."""
        return tuple(
            replace(
                each,
                values=tuple(
                    self._ids.get(value, value) if isinstance(value, str) else value
                    for value in each.values
                ),
            )
            if each.field == CITED_BY
            else each
            for each in filters
        )

    # -- the box ------------------------------------------------------------------------------

    @property
    def box(self) -> FilterPopover:
        """The filter box, made when it is first wanted."""
        if self._box is None:
            self._box = FilterPopover(self._kind, self.read_facets, self._window)
            self._box.changed.connect(self.change)
        return self._box

    def open_box(self, field: str = "", at: QPoint | None = None) -> None:
        """Open the filter box on a field."""
        self.box.show_filters(self._canonical(self._view_state.filters), self._titles)
        self.box.choose(field or self.box.field)
        if at is None:
            self.box.open_below(self._bar.filter)
        else:
            self.box.open_at(at)
        # Where no field was named, the keyboard chooses one first; Tab goes on to its filter.
        (self.box.page if field else self.box.fields).setFocus()

    def read_facets(self, field: str) -> None:
        """Count the values of a field for the filter box."""
        self.query_requested.emit()
        query = self.query

        def question(queries: Queries) -> list[Facet]:
            if field == CITED_BY:
                return queries.sources_cited(query, FACETS_AT_MOST)
            return queries.facets(query, field, FACETS_AT_MOST)

        def show_counts(facets: list[Facet]) -> None:
            if self._box is not None:
                self._box.show_facets(field, facets)

        self._session.read(self, "facets", question, show_counts)
