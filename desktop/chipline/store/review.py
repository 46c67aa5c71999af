"""The review queue: facts that want a look, because of what their evidence is or lacks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import text

from chipline.records.record import KINDS
from chipline.store.reads import Reads

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


class Reason(StrEnum):
    """Why a record waits."""

    UNSOURCED = "no source"
    DISPUTED = "disputed"
    LOW_GRADE = "low grade"
    STALE = "not verified lately"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record that wants a look: `fields` are those in dispute, `verified` the last time of it."""

    kind: str
    id: str
    slug: str | None
    title: str
    citations: int
    fields: tuple[str, ...]
    verified: str | None


_SPOKEN = (
    "SELECT 1 FROM citation AS c LEFT JOIN source AS s ON s.id = c.source WHERE c.record = t.id"
)
_SOUND = "coalesce(c.credibility, '1') IN ('1', '2', '3') AND coalesce(s.reliability, 'A') IN ('A', 'B', 'C')"
_CONDITIONS = {
    Reason.UNSOURCED: f"NOT EXISTS ({_SPOKEN})",
    Reason.DISPUTED: f"EXISTS ({_SPOKEN} AND c.stance = 'contradicts')",
    # No single supporting citation is good: an ungraded one is not low, only ungraded.
    Reason.LOW_GRADE: (
        f"EXISTS ({_SPOKEN} AND c.stance = 'supports') "
        f"AND NOT EXISTS ({_SPOKEN} AND c.stance = 'supports' AND {_SOUND})"
    ),
    # The latest of its citations counts; one never verified at all says nothing of age.
    Reason.STALE: "(SELECT max(c.verified_latest) FROM citation AS c WHERE c.record = t.id) < :day",
}


def counts(reads: Reads, *, stale_before: int) -> dict[Reason, dict[str, int]]:
    """Count what waits, by reason and kind; `stale_before` is a day's ordinal."""
    found: dict[Reason, dict[str, int]] = {}
    for reason in Reason:
        found[reason] = {
            kind: int(
                reads.connection.execute(
                    text(f'SELECT count(*) FROM "{kind}" AS t WHERE {_CONDITIONS[reason]}'),  # noqa: S608
                    {"day": stale_before} if reason is Reason.STALE else {},
                ).scalar()
                or 0
            )
            for kind in FACTS
        }
    return found


def queue(
    reads: Reads,
    reason: Reason,
    kind: str,
    *,
    stale_before: int = 0,
    limit: int = PAGE,
    offset: int = 0,
) -> list[Waiting]:
    """List the records of a kind that wait for one reason, by name."""
    title = KINDS[kind].title
    rows = reads.connection.execute(
        text(
            f"SELECT t.id, t.slug, coalesce(t.{title}, t.name, t.slug, '') AS title, "  # noqa: S608
            "(SELECT count(*) FROM citation AS c WHERE c.record = t.id) AS citations, "
            "(SELECT group_concat(DISTINCT c.field) FROM citation AS c WHERE c.record = t.id "
            "AND c.stance = 'contradicts') AS fields, "
            "(SELECT c.verified FROM citation AS c WHERE c.record = t.id "
            "ORDER BY c.verified_latest DESC LIMIT 1) AS verified "
            f'FROM "{kind}" AS t WHERE {_CONDITIONS[reason]} '
            "ORDER BY title COLLATE NOCASE, t.id LIMIT :limit OFFSET :offset"
        ),
        {"limit": limit, "offset": offset}
        | ({"day": stale_before} if reason is Reason.STALE else {}),
    )
    return [
        Waiting(
            kind,
            row.id,
            row.slug,
            row.title,
            row.citations,
            tuple(sorted((row.fields or "").split(","))) if row.fields else (),
            row.verified,
        )
        for row in rows
    ]
