"""How the width of a page is shared out among the columns of a table, by how much stands in each."""

from __future__ import annotations

from collections.abc import Sequence

#: A cell asks for so many letters beside one another at most, a word for so many.
_MOST, _LONGEST_WORD = 36, 18
#: About so many letters have room across a page on its side.
_PAGE = 150


def column_shares(lines: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Return the share of each column, which together are 1; there is one line at least.

    Words are whole as long as the page has room for the longest word of each column.
    """
    columns = list(zip(*lines, strict=True))
    words = [
        min(max((len(word) for text in column for word in text.split()), default=1), _LONGEST_WORD)
        for column in columns
    ]
    # A little more than the letters, for the room beside them.
    least = [word + 2.0 for word in words]
    wanted = [
        max(float(min(max(len(text) for text in column) + 2, _MOST)), low)
        for column, low in zip(columns, least, strict=True)
    ]
    left, more = _PAGE - sum(least), sum(wanted) - sum(least)
    if 0 < left < more:
        wanted = [low + (one - low) * left / more for one, low in zip(wanted, least, strict=True)]
    return tuple(one / sum(wanted) for one in wanted)
