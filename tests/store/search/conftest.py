"""A workspace of the starter facts, made once for the tests that only search it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.store.journal import journal
from chipline.store.workspace import Workspace


@pytest.fixture(scope="package")
def starter() -> Iterator[Workspace]:
    """The starter facts, as a new workspace has them. Nothing may be written to it."""
    made = Workspace.in_memory()
    facts = starter_facts(paths.starter())
    made.apply(lambda _reads: facts, act=journal.BASE)
    while made.catch_up():
        pass
    yield made
    made.close()
