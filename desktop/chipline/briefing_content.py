"""A briefing with its steps, read from a workspace: what each shows, its sources, what is otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from chipline.briefing.fingerprints import Seen, Staleness, fingerprint, seen_of, staleness
from chipline.briefing.step_state import StepState, ids_in, slugs_in, step_state
from chipline.records.message import Message
from chipline.records.query import Query, ViewStateError
from chipline.records.record import KINDS, Kind, by_plural, title_of
from chipline.records.view_content import content_of
from chipline.store.compound_edits.briefing_steps import steps_in_order
from chipline.store.journal.journal import now
from chipline.store.queries import Named, Queries, Values

#: The kinds that are counted where a pane shows more than one.
#: No more steps are made of a view at once: nobody tells so many.
MOST_STEPS = 40
#: Comes after every credibility.
_WORST = "9"
_COUNTED = {"timeline": ("restriction", "relocation"), "map": ("facility", "relocation")}


@dataclass(frozen=True, slots=True)
class StepSource:
    """A source of what a step shows: who published it, when (EDTF), and the grade, such as B3."""

    publisher: str
    published: str
    grade: str


@dataclass(frozen=True, slots=True)
class StepContent:
    """A step as it is shown.

    `records` and `selected` name what is there still; `trouble` says why its view can't be read.
    """

    id: str
    name: str
    caption: str
    said: str
    records: tuple[Named, ...]
    selected: Named | None
    seconds: int
    question: str
    options: tuple[str, ...]
    answer: str
    skipped: bool
    state: StepState
    sources: tuple[StepSource, ...]
    stale: Staleness
    seen: Seen | None
    trouble: Message | None = None


@dataclass(frozen=True, slots=True)
class BriefingContent:
    """A briefing; `minutes` is the planned time, 0 where none is given."""

    id: str
    name: str
    audience: str
    minutes: int
    closing: str
    steps: tuple[StepContent, ...]


@dataclass(frozen=True, slots=True)
class ListedBriefing:
    """A briefing as lists name it."""

    id: str
    name: str
    steps: int


def listed_briefings(queries: Queries) -> tuple[ListedBriefing, ...]:
    """Return every briefing with how many steps it has, by name."""
    owners = [row["briefing"] for row in queries.records(Query("step")).rows]
    rows = queries.records(Query("briefing")).rows
    return tuple(
        ListedBriefing(row["id"], str(row["name"]), owners.count(row["id"])) for row in rows
    )


@dataclass(frozen=True, slots=True)
class NamedView:
    """A saved view of a table, as lists name it."""

    id: str
    name: str


def table_views(queries: Queries) -> tuple[NamedView, ...]:
    """Return the saved views of tables, by name: each shows records of one kind."""
    rows = queries.records(Query("view")).rows
    return tuple(
        NamedView(row["id"], str(row["name"])) for row in rows if _kind_of_view(row) is not None
    )


def _kind_of_view(row: Values) -> Kind | None:
    try:
        return by_plural(content_of(row["state"]).pane)
    except ViewStateError:
        return None


def briefing_content(queries: Queries, briefing: str) -> BriefingContent | None:
    """Return a briefing with its steps in order; None when it is not there."""
    values = queries.values("briefing", briefing)
    if values is None:
        return None
    rows = steps_in_order(queries, briefing)
    names = queries.names(one for row in rows for one in _records(row))
    cited = queries.citations_of(one for one, named in names.items() if named.kind != "source")
    return BriefingContent(
        briefing,
        str(values["name"]),
        str(values["audience"] or ""),
        int(values["minutes"] or 0),
        str(values["closing"] or ""),
        tuple(_step(queries, row, names, cited) for row in rows),
    )


def read_state(queries: Queries, written: str | None) -> StepState:
    """Read the state of a step, its short names resolved.

    Raises:
        ViewStateError: it is not the state of a step.
    """
    found = {slug: queries.by_slug(slug) for slug in slugs_in(written)}
    return step_state(written, {slug: one.id for slug, one in found.items() if one is not None})


def written_state(queries: Queries, state: StepState) -> str:
    """Write the state of a step, naming records by their short names where they have one."""
    names = queries.names(ids_in(state))
    return state.to_json({one: named.slug for one, named in names.items() if named.slug})


def steps_of_view(queries: Queries, view: str) -> list[Values]:
    """Return one step for each record that a view of a table shows, named after it, with its card.

    No more than `MOST_STEPS` are made; none where the view is gone, or no table's.
    """
    values = queries.values("view", view)
    table = _kind_of_view(values) if values is not None else None
    if values is None or table is None:
        return []
    state = read_state(queries, values["state"])
    query = Query(table.name, replace(state, only=False).row_filters(()))
    shown = replace(state, only=True, card=True)
    written = written_state(queries, shown)
    rows = queries.records(query).rows[:MOST_STEPS]
    return [
        {
            "name": title_of(table, row),
            "records": [row["id"]],
            "selected": row["id"],
            "state": written,
            "seen": seen_now(queries, shown, [row["id"]]).to_json(),
        }
        for row in rows
    ]


def seen_now(queries: Queries, state: StepState, records: Iterable[str], answer: str = "") -> Seen:
    """Return what a step about these records shows at the moment."""
    ids = tuple(records)
    return Seen(now(), _fingerprints(queries, ids), _rows(queries, state, ids), answer)


@dataclass(frozen=True, slots=True)
class ChangeSince:
    """The newest change of a record since a step's view was taken: who made it, and when."""

    title: str
    who: str
    at: str


