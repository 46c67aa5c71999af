"""The ties of a record, from either end."""

from __future__ import annotations

from chipline.relations_layout.ties import RecordTie, TieGraph


def test_a_tie_is_found_from_both_ends_and_once_where_both_are_one() -> None:
    between = RecordTie("a", "b", "owner", "link", "1")
    itself = RecordTie("a", "a", "owner", "link", "2")
    ends = TieGraph({}, (between, itself)).by_end
    assert ends == {"a": (between, itself), "b": (between,)}
