"""Ids of records: random, and laid out so that many at once lie beside one another."""

from __future__ import annotations

import uuid
from itertools import islice

from chipline.records.record import new_ids


def test_ids_made_together_are_random_ones_in_ascending_order() -> None:
    """Each is a UUID of version 4 as everybody writes it, and each draw stands in order."""
    drawn = list(islice(new_ids(at_once=50), 100))
    assert len(set(drawn)) == 100
    for each in drawn:
        read = uuid.UUID(each)
        assert str(read) == each
        assert (read.version, read.variant) == (4, uuid.RFC_4122)
    assert drawn[:50] == sorted(drawn[:50])
    assert drawn[50:] == sorted(drawn[50:])
    assert drawn != sorted(drawn)
