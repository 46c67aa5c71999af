"""Each kind of fault in plain words: what it is called, and how it can be mended by hand.

Nothing here is shown as it stands: `words.tr` translates it where it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from chipline.store.quality.check import ERROR, HINT, WARNING


@dataclass(frozen=True, slots=True)
class FaultWords:
    """A kind of fault: its name, how a person mends it, and what “Mend” would do, if it can."""

    name: str
    by_hand: str
    mend: str = ""


FAULTS: dict[str, FaultWords] = {
    "damaged": FaultWords(
        "The file is damaged",
        "Save a copy, then restore the last backup. Nothing else was checked.",
    ),
    "value": FaultWords(
        "Values that do not fit their field",
        "Enter a value that fits.",
        "Empties the field.",
    ),
    "reference": FaultWords(
        "References that lead nowhere",
        "Choose another record, or empty the field.",
        "Lets go of the record that is not there; a link or citation that can’t be without it goes.",
    ),
    "field": FaultWords(
        "Citations of a field that is not there",
        "Choose the field that the citation speaks of.",
        "Makes the citation speak of the whole record.",
    ),
    "order": FaultWords(
        "Ended before it began", "Correct one of the two dates, with a source for it."
    ),
    "days": FaultWords(
        "Dates whose days were kept wrongly",
        "Nothing is wrong with the dates themselves.",
        "Makes anew what is kept beside the records; no record changes.",
    ),
    "backlink": FaultWords(
        "Links not known from their other end",
        "Nothing is wrong with the records themselves.",
        "Makes anew what is kept beside the records; no record changes.",
    ),
    "external": FaultWords(
        "External ids that are not looked up rightly",
        "Nothing is wrong with the records themselves.",
        "Makes anew what is kept beside the records; no record changes.",
    ),
    "search": FaultWords(
        "Search does not know all records",
        "Nothing is wrong with the records themselves.",
        "Makes the search index anew; no record changes.",
    ),
    "journal": FaultWords(
        "Gaps in the history",
        "History can’t be made up. Compare with a backup: File › Restore.",
    ),
    "cycle": FaultWords(
        "Leads back to itself",
        "Find the step that is wrong and take it out.",
        "Empties the field, or takes the link away. Others of the same round are then mended too.",
    ),
    "self": FaultWords(
        "Links from a record to itself",
        "Choose the record at the other end.",
        "Takes the link away.",
    ),
    "figures": FaultWords(
        "Figures that can’t both be right",
        "Look both figures up in the source.",
        "Swaps the two quantities.",
    ),
    "coordinates": FaultWords("Half of the coordinates", "Enter the other half, or empty both."),
    "trigger": FaultWords(
        "Relocated before the trigger was known",
        "Correct the date, or choose another trigger.",
        "Empties the trigger.",
    ),
    "announced": FaultWords(
        "Before it was announced", "Correct one of the two dates, with a source for it."
    ),
    "opened": FaultWords(
        "Opened before it was published", "Correct the day of publication, or that of the look."
    ),
    "verified": FaultWords(
        "Verified before its source was published",
        "Correct the day of publication, or verify the citation anew.",
    ),
    "copy": FaultWords(
        "Kept copies that are missing or others",
        "On the card of the source, keep a copy of the file again, or let go of this one.",
    ),
    "capacity": FaultWords(
        "More power used than the site has",
        "Correct the power of the tenancy or that of the site.",
    ),
    "unusual": FaultWords(
        "Figures far from what is usual",
        "Look at the unit and the decimal mark, and the figure up in the source.",
    ),
    "precision": FaultWords(
        "Throughputs that hardly go together",
        "Look at the unit and the decimal mark of both, and both up in the source.",
    ),
    "parent": FaultWords(
        "Ultimate parent is not the top one",
        "Choose the firm that has no parent itself.",
        "Goes up to the parent that has none.",
    ),
    "double": FaultWords(
        "Links that stand twice", "Delete one of the two.", "Takes the later of the two away."
    ),
    "inputs": FaultWords("Missing inputs", "Enter the value, with a source, where one is known."),
}
#: The graver comes first.
SEVERITIES = (ERROR, WARNING, HINT)
SEVERITY_WORDS = {
    ERROR: ("Can’t be right", "can’t be right: %s"),
    WARNING: ("Hardly right", "hardly right: %s"),
    HINT: ("Missing", "missing: %s"),
}
SEVERITY_ICONS = {ERROR: "x", WARNING: "triangle-alert", HINT: "info"}


def words_of(code: str) -> FaultWords:
    """Return the words of a code; an unknown one is called by itself."""
    return FAULTS.get(code) or FaultWords(code, "")
