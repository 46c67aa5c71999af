"""JSON that is written in bulk is what Python's own function writes, to the letter."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.store.columns import json_texts
from chipline.store.columns.json_texts import json_writer

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(VALUES)
def test_values_are_written_as_python_writes_them(value: Any) -> None:
    assert json_writer()(value) == json.dumps(value, ensure_ascii=False)
    sorted_ = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert json_writer(sort_keys=True, separators=(",", ":"))(value) == sorted_


def test_what_is_no_value_is_refused() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        json_writer()({"a": object()})


def test_a_python_that_makes_its_encoder_otherwise_writes_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    otherwise = SimpleNamespace(c_make_encoder=lambda: None, encode_basestring=None)
    monkeypatch.setattr(json_texts, "encoder", otherwise)
    assert json_writer(sort_keys=True)({"b": "ї", "a": [1]}) == '{"a": [1], "b": "ї"}'
