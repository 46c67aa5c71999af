"""Words without an end, as only a stranger writes them: a page shows their beginning.

Qt lays out each letter of such a word anew for each line that it fills, which takes minutes.
"""

from __future__ import annotations

import re

#: Longer than any address or hash that a page shows.
_LONGEST = 300
_LETTER = r"(?:&#?\w{1,31};|[^\s<>&]|&)"
#: A tag stays as it is; of a word in between that goes on and on, the beginning is kept.
_TAG_OR_WORD = re.compile(rf"<[^<>]*>|({_LETTER}{{{_LONGEST}}}){_LETTER}+")


def without_endless_words(html: str) -> str:
    """Cut words of HTML that are longer than any page has room for, with “…” for the rest."""
    if len(html) <= _LONGEST:
        return html
    return _TAG_OR_WORD.sub(lambda found: f"{found[1]}…" if found[1] else found[0], html)
