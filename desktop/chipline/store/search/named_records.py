"""Which records a name means: by any name that they have or had, and which it may mean."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from sqlalchemy.engine import Connection

from chipline.records.message import N_, Message, declared, joined, verbatim
from chipline.records.notation.legal_forms import name_key, without_legal_form
from chipline.records.notation.text import fold
from chipline.records.record import KINDS, Kind
from chipline.store.search.name_likeness import by_names, within
from chipline.store.search.record_names import (
    MatchReason,
    RecordName,
    names_of_records,
    title_sql,
)

#: How alike a name must be to be suggested, and how many are; so many are looked at closely.
_LEAST, _OFFERED, _LOOKED_AT = 0.75, 3, 40
#: So much of two words must be the same for their names to be compared; less in Chinese.
_BEGINNING, _BEGINNING_HAN, _HAN = 4, 2, "\u2e80"
_SHORTEST_INITIALS = 3
#: Between the letters and the figures of a code, together or apart.
_WITHIN_CODE = re.compile(r"(?<=\d) (?=[^\W\d])|(?<=[^\W\d]) (?=\d)")
_CODE = re.compile(r"(?<=[^\W\d])(?=\d)")
#: For so many names at once it is told what else they may mean; beyond, only what they mean.
_MOST_SUGGESTED = 200
#: Of plain text, what stands in no word of a name; compare `name_key`.
_NO_LETTERS = dict.fromkeys(
    code for code in range(128) if not re.match(r"[\w+#]", chr(code), re.ASCII)
)
#: So many names are asked for in one statement.
_AT_ONCE = 8_000
#: A word that so many names have tells nothing.
_TOO_OFTEN = 200
#: More are slower to look for in every name than it is to cut each into words.
_MOST_BEGINNINGS = 40
_INITIALS_LIKENESS = 0.8


#: The surest first. A name that somebody has today says more than one that somebody once had.
_LEVELS = (
    {MatchReason.ID},
    {MatchReason.SHORT_NAME},
    {MatchReason.NAME},
    {MatchReason.NATIVE_NAME, MatchReason.ALIAS},
    {MatchReason.FORMER_NAME, MatchReason.FORMER_SHORT_NAME},
    {MatchReason.LEGAL_FORM},
    {MatchReason.MAKER},
)

_PLAIN = (MatchReason.ID, MatchReason.SHORT_NAME, MatchReason.NAME)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A record that a name means, or may mean: by which of its names, and why."""

    kind: str
    id: str
    slug: str | None
    title: str
    reason: MatchReason
    called: str

    @property
    def is_plain(self) -> bool:
        """Whether it is known by what it is called on the screen, or by what no other has."""
        return self.reason in _PLAIN

    @property
    def said(self) -> Message:
        """Name the record with the reason, such as “Huawei (native name “华为”)”."""
        if self.is_plain:
            return verbatim(self.title)
        reason = declared(self.reason.value)
        if self.called == self.title:
            return Message("{title} ({reason})", title=self.title, reason=reason)
        return Message(
            "{title} ({reason} “{name}”)", title=self.title, reason=reason, name=self.called
        )


@dataclass(frozen=True, slots=True)
class NameMatches:
    """What a name means: the records that are surely meant, and those that it may mean.

    Of several that are surely meant nobody can tell which; `perhaps` is only ever a suggestion.
    """

    sure: tuple[NameMatch, ...] = ()
    perhaps: tuple[NameMatch, ...] = ()

    @property
    def only(self) -> NameMatch | None:
        """The one record that is meant; None when there is none, or more than one."""
        return self.sure[0] if len(self.sure) == 1 else None


#: Nobody is called so, nor anything like it.
NOBODY = NameMatches()


def in_words(matches: Iterable[NameMatch]) -> Message:
    """Name records that may be meant: “A or B (alias “C”)”. There must be one at least."""
    return joined((each.said for each in matches), N_("{first} or {more}"))


def surest(matches: Iterable[NameMatch]) -> tuple[NameMatch, ...]:
    """Return those of the surest reason, each record once."""
    found = list(matches)
    for level in _LEVELS:
        if held := {each.id: each for each in found if each.reason in level}:
            return tuple(held.values())
    return ()


def match_names(
    connection: Connection, kind: Kind, written: Iterable[str]
) -> dict[str, NameMatches]:
    """Tell for each of some written names which records of a kind it means, or may mean.

    The surest reason counts: id, short name, name, then alias and native name, former names, a
    firm’s name without its legal form, a name with its maker before it. Names are compared by
    their words, folded; what is only similar is suggested, and figures keep apart.
    """
    asked = [each for each in dict.fromkeys(written) if each.strip()]
    there = f'SELECT count(*) FROM (SELECT 1 FROM "{kind.table.name}" LIMIT 1)'  # noqa: S608  # a declared name
    if not connection.exec_driver_sql(there).scalar():
        # Very many names are asked for when the first table comes in.
        return dict.fromkeys(asked, NOBODY)
    found = dict.fromkeys(asked, NOBODY) | _plainly_named(connection, kind, asked)
    rest = [each for each in asked if not found[each].sure]
    makers = _Makers(connection)
    suggests = len(rest) <= _MOST_SUGGESTED
    if not suggests:
        rest = _that_may_be_known(connection, kind, rest, makers)
    rest = [each for each in rest if _key(each)]
    return found | (
        _Look(connection, kind, rest, makers, suggests=suggests).answers() if rest else {}
    )


