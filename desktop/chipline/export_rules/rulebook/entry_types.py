"""What the keys of an entry may hold: texts, figures, days, countries, the ids of other entries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic.types import StrictBool, StrictFloat

from chipline.export_rules.rulebook.periods import Period, RuleSource

_Ordered = TypeVar("_Ordered")


@dataclass(frozen=True, slots=True)
class Known:
    """What the files define, for entries that name it: ids by kind, countries by group."""

    ids: Mapping[str, frozenset[str]]
    countries: Mapping[str, Collection[str]]


def known(info: ValidationInfo) -> Known:
    """Return what the files define."""
    context = info.context
    assert isinstance(context, Known)  # noqa: S101 - rules are made by `rules_file` alone
    return context


def _id_of(kind: str) -> AfterValidator:
    def check(value: str, info: ValidationInfo) -> str:
        if value and value not in known(info).ids[kind]:
            raise ValueError(f"names {value!r}, which is defined nowhere")
        return value

    return AfterValidator(check)


def _is_country(code: str) -> str:
    if not (len(code) == 2 and code.isalpha() and code.isupper()):
        raise ValueError(f"has {code!r}, which is not a two-letter country code")
    return code


Text = Annotated[str, StringConstraints(min_length=1)]
LowerText = Annotated[str, StringConstraints(to_lower=True)]
#: A number from zero up.
Figure = Annotated[StrictFloat, Field(ge=0, lt=1e12)]
Flag = StrictBool
Day = Annotated[date, Strict()]
Country = Annotated[str, AfterValidator(_is_country)]
GroupId = Annotated[Text, _id_of("group")]
#: The id of a set of countries, and one that may be left out.
PlaceId = Annotated[Text, _id_of("place")]
AnyPlaceId = Annotated[str, _id_of("place")]
MakerId = Annotated[Text, _id_of("maker")]
LetterId = Annotated[Text, _id_of("letter")]


def not_below(value: _Ordered, info: ValidationInfo, lower: str, problem: str) -> _Ordered:
    """Return an upper bound if it does not lie below the field `lower`, read before it.

    Raises:
        ValueError: it does; `problem` may name the bound as {lower}.
    """
    bound = info.data.get(lower)
    if value is not None and bound is not None and value < bound:
        raise ValueError(problem.format(lower=bound))
    return value


class Entry(BaseModel):
    """A table of a rules file: known by its id, with no key that this kind does not have."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    key: Text = Field(alias="id")


class DatedEntry(Entry):
    """An entry that holds from one day until another, and says where that is written.

    `start` is the first day, `end` the first day on which it no longer holds; None is open.
    """

    start: Day | None = Field(None, alias="from")
    end: Day | None = Field(None, alias="until")
    restriction: str | None = None
    citation: Text
    caveat: str = ""

    @field_validator("end")
    @classmethod
    def _is_after_the_start(cls, value: Day | None, info: ValidationInfo) -> Day | None:
        return not_below(value, info, "start", "lies before from ({lower})")

    @cached_property
    def period(self) -> Period:
        """The days on which it holds."""
        return Period(self.start, self.end)

    @cached_property
    def source(self) -> RuleSource:
        """Where it is written."""
        return RuleSource(self.restriction or None, self.citation)
