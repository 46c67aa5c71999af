"""Coordinates are read however they are written, and refused where they can be none."""

from __future__ import annotations

import pytest

from chipline.exchange.columns.coordinates import (
    Axis,
    CoordinateError,
    read_coordinate,
    read_position,
)


@pytest.mark.parametrize(
    ("text", "axis", "degrees"),
    [
        ("1.3521", Axis.LATITUDE, 1.3521),
        ("1,3521", Axis.LATITUDE, 1.3521),
        ("−33.5°", Axis.LATITUDE, -33.5),
        ("33.5 S", Axis.LATITUDE, -33.5),
        ("S33.5", Axis.LATITUDE, -33.5),
        ("1°17'24\"N", Axis.LATITUDE, 1.29),
        ("1° 17′ 24″ N", Axis.LATITUDE, 1.29),
        ("1 17 24 N", Axis.LATITUDE, 1.29),
        ("103°51' E", Axis.LONGITUDE, 103.85),
        ("103° 51.0' E", Axis.LONGITUDE, 103.85),
        ("W 0 7 39", Axis.LONGITUDE, -0.1275),
        ("50°27′ пн. ш.", Axis.LATITUDE, 50.45),
        ("30,5 сх. д.", Axis.LONGITUDE, 30.5),
        ("50.45 Північ", Axis.LATITUDE, 50.45),
        ("1 deg 30 min", Axis.LATITUDE, 1.5),
        ("-0.0", Axis.LATITUDE, 0.0),
    ],
)
def test_a_coordinate_is_read(text: str, axis: Axis, degrees: float) -> None:
    assert read_coordinate(text, axis) == pytest.approx(degrees, abs=1e-9)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("91", "outside the globe"),
        ("103.85 E", "not a coordinate"),
        ("6PH58VQX+2V", "plus code"),
        ("1°77'", "not a coordinate"),
        ("1.5°30'", "not a coordinate"),
        ("1°17'60\"", "not a coordinate"),
        ("-1.5 N", "not a coordinate"),
        ("near Johor", "not a coordinate"),
        ("", "not a coordinate"),
    ],
)
def test_what_is_no_latitude_is_refused(text: str, said: str) -> None:
    with pytest.raises(CoordinateError, match=said):
        read_coordinate(text, Axis.LATITUDE)


@pytest.mark.parametrize(
    "text",
    [
        "1.29, 103.85",
        "(1.29, 103.85)",
        "1.29,103.85",
        "1.29 103.85",
        "1,29; 103,85",
        "1,29, 103,85",
        "103.85 E, 1.29 N",
        "103.85E, 1.29",
        "1°17'24\"N 103°51'E",
        "POINT(103.85 1.29)",
    ],
)
def test_a_pair_is_read(text: str) -> None:
    assert read_position(text) == pytest.approx((1.29, 103.85))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("103.85, 1.29", "Swap the two"),
        ("200, 300", "outside the globe"),
        ("1.29", "no pair"),
        ("1, 2, 3", "no pair"),
        ("Johor, Malaysia", "no pair"),
        ("1.29 N, 2 N", "not a coordinate"),
    ],
)
def test_what_is_no_pair_is_refused(text: str, said: str) -> None:
    with pytest.raises(CoordinateError, match=said):
        read_position(text)
