"""How text is cut for the search index: Chinese, Japanese and Korean by character.

FTS5's tokenizer knows words by the spaces between them. These scripts have none, so each of their
characters is made a word, and a query for several of them becomes a phrase.
"""

from __future__ import annotations

import re

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_CHARACTER = re.compile(f"([{_IDEOGRAPHS}])")
# The marks of a snippet (\x02 before what was found, \x03 after it) may stand between.
_JOINED = re.compile(f"([{_IDEOGRAPHS}]\x03?) +(?=\x02?[{_IDEOGRAPHS}])")
_SPACES = re.compile(" {2,}")


def segment(text: str | None) -> str | None:
    """Put spaces around every character of a script that has none."""
    if text is None or text.isascii():
        return text
    return _CHARACTER.sub(r" \1 ", text)


def join(text: str) -> str:
    """Take out again the spaces that `segment` put between such characters."""
    return _SPACES.sub(" ", _JOINED.sub(r"\1", text)).strip()
