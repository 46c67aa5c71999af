"""Days of restrictions and relocations as a calendar (RFC 5545) of all-day events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TextIO

from chipline.exchange.export_formats.content import ExportContent, Values, rows_of
from chipline.records.message import Message
from chipline.records.notation.dates import parse_date
from chipline.records.record import Kind, title_of

#: A line has at most so many bytes; longer ones go on in the next, after a space.
_LONGEST = 73


def write_calendar(file: TextIO, content: ExportContent) -> None:
    """Write an event for each date; one that is not exact lasts from its first to its last day."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chipline//EN", "CALSCALE:GREGORIAN"]
    for kind, row in rows_of(content):
        for name in kind.when:
            lines.extend(_event(kind, row, name))
    lines.append("END:VCALENDAR")
    file.write("".join(f"{part}\r\n" for line in lines for part in _folded(line)))


def _event(kind: Kind, row: Values, name: str) -> list[str]:
    if not row[name]:
        return []
    when = parse_date(row[name])
    days = [day for day in (when.earliest, when.latest) if day is not None]
    first, last = date.fromordinal(days[0]), date.fromordinal(days[-1])
    if last == date.max:
        return []
    title = Message("{name}: {date}", name=title_of(kind, row), date=kind.fields[name].named)
    about = title if when.exact else Message("{name} (about)", name=title)
    written = Message("{date}, as written: {value}", date=kind.fields[name].named, value=row[name])
    return [
        "BEGIN:VEVENT",
        f"UID:{row['id']}-{name}@chipline",
        f"DTSTAMP:{re.sub('[-:]', '', row['updated'][:19])}Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(str(about))}",
        f"DESCRIPTION:{_escaped(str(written))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    part, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + char, size + width
    yield part
