"""The review queue: facts that want a look, because of what their evidence is or lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import text

from chipline.records.changes import ChangeSet, Operation
from chipline.records.record import KINDS
from chipline.records.vocabulary import NOT_THE_SAME
from chipline.store import edits
from chipline.store.queries import Named, Queries
from chipline.store.workspace import Edit

#: The kinds whose records are facts about the world; the others are evidence and stories.
FACTS = (
    "firm",
    "chip",
    "facility",
    "cluster",
    "tenancy",
    "model",
    "restriction",
    "relocation",
    "link",
)
PAGE = 200


class QueueReason(StrEnum):
    """Why a record waits."""

    UNSOURCED = "no source"
    DISPUTED = "disputed"
    LOW_GRADE = "low grade"
    STALE = "not verified lately"


@dataclass(frozen=True, slots=True)
class QueuedRecord(Named):
    """A record that wants a look.

    `fields` are those in dispute, `verified` is the last time of it, `grades` are the Admiralty
    grades of what supports it, the best first, with a dash for one that was not given.
    """

    citations: int
    fields: tuple[str, ...]
    verified: str | None
    grades: tuple[str, ...] = ()


_SPOKEN = (
    "SELECT 1 FROM citation AS c LEFT JOIN source AS s ON s.id = c.source WHERE c.record = t.id"
)
_SOUND = "coalesce(c.credibility, '1') IN ('1', '2', '3') AND coalesce(s.reliability, 'A') IN ('A', 'B', 'C')"
_CONDITIONS = {
    QueueReason.UNSOURCED: f"NOT EXISTS ({_SPOKEN})",
    QueueReason.DISPUTED: f"EXISTS ({_SPOKEN} AND c.stance = 'contradicts')",
    # No single supporting citation is good: an ungraded one is not low, only ungraded.
    QueueReason.LOW_GRADE: (
        f"EXISTS ({_SPOKEN} AND c.stance = 'supports') "
        f"AND NOT EXISTS ({_SPOKEN} AND c.stance = 'supports' AND {_SOUND})"
    ),
    # The latest of its citations counts; one never verified at all says nothing of age.
    QueueReason.STALE: "(SELECT max(c.verified_latest) FROM citation AS c WHERE c.record = t.id) < :day",
}


#: Links that only tell likely duplicates apart are no facts about the world.
_FACTS_ONLY = {"link": f" AND t.predicate <> '{NOT_THE_SAME}'"}


def counts(queries: Queries, *, stale_before: int) -> dict[QueueReason, dict[str, int]]:
    """Count what waits, by reason and kind; `stale_before` is a day's ordinal."""
    found: dict[QueueReason, dict[str, int]] = {}
    for reason in QueueReason:
        found[reason] = {
            kind: int(
                queries.connection.execute(
                    text(f'SELECT count(*) FROM "{kind}" AS t WHERE {_condition(reason, kind)}'),  # noqa: S608
                    {"day": stale_before} if reason is QueueReason.STALE else {},
                ).scalar()
                or 0
            )
            for kind in FACTS
        }
    return found


def waiting(queries: Queries) -> int:
    """Count the records that lack a source, are in dispute, or have low grades alone."""
    reasons = (QueueReason.UNSOURCED, QueueReason.DISPUTED, QueueReason.LOW_GRADE)
    found = 0
    for kind in FACTS:
        any_of = " OR ".join(f"({_CONDITIONS[reason]})" for reason in reasons)
        statement = (
            f'SELECT count(*) FROM "{kind}" AS t WHERE ({any_of}){_FACTS_ONLY.get(kind, "")}'  # noqa: S608  # our own words
        )
        found += int(queries.connection.execute(text(statement)).scalar() or 0)
    return found


def _condition(reason: QueueReason, kind: str) -> str:
    return _CONDITIONS[reason] + _FACTS_ONLY.get(kind, "")


def verify(ids: Iterable[str], day: date) -> Edit:
    """Note that records were looked at again: on all their citations, as one change."""
    wanted = list(ids)

    def edit(queries: Queries) -> ChangeSet:
        there = queries.names(wanted)
        citations = [row[1] for row in queries.pointing_at(there) if (row[0], row[2]) == _SPEAKS]
        change = edits.set_fields("citation", citations, {"verified": day.isoformat()})(queries)
        titles = [each.title for each in there.values()]
        which = {"name": titles[0]} if len(titles) == 1 else {"count": len(titles)}
        return replace(change, what=Operation.VERIFY, params=which)

    return edit


_SPEAKS = ("citation", "record")


def whole_queue(
    queries: Queries,
    reason: QueueReason,
    counted: Mapping[str, int],
    *,
    stale_before: int = 0,
    limit: int = PAGE,
    offset: int = 0,
) -> list[QueuedRecord]:
    """List what waits for one reason, kind after kind; `counted` is how many wait of each."""
    found: list[QueuedRecord] = []
    for kind, many in counted.items():
        if offset >= many:
            offset -= many
            continue
        rest = limit - len(found)
        found += queue(queries, reason, kind, stale_before=stale_before, limit=rest, offset=offset)
        offset = 0
        if len(found) >= limit:
            break
    return found


def queue(
    queries: Queries,
    reason: QueueReason,
    kind: str,
    *,
    stale_before: int = 0,
    limit: int = PAGE,
    offset: int = 0,
) -> list[QueuedRecord]:
    """List the records of a kind that wait for one reason, by name."""
    title = KINDS[kind].title
    rows = queries.connection.execute(
        text(
            f"SELECT t.id, t.slug, coalesce(t.{title}, t.name, t.slug, '') AS title, "  # noqa: S608
            "(SELECT count(*) FROM citation AS c WHERE c.record = t.id) AS citations, "
            "(SELECT group_concat(DISTINCT c.field) FROM citation AS c WHERE c.record = t.id "
            "AND c.stance = 'contradicts') AS fields, "
            "(SELECT c.verified FROM citation AS c WHERE c.record = t.id "
            "ORDER BY c.verified_latest DESC LIMIT 1) AS verified, "
            "(SELECT group_concat(DISTINCT coalesce(s.reliability, '–') || coalesce(c.credibility, '–')) "
            "FROM citation AS c LEFT JOIN source AS s ON s.id = c.source WHERE c.record = t.id "
            "AND c.stance = 'supports') AS grades "
            f'FROM "{kind}" AS t WHERE {_condition(reason, kind)} '
            "ORDER BY title COLLATE NOCASE, t.id LIMIT :limit OFFSET :offset"
        ),
        {"limit": limit, "offset": offset}
        | ({"day": stale_before} if reason is QueueReason.STALE else {}),
    ).all()
    # A link's predicate alone would say nothing: it is named by both its ends.
    names = queries.names(row.id for row in rows) if kind == "link" else {}
    return [
        QueuedRecord(
            kind,
            row.id,
            row.slug,
            names[row.id].title if row.id in names else row.title,
            row.citations,
            tuple(sorted((row.fields or "").split(","))) if row.fields else (),
            row.verified,
            tuple(sorted(row.grades.split(","), key=_worth)) if row.grades else (),
            sentence=names[row.id].sentence if row.id in names else None,
        )
        for row in rows
    ]


def _worth(grade: str) -> tuple[str, str]:
    """Sort grades from the best to the worst; what was not given comes last."""
    return grade.replace("–", "~")[0], grade.replace("–", "~")[-1]
