"""Which rows of a table are its heading, which stand above it, and which below it are no data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chipline.exchange.headings import heading_of
from chipline.exchange.stage import CellKind, Extent, StagedCell, StagedRow
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.text import fold

#: So many rows are looked at from the top, and so many from the bottom.
LOOKED_AT, AT_END = 200, 40
_HIGHEST = 30
#: So much of the table's width a heading fills, and so many of its cells may be figures.
_FILLED, _FIGURES = 0.6, 0.2
_FIGURE = re.compile(r"\s*[<>~≈≥≤+−-]?\s*[$€£₴]?\d[\d\s.,'’:/–-]*\s*\S{0,6}\s*")
_TOTAL = re.compile(
    r"(?:grand |sub)?(?:total|sum|totals)|average|mean|median|count|усього|всього|разом|сума|підсумок|"
    r"середнє|итого|всего|сумма|gesamt|summe|insgesamt|somme|合计|总计|小计|المجموع",
)
_REMARK = re.compile(
    r"(?:sources?|notes?|remarks?|footnotes?|data|updated|last updated|copyright|licen[cs]e|disclaimer|"
    r"джерел[оа]|приміт(?:ка|ки)|оновлено|источник|примечани[ея]|quellen?|anmerkung(?:en)?|来源|注)\s*[:：].*|[*†‡©].*",
    re.DOTALL,
)
_SINGLE = 2


def extent_of(top: Sequence[StagedRow], bottom: Sequence[StagedRow]) -> Extent:
    """Propose heading and data of a table by its first and last rows.

    The heading is the first row that is about as wide as the table, holds no figures, and is not
    what stands below it; groups right above it belong to it. Rows at the end that sum up, or remark
    on what stands above them, are left out.
    """
    place = _heading(top)
    if place is None:
        return Extent(0, 0, _no_data(bottom, 0, _width(top)))
    last = top[place].number
    first = last
    for row in reversed(top[:place]):
        if row.number != first - 1 or not _is_group(row, top[place]):
            break
        first = row.number
    return Extent(first, last, _no_data(bottom, last, _filled(top[place])))


def _filled(row: StagedRow) -> int:
    return sum(1 for cell in row.cells if cell.text.strip())


def _width(rows: Sequence[StagedRow]) -> int:
    return max(map(_filled, rows), default=0)


def _heading(rows: Sequence[StagedRow]) -> int | None:
    for place, row in enumerate(rows[:_HIGHEST]):
        below = rows[place + 1 : place + 1 + LOOKED_AT]
        if _may_head(row, below) and (
            _stands_out(row, below) or not _is_row_of(row, rows[:place], last=not below)
        ):
            return place
        if below and _looks_like_data(row, below):
            return None
    named = (place for place, row in enumerate(rows[:1]) if len(rows) > 1 and _known(_texts(row)))
    return next(named, None)


def _texts(row: StagedRow) -> list[str]:
    return [cell.text.strip() for cell in row.cells if cell.text.strip()]


def _is_row_of(row: StagedRow, above: Sequence[StagedRow], *, last: bool) -> bool:
    """Tell whether a row is as wide as one above it, so that it is rather data.

    Unless it is the last, a row of groups may stand above it, which repeats itself.
    """
    wide = (other for other in above if _filled(other) >= _filled(row) > 1)
    return any(last or not _repeats(_texts(other)) for other in wide)


def _stands_out(row: StagedRow, below: Sequence[StagedRow]) -> bool:
    """Tell whether a row is surely not what stands below it."""
    return bool(below) and (_differs(row, below) or _known(_texts(row)))


def _may_head(row: StagedRow, below: Sequence[StagedRow]) -> bool:
    texts = _texts(row)
    if not texts or (_repeats(texts) and not _heads_data(row, texts, below)):
        return False
    used = {
        place for other in below for place, cell in enumerate(other.cells) if cell.text.strip()
    } or {place for place, cell in enumerate(row.cells) if cell.text.strip()}
    covered = sum(1 for place in used if row.cells[place].text.strip())
    widest = _width(below)
    if covered < _FILLED * min(len(used), max(widest, 1)) or (widest > 1 and len(texts) == 1):
        return False
    figures = sum(1 for cell in row.cells if _is_figure(cell))
    if figures > _FIGURES * len(texts):
        return False
    return not below or _stands_out(row, below) or not _recurs(row, below)


def _repeats(texts: Sequence[str]) -> bool:
    return len(set(map(fold, texts))) < len(texts) * 0.8


def _heads_data(row: StagedRow, texts: Sequence[str], below: Sequence[StagedRow]) -> bool:
    """Tell whether equal texts name fields right above data; above headings they are their groups."""
    return _known(texts) and bool(below) and _differs(row, below[:1])


def _is_figure(cell: StagedCell) -> bool:
    if cell.kind is not CellKind.TEXT:
        return bool(cell.text)
    # A year alone heads columns too.
    return bool(_FIGURE.fullmatch(cell.text)) and not re.fullmatch(
        r"\s*(?:19|20)\d\d\s*", cell.text
    )


def _differs(row: StagedRow, below: Sequence[StagedRow]) -> bool:
    """Tell whether a column below a text is mostly of figures."""
    for place, cell in enumerate(row.cells):
        if not cell.text.strip() or _is_figure(cell):
            continue
        column = [other.cells[place] for other in below if other.cells[place].text.strip()]
        if column and 2 * sum(map(_is_figure, column)) > len(column):
            return True
    return False


def _known(texts: Sequence[str]) -> bool:
    """Tell whether several texts name fields of some kind, or one the record itself."""
    return any(
        sum(1 for text in texts if heading_of(kind, text).named) * 2 >= len(texts)
        for kind in ALL_KINDS
    )


def _recurs(row: StagedRow, below: Sequence[StagedRow]) -> bool:
    return any(
        cell.text.strip()
        and any(fold(other.cells[place].text) == fold(cell.text) for other in below)
        for place, cell in enumerate(row.cells)
    )


def _looks_like_data(row: StagedRow, below: Sequence[StagedRow]) -> bool:
    """Tell whether a row is as wide as what stands below it, and has figures where that has."""
    return (
        _filled(row) >= _FILLED * _width(below)
        and any(map(_is_figure, row.cells))
        and any(
            _is_figure(own) and _is_figure(cell)
            for other in below[:5]
            for own, cell in zip(row.cells, other.cells, strict=True)
        )
    )


def _is_group(row: StagedRow, heading: StagedRow) -> bool:
    """Tell whether a row above a heading groups its columns: it has several texts, or one of some columns."""
    texts = [fold(cell.text) for cell in row.cells if cell.text.strip()]
    if not texts or any(map(_is_figure, row.cells)):
        return False
    spans = len(texts) > len(set(texts))
    if len(set(texts)) == 1:
        return spans and len(texts) < _filled(heading)
    return len(texts) <= _filled(heading)


def _no_data(bottom: Sequence[StagedRow], heading: int, width: int) -> tuple[int, ...]:
    """Return the rows at the end that sum up or remark."""
    found: list[int] = []
    for row in reversed([row for row in bottom if row.number > heading]):
        texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
        first = texts[0] if texts else ""
        sums = bool(_TOTAL.fullmatch(fold(first).strip(" :.")))
        remarks = width > _SINGLE and len(texts) <= 1 and bool(_REMARK.fullmatch(fold(first)))
        gap = bool(found) and row.number == found[-1] - 1
        alone = width > _SINGLE + 1 and len(texts) == 1 and (gap or not found) and len(first) > 30
        if sums or remarks or alone:
            found.append(row.number)
        elif len(texts) > _SINGLE or width <= _SINGLE:
            break
    return tuple(sorted(found))
