"""Whom the cells of a table name: records that are there, rows of the same import, or new records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from chipline.exchange.columns.cell_reading import DistinctCell
from chipline.exchange.columns.column_reader import ColumnReader
from chipline.exchange.columns.list_cells import list_parts, separator_of
from chipline.exchange.mapping import Use, country_field
from chipline.exchange.stage import StagedCell
from chipline.records.changes import Change, Value
from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, declared, joined, listed
from chipline.records.notation.countries import country_names
from chipline.records.notation.legal_forms import name_key
from chipline.records.notation.text import fold
from chipline.records.nouns import counted, noun
from chipline.records.record import KINDS, new_id
from chipline.records.values import FieldValueError, clean
from chipline.store.edits import stamped
from chipline.store.imports.import_task import ImportTask, Unmatched
from chipline.store.imports.plan_file import PlanFile
from chipline.store.queries import Queries
from chipline.store.search.named_records import (
    NameMatch,
    NameMatches,
    in_words,
    match_names,
    surest,
)


@dataclass(frozen=True, slots=True)
class UnmatchedName:
    """A name that no record has, or several have: in which column, in how many rows, and who it may be."""

    column: ColumnReader
    name: str
    rows: int
    first_row: int
    why: Message
    perhaps: tuple[NameMatch, ...] = ()


@dataclass(frozen=True, slots=True)
class ComingRecords:
    """The new records of a table of this kind, as the file of its plan has them."""

    kind: str
    file: PlanFile

    def names(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield what those of a kind, or of any, are called, with their ids."""
        if kind in (self.kind, ANY_KIND):
            rows = self.file.ask("SELECT record, name, slug FROM place WHERE new AND why IS NULL")
            for record, *called in rows:
                yield from ((name, record) for name in called if name)
        made = self.file.ask("SELECT name, id FROM made WHERE ? IN (kind, ?)", kind, ANY_KIND)
        yield from ((str(name), str(record)) for name, record in made)


@dataclass(frozen=True, slots=True)
class _Named:
    """The record that a name means, or why it means none; `said` how it was recognised."""

    record: str = ""
    said: Message | None = None
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Referred:
    """What a cell of names means: the value of its field, what is said of it, or what is against it."""

    value: Value = None
    said: Message | None = None
    why: Message | None = None


