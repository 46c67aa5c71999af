"""Values: the one gate through which each enters a record, and that text brings it back."""

from __future__ import annotations

import json
import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.countries import country_names
from chipline.records.notation.dates import DateError
from chipline.records.notation.text import normalise
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, clean, display, read, write

ONE_ID, OTHER_ID = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"
EVERY_FIELD = [
    pytest.param(kind.name, spec.name, id=f"{kind.name}.{spec.name}")
    for kind in ALL_KINDS
    for spec in kind.fields.values()
]

# Text as people write and paste it: any script, no control characters.
texts = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), st.sampled_from("阿ї é")
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: normalise(text).strip())
lines = st.lists(texts, min_size=1, max_size=3).map("\n".join)
ids = st.uuids().map(str)
dates = st.sampled_from(["2025", "2025-04", "2025-04-09~", "2024/2025", "2025-04/..", "../2025?"])


#: What stands in a list whose words have a form of their own.
ENTRIES = {
    "external_ids": ["wikidata:Q1", " LEI: 5493 ", "epoch:a b"],
    "former_names": ["GDS International (../2025-01)", " Foo (Shanghai) ", "Bar(2020/2021~)"],
}


def typed(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Values as a form might hand them in, for any field."""
    low = spec.minimum if spec.minimum is not None else -1e9
    high = spec.maximum if spec.maximum is not None else 1e27
    # Decided when it is asked for: a field has choices or it has not.
    choice = st.sampled_from(spec.choices or ("-",))
    one: dict[FieldType, st.SearchStrategy[Any]] = {
        FieldType.TEXT: texts,
        FieldType.LONG_TEXT: lines,
        FieldType.WORDS: texts.filter(lambda word: ";" not in word),
        FieldType.NUMBER: st.floats(low, high),
        FieldType.INTEGER: st.integers(int(low), int(min(high, 2**53 - 1))),
        FieldType.YES_NO: st.booleans(),
        FieldType.DATE: dates,
        FieldType.STAMP: st.just("2026-01-01T00:00:00Z"),
        FieldType.CHOICE: choice,
        FieldType.CHOICES: choice,
        FieldType.COUNTRY: st.sampled_from(sorted(country_names())),
        FieldType.COUNTRIES: st.sampled_from(sorted(country_names())),
        FieldType.REFERENCE: ids,
        FieldType.REFERENCES: ids,
        FieldType.ADDRESS: st.text(string.ascii_letters + "./?=&%-_~#", min_size=1).map(
            "https://example.org/".__add__
        ),
        FieldType.DATA: st.dictionaries(texts, st.integers()).map(json.dumps),
    }
    found = st.sampled_from(ENTRIES[spec.name]) if spec.entry else one[spec.type]
    if spec.many:
        found = st.lists(found, max_size=4)
    return found if spec.required else st.one_of(st.none(), found)


@pytest.mark.parametrize(("kind", "name"), EVERY_FIELD)
@settings(max_examples=8)
@given(data=st.data())
def test_what_is_written_is_read_back(kind: str, name: str, data: st.DataObject) -> None:
    spec = KINDS[kind].fields[name]
    value = clean(spec, data.draw(typed(spec)))
    assert clean(spec, value) == value, "cleaning is done once"
    assert read(spec, write(spec, value)) == value


@pytest.mark.parametrize(("kind", "name"), EVERY_FIELD)
def test_blank_is_none_or_refused(kind: str, name: str) -> None:
    spec = KINDS[kind].fields[name]
    blanks: tuple[Any, ...] = (None, "", [], ())
    for blank in blanks:
        if spec.required:
            with pytest.raises(FieldValueError, match="can’t be empty"):
                clean(spec, blank)
        else:
            assert clean(spec, blank) is None
            assert read(spec, "   ") is None


def _spec(kind: str, name: str) -> FieldSpec:
    return KINDS[kind].fields[name]


NAME = _spec("firm", "name")
FIGURE = _spec("chip", "fp16_tflops")
COUNT = _spec("cluster", "quantity_low")

NOTES = _spec("firm", "notes")
ALIASES = _spec("firm", "aliases")


@pytest.mark.parametrize(
    ("spec", "text", "value"),
    [
        (NAME, "  NVIDIA ", "NVIDIA"),
        (NOTES, "  a list:\n  - one\n", "  a list:\n  - one"),
        (ALIASES, " Aliyun ;; 阿里云; Aliyun", ["Aliyun", "阿里云"]),
        (FIGURE, "989.5", 989.5),
        (FIGURE, "1 979", 1979.0),
        (FIGURE, "1\u202f979", 1979.0),
        (FIGURE, "1.3e24", 1.3e24),
        (FIGURE, "0", 0.0),
        (COUNT, "50 000", 50_000),
        (_spec("facility", "latitude"), "-33.9", -33.9),
        (_spec("chip", "datacentre"), "Yes", True),
        (_spec("chip", "datacentre"), "0", False),
        (_spec("relocation", "status"), "Non-Move", "non-move"),
        (_spec("firm", "kinds"), "Cloud; developer", ["cloud", "developer"]),
        (_spec("firm", "hq_country"), "singapore", "SG"),
        (_spec("relocation", "to_countries"), "Malaysia; sg; MYS", ["MY", "SG"]),
        (_spec("relocation", "began"), " 2025-04~ ", "2025-04~"),
        (_spec("chip", "vendor"), ONE_ID, ONE_ID),
        (_spec("relocation", "firms"), f"{ONE_ID};{OTHER_ID}", [ONE_ID, OTHER_ID]),
        (_spec("source", "url"), "https://example.org/a", "https://example.org/a"),
    ],
)
def test_what_is_typed_becomes_a_value(spec: FieldSpec, text: str, value: Any) -> None:
    found = read(spec, text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("given", ["200000.00000000003", 30000.000000000004, 29999.999999999996])
def test_what_floats_made_of_a_whole_number_is_whole(given: object) -> None:
    found = clean(COUNT, given)
    assert isinstance(found, int)
    assert found == round(float(str(given)))


def test_a_large_whole_number_keeps_all_of_its_digits() -> None:
    assert clean(COUNT, "9007199254740991") == 9007199254740991


@pytest.mark.parametrize("given", ["-0", "-0.0", -0.0])
def test_nothing_has_no_sign(given: object) -> None:
    assert str(clean(_spec("facility", "latitude"), given)) == "0.0"


@pytest.mark.parametrize(
    ("spec", "wrong", "says"),
    [
        (NAME, "   ", "Name can’t be only spaces"),
        (NAME, "two\nlines", "one line"),
        (NAME, 7, "Name takes text"),
        (ALIASES, "Aliyun", "takes a list"),
        (ALIASES, ["a;b"], "semicolon"),
        (ALIASES, ["  "], "only spaces"),
        (FIGURE, "fast", "“fast” is not a number"),
        (FIGURE, "1,5", "such as 989.5"),
        (FIGURE, "nan", "finite"),
        (FIGURE, "inf", "finite"),
        (FIGURE, "-1", "can’t be under 0 TFLOPS"),
        (_spec("facility", "latitude"), "90.1", "can’t be over 90 °"),
        (_spec("facility", "longitude"), "-181", "can’t be under -180 °"),
        (COUNT, "2.5", "whole number"),
        (COUNT, "200000.00000001", "whole number"),
        (COUNT, "1e30", "can’t be over"),
        (_spec("chip", "datacentre"), "perhaps", "yes, no or empty"),
        (_spec("relocation", "status"), "rumoured", "Choose: confirmed, reported"),
        (_spec("firm", "hq_country"), "Atlantis", "“Atlantis” is not a country"),
        (_spec("relocation", "to_countries"), ["SG", "Atlantis"], "“Atlantis”"),
        (_spec("chip", "vendor"), "nvidia", "Pick one from the list"),
        (_spec("chip", "vendor"), 7, "Pick one from the list"),
        (_spec("source", "url"), "example.org", "begins with http"),
        (_spec("source", "url"), "https://a b", "no spaces"),
        (_spec("view", "state"), "{", "not JSON"),
    ],
)
def test_what_does_not_fit_is_refused_and_says_why(spec: FieldSpec, wrong: Any, says: str) -> None:
    with pytest.raises(FieldValueError) as refused:
        clean(spec, wrong)
    assert says in str(refused.value)


def test_a_wrong_date_is_refused() -> None:
    with pytest.raises(DateError):
        clean(_spec("relocation", "began"), "2025-02-30")


def test_bounds_are_inclusive() -> None:
    latitude = _spec("facility", "latitude")
    assert clean(latitude, 90) == 90
    assert clean(latitude, "-90") == -90


def test_a_figure_is_kept_to_the_digits_that_are_written() -> None:
    assert clean(FIGURE, 0.1 + 0.2) == 0.3
    assert clean(FIGURE, "123456789.012345") == 123456789.012345
    assert clean(FIGURE, 60_397.714) == 60_397.714


@pytest.mark.parametrize(
    ("spec", "value", "shown"),
    [
        (_spec("firm", "hq_country"), "SG", "Singapore"),
        (_spec("firm", "hq_country"), "XX", "XX"),
        (_spec("relocation", "to_countries"), ["SG", "MY"], "Singapore, Malaysia"),
        (ALIASES, ["Aliyun", "阿里云"], "Aliyun, 阿里云"),
        (_spec("chip", "datacentre"), True, "yes"),
        (_spec("chip", "datacentre"), False, "no"),
        (FIGURE, 148.0, "148"),
        (FIGURE, 989.5, "989.5"),
        (FIGURE, None, ""),
    ],
)
def test_values_are_shown_as_people_read_them(spec: FieldSpec, value: Any, shown: str) -> None:
    assert display(spec, value) == shown


def test_whole_numbers_go_as_far_as_every_program_reads_them() -> None:
    spec = FieldSpec(FieldType.INTEGER, "Chips")
    assert [clean(spec, one) for one in (2**53 - 1, 1 - 2**53)] == [2**53 - 1, 1 - 2**53]
    for beyond in (2**53, -(2**53)):
        with pytest.raises(FieldValueError):
            clean(spec, beyond)
