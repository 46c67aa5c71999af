"""What a step showed, and what of it is otherwise now."""

from __future__ import annotations

import pytest

from chipline.briefing.fingerprints import Seen, Staleness, fingerprint, seen_of, staleness
from chipline.records.record import KINDS

CHIP = KINDS["chip"]
FACTS = {"name": "H20", "vendor": "a", "memory_gb": 96.0, "notes": "as told", "updated": "2026"}


def test_a_fact_counts_and_a_note_does_not() -> None:
    first = fingerprint(CHIP, FACTS)
    assert len(first) == 8
    assert fingerprint(CHIP, {**FACTS, "notes": "corrected", "updated": "2027"}) == first
    assert fingerprint(CHIP, {**FACTS, "tags": ["x"], "die_area_mm2": None}) == first
    assert fingerprint(CHIP, {**FACTS, "memory_gb": 141.0}) != first


def test_what_was_seen_comes_back_as_it_was() -> None:
    for seen in (Seen(), Seen("2026-01-01T00:00:00Z", {"a": "1234abcd"}, 7, "licence required")):
        assert seen_of(seen.to_json()) == seen


@pytest.mark.parametrize("written", [None, "", "{", "[]", "7", '{"records": 7}', '{"rows": "x"}'])
def test_what_cant_be_read_was_never_seen(written: str | None) -> None:
    assert seen_of(written) is None


def test_what_changed_went_grew_or_is_answered_otherwise_is_told() -> None:
    then = Seen("2026", {"a": "1", "b": "2", "c": "3"}, 5, "no licence")
    now = Seen("", {"a": "1", "b": "9"}, 7, "licence required")
    found = staleness(then, now, ["a", "b"])
    assert found == Staleness(("b",), ("c",), (5, 7), ("no licence", "licence required"))
    assert found


def test_what_stands_is_not_stale() -> None:
    then = Seen("2026", {"a": "1"}, 5, "no licence")
    assert not staleness(then, Seen("", {"a": "1"}, 5, "no licence"), ["a"])
    # Fewer rows are no news that a picture lacks; what was not counted, or not asked, says nothing.
    assert not staleness(then, Seen("", {"a": "1"}, 4), ["a"])
    assert not staleness(Seen(records={"a": "1"}), Seen("", {"a": "1"}, 4, "any"), ["a"])
    assert not staleness(None, Seen("", {"a": "1"}), ["a"])
