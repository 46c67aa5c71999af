"""How likely two names are those of one thing; figures and single letters keep things apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from chipline.records.message import Message
from chipline.records.notation.legal_forms import COMMON_WORDS, essence

#: What two names are worth: the same, perhaps but for a common word in one of them; the same but for
#: common words in both; one within the other.
SAME, COMMON_APART, WITHIN, LEAST_WITHIN = 0.9, 0.85, 0.85, 0.75
#: What stands apart in two names is as different as “mobile” and “telecom”.
_UNLIKE = 0.6
#: Short words must be more alike: “east” and “west” share most of their letters.
_SHORT, _UNLIKE_SHORT = 6, 0.8
#: Words that say how far a firm reaches, and that one name has and another hasn’t.
_WIDER = frozenset(
    ("international", "global", "worldwide", "corporate", "международный", "міжнародна")
)
#: So many letters have initials that are written beside the name that they stand for.
_INITIALS = range(3, 6)
#: A figure with the one letter that may follow it: MI250X is not MI250, 96GB is 96 GB.
#: Up to two letters before it belong to it as well: an A100 is no H100.
_FIGURE = re.compile(r"(?:(?<![a-z])[a-z]{1,2})?\d+(?:\.\d+)?(?:[a-z](?![a-z]))?")


def by_names(
    ones: Iterable[str], others: Iterable[str], least: float
) -> tuple[float, list[Message]]:
    """Score names; whatever can't come up to `least` is not looked at closely."""
    best, reasons = 0.0, [Message("similar names")]
    for one in ones:
        for other in others:
            if one == other:
                return SAME, [Message("same name or alias")]
            if marks(one) != marks(other):
                continue
            if (known := _joined(essence(one))) == _joined(essence(other)):
                if known in (_joined(one), _joined(other)):
                    return SAME, [Message("same name or alias")]
                best = max(best, COMMON_APART)
                continue
            joined, apart = _joined(one), _joined(other)
            words, rest = _told(one), _told(other)
            within = len(words & rest) >= 2 and (words <= rest or rest <= words)
            # “Megaspeed” is Megaspeed International as likely as not.
            within = within or (bool(words & rest) and (words ^ rest) <= _WIDER)
            matcher = SequenceMatcher(None, joined, apart, autojunk=False)
            # Both bounds are from above, and far quicker than the ratio itself.
            far = min(matcher.real_quick_ratio(), matcher.quick_ratio()) * 0.9 < least
            if far and not within:
                continue
            alike = matcher.ratio()
            if within:
                alike = max(alike, WITHIN)
            left, right = " ".join(sorted(words - rest)), " ".join(sorted(rest - words))
            if left and right and not _alike(left, right):
                alike *= 0.8
            best = max(best, 0.9 * alike)
    return best, reasons


def within(one: str, other: str) -> float:
    """Score two names of which one has all the words and figures of the other: “H20” and “H20 96GB”.

    That is reason enough to ask, and none to take them for one.
    """
    short, long = sorted((one.split(), other.split()), key=len)
    told = any(len(word) > 2 or not word.isascii() for word in {*short} - COMMON_WORDS)
    if not told or not set(short) <= set(long):
        return 0.0
    return LEAST_WITHIN + (SAME - LEAST_WITHIN) * len(short) / len(long)


@lru_cache(maxsize=1 << 14)
def _told(name: str) -> frozenset[str]:
    """Return the words of a name without its own initials, as in “Pengxinwei IC Manufacturing (PXW)”."""
    words = name.split()
    rest = {word: "".join(each for each in words if each != word) for word in words}
    initials = {
        word
        for word, others in rest.items()
        if len(word) in _INITIALS
        and word.isalpha()
        and others[:1] == word[0]
        and re.search(".*".join(map(re.escape, word)), others)
    }
    told = frozenset(words) - initials
    return told if len(told) > 1 else frozenset(words)


def _joined(name: str) -> str:
    return name.replace(" ", "")


def _alike(one: str, other: str) -> bool:
    """Tell whether the words that two names don't share may be the same: all of them, each by each."""
    least = _UNLIKE_SHORT if max(len(one), len(other)) < _SHORT else _UNLIKE
    sides = (one.split(), _joined(other)), (other.split(), _joined(one))
    return _ratio(one, other) >= least and all(
        word in joined or any(_ratio(word, each) >= least for each in rest)
        for (words, joined), (rest, _) in (sides, sides[::-1])
        for word in words
    )


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def marks(name: str) -> list[str]:
    """Return what tells products of one name apart: figures and, beside them, single letters."""
    figures = _FIGURE.findall(name)
    short = [word for word in name.split() if len(word) <= 2 and word.isascii()]
    return sorted(figures + (short if figures else []))
