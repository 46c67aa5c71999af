"""Plain tables of records: what is read, what is refused, and that writing brings it back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chipline.exchange.csv_tables import TableError, creations, read_table, write_table
from chipline.exchange.starter import starter_facts
from chipline.records.fields import FieldType
from chipline.records.notation.text import normalise
from chipline.records.record import KINDS, id_of_slug

MOMENT = "2026-01-01T00:00:00Z"


def _table(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _read(folder: Path, kind: str, text: str | bytes) -> list[dict[str, Any]]:
    path = _table(folder, f"{KINDS[kind].plural}.csv", text)
    return [
        {"id": change.id, **(change.after or {})}
        for change in creations(KINDS[kind], read_table(path), moment=MOMENT)
    ]


def test_a_row_becomes_a_record(tmp_path: Path) -> None:
    text = (
        "slug,name,firms,to_countries,began,trigger,status\n"
        'rl-x,"Moves, ""quietly""",alibaba; bytedance,SG; my,2025-04~,us-h20-letter-2025,Reported\n'
    )
    assert _read(tmp_path, "relocation", text) == [
        {
            "id": id_of_slug("rl-x"),
            "slug": "rl-x",
            "name": 'Moves, "quietly"',
            "firms": [id_of_slug("alibaba"), id_of_slug("bytedance")],
            "to_countries": ["SG", "MY"],
            "began": "2025-04~",
            "trigger": id_of_slug("us-h20-letter-2025"),
            "status": "reported",
            "created": MOMENT,
            "updated": MOMENT,
        }
    ]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    found = _read(tmp_path, "firm", "\ufeffslug,name\r\nx,Firm\r\n")
    assert [row["name"] for row in found] == ["Firm"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("slug,name,began\nrl-a,A,2025\nrl-b,B,soon\n", ["line 3", "column began", "“soon”"]),
        ("slug,name,began\nrl-a,A,2025-02-30\n", ["line 2", "column began", "not a day"]),
        ("slug,name,to_countries\nrl-a,A,SG; Atlantis\n", ["line 2", "to_countries", "Atlantis"]),
        ("slug,name,status\nrl-a,A,rumoured\n", ["line 2", "column status", "Choose"]),
        ("slug,name\nrl-a,\n", ["line 2", "column name", "can’t be empty"]),
        ("slug,name\n,A\n", ["line 2", "needs a short name"]),
        ("name\nA\n", ["line 2", "needs a short name"]),
        ("slug\nrl-a\n", ["“name” is missing"]),
        ("slug,name,colour\nrl-a,A,red\n", ["“colour”", "Its fields are name, firms"]),
        ("slug,name\nrl-a,A,B\n", ["line 2", "3 cells under 2 headings"]),
        ("slug,name\nrl-a\n", ["line 2", "1 cell under 2 headings"]),
        ("", ["is empty", "names the columns"]),
        ('slug,name\nrl-a,"A\n', ["Save it as CSV"]),
        (b"slug,name\nrl-a,M\xfcller\n", ["UTF-8"]),
    ],
)
def test_a_wrong_cell_is_named_by_file_line_and_column(
    tmp_path: Path, text: str | bytes, says: list[str]
) -> None:
    with pytest.raises(TableError) as refused:
        _read(tmp_path, "relocation", text)
    for part in ["relocations.csv", *says]:
        assert part in str(refused.value)


def test_two_records_of_one_slug_are_refused(tmp_path: Path) -> None:
    _table(tmp_path, "starter.toml", 'holds_as_of = "2026"\ncollected = "2026-01-01"\nabout = ""\n')
    _table(tmp_path, "firms.csv", "slug,name\nx,A\n")
    _table(tmp_path, "chips.csv", "slug,name\nx,B\n")
    with pytest.raises(TableError, match="“x” is used twice"):
        starter_facts(tmp_path)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12
).filter(lambda text: normalise(text).strip() == text and ";" not in text)


#: What stands in a list whose words have a form of their own.
ENTRIES = {
    "external_ids": ["wikidata:Q182477", "lei:549300S4KLFTLO7GSQ80", "epoch:a b"],
    "former_names": ["GDS International (../2025-01)", "Foo (Shanghai)", "Foo"],
}


def _values(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    """A few fields of each type, filled with what `clean` lets through."""
    one: dict[FieldType, st.SearchStrategy[Any]] = {
        FieldType.TEXT: words,
        FieldType.LONG_TEXT: st.lists(words, min_size=1).map("\n".join),
        FieldType.WORDS: st.lists(words, min_size=1, max_size=3, unique=True),
        FieldType.NUMBER: st.integers(0, 90 * 64).map(lambda n: n / 64),
        FieldType.INTEGER: st.integers(0, 10**9),
        FieldType.YES_NO: st.booleans(),
        FieldType.DATE: st.sampled_from(["2025", "2025-04~", "2024/2025", "../2025"]),
        FieldType.COUNTRY: st.sampled_from(["SG", "CN"]),
        FieldType.COUNTRIES: st.sampled_from([["SG"], ["CN", "MY"]]),
        # `c` has no slug, so that it is written by its id.
        FieldType.REFERENCE: st.sampled_from([id_of_slug("a"), id_of_slug("c")]),
        FieldType.REFERENCES: st.sampled_from([[id_of_slug("a")], [id_of_slug(n) for n in "ba"]]),
    }
    strategies: dict[str, st.SearchStrategy[Any]] = {}
    for name, spec in KINDS[kind].fields.items():
        if name in ("slug", "created", "updated"):
            continue
        if spec.choices:
            found: st.SearchStrategy[Any] = st.sampled_from(spec.choices)
            found = found.map(lambda word: [word]) if spec.many else found
        elif spec.entry:
            found = st.lists(st.sampled_from(ENTRIES[name]), min_size=1, unique=True)
        else:
            found = one.get(spec.type, st.none())
        strategies[name] = found if spec.required else st.one_of(st.none(), found)
    return st.fixed_dictionaries(strategies)


@pytest.mark.parametrize(
    "kind", ["firm", "chip", "facility", "relocation", "citation", "link", "step"]
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_written_is_read_back(tmp_path: Path, kind: str, data: st.DataObject) -> None:
    rows = [
        {**values, "slug": f"s-{number}"}
        for number, values in enumerate(data.draw(st.lists(_values(kind), max_size=3)))
    ]
    slugs = {id_of_slug(one): one for one in "ab"}
    file = io.StringIO(newline="")
    write_table(file, KINDS[kind], rows, slugs)
    found = _read(tmp_path, kind, file.getvalue())
    expected = [{name: value for name, value in row.items() if value is not None} for row in rows]
    own = ("id", "created", "updated")
    assert [{n: v for n, v in row.items() if n not in own} for row in found] == expected
