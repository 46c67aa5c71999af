"""Which kinds of record become events, through which fields, and by what they stand in lanes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, IntFlag

from chipline.records.vocabulary import DIRECTIONS, RESTRICTION_KINDS


class Flag(IntFlag):
    """What is not plain about an event's dates."""

    START_ABOUT = 1
    START_UNSURE = 2
    END_ABOUT = 4
    END_UNSURE = 8
    OPEN_START = 16
    OPEN_END = 32
    UNDATED = 64
    LEAD = 128  # it was announced before it took effect


class Certainty(IntEnum):
    """How surely it happened; each is drawn in a way of its own."""

    CONFIRMED = 0
    REPORTED = 1
    ALLEGED = 2
    DISPUTED = 3
    PLANNED = 4
    NON_MOVE = 5
    UNSTATED = 6


class RuleDirection(IntEnum):
    """Which way a restriction goes; what is none goes nowhere."""

    NONE = 0
    TIGHTENS = 1
    LOOSENS = 2
    NEITHER = 3


#: The kinds of act by their codes; what is no restriction, or says nothing, has the code 0.
FORMS = ("", *RESTRICTION_KINDS)
#: The code of a direction by its word.
DIRECTION_CODES = {"": RuleDirection.NONE} | {
    word: RuleDirection[word.upper()] for word in DIRECTIONS
}


@dataclass(frozen=True)
class EventMapping:
    """How a kind of record becomes an event: the fields that give its dates and status.

    `status` is read through `words`; what it does not know is `otherwise`. Without `end` it is a
    moment, such as a release. `by` is the grouping of its lanes unless another one is chosen.
    """

    kind: str
    start: str
    end: str
    status: str
    words: Mapping[str, Certainty]
    otherwise: Certainty
    by: str
    moment: str = ""

    @property
    def dates(self) -> tuple[str, ...]:
        """Its date fields."""
        return tuple(name for name in (self.start, self.moment, self.end) if name)


_CERTAINTIES = {
    "confirmed": Certainty.CONFIRMED,
    "reported": Certainty.REPORTED,
    "alleged": Certainty.ALLEGED,
    "denied": Certainty.DISPUTED,
    "planned": Certainty.PLANNED,
}
_PLANS = ("announced", "planned", "approved", "under construction")

DRAWN = (
    EventMapping(
        kind="restriction",
        start="announced",
        moment="effective",
        end="ended",
        status="kind",
        words={"proposal": Certainty.PLANNED},
        otherwise=Certainty.CONFIRMED,
        by="jurisdiction",
    ),
    EventMapping(
        kind="relocation",
        start="began",
        end="ended",
        status="status",
        words=_CERTAINTIES | {"non-move": Certainty.NON_MOVE},
        otherwise=Certainty.UNSTATED,
        by="firm",
    ),
    EventMapping(
        kind="facility",
        start="opened",
        end="",
        status="status",
        words=dict.fromkeys(_PLANS, Certainty.PLANNED),
        otherwise=Certainty.CONFIRMED,
        by="country_to",
    ),
    EventMapping(
        kind="tenancy",
        start="began",
        end="ended",
        status="status",
        words=_CERTAINTIES,
        otherwise=Certainty.UNSTATED,
        by="firm",
    ),
    EventMapping(
        kind="cluster",
        start="began",
        end="ended",
        status="status",
        words=_CERTAINTIES,
        otherwise=Certainty.UNSTATED,
        by="firm",
    ),
    EventMapping(
        kind="chip",
        start="release",
        end="",
        status="",
        words={},
        otherwise=Certainty.CONFIRMED,
        by="chip_vendor",
    ),
    EventMapping(
        kind="model",
        start="released",
        end="",
        status="",
        words={},
        otherwise=Certainty.CONFIRMED,
        by="firm",
    ),
)
KIND_NAMES = tuple(drawn.kind for drawn in DRAWN)
#: The kinds of which the timeline is made unless others are switched on.
FIRST_KINDS = ("restriction", "relocation")


@dataclass(frozen=True)
class Grouping:
    """Something by which lanes can be made: for each kind that has it, the field that holds it.

    Where the field names chips, `through` is the field of the chip that is meant.
    """

    name: str
    label: str
    fields: Mapping[str, str]
    through: str = ""


GROUPINGS = (
    Grouping("jurisdiction", "Jurisdiction", {"restriction": "jurisdictions"}),
    Grouping("issuer", "Issuer", {"restriction": "issuers"}),
    Grouping("kind", "Kind", {"restriction": "kind"}),
    Grouping(
        "firm",
        "Firm",
        {
            "relocation": "firms",
            "facility": "operator",
            "tenancy": "tenant",
            "cluster": "owner",
            "model": "developers",
        },
    ),
    Grouping("country_from", "Country it left", {"relocation": "from_countries"}),
    Grouping(
        "country_to",
        "Country",
        {"relocation": "to_countries", "facility": "country", "cluster": "country"},
    ),
    Grouping(
        "facility",
        "Facility",
        {"relocation": "to_facility", "tenancy": "facility", "cluster": "facility"},
    ),
    Grouping(
        "chip_vendor",
        "Chip vendor",
        {"relocation": "chips", "cluster": "chip", "chip": "vendor", "model": "training_chips"},
        through="vendor",
    ),
    Grouping("workload", "Workload", {"relocation": "workloads", "tenancy": "workloads"}),
    Grouping("tenure", "Tenure", {"relocation": "tenures", "tenancy": "tenure"}),
    Grouping(
        "status",
        "Status",
        {"relocation": "status", "facility": "status", "tenancy": "status", "cluster": "status"},
    ),
    Grouping("family", "Family", {"model": "family"}),
    Grouping("tag", "Tag", dict.fromkeys(KIND_NAMES, "tags")),
)
GROUPING = {grouping.name: grouping for grouping in GROUPINGS}


def drawn_as(kind: str) -> EventMapping:
    """Return how a kind is drawn."""
    return DRAWN[KIND_NAMES.index(kind)]


def groupings_of(kind: str) -> tuple[Grouping, ...]:
    """Return by what the lanes of a kind can be made."""
    return tuple(grouping for grouping in GROUPINGS if kind in grouping.fields)


#: What relates one event to another, from the earlier to the later one: a trigger is the field of
#: a relocation, the others are links between records.
RELATIONS = ("trigger", "triggers", "responds to", "supersedes", "amends", "suspends")
#: The kind of what a trigger is.
TRIGGERS = "restriction"
#: Those that state a cause; the others only say what became of a rule.
CAUSAL = ("trigger", "triggers", "responds to")
#: Links of which the subject is the later one.
BACKWARD = ("responds to", "supersedes", "amends", "suspends")
