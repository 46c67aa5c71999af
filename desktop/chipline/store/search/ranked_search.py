"""Search over every kind, best first, and what has most of the words where nothing has all."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Row, TextClause, text
from sqlalchemy.engine import Connection

from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.text import fold, normalise
from chipline.records.record import KINDS
from chipline.store.file.formats.schema import is_current
from chipline.store.search.aliases import Alias, words_of
from chipline.store.search.full_text import EVIDENCE, EVIDENCE_RANK, RANKS, STORY_RANK
from chipline.store.search.record_names import MatchReason, names_of_records
from chipline.store.search.terms import SearchTerm, all_of, terms_of, ways_to_ask, written
from chipline.store.search.words.cjk import join, segment
from chipline.store.search.words.phonetic_keys import key
from chipline.store.search.words.word_forms import WORD

_MARK, _END = "\x02", "\x03"
_MARKED = re.compile(f"{_MARK}([^{_END}]*){_END}")
_REST_OF_WORD = re.compile(r"\w*")
_LAST_ROW = 1 << 62
#: So many letters are shown on either side of a code.
_AROUND = 40
#: Of each term so many rows are looked at for what has most of them.
_ROWS_A_TERM = 1_000
#: So many of those that have the words of a name in a row are looked at for who is called just that.
_ROWS_A_NAME = 100
_SHORTEST_NAME = 2
_ROWS = text("SELECT rowid FROM search WHERE search MATCH :words LIMIT :many")


@dataclass(frozen=True, slots=True)
class Hit:
    r"""One record found: `snippet` shows where, with the words found between \\x02 and \\x03."""

    kind: str
    id: str
    slug: str | None
    title: str
    snippet: str
    #: Where it has not what was typed but what that stands for: both, as in “Китай”, “China”.
    found_as: tuple[str, str] | None = None
    #: What was typed and it has not.
    missing: tuple[str, ...] = ()


def search(connection: Connection, typed: str, *, limit: int = 50) -> list[Hit]:
    """Find records that have all the words typed, the last one perhaps unfinished; best first.

    Facts come before saved views, briefings and steps whose names do not begin so, and all of them
    before links, citations and sources. Among each come those named so, then those whose names have
    the words, and the rest; an exact code comes before what only begins with it.
    Where nothing has all words, the legal form of a firm is left out.
    """
    for asked in ways_to_ask(" ".join(typed.split())):
        terms = terms_of(asked)
        found = _ranked(connection, asked, terms, limit) if terms else []
        if found:
            return found
    return []


def _ranked(
    connection: Connection, typed: str, terms: Sequence[SearchTerm], limit: int
) -> list[Hit]:
    names = _names(connection, typed, terms, limit)
    evidence = [name.hit for name in names if _is_evidence(name.hit)]
    records = [name for name in names if not _is_evidence(name.hit)]
    index = _Index(connection, typed, terms)
    called = index.called()
    first = {hit.id for hit in called}
    hits = [hit for hit in index.best(records, evidence, limit) if hit.id not in first]
    # A title of a briefing or step is a sentence: that it has the words makes it no better a hit.
    begun = {name.hit.id for name in records}
    facts = [hit for hit in hits if RANKS[hit.kind] < STORY_RANK or hit.id in begun]
    stories = [hit for hit in hits if _is_story(hit) and hit.id not in begun]
    speaking = [hit for hit in hits if _is_evidence(hit)]
    # A source that is named so has its place, even where many records mention it; so have stories.
    room = max(limit - len(facts) - len(stories), min(len(evidence), limit // 3))
    told = min(len(stories), max(limit - room - len(facts), limit // 3))
    return [*called, *facts[: limit - room - told], *stories[:told], *speaking[:room]][:limit]


def _is_story(hit: Hit) -> bool:
    return STORY_RANK <= RANKS[hit.kind] < EVIDENCE_RANK


def _is_evidence(hit: Hit) -> bool:
    return RANKS[hit.kind] >= EVIDENCE_RANK


# -- names ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Name:
    """A record whose name begins with what is typed; `whole` when no word or code goes on there."""

    hit: Hit
    whole: bool


def _names(
    connection: Connection, typed: str, terms: Sequence[SearchTerm], limit: int
) -> list[_Name]:
    """Find the records whose name begins with what is typed or stands for it; best first."""
    found = _named_so(connection, typed, limit)
    alias = terms[0].alias
    if len(terms) == 1 and alias is not None:
        for name in _named_so(connection, alias.finds[0].text, limit):
            hit = replace(name.hit, found_as=(typed, alias.means))
            found.append(replace(name, hit=hit))
    return found


@cache
def _names_statement() -> str:
    """Return the SQL that finds names by how they begin, each kind through its own index."""
    arms = [
        f"SELECT * FROM (SELECT '{kind.name}' AS kind, id, slug, name, "  # noqa: S608  # declared
        f'"{kind.title}" AS title FROM "{kind.table.name}" WHERE name COLLATE NOCASE >= :low '
        "AND name COLLATE NOCASE < :high ORDER BY name COLLATE NOCASE LIMIT :many)"
        for kind in ALL_KINDS
    ]
    return " UNION ALL ".join(arms)


def _named_so(connection: Connection, typed: str, limit: int) -> list[_Name]:
    """Find the records whose name begins with a text, letter by letter; the best of each side."""
    asked = {"low": typed, "high": typed + "\U0010ffff", "many": limit}
    rows = connection.exec_driver_sql(_names_statement(), asked).all()
    length = len(typed)
    ranked = sorted(
        (_goes_on(row.name, length), RANKS[row.kind], len(row.name), row.name, at)
        for at, row in enumerate(rows)
    )
    found: tuple[list[_Name], list[_Name]] = ([], [])
    for goes_on, rank, *_, at in ranked:
        side = found[rank >= EVIDENCE_RANK]
        if len(side) < limit:
            kind, one, slug, name, title = rows[at]
            side.append(
                _Name(Hit(kind, one, slug, title or name, _marked(name, length)), not goes_on)
            )
    return found[0] + found[1]


def _goes_on(name: str, end: int) -> bool:
    """Tell whether a word or code goes on after a place: `3A090` goes on in `3A090.a`."""
    after = name[end : end + 2]
    return after[:1].isalnum() or (after[:1] in (".", "-") and after[1:].isalnum())


def _marked(name: str, typed: int) -> str:
    """Mark the beginning of a name, to the end of the word that is begun there."""
    cut = segment(name) == name
    end = _REST_OF_WORD.match(name, typed)
    last = end.end() if end and cut else typed
    return f"{_MARK}{name[:last]}{_END}{name[last:]}"


# -- the index --------------------------------------------------------------------------------


class _Index:
    """The index as it answers one question: tier by tier, each of which streams."""

    def __init__(self, connection: Connection, typed: str, terms: Sequence[SearchTerm]) -> None:
        self._connection = connection
        self._typed = typed
        self._terms = terms
        whole, begun = (all_of(terms, begun=each, wide=False) for each in (False, True))
        current = is_current(connection, "search")
        self._names = names = "{title title_forms}" if current else "title"
        self._statement = _statement(current=current)
        self._codes = [_code(term) for term in terms if term.is_code]
        #: What comes first where it stands whole: codes, and the word that may be unfinished.
        self._whole = self._codes or [_code(term) for term in terms[-1:] if not term.alias]
        #: What is asked one after the other, before and after the names that only begin so. Only
        #: codes are asked for whole: to look through all that holds a frequent word takes long.
        self._first = (f"{names} : ({whole})",) if self._codes else ()
        self._then = (f"{names} : ({begun})", *((whole,) if self._codes else ()))
        self._last = (begun,)
        if any(term.alias and term.alias.also for term in terms):
            self._then += (begun, f"{names} : ({all_of(terms)})")
            self._last = (all_of(terms),)

    def called(self) -> list[Hit]:
        """Return the records that are called just what is typed; those of that very name first."""
        wanted = fold(self._typed)
        if len(wanted) < _SHORTEST_NAME:
            return []
        phrases = {
            (segment(each) or "").replace('"', " ") for each in (normalise(self._typed), wanted)
        }
        either = " OR ".join(f'"{each}"' for each in sorted(phrases))
        rows = self._connection.execute(
            _ROWS, {"words": f"{self._names} : ({either})", "many": _ROWS_A_NAME}
        ).scalars()
        of_kind: dict[str, list[str]] = defaultdict(list)
        for kind, one, *_ in _records(self._connection, list(rows)).values():
            of_kind[kind].append(one)
        found = [
            (name.reason is not MatchReason.NAME, RANKS[kind], name)
            for kind, ids in of_kind.items()
            for name in names_of_records(self._connection, KINDS[kind], ids)
            if wanted in (fold(name.name), name.slug)
        ]
        hits: dict[str, Hit] = {}
        for *_, name in sorted(found, key=lambda each: each[:2]):
            shown = f"{_MARK}{name.name}{_END}"
            hits.setdefault(name.id, Hit(name.kind, name.id, name.slug, name.title, shown))
        return list(hits.values())

    def best(self, names: list[_Name], evidence: list[Hit], limit: int) -> list[Hit]:
        """Return the best hits, with the records and the evidence named so in their places.

        Evidence is asked for last, and only where records leave room.
        """
        found = {name.hit.id: name.hit for name in names if name.whole}
        for tier in self._first:
            self._add(found, tier, EVIDENCE, limit)
        for name in names:
            found.setdefault(name.hit.id, name.hit)
        for tier in self._then:
            self._add(found, tier, EVIDENCE, limit)
        for hit in evidence:
            found.setdefault(hit.id, hit)
        further = len(evidence) + sum(map(_is_story, found.values()))
        for tier in self._last:
            self._add(found, tier, _LAST_ROW, limit + further)
        return list(found.values())

    def _add(self, found: dict[str, Hit], expression: str, end: int, limit: int) -> None:
        if len(found) >= limit:
            return
        # Those found already are found here as well.
        rows = self._rows(expression, end, limit + len(found))
        rows.sort(key=self._order)
        for hit in self._hits(rows):
            known = found.setdefault(hit.id, hit)
            if known.found_as and not hit.found_as:
                found[hit.id] = hit

    def _order(self, row: Row[Any]) -> tuple[bool, bool, bool]:
        evidence = row.row >= EVIDENCE
        goes_on = not all(_is_whole(word, row.words) for word in self._whole)
        return evidence, goes_on, evidence and _MARK not in row.name

    def _rows(self, expression: str, end: int, many: int) -> list[Row[Any]]:
        values = {"words": expression, "end": end, "many": many}
        return list(self._connection.execute(self._statement, values).all())

    def _hits(self, rows: Sequence[Row[Any]]) -> Iterator[Hit]:
        records = _records(self._connection, [row.row for row in rows])
        for row in rows:
            if row.row in records:
                yield Hit(*records[row.row], self._snippet(row), self._meant(row))

    def _snippet(self, row: Row[Any]) -> str:
        """Return where it was found: of name and body, what shows more of it."""
        shown = max(row.name, row.body, key=lambda part: part.count(_MARK))
        if _MARK not in shown:
            # Only a further form of it was found: a code is looked for here.
            for code in self._codes:
                if found := code.search(row.words):
                    shown = _around(row.words, found.start(), found.end())
        return join(shown)

    def _meant(self, row: Row[Any]) -> tuple[str, str] | None:
        """Return the term that was not found itself, but by what it stands for."""
        marked = [each for part in (row.name, row.body) for each in _MARKED.findall(part)]
        for term in self._terms:
            if heard := _heard(term, row.words):
                return written(term, self._typed), heard
            if term.alias is None or not marked:
                continue
            own = words_of(term.typed)[0]
            if not any(fold(each).startswith(own) for each in marked):
                return written(term, self._typed), _meaning(term, term.alias, marked)
        return None


def _heard(term: SearchTerm, words: str) -> str:
    """Return the word that sounds as a term, where it is found by that alone."""
    if not term.sounds or term.squeezed in fold(words):
        return ""
    return next(
        (word for word in WORD.findall(words) if key(fold(word)).startswith(term.sounds)), ""
    )


def _meaning(term: SearchTerm, alias: Alias, marked: list[str]) -> str:
    """Return what a term stands for; of an English word, the word that stands there instead."""
    if term.typed.isascii():
        begins = tuple(" ".join(each.words) for each in (*alias.finds, *alias.also))
        for one in marked:
            if " ".join(words_of(fold(one))).startswith(begins):
                return join(one)
    return alias.means


def _code(term: SearchTerm) -> re.Pattern[str]:
    """Return what finds a code or word, however its parts are parted."""
    return re.compile(r"(?<!\w)" + r"[\W_]?".join(map(re.escape, term.squeezed)), re.IGNORECASE)


def _is_whole(code: re.Pattern[str], words: str) -> bool:
    """Tell whether a code or word stands somewhere without going on."""
    return any(not _goes_on(words, found.end()) for found in code.finditer(words))


def _around(words: str, start: int, end: int) -> str:
    """Cut out what stands around a place, whole words of it."""
    before = words[max(0, start - _AROUND) : start]
    after = words[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if end + _AROUND < len(words):
        after = after.rpartition(" ")[0] + "…"
    return f"{before}{_MARK}{words[start:end]}{_END}{after}"


@cache
def _statement(*, current: bool) -> TextClause:
    name, body = (0, 2) if current else (0, 1)
    cut = f"'{_MARK}', '{_END}', '…', 12"
    return text(
        f"SELECT rowid AS row, snippet(search, {name}, {cut}) AS name, "  # noqa: S608
        f"snippet(search, {body}, {cut}) AS body, title || ' ' || body AS words "
        "FROM search WHERE search MATCH :words AND rowid < :end LIMIT :many"
    )


def _records(
    connection: Connection, rows: Sequence[int]
) -> dict[int, tuple[str, str, str | None, str]]:
    """Map rows of the index to kind, id, slug and title of their records."""
    of_kind: dict[str, dict[str, int]] = defaultdict(dict)
    for row, kind, one in connection.exec_driver_sql(_DOCS, (json.dumps(rows),)):
        of_kind[kind][one] = row
    found = {}
    for kind, by_id in of_kind.items():
        for one, slug, title in connection.exec_driver_sql(
            _titles_statement(kind), (json.dumps(list(by_id)),)
        ):
            found[by_id[one]] = kind, one, slug, title
    return found


_DOCS = "SELECT row, kind, record FROM search_doc WHERE row IN (SELECT value FROM json_each(?))"


@cache
def _titles_statement(name: str) -> str:
    kind = KINDS[name]
    return (
        f'SELECT id, slug, coalesce("{kind.title}", name, \'\') FROM "{kind.table.name}" '  # noqa: S608
        "WHERE id IN (SELECT value FROM json_each(?))"
    )


# -- nothing has all --------------------------------------------------------------------------


def nearest(connection: Connection, typed: str, *, limit: int = 50) -> list[Hit]:
    """Find what has most of the words typed, for when nothing has all; each hit says what it lacks.

    Of a word that stands in very many records not all are looked at, so that a rare one decides.
    """
    *_, asked = ways_to_ask(typed)
    terms = [part for term in terms_of(asked) for part in term.parts]
    if len(terms) < 2:  # of one word nothing has a part
        return []
    having = _having(connection, terms)
    most = max(map(len, having), default=0)
    found: dict[str, Hit] = {}
    for has in sorted(each for each in having if len(each) == most):
        present = [terms[at] for at in has]
        lacks = tuple(written(term, typed) for at, term in enumerate(terms) if at not in has)
        told = " ".join(written(term, typed) for term in present)
        for hit in _ranked(connection, told, present, limit):
            found.setdefault(hit.id, replace(hit, missing=lacks))
    return sorted(found.values(), key=_is_evidence)[:limit]


def _having(connection: Connection, terms: Sequence[SearchTerm]) -> set[tuple[int, ...]]:
    """Return which of the terms, by number, stand together in a record."""
    having: dict[int, list[int]] = defaultdict(list)
    for at, term in enumerate(terms):
        words = term.expression(begun=at == len(terms) - 1)
        for (row,) in connection.execute(_ROWS, {"words": words, "many": _ROWS_A_TERM}):
            having[row].append(at)
    return {tuple(has) for has in having.values()}
