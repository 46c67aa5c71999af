"""What is typed to be searched, cut into terms, and the FTS5 expressions that look for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from chipline.records.notation.legal_forms import name_key, without_legal_form
from chipline.records.notation.text import fold
from chipline.store.search.aliases import Alias, alias_at, whole_alias, words_of
from chipline.store.search.words.cjk import segment
from chipline.store.search.words.inflection import joins, other_number
from chipline.store.search.words.phonetic_keys import MARK, keys_of_cyrillic
from chipline.store.search.words.word_forms import WORD, has_digit, spelled

#: A last figure of a code, after a space, has so many digits: `3A090 a 1`.
_LAST_DIGITS = 2
#: Letters of a unit.
_UNIT = 3
#: Of so many sounds a key begins too many others.
_SOUNDS = 3
#: Two codes that are written as one.
_TWO_CODES = re.compile(r"([a-z]+\d+)([a-z]{2,}\d+)")
#: What is typed as one name or code: words with marks between, and no space.
_CHUNK = re.compile(r"[^\W_]+(?:[-.'&_]+[^\W_]+)*")
#: More terms than these are not told apart; the rest is left out.
TERMS_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """One thing that is asked for: a word, a code, or words that stand for something else."""

    #: Each is to be found, its words in a row.
    pieces: tuple[tuple[str, ...], ...]
    alias: Alias | None = None
    #: Whether a code of two words, such as “Gaudi 3”, may be written as one.
    joined: bool = False

    @property
    def typed(self) -> str:
        """The words as they were typed, folded."""
        return " ".join("".join(piece) for piece in self.pieces)

    @property
    def squeezed(self) -> str:
        """The words as one."""
        return "".join(word for piece in self.pieces for word in piece)

    @property
    def parts(self) -> tuple[SearchTerm, ...]:
        """What it was joined of; itself if it was not."""
        return tuple(SearchTerm((piece,)) for piece in self.pieces) if self.joined else (self,)

    @property
    def is_code(self) -> bool:
        """Whether it has digits."""
        return any(has_digit(word) for piece in self.pieces for word in piece)

    @property
    def is_word(self) -> bool:
        """Whether it is one word that stands for nothing else."""
        return self.alias is None and len(self.pieces) == len(self.pieces[0]) == 1

    @property
    def sounds(self) -> tuple[str, ...]:
        """How a Cyrillic word that stands for nothing may sound as a Latin name."""
        return keys_of_cyrillic(self.squeezed) if self.is_word else ()

    def expression(self, *, begun: bool, wide: bool = True) -> str:
        """Return what finds it; when `begun`, its last word may be unfinished.

        When not `wide`, what only belongs to what it stands for is left out.
        """
        last = len(self.pieces) - 1
        own = [_phrase(piece, begun=begun and at == last) for at, piece in enumerate(self.pieces)]
        found = [_all(own)]
        if self.joined:
            found.append(_begun(self.squeezed, begun))
        other = other_number(self.squeezed) if self.is_word else ""
        if other and not (begun and other.startswith(self.squeezed)):
            found.append(f'"{other}"')
        found += [_begun(f"{MARK}{key}", begun and len(key) > _SOUNDS) for key in self.sounds]
        if self.alias is not None:
            meant = (*self.alias.finds, *(self.alias.also if wide else ()))
            found += [_begun(" ".join(term.words), term.stems[-1]) for term in meant]
        return f"({' OR '.join(found)})"


def _begun(words: str, begun: bool) -> str:  # noqa: FBT001  # what the star says
    return f'"{words}" *' if begun else f'"{words}"'


def _phrase(piece: Sequence[str], *, begun: bool) -> str:
    words = " ".join((segment(word) or "").strip() for word in piece)
    if two := _TWO_CODES.fullmatch(piece[0]) if len(piece) == 1 else None:
        return f'({_begun(words, begun)} OR ("{two[1]}" AND {_begun(two[2], begun)}))'
    if len(piece) == 1:
        return _begun(words, begun)
    # Within a code or name a lone letter begins nothing: `3A090.a` is not `3A090 and`.
    apart = _begun(words, begun and len(piece[-1]) > 1)
    return f"({apart} OR {_begun(''.join(piece), begun)})"


def _all(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' AND '.join(parts)})"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as aliases are told by: one character where a script has no spaces."""

    text: str
    #: The chunk and the part of it in which it was typed.
    chunk: int
    part: int


