"""What a step showed when its view was taken, in brief, so that it can say what is otherwise now.

Fields are compared, not stamps: a note that was corrected must not alarm.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from chipline.records.record import LAST_FIELDS, Kind

_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """What a step showed.

    Attributes:
        at: the moment, as entries of the journal are stamped; empty where nobody knows.
        records: a fingerprint of each of its records by id.
        rows: how many records passed its filters; None where it counts none.
        answer: what the rules answered, in one plain text; empty without a question.
    """

    at: str = ""
    records: Mapping[str, str] = field(default_factory=dict)
    rows: int | None = None
    answer: str = ""

    def to_json(self) -> str:
        """Write it as `Step.seen`."""
        plain: dict[str, Any] = {"at": self.at, "records": dict(self.records)}
        if self.rows is not None:
            plain["rows"] = self.rows
        if self.answer:
            plain["answer"] = self.answer
        return json.dumps(plain, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Staleness:
    """What is otherwise than when a step's view was taken.

    Attributes:
        changed: records of which facts differ.
        gone: records that were deleted.
        grown: how many rows passed then, and pass now, where more do.
        answer: what the rules answered then, and answer now, where that differs.
    """

    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    grown: tuple[int, int] | None = None
    answer: tuple[str, str] | None = None

    def __bool__(self) -> bool:
        return bool(self.changed or self.gone or self.grown or self.answer)


def fingerprint(kind: Kind, values: Mapping[str, Any]) -> str:
    """Return eight digits that are others once a fact of a record is."""
    facts = {
        name: values.get(name)
        for name in sorted(kind.fields)
        if name not in LAST_FIELDS and values.get(name) is not None
    }
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:_DIGITS]


def seen_of(written: str | None) -> Seen | None:
    """Read `Step.seen`; None where a step has none, or none that can be read."""
    try:
        plain = json.loads(written or "null")
        if not isinstance(plain, dict):
            return None
        rows = plain.get("rows")
        return Seen(
            str(plain.get("at") or ""),
            {str(one): str(value) for one, value in dict(plain.get("records") or {}).items()},
            None if rows is None else int(rows),
            str(plain.get("answer") or ""),
        )
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None


def staleness(then: Seen | None, now: Seen, there: Iterable[str]) -> Staleness:
    """Tell what of a step is otherwise; `there` are the records of `then` that still exist."""
    if then is None:
        return Staleness()
    standing = set(there)
    changed = tuple(
        one for one, value in then.records.items() if one in standing and now.records[one] != value
    )
    gone = tuple(one for one in then.records if one not in standing)
    more = then.rows is not None and now.rows is not None and now.rows > then.rows
    grown = (then.rows or 0, now.rows or 0) if more else None
    other = bool(then.answer and now.answer and then.answer != now.answer)
    return Staleness(changed, gone, grown, (then.answer, now.answer) if other else None)
