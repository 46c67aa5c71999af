"""The forms in which words are indexed besides as they stand: folded, and codes in one piece.

FTS5's tokenizer folds case and most diacritics, and cuts at everything that is no letter or digit.
So what it can't know is written beside the text: `Straße` as `strasse`, and `RTX 6000 D`,
`3A090.a.1` or `H20-3e` as one word, under which every way to write them is found.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.text import fold
from chipline.store.search.words.cjk import segment

#: Marks that stand within one name or code.
_WITHIN = frozenset("-.'’&_\u2010\u2011")
_SPACES = frozenset(" \xa0\u202f")
#: So many pieces are a code at the most.
_PIECES = 6
#: Letters of a reference between its figures: `88 FR 73458`.
_REFERENCE_LETTERS = 4
#: Digits of a number that belongs to a name that is no abbreviation: `Atlas 350`.
_NUMBER = 3
WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"https?://\S+")
#: Where words may be joined to codes; `_is_joined` says which are.
_RUN = re.compile(
    r"\b(?:[^\W_]++[-.'’&_\u2010\u2011](?=\w)"
    r"|[A-Z\d][^\W_]*+[ \xa0\u202f](?=[^\W_]*\d|[A-Z]{1,4}\b))+[^\W_]++"
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNED = re.compile(r"(?<!\w)([A-Za-z])(\+\+|#)(?![\w+#])")
_SIGNS = {"++": "plusplus", "#": "sharp"}


def spelled(text: str) -> str:
    """Write languages such as C++ and C# as words of their own."""
    return _SIGNED.sub(lambda found: found[1] + _SIGNS[found[2]], text)


def has_digit(word: str) -> bool:
    """Tell whether a word has a digit, as codes do."""
    return _DIGIT.search(word) is not None


@lru_cache(maxsize=5_000)
def country_words(codes: str | None) -> str | None:
    """Return codes of countries, one or a JSON list of them, each with the country's name."""
    if codes is None:
        return None
    names = jurisdiction_names()
    return " ".join(f"{code} {names.get(code, '')}" for code in WORD.findall(codes))


def word_forms(text: str | None) -> str | None:
    """Return the further words under which a text is found; None when there are none."""
    if not text:
        return None
    found = [] if text.isascii() else _folded(text)
    if "://" in text:
        text = _LINK.sub(" ", text)
    for run in _RUN.findall(text):
        found += _codes(run)
    if "+" in text or "#" in text:
        found += [spelled(signed[0]).lower() for signed in _SIGNED.finditer(text)]
    return " ".join(dict.fromkeys(found)) or None


def _folded(text: str) -> list[str]:
    found = []
    # Cut first: a search for what holds such a letter would begin anew at each letter of a long word.
    for chunk in text.split():
        if chunk.isascii():
            continue
        folded = fold(chunk)
        if WORD.findall(folded) != WORD.findall(chunk.lower()):
            found.append(segment(folded) or "")
    return found


# Kept, for days make up most of them, and the same names come again whenever a record changes.
@lru_cache(maxsize=50_000)
def _codes(text: str) -> tuple[str, ...]:
    words = list(WORD.finditer(text))
    joined = [
        _is_joined(first[0], text[first.end() : second.start()], second[0])
        for first, second in pairwise(words)
    ]
    found = []
    for start, first in enumerate(words[:-1]):
        if start and joined[start - 1] and len(first[0]) == 1:
            continue  # within a code, a lone letter begins nothing
        last = start
        while last < len(joined) and joined[last] and last - start < _PIECES:
            last += 1
        if last > start:
            found.append(fold("".join(word[0] for word in words[start : last + 1])))
    return tuple(found)


def _is_joined(first: str, between: str, second: str) -> bool:
    """Tell whether two words that follow each other belong to one name or code."""
    if between in _WITHIN:
        # A day is found by its parts, in order.
        return not (between == "-" and first.isdigit() and second.isdigit())
    if between not in _SPACES:
        return False
    if has_digit(first):
        return _goes_on(first, second)
    if not first[0].isupper() or not has_digit(second):
        return False
    # `Gaudi 3`, `Ascend 910B`, `EO 14105`; but neither `In 2025` nor any name with a number
    return (
        not second.isdigit()
        or len(second) <= _NUMBER
        or (first.isupper() and not _YEAR.fullmatch(second))
    )


def _goes_on(first: str, second: str) -> bool:
    if second.isalpha():
        # `910 B`, and `88 FR` of a reference
        short = len(second) == 1 or (first.isdigit() and len(second) <= _REFERENCE_LETTERS)
        return short and second.isupper()
    # `GB300 NVL72`, `910 B2`
    return not second.isdigit() and has_digit(second) and not _YEAR.fullmatch(first)
