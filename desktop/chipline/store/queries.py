"""Reading: everything a view asks of a workspace, as plain values that may cross threads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Float, and_, func, literal_column, or_, select, text, true
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, verbatim
from chipline.records.query import CITED_BY, Filter, Query, ViewStateError
from chipline.records.record import KINDS, Kind, bounded_title, earliest_column
from chipline.records.summaries import link_message
from chipline.records.view_content import content_of
from chipline.store.errors import DamagedWorkspaceError, explain
from chipline.store.file.formats.schema import journal as journal_table
from chipline.store.file.formats.schema import reference
from chipline.store.journal import journal
from chipline.store.search import ranked_search, suggestions, title_order
from chipline.store.search.filter_sql import (
    conditions,
    local_day,
    number_key,
    order,
    pinned_note,
)
from chipline.store.search.named_records import NameMatches, match_names_of, surest
from chipline.store.search.suggestions import Suggestion
from chipline.store.statements import POINTING, TITLES, counts, titles_with_ids, with_ids

#: Ids that are asked for at once, and of which one statement looks into every table.
_AT_ONCE, _FEW = 500, 20

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """A record as others point at it."""

    kind: str
    id: str
    slug: str | None
    title: str
    #: What a link says, which has no name; its title has it in English.
    sentence: Message | None = field(default=None, kw_only=True)

    @property
    def said(self) -> Message:
        """What it is called, to be worded where it is shown."""
        return self.sentence or verbatim(self.title)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Somebody who points at a record, and through which of its fields."""

    owner: Named
    field: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a field, and how many records have it; None is empty."""

    value: Any
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class RowPage:
    """Some rows of a table: their values, and the names of the records that they point at."""

    rows: tuple[Values, ...]
    names: dict[str, Named]


_BY_SLUG = (
    "SELECT kind, id, slug, title FROM record WHERE slug IN (SELECT value FROM json_each(:slugs))"
)


class Queries:
    """Reads over one connection; what it returns is plain and frozen or the caller's own."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def facts_as_of(self) -> str:
        """Return up to which day the facts hold with which the workspace began; empty: none says so."""
        first = select(journal_table.c.params).order_by(journal_table.c.seq).limit(1)
        params = journal.params_of(self.connection.execute(first).scalar()) or {}
        return str(params.get("as_of") or "")

    def facts_begun(self) -> str:
        """Return the stamp of the journal's first entry; what was created since was added by users."""
        first = select(journal_table.c.at).order_by(journal_table.c.seq).limit(1)
        return str(self.connection.execute(first).scalar() or "")

    # -- one record ---------------------------------------------------------------------------

    def values(self, kind: str, record_id: str) -> Values | None:
        """Return the values of a record; None when it is not there."""
        table = KINDS[kind].table
        row = self.connection.execute(select(table).where(table.c.id == record_id)).mappings()
        found = row.first()
        return dict(found) if found else None

    def many_values(
        self, kind: str, ids: Iterable[str], names: Iterable[str] | None = None
    ) -> dict[str, Values]:
        """Return the values of several records by id: all, or only those of some fields."""
        statement = with_ids(kind, tuple(names) if names is not None else None)
        found: dict[str, Values] = {}
        for part in _parts(list(ids)):
            rows = self.connection.execute(statement, {"ids": json.dumps(part)})
            keys = tuple(rows.keys())
            for row in rows.all():
                values = dict(zip(keys, row, strict=True))
                found[values["id"]] = values
        return found

    def names(self, ids: Iterable[str]) -> dict[str, Named]:
        """Return kind, slug and title of records of any kind; unknown ids are left out."""
        found = self._titles(ids)
        return found | self._link_names([one.id for one in found.values() if one.kind == "link"])

    def _titles(self, ids: Iterable[str]) -> dict[str, Named]:
        """Name records by what they are called alone: of a link that is its predicate."""
        wanted = set(ids)
        if len(wanted) <= _FEW:
            try:
                return self._few_titles(wanted)
            except DatabaseError as error:
                # They may be in tables that can still be read.
                if not isinstance(explain(error, None), DamagedWorkspaceError):
                    raise
        found: dict[str, Named] = {}
        # A kind at a time, or SQLite would look into every table for each id.
        for kind in ALL_KINDS:
            if not wanted:
                break
            for part in _parts(sorted(wanted)):
                rows = self.connection.execute(titles_with_ids(kind), {"ids": json.dumps(part)})
                for row in rows:
                    title = bounded_title(row.title)
                    found[row.id] = Named(kind.name, row.id, row.slug, title)
            wanted -= found.keys()
        return found

    def _few_titles(self, ids: set[str]) -> dict[str, Named]:
        """Look into every table in one statement: for a few ids, a statement a kind takes longer."""
        rows = self.connection.execute(TITLES, {"ids": json.dumps(sorted(ids))}) if ids else ()
        return {row.id: Named(row.kind, row.id, row.slug, bounded_title(row.title)) for row in rows}

    def _link_names(self, ids: list[str]) -> dict[str, Named]:
        """Name links by both their ends; the predicate alone would say nothing."""
        links = self.many_values("link", ids)
        ends = {links[one][end] for one in links for end in ("subject", "object")}
        # Not as links are named: in a damaged file a link may be an end of itself.
        names = self._titles(ends)
        said = {one: _sentence(values, names) for one, values in links.items()}
        return {
            one: Named("link", one, links[one]["slug"], str(said[one]), sentence=said[one])
            for one in links
        }

    def filtered_names(self, states: Iterable[str | None]) -> dict[str, Named]:
        """Name the records that the filters of saved views name, by id or by slug, as written."""
        written = {each for state in states for each in _filtered(state)}
        found = self.names(written)
        return found | self.by_slugs(written - found.keys())

    def by_slug(self, slug: str) -> Named | None:
        """Find a record of any kind by its slug."""
        return self.by_slugs([slug]).get(slug)

    def by_slugs(self, slugs: Iterable[str]) -> dict[str, Named]:
        """Find records of any kind by their slugs; slugs that no record has are left out."""
        found: dict[str, Named] = {}
        for part in _parts(sorted(slugs)):
            rows = self.connection.execute(text(_BY_SLUG), {"slugs": json.dumps(part)})
            for row in rows:
                title = bounded_title(row.title)
                found.setdefault(row.slug, Named(row.kind, row.id, row.slug, title))
        return found

    def called(self, written: str, kind: str = "") -> NameMatches:
        """Tell which records a name means, and which it may mean; of one kind or of any."""
        kinds = (KINDS[kind],) if kind else ALL_KINDS
        found = match_names_of(self.connection, kinds, [written]).values()
        return NameMatches(
            surest(match for each in found for match in each.sure),
            tuple(match for each in found for match in each.perhaps),
        )

    def by_external_id(self, external_id: str) -> list[Named]:
        """Return the records, of any kind, that another data set calls so (“scheme:value”)."""
        owners = self.connection.execute(
            text("SELECT owner FROM external_id WHERE value = :value ORDER BY owner"),
            {"value": external_id},
        ).scalars()
        return list(self.names(owners).values())

    def pointers(self, record_id: str) -> list[Pointer]:
        """Return every record that points at this one, and through which field."""
        rows = self.connection.execute(
            select(reference).where(reference.c.target == record_id)
        ).all()
        names = self.names(row.owner for row in rows)
        return [Pointer(names[row.owner], row.field) for row in rows if row.owner in names]

    def pointing_at(self, ids: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """Return kind, owner, field and target of every reference to any of these records."""
        rows = self.connection.execute(POINTING, {"ids": json.dumps(list(ids))}).all()
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    def links(self, record_id: str) -> list[Values]:
        """Return the links from and to a record."""
        table = KINDS["link"].table
        ends = or_(table.c.subject == record_id, table.c.object == record_id)
        rows = self.connection.execute(
            select(table).where(ends).order_by(table.c.predicate, table.c.began_earliest)
        )
        return [dict(row) for row in rows.mappings()]

    def citations(self, record_id: str) -> list[Values]:
        """Return what sources say about a record, each with its source under `source_values`."""
        return self.citations_of([record_id])[record_id]

    def citations_of(self, ids: Iterable[str]) -> dict[str, list[Values]]:
        """Return the citations of several records, by the record: see `citations`."""
        table, wanted = KINDS["citation"].table, list(ids)
        told: dict[str, dict[str, Values]] = {one: {} for one in wanted}
        for part in _parts(wanted):
            rows = self.connection.execute(
                select(table)
                .where(or_(table.c.record.in_(part), table.c.source.in_(part)))
                .order_by(table.c.field.is_not(None), table.c.field, table.c.credibility),
            )
            found = [dict(row) for row in rows.mappings()]
            sources = self.many_values("source", {each["source"] for each in found})
            for each in found:
                said = each | {"source_values": sources.get(each["source"])}
                for one in told.keys() & {each["record"], each["source"]}:
                    told[one][each["id"]] = said
        return {one: list(found.values()) for one, found in told.items()}

    def history(self, record_id: str) -> list[tuple[journal.JournalEntry, Any]]:
        """Return every change of a record, newest first."""
        return list(journal.history_of(self.connection, record_id))

    def timeline_notes(self) -> list[Values]:
        """Return the notes that are pinned to the timeline."""
        table = KINDS["view"].table
        rows = self.connection.execute(select(table).where(pinned_note(table)))
        return [dict(row) for row in rows.mappings()]

    # -- tables -------------------------------------------------------------------------------

    def count(self, kind: str, filters: tuple[Filter, ...] = ()) -> int:
        """Count the records that pass the filters."""
        found = KINDS[kind]
        statement = select(func.count()).select_from(found.table)
        return int(
            self.connection.execute(statement.where(*conditions(found, filters))).scalar() or 0
        )

    def rows(self, query: Query) -> npt.NDArray[np.int64]:
        """Return the row numbers of a query's records, in its order."""
        kind = KINDS[query.kind]
        number: Any = literal_column(f'"{kind.table.name}".rowid')
        many = self.connection.execute(select(func.max(number)).select_from(kind.table)).scalar()
        passing = conditions(kind, query.filters)
        statement: Any = select(number.label("row")).select_from(kind.table).where(*passing)
        key = number_key(query)
        if key is not None:
            keyed, descending = statement.add_columns(key), query.sort[0][1]
            if isinstance(key.type, Float):
                return _by_number(self._driver_rows(keyed), descending=descending)
            rows, keys = title_order.numbers_beside_keys(self.connection, keyed)
            return _by_whole_number(rows, keys, descending=descending)
        if title_order.serves(self.connection, query, many or 0):
            passed = title_order.numbers(self.connection, statement)
            return title_order.in_title_order(self.connection, query, passed)
        ordered = statement.order_by(*order(query, many or 0, filtered=bool(passing)))
        return title_order.numbers(self.connection, ordered)

    def _driver_rows(self, statement: Any) -> Sequence[Any]:
        """Return numbers as the driver gives them: laid out by SQLAlchemy they take twice as long."""
        with self.connection.execute(statement) as result:
            found: Sequence[Any] = result.cursor.fetchall()
        return found

    def page(self, kind: str, rows: Sequence[int]) -> RowPage:
        """Return rows by their numbers, in the order asked for; a row that went is left out."""
        found = KINDS[kind]
        number: Any = literal_column(f'"{found.table.name}".rowid').label("row_number")
        by_number: dict[int, Values] = {}
        for part in _parts([int(row) for row in rows]):
            statement = select(number, found.table).where(
                literal_column(f'"{found.table.name}".rowid').in_(part)
            )
            for row in self.connection.execute(statement).mappings():
                by_number[row["row_number"]] = dict(row)
        values = tuple(by_number[row] for row in rows if row in by_number)
        names = self.names(_targets(found, values))
        if kind == "view":
            names |= self.filtered_names(row["state"] for row in values)
        return RowPage(values, names)

    def records(self, query: Query) -> RowPage:
        """Return all records of a query at once, for exports and small kinds."""
        return self.page(query.kind, [int(row) for row in self.rows(query)])

    def row_number(self, kind: str, record_id: str) -> int | None:
        """Return a record's row number, as `rows` names it; None when it is not there."""
        table = KINDS[kind].table
        number: Any = literal_column(f'"{table.name}".rowid')
        return self.connection.execute(
            select(number).select_from(table).where(table.c.id == record_id)
        ).scalar()

    def position(self, query: Query, record_id: str) -> int | None:
        """Return where a record stands in a query's order; None when it is filtered out."""
        table = KINDS[query.kind].table
        row = self.connection.execute(
            select(literal_column(f'"{table.name}".rowid'))
            .select_from(table)
            .where(table.c.id == record_id)
        ).scalar()
        found = np.flatnonzero(self.rows(query) == row)
        return int(found[0]) if len(found) else None

    def facets(self, query: Query, field: str, limit: int = 200) -> list[Facet]:
        """Count the values of a field over what the other fields' filters let pass.

        Dates are counted by the year in which they may begin. Most frequent first.
        """
        kind = KINDS[query.kind]
        spec = kind.fields[field]
        others = tuple(each for each in query.filters if each.field != field)
        column: Any = kind.table.c[field]
        source: Any = kind.table
        if spec.many:
            each = func.json_each(column).table_valued("value", joins_implicitly=True)
            source, column = kind.table.outerjoin(each, text("1 = 1")), each.c.value
        elif spec.type is FieldType.DATE:
            column = func.substr(column, 1, 4)
        elif spec.type is FieldType.STAMP:
            column = local_day(column)
        statement = (
            select(column.label("value"), func.count().label("many"))
            .select_from(source)
            .where(and_(true(), *conditions(kind, others)))
            .group_by(column)
            .order_by(func.count().desc(), column)
            .limit(limit)
        )
        rows = self.connection.execute(statement).all()
        names = self.names(row.value for row in rows if row.value) if spec.refers else {}
        return [
            Facet(
                row.value,
                names[row.value].title if row.value in names else _label(row.value),
                row.many,
            )
            for row in rows
        ]

    def sources_cited(self, query: Query, limit: int = 200) -> list[Facet]:
        """Count the records that each source speaks of, over what the other filters let pass."""
        kind, citation = KINDS[query.kind], KINDS["citation"].table
        others = tuple(each for each in query.filters if each.field != CITED_BY)
        passing = select(kind.table.c.id).where(*conditions(kind, others))
        many = func.count(citation.c.record.distinct())
        rows = self.connection.execute(
            select(citation.c.source, many.label("many"))
            .where(citation.c.record.in_(passing))
            .group_by(citation.c.source)
            .order_by(many.desc(), citation.c.source)
            .limit(limit)
        ).all()
        names = self.names(row.source for row in rows)
        return [
            Facet(row.source, names[row.source].title, row.many)
            for row in rows
            if row.source in names
        ]

    # -- everything ---------------------------------------------------------------------------

    def search(self, typed: str, limit: int = 50) -> list[ranked_search.Hit]:
        """Find records of every kind by words, best first."""
        return ranked_search.search(self.connection, typed, limit=limit)

    def nearest(self, typed: str, limit: int = 50) -> list[ranked_search.Hit]:
        """Find the records that have most of the words, for when none has all."""
        return ranked_search.nearest(self.connection, typed, limit=limit)

    def suggest(self, typed: str, kind: str = "", limit: int = 12) -> list[Suggestion]:
        """Offer records to point at, those first that are called so: see `suggestions`."""
        return suggestions.suggest(self.connection, typed, kind, limit)

    def counts(self, filters: tuple[Filter, ...] = ()) -> dict[str, int]:
        """Count the records of every kind under the filters."""
        if not filters:
            found = self.connection.exec_driver_sql(counts())
            return {str(kind): int(many) for kind, many in found}
        return {kind.name: self.count(kind.name, filters) for kind in ALL_KINDS}

    def entries(self, limit: int = 200) -> list[journal.JournalEntry]:
        """Return the newest journal entries, newest first."""
        return journal.entries(self.connection, limit)

    def stacks(self) -> journal.Stacks:
        """Return what undo and redo would take next."""
        return journal.stacks(self.connection)

    def dates(self, kind: str, filters: tuple[Filter, ...] = ()) -> list[Values]:
        """Return id, title and dates of every record of a kind that passes, by earliest day."""
        found = KINDS[kind]
        keys = [found.table.c[earliest_column(name)] for name in found.when[:1]]
        rows = self.connection.execute(
            select(found.table).where(*conditions(found, filters)).order_by(*keys)
        )
        return [dict(row) for row in rows.mappings()]


def _sentence(link: Values, names: dict[str, Named]) -> Message:
    subject, object_ = (
        names[one].said if one in names else str(one) for one in (link["subject"], link["object"])
    )
    return link_message(subject, link["predicate"], object_)


def _label(value: Any) -> str:
    return "" if value is None else str(value)


def _by_number(rows: Sequence[Any], *, descending: bool) -> npt.NDArray[np.int64]:
    """Sort pairs of a row's number and what it is sorted by: what is empty comes last, then by row."""
    numbers, keys = np.array(rows, dtype=np.float64).reshape(-1, 2).T
    found = np.lexsort((numbers, -keys if descending else keys))
    return numbers[found].astype(np.int64)


def _by_whole_number(
    rows: title_order.Rows, keys: title_order.Rows, *, descending: bool
) -> title_order.Rows:
    """Sort row numbers by what stands beside them: what is empty comes last, then by row."""
    empty = keys == title_order.EMPTY
    return rows[np.lexsort((rows, -keys if descending else keys, empty))]


def _parts(values: list[Any]) -> Iterable[list[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _filtered(state: str | None) -> set[str]:
    """Return what may be records among the values of a saved view's filters."""
    with suppress(ViewStateError):
        filters = content_of(state).filters
        return {each for one in filters for each in one.values if isinstance(each, str)}
    return set()


def _targets(kind: Kind, rows: Iterable[Values]) -> set[str]:
    found: set[str] = set()
    for name, spec in kind.referring.items():
        for row in rows:
            value = row[name]
            if value:
                found.update(value if spec.many else (value,))
    return found
