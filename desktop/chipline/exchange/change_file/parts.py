"""What a change file holds: its manifest, entries of a journal, proposed values, and what they are of."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from chipline.records.record import KINDS
from chipline.records.values import is_id

VERSION = 1
#: The parts of the packed file; a kept copy of a source lies in `CONTENT` under its SHA-256.
MANIFEST, ENTRIES, PROPOSAL, CONTEXT, README, CONTENT = (
    "manifest.json",
    "entries.jsonl",
    "proposal.jsonl",
    "context.jsonl",
    "README.txt",
    "content/",
)
_LONGEST = 10_000


def _kind(name: str) -> str:
    if name not in KINDS:
        raise ValueError(f"there is no kind of record called {name!r}")
    return name


def _id(written: str) -> str:
    if not is_id(written):
        raise ValueError(f"{written[:60]!r} is no id")
    return written


def _values(values: dict[str, Any]) -> dict[str, Any]:
    for name, value in values.items():
        plain = value if isinstance(value, list) else [value]
        if any(isinstance(one, dict | list) for one in plain):
            raise ValueError(f"{name!r} holds neither a value nor a list of values")
    return values


Id = Annotated[str, AfterValidator(_id)]
KindName = Annotated[str, AfterValidator(_kind)]
Values = Annotated[dict[str, Any], AfterValidator(_values)]
Text = Annotated[str, Field(max_length=_LONGEST)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Part(BaseModel):
    """What all parts have in common: nothing is converted, and what is not known is refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Sender(Part):
    """Who wrote the file: the id of the installation, the user's name, the workspace's own name."""

    device: Text = ""
    name: Text = ""
    label: Text = ""


class Manifest(Part):
    """What the file is: `needs` are the entries that it builds on, `heads` the newest that it knows.

    `digest` is the SHA-256 of all other parts but the kept copies, which are named by their own.
    """

    chipline: Literal["changes"] = "changes"
    version: int
    format: int
    what: Literal["entries", "proposal"]
    lineage: Id
    sender: Sender
    message: Text = ""
    at: Text
    heads: list[Id]
    needs: list[Id]
    size: int
    content: list[Digest]
    digest: Digest


class SentRow(Part):
    """One change of an entry, as the journal keeps it."""

    kind: KindName
    record: Id
    before: Values | None
    after: dict[str, Any] | None
    decides: int
    into_record: Id | None
    answers: list[Id] | None


class SentEntry(Part):
    """One entry of the sender's journal with its changes; `digest` is of both, in hexadecimal."""

    id: Id
    at: Text
    who: Text
    act: Literal["base", "do", "undo", "redo", "merge"]
    label: Text
    why: Text
    what: Text
    params: dict[str, Any] | None
    device: Text
    name: Text
    format: int
    of_id: Id | None
    parents: list[Id]
    digest: Digest
    rows: list[SentRow]


class ProposedValue(Part):
    """One value that is proposed: of a field, an element of a list, or whether the record is there.

    `field` is empty for the last; `entries` are all of the sender's that lead to it.
    """

    kind: KindName
    record: Id
    field: Text
    element: Text
    before: Any
    value: Any
    entries: list[Id]
    who: Text
    at: Text
    why: Text


class SentRecord(Part):
    """What a changed record is called and how it stands at the sender's; None where it is gone."""

    kind: KindName
    record: Id
    slug: Text
    title: Text
    values: dict[str, Any] | None
