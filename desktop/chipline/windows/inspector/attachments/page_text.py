"""The text of a web page that is kept: what can be read of it without a browser."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

#: What a browser would run, or call others for; its text is opened instead.
PAGES = frozenset((".html", ".htm", ".xhtml", ".mht", ".mhtml", ".xml"))
_MARKUP = frozenset((".html", ".htm", ".xhtml"))
#: Bytes of a page that anybody reads.
_MOST = 5_000_000
_UNSHOWN = ("script", "style", "template", "noscript", "iframe", "object")
_BLOCKS = (
    *("address", "article", "blockquote", "br", "dd", "div", "dt", "figcaption", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
    *("section", "table", "title", "tr", "ul"),
)
_GAPS = re.compile(r"\s*\n\s*\n\s*")


def put_text_in_place(page: Path) -> Path:
    """Write the text of a page into a file beside it, take the page away, and return the file.

    Raises:
        OSError: the page can't be read or the file not be written.
    """
    with page.open("rb") as file:
        data = file.read(_MOST)
    text = _text_of(data) if page.suffix.lower() in _MARKUP else data.decode(errors="replace")
    target = page.with_name(f"{page.stem}.txt")
    target.write_text(text, encoding="utf-8")
    page.unlink()
    return target


def _text_of(data: bytes) -> str:
    from lxml import etree  # noqa: PLC0415  # of all that is kept, few are pages

    parser = etree.HTMLParser(
        # Otherwise as the page itself says it is written.
        encoding="utf-8" if _is_utf8(data) else None,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return data.decode(errors="replace")
    etree.strip_elements(root, *_UNSHOWN, with_tail=False)
    for block in root.iter(*_BLOCKS):
        block.text = f"\n{block.text or ''}"
        block.tail = f"\n{block.tail or ''}"
    lines = (" ".join(line.split()) for line in "".join(root.itertext()).splitlines())
    return _GAPS.sub("\n\n", "\n".join(lines)).strip() + "\n"


def _is_utf8(data: bytes) -> bool:
    try:
        # Where it was cut, half a letter may stand at its end.
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True
