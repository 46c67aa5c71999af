"""What only joins words, and the forms of one word: English by number, Cyrillic in any case."""

from __future__ import annotations

import re

#: What joins other words, and asks for nothing by itself.
_JOINING = re.compile(
    "в|у|на|з|із|зі|до|від|за|по|про|для|без|над|під|при|через|між|та|і|й|або|чи|що|як|щодо"
    "|во|с|со|из|от|о|об|обо|к|ко|и|или|что|между"
    "|的|在|和|与|于|及|对|为|之"
)
_ENGLISH = re.compile("a|an|the|of|in|on|at|to|for|from|by|with|and|or|as|into|about|between")
#: What follows what all forms of a noun, an adjective or a verb share.
_ENDING = re.compile(
    "[аяоеєиыіїуюьйэ]?"
    "|[аяоеєиыіїую][йямх]|ою|ею|єю|ію|ия|ія|ії|ие|ої|ів|їв|ев|ов|ого|ому|его|ему|ими|ыми|ами|ями"
    "|ові|еві|єві|ією|иями|іями|ій|иям|іям|иях|іях"
    "|ти|ть|вати|вать|увати|ювати|ировать|ують|юють|уют|ують|н|ння|нні|нням|ння|ние|нию|ванн?я?"
    "|ний|на|не|ні|ного|них|ним|[ую]вання|ованию|ирование"
)
#: So many letters are shared at least, and so many has a word that is looked for in another number.
_LEAST, _LEAST_ENGLISH = 4, 5


def joins(word: str, *, last: bool) -> bool:
    """Tell whether a folded word only joins others; the last English one may be unfinished."""
    return bool(_JOINING.fullmatch(word) or (not last and _ENGLISH.fullmatch(word)))


def is_form_of(typed: str, word: str) -> bool:
    """Tell whether a folded Cyrillic word is another one in another case, number or person."""
    pairs = enumerate(zip(typed, word, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), min(len(typed), len(word)))
    return (
        shared >= _LEAST
        and "а" <= word[0] <= "ґ"
        and _ENDING.fullmatch(typed, shared) is not None
        and _ENDING.fullmatch(word, shared) is not None
    )


def other_number(word: str) -> str:
    """Return the plural of an English word, or the singular of a plural; empty for what is neither."""
    if len(word) < _LEAST_ENGLISH or not (word.isascii() and word.isalpha()) or word.endswith("ss"):
        return ""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return word[:-1] if word.endswith("s") else f"{word}s"
