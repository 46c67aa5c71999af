"""Ukrainian and Russian words as people type them: what only joins words, and forms of one word."""

from __future__ import annotations

import re

#: What joins other words, and asks for nothing by itself.
_JOINING = re.compile(
    "в|у|на|з|із|зі|до|від|за|по|про|для|без|над|під|при|через|між|та|і|й|або|чи|що|як|щодо"
    "|во|с|со|из|от|о|об|обо|к|ко|и|или|что|между"
)
#: What follows what all forms of a noun, an adjective or a verb share.
_ENDING = re.compile(
    "[аяоеєиыіїуюьйэ]?"
    "|[аяоеєиыіїую][йямх]|ою|ею|єю|ію|ия|ія|ії|ие|ої|ів|їв|ев|ов|ого|ому|его|ему|ими|ыми|ами|ями"
    "|ові|еві|єві|ією|иями|іями|ій|иям|іям|иях|іях"
    "|ти|ть|вати|вать|увати|ювати|ировать|ують|юють|уют|ують|н|ння|нні|нням|ння|ние|нию|ванн?я?"
    "|ний|на|не|ні|ного|них|ним"
)
#: So many letters are shared at least.
_LEAST = 4


def joins(word: str) -> bool:
    """Tell whether a folded word only joins others."""
    return _JOINING.fullmatch(word) is not None


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
