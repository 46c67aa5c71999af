"""How well the name of a command answers what was typed."""

from __future__ import annotations

from chipline.records.notation.text import fold

#: From the best down; `FAR` is the last that counts as found at all.
WHOLE, BEGINS, WORDS, WITHIN, FAR = range(5)
#: Fewer letters than these are in order within almost every name.
_FUZZY = 3


def rank(typed: str, text: str) -> int | None:
    """Rank a name for what was typed; lower is better, None is no answer.

    In this order: it is the name, it begins the name, its words begin words of the name, its words
    stand somewhere within, its letters come in order, each right after the one before or at the head
    of one of the next two words (“bun” finds “Back up now”).
    """
    wanted, name = fold(typed), fold(text).rstrip(".")
    words, heads = wanted.split(), name.split()
    if name == wanted:
        return WHOLE
    if name.startswith(wanted):
        return BEGINS
    if all(any(head.startswith(word) for head in heads) for word in words):
        return WORDS
    if all(word in name for word in words):
        return WITHIN
    letters = wanted.replace(" ", "")
    return FAR if len(letters) >= _FUZZY and _in_order(letters, name, fresh=True) else None


def _in_order(letters: str, name: str, *, fresh: bool) -> bool:
    """Tell whether letters come in order in a name, beginning at a head of a word when `fresh`.

    At most one word is passed over, or else “sort” would find “Star this record, or take its star away”.
    """
    if not letters:
        return True
    if not fresh and name.startswith(letters[0]) and _in_order(letters[1:], name[1:], fresh=False):
        return True
    heads = [at for at in range(1, len(name)) if name[at - 1] == " "]
    return any(
        name[at] == letters[0] and _in_order(letters[1:], name[at + 1 :], fresh=False)
        for at in ([0, *heads] if fresh else heads[:2])
    )
