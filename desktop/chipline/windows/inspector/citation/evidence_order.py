"""In which order the citations of a record are read: the best grade first, disputes together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Citation = Mapping[str, Any]
#: Sorts after every letter and figure of a grade.
_UNGRADED = "~"


def best_first(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Sort citations, each with its source under `source_values`, by their Admiralty grades.

    Those of a field in dispute stay together, where the best of them belongs, so that both sides
    are read as one. Of one grade, what is said of the record as a whole comes first.
    """
    disputed = disputed_fields(citations)
    best: dict[str, tuple[str, str]] = {}
    for each in citations:
        field = _field(each)
        best[field] = min(best.get(field, (_UNGRADED,) * 2), _grade(each))

    def place(each: Citation) -> tuple[object, ...]:
        field = _field(each)
        within = best[field] if field in disputed else _grade(each)
        return within, field, _grade(each), each["stance"] != "supports"

    return tuple(sorted(citations, key=place))


def disputed_fields(citations: Iterable[Citation]) -> frozenset[str]:
    """Name the fields of which some sources say one thing and some another; "" is the record."""
    listed = list(citations)
    for_, against = (
        {_field(each) for each in listed if each["stance"] == stance}
        for stance in ("supports", "contradicts")
    )
    return frozenset(for_ & against)


def _field(citation: Citation) -> str:
    return str(citation["field"] or "")


def _grade(citation: Citation) -> tuple[str, str]:
    """Return both grades as what sorts: the source's letter counts before the figure."""
    source = citation.get("source_values") or {}
    return (
        str(source.get("reliability") or _UNGRADED),
        str(citation.get("credibility") or _UNGRADED),
    )
