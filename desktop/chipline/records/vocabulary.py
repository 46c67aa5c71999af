"""The fixed words: statuses, workloads, predicates and grades, each with its meaning."""

from __future__ import annotations

from typing import NamedTuple

from chipline.records.message import N_

FIRM_KINDS = (
    "developer",
    "cloud",
    "chip designer",
    "foundry",
    "memory maker",
    "server maker",
    "colocation operator",
    "neocloud",
    "investor",
    "reseller",
    "telecom operator",
    "authority",
)
COORDINATE_PRECISIONS = (
    "site",
    "park",
    "district",
    "city",
    "province",
    "region",
    "country",
    "headquarters city",
)
#: What a figure of a site's power counts: the chips and their servers, all that the site draws, or
#: what its connection to the grid could carry.
POWER_BASES = ("IT load", "gross", "grid connection")
FACILITY_STATUSES = (
    "announced",
    "planned",
    "approved",
    "under construction",
    "being deployed",
    "live in part",
    "live",
    "closed",
)
CERTAINTIES = ("confirmed", "reported", "alleged", "denied", "planned")
RELOCATION_STATUSES = (*CERTAINTIES, "non-move")
TENURES = ("owned", "leased", "colocation", "cloud")
WORKLOADS = (
    "pre-training",
    "fine-tuning",
    "research and development",
    "inference",
    "hosting",
    "cloud region",
    "serving overseas customers",
    "stockpile",
)
RESTRICTION_KINDS = (
    "law",
    "regulation",
    "letter",
    "entity listing",
    "guidance",
    "proposal",
    "enforcement",
    "deal",
)
#: Which way a restriction goes, or, for a proposal, would go.
DIRECTIONS = {
    "tightens": "Less may be sold, moved or used than before",
    "loosens": "More may be sold, moved or used than before",
    "neither": "What may be sold, moved or used stays as it was",
}
SOURCE_KINDS = (
    "law or rule text",
    "official statement",
    "filing",
    "company statement",
    "press",
    "research",
    "dataset",
    "reference",
    "retelling",
)
STANCES = ("supports", "contradicts", "declined to comment")

#: Reliability of a source, Admiralty code (NATO STANAG 2511).
RELIABILITY = {
    "A": N_("Completely reliable"),
    "B": N_("Usually reliable"),
    "C": N_("Fairly reliable"),
    "D": N_("Not usually reliable"),
    "E": N_("Unreliable"),
    "F": N_("Reliability cannot be judged"),
}
#: Credibility of one piece of information, Admiralty code (NATO STANAG 2511).
CREDIBILITY = {
    "1": N_("Confirmed by other sources"),
    "2": N_("Probably true"),
    "3": N_("Possibly true"),
    "4": N_("Doubtful"),
    "5": N_("Improbable"),
    "6": N_("Truth cannot be judged"),
}


class Predicate(NamedTuple):
    """A link's word, and the word for the same link read from its other end."""

    name: str
    inverse: str


#: Who owns whom, in time where the link has dates: see `ownership.py`.
SUBSIDIARY_OF = "subsidiary of"
PREDICATES = (
    Predicate("targets", "targeted by"),
    Predicate("works with", "works with"),
    Predicate("supplies", "supplied by"),
    Predicate("invests in", "has investor"),
    Predicate(SUBSIDIARY_OF, "has subsidiary"),
    Predicate("supersedes", "superseded by"),
    Predicate("amends", "amended by"),
    Predicate("suspends", "suspended by"),
    Predicate("responds to", "answered by"),
    Predicate("operates in", "hosts"),
    Predicate("derived from", "has variant"),
    Predicate("triggers", "triggered by"),
    Predicate("not the same as", "not the same as"),
)
#: Tells two records apart that look like one; written where likely duplicates are dismissed.
NOT_THE_SAME = "not the same as"
#: The tag of records that somebody wants to find again.
STARRED = "starred"
INVERSES = {predicate.name: predicate.inverse for predicate in PREDICATES}


def read_from(predicate: str, *, other_end: bool) -> str:
    """Return how a link reads from one of its ends; a predicate of a later version as it is."""
    return INVERSES.get(predicate, predicate) if other_end else predicate


#: The kinds whose records are questions to the rules.
CASE_KINDS = ("cluster", "tenancy", "relocation")
