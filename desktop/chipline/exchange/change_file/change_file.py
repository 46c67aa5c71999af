"""Writes a change file, and reads one that somebody sent: looked through before anything is made of it."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from chipline.exchange.change_file import parts
from chipline.exchange.change_file.parts import (
    Manifest,
    Part,
    ProposedValue,
    SentEntry,
    SentRecord,
)
from chipline.exchange.table_files.limits import look_through, refuse_changed, state_of
from chipline.records.message import Message, UserError
from chipline.whole_file import whole_file

_PIECE = 1 << 20
#: Bytes of one line: an entry with its changes.
_MOST_OF_LINE = 200_000_000
#: So that two files of the same changes are the same to the byte.
_WHEN = (1980, 1, 1, 0, 0, 0)
_P = TypeVar("_P", bound=Part)


class ChangeFileError(UserError):
    """A change file that can't be read or written; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class ChangeFileText:
    """What a change file is written of, but for its manifest's counts and digest.

    `lines` are the entries or the proposed values; `contents` the kept copies by their SHA-256.
    """

    manifest: Manifest
    lines: Iterable[Part]
    context: Iterable[SentRecord]
    readme: str
    contents: Iterable[tuple[str, bytes]]


def write_change_file(path: Path, text: ChangeFileText) -> Manifest:
    """Write a change file, wholly or not at all, for its owner's eyes; return its manifest.

    Raises:
        ChangeFileError: it can't be written there.
    """
    try:
        with (
            whole_file(path) as draft,
            os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as raw,
        ):
            manifest = _write(zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED), text)
            raw.flush()
            os.fsync(raw.fileno())
    except OSError as error:
        raise ChangeFileError(
            Message(
                "“{file}” can’t be written: {why}. Choose another place.",
                file=path.name,
                why=error.strerror or str(error),
            )
        ) from error
    return manifest


def _write(packed: zipfile.ZipFile, text: ChangeFileText) -> Manifest:
    digest = hashlib.sha256()
    name = parts.ENTRIES if text.manifest.what == "entries" else parts.PROPOSAL
    with packed:
        size = _write_lines(packed, name, text.lines, digest)
        _write_lines(packed, parts.CONTEXT, text.context, digest)
        names = []
        for known, data in text.contents:
            packed.writestr(_part(f"{parts.CONTENT}{known}"), data)
            names.append(known)
        packed.writestr(_part(parts.README), text.readme)
        manifest = text.manifest.model_copy(
            update={"size": size, "content": names, "digest": digest.hexdigest()}
        )
        packed.writestr(_part(parts.MANIFEST), manifest.model_dump_json(indent=1))
    return manifest


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, _WHEN)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.external_attr = 0o600 << 16
    return part


def _write_lines(
    packed: zipfile.ZipFile, name: str, lines: Iterable[Part], digest: hashlib._Hash
) -> int:
    size = 0
    with packed.open(_part(name), "w", force_zip64=True) as stream:
        for line in lines:
            written = json.dumps(line.model_dump(), ensure_ascii=False).encode() + b"\n"
            digest.update(written)
            stream.write(written)
            size += 1
    return size


