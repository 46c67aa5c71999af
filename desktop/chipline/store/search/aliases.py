"""What words of other languages and other spellings stand for, read from one table."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from chipline.paths import resources
from chipline.records.notation.countries import jurisdiction_code, jurisdiction_names
from chipline.records.notation.text import fold
from chipline.records.notation.written_dates import edtf_of
from chipline.store.search.words.cjk import segment
from chipline.store.search.words.inflection import is_form_of
from chipline.store.search.words.word_forms import WORD

_STEM = "*"
_LANGUAGES = ("en", "uk", "ru", "zh")
#: Fewer letters than these begin too much to stand for a longer word.
_BEGUN, _BEGUN_ASCII = 3, 5
#: A shorter text is a word sooner than a code of a country: `in`, `it`, `no`.
_COUNTRY = 4
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or several in a row; of those that are stems, all that begins so is meant."""

    #: As it stands in the table, without the star of a stem.
    text: str
    words: tuple[str, ...]
    stems: tuple[bool, ...]

    def stands(self, typed: Sequence[str]) -> bool:
        """Tell whether words as typed are these."""
        return all(
            written == word or (stem and written.startswith(word)) or is_form_of(written, word)
            for written, word, stem in zip(typed, self.words, self.stems, strict=True)
        )

    def is_begun(self, typed: Sequence[str]) -> bool:
        """Tell whether the last of the words as typed may become the last of these."""
        last = typed[-1]
        enough = sum(map(len, typed)) >= (_BEGUN_ASCII if last.isascii() else _BEGUN)
        whole = (*typed[:-1], self.words[-1])
        return enough and self.words[-1].startswith(last) and self.stands(whole)


@dataclass(frozen=True, slots=True)
class Alias:
    """What some words stand for: what is shown as their meaning, and what is searched for them."""

    means: str
    finds: tuple[Term, ...]
    #: What belongs to it, and is searched after it.
    also: tuple[Term, ...] = ()


def words_of(text: str) -> list[str]:
    """Cut a folded text into words; of scripts without spaces each character is one."""
    return [part for word in WORD.findall(text) for part in (segment(word) or "").split()]


def _term(written: str) -> Term:
    words: list[str] = []
    stems: list[bool] = []
    for piece in fold(written).split():
        parts = words_of(piece)
        words += parts
        stems += [*(False for _ in parts[:-1]), piece.endswith(_STEM)]
    return Term(written.replace(_STEM, ""), tuple(words), tuple(stems))


@cache
def _table() -> dict[str, tuple[tuple[Term, Alias], ...]]:
    """Read the table: what can be typed by its first letter, the longest first."""
    text = (resources() / "search" / "aliases.toml").read_text(encoding="utf-8")
    found: dict[str, list[tuple[Term, Alias]]] = defaultdict(list)
    for entry in tomllib.loads(text)["alias"]:
        finds = tuple(_term(each) for each in entry["finds"])
        also = tuple(_term(each) for each in entry.get("also", ()))
        alias = Alias(entry.get("means", finds[0].text), finds, also)
        typed = [_term(form) for language in _LANGUAGES for form in entry.get(language, ())]
        for term in typed:
            found[term.words[0][0]].append((term, alias))
    return {
        letter: tuple(sorted(terms, key=lambda pair: -len(pair[0].words)))
        for letter, terms in found.items()
    }


def alias_at(words: Sequence[str], at: int) -> tuple[int, Alias] | None:
    """Return how many words from a place on stand for something, and for what; the most words."""
    begun = None
    for term, alias in _table().get(words[at][0], ()):
        end = at + len(term.words)
        typed = words[at:end]
        if len(typed) == len(term.words):
            if term.stands(typed):
                return len(typed), alias
            if begun is None and end == len(words) and term.is_begun(typed):
                begun = len(typed), alias
    return begun


def whole_alias(typed: str) -> Alias | None:
    """Return what a whole text stands for that is no words: a country by another name, or a day."""
    return _country(typed) or _day(typed)


def _country(typed: str) -> Alias | None:
    code = jurisdiction_code(typed) if len(typed.strip()) >= _COUNTRY else None
    name = jurisdiction_names()[code] if code else ""
    return Alias(name, (_term(name),)) if name and fold(name) != fold(typed) else None


def _day(typed: str) -> Alias | None:
    """Read a day or month as people write it; records keep it as `2025-04-09`."""
    day = edtf_of(typed) if _YEAR.search(typed) else None
    if not isinstance(day, str) or not _DAY.fullmatch(day) or day == typed.strip():
        return None
    return Alias(day, (_term(day),))
