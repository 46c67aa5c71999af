"""Text for the user that is written where no translation is at hand: marked, worded later.

A window words it in the user's language (`windows.i18n.worded`), the command line in English (`str`).
`make translations` finds what is marked here, and gives it to the translators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

#: What a named part of a text may be filled with. A `Message` is translated first; a number, a day,
#: a moment (shown in local time) and an `EdtfDate` are written in the manner of the user's locale.
Part: TypeAlias = "str | int | float | date | Message"

#: As many as a number has that was written as a decimal.
DIGITS = 15

_NAMED_PART = re.compile(r"\{(\w+)\}")


def N_(text: str) -> str:  # noqa: N802  # gettext's name for it
    """Mark a text for translation where it is declared, and return it unchanged."""
    return text


#: As many parts as this are never all named by a sentence.
_MANY_PARTS = 30


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Message:
    """A text with named parts, such as `Message("“{name}” is damaged.", name=path)`.

    With a number, `text` is its English for one and `comment` its English for any other number, as
    in `Message("{n} record", "{n} records", 5)`; without one, `comment` tells the translators what
    the text alone doesn't. Both must be written out, or they aren't found.
    """

    text: str
    comment: str
    n: int | None
    parts: tuple[tuple[str, Part], ...]

    def __init__(
        self, text: str, comment: str = "", n: int | None = None, /, **parts: Part
    ) -> None:
        # As a frozen dataclass does it itself; only that the parts come by their names.
        for name, value in zip(
            ("text", "comment", "n", "parts"),
            (text, comment, n, tuple(sorted(parts.items()))),
            strict=True,
        ):
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        """Word it in English."""
        return fill(english(self.text, self.comment, self.n), self.n, dict(self.parts), _plain)

    def __repr__(self) -> str:
        """Show it as it is worded in English."""
        return f"Message({str(self)!r})"


class EdtfDate(str):
    """A date of a record as a part of a text: as it was written, or as a window's locale has it."""

    __slots__ = ()


class UserError(Exception):
    """Something that the user can understand and mend, told by a message; no fault of the program."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def declared(text: str, /, **parts: Part) -> Message:
    """Make a message of a text that is declared elsewhere: a field's label, a status, a rule's."""
    return Message(text, **parts)


def verbatim(text: str) -> Message:
    """Make a message of what nobody translates: a name, or what the system said."""
    return Message("{text}", text=text)


def message_of(error: BaseException) -> Message:
    """Return what an error tells: its message, or its words as they are."""
    said = error.args[0] if error.args else None
    return said if isinstance(said, Message) else verbatim(str(error))


def listed(parts: Iterable[Part]) -> Message:
    """Name parts one after another: “a”, “a and b”, “a, b and c”. There is one at least."""
    *most, last = parts
    return Message("{parts} and {last}", parts=joined(most), last=last) if most else joined([last])


def joined(parts: Iterable[Part], pattern: str = N_("{first}, {more}")) -> Message:
    """Join parts by a pattern, such as `N_("{first} or {more}")`; there must be at least one."""
    given = list(parts)
    if len(given) > 1:
        # Very many are halved, so that no message is nested as deeply as there are parts.
        half = 1 if len(given) < _MANY_PARTS else len(given) // 2
        first = given[0] if half == 1 else joined(given[:half], pattern)
        return declared(pattern, first=first, more=joined(given[half:], pattern))
    (alone,) = given
    return alone if isinstance(alone, Message) else Message("{text}", text=alone)


def renamed(message: Message, old: str, new: str) -> Message:
    """Put one text in the place of another wherever a part of a message has it, such as a path."""

    def rename(part: Part) -> Part:
        if isinstance(part, Message):
            return renamed(part, old, new)
        return part.replace(old, new) if isinstance(part, str) else part

    return with_parts(message, rename)


def with_parts(message: Message, change: Callable[[Part], Part]) -> Message:
    """Return a message in which each part is what `change` makes of it."""
    parts = {name: change(part) for name, part in message.parts}
    return Message(message.text, message.comment, message.n, **parts)


def to_plain(message: Message) -> dict[str, Any]:
    """Write a message as values that JSON has, so that it can be kept and worded later."""
    parts = {name: _plain_part(part) for name, part in message.parts}
    found = {"text": message.text, "comment": message.comment, "n": message.n, "parts": parts}
    return {name: value for name, value in found.items() if value not in ("", None, {})}


def _plain_part(part: Part) -> Any:
    if isinstance(part, Message):
        return to_plain(part)
    if isinstance(part, EdtfDate):
        return {"date": str(part)}
    return part.isoformat() if isinstance(part, date) else part


def from_plain(said: Mapping[str, Any]) -> Message:
    """Read a message as `to_plain` writes it; moments and days come back as text."""
    parts = {name: _read_part(part) for name, part in said.get("parts", {}).items()}
    return Message(said["text"], said.get("comment", ""), said.get("n"), **parts)


def _read_part(said: Any) -> Part:
    if not isinstance(said, dict):
        found: Part = said
        return found
    return EdtfDate(said["date"]) if "date" in said else from_plain(said)


def capitalised(text: str) -> str:
    """Write the first letter of a sentence large, once it is worded."""
    return text[:1].upper() + text[1:]


def in_sentence(label: str) -> str:
    """Write a label within a sentence: “AI models” keeps its capitals, “Firms” does not."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def neat(text: str) -> str:
    """Write the rules’ plain signs as readers expect them."""
    return text.replace(">=", "≥").replace("<=", "≤").replace("mm2", "mm²")


def english(text: str, comment: str, n: int | None) -> str:
    """Choose the English text for a number."""
    return text if n in (None, 1) else comment


def fill(
    template: str, n: int | None, parts: Mapping[str, Part], write: Callable[[Part], str]
) -> str:
    """Put the parts of a text into their places; `{n}` is the number.

    A place for which there is no part stays as it is: better a brace before a user than no window.
    """
    known = parts if n is None else {**parts, "n": n}
    if not known:
        # Most texts name nothing, and some are painted many times a second.
        return template
    return _NAMED_PART.sub(
        lambda found: write(known[found[1]]) if found[1] in known else found[0], template
    )


def _plain(part: Part) -> str:
    if isinstance(part, int) and not isinstance(part, bool):
        return f"{part:,}"
    if isinstance(part, datetime):
        return f"{part.astimezone():%Y-%m-%d %H:%M}"
    if isinstance(part, date):
        return f"{part.day} {part:%B} {part.year}"
    return f"{part:,.{DIGITS}g}" if isinstance(part, float) else str(part)
