"""The search for likely duplicates says how far it is, within a kind of many records too."""

from __future__ import annotations

from itertools import pairwise

import pytest

from chipline.store.quality import duplicates
from chipline.store.workspace import Workspace
from chipline.windows.review.duplicates_view import look_for_doubles
from performance.generator import generate


def test_how_far_it_is_grows_within_one_kind(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "RECORDS_A_STEP", 50)
    workspace.apply(lambda _reads: generate(1_500))
    told: list[int] = []
    with workspace.reading() as queries:
        look_for_doubles(queries, lambda done, _total: told.append(done))
    assert told == sorted(told)
    assert told[-1] == 1_000
    steps = {after - before for before, after in pairwise(told)}
    assert max(steps) < 100, "a kind of a third of all records is no single step"
