"""Coordinates as people write them, in degrees of WGS 84: decimal, or in degrees, minutes and seconds.

Letters tell the hemisphere in English and Ukrainian. Minutes and seconds are under 60; what lies
outside the globe is refused, and so is a letter of the other axis.
"""

from __future__ import annotations

import re
from enum import StrEnum

from chipline.records.message import Message, UserError
from chipline.records.notation.numbers import plain_text, shortened


class CoordinateError(UserError, ValueError):
    """A text that is no coordinate; its message says how to write it."""


class Axis(StrEnum):
    """Which of the two a coordinate is, by the name of its field."""

    LATITUDE = "latitude"
    LONGITUDE = "longitude"


_FARTHEST = {Axis.LATITUDE: 90.0, Axis.LONGITUDE: 180.0}
_SIXTY = 60
#: Words for the hemispheres in small letters, each with its axis and its sign.
_WORDS = {
    **dict.fromkeys(("n", "north", "пн", "півн", "північ", "с", "сш"), (Axis.LATITUDE, 1)),
    **dict.fromkeys(("s", "south", "пд", "півд", "південь", "ю", "юш"), (Axis.LATITUDE, -1)),
    **dict.fromkeys(("e", "east", "сх", "схід", "в", "вд"), (Axis.LONGITUDE, 1)),
    **dict.fromkeys(("w", "west", "зх", "зах", "захід", "з", "зд"), (Axis.LONGITUDE, -1)),
}
#: Latitude and longitude behind the word, as in “пн. ш.”, “сх. д.”
_AXIS_WORDS = re.compile(
    r"\.?\s*(?:ш|д|lat|lon|latitude|longitude|широти|довготи)\.?$", re.IGNORECASE
)
_PLUS_CODE = re.compile(
    r"[23456789CFGHJMPQRVWX]{2,8}\+[23456789CFGHJMPQRVWX]{0,7}(?:\s.*)?", re.IGNORECASE
)
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_PARTS = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<degrees>{_NUMBER})\s*(?:°|º|deg\.?|d)?"
    rf"(?:\s*(?P<minutes>{_NUMBER})\s*(?:'|m(?:in)?\.?)?"
    rf"(?:\s*(?P<seconds>{_NUMBER})\s*(?:''|\"|s(?:ec)?\.?)?)?)?",
    re.IGNORECASE,
)
_WKT = re.compile(r"POINT\s*\(\s*(?P<lon>\S+)\s+(?P<lat>\S+)\s*\)", re.IGNORECASE)


def read_coordinate(text: str, axis: Axis) -> float:
    """Read one coordinate in degrees; south and west are negative.

    Raises:
        CoordinateError: it is none, of the other axis, or outside the globe.
    """
    number, said = _signed(text)
    if said is not None and said is not axis:
        raise _refusal(text, axis)
    if abs(number) > _FARTHEST[axis]:
        raise CoordinateError(
            Message(
                "“{typed}” is outside the globe: a latitude goes from −90 to 90, a longitude from "
                "−180 to 180.",
                typed=shortened(text),
            )
        )
    return number


def read_position(text: str, *, longitude_first: bool = False) -> tuple[float, float]:
    """Read latitude and longitude that stand in one text, in this order unless letters say otherwise.

    Raises:
        CoordinateError: it is no pair of coordinates, or outside the globe.
    """
    if found := _WKT.fullmatch(text.strip()):
        return (
            read_coordinate(found["lat"], Axis.LATITUDE),
            read_coordinate(found["lon"], Axis.LONGITUDE),
        )
    parts = _two(text.strip().strip("()[]"))
    if parts is None:
        raise CoordinateError(
            Message(
                "“{typed}” is no pair of coordinates. Write latitude and longitude in degrees, such "
                "as 1.3521, 103.8198.",
                typed=shortened(text),
            )
        )
    first, second = parts
    axes = _signed(first)[1], _signed(second)[1]
    turned = [(Axis.LONGITUDE, Axis.LATITUDE), (Axis.LONGITUDE, None), (None, Axis.LATITUDE)]
    if axes in ([*turned, (None, None)] if longitude_first else turned):
        first, second = second, first
    elif None in axes and abs(_signed(first)[0]) > _FARTHEST[Axis.LATITUDE] >= abs(
        _signed(second)[0]
    ):
        raise CoordinateError(
            Message(
                "“{typed}” has no latitude first: {first} is over 90. Swap the two if the longitude "
                "stands first.",
                typed=shortened(text),
                first=first.strip(),
            )
        )
    return read_coordinate(first, Axis.LATITUDE), read_coordinate(second, Axis.LONGITUDE)


def _two(text: str) -> tuple[str, str] | None:
    """Part a text into its two coordinates; None where it has not two."""
    for gap in (r"\s*[;|/\n]\s*", r"\s*,\s+", r"\s*,\s*", r"(?<=[^\W\d_])\s+", r"\s+"):
        parts = [part for part in re.split(gap, text) if part]
        if len(parts) == 2 and all(map(_is_one, parts)):
            return parts[0], parts[1]
    return None


def _is_one(text: str) -> bool:
    try:
        _signed(text)
    except CoordinateError:
        return False
    return True


def _signed(text: str) -> tuple[float, Axis | None]:
    """Return degrees with their sign, and the axis that a letter tells."""
    plain = plain_text(text).replace("″", "''").replace("”", "''").replace("“", "''")
    if _PLUS_CODE.fullmatch(plain):
        raise CoordinateError(
            Message(
                "“{typed}” is a plus code, which can’t be read. Write degrees, such as 1.3521.",
                typed=shortened(text),
            )
        )
    word, figures = _apart(plain)
    match = _PARTS.fullmatch(figures.strip())
    if match is None or (word is not None and match["sign"]):
        raise _refusal(text, None)
    degrees, minutes, seconds = (
        float((match[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")
    )
    whole = (match["degrees"] if match["minutes"] else "0") + (
        (match["minutes"] or "0") if match["seconds"] else "0"
    )
    if minutes >= _SIXTY or seconds >= _SIXTY or not whole.isdigit():
        raise _refusal(text, None)
    axis, sign = word or (None, -1 if match["sign"] == "-" else 1)
    number = sign * (degrees + minutes / _SIXTY + seconds / _SIXTY**2)
    return round(number, 9) + 0.0, axis


def _apart(plain: str) -> tuple[tuple[Axis, int] | None, str]:
    """Part the word for a hemisphere from the figures; the word may stand before or behind."""
    for pattern in (
        r"(?P<word>[^\W\d_]+)\.?\s*(?P<rest>[+-]?[0-9].*)",
        r"(?P<rest>.*?[0-9°º'\"])\s*(?P<word>[^\W\d_][^0-9]*)",
    ):
        found = re.fullmatch(pattern, plain, re.DOTALL)
        if found:
            bare = _AXIS_WORDS.sub("", found["word"].strip().casefold()).strip(" .")
            if bare in _WORDS:
                return _WORDS[bare], found["rest"]
    return None, plain


def _refusal(text: str, axis: Axis | None) -> CoordinateError:
    example = "103.8198" if axis is Axis.LONGITUDE else "1.3521"
    return CoordinateError(
        Message(
            "“{typed}” is not a coordinate that can be read. Write it in degrees, such as {example}, "
            "with a minus for south and west.",
            typed=shortened(text),
            example=example,
        )
    )
