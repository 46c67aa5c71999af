"""Text as it enters a record, and the form in which two texts are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from chipline.paths import resources

#: What Unicode calls default-ignorable, what directs text, what annotates it, and what is no
#: character at all: nobody sees any of it, and what holds it is another text to a computer.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_INVISIBLE = re.compile(rf"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_UNSEEN}]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: Joiners are spelling inside words of Arabic and Indian scripts and hold emoji together.
_JOINER = re.compile(
    "(?<![\u0600-\u109f])\u200c|\u200c(?![\u0600-\u109f])"
    "|(?<![\u0600-\u109f\u2600-\u27bf\U0001f000-\U0001faff])\u200d"
    "|\u200d(?![\u0600-\u109f\u2640-\u27bf\U0001f000-\U0001faff])"
)


def normalise(text: str) -> str:
    """Bring text into the form in which it is kept: composed, without anything that is not seen.

    Lines end on a line feed and stay, and so do tabs and the space that doesn't break.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = _LINE_END.sub("\n", text)
    return unicodedata.normalize("NFC", _JOINER.sub("", _INVISIBLE.sub("", lines)))


#: What would direct how a line reads, or a terminal and a page what they do, instead of being read.
_DIRECTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
#: More marks than any script stacks on one letter, and what may hold so many: what is neither of a
#: word nor a space, as marks are to a regular expression.
_STACKED = 6
_MAY_STACK = re.compile(rf"[^\w\s]{{{_STACKED + 1},}}")


def displayed(text: str) -> str:
    """Return a text as it is shown, whoever wrote it.

    Its letters alone say in which direction it reads, and it keeps to its line: marks that turn the
    direction are left out, and so are control characters but line feed and tab, and what is stacked
    on a letter beyond six marks. A text that was typed here has none of them (`normalise`), a file
    that was made elsewhere may.
    """
    if text.isascii() and text.isprintable():
        return text
    return _MAY_STACK.sub(_unstacked, _DIRECTING.sub("", text))


def _unstacked(run: re.Match[str]) -> str:
    kept, height = [], 0
    for character in run[0]:
        category = unicodedata.category(character)
        if category in ("Mn", "Me"):
            height += 1
        elif category != "Cf":  # which a joiner is, that is not seen between two marks
            height = 0
        if height <= _STACKED:
            kept.append(character)
    return "".join(kept)


#: Letters that no rule of Unicode takes apart, and marks that are written in several ways.
_ALIKE = {
    **dict(zip("øłđħŧɨʉıþðæœŋĸŀ", ("o", "l", "d", "h", "t", "i", "u", "i", "th", "d", "ae", "oe", "n", "k", "l"), strict=True)),
    **dict.fromkeys("‘’‚‛ʼʹʻʽ`´′‵＇ˈ՚׳", "'"),
    **dict.fromkeys("“”„‟«»‹›″‶＂〝〞〟「」『』״", '"'),
    **dict.fromkeys("−⁃", "-"),
    "⁄": "/", "∕": "/",
    # Arabic letters as they are written in a hurry, and in Persian
    "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ک": "ك", "ـ": "",
    **dict.fromkeys("™®©℠", ""),
}  # fmt: skip
#: Marks over and under letters; those of kana, Hangul and Indian scripts are part of their letters.
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f]"
)
#: Letters of their own, though Unicode can take them apart.
_WHOLE = frozenset("йїў")


@cache
def _han() -> dict[str, str]:
    """Map each Chinese and Japanese character to the one that stands for it."""
    table = (resources() / "notation" / "han_variants.txt").read_text(encoding="utf-8")
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    return {one: line[0] for line in lines for one in line[1:]}


class _Folded(dict[int, str]):
    """What each character becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _folded(chr(code))
        return found


def _folded(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    if _INVISIBLE.match(character) or character in "\u200c\u200d":
        return ""
    wide = unicodedata.normalize("NFKC", character).casefold()
    parts = (_bare(each) for each in unicodedata.normalize("NFKC", wide).casefold())
    return "".join(parts)


def _bare(letter: str) -> str:
    """Return a letter without its marks, or what else it is compared as."""
    if letter in _WHOLE:
        return letter
    if letter.isspace():
        return " "
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if unicodedata.category(letter) == "Pd":
        return "-"
    bare = _MARKS.sub("", unicodedata.normalize("NFD", letter))
    plain = "".join(_ALIKE.get(each, each) for each in bare)
    composed = unicodedata.normalize("NFC", plain)
    return "".join(_han().get(each, each) if each >= "\u3400" else each for each in composed)


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Bring text into the form in which it is compared; texts that fold alike are written alike.

    Without case, width and diacritics; a letter, quote, dash, space or digit of every kind is one,
    and so are the traditional, simplified and Japanese forms of a Chinese character. Й, Ї and Ў
    are letters of their own; ё is е. What is not seen is not there, and spaces in a row are one.
    """
    if text.isascii():
        plain = text if text.isprintable() else _INVISIBLE.sub("", text)
        folded = plain.lower().replace("`", "'")
    else:
        bare = unicodedata.normalize("NFC", text).translate(_FOLDED)
        folded = unicodedata.normalize("NFC", bare)
    return " ".join(folded.split())


def fold_all(texts: Sequence[str]) -> list[str]:
    """Fold many texts; those of plain letters, as most are, all at once."""
    whole = "\n".join(texts)
    if not texts or not (whole.isascii() and "".join(texts).isprintable()):
        return list(map(fold, texts))
    found = whole.lower().replace("`", "'").split("\n")
    if "  " in whole or any(text[:1] == " " or text[-1:] == " " for text in found):
        return [" ".join(text.split()) for text in found]
    return found


#: Ё is sorted behind Е, though it is compared as that: what stands for it until all is folded.
_YO = "\ue000"
_YO_APART = str.maketrans("ёЁ", _YO * 2)
#: Cyrillic letters in the order of both alphabets, which is not that of Unicode.
_CYRILLIC = f"абвгґде{_YO}єжзиіїйклмнопрстуўфхцчшщъыьэюя"
_ORDER = {ord(letter): chr(0x410 + place) for place, letter in enumerate(_CYRILLIC)}
_FIGURE = re.compile(r"\d+")
_LONGEST = 99


@lru_cache(maxsize=1 << 16)
def sort_key(text: str) -> str:
    """Return what people sort a text by: what it folds to, with figures by their size.

    A30 stands before A100, Ø and İ with O and I, Ґ after Г, Ё and Є after Е, І, Ї and Й after И.
    """
    folded = fold(text if text.isascii() else text.translate(_YO_APART))
    if not folded.isascii():
        folded = folded.translate(_ORDER)
    return _FIGURE.sub(_by_size, folded)


def _by_size(figure: re.Match[str]) -> str:
    digits = figure[0].lstrip("0") or "0"
    return f"{min(len(digits), _LONGEST):02}{digits}"
