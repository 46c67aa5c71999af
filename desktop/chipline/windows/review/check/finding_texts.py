"""Each kind of fault in plain words: what it is called, and how it can be mended by hand.

Nothing here is shown as it stands: `i18n.translated` translates it where it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from chipline.records.message import N_
from chipline.store.quality.fault import ERROR, HINT, WARNING


@dataclass(frozen=True, slots=True)
class FaultWords:
    """A kind of fault: its name, how a person mends it, and what “Mend” would do, if it can."""

    name: str
    by_hand: str
    mend: str = ""


FAULTS: dict[str, FaultWords] = {
    "damaged": FaultWords(
        N_("The file is damaged"),
        N_("Save a copy, then restore the last backup. Nothing else was checked."),
    ),
    "value": FaultWords(
        N_("Values that do not fit their field"),
        N_("Enter a value that fits."),
        N_("Clears the field."),
    ),
    "reference": FaultWords(
        N_("Broken references"),
        N_("Choose another record, or empty the field."),
        N_(
            "Removes the reference to the missing record; a link or citation that can’t do without it is deleted."
        ),
    ),
    "field": FaultWords(
        N_("Citations of a field that is not there"),
        N_("Choose the field that the citation speaks of."),
        N_("Makes the citation speak of the whole record."),
    ),
    "order": FaultWords(
        N_("Ended before it began"), N_("Correct one of the two dates, with a source for it.")
    ),
    "days": FaultWords(
        N_("Dates whose stored days are wrong"),
        N_("Nothing is wrong with the dates themselves."),
        N_("Rebuilds what is kept beside the records; no record changes."),
    ),
    "backlink": FaultWords(
        N_("Links missing from their other end"),
        N_("Nothing is wrong with the records themselves."),
        N_("Rebuilds what is kept beside the records; no record changes."),
    ),
    "external": FaultWords(
        N_("External ids whose index is wrong"),
        N_("Nothing is wrong with the records themselves."),
        N_("Rebuilds what is kept beside the records; no record changes."),
    ),
    "search": FaultWords(
        N_("The search index is incomplete"),
        N_("Nothing is wrong with the records themselves."),
        N_("Rebuilds the search index; no record changes."),
    ),
    "schema": FaultWords(
        N_("What Chipline did not make"),
        N_("Copy the records into a new workspace, or open a backup."),
    ),
    "history": FaultWords(
        N_("Records that are not what the journal says"),
        N_("Compare with a backup: a fault of the disk or another program changed them."),
    ),
    "journal": FaultWords(
        N_("Gaps in the history"),
        N_("The history can’t be reconstructed. Compare with a backup: File > Restore a backup."),
    ),
    "cycle": FaultWords(
        N_("Leads back to itself"),
        N_("Find the step that is wrong and take it out."),
        N_("Clears the field, or removes the link. Others of the same circle are then mended too."),
    ),
    "self": FaultWords(
        N_("Links from a record to itself"),
        N_("Choose the record at the other end."),
        N_("Removes the link."),
    ),
    "figures": FaultWords(
        N_("Figures that can’t both be right"),
        N_("Look both figures up in the source."),
        N_("Swaps the two quantities."),
    ),
    "coordinates": FaultWords(
        N_("Only one of two coordinates"), N_("Enter the other half, or empty both.")
    ),
    "place": FaultWords(
        N_("Points outside the site’s country"),
        N_("Look latitude, longitude and country up in the source; they may have changed places."),
    ),
    "trigger": FaultWords(
        N_("Relocated before the trigger was known"),
        N_("Correct the date, or choose another trigger."),
        N_("Clears the trigger."),
    ),
    "announced": FaultWords(
        N_("Before it was announced"), N_("Correct one of the two dates, with a source for it.")
    ),
    "opened": FaultWords(
        N_("Opened before it was published"),
        N_("Correct the day of publication, or that of the look."),
    ),
    "verified": FaultWords(
        N_("Verified before its source was published"),
        N_("Correct the day of publication, or verify the citation anew."),
    ),
    "copy": FaultWords(
        N_("Kept copies that are missing or different"),
        N_("On the card of the source, keep a copy of the file again, or remove this one."),
    ),
    "capacity": FaultWords(
        N_("More power used than the site has"),
        N_("Correct the power of the tenancy or that of the site."),
    ),
    "unusual": FaultWords(
        N_("Unusual figures"),
        N_("Check the unit and the decimal mark, and look the figure up in the source."),
    ),
    "precision": FaultWords(
        N_("Throughputs that do not fit together"),
        N_("Check the unit and the decimal mark of both, and look both up in the source."),
    ),
    "parent": FaultWords(
        N_("Ultimate parent is not the top one"),
        N_("Choose the firm that has no parent itself."),
        N_("Goes up to the parent at the top."),
    ),
    "double": FaultWords(
        N_("Duplicate links"),
        N_("Delete one of the two."),
        N_("Removes the later of the two."),
    ),
    "inputs": FaultWords(
        N_("Missing inputs"), N_("Enter the value, with a source, where one is known.")
    ),
}
#: The graver comes first.
SEVERITIES = (ERROR, WARNING, HINT)
SEVERITY_WORDS = {
    ERROR: (N_("Can’t be right"), N_("can’t be right: {count}")),
    WARNING: (N_("Unlikely"), N_("unlikely: {count}")),
    HINT: (N_("Missing"), N_("missing: {count}")),
}
SEVERITY_ICONS = {ERROR: "x", WARNING: "triangle-alert", HINT: "info"}


def words_of(code: str) -> FaultWords:
    """Return the words of a code; an unknown one is called by itself."""
    return FAULTS.get(code) or FaultWords(code, "")
