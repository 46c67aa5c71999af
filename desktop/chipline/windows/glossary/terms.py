"""The glossary: the terms of the field, each with its meaning and its source, found in any text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from PySide6.QtCore import QLocale

from chipline.paths import resources
from chipline.windows.i18n import tr, translated

#: More explanations than these would cover what they explain.
_MOST = 3
#: A shorter word is a term only where it is written as the glossary has it: “NAC”, not “nac”.
_SHORTEST = 5


#: The page of the help that has all terms.
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term as it is declared: in English, with the other ways to write it, and its source."""

    id: str
    name: str
    text: str
    source: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called, in the user's language and in English."""
        return tuple(dict.fromkeys((translated(self.name), self.name, *self.also)))


@lru_cache(maxsize=1)
def terms() -> tuple[GlossaryTerm, ...]:
    """Return the glossary, in the order of its file."""
    with (resources() / "glossary" / "glossary.toml").open("rb") as file:
        return tuple(
            GlossaryTerm(
                one["id"], one["name"], one["text"], one["source"], tuple(one.get("also", ()))
            )
            for one in tomllib.load(file)["term"]
        )


def place_of_term(term: GlossaryTerm) -> str:
    """Return the place in the help where a term is explained."""
    return f"{GLOSSARY}#{term.id}"


def terms_in(text: str) -> tuple[GlossaryTerm, ...]:
    """Return the terms that a text names, in its order, each once."""
    pattern, by_name = _pattern(QLocale().name())
    found = (by_name[hit[0].casefold()] for hit in pattern.finditer(text))
    return tuple(dict.fromkeys(found))


def term_at(text: str, place: int) -> GlossaryTerm | None:
    """Return the term within which a place of a text lies."""
    pattern, by_name = _pattern(QLocale().name())
    return next(
        (
            by_name[hit[0].casefold()]
            for hit in pattern.finditer(text)
            if hit.start() <= place <= hit.end()
        ),
        None,
    )


@lru_cache(maxsize=2)
def _pattern(_locale: str) -> tuple[re.Pattern[str], dict[str, GlossaryTerm]]:
    by_name = {name.casefold(): term for term in terms() for name in term.names}
    written = {name for term in terms() for name in term.names}
    # Of two that begin alike the longer is meant: 3A090.a is more than 3A090.
    longest = sorted(written, key=lambda name: (-len(name), name))
    ways = "|".join(
        f"(?i:{re.escape(name)})" if len(name) >= _SHORTEST else re.escape(name) for name in longest
    )
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)"), by_name


def terms_called(typed: str) -> Iterator[tuple[GlossaryTerm, bool]]:
    """Yield the terms that one looks for by these words, and whether it is just that."""
    wanted = typed.casefold().split()
    whole = " ".join(wanted)
    for term in terms():
        names = [name.casefold() for name in term.names]
        if whole in names:
            yield term, True
        elif wanted and any(all(_begins(word, name) for word in wanted) for name in names):
            yield term, False


def _begins(word: str, name: str) -> bool:
    return any(part.startswith(word) for part in re.split(r"[\s“”-]+", name))


def term_html(term: GlossaryTerm, *, heading: str = "b") -> str:
    """Explain a term: its name, what it means, and where that stands."""
    name = translated(term.name)
    others = [escape(other) for other in term.also if other.casefold() != name.casefold()]
    called = f" ({', '.join(others)})" if others else ""
    source = escape(tr("Source: {source}", source=term.source))
    return (
        f"<p><{heading}>{escape(name)}</{heading}>{called}<br>{escape(translated(term.text))}<br>"
        f"<small>{source}</small></p>"
    )


def explanation(found: tuple[GlossaryTerm, ...]) -> str:
    """Explain some terms for a hover; empty without any."""
    return "".join(term_html(term) for term in found[:_MOST])
