"""What the record card derives for the as-of day: TPP, performance density, ECCN class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from chipline import paths
from chipline.derive import described, figures_of
from chipline.store.reads import Named
from chipline.windows.inspector.derived import Derivation

Derive = Callable[[str, dict[str, Any], Mapping[str, Named], int], list[Derivation]]


@cache
def derivations() -> Derive:
    """Return the function that the card calls."""

    def derive(
        kind: str, values: dict[str, Any], names: Mapping[str, Named], day: int
    ) -> list[Derivation]:
        if kind != "chip":
            return []
        lines = described(
            figures_of(values, names.get(values["vendor"])), date.fromordinal(day), paths.rules()
        )
        return [Derivation(*line) for line in lines]

    return derive
