"""The pages of the help: one for each pane, one for each job, keys and glossary."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from chipline import paths
from chipline.records.notation.text import fold, sort_key
from chipline.records.record import by_plural
from chipline.windows.glossary.terms import GLOSSARY, term_html, terms
from chipline.windows.i18n import translated
from chipline.windows.shell.help.key_list import pane_keys_html, window_keys_html

#: What is translated as one text: what stands between the tags of a paragraph, heading or point.
_BLOCK = re.compile(
    r"(?<=<h[23]>).*?(?=</h[23]>)|(?<=<p>).*?(?=</p>)|(?<=<li>).*?(?=</li>)", re.DOTALL
)
_TITLE = re.compile(r"<h2>(.*?)</h2>")
_TAG = re.compile(r"<[^>]+>")
#: Where somebody begins who asks for help in no pane of its own.
FIRST = "overview"


@dataclass(frozen=True, slots=True)
class HelpGroup:
    """Pages under one heading of the contents."""

    name: str
    pages: tuple[str, ...]


def help_folder() -> Path:
    """Return the folder of the pages and their pictures."""
    return paths.resources() / "help"


@cache
def contents() -> tuple[HelpGroup, ...]:
    """Return all pages in their order."""
    with (help_folder() / "contents.toml").open("rb") as file:
        found = tomllib.load(file)["group"]
    return tuple(HelpGroup(one["name"], tuple(one["pages"])) for one in found)


def all_pages() -> tuple[str, ...]:
    """Return the names of all pages."""
    return tuple(page for group in contents() for page in group.pages)


@cache
def _source(page: str) -> str:
    return (help_folder() / "pages" / f"{page}.html").read_text(encoding="utf-8")


def help_blocks() -> list[str]:
    """Return the paragraphs, headings and points of all pages, as the translators get them."""
    found = [block for page in all_pages() for block in _BLOCK.findall(_source(page))]
    return [*(group.name for group in contents()), *found]


def page_title(page: str) -> str:
    """Return what a page is called."""
    found = _TITLE.search(_source(page))
    return translated(found[1]) if found else page


def page_html(page: str) -> str:
    """Return a page with what is made of declarations: lists of keys, and the glossary."""
    html = _BLOCK.sub(lambda found: translated(found[0]), _source(page))
    html = html.replace("<!--PANE KEYS-->", pane_keys_html() if "<!--PANE KEYS-->" in html else "")
    html = html.replace("<!--WINDOW KEYS-->", window_keys_html())
    return html.replace("<!--TERMS-->", _glossary_html() if page == GLOSSARY else "")


def help_html() -> str:
    """Return all pages, one below the other."""
    return "".join(page_html(page) for page in all_pages())


def _glossary_html() -> str:
    ordered = sorted(terms(), key=lambda term: sort_key(translated(term.name)))
    return "".join(f'<a name="{term.id}"></a>{term_html(term)}' for term in ordered)


def page_of_pane(pane: str) -> str:
    """Return the page that explains a pane: its own, that of all tables, or the first."""
    if pane in all_pages():
        return pane
    return "tables" if by_plural(pane) is not None else FIRST


def pages_with(words: str) -> tuple[str, ...]:
    """Return the pages that contain all these words, those with all in their title first."""
    wanted = fold(words).split()
    found = [page for page in all_pages() if _has(page_html(page), wanted)]
    return tuple(sorted(found, key=lambda page: not _has(page_title(page), wanted)))


def _has(html: str, wanted: list[str]) -> bool:
    text = fold(_TAG.sub(" ", html))
    return all(word in text for word in wanted)
