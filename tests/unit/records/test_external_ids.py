"""External ids: which forms are taken, and how they are kept."""

from __future__ import annotations

import pytest

from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, clean, read, write

SPEC = KINDS["chip"].fields["external_ids"]


def test_every_kind_has_external_ids() -> None:
    assert all("external_ids" in kind.fields for kind in KINDS.values())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("wikidata:Q182477", ["wikidata:Q182477"]),
        (" LEI : 549300S4KLFTLO7GSQ80 ", ["lei:549300S4KLFTLO7GSQ80"]),
        ("epoch:NVIDIA H100 SXM5 80GB", ["epoch:NVIDIA H100 SXM5 80GB"]),
        ("a:1; A:1; b-2.x:c:d", ["a:1", "b-2.x:c:d"]),
        ("", None),
    ],
)
def test_what_is_typed_is_kept_in_one_form(typed: str, kept: list[str] | None) -> None:
    assert read(SPEC, typed) == kept
    assert read(SPEC, write(SPEC, kept)) == kept
    assert clean(SPEC, kept) == kept


@pytest.mark.parametrize(
    "typed", ["Q182477", ":x", "x:", "1a:b", "https://wikidata.org/Q1", "a b:c"]
)
def test_what_has_no_scheme_or_value_is_refused(typed: str) -> None:
    with pytest.raises(FieldValueError, match=r"External ids: .*scheme:value"):
        read(SPEC, typed)
