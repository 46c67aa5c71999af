"""What is worked out from a record: a chip's TPP, density and class, and what the rules find of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from chipline import paths
from chipline.records.message import capitalised, neat
from chipline.records.vocabulary import CASE_KINDS
from chipline.store.queries import Named, Queries
from chipline.windows.i18n import worded

if TYPE_CHECKING:  # imported where it is used: see below
    from chipline.derived import DerivedValue


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


class RuleDerivations:
    """Derives by the rules that ship with the program; called off the GUI thread."""

    def __call__(
        self, kind: str, values: dict[str, Any], names: Mapping[str, Named], day: int
    ) -> list[Derived]:
        """Work out what a record's own numbers tell."""
        if kind != "chip":
            return []
        # Imported where it is used, off the GUI thread: a start must not wait for the rules.
        from chipline.derived import described, figures_of  # noqa: PLC0415  # see above

        figures = figures_of(values, names.get(values["vendor"]))
        day_of = date.fromordinal(day)
        return [_worded(each) for each in described(figures, day_of, paths.rules())]

    def ask(
        self,
        queries: Queries,
        kind: str,
        values: dict[str, Any],
        names: dict[str, Named],  # noqa: ARG002  # as declared
        day: int,
    ) -> list[Derived]:
        """Work out what a record tells together with those that it points at."""
        if kind != "chip" and kind not in CASE_KINDS:
            return []
        from chipline import derived  # noqa: PLC0415  # as above

        when = date.fromordinal(day)
        if kind in CASE_KINDS:
            rules = derived.rules_in(paths.rules())
            return [_worded(derived.described_case(queries, kind, values, when, rules))]
        figures = derived.chip_figures(queries, values)
        return [_worded(each) for each in derived.described(figures, when, paths.rules())]


def _worded(found: DerivedValue) -> Derived:
    said = (neat(capitalised(worded(each))).rstrip(".") for each in found.steps)
    return Derived(
        worded(found.label),
        capitalised(worded(found.value)),
        " ".join(f"{each}." for each in said),
        found.tone,
    )


@cache
def derivations() -> Derivations:
    """Return what the card asks."""
    return RuleDerivations()
