"""Rows as text for the clipboard: tab-separated for spreadsheets, HTML for documents."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from chipline.exchange.formula_guard import guarded
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.values import SEPARATOR, display
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr, translated

Line = Sequence[str]
_NAMED = (FieldType.CHOICE, FieldType.CHOICES, FieldType.COUNTRY, FieldType.COUNTRIES)
_NUMERIC = (FieldType.NUMBER, FieldType.INTEGER)
#: In Excel's words and in LibreOffice's: a text, whatever it looks like.
_AS_TEXT = """ style='mso-number-format:"\\@"' x:str sdnum="1033;0;@\""""


#: Excel begins another row at a line's end, unless it is told otherwise.
_LINE_END = '<br style="mso-data-placement:same-cell">'


class CopiedFigure(str):
    """A figure in plain notation; any other cell is a text."""

    __slots__ = ()


def cell_text(spec: FieldSpec, value: Any, names: Mapping[str, str]) -> str:
    """Write a value for another program: in the user's language, numbers without grouping."""
    if value is None:
        return ""
    if spec.refers:
        ids = value if spec.many else [value]
        return SEPARATOR.join(names.get(one, "") for one in ids)
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if spec.type in _NAMED:
        # Parted as they are typed, so that what is copied can be pasted.
        name = translated if spec.choices else country_text
        return SEPARATOR.join(map(name, value if isinstance(value, list) else [value]))
    text = SEPARATOR.join(value) if isinstance(value, list) else display(spec, value)
    return CopiedFigure(text) if spec.type in _NUMERIC else text


def tab_separated(lines: Iterable[Line]) -> str:
    """Write lines as tab-separated text.

    What would break a cell is put into quotes; what would be a formula is marked as a text.
    """
    return "".join("\t".join(map(_cell, line)) + "\n" for line in lines)


def _cell(text: str) -> str:
    told = text if isinstance(text, CopiedFigure) else guarded(text)
    if "\t" in told or "\n" in told or "\r" in told or told.startswith('"'):
        doubled = told.replace('"', '""')
        return f'"{doubled}"'
    return told


def html_table(head: Line, lines: Iterable[Line]) -> str:
    """Write an HTML table in which figures are figures and all else is text.

    So 3E5 stays a name and 2024-11 no day, 1.8 is a figure where commas stand before decimals as
    well, and nothing is a formula.
    """
    held = list(lines)
    numbers = {
        at for line in held for at, cell in enumerate(line) if isinstance(cell, CopiedFigure)
    }
    heads = "".join(
        f'<th align="{"right" if at in numbers else "left"}">{html.escape(cell)}</th>'
        for at, cell in enumerate(head)
    )
    rows = "".join(f"<tr>{''.join(map(_td, line))}</tr>" for line in held)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    # Excel reads its own attributes under the name that it gives them.
    return f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>{table}</body></html>'


def _td(text: str) -> str:
    shown = html.escape(text, quote=False).replace("\n", _LINE_END)
    if not text:
        return "<td></td>"
    if isinstance(text, CopiedFigure):
        return f'<td align="right" x:num="{text}" sdval="{text}" sdnum="1033;">{shown}</td>'
    return f'<td align="left"{_AS_TEXT}>{shown}</td>'
