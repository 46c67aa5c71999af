"""A value that was typed into a field, on its way to the workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from chipline.records.changes import Value
from chipline.store.queries import Named
from chipline.store.workspace import Edit

#: Says what is doubtful about a field when it has a value.
Doubting = Callable[[str, Value], list[str]]


@dataclass(frozen=True, slots=True)
class FieldSubmission:
    """A value that was typed: what it is, the records to make along, and what they are called."""

    field: str
    value: Value
    made: tuple[Edit, ...]
    names: Mapping[str, Named]
