"""What a step did, as a sentence: worded from the journal's word and its params when it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Protocol

from chipline.records.changes import Operation
from chipline.records.message import N_, EdtfDate, Message, declared, from_plain, listed, verbatim
from chipline.records.nouns import counted, noun
from chipline.records.record import KINDS, title_message
from chipline.store.journal.old_labels import message_of_label

Params = Mapping[str, Any]


#: The reasons that the program writes itself, as text that its searches find.
_REASONS = (
    (re.compile(r"Takes back change (\d+)\."), N_("Takes back change {number}.")),
    (re.compile(r"Takes back part of change (\d+)\."), N_("Takes back part of change {number}.")),
)


class Worded(Protocol):
    """What has a word and its params: a change set, or an entry of the journal."""

    @property
    def what(self) -> Operation:
        """What it does."""

    @property
    def params(self) -> Params:
        """What it is worded with."""


def message(what: Operation, params: Params) -> Message:
    """Word a step. One written before format 3 is told by the label that it was given then."""
    if "label" in params:
        return message_of_label(str(params["label"]))
    return _WORDINGS[what](params)


def reason(why: str, params: Params) -> Message | None:
    """Word why a step was done; None without a reason. What nobody wrote as data is told as it is."""
    with suppress(KeyError, TypeError, AttributeError):  # what another program wrote there
        return from_plain(params["why"])
    for pattern, text in _REASONS:
        if found := pattern.fullmatch(why):
            return declared(text, number=int(found[1]))
    return verbatim(why) if why else None


def step_of(step: Worded) -> dict[str, Any]:
    """Return the param by which one step tells of another."""
    return {"what": step.what.value, "params": dict(step.params)}


def _noun(params: Params) -> Message:
    return noun(params["kind"])


def _name(params: Params) -> Message:
    kind = KINDS.get(params.get("kind", ""))
    return title_message(kind, params["name"]) if kind else verbatim(params["name"])


def _records(params: Params) -> Message:
    return counted(params.get("kind", ""), int(params["count"]))


def _which(params: Params) -> Message:
    if "name" in params:
        return Message("“{name}”", name=_name(params))
    return _records(params)


def _field(kind: str, name: str) -> Message:
    fields = KINDS[kind].fields
    # A field that a newer program declared, or an older one.
    return declared(fields[name].label) if name in fields else verbatim(name)


def _fields(params: Params) -> Message:
    return listed(_field(params["kind"], name) for name in params["fields"])


def _step(params: Params) -> Message:
    step = params["step"]
    return message(Operation(step["what"]), step["params"])


def _begun(params: Params) -> Message:
    if "salvaged_from" in params:
        return Message("Salvaged from {file}", file=params["salvaged_from"])
    if params.get("copied"):
        return Message("Records of another workspace")
    return Message("Starter facts as of {day}", day=EdtfDate(params["as_of"]))


def _created(params: Params) -> Message:
    return Message("Create {kind} “{name}”", kind=_noun(params), name=_name(params))


def _duplicated(params: Params) -> Message:
    return Message("Duplicate {kind} “{name}”", kind=_noun(params), name=_name(params))


def _changed(params: Params) -> Message:
    if "to" in params:
        return Message("Rename {records} to “{name}”", records=_which(params), name=params["to"])
    return Message("Change {fields} of {records}", fields=_fields(params), records=_which(params))


def _bulk_changed(params: Params) -> Message:
    field, records = _field(params["kind"], params["field"]), _which(params)
    spec = KINDS[params["kind"]].fields.get(params["field"])
    said = {
        ("set", False): Message("Set {field} of {records}", field=field, records=records),
        ("set", True): Message("Set in {field} of {records}", field=field, records=records),
        ("clear", False): Message("Clear {field} of {records}", field=field, records=records),
        ("clear", True): Message("Clear in {field} of {records}", field=field, records=records),
        ("add", True): Message("Add in {field} of {records}", field=field, records=records),
        ("remove", True): Message("Remove in {field} of {records}", field=field, records=records),
        ("replace", False): Message("Replace {field} of {records}", field=field, records=records),
        ("replace", True): Message("Replace in {field} of {records}", field=field, records=records),
    }
    return said[params["act"], spec is not None and spec.many]


def _deleted(params: Params) -> Message:
    if "name" in params:
        return Message("Delete {kind} “{name}”", kind=_noun(params), name=_name(params))
    return Message("Delete {records}", records=_records(params))


def _merged(params: Params) -> Message:
    return Message("Merge {records} into “{name}”", records=_records(params), name=_name(params))


def _imported(params: Params) -> Message:
    if params.get("via") == "clipboard":
        return Message("Paste {records}", records=_records(params))
    if "files" in params:
        return Message(
            "Import {records} from {n} file",
            "Import {records} from {n} files",
            params["files"],
            records=_records(params),
        )
    if "file" in params:
        return Message(
            "Import {records} from {file}", records=_records(params), file=params["file"]
        )
    return Message("Import {records}", records=_records(params))


def _cited(params: Params) -> Message:
    name, of_source = params["name"], params["cited"] == "source"
    if not params.get("field"):
        if of_source:
            return Message("Cite “{name}”", name=name)
        return Message("Cite for “{name}”", name=name)
    field = _field(params["kind"], params["field"])
    if of_source:
        return Message("Cite “{name}” for {field}", name=name, field=field)
    return Message("Cite for “{name}” for {field}", name=name, field=field)


def _attached(params: Params) -> Message:
    return Message("Keep a copy of “{name}”", name=params["name"])


def _detached(params: Params) -> Message:
    return Message("Remove the copy of “{name}”", name=params["name"])


def _noted(params: Params) -> Message:
    said = {
        "pin": Message("Pin the note “{name}”", name=params["name"]),
        "change": Message("Change the note “{name}”", name=params["name"]),
        "remove": Message("Remove the note “{name}”", name=params["name"]),
    }
    return said[params["act"]]


def _verified(params: Params) -> Message:
    return Message("Mark {records} as verified", records=_which(params))


def _repaired(params: Params) -> Message:
    return Message("Fix: {what}", what=_step(params) if "step" in params else _records(params))


def _reverted(params: Params) -> Message:
    if params["again"]:
        return Message("Do again: {what}", what=_step(params))
    return Message("Take back: {what}", what=_step(params))


def _restored(params: Params) -> Message:
    return Message("Bring back {kind} “{name}”", kind=_noun(params), name=_name(params))


def _copy_merged(params: Params) -> Message:
    return Message("Merge the copy “{name}”", name=params["name"])


def _proposal_answered(params: Params) -> Message:
    return Message(
        "Answer what {name} proposed: {taken} taken, {refused} refused",
        name=params["name"] or Message("somebody"),
        taken=params["taken"],
        refused=params["refused"],
    )


_WORDINGS: dict[Operation, Callable[[Params], Message]] = {
    Operation.BEGIN: _begun,
    Operation.CREATE: _created,
    Operation.DUPLICATE: _duplicated,
    Operation.CHANGE: _changed,
    Operation.BULK_CHANGE: _bulk_changed,
    Operation.DELETE: _deleted,
    Operation.MERGE: _merged,
    Operation.IMPORT: _imported,
    Operation.CITE: _cited,
    Operation.ATTACH: _attached,
    Operation.DETACH: _detached,
    Operation.NOTE: _noted,
    Operation.VERIFY: _verified,
    Operation.REPAIR: _repaired,
    Operation.REVERT: _reverted,
    Operation.RESTORE: _restored,
    Operation.MERGE_COPY: _copy_merged,
    Operation.ANSWER_PROPOSAL: _proposal_answered,
}
