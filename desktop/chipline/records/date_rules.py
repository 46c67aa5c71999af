"""What is hardly right about a record: its dates held against one another, and its figures.

One date may not surely lie before another; a figure may not lie far outside what its field typically
holds, nor that of one precision far from that of the next. Each rule is declared once.

The check asks these rules of whole tables, the record card of the record that is being typed. None of
them refuses a value: sources err, and so that what they say can be entered, a doubt only warns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from chipline.records.fields import FieldSpec
from chipline.records.message import N_, EdtfDate, Message, declared
from chipline.records.notation.dates import DateError, FuzzyDate, parse_date
from chipline.records.record import KINDS


@dataclass(frozen=True, slots=True)
class DateOrder:
    """One rule: on records of `kind`, `later` does not lie before `earlier`.

    Of several `earlier` fields the first that is filled in counts; they are those of the record
    that `via` points at, if it is named. `unless` is a field with a word that excuses it.
    `message` has `{later}`, `{earlier}` and, of the other record, `{name}`.
    """

    code: str
    kind: str
    earlier: tuple[str, ...]
    later: str
    message: str
    via: str = ""
    other: str = ""
    unless: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Values that can hardly be right, and the fields of the record that say so."""

    code: str
    fields: tuple[str, ...]
    message: Message


_LASTING = ("cluster", "tenancy", "relocation", "link")
RULES: tuple[DateOrder, ...] = (
    *(
        DateOrder(
            "order",
            kind,
            ("began",),
            "ended",
            N_("It ended ({later}) before it began ({earlier})."),
        )
        for kind in _LASTING
    ),
    DateOrder(
        "order",
        "restriction",
        ("effective",),
        "ended",
        N_("It ended ({later}) before it took effect ({earlier})."),
    ),
    DateOrder(
        "announced",
        "restriction",
        ("announced",),
        "effective",
        N_("It took effect ({later}) before it was announced ({earlier})."),
    ),
    DateOrder(
        "announced",
        "facility",
        ("announced",),
        "opened",
        N_("It opened ({later}) before it was announced ({earlier})."),
    ),
    DateOrder(
        "announced",
        "facility",
        ("announced",),
        "power_as_of",
        N_("Its power is given as of {later}, before it was announced ({earlier})."),
    ),
    DateOrder(
        "trigger",
        "relocation",
        ("announced", "effective"),
        "began",
        N_("It began ({later}) before its trigger “{name}” was announced ({earlier})."),
        via="trigger",
        other="restriction",
        # A stockpile is laid in before, as it must.
        unless=("workloads", "stockpile"),
    ),
    DateOrder(
        "opened",
        "source",
        ("published",),
        "accessed",
        N_("It was opened ({later}) before it was published ({earlier})."),
    ),
    DateOrder(
        "verified",
        "citation",
        ("published",),
        "verified",
        N_("It was verified ({later}) before its source “{name}” was published ({earlier})."),
        via="source",
        other="source",
    ),
)


#: Throughput of a chip, the widest numbers first: narrower ones go somewhat faster, never far less.
PRECISIONS = ("fp16_tflops", "fp8_tops", "fp6_tflops", "fp4_tflops")
#: How many times as fast as the next wider precision a chip may be; from 1 to 4.4 is known.
PACE = (0.4, 20.0)


@lru_cache(maxsize=64)
def figures_of(kind: str) -> tuple[str, ...]:
    """Return the fields of a kind that have a typical range."""
    return tuple(name for name, spec in KINDS[kind].fields.items() if spec.typical)


def unusual(spec: FieldSpec, value: Any) -> Message | None:
    """Say that a figure lies far from what its field typically holds; None when it does not."""
    figure = _figure(value)
    if spec.typical is None or figure is None:
        return None
    low, high = spec.typical
    if low <= figure <= high:
        return None
    return Message(
        "{field}: {figure} is unusual, {low} to {high} is typical. "
        "Check the unit and the decimal mark.",
        field=spec.named,
        figure=spec.measured(figure),
        low=float(low),
        high=float(high),
    )


def figure_doubts(kind: str, values: Mapping[str, Any]) -> Iterator[Doubt]:
    """Yield what is hardly right about a record's figures."""
    fields = KINDS[kind].fields
    for name in figures_of(kind):
        figure = values.get(name)
        if figure is not None and (said := unusual(fields[name], figure)):
            yield Doubt("unusual", (name,), said)
    if kind != "chip":
        return
    given = [(name, found) for name in PRECISIONS if (found := _figure(values.get(name)))]
    for (wide, wider), (narrow, narrower) in pairwise(given):
        pace = narrower / wider
        if not PACE[0] <= pace <= PACE[1]:
            said = Message(
                "{field} is {times} times {other}; one to four times is usual. "
                "Check the unit and the decimal mark of both.",
                field=fields[narrow].named,
                times=float(f"{pace:.2g}"),
                other=fields[wide].named,
            )
            yield Doubt("precision", (wide, narrow), said)


def _figure(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


@lru_cache(maxsize=64)
def rules_of(kind: str) -> tuple[DateOrder, ...]:
    """Return the rules for records of a kind."""
    return tuple(rule for rule in RULES if rule.kind == kind)


def doubts(
    kind: str,
    values: Mapping[str, Any],
    around: Mapping[str, Mapping[str, Any]],
) -> Iterator[Doubt]:
    """Yield what is hardly right about a record's dates and figures.

    `around` holds the values of the records that it points at, by id; those that are not there are
    not asked. What can't be read as a date is an error of its own and left out here.
    """
    for rule in rules_of(kind):
        if not values.get(rule.later):
            continue
        other = around.get(str(values.get(rule.via))) if rule.via else values
        if other is not None and (doubt := order_doubt(rule, values, other)):
            yield doubt
    yield from figure_doubts(kind, values)


def order_doubt(
    rule: DateOrder, values: Mapping[str, Any], other: Mapping[str, Any]
) -> Doubt | None:
    """Return what a rule finds doubtful; `other` holds the record with the earlier date.

    That is the record itself, where the rule is about one alone.
    """
    if _excused(rule, values):
        return None
    name = next((name for name in rule.earlier if other.get(name)), "")
    first, last = _read(other.get(name)), _read(values.get(rule.later))
    if first is None or last is None or not surely_before(last, first):
        return None
    said = declared(
        rule.message,
        later=EdtfDate(last.text),
        earlier=EdtfDate(first.text),
        name=str(other.get("name") or ""),
    )
    return Doubt(rule.code, (rule.later, rule.via or name), said)


def surely_before(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Tell whether a date lies before another one, whatever both turn out to be."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _excused(rule: DateOrder, values: Mapping[str, Any]) -> bool:
    if rule.unless is None:
        return False
    field, word = rule.unless
    return word in (values.get(field) or ())


def _read(written: Any) -> FuzzyDate | None:
    try:
        return parse_date(str(written)) if written else None
    except DateError:
        return None
