"""Marks that a stranger stacks on a letter are bounded wherever text is painted or leaves as a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS
from chipline.scenery.columns import Texts
from chipline.store.relations.party_reads import party_of
from chipline.windows.formats import title_text_of, value_text
from chipline.windows.pictures.text_layout import elided, laid_out
from chipline.windows.rules_pane.plane.plane_markers import short_name

_MARK = "\u0301"
_PILED = f"Z{_MARK * 5_000} works"
#: As many as any script stacks.
_MOST = 6


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "shown",
    [
        lambda: Texts.of([_PILED])[0],
        lambda: party_of("firm", {"id": "one", "name": _PILED}).title,
        lambda: title_text_of(KINDS["firm"], {"id": "one", "name": _PILED}),
        lambda: short_name(_PILED),
        lambda: laid_out(_PILED).text(),
        lambda: elided(_PILED, 400),
    ],
    ids=["timeline and map", "relations", "a title", "rules", "a line", "a line that is cut"],
)
def test_a_pile_of_marks_is_bounded_in_what_is_painted(shown: Callable[[], str]) -> None:
    text = shown()
    assert 0 < text.count(_MARK) <= _MOST
    assert text.startswith("Z")


def test_a_pile_of_marks_is_bounded_in_every_text_of_a_record() -> None:
    fields = [each.fields["name"] for each in ALL_KINDS if "name" in each.fields]
    assert fields
    for spec in fields:
        assert value_text(spec, _PILED).count(_MARK) == _MOST
