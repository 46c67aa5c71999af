"""Search over every kind, best first, and what has most of the words where nothing has all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Row, TextClause, select, text
from sqlalchemy.engine import Connection

from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.text import fold
from chipline.store.file.formats.schema import search_doc
from chipline.store.search.aliases import words_of
from chipline.store.search.cjk import join, segment
from chipline.store.search.full_text import EVIDENCE, RANKS, first_row, is_current
from chipline.store.search.terms import SearchTerm, all_of, terms_of, written

_MARK, _END = "\x02", "\x03"
_MARKED = re.compile(f"{_MARK}([^{_END}]*){_END}")
_REST_OF_WORD = re.compile(r"\w*")
#: After a name or code that goes on: `3A090` goes on in `3A090.a`.
_GOES_ON = re.compile(r"\w|[.-]\w")
_LAST_ROW = 1 << 62
#: So many letters are shown on either side of a code.
_AROUND = 40
#: Of each term so many rows are looked at for what has most of them.
_ROWS_A_TERM = 1_000


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

    Records come before links, citations and sources. Among each come those named so, then those
    whose names have the words, and the rest; an exact code comes before what only begins with it.
    """
    terms = terms_of(typed)
    return _ranked(connection, " ".join(typed.split()), terms, limit) if terms else []


def _ranked(
    connection: Connection, typed: str, terms: Sequence[SearchTerm], limit: int
) -> list[Hit]:
    names = _names(connection, typed, terms, limit)
    records = [name for name in names if not _is_evidence(name.hit)]
    evidence = [name for name in names if _is_evidence(name.hit)]
    index = _Index(connection, typed, terms)
    found = index.best(records, 0, EVIDENCE, limit)
    # A source that is named so has its place, even where many records mention it.
    room = max(limit - len(found), min(len(evidence), limit // 3))
    if room:
        found[limit - room :] = index.best(evidence, EVIDENCE, _LAST_ROW, room)
    return found


def _is_evidence(hit: Hit) -> bool:
    return first_row(hit.kind) >= EVIDENCE


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
    """Find the records whose name begins with a text, letter by letter."""
    rows = connection.execute(
        text(_names_statement()), {"low": typed, "high": typed + "\U0010ffff", "many": limit}
    ).all()

    def order(row: Row[Any]) -> tuple[bool, int, int, str]:
        goes_on = _GOES_ON.match(row.name, len(typed)) is not None
        return goes_on, RANKS[row.kind], len(row.name), row.name

    return [
        _Name(
            Hit(row.kind, row.id, row.slug, row.title or row.name, _marked(row.name, len(typed))),
            _GOES_ON.match(row.name, len(typed)) is None,
        )
        for row in sorted(rows, key=order)
    ]


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
        current = is_current(connection)
        names = "{title title_forms}" if current else "title"
        self._statement = _statement(current=current)
        #: What is asked one after the other, before and after the names that only begin so.
        self._first = (f"{names} : ({whole})",)
        self._codes = [_code(term) for term in terms if term.is_code]
        self._then = (f"{names} : ({begun})", *((whole,) if self._codes else ()), begun)
        if any(term.alias and term.alias.also for term in terms):
            self._then += (f"{names} : ({all_of(terms)})", all_of(terms))

    def best(self, names: list[_Name], low: int, high: int, limit: int) -> list[Hit]:
        """Return the best hits in a range of rows, with what is named so in its place."""
        found = {name.hit.id: name.hit for name in names if name.whole}
        for tier in self._first:
            self._add(found, tier, (low, high), limit)
        for name in names:
            found.setdefault(name.hit.id, name.hit)
        for tier in self._then:
            self._add(found, tier, (low, high), limit)
        return list(found.values())[:limit]

    def _add(
        self, found: dict[str, Hit], expression: str, within: tuple[int, int], limit: int
    ) -> None:
        if len(found) >= limit:
            return
        # Those found already are found here as well.
        rows = self._rows(expression, within, limit + len(found))
        if self._codes:
            rows.sort(
                key=lambda row: not all(_stands_alone(code, row.words) for code in self._codes)
            )
        for hit in self._hits(rows):
            found.setdefault(hit.id, hit)

    def _rows(self, expression: str, within: tuple[int, int], many: int) -> list[Row[Any]]:
        values = {"words": expression, "low": within[0], "high": within[1], "many": many}
        return list(self._connection.execute(self._statement, values).all())

    def _hits(self, rows: Sequence[Row[Any]]) -> list[Hit]:
        by_row = {row.row: row for row in rows}
        return [
            replace(hit, snippet=self._snippet(by_row[at]), found_as=self._meant(by_row[at]))
            for at, hit in _records(self._connection, list(by_row))
        ]

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
            own = words_of(term.typed)[0]
            if term.alias and marked and not any(fold(each).startswith(own) for each in marked):
                means = term.alias.means
                # Of English words, the one that stands there.
                shown = join(marked[0]) if term.typed.isascii() else means
                return written(term, self._typed), shown
        return None


def _code(term: SearchTerm) -> re.Pattern[str]:
    """Return what finds a code, however its parts are parted."""
    return re.compile(r"(?<!\w)" + r"[\W_]?".join(map(re.escape, term.squeezed)), re.IGNORECASE)


def _stands_alone(code: re.Pattern[str], words: str) -> bool:
    """Tell whether a code stands somewhere without going on."""
    return any(not _GOES_ON.match(words, found.end()) for found in code.finditer(words))


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
        "FROM search WHERE search MATCH :words AND rowid >= :low AND rowid < :high LIMIT :many"
    )


def _records(connection: Connection, rows: Sequence[int]) -> Iterator[tuple[int, Hit]]:
    """Yield the record of each row of the index that has one."""
    if not rows:
        return
    docs = {
        doc.row: doc
        for doc in connection.execute(select(search_doc).where(search_doc.c.row.in_(rows)))
    }
    named = {}
    for kind in ALL_KINDS:
        ids = [doc.record for doc in docs.values() if doc.kind == kind.name]
        if ids:
            table = kind.table
            columns = table.c.id, table.c.slug, table.c.name, table.c[kind.title].label("title")
            for record in connection.execute(select(*columns).where(table.c.id.in_(ids))):
                title = record.title or record.name or ""
                named[record.id] = Hit(kind.name, record.id, record.slug, title, "")
    for row in rows:
        if row in docs and docs[row].record in named:
            yield row, named[docs[row].record]


# -- nothing has all --------------------------------------------------------------------------


def nearest(connection: Connection, typed: str, *, limit: int = 50) -> list[Hit]:
    """Find what has most of the words typed, for when nothing has all; each hit says what it lacks.

    Of a word that stands in very many records not all are looked at, so that a rare one decides.
    """
    terms = [part for term in terms_of(typed) for part in term.parts]
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
    wanted = text("SELECT rowid FROM search WHERE search MATCH :words LIMIT :many")
    for at, term in enumerate(terms):
        words = term.expression(begun=at == len(terms) - 1)
        for (row,) in connection.execute(wanted, {"words": words, "many": _ROWS_A_TERM}):
            having[row].append(at)
    return {tuple(has) for has in having.values()}
