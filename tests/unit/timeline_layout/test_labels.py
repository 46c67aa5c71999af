"""Names beside points: none covers another, and all stay clear of what is taken."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipline.scenery.labels import place_labels


@given(
    points=st.lists(
        st.tuples(st.floats(10, 590), st.floats(10, 390)), min_size=0, max_size=30, unique=True
    ),
    width=st.floats(5, 120),
)
def test_labels_stay_inside_and_apart(points: list[tuple[float, float]], width: float) -> None:
    at = np.array(points).reshape(-1, 2)
    bounds = (0.0, 0.0, 600.0, 400.0)
    found = place_labels(at, np.full(len(at), width), 14.0, bounds)
    boxes = [(x, y, x + width, y + 14) for x, y in found if not np.isnan(x)]
    for number, box in enumerate(boxes):
        assert box[0] >= 0
        assert box[1] >= 0
        assert box[2] <= 600
        assert box[3] <= 400
        for other in boxes[:number]:
            assert (
                box[0] >= other[2] or other[0] >= box[2] or box[1] >= other[3] or other[1] >= box[3]
            )


def test_a_label_keeps_clear_of_what_is_taken() -> None:
    point = np.array([[50.0, 50.0]])
    bounds = (0.0, 0.0, 200.0, 100.0)
    free = place_labels(point, np.array([40.0]), 14.0, bounds)
    assert free[0][0] > 50
    pushed = place_labels(point, np.array([40.0]), 14.0, bounds, taken=[(52, 0, 200, 100)])
    assert pushed[0][0] + 40 <= 52
    none = place_labels(point, np.array([40.0]), 14.0, bounds, taken=[(0, 0, 200, 100)])
    assert np.isnan(none[0][0])
