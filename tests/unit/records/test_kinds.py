"""Every kind and field is declared once, and everything that follows from it is there."""

from __future__ import annotations

import pytest
from sqlalchemy import JSON, Boolean, Float, Integer, Text

from chipline.records import vocabulary as words
from chipline.records.fields import ANY_KIND, MANY, FieldType
from chipline.records.kinds import ALL_KINDS, ORDER
from chipline.records.record import (
    KINDS,
    Kind,
    by_plural,
    earliest_column,
    id_of_slug,
    latest_column,
    new_id,
    title_of,
)

every_kind = pytest.mark.parametrize("kind", ALL_KINDS, ids=[kind.name for kind in ALL_KINDS])
#: What the command line and the starter tables promise.
PLURALS = {
    "firms": "firm",
    "chips": "chip",
    "facilities": "facility",
    "clusters": "cluster",
    "tenancies": "tenancy",
    "models": "model",
    "restrictions": "restriction",
    "relocations": "relocation",
    "sources": "source",
    "citations": "citation",
}
SQL = {
    FieldType.NUMBER: Float,
    FieldType.INTEGER: Integer,
    FieldType.YES_NO: Boolean,
    **dict.fromkeys(MANY, JSON),
}
#: What only the program writes.
OWN = {
    "created", "updated", "state", "seen", "mapping",
    "copy_name", "copy_size", "copy_hash", "copy_kept",
}  # fmt: skip


def test_every_kind_has_its_place() -> None:
    assert set(ORDER) == set(KINDS)
    assert len(ORDER) == len(set(ORDER)) == len(ALL_KINDS)


def test_plurals_are_those_that_the_command_line_promises() -> None:
    for plural, name in PLURALS.items():
        found = by_plural(plural)
        assert found is not None
        assert found.name == name
    plurals = [kind.plural for kind in ALL_KINDS]
    assert len(set(plurals)) == len(plurals)
    assert all(plural == plural.lower() and plural.isidentifier() for plural in plurals)
    assert by_plural("firm") is None


@every_kind
def test_fields_are_columns_and_columns_are_fields(kind: Kind) -> None:
    beside = {name for date in kind.dates for name in (earliest_column(date), latest_column(date))}
    assert {column.name for column in kind.table.columns} == {"id"} | set(kind.fields) | beside
    for name, spec in kind.fields.items():
        column = kind.table.c[name]
        assert spec.name == name
        assert isinstance(column.type, SQL.get(spec.type, Text))
        assert column.nullable is not spec.required
        assert spec.editable is (name not in OWN)
    for name in beside:
        assert isinstance(kind.table.c[name].type, Integer)
        assert kind.table.c[name].nullable
    assert [column.name for column in kind.table.primary_key] == ["id"]


@every_kind
def test_fields_can_be_told_apart_by_their_labels(kind: Kind) -> None:
    labels = [spec.label for spec in kind.fields.values()]
    assert all(label.strip() == label and label for label in labels)
    headings = [spec.heading.casefold() for spec in kind.fields.values()]
    assert len(set(headings)) == len(headings)
    for spec in kind.fields.values():
        assert spec.unit == "" or spec.heading == f"{spec.label} ({spec.unit})"


@every_kind
def test_a_kind_says_what_it_is(kind: Kind) -> None:
    assert kind.label
    assert kind.label_plural != kind.label
    assert kind.about.endswith(".")
    assert kind.title in kind.fields
    assert any(spec.column for spec in kind.fields.values()), "a table has something to show"


@every_kind
def test_dates_have_their_days_and_the_timeline_draws_dates(kind: Kind) -> None:
    declared = {n for n, spec in kind.fields.items() if spec.type is FieldType.DATE}
    assert set(kind.dates) == declared
    assert set(kind.when) <= declared


@every_kind
def test_references_point_at_known_kinds(kind: Kind) -> None:
    for spec in kind.fields.values():
        assert bool(spec.reference) is spec.refers
        if spec.refers:
            assert spec.reference in {ANY_KIND, *KINDS}
    assert set(kind.referring) == {n for n, spec in kind.fields.items() if spec.refers}


@every_kind
def test_choices_stand_where_they_belong(kind: Kind) -> None:
    for spec in kind.fields.values():
        assert bool(spec.choices) is (spec.type in (FieldType.CHOICE, FieldType.CHOICES))
        folded = [choice.casefold() for choice in spec.choices]
        assert len(set(folded)) == len(folded)
        assert not any(";" in choice for choice in spec.choices)


@every_kind
def test_single_references_names_and_slugs_are_indexed(kind: Kind) -> None:
    indexed = {index.name for index in kind.table.indexes}
    single = {f"ix_{kind.name}_{n}" for n, spec in kind.referring.items() if not spec.many}
    assert single | {f"ix_{kind.name}_slug", f"ix_{kind.name}_name"} <= indexed


@every_kind
def test_what_is_common_comes_last_and_a_blank_record_has_everything(kind: Kind) -> None:
    last = ("tags", "notes", "external_ids", "slug", "created", "updated")
    assert tuple(kind.fields)[-6:] == last
    assert kind.blank() == dict.fromkeys(kind.fields)


@every_kind
def test_a_record_class_cleans_what_enters(kind: Kind) -> None:
    required = {
        name: ONE if spec.refers else spec.choices[0] if spec.choices else "  A name "
        for name, spec in kind.fields.items()
        if spec.required
    }
    made = kind.model.model_validate(
        {"id": ONE, "created": "x", "updated": "x", **required, "tags": ["a", " a "]}
    )
    assert made.tags == ["a"]
    assert kind.title == "name" or "name" not in required
    if "name" in required:
        assert made.name == "A name"


ONE = id_of_slug("one")


def test_no_chip_field_holds_what_is_derived() -> None:
    stored = " ".join(KINDS["chip"].fields)
    assert not any(word in stored for word in ("tpp", "density", "eccn", "class"))


def test_every_predicate_reads_from_both_ends() -> None:
    names = [predicate.name for predicate in words.PREDICATES]
    assert len(set(names)) == len(names)
    for predicate in words.PREDICATES:
        assert words.INVERSES[predicate.name] == predicate.inverse
        assert predicate.inverse
        # Only what is mutual may read the same from both ends.
        assert (predicate.inverse == predicate.name) is (
            predicate.name in ("works with", words.NOT_THE_SAME)
        )
    inverses = [predicate.inverse for predicate in words.PREDICATES]
    assert len(set(inverses)) == len(inverses)


def test_the_admiralty_code_is_whole() -> None:
    assert "".join(words.RELIABILITY) == "ABCDEF"
    assert "".join(words.CREDIBILITY) == "123456"


def test_ids_are_random_or_derived_from_a_slug() -> None:
    assert new_id() != new_id()
    assert id_of_slug("nv-h20") == id_of_slug("nv-h20") != id_of_slug("nv-h100")
    # Workspaces in users' hands know the starter facts by these ids: they may never change.
    assert id_of_slug("nvidia") == NVIDIA_FOREVER


NVIDIA_FOREVER = "590d9a0e-6072-5295-8d81-3b93db238d54"


def test_a_record_is_titled_by_what_it_has() -> None:
    citation = KINDS["citation"]
    assert title_of(citation, {"paraphrase": "Says so", "name": "N"}) == "Says so"
    assert title_of(citation, {"paraphrase": None, "name": "N", "slug": "s"}) == "N"
    assert title_of(citation, {"name": None, "slug": "s"}) == "s"
    assert title_of(citation, {}) == ""
