"""What is worked out from a record's own numbers, such as a chip's TPP and class. Knows no rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from chipline.store.reads import Named


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

#: The name under which `windows/derivations.py` knows it.
Derivation = Derived
