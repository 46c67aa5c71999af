"""Which column of a table likely fills which field: by what was learned, by its heading, by its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice

from chipline.exchange.headings import Labels, bare, heading_of, words_of_headings
from chipline.exchange.mapping import (
    RECORD_ID,
    ColumnMapping,
    TableMapping,
    combined_fields,
)
from chipline.exchange.stage import CellKind, Stage, StagedCell
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import UserError
from chipline.records.notation.countries import jurisdiction_code
from chipline.records.notation.dates import read_date
from chipline.records.notation.text import fold
from chipline.records.record import KINDS, Kind
from chipline.records.values import is_id

#: Tells which share, 0 to 1, of some texts are names of records that a field may point at.
Knows = Callable[[FieldSpec, Sequence[str]], float]
_NOBODY: Labels = {}
_LOOKED_AT = 100
_MOST_SHARE = 0.8


class By(IntEnum):
    """By what a column is taken for a field, the surest being the greatest."""

    NOTHING = 0
    VALUES = 1
    SYNONYM = 2
    LABEL = 3
    LEARNED = 4


@dataclass(frozen=True, slots=True)
class ColumnSuggestion:
    """The field that a column likely fills; empty where none is likely enough."""

    place: int
    heading: str
    field: str = ""
    by: By = By.NOTHING


def suggestions(
    stage: Stage,
    kind: Kind,
    *,
    labels: Labels = _NOBODY,
    learned: Mapping[str, str] | None = None,
    knows: Knows | None = None,
) -> list[ColumnSuggestion]:
    """Suggest a field for each column of a stage; each field goes to one column, the surest.

    `labels` has the labels of fields as the user sees them, `learned` the fields of headings that were
    chosen before, by heading.
    """
    headings = stage.headings()
    found = [
        _by_heading(kind, place, heading, labels, learned or {})
        for place, heading in enumerate(headings)
    ]
    if "id" in map(fold, headings):
        found = [_or_id(stage, one) for one in found]
    found = _each_once(kind, found)
    taken = _filled(kind, (one.field for one in found))
    for place, one in enumerate(found):
        if not one.field:
            cells = [cell for cell, _many, _first in islice(stage.distinct(place), _LOOKED_AT)]
            name = next((name for name in _by_values(kind, cells, knows) if name not in taken), "")
            if name:
                found[place] = replace(one, field=name, by=By.VALUES)
                taken |= _filled(kind, [name])
    return found


def suggested_mapping(
    stage: Stage,
    kind: Kind,
    *,
    labels: Labels = _NOBODY,
    saved: TableMapping | None = None,
    learned: Mapping[str, str] | None = None,
    knows: Knows | None = None,
) -> TableMapping:
    """Return the mapping to begin with: the saved one as far as it goes, suggestions for the rest."""
    headings = stage.headings()
    found = suggestions(stage, kind, labels=labels, learned=learned, knows=knows)
    if saved is None or saved.kind != kind.name:
        columns = tuple(ColumnMapping(one.heading, one.field) for one in found)
        return TableMapping(kind.name, columns, table=stage.facts.table)
    known = {column.heading for column in saved.columns}
    mapping = saved.for_headings(headings)
    taken = _filled(kind, (column.field for column in mapping.columns))
    for one in found:
        fills = _filled(kind, [one.field])
        if one.heading not in known and one.field and not fills & taken:
            mapping = mapping.with_column(ColumnMapping(one.heading, one.field))
            taken |= fills
    return mapping


def learned_headings(mapping: TableMapping, labels: Labels = _NOBODY) -> dict[str, str]:
    """Return the fields that were chosen for headings which don't name them by themselves.

    An empty field says that there is nothing to be learned of a heading, or no longer.
    """
    kind = mapping.record_kind
    found = {}
    for column in mapping.columns:
        by_itself = _by_heading(kind, 0, column.heading, labels, {}).field
        taught = column.field not in ("", RECORD_ID, by_itself)
        found[bare(column.heading)] = column.field if taught else ""
    return found


def likely_kind(
    headings: Iterable[str], file: str = "", labels: Mapping[str, Labels] | None = None
) -> str:
    """Name the kind that a table is likely of: the one whose fields most headings name.

    The name of the file decides where several do. `labels` has those of each kind as the user sees them.
    """
    given = list(headings)
    words = fold(file)

    def score(kind: Kind) -> tuple[int, int, bool]:
        shown = (labels or {}).get(kind.name, _NOBODY)
        each = [_by_heading(kind, 0, heading, shown, {}) for heading in given]
        named = {one.field for one in each if one.field}
        own = sum(1 for one in each if one.field == "name" and bare(one.heading) != "name")
        in_name = kind.plural in words or kind.name in words
        return len(named) + own + 2 * in_name, own, in_name

    kinds = [kind for kind in KINDS.values() if kind.name not in ("view", "citation", "step")]
    return max(kinds, key=score).name


def _by_heading(
    kind: Kind, place: int, heading: str, labels: Labels, learned: Mapping[str, str]
) -> ColumnSuggestion:
    fillable = {*kind.fields, *combined_fields(kind)}
    for form in _forms(heading):
        name = learned.get(bare(form), "")
        if name in fillable:
            return ColumnSuggestion(place, heading, name, By.LEARNED)
    for form in _forms(heading):
        combined = words_of_headings(kind.name).get(bare(form), "")
        if combined in combined_fields(kind):
            return ColumnSuggestion(place, heading, combined, By.SYNONYM)
        name = heading_of(kind, form, labels).named
        if name and kind.fields[name].editable:
            spec = kind.fields[name]
            shown = (spec.label, spec.heading, spec.name, labels.get(name, ""))
            by = By.LABEL if bare(form) in map(bare, shown) else By.SYNONYM
            return ColumnSuggestion(place, heading, name, by)
    return ColumnSuggestion(place, heading)


def _forms(heading: str) -> Iterator[str]:
    """Yield what a heading may be called, with the groups above it and without."""
    yield heading
    if " - " in heading:
        yield heading.replace(" - ", " ")
        yield heading.rpartition(" - ")[2]
    if "." in heading.strip("."):
        yield heading.replace(".", " ")
        yield heading.rpartition(".")[2]


def _or_id(stage: Stage, one: ColumnSuggestion) -> ColumnSuggestion:
    if fold(one.heading) != "id":
        return one
    cells = [cell.text.strip() for cell, _many, _first in islice(stage.distinct(one.place), 5)]
    own = cells and all(map(is_id, cells))
    return replace(one, field=RECORD_ID, by=By.LABEL) if own else one


def _filled(kind: Kind, names: Iterable[str]) -> set[str]:
    """Return the fields that columns fill."""
    combined = combined_fields(kind)
    return {field for name in names if name for field in combined.get(name, (name,))}


def _each_once(kind: Kind, found: list[ColumnSuggestion]) -> list[ColumnSuggestion]:
    """Let the surest column have a field, of equally sure ones the first."""
    taken: set[str] = set()
    kept: dict[int, ColumnSuggestion] = {}
    for one in sorted(found, key=lambda each: (-each.by, each.place)):
        fills = _filled(kind, [one.field])
        if fills & taken:
            kept[one.place] = ColumnSuggestion(one.place, one.heading)
        else:
            kept[one.place] = one
            taken |= fills
    return [kept[one.place] for one in found]


def _by_values(kind: Kind, cells: Sequence[StagedCell], knows: Knows | None) -> Iterator[str]:
    """Yield the fields that most of some cells fit into, where few texts would by chance."""
    texts = [cell.text for cell in cells if cell.kind in (CellKind.TEXT, CellKind.DATE)]
    if not texts or len(texts) * 2 < len(cells):
        return
    for name, spec in kind.fields.items():
        if not spec.editable:
            continue
        if spec.refers:
            share = knows(spec, texts) if knows is not None else 0.0
        else:
            share = sum(1 for text in texts if _fits(spec, text)) / len(texts)
        if share >= _MOST_SHARE:
            yield name


def _fits(spec: FieldSpec, text: str) -> bool:
    if spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES):
        return len(text.strip()) > 1 and jurisdiction_code(text) is not None
    if spec.type in (FieldType.CHOICE, FieldType.CHOICES):
        return fold(text) in map(fold, spec.choices)
    if spec.type is FieldType.ADDRESS:
        return text.strip().startswith(("http://", "https://"))
    # A figure alone may be a year, and anything else: only a heading makes a date of it.
    if spec.type is FieldType.DATE and not text.strip().isdigit():
        try:
            return bool(read_date(text))
        except UserError:
            return False
    return False