@lru_cache(maxsize=200)
def terms_of(typed: str) -> tuple[SearchTerm, ...]:
    """Cut what is typed into terms, in the order in which it is typed."""
    words = [
        _Word(word, number, at)
        for number, chunk in enumerate(_with_letters(_chunks(fold(spelled(typed)))))
        for at, part in enumerate(chunk)
        for word in words_of(part)
    ]
    texts = [word.text for word in words]
    found: list[SearchTerm] = []
    at = 0
    while at < len(words) and len(found) < TERMS_AT_MOST:
        many, alias = alias_at(texts, at) or _alias_apart(texts, at) or (0, None)
        end = at + many
        if alias is None:
            end = at + 1
            while (
                end < len(words)
                and words[end].chunk == words[at].chunk
                and not alias_at(texts, end)
            ):
                end += 1
        alone = alias is None and end - at == 1 and len(words) > 1
        if not (alone and joins(texts[at], last=end == len(words))):
            found.append(SearchTerm(_pieces(words[at:end]), alias))
        at = end
    if not any(term.alias for term in found) and (meant := whole_alias(typed)):
        return (SearchTerm(_pieces(words), meant),)
    return tuple(_joined(found))


def _alias_apart(words: Sequence[str], at: int) -> tuple[int, Alias] | None:
    """Return as `alias_at` what stands there with words between that only join: “контроль за експортом”."""
    told = [
        place
        for place in range(at, len(words))
        if place == at or not joins(words[place], last=True)
    ]
    found = alias_at([words[place] for place in told], 0)
    return (told[found[0] - 1] - at + 1, found[1]) if found and found[0] > 1 else None


def _chunks(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what stands without spaces between, each as its parts: `3A090.a.1` has three."""
    for chunk in _CHUNK.findall(text):
        yield tuple(WORD.findall(chunk))


def _with_letters(chunks: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Take a lone letter to the figures beside it: `910 B` is a code, as `910B` is."""
    found: list[tuple[str, ...]] = []
    for chunk in chunks:
        if found and _go_together(found[-1], chunk):
            found[-1] += chunk
        else:
            found.append(chunk)
    return found


def _go_together(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if _is_letter(first[-1]) and second[0].isdigit():
        return len(first) == 1 or len(second[0]) <= _LAST_DIGITS
    return has_digit(first[-1]) and len(second) == 1 and _is_letter(second[0])


def _is_letter(word: str) -> bool:
    return len(word) == 1 and "a" <= word <= "z"


def _pieces(words: Sequence[_Word]) -> tuple[tuple[str, ...], ...]:
    """Put words together again as they were typed: parts to pieces, pieces to a term."""
    return tuple(
        tuple(
            "".join(word.text for word in part)
            for _, part in groupby(chunk, key=lambda word: word.part)
        )
        for _, chunk in groupby(words, key=lambda word: word.chunk)
    )


def _joined(terms: Sequence[SearchTerm]) -> Iterator[SearchTerm]:
    """Take a word to the figures that follow it: `Gaudi 3` may be written `Gaudi3`."""
    waiting: SearchTerm | None = None
    for term in terms:
        if waiting is None:
            waiting = term
        elif _may_be_one(waiting, term, alone=len(terms) == 2):
            yield SearchTerm(waiting.pieces + term.pieces, joined=True)
            waiting = None
        else:
            yield waiting
            waiting = term
    if waiting is not None:
        yield waiting


def _may_be_one(first: SearchTerm, second: SearchTerm, *, alone: bool) -> bool:
    """Tell whether two terms may be one word: nothing else typed, or a word before figures."""
    if first.alias or second.alias or not (first.typed + second.typed).isascii():
        return False
    if not second.is_code:
        # A figure and its unit: `80 GB`.
        return (first.typed.isdigit() and len(second.typed) <= _UNIT) or (
            alone and not first.is_code
        )
    return not first.is_code or not second.typed.isdigit()


def written(term: SearchTerm, typed: str) -> str:
    """Return a term as it stands in what was typed."""
    as_typed = {"".join(WORD.findall(fold(word))): word for word in typed.split()}
    pieces = ("".join(piece) for piece in term.pieces)
    return " ".join(as_typed.get(piece, piece) for piece in pieces)


def all_of(terms: Iterable[SearchTerm], *, begun: bool = True, wide: bool = True) -> str:
    """Return the expression that finds what has all terms; the last word may be unfinished."""
    found = list(terms)
    last = len(found) - 1
    return _all(
        [term.expression(begun=begun and at == last, wide=wide) for at, term in enumerate(found)]
    )


def ways_to_ask(typed: str) -> tuple[str, ...]:
    """Return what is typed and, where it ends or begins with a firm's legal form, what is left."""
    bare = without_legal_form(typed)
    return (typed, bare) if bare and bare != name_key(typed) else (typed,)


def match_expression(typed: str) -> str | None:
    """Turn typed words into an FTS5 expression: all of them, the last one as a prefix.

    The legal form of a firm need not be there.
    """
    found = [all_of(terms) for asked in ways_to_ask(typed) if (terms := terms_of(asked))]
    return " OR ".join(found) or None
