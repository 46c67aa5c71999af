"""Tables of records as reports show them: which fields of a kind, and how a value becomes a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from chipline.exchange.report_formats.report import (
    Block,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportTable,
)
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import EdtfDate, Message, Part, declared, joined
from chipline.records.record import KINDS, title_of
from chipline.reports.report_reader import Found, ReportReader, Values

#: The fields that stand beside a record's name, by its kind.
FIELDS = {
    "facility": (
        "operator",
        "owner",
        "place",
        "status",
        "opened",
        "power_announced_mw",
        "power_live_mw",
    ),
    "tenancy": (
        "tenant",
        "facility",
        "workloads",
        "tenure",
        "hardware_owner",
        "capacity_mw",
        "status",
        "began",
        "ended",
    ),
    "cluster": (
        "owner",
        "facility",
        "chip",
        "quantity_low",
        "quantity_high",
        "status",
        "began",
        "ended",
    ),
    "relocation": (
        "firms",
        "workloads",
        "from_countries",
        "to_countries",
        "chips",
        "status",
        "began",
        "ended",
        "trigger",
    ),
    "restriction": (
        "kind",
        "direction",
        "announced",
        "effective",
        "ended",
        "official_citation",
    ),
    "firm": ("kinds", "ultimate_parent", "entity_list_date"),
    "model": ("family", "released", "parameters_total_b", "training_chips", "training_site"),
    "chip": ("release", "fp16_tflops", "memory_gb", "designed_for_china"),
}
#: A column that only one report has: what heads it, and what a row of a record says there.
Extra: TypeAlias = "tuple[Message, Callable[[Values], Part | None]]"
_FIGURES = (FieldType.NUMBER, FieldType.INTEGER)


def heading(spec: FieldSpec) -> Message:
    """Return what heads the column of a field: its label, with its unit."""
    if not spec.unit:
        return spec.named
    return Message("{label} ({unit})", label=spec.named, unit=declared(spec.unit))


def cell(reader: ReportReader, spec: FieldSpec, value: Any) -> Part | None:
    """Word a value; None where nothing is entered, or only what is not for others."""
    if value is None:
        return None
    if spec.refers:
        names = [reader.name(one) for one in (value if spec.many else [value])]
        shown = [name for name in names if name is not None]
        return joined(shown) if shown else None
    if spec.type is FieldType.COUNTRIES:
        return joined(reader.country(code) for code in value) if value else None
    if isinstance(value, list):
        as_words = declared if spec.type is FieldType.CHOICES else _verbatim
        return joined(as_words(str(one)) for one in value) if value else None
    say = _SINGLE.get(spec.type)
    return say(reader, value) if say is not None else str(value)


def _verbatim(text: str) -> Message:
    return Message("{text}", text=text)


_SINGLE: dict[FieldType, Callable[[ReportReader, Any], Part]] = {
    FieldType.NUMBER: lambda _reader, value: float(value),
    FieldType.INTEGER: lambda _reader, value: int(value),
    FieldType.YES_NO: lambda _reader, value: Message("Yes") if value else Message("No"),
    FieldType.DATE: lambda _reader, value: EdtfDate(value),
    FieldType.CHOICE: lambda _reader, value: declared(value),
    FieldType.COUNTRY: lambda reader, value: reader.country(value),
}


def record_table(
    reader: ReportReader,
    found: Found,
    *,
    without: Iterable[str] = (),
    extra: Sequence[Extra] = (),
) -> tuple[Block, ...]:
    """List records with their fields and sources; fields `without` say what the heading says."""
    kind = KINDS[found.kind]
    specs = [kind.fields[name] for name in FIELDS[found.kind] if name not in set(without)]
    reader.learn(one for row in found.rows for spec in specs for one in _targets(spec, row))
    listed = frozenset(row["id"] for row in found.rows)
    reader.told |= listed
    reader.sources.cited(listed)
    columns = (
        ReportColumn(Message("Name")),
        *(ReportColumn(heading(spec), spec.type in _FIGURES) for spec in specs),
        *(ReportColumn(head) for head, _say in extra),
        ReportColumn(Message("On the day")),
    )
    rows = tuple(
        ReportRow(
            (
                reader.name(row["id"]) or title_of(kind, row),
                *(cell(reader, spec, row[spec.name]) for spec in specs),
                *(say(row) for _head, say in extra),
                found.doubts.get(row["id"]),
            ),
            reader.sources.of(row["id"]),
        )
        for row in found.rows
    )
    table = ReportTable(columns, rows).filled()
    return (table, *_rest(found.left_out))


def _rest(left_out: int) -> tuple[Block, ...]:
    if not left_out:
        return ()
    told = Message("{n} more is not listed.", "{n} more are not listed.", left_out)
    return (ReportParagraph(told, muted=True),)


def _targets(spec: FieldSpec, row: Values) -> Iterable[str]:
    value = row[spec.name] if spec.refers else None
    return value if isinstance(value, list) else [value] if value else ()
