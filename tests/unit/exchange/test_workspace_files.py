"""Whatever a field may hold comes back the same from JSON and from a CSV folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipline.exchange.export_formats.content import ExportPage, ExportTable
from chipline.exchange.export_formats.formats import FORMATS, write_to
from chipline.exchange.export_formats.workspace_json import SCHEMA
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.staging import StagingStopped
from chipline.exchange.workspace_files import read_workspace_files
from chipline.exchange.workspace_rows import rows_read_apart
from chipline.records.changes import Change
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS, new_id
from chipline.records.values import FieldValueError, clean

_TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)
_FIGURES = st.floats(0, 1e18, allow_nan=False) | st.integers(0, 2**53 - 1)


@dataclass(frozen=True)
class _Named:
    kind: str
    slug: str | None
    title: str


class _Content:
    """Records as an export reads them, without a workspace."""

    changed = "2026-01-01T00:00:00Z"
    about: Mapping[str, str] = {}  # never written

    def __init__(self, changes: Sequence[Change]) -> None:
        self._rows: dict[str, list[dict[str, Any]]] = {kind.name: [] for kind in ALL_KINDS}
        self._names: dict[str, _Named] = {}
        for each in changes:
            after = dict(each.after or {})
            self._rows[each.kind].append(KINDS[each.kind].blank() | after | {"id": each.id})
            self._names[each.id] = _Named(each.kind, after.get("slug"), str(after["name"]))
        self.tables = [
            ExportTable(kind, tuple(kind.fields.values()), lambda name=kind.name: self._pages(name))
            for kind in ALL_KINDS
        ]

    def _pages(self, kind: str) -> Iterator[ExportPage]:
        yield ExportPage(self._rows[kind], self._names)

    def values(self, _kind: str, _ids: Iterable[str]) -> Mapping[str, Mapping[str, Any]]:
        return {}

    def citations(self, _ids: Iterable[str]) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        return {}


def _value(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Anything that a field may hold, as it is kept; references are made by the test."""
    one: st.SearchStrategy[Any] = {
        FieldType.NUMBER: _FIGURES,
        FieldType.INTEGER: st.integers(0, 2**53 - 1),
        FieldType.YES_NO: st.booleans(),
        FieldType.DATE: st.sampled_from(["2025", "2025-04~", "2024/..", "2025-04-09", "2025-33"]),
        FieldType.COUNTRY: st.sampled_from(["CN", "HK", "UA"]),
        FieldType.COUNTRIES: st.sampled_from(["CN", "HK", "UA"]),
        FieldType.ADDRESS: st.just("https://example.org/a?b=;c&d=[e]"),
    }.get(spec.type, st.sampled_from(spec.choices) if spec.choices else _TEXT)
    return st.lists(one, max_size=3, unique=True) if spec.many else one


@st.composite
def _changes(draw: st.DrawFn) -> list[Change]:
    """Records of a few kinds that refer to firms, with and without short names."""
    firms = [new_id() for _ in range(2)]
    made = []
    for kind_name, identity in [("firm", each) for each in firms] + [
        (each, new_id()) for each in ("chip", "facility", "restriction", "source", "relocation")
    ]:
        kind = KINDS[kind_name]
        after: dict[str, Any] = {
            "created": "2026-01-01T00:00:00Z",
            "updated": "2026-01-02T00:00:00Z",
        }
        for name, spec in kind.fields.items():
            if not spec.editable or name == "slug" or spec.entry:
                continue
            if spec.refers and spec.reference != "firm":
                continue
            value = draw(
                (st.sampled_from([firms, firms[0]]) if spec.refers else _value(spec)) | st.none()
            )
            if spec.refers and value is not None:
                value = (value if isinstance(value, list) else [value]) if spec.many else firms[1]
            try:
                after[name] = clean(spec, value)
            except FieldValueError:
                continue
        after["name"] = after.get("name") or "Unnamed"
        after["slug"] = f"{kind_name}-{len(made)}" if draw(st.booleans()) else None
        made.append(
            Change(kind_name, identity, None, {n: v for n, v in after.items() if v is not None})
        )
    return made


@pytest.mark.parametrize("name", ["json", "csv-folder"])
@settings(max_examples=60, deadline=None)
@given(changes=_changes())
def test_whatever_a_field_may_hold_comes_back_the_same(name: str, changes: list[Change]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("all.json" if name == "json" else "tables")
        write_to(path, FORMATS[name], _Content(changes))
        back = read_workspace_files(path)
    assert {each.id: each for each in back.changes} == {each.id: each for each in changes}


def test_who_stops_the_reading_of_rows_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text(f'{{"$schema": "{SCHEMA}"}}', encoding="utf-8")
    with pytest.raises(StagingStopped):
        rows_read_apart(path, lambda _rows, _share: False)
    found = rows_read_apart(path)
    assert (list(found.rows), found.for_others) == ([], False)
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(TableFileError, match="no export of Chipline"):
        rows_read_apart(path)