def match_names_of(
    connection: Connection, kinds: Iterable[Kind], written: Iterable[str]
) -> dict[tuple[str, str], NameMatches]:
    """Tell by kind and written name which records are meant, or may be, where any kind may be meant.

    What is plainly a record’s id, short name or name is not compared with all names of other kinds.
    """
    kinds, written = tuple(kinds), tuple(written)
    found = {
        (kind.name, name): matches
        for kind in kinds
        for name, matches in _plainly_named(connection, kind, written).items()
    }
    plain = {name for _kind, name in found}
    rest = [name for name in written if name not in plain]
    for kind in kinds:
        matches = match_names(connection, kind, rest)
        found.update(((kind.name, name), each) for name, each in matches.items())
    return found


# -- by the index -----------------------------------------------------------------------------


def _plainly_named(
    connection: Connection, kind: Kind, written: Iterable[str]
) -> dict[str, NameMatches]:
    """Tell which of some written names are ids, short names or names of records of a kind.

    Names count without regard to the case of ASCII.
    """
    plain: dict[str, list[str]] = defaultdict(list)
    for each in written:
        plain[" ".join(each.split())].append(each)
    found: dict[str, list[NameMatch]] = defaultdict(list)
    columns = f"asked.value, t.id, t.slug, {title_sql(kind)}, t.name"
    # Sorted or written all at once, very many names would hold every other thread up.
    names = iter(plain)
    parts = [json.dumps(sorted(part)) for part in iter(lambda: list(islice(names, _AT_ONCE)), [])]
    for reason, condition in (
        (MatchReason.ID, "t.id = asked.value"),
        (MatchReason.SHORT_NAME, "t.slug = asked.value"),
        (MatchReason.NAME, "t.name COLLATE NOCASE = asked.value"),
    ):
        statement = (
            f"SELECT {columns} FROM json_each(?) AS asked "  # noqa: S608  # declared names
            f'JOIN "{kind.table.name}" AS t ON {condition}'
        )
        for part in parts:
            for value, record, slug, title, name in connection.exec_driver_sql(statement, (part,)):
                called = name if reason is MatchReason.NAME else value
                found[value].append(NameMatch(kind.name, record, slug, title, reason, called))
    return {
        each: NameMatches(surest(matches))
        for value, matches in found.items()
        for each in plain[value]
    }


# -- through all names ------------------------------------------------------------------------


def _key(name: str) -> str:
    """Return what two ways to write a name have in common: its words, codes in one piece.

    “RTX 6000 D” and “RTX-6000D” are one; “H20 0” is not “H200”.
    """
    return _WITHIN_CODE.sub("", name_key(name))


def _letters(name: str) -> str:
    """Return the letters and digits of a name's key: quicker, and alike wherever the keys are."""
    if name.isascii():
        return name.lower().translate(_NO_LETTERS)
    return name_key(name).replace(" ", "").replace(".", "")


def _has_legal_form(kind: Kind) -> bool:
    return "native_name" in kind.fields


