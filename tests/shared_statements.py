"""Statements that SQLAlchemy compiles once for all engines of a run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from sqlalchemy import create_engine
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.util import LRUCache

from chipline.store.file import connections


@contextmanager
def shared_statements() -> Iterator[None]:
    """Let all engines share what they compile: tests open thousands of them, the program a few."""
    shared = {"compiled_cache": LRUCache(5_000)}
    with pytest.MonkeyPatch.context() as patch:
        # What is compiled is kept by dialect, of which each engine has its own, all alike.
        patch.setattr(SQLiteDialect, "__eq__", lambda one, other: type(one) is type(other))
        patch.setattr(SQLiteDialect, "__hash__", lambda one: hash(type(one)))
        create = partial(create_engine, execution_options=shared)
        patch.setattr(connections, "create_engine", create)
        yield
