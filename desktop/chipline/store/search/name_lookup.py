"""Which records are meant by names, slugs or ids that somebody wrote elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chipline.records.changes import Value
from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, joined
from chipline.records.notation.legal_forms import name_key
from chipline.records.notation.text import fold
from chipline.records.nouns import counted, noun
from chipline.records.record import KINDS, Kind
from chipline.records.values import FieldValueError, clean
from chipline.store.edits import slug_taken
from chipline.store.queries import Named, Queries
from chipline.store.search.named_records import (
    NameMatch,
    NameMatches,
    in_words,
    match_names_of,
    surest,
)
from chipline.store.search.record_names import MatchReason

#: By what a record was known once: whoever is called so today may be somebody else.
ONCE = (MatchReason.FORMER_NAME, MatchReason.FORMER_SHORT_NAME)


@dataclass(frozen=True, slots=True)
class Recognised:
    """Which record a row names: none, or the one it was recognised as; or what is against it.

    `perhaps` has the records that the name of a new one may mean. By its name a row only says who
    is meant: that is not to be what the record is called from now on.
    """

    match: NameMatch | None = None
    why: Message | None = None
    perhaps: tuple[NameMatch, ...] = ()
    by_name: bool = False


class NameIndex:
    """Records by what they are called; each kind is asked once for all the names of a paste."""

    def __init__(self, queries: Queries) -> None:
        self._reads = queries
        self._known: dict[tuple[str, str], NameMatches] = {}
        self._coming: dict[str, str] = {}
        self._coming_names: dict[tuple[str, str], list[NameMatch]] = defaultdict(list)

    # -- asking the workspace -----------------------------------------------------------------

    def learn(self, kind: Kind, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Look up the records that the referring columns name."""
        wanted: dict[str, set[str]] = defaultdict(set)
        refers = [(at, kind.fields[n]) for at, n in enumerate(columns) if n in kind.referring]
        for row in rows:
            for at, spec in refers:
                named = (" ".join(one.split()) for one in _names_in(spec, row[at]))
                wanted[spec.reference].update(filter(None, named))
        for name, written in wanted.items():
            self._known |= match_names_of(self._reads.connection, _kinds(name), written)

    def learn_own(self, kind: Kind, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Look up the records that the rows themselves name."""
        at = [place for place, name in enumerate(columns) if name in ("slug", "name")]
        written = {" ".join(row[place].split()) for row in rows for place in at}
        self._known |= match_names_of(self._reads.connection, (kind,), written)

    def expect(self, kind: Kind, record: str, values: dict[str, Any]) -> None:
        """Note a record that the same step makes."""
        slug, name = values.get("slug"), values.get("name")
        title = name or slug or ""
        if name:
            match = NameMatch(kind.name, record, slug, title, MatchReason.NAME, name)
            self._coming_names[kind.name, name_key(name)].append(match)
        if slug:
            match = NameMatch(kind.name, record, slug, title, MatchReason.SHORT_NAME, slug)
            self._coming_names[kind.name, slug].append(match)
            self._coming.setdefault(slug, record)

    # -- answers ------------------------------------------------------------------------------

    def own(self, kind: Kind, slug: str, name: str) -> Recognised:
        """Tell which record a row names by its short name or, where it has none, by its name."""
        by_slug = self._matches(kind.name, slug).sure if slug else ()
        if by_slug and by_slug[0].reason in (MatchReason.ID, MatchReason.SHORT_NAME):
            return Recognised(by_slug[0])
        matches = self._matches(kind.name, name)
        if slug:
            return Recognised(perhaps=matches.sure or matches.perhaps)
        if len(matches.sure) > 1:
            return Recognised(
                why=Message(
                    "{records} are called “{name}”. Give the short name.",
                    records=counted(kind.name, len(matches.sure)),
                    name=name,
                )
            )
        if matches.only and matches.only.reason in ONCE:
            # Whoever bears the name today may be somebody else.
            return Recognised(perhaps=matches.sure)
        return Recognised(matches.only, perhaps=matches.perhaps, by_name=True)

    def _matches(self, kind: str, written: str) -> NameMatches:
        plain = " ".join(written.split())
        known = self._known.get((kind, plain), NameMatches())
        coming = {
            each.id: each
            for key in (plain, name_key(plain))
            for each in self._coming_names.get((kind, key), ())
        }
        return NameMatches(surest([*known.sure, *coming.values()]), known.perhaps)

    def slug_trouble(self, slug: str, record: str) -> Message | None:
        """Say whose slug this is already; None when it is free."""
        taken = self._reads.by_slug(slug)
        if taken is not None and taken.id != record:
            return slug_taken(slug, taken.title)
        if self._coming.get(slug, record) != record:
            return Message("Short name: “{slug}” is used in another row as well.", slug=slug)
        return None

    def referred(self, spec: FieldSpec, text: str) -> Value:
        """Read a cell that names records.

        Raises:
            FieldValueError: one of them is not there, or several are called so.
        """
        if not text.strip():
            return clean(spec, None)
        if not spec.many:
            return clean(spec, self._one(spec, text))
        parts = [part for part in text.split(";") if part.strip()]
        if len(parts) == 1 and "," in text and not self._found(spec, text).sure:
            # Names may hold commas; only where the whole is nobody's name do they part names.
            parts = [part for part in text.split(",") if part.strip()]
        return clean(spec, [self._one(spec, part) for part in parts])

    def recognised(self, spec: FieldSpec, text: str) -> Message | None:
        """Say which records a cell that can be read names by other names than their own."""
        if not spec.refers:
            return None
        whole = self._found(spec, text).sure
        written = [text] if whole else re.split("[;,]" if ";" not in text else ";", text)
        told = [
            Message("{written} → {record}", written=each.strip(), record=match.said)
            for each in written
            for match in self._found(spec, each).sure
            if not match.is_plain
        ]
        return joined(told) if told else None

    def _found(self, spec: FieldSpec, written: str) -> NameMatches:
        found = [self._matches(kind.name, written) for kind in _kinds(spec.reference)]
        return NameMatches(
            surest(match for each in found for match in each.sure),
            tuple(match for each in found for match in each.perhaps),
        )

    def _one(self, spec: FieldSpec, written: str) -> str:
        found = self._found(spec, written)
        if found.only:
            return found.only.id
        if found.sure:
            raise FieldValueError(
                Message(
                    "{field}: {records} are called “{name}”. Give the short name.",
                    field=spec.named,
                    records=counted(spec.reference, len(found.sure)),
                    name=written.strip(),
                )
            )
        if found.perhaps:
            raise FieldValueError(
                Message(
                    "{field}: no {kind} is called “{name}”. It may be {records}. "
                    "Write that name, or make a new one first.",
                    field=spec.named,
                    kind=noun(spec.reference),
                    name=written.strip(),
                    records=in_words(found.perhaps),
                )
            )
        raise FieldValueError(
            Message(
                "{field}: no {kind} is called “{name}”. Make it first, or correct the name.",
                field=spec.named,
                kind=noun(spec.reference),
                name=written.strip(),
            )
        )


def _names_in(spec: FieldSpec, text: str) -> Iterable[str]:
    """Return all that may be names in a cell, as it is read by `referred`."""
    if not spec.many:
        return (text,)
    return text.split(";") if ";" in text else (text, *text.split(","))


def _kinds(reference: str) -> tuple[Kind, ...]:
    return ALL_KINDS if reference == ANY_KIND else (KINDS[reference],)


def distinct_names(queries: Queries, names: Mapping[str, Named]) -> dict[str, str]:
    """Name records as a cell does that is read back: by title, by short name or id where that doesn't tell.

    A link is called by a sentence, and two records may have one name: pasted back, neither would be
    found.
    """
    titles = json.dumps(sorted({named.title for named in names.values()}))
    many = Counter(
        fold(name)
        for kind in ALL_KINDS
        for (name,) in queries.connection.exec_driver_sql(
            f'SELECT name FROM "{kind.table.name}" '  # noqa: S608  # a declared name
            "WHERE name COLLATE NOCASE IN (SELECT value FROM json_each(?))",
            (titles,),
        )
    )
    return {
        one: named.title
        if many[fold(named.title)] == 1 and ";" not in named.title
        else named.slug or one
        for one, named in names.items()
    }