class ChangeFile:
    """A change file that was looked through: its parts, and nothing of it is written anywhere.

    What it says is what its sender says: whoever takes it in compares it with what is there.
    """

    def __init__(self, path: Path, packed: zipfile.ZipFile, manifest: Manifest) -> None:
        self.path, self.manifest = path, manifest
        self._packed = packed

    @property
    def proposes(self) -> bool:
        """Whether it proposes values, rather than bringing entries."""
        return self.manifest.what == "proposal"

    def entries(self) -> Iterator[SentEntry]:
        """Yield the entries, in the sender's order; none of a proposal.

        Raises:
            ChangeFileError: one can't be read.
        """
        if not self.proposes:
            yield from self._lines(parts.ENTRIES, SentEntry)

    def proposed(self) -> Iterator[ProposedValue]:
        """Yield the proposed values; none of a file of entries.

        Raises:
            ChangeFileError: one can't be read.
        """
        if self.proposes:
            yield from self._lines(parts.PROPOSAL, ProposedValue)

    def context(self) -> Iterator[SentRecord]:
        """Yield the records that are touched.

        Raises:
            ChangeFileError: one can't be read.
        """
        yield from self._lines(parts.CONTEXT, SentRecord)

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """Yield the kept copies of sources with their SHA-256, each compared with it.

        Raises:
            ChangeFileError: one is not what it is named by.
        """
        for known in self.manifest.content:
            data = self._packed.read(f"{parts.CONTENT}{known}")
            if hashlib.sha256(data).hexdigest() != known:
                raise _damaged(self.path, Message("a kept copy is not what it was"))
            yield known, data

    def _lines(self, name: str, made: type[_P]) -> Iterator[_P]:
        with self._packed.open(name) as stream:
            number = 0
            while line := stream.readline(_MOST_OF_LINE):
                number += 1
                try:
                    yield made.model_validate_json(line)
                except ValidationError as error:
                    found = error.errors(include_url=False, include_input=False)[0]
                    where = ".".join(str(place) for place in found["loc"])
                    raise _damaged(
                        self.path,
                        Message(
                            "line {number} of {part}, {where}: {why}",
                            number=number,
                            part=name,
                            where=where or "–",
                            why=found["msg"],
                        ),
                    ) from error


@contextmanager
def opened_change_file(path: Path) -> Iterator[ChangeFile]:
    """Open a change file and look it through: sizes, what each part is, and the digest of all.

    Raises:
        ChangeFileError: it is none, is damaged, or is of a newer version.
        TableFileError: it can't be opened, or holds more than is read.
    """
    before = state_of(path)
    if not zipfile.is_zipfile(path):
        raise ChangeFileError(
            Message(
                "“{file}” is no file of changes. Ask who sent it to write it again with File > Send "
                "changes.",
                file=path.name,
            )
        )
    sizes = look_through(path).sizes
    with zipfile.ZipFile(path) as packed:
        manifest = _manifest(path, packed, sizes)
        lines = parts.ENTRIES if manifest.what == "entries" else parts.PROPOSAL
        named = {lines, parts.CONTEXT, *(f"{parts.CONTENT}{known}" for known in manifest.content)}
        if named - sizes.keys():
            raise _damaged(path, Message("a part of it is missing"))
        digest = hashlib.sha256()
        for name in (lines, parts.CONTEXT):
            with packed.open(name) as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
        if digest.hexdigest() != manifest.digest:
            raise _damaged(path, Message("it is not what was written"))
        refuse_changed(path, before)
        yield ChangeFile(path, packed, manifest)


def _manifest(path: Path, packed: zipfile.ZipFile, sizes: Mapping[str, int]) -> Manifest:
    if parts.MANIFEST not in sizes:
        raise ChangeFileError(
            Message(
                "“{file}” is no file of changes. Ask who sent it to write it again with File > Send "
                "changes.",
                file=path.name,
            )
        )
    try:
        plain = json.loads(packed.read(parts.MANIFEST))
        version = plain.get("version") if isinstance(plain, dict) else None
    except (ValueError, RecursionError) as error:
        raise _damaged(path, Message("its manifest is no JSON")) from error
    if isinstance(version, int) and version > parts.VERSION:
        raise ChangeFileError(
            Message(
                "“{file}” was written by a newer version of Chipline. Install that version, or ask "
                "for a file from the one that you have.",
                file=path.name,
            )
        )
    try:
        return Manifest.model_validate(plain)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(place) for place in found["loc"])
        raise _damaged(
            path, Message("its manifest, {where}: {why}", where=where, why=found["msg"])
        ) from error


def _damaged(path: Path, why: Message) -> ChangeFileError:
    return ChangeFileError(
        Message(
            "“{file}” is damaged: {why}. Nothing was taken from it. Ask who sent it to send it again.",
            file=path.name,
            why=why,
        )
    )