def changes_since(queries: Queries, step: StepContent) -> tuple[ChangeSince, ...]:
    """Return who changed the records that a step no longer shows as they are, and when."""
    since = step.seen.at if step.seen is not None else ""
    titles = queries.names((*step.stale.changed, *step.stale.gone))
    found = []
    for record in (*step.stale.changed, *step.stale.gone):
        newest = next((entry for entry, _change in queries.history(record)), None)
        if newest is not None and newest.at >= since:
            title = titles[record].title if record in titles else ""
            found.append(ChangeSince(title, newest.who, newest.at))
    return tuple(found)


def _records(row: Values) -> list[str]:
    selected = [row["selected"]] if row["selected"] else []
    return list(dict.fromkeys([*(row["records"] or []), *selected]))


def _step(
    queries: Queries,
    row: Values,
    names: Mapping[str, Named],
    cited: Mapping[str, Sequence[Values]],
) -> StepContent:
    trouble = None
    try:
        state = read_state(queries, row["state"])
    except ViewStateError as error:
        state, trouble = StepState(), error.message
    records = tuple(names[one] for one in row["records"] or [] if one in names)
    ids = tuple(named.id for named in records)
    then = seen_of(row["seen"])
    stale = Staleness()
    if then is not None:
        standing = queries.names(then.records)
        current = Seen(records=_fingerprints(queries, standing), rows=_rows(queries, state, ids))
        stale = staleness(then, current, standing)
    return StepContent(
        id=row["id"],
        name=str(row["name"]),
        caption=str(row["caption"] or ""),
        said=str(row["said"] or ""),
        records=records,
        selected=names.get(row["selected"] or ""),
        seconds=int(row["seconds"] or 0),
        question=str(row["question"] or ""),
        options=tuple(row["options"] or ()),
        answer=str(row["answer"] or ""),
        skipped=bool(row["skipped"]),
        state=state,
        sources=_sources(queries, row, names, cited),
        stale=stale,
        seen=then,
        trouble=trouble,
    )


def chosen_sources(
    records: Iterable[tuple[str, str]], cited: Mapping[str, Sequence[Values]]
) -> dict[str, list[tuple[str, Values]]]:
    """Choose the sources of a step: those that it names, as it does, then for each record the best.

    What contradicts another source is always among them. `records` are those of the step by id and
    kind, `cited` the citations of each; returned is what each source says, and of which record.
    """
    listed = list(records)
    found: dict[str, list[tuple[str, Values]]] = {
        one: [] for one, kind in listed if kind == "source"
    }
    named = frozenset(found)
    for record in (one for one, kind in listed if kind != "source"):
        rows = cited.get(record, ())
        chosen = [row for row in rows if row["source"] in named or row["stance"] == "contradicts"]
        if rows and not any(row["source"] in named for row in rows):
            chosen.append(min(rows, key=_rank))
        for row in chosen:
            found.setdefault(str(row["source"]), []).append((record, row))
    return found


def _rank(row: Values) -> tuple[bool, str]:
    """Sort citations that support first, then by grade; what is not graded comes last."""
    source: Values = row["source_values"] or {}
    grade = f"{source.get('reliability') or 'Z'}{row['credibility'] or _WORST}"
    return row["stance"] != "supports", grade


def _sources(
    queries: Queries, row: Values, names: Mapping[str, Named], cited: Mapping[str, Sequence[Values]]
) -> tuple[StepSource, ...]:
    records = [(one, names[one].kind) for one in _records(row) if one in names]
    found = []
    for source, said in chosen_sources(records, cited).items():
        values = said[0][1]["source_values"] if said else queries.values("source", source)
        grades = [str(row["credibility"] or "") for _record, row in said]
        found.append(_source(values or {}, min(filter(None, grades), default="")))
    return tuple(found)


def publisher_of(values: Mapping[str, Any]) -> str:
    """Return who published a source, in short, by its values; else its name."""
    first = str(values.get("publisher") or "").partition(";")[0]
    return first if first not in ("", "Not known") else str(values.get("name") or "")


def _source(values: Mapping[str, Any], credibility: str | None) -> StepSource:
    return StepSource(
        publisher_of(values),
        str(values.get("published") or ""),
        f"{values.get('reliability') or ''}{credibility or ''}",
    )


def _fingerprints(queries: Queries, ids: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    by_kind: dict[str, list[str]] = {}
    for one, named in queries.names(ids).items():
        by_kind.setdefault(named.kind, []).append(one)
    for kind, members in by_kind.items():
        rows = queries.many_values(kind, members)
        found |= {one: fingerprint(KINDS[kind], values) for one, values in rows.items()}
    return found


def _rows(queries: Queries, state: StepState, records: tuple[str, ...]) -> int | None:
    """Count what passes the filters of a step; None where its pane counts nothing."""
    table = by_plural(state.pane)
    kinds = (table.name,) if table is not None else _COUNTED.get(state.pane, ())
    if not kinds:
        return None
    filters = state.row_filters(records) if table is not None else state.filters(records)
    return sum(queries.count(kind, filters) for kind in kinds)