class References:
    """The records that the referring columns of a table name: each distinct name is looked up once."""

    def __init__(
        self,
        queries: Queries,
        task: ImportTask,
        file: PlanFile,
        earlier: Sequence[ComingRecords] = (),
    ) -> None:
        """Look up all names; `earlier` has what tables before this one make in the same step."""
        self._queries, self._task, self._file = queries, task, file
        self._earlier = (*earlier, ComingRecords(task.mapping.kind, file))
        self.unmatched: list[UnmatchedName] = []
        #: What is doubtful about records that are made, by the first row that names each.
        self.doubts: dict[int, list[Message]] = {}
        self._named: dict[tuple[str, str], _Named] = {}
        self._made: dict[tuple[str, str], str] = {}
        self._countries: dict[int, Mapping[str, set[str]]] = {}
        fields = task.mapping.record_kind.fields
        self._specs = {
            reader.place: spec
            for reader in task.readers
            if (spec := fields.get(reader.target)) is not None and spec.refers
        }
        self._asked = {reader.place: self._names_in(reader) for reader in self._referring()}
        wanted: dict[str, set[str]] = defaultdict(set)
        for place, names in self._asked.items():
            wanted[self._specs[place].reference] |= names.keys()
        found = {kind: _look_up(queries, kind, names) for kind, names in wanted.items()}
        coming = self._coming(found)
        for reader in self._referring():
            reference = self._specs[reader.place].reference
            for name in self._asked[reader.place]:
                made = coming[reference].get(name, "")
                self._settle(reader, name, found[reference][name], made)

    def _referring(self) -> Iterable[ColumnReader]:
        return (each for each in self._task.readers if each.place in self._specs)

    def _names_in(self, reader: ColumnReader) -> dict[str, tuple[int, int]]:
        """Return the names in a column, each with its rows and the first of them."""
        rows: Counter[str] = Counter()
        first: dict[str, int] = {}
        for cell, many, row in self._task.stage.distinct(reader.place):
            for name in reader.read(cell).names:
                rows[name] += many
                first.setdefault(name, row)
        return {name: (rows[name], first[name]) for name in rows}

    def _coming(self, found: Mapping[str, Mapping[str, NameMatches]]) -> dict[str, dict[str, str]]:
        """Return by kind the new records of this very step that names mean which nobody has yet."""
        coming: dict[str, dict[str, str]] = defaultdict(dict)
        for reference, names in found.items():
            lacking = [name for name, matches in names.items() if not matches.sure]
            by_key: dict[str, str] = {}
            for each in self._earlier if lacking else ():
                for called, record in each.names(reference):
                    by_key.setdefault(called, record)
                    by_key.setdefault(name_key(called), record)
            for name in lacking:
                if record := by_key.get(name, "") or by_key.get(name_key(name), ""):
                    coming[reference][name] = record
        return coming

    def _settle(self, reader: ColumnReader, name: str, matches: NameMatches, coming: str) -> None:
        """Decide whom a name means; what was decided to be new is made."""
        spec = self._specs[reader.place]
        key, (rows, first) = (spec.reference, name), self._asked[reader.place][name]
        if matches.only:
            said = None
            if not matches.only.is_plain:
                said = Message("{written} → {record}", written=name, record=matches.only.said)
            self._named[key] = _Named(matches.only.id, said)
        elif coming and not matches.sure:
            self._named[key] = _Named(coming)
        elif self._is_to_be_made(reader, name, matches):
            self._named[key] = _Named(self._make(reader, name, first))
        elif not self._named.get(key, _UNKNOWN).record:
            matches = self._ranked(reader, name, matches)
            why = _why(spec, name, matches)
            self._named[key] = _Named(why=why)
            self.unmatched.append(UnmatchedName(reader, name, rows, first, why, matches.perhaps))

    def _is_to_be_made(self, reader: ColumnReader, name: str, matches: NameMatches) -> bool:
        becomes = reader.column.becomes(name)
        decided = becomes is not None and becomes.use is Use.NEW
        able = not matches.sure and self._specs[reader.place].reference != ANY_KIND
        return able and (decided or self._task.unmatched is Unmatched.NEW)

    def _make(self, reader: ColumnReader, name: str, row: int) -> str:
        """Note a record that is to be made, once for all ways to write its name."""
        kind = self._specs[reader.place].reference
        key = (kind, name_key(name))
        if key not in self._made:
            self._made[key] = new_id()
            countries = self._countries_of(reader, name)
            country = countries[0] if len(countries) == 1 else None
            made = (self._made[key], kind, name, row, country)
            self._file.ask("INSERT INTO made VALUES (?, ?, ?, ?, ?)", *made)
            if len(countries) > 1:
                self.doubts.setdefault(row, []).append(_disagreeing(name, countries))
        return self._made[key]

    def _countries_of(self, reader: ColumnReader, name: str) -> list[str]:
        """Return the countries that the table gives a name in any of its rows."""
        if reader.place not in self._countries:
            self._countries[reader.place] = _countries(
                self._task, reader, self._specs[reader.place]
            )
        return sorted(self._countries[reader.place].get(name_key(name), ()))

    def _ranked(self, reader: ColumnReader, name: str, matches: NameMatches) -> NameMatches:
        """Put those that a name may mean and that are of its country before those of another."""
        kind = self._specs[reader.place].reference
        countries = self._countries_of(reader, name) if len(matches.perhaps) > 1 else []
        field = country_field(KINDS.get(kind))
        if len(countries) != 1 or not field:
            return matches
        held = self._queries.many_values(kind, [each.id for each in matches.perhaps])

        def far(match: NameMatch) -> int:
            return {countries[0]: 0, None: 1}.get(held[match.id][field], 2)

        return replace(matches, perhaps=tuple(sorted(matches.perhaps, key=far)))

    def referred(self, place: int, names: tuple[str, ...]) -> Referred:
        """Return what the names in a cell of this column mean."""
        spec = self._specs[place]
        found = [self._named.get((spec.reference, name), _UNKNOWN) for name in names]
        for each in found:
            if not each.record:
                return Referred(why=each.why)
        told = [each.said for each in found if each.said is not None]
        records = list(dict.fromkeys(each.record for each in found))
        value: Value = records if spec.many else records[0]
        return Referred(value, joined(told) if told else None)


_UNKNOWN = _Named()


def _disagreeing(name: str, countries: Sequence[str]) -> Message:
    called = country_names()
    return Message(
        "“{name}” is made without a country: its rows say {countries}.",
        name=name,
        countries=listed(declared(called.get(code, code)) for code in countries),
    )


