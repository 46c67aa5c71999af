"""Every way in which one record can stand to another: how it reads from both ends, and on which side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from chipline.records.message import N_
from chipline.records.vocabulary import NOT_THE_SAME, PREDICATES, SUBSIDIARY_OF


class RoleSide(IntEnum):
    """Where the object of a tie stands, seen from its subject."""

    #: It acts on the subject: a restriction, or who issued it.
    ACTS = -2
    #: It stands behind the subject: owners, makers, suppliers.
    BEHIND = -1
    #: The subject uses it, has it, or acts on it.
    AHEAD = 1


@dataclass(frozen=True, slots=True)
class Role:
    """A role: `forward` reads from the subject to the object, `backward` the other way.

    `side` is where the object stands seen from the subject, `opposite` where the subject stands
    seen from the object.
    """

    name: str
    forward: str
    backward: str
    side: RoleSide
    opposite: RoleSide


def _behind(name: str, forward: str, backward: str) -> Role:
    return Role(name, forward, backward, RoleSide.BEHIND, RoleSide.AHEAD)


def _ahead(name: str, forward: str, backward: str) -> Role:
    return Role(name, forward, backward, RoleSide.AHEAD, RoleSide.BEHIND)


def _beside(name: str, forward: str, backward: str) -> Role:
    """Who uses something is seen from there as what it is used for."""
    return Role(name, forward, backward, RoleSide.AHEAD, RoleSide.AHEAD)


#: What a field of a record says of it and of the record that it names.
_OF_FIELDS = (
    _behind("firm.ultimate_parent", N_("belongs to"), N_("is ultimate parent of")),
    _behind("chip.vendor", N_("is sold by"), N_("sells")),
    _behind("chip.derived_from", N_("is derived from"), N_("has variant")),
    _behind("facility.operator", N_("is run by"), N_("runs")),
    _behind("facility.owner", N_("is owned by"), N_("owns")),
    _behind("cluster.owner", N_("is owned by"), N_("owns")),
    _behind("cluster.facility", N_("stands at"), N_("holds")),
    _behind("cluster.chip", N_("is made of"), N_("is built into")),
    _behind("model.developers", N_("was developed by"), N_("developed")),
    _behind("model.training_chips", N_("was trained on"), N_("was used to train")),
    _behind("model.training_site", N_("was trained at"), N_("was the training site of")),
    Role(
        "restriction.issuers",
        N_("was issued by"),
        N_("issued"),
        RoleSide.ACTS,
        RoleSide.AHEAD,
    ),
    _behind("tenancy.tenant", N_("has the tenant"), N_("is tenant in")),
    _behind("tenancy.facility", N_("is at"), N_("is let in")),
    _behind("tenancy.cluster", N_("is on"), N_("is let in")),
    _behind("tenancy.hardware_owner", N_("is on hardware of"), N_("owns the hardware of")),
    _behind("relocation.firms", N_("is a move of"), N_("made the move")),
    _behind("relocation.models", N_("moved the work on"), N_("was moved in")),
    _behind("relocation.from_facility", N_("went away from"), N_("was left in")),
    _behind("relocation.to_facility", N_("went to"), N_("was the goal of")),
    _behind("relocation.hardware_owners", N_("is onto hardware of"), N_("owns the hardware of")),
    _behind("relocation.chips", N_("uses"), N_("is used in")),
    Role(
        "relocation.trigger",
        N_("was triggered by"),
        N_("triggered"),
        RoleSide.ACTS,
        RoleSide.AHEAD,
    ),
)
#: What a tenancy or relocation says of two records that it names.
_THROUGH = (
    _beside("rents", N_("rents"), N_("is rented by")),
    _beside("uses", N_("uses"), N_("is used by")),
    _behind("uses hardware of", N_("uses hardware of"), N_("provides hardware to")),
    _beside("has hardware at", N_("has hardware at"), N_("holds hardware of")),
    _beside("computes on", N_("computes on"), N_("is used by")),
    _beside("moved to", N_("moved to"), N_("took in")),
    _beside("moved from", N_("moved from"), N_("was left by")),
    Role(
        "moved because of",
        N_("moved because of"),
        N_("triggered a move of"),
        RoleSide.ACTS,
        RoleSide.AHEAD,
    ),
)
#: Links of which the object comes before the subject, or stands behind it.
_OBJECT_BEHIND = {SUBSIDIARY_OF, "supersedes", "amends", "suspends", "responds to", "derived from"}


def _of_link(name: str, inverse: str) -> Role:
    if name in ("targets", "triggers"):
        return Role(name, name, inverse, RoleSide.AHEAD, RoleSide.ACTS)
    if name in ("works with", "operates in"):
        return _beside(name, name, inverse)
    return (_behind if name in _OBJECT_BEHIND else _ahead)(name, name, inverse)


_OF_LINKS = tuple(_of_link(*one) for one in PREDICATES if one.name != NOT_THE_SAME)
#: In the order in which groups of them stand.
ROLES = {role.name: role for role in (*_THROUGH, *_OF_FIELDS, *_OF_LINKS)}
#: The fields by kind of record, each with its role.
FIELD_ROLES: dict[str, tuple[tuple[str, str], ...]] = {
    kind: tuple(
        (role.name.partition(".")[2], role.name)
        for role in _OF_FIELDS
        if role.name.startswith(f"{kind}.")
    )
    for kind in dict.fromkeys(role.name.partition(".")[0] for role in _OF_FIELDS)
}
#: Records that tie others together, and are no parties to a way themselves.
BETWEEN_KINDS = ("tenancy", "relocation")


def side_from(role: str, *, subject: bool) -> RoleSide:
    """Return where the other end of a tie stands, seen from its subject or from its object."""
    found = ROLES[role]
    return found.side if subject else found.opposite


def verb(role: str, *, forward: bool) -> str:
    """Return how a tie reads, from its subject on or back to it; to be translated."""
    found = ROLES[role]
    return found.forward if forward else found.backward
