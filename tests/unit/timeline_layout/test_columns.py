"""Texts, ids and orders without an object a row."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.notation.text import displayed
from chipline.scenery.columns import IdIndex, Texts, id_array, order_of
from chipline.scenery.text_metrics import Ruler

texts = st.lists(st.text(st.characters(codec="utf-8"), max_size=6), max_size=12)


@given(texts, texts)
def test_texts_are_what_was_packed(first: list[str], second: list[str]) -> None:
    packed = Texts.joined([Texts.of(first), Texts.of(second)])
    # What can’t be shown, such as a backspace, is left out where they are taken to be painted.
    shown = [displayed(each) for each in first + second]
    assert list(packed) == shown
    assert packed[1:3] == shown[1:3]


def test_ids_are_found_where_they_may_be() -> None:
    index = IdIndex(id_array(["a", "b", "c", "d"]))
    assert index.finder()(id_array(["d", "x", "a", ""])).tolist() == [3, -1, 0, -1]
    assert index.finder(slice(1, 3))(id_array(["d", "c", "b"])).tolist() == [-1, 2, 1]
    assert index.finder(slice(2, 2))(id_array(["c"])).tolist() == [-1]
    assert index["b"] == 1
    assert "x" not in index


@given(st.lists(st.integers(0, 2**61), max_size=40))
def test_an_order_leaves_equal_ones_as_they_stand(keys: list[int]) -> None:
    found = order_of(np.array(keys, dtype=np.int64))
    assert found.tolist() == sorted(range(len(keys)), key=lambda one: keys[one])


@given(texts)
def test_many_texts_are_as_wide_as_each(found: list[str]) -> None:
    ruler = Ruler(lambda character: 3.0 + ord(character) % 7)
    np.testing.assert_allclose(ruler.widths(found), [ruler.width(one) for one in found])