def _countries(task: ImportTask, reader: ColumnReader, spec: FieldSpec) -> dict[str, set[str]]:
    """Return the countries that stand beside each name of a column, where one has them."""
    kind, heading = KINDS.get(spec.reference), reader.column.country_from
    column, field = task.mapping.column(heading), country_field(kind)
    place = task.mapping.columns.index(column) if column is not None else task.stage.width
    if kind is None or column is None or not field or place >= task.stage.width:
        return {}
    cells = (DistinctCell(*each) for each in task.stage.distinct(place))
    countries = ColumnReader(kind, replace(column, field=field), cells, place)
    found: dict[str, set[str]] = defaultdict(set)
    for _numbers, texts in task.stage.texts((reader.place, place)):
        for names, country in dict.fromkeys(zip(*texts, strict=True)):
            value = countries.read(StagedCell(country)).values.get(field)
            for name in reader.read(StagedCell(names)).names if value is not None else ():
                found[name_key(name)].add(str(value))
    return found


def _look_up(queries: Queries, kind: str, names: set[str]) -> dict[str, NameMatches]:
    kinds = ALL_KINDS if kind == ANY_KIND else (KINDS[kind],)
    each = [match_names(queries.connection, one, names) for one in kinds]
    return {
        name: NameMatches(
            surest(match for found in each for match in found[name].sure),
            tuple(match for found in each for match in found[name].perhaps),
        )
        for name in names
    }


def _why(spec: FieldSpec, name: str, matches: NameMatches) -> Message:
    if matches.sure:
        return Message(
            "{field}: {records} are called “{name}”. Give the short name.",
            field=spec.named,
            records=counted(spec.reference, len(matches.sure)),
            name=name,
        )
    if matches.perhaps:
        return Message(
            "{field}: no {kind} is called “{name}”. It may be {records}.",
            field=spec.named,
            kind=noun(spec.reference),
            name=name,
            records=in_words(matches.perhaps),
        )
    return Message(
        "{field}: no {kind} is called “{name}”.",
        field=spec.named,
        kind=noun(spec.reference),
        name=name,
    )


# -- names that are learned -------------------------------------------------------------------


def learned_aliases(
    queries: Queries, tasks: Iterable[ImportTask], changed: Callable[[str], bool], moment: str
) -> list[Change]:
    """Make the names that were decided to be those of records aliases of these, by which they are known.

    Records that tables have `changed` themselves are left as those have them.
    """
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for task in tasks:
        for kind, name, text in _names_decided(task) if task.learns_names else ():
            texts[kind, name].append(text)
    changes = []
    for kind in dict.fromkeys(kind for kind, _name in texts):
        names = [name for each, name in texts if each == kind]
        found = match_names(queries.connection, KINDS[kind], names)
        learned: dict[str, list[str]] = defaultdict(list)
        for name in names:
            if (only := found[name].only) is not None and not changed(only.id):
                learned[only.id] += texts[kind, name]
        for values in queries.many_values(kind, list(learned)).values():
            after = _with_aliases(KINDS[kind].fields["aliases"], values, learned[values["id"]])
            changes.append(stamped(kind, values, {"aliases": after}, moment))
    return [change for change in changes if change is not None]


def _names_decided(task: ImportTask) -> Iterator[tuple[str, str, str]]:
    """Yield the kind and the name that was decided for each text of the referring columns."""
    fields = task.mapping.record_kind.fields
    for reader in task.readers:
        spec = fields.get(reader.target)
        kind = KINDS.get(spec.reference) if spec is not None and spec.refers else None
        if spec is None or kind is None or "aliases" not in kind.fields or not reader.column.words:
            continue
        cells = [DistinctCell(*each) for each in task.stage.distinct(reader.place)]
        separator = separator_of(spec, reader.column, cells)
        for each in cells:
            text = each.cell.text.strip()
            for part in list_parts(each.cell, separator) if spec.many else [text]:
                becomes = reader.column.becomes(part)
                if becomes is not None and becomes.use is Use.VALUE:
                    yield kind.name, becomes.value, part


def _with_aliases(spec: FieldSpec, values: Mapping[str, Any], texts: Iterable[str]) -> list[str]:
    """Add names to those that a record has; what can be no alias is none."""
    held = list(values["aliases"] or ())
    called = {fold(str(values[name])) for name in ("name", "native_name", "slug") if values[name]}
    called |= set(map(fold, held))
    for text in texts:
        if fold(text) not in called:
            with suppress(FieldValueError):
                clean(spec, [text])
                held.append(text)
            called.add(fold(text))
    return held
