"""What is worked out from a record's own numbers, such as a chip's TPP and class. Knows no rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from chipline.store.queries import Named, Queries


@dataclass(frozen=True, slots=True)
class Derived:
    """One derived value: what it is called, what it comes to, and why.

    `tone` names a colour of the theme for the value (`text`, `muted`, `good`, `warning`, `error`,
    ...); empty for the text colour.
    """

    label: str
    value: str
    explanation: str = ""
    tone: str = ""


#: Works out the derived values of a record on a day: kind, values, names by id, day as an ordinal.
Derivations = Callable[[str, dict[str, Any], dict[str, Named], int], list[Derived]]

#: The name under which `windows/derived_values.py` knows it.
Derivation = Derived


@runtime_checkable
class Asking(Protocol):
    """A derivation that looks at other records as well, such as a tenancy's chip and owner."""

    def ask(
        self, queries: Queries, kind: str, values: dict[str, Any], names: dict[str, Named], day: int
    ) -> list[Derived]:
        """Work out the derived values with the workspace at hand."""


def work_out(
    derive: Derivations | Asking,
    queries: Queries,
    kind: str,
    values: dict[str, Any],
    names: dict[str, Named],
    day: int,
) -> list[Derived]:
    """Work out the derived values, handing over the workspace to who asks for it."""
    if isinstance(derive, Asking):
        return derive.ask(queries, kind, values, names, day)
    return derive(kind, values, names, day)
