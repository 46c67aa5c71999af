"""What a card watches, and in which order it names its neighbours."""

from __future__ import annotations

from chipline.records.changes import Change, ChangeSet, Operation
from chipline.store.queries import Named
from chipline.windows.inspector.card_data import Brief, CardFacts, Tie, _in_order

FACTS = CardFacts("chip", "c1", {}, {}, watched=frozenset({"c1", "f1"}))


def written(*changes: Change) -> ChangeSet:
    return ChangeSet(Operation.CHANGE, changes)


def test_own_and_named_records_touch_the_card() -> None:
    assert FACTS.touched_by(written(Change("chip", "c1", {"name": "a"}, {"name": "b"})))
    assert FACTS.touched_by(written(Change("firm", "f1", {"name": "a"}, {"name": "b"})))


def test_strangers_do_not() -> None:
    assert not FACTS.touched_by(written(Change("firm", "f2", {"name": "a"}, {"name": "b"})))


def test_whoever_begins_or_ceases_to_point_here_does() -> None:
    assert FACTS.touched_by(written(Change("cluster", "k", None, {"chip": "c1"})))
    assert FACTS.touched_by(written(Change("relocation", "r", {"chips": ["c0", "c1"]}, None)))


def test_a_long_import_is_not_looked_through() -> None:
    many = [Change("firm", str(number), None, {}) for number in range(2_001)]
    assert FACTS.touched_by(written(*many))


def test_newest_come_first_and_undated_last() -> None:
    ties = [
        Tie(Brief(Named("chip", title, None, title), began))
        for title, began in (("b", None), ("old", "2019"), ("a", None), ("new", "2025-04"))
    ]
    assert [tie.brief.named.title for tie in _in_order(ties)] == ["new", "old", "a", "b"]
