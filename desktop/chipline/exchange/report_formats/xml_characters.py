"""The characters that XML has no place for, though a record may hold them."""

from __future__ import annotations

_REFUSED = {code: None for code in range(32) if chr(code) not in "\t\n"} | {
    # Halves of pairs stand for nothing alone, and the last two are no characters at all.
    **dict.fromkeys(range(0xD800, 0xE000)),
    0xFFFE: None,
    0xFFFF: None,
}


def for_xml(text: str) -> str:
    """Return a text without them; it is still to be escaped."""
    return text.translate(_REFUSED)
