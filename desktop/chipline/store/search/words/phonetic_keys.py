"""Latin names as they sound, so that “Камбрикон” finds Cambricon without being in any table.

A key has the consonants of a word, as far as both alphabets tell them apart; a vowel counts only where
the word begins with one, so that Ukrainian and Russian endings that are vowels make no difference.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chipline.records.notation.text import fold
from chipline.store.search.words.word_forms import WORD, has_digit, word_forms

#: Marks a key among the words of the index: no word begins so.
MARK = "ъ"
#: Keys of fewer letters are those of too many words, and so are those of shorter words.
_LEAST, _LEAST_LATIN, _LEAST_CYRILLIC = 2, 4, 3
_SOUNDS = (
    ("tion|sion", "ʃn"),
    ("sch|sh", "ʃ"),
    ("tch|ch", "ʧ"),
    ("ck|q(?!u)", "k"),
    ("qu", "kv"),
    ("ph", "f"),
    ("([bdgt])h", r"\1"),
    ("kh", "h"),
    ("zh|j", "ʤ"),
    ("x", "ks"),
    ("w", "v"),
    ("c(?=[eiy])", "s"),
    ("c", "k"),
    ("z", "s"),
)
_LATIN = tuple((re.compile(written), sound) for written, sound in _SOUNDS)
_CYRILLIC = str.maketrans(
    {
        **dict(zip("бвгґдзклмнпрстфхчшж", "bvggdsklmnprstfhʧʃʤ", strict=True)),
        **dict.fromkeys("аеєиіїоуюяыэйё", "a"),
        **dict.fromkeys("ьъ'", ""),
        "ц": "ts",
        "щ": "ʃ",
    }
)
_VOWELS = re.compile("[aeiouy]+")
_TWICE = re.compile(r"(.)\1+")
#: What cases put behind a name and is no vowel: Тенсентом, Тенсентах.
_CASE = re.compile("(?:[аяоеєі][мх]|ами|ями|ів|їв|ов|ев|ого|ому)$")
_CASED = 5


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """Return how a folded Latin word sounds; empty where that says too little."""
    if not word.isascii() or has_digit(word) or len(word) < _LEAST_LATIN:
        return ""
    for written, sound in _LATIN:
        word = written.sub(sound, word)
    return _consonants(word)


def keys_of_cyrillic(word: str) -> tuple[str, ...]:
    """Return the ways in which a folded Cyrillic word may sound in Latin; none if it is no such word."""
    if not "а" <= word[:1] <= "ґ" or len(word) < _LEAST_CYRILLIC:
        return ()
    bare = _CASE.sub("", word) if len(word) > _CASED else word
    spoken = (each.replace("дж", "ж") for each in (word, bare))
    found = [_consonants(each.translate(_CYRILLIC)) for each in spoken]
    if word[0] == "г":
        # Г stands for G and for H.
        found += [_consonants(f"х{each[1:]}".translate(_CYRILLIC)) for each in (word, bare)]
    return tuple(dict.fromkeys(filter(None, found)))


def _consonants(sounds: str) -> str:
    begins = sounds[:1]
    rest = _TWICE.sub(r"\1", _VOWELS.sub("", sounds))
    found = f"a{rest}" if _VOWELS.match(begins) else rest
    return found if len(found) >= _LEAST else ""


def name_forms(text: str | None) -> str | None:
    """Return the further words under which a name is found: its forms, and how its words sound."""
    if not text:
        return None
    sounds = (f"{MARK}{found}" for word in WORD.findall(fold(text)) if (found := key(word)))
    return " ".join(dict.fromkeys((word_forms(text) or "", *sounds))).strip() or None
