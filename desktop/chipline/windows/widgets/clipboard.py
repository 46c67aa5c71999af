"""Rows as text for the clipboard: tab-separated for spreadsheets, HTML for documents. No Qt."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.values import SEPARATOR, display

Line = Sequence[str]


def cell_text(spec: FieldSpec, value: Any, names: Mapping[str, str]) -> str:
    """Write a value for another program: records and countries by name, numbers without grouping."""
    if value is None:
        return ""
    if spec.refers:
        ids = value if spec.many else [value]
        return SEPARATOR.join(names.get(one, "") for one in ids)
    if isinstance(value, list):
        # Parted as they are typed, so that what is copied can be pasted.
        known = jurisdiction_names() if spec.type is FieldType.COUNTRIES else {}
        return SEPARATOR.join(known.get(one) or one for one in value)
    return display(spec, value)


def tab_separated(lines: Iterable[Line]) -> str:
    """Write lines as tab-separated text; what would break a cell is put into quotes."""
    return "".join("\t".join(map(_cell, line)) + "\n" for line in lines)


def _cell(text: str) -> str:
    if "\t" in text or "\n" in text or "\r" in text or text.startswith('"'):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text


def html_table(head: Line, lines: Iterable[Line], *, numbers: frozenset[int]) -> str:
    """Write an HTML table; the columns in `numbers` are aligned right."""

    def cells(tag: str, line: Line) -> str:
        return "".join(
            f'<{tag} align="{"right" if at in numbers else "left"}">{html.escape(cell)}</{tag}>'
            for at, cell in enumerate(line)
        )

    rows = "".join(f"<tr>{cells('td', line)}</tr>" for line in lines)
    return f"<table><thead><tr>{cells('th', head)}</tr></thead><tbody>{rows}</tbody></table>"