class _Makers:
    """The names of who made things, each maker looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names: dict[str, set[str]] = {}

    def of(self, called: RecordName) -> set[str]:
        """Return all names of who made a thing."""
        for one in called.makers:
            if one not in self._names:
                names = names_of_records(self._connection, KINDS["firm"], [one])
                self._names[one] = {each.name for each in names}
        return {name for one in called.makers for name in self._names[one]}


def _that_may_be_known(
    connection: Connection, kind: Kind, asked: list[str], makers: _Makers
) -> list[str]:
    """Return those of very many names that share all letters with one that a record has."""
    bare = without_legal_form if _has_legal_form(kind) else None
    by_letters: dict[str, list[str]] = defaultdict(list)
    for each in asked:
        by_letters[_letters(each)].append(each)
        if bare is not None:
            by_letters[_letters(bare(each))].append(each)
    found: set[str] = set()
    for called in names_of_records(connection, kind):
        letters = _letters(called.name)
        forms = {letters, _letters(bare(called.name))} if bare is not None else {letters}
        for made in map(_letters, makers.of(called)):
            forms |= {made + letters, letters.removeprefix(made)}
        found.update(each for form in forms for each in by_letters.get(form, ()))
    return [each for each in asked if each in found]


def _match(called: RecordName, reason: MatchReason) -> NameMatch:
    """Return the record as it is known by this name, or by something like it."""
    return NameMatch(called.kind, called.id, called.slug, called.title, reason, called.name)


class _Look:
    """A look through all names of a kind, once for all that is asked."""

    def __init__(
        self,
        connection: Connection,
        kind: Kind,
        asked: list[str],
        makers: _Makers,
        *,
        suggests: bool,
    ) -> None:
        self._makers = makers
        self._bare = without_legal_form if _has_legal_form(kind) else name_key
        self._asked = asked
        self._sure: dict[str, list[NameMatch]] = defaultdict(list)
        self._near: dict[str, list[tuple[RecordName, frozenset[str]]]] = defaultdict(list)
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._by_bare: dict[str, list[str]] = defaultdict(list)
        self._begun: dict[str, list[str]] = defaultdict(list)
        self._often: Counter[str] = Counter()
        for each in asked:
            self._by_key[_key(each)].append(each)
            self._by_bare[self._bare(each)].append(each)
        if suggests:
            for each in asked:
                for beginning in self._beginnings(each):
                    self._begun[beginning].append(each)
        may_share = self._quick_look()
        for called in names_of_records(connection, kind):
            if may_share(called.name):
                self._hold(called)

    def _beginnings(self, name: str) -> set[str]:
        """Return how the words of a name begin, the name in one, and its initials."""
        words = self._bare(name).split()
        pieces = [piece for word in words for piece in _CODE.split(word) if len(piece) > 1]
        found = {_beginning(word) for word in (*words, *pieces, "".join(words)) if word}
        return found | {_initials(name)} - {""}

    def _quick_look(self) -> Callable[[str], object]:
        """Return what tells most names at once that they share nothing with what is asked."""
        if not 0 < len(self._begun) <= _MOST_BEGINNINGS:
            return lambda _name: True
        look = re.compile("|".join(map(re.escape, self._begun))).search
        if all(" " in self._bare(each) for each in self._asked):
            return lambda name: look(fold(name))

        # One word may be the initials of a name.
        def share(name: str) -> object:
            folded = fold(name)
            return look(folded) or _initials(folded) in self._begun

        return share

    def _hold(self, called: RecordName) -> None:
        key = _key(called.name)
        self._note(called, called.reason, self._by_key.get(key))
        self._note(called, MatchReason.LEGAL_FORM, self._by_bare.get(self._bare(called.name)))
        for made in self._makers.of(called):
            self._note(called, MatchReason.MAKER, self._by_key.get(_key(f"{made} {called.name}")))
            if key.startswith(before := f"{_key(made)} "):
                rest = self._by_key.get(key.removeprefix(before))
                self._note(called, MatchReason.MAKER, rest)
        if not self._begun:
            return
        begun = self._beginnings(called.name) & self._begun.keys()
        self._often.update(begun)
        shared = frozenset(each for each in begun if self._often[each] <= _TOO_OFTEN)
        for each in {one for beginning in shared for one in self._begun[beginning]}:
            self._near[each].append((called, shared))

    def _note(self, called: RecordName, reason: MatchReason, asked: list[str] | None) -> None:
        for each in asked or ():
            self._sure[each].append(_match(called, reason))

    def answers(self) -> dict[str, NameMatches]:
        """Return what was found for each that is asked."""
        return {each: self._answer(each) for each in self._asked}

    def _nearest(self, asked: str) -> list[RecordName]:
        """Return the names that share most with what is asked; rare words count for most."""
        own = self._beginnings(asked)

        def shares(found: tuple[RecordName, frozenset[str]]) -> float:
            return sum(1 / self._often[each] for each in found[1] & own)

        most = sorted(self._near.pop(asked, ()), key=shares, reverse=True)
        return [called for called, _shared in most[:_LOOKED_AT]]

    def _answer(self, asked: str) -> NameMatches:
        if sure := surest(self._sure.get(asked, ())):
            return NameMatches(sure)
        if asked not in self._near:
            return NameMatches()
        bare = self._bare(asked)
        likely: list[tuple[float, NameMatch]] = []
        for called in self._nearest(asked):
            made_by = (f"{self._bare(made)} " for made in self._makers.of(called))
            forms = {bare, *(bare.removeprefix(made) for made in made_by)}
            score = max(_likeness(form, self._bare(called.name)) for form in forms)
            likely.append((score, _match(called, MatchReason.SIMILAR)))
        best: dict[str, NameMatch] = {}
        for score, match in sorted(likely, key=lambda each: -each[0]):
            if score >= _LEAST:
                best.setdefault(match.id, match)
        return NameMatches((), tuple(best.values())[:_OFFERED])


def _initials(name: str) -> str:
    """Return the beginning of the first letters of a name’s words; empty where they are few."""
    letters = "".join(word[0] for word in name.lower().split())
    return letters[:_BEGINNING] if len(letters) >= _SHORTEST_INITIALS else ""


def _beginning(word: str) -> str:
    return word[: _BEGINNING_HAN if word >= _HAN else _BEGINNING]


def _likeness(one: str, other: str) -> float:
    for short, long in ((one, other), (other, one)):
        if short == "".join(word[0] for word in long.split()) and len(short) >= _SHORTEST_INITIALS:
            return _INITIALS_LIKENESS
    forms = (one, other), (_key(one), _key(other))
    return max(by_names([one], [other], _LEAST)[0], *(within(*each) for each in forms))
