"""What journal entries of before format 3 did: read off the English label, which is all they have."""

from __future__ import annotations

import re
from collections.abc import Callable

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import N_, EdtfDate, Message, Part, declared, listed, verbatim
from chipline.records.nouns import counted, noun

_WHICH = r"(?P<records>“.*”|[\d,]+ [\w ]+?)"
#: How the program worded its steps, and the texts in which the same is worded now.
_WORDINGS: tuple[tuple[str, str], ...] = (
    (r"Starter facts as of (?P<day>[\d-]+)", N_("Starter facts as of {day}")),
    (r"Salvaged from (?P<file>.+)", N_("Salvaged from {file}")),
    (r"Create (?P<kind>[\w ]+?) “(?P<name>.*)”", N_("Create {kind} “{name}”")),
    (r"Duplicate (?P<kind>[\w ]+?) “(?P<name>.*)”", N_("Duplicate {kind} “{name}”")),
    (r"Delete (?P<kind>[\w ]+?) “(?P<name>.*)”", N_("Delete {kind} “{name}”")),
    (r"Bring back (?P<kind>[\w ]+?) “(?P<name>.*)”", N_("Bring back {kind} “{name}”")),
    (rf"Delete {_WHICH}", N_("Delete {records}")),
    (rf"Merge {_WHICH} into “(?P<name>.*)”", N_("Merge {records} into “{name}”")),
    (rf"Paste {_WHICH}", N_("Paste {records}")),
    (rf"Mark {_WHICH} as verified", N_("Mark {records} as verified")),
    (r"Keep a copy of “(?P<name>.*)”", N_("Keep a copy of “{name}”")),
    (r"Remove the copy of “(?P<name>.*)”", N_("Remove the copy of “{name}”")),
    (rf"Change (?P<fields>.+?) of {_WHICH}", N_("Change {fields} of {records}")),
    (rf"Set in (?P<field>.+?) of {_WHICH}", N_("Set in {field} of {records}")),
    (rf"Set (?P<field>.+?) of {_WHICH}", N_("Set {field} of {records}")),
    (rf"Clear in (?P<field>.+?) of {_WHICH}", N_("Clear in {field} of {records}")),
    (rf"Clear (?P<field>.+?) of {_WHICH}", N_("Clear {field} of {records}")),
    (rf"Add in (?P<field>.+?) of {_WHICH}", N_("Add in {field} of {records}")),
    (rf"Remove in (?P<field>.+?) of {_WHICH}", N_("Remove in {field} of {records}")),
    (rf"Replace in (?P<field>.+?) of {_WHICH}", N_("Replace in {field} of {records}")),
    (rf"Replace (?P<field>.+?) of {_WHICH}", N_("Replace {field} of {records}")),
    (r"Cite “(?P<name>.*)” for (?P<field>.+)", N_("Cite “{name}” for {field}")),
    (r"Cite for “(?P<name>.*)” for (?P<field>.+)", N_("Cite for “{name}” for {field}")),
    (r"Cite “(?P<name>.*)”", N_("Cite “{name}”")),
    (r"Cite for “(?P<name>.*)”", N_("Cite for “{name}”")),
    (r"Mend: (?P<what>.+)", N_("Fix: {what}")),
    (r"Take back “(?P<what>.+)”", N_("Take back: {what}")),
    (r"Do again “(?P<what>.+)”", N_("Do again: {what}")),
)
_PATTERNS = tuple((re.compile(pattern), text) for pattern, text in _WORDINGS)
_COUNT = re.compile(r"([\d,]+) ([\w ]+)")
_KINDS = {
    word.casefold(): kind.name for kind in ALL_KINDS for word in (kind.label, kind.label_plural)
}


def message_of_label(label: str) -> Message:
    """Word what a label says; one that the program did not write stays as it is."""
    for pattern, text in _PATTERNS:
        if found := pattern.fullmatch(label):
            parts = {name: _READERS[name](said) for name, said in found.groupdict().items()}
            return declared(text, **parts)
    return verbatim(label)


def _kind(said: str) -> Part:
    name = _KINDS.get(said.casefold())
    return noun(name) if name else said


def _records(said: str) -> Part:
    found = _COUNT.fullmatch(said)
    if found is None:
        return said
    return counted(_KINDS.get(found[2].casefold(), ""), int(found[1].replace(",", "")))


def _fields(said: str) -> Part:
    return listed(map(declared, said.split(" and ")))


def _step(said: str) -> Part:
    if _COUNT.fullmatch(said):
        return _records(said)
    # Quotation marks within quotation marks were single ones.
    return message_of_label(said.replace("‘", "“").replace("’", "”"))


_READERS: dict[str, Callable[[str], Part]] = {
    "kind": _kind,
    "records": _records,
    "fields": _fields,
    "field": declared,
    "what": _step,
    "day": EdtfDate,
    "name": str,
    "file": str,
}
