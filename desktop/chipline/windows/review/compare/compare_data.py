"""Records side by side with all that stands behind them, asked in one question. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import KINDS
from chipline.store.compound_edits.merge import JOINED
from chipline.store.quality.comparison import ComparedField, RecordComparison, compare
from chipline.store.queries import Named, Queries
from chipline.windows.date_formats import day_text
from chipline.windows.derived_values import Derivations, work_out
from chipline.windows.formats import number_text, title_text
from chipline.windows.i18n import tr

#: So many records fit side by side.
MOST = 4
#: What only the program writes differs always and says nothing.
_OURS = frozenset(("created", "updated"))
Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CompareData:
    """Compared records: titles, what their fields point at, who points at them, and evidence.

    `evidence` holds the citations by record and field; the field is empty for the whole record.
    `derived` is what is worked out for the as-of day, in lines like those of fields.
    """

    compared: RecordComparison
    titles: dict[str, str]
    names: dict[str, str]
    pointing: dict[str, int]
    evidence: dict[tuple[str, str], tuple[Said, ...]]
    sources: dict[str, Named]
    derived: tuple[ComparedField, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of all of them."""
        return self.compared.kind

    @property
    def ids(self) -> tuple[str, ...]:
        """The records that are there, in the order in which they were named."""
        return self.compared.ids

    def rows(self, *, only_differences: bool, merging: bool = False) -> tuple[ComparedField, ...]:
        """Return what is worth a line: what is worked out, unless for merging, and filled fields."""
        return tuple(
            row
            for row in (*(() if merging else self.derived), *self.compared.rows)
            if row.spec.name not in _OURS
            and any(value is not None for value in row.values)
            and (row.differs or not only_differences)
        )

    def said(self, record: int, field: str) -> tuple[Said, ...]:
        """Return the citations of a value, or of the whole record."""
        return self.evidence.get((self.ids[record], field), ())

    def likely_to_stay(self) -> int:
        """Return which record most others point at: the one whose place the others would take."""
        return max(range(len(self.ids)), key=lambda at: (self.pointing[self.ids[at]], -at))


def read_comparison(
    queries: Queries, kind: str, ids: list[str], derive: Derivations | None = None, day: int = 0
) -> CompareData:
    """Read records of a kind with everything that a comparison shows, worked out for a day."""
    compared = compare(queries, kind, ids)
    pointed: set[str] = set(compared.ids)
    for row in compared.rows:
        if row.spec.refers:
            for value in row.values:
                pointed.update(value if isinstance(value, list) else [value] if value else [])
    names = {
        one: title_text(named) or named.slug or "" for one, named in queries.names(pointed).items()
    }
    evidence: dict[tuple[str, str], tuple[Said, ...]] = {}
    sources: set[str] = set()
    for one in compared.ids:
        for said in queries.citations(one):
            if said["record"] == one:
                key = one, str(said["field"] or "")
                evidence[key] = (*evidence.get(key, ()), said)
                sources.add(said["source"])
    counts = Counter(row[3] for row in queries.pointing_at(compared.ids))
    return CompareData(
        compared,
        {one: names[one] or tr("(no name)") for one in compared.ids},
        names,
        {one: counts[one] for one in compared.ids},
        evidence,
        queries.names(sources),
        _derived(queries, compared, derive, day) if derive is not None else (),
    )


def _derived(
    queries: Queries, compared: RecordComparison, derive: Derivations, day: int
) -> tuple[ComparedField, ...]:
    """Work out each record, and lay what is called alike side by side."""
    values = queries.many_values(compared.kind, compared.ids)
    found: dict[str, list[str | None]] = {}
    for at, one in enumerate(compared.ids):
        names = queries.names(_named(compared.kind, values[one]))
        for each in work_out(derive, queries, compared.kind, dict(values[one]), names, day):
            found.setdefault(each.label, [None] * len(compared.ids))[at] = each.value
    on = tr("as of {day}", day=day_text(date.fromordinal(day))) if found else ""
    nothing = (None,) * len(compared.ids)
    return tuple(
        ComparedField(
            FieldSpec(FieldType.TEXT, f"{label}\n{on}", editable=False, name=f"derived {label}"),
            tuple(held),
            (0,) * len(compared.ids),
            nothing,
            nothing,
        )
        for label, held in found.items()
    )


def _named(kind: str, values: dict[str, Any]) -> set[str]:
    """Return the records that the fields of one point at."""
    found: set[str] = set()
    for name in KINDS[kind].referring:
        value = values[name]
        found.update(value if isinstance(value, list) else [value] if value else [])
    return found


def chosen_of(row: ComparedField, keep: int) -> int:
    """Return whose value of a field is taken at first: the kept one's, or else the first there is."""
    if row.values[keep] not in (None, []):
        return keep
    return next((at for at, value in enumerate(row.values) if value not in (None, [])), keep)


def is_joined(spec: FieldSpec) -> bool:
    """Whether a merge keeps the values of all of them."""
    return spec.name in JOINED


def can_choose(row: ComparedField) -> bool:
    """Whether a merge asks whose value is to stand."""
    return row.differs and row.spec.editable and not is_joined(row.spec)


def apart_text(row: ComparedField, at: int) -> str:
    """Write how far a number is from the first one, such as “+48 · ×1.5”."""
    delta, ratio = row.deltas[at], row.ratios[at]
    if at == 0 or not delta:
        return ""
    text = ("+" if delta > 0 else "−") + number_text(abs(delta))
    if ratio is not None and row.spec.unit != "°":
        text += f" · ×{number_text(float(f'{ratio:.3g}'))}"
    return text
