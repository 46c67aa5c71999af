"""Records of every kind with texts that files and programs take for something else, as hypothesis draws them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from chipline.records.changes import Change
from chipline.records.fields import ANY_KIND, FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import UserError
from chipline.records.values import clean

STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-02T00:00:00Z"}
#: What spreadsheets, CSV, JSON and our own lists take for something else.
NASTY = (
    *("=1+1", "+49 30", "-5", "@sum", "'quoted", "'=1", "''", "\t=x", "\r=x", "＝1"),  # so it is
    *(";", "; ", "a;b", '["x"]', "[", "{}", '"', '""', ",", "|", "\\", "\\n", "%", "…"),
    *("\r\n", "\n", "\r", "\t", "\x0b", "\x01", "\u2028", "\u200b", "\ufeff", "\xa0", "\u202e"),
    *("_x000D_", "_x0041_", "a_b", "&amp;", "<b>", "]]>", "http://x.y", "mailto:a@b"),
    *("TRUE", "yes", "no", "007", "1.0", "1e5", "2025-01", "#N/A", "NULL", "n/a", "-", "None"),
)
_TEXT = st.lists(
    st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=("Cs",)), max_size=6),
    min_size=1,
    max_size=4,
).map("".join)
_DATES = ("2025", "2025-04~", "2024/..", "2025-04-09", "2025-33", "1899-12-31", "../2023?")
#: What stands in a list whose words have a form of their own.
_ENTRIES = {
    "external_ids": ["wikidata:Q1", "lei:5493", "epoch:a b"],
    "former_names": ["GDS International (../2025-01)", "Foo (Shanghai)", "Foo"],
}
_WRITTEN_BY_THE_PROGRAM = ("slug", "created", "updated")


def record_id(number: int) -> str:
    """Return the id of the record made as the one of this number."""
    return f"00000000-0000-4000-8000-{number:012d}"


def _one(spec: FieldSpec, texts: list[str], chance: random.Random, there: Mapping[str, str]) -> Any:
    """Make one value as it may be kept; of a reference, a record that was made before."""
    if spec.refers:
        known = [one for one, kind in there.items() if spec.reference in (ANY_KIND, kind)]
        return chance.choice(known) if known else None
    if spec.choices:
        return chance.choice(spec.choices)
    if spec.entry:
        return chance.choice(_ENTRIES[spec.name])
    made: dict[FieldType, Any] = {
        FieldType.NUMBER: chance.choice([0.0, 0.1, 1e15, chance.uniform(0, 1e6)]),
        FieldType.INTEGER: chance.choice([0, 2**53 - 1, chance.randrange(10**6)]),
        FieldType.YES_NO: chance.random() < 0.5,
        FieldType.DATE: chance.choice(_DATES),
        FieldType.COUNTRY: chance.choice(["CN", "HK", "UA", "XK"]),
        FieldType.COUNTRIES: chance.choice(["CN", "HK", "UA", "KR"]),
        FieldType.ADDRESS: "https://example.org/a?b=;c&d=[e]",
        FieldType.DATA: '{"a": "=1;\\n_x0041_"}',
    }
    return made.get(spec.type, chance.choice(texts))


@st.composite
def nasty_records(draw: st.DrawFn) -> list[Change]:
    """Draw two records of each kind that refer to those before them, with and without short names."""
    texts = draw(st.lists(_TEXT, min_size=3, max_size=8))
    # Most draws of their own for so many fields would take longer than what is tested.
    return records_of_every_kind(texts, draw(st.integers(0, 2**16)))


def records_of_every_kind(texts: list[str], seed: int, rounds: int = 2) -> list[Change]:
    """Make so many records of each kind that refer to those before them, most fields filled in."""
    chance = random.Random(seed)  # nothing is kept secret by it
    made: list[Change] = []
    there: dict[str, str] = {}
    for kind in ALL_KINDS * rounds:
        after: dict[str, Any] = dict(STAMPS)
        for name, spec in kind.fields.items():
            if name in _WRITTEN_BY_THE_PROGRAM or (chance.random() < 0.3 and not spec.required):
                continue
            many = chance.randrange(1, 4)
            value = [_one(spec, texts, chance, there) for _ in range(many if spec.many else 1)]
            given = [one for one in value if one is not None]
            try:
                after[name] = clean(spec, given if spec.many else (given or [None])[0])
            except UserError:
                continue
        if "name" in kind.fields:
            after["name"] = after.get("name") or "Unnamed"
        if chance.random() < 0.5:
            after["slug"] = f"{kind.name}-{len(made)}"
        lacking = [
            name for name, spec in kind.fields.items() if spec.required and after.get(name) is None
        ]
        if lacking:
            continue
        filled = {name: value for name, value in after.items() if value is not None}
        made.append(Change(kind.name, record_id(len(made)), None, filled))
        there[made[-1].id] = kind.name
    return made
