"""The rule in a small model: what simpler rules lose, and very many histories of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from store.workspace_merge import rule_model
from store.workspace_merge.rule_model import Model, Weighed

#: Of the long target: half a minute of one core.
MANY = int(os.environ.get("CHIPLINE_MODEL_HISTORIES", "100000"))


def _run(first: int, many: int) -> None:
    for seed in range(first, first + many):
        Model(seed, 2 + seed % 4).run(14)


def test_nothing_is_lost_in_the_model() -> None:
    _run(0, 1_000)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_nothing_is_lost_in_very_many_histories_of_the_model() -> None:
    _run(10_000, MANY)


def _mine_wins(weigh: Callable[..., Weighed]) -> Callable[..., Weighed]:
    return lambda *given: weigh(*given)._replace(asked=False)


def _nothing_is_decided(weigh: Callable[..., Weighed]) -> Callable[..., Weighed]:
    return lambda *given: weigh(*given)._replace(decided=False)


@pytest.mark.parametrize("simpler", [_mine_wins, _nothing_is_decided])
def test_a_simpler_rule_loses_something(simpler: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_model, "weigh", simpler(rule_model.weigh))
    with pytest.raises(AssertionError):
        _run(0, 1_000)


def test_a_deletion_that_wins_in_silence_loses_something(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Model, "_deletion", lambda *_: None)
    with pytest.raises(AssertionError):
        _run(0, 1_000)
