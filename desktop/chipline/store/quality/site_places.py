"""Sites whose point lies outside the country that they are said to be in, or in water."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from sqlalchemy import text
from sqlalchemy.engine import Connection

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import PRECISION_KM
from chipline.map_layout.projection import on_globe
from chipline.records.message import Message, declared
from chipline.records.notation.countries import jurisdiction_names
from chipline.store.quality.fault import WARNING, Fault

#: How much the base map's borders may be wrong, in kilometres, and its coasts: Singapore's Tuas was
#: made from the sea since.
_BORDER_KM, _COAST_KM = 2.0, 7.0
#: A point that stands for a whole country says nothing, and an office may lie in another one.
_ELSEWHERE = ("country", "headquarters city")
#: Figures that are no point of the globe don't fit their fields, which is told elsewhere.
_SITES = (
    "SELECT id, slug, country, latitude, longitude, coordinate_precision AS precise FROM facility "
    "WHERE typeof(latitude) IN ('real', 'integer') AND typeof(longitude) IN ('real', 'integer') "
    "AND abs(latitude) <= 90 AND abs(longitude) <= 180 AND country IS NOT NULL"
)


def misplaced(connection: Connection) -> Iterator[Fault]:
    """Yield sites that lie further outside their country than their point may be wrong."""
    by_country = defaultdict(list)
    for row in connection.execute(text(_SITES)).mappings():
        if row["precise"] not in _ELSEWHERE and row["country"] in jurisdiction_names():
            by_country[row["country"]].append(row)
    for country, sites in by_country.items():
        places = np.array([(site["longitude"], site["latitude"]) for site in sites], dtype=float)
        distinct, of = np.unique(places, axis=0, return_inverse=True)
        away = base_map().kilometres_outside(country, *distinct.T)
        # Where they lie is asked of all at once: one by one it takes a hundred times as long.
        there = np.full(len(distinct), "", dtype=object)
        there[away > _BORDER_KM] = base_map().countries_at(*distinct[away > _BORDER_KM].T)
        points = zip(away[of.ravel()].tolist(), there[of.ravel()].tolist(), strict=True)
        for site, (km, other) in zip(sites, points, strict=True):
            message = _doubt(country, km, site["precise"], other)
            if message is not None:
                yield Fault(
                    "place",
                    "facility",
                    site["id"],
                    site["slug"] or "",
                    message,
                    "latitude",
                    WARNING,
                )


def place_doubt(values: Mapping[str, Any]) -> Message | None:
    """Return what is hardly right about the point of one site, by its values; None for nothing."""
    country, precise = values.get("country"), values.get("coordinate_precision")
    if precise in _ELSEWHERE or country not in jurisdiction_names():
        return None
    at = [values.get(name) for name in ("longitude", "latitude")]
    try:
        point = np.array(at, dtype=float)[:, None]
    except (TypeError, ValueError, OverflowError):
        return None
    if point.shape != (2, 1) or not on_globe(*point).all():
        return None
    (km,) = base_map().kilometres_outside(country, *point).tolist()
    (there,) = base_map().countries_at(*point) if km > _BORDER_KM else ("",)
    return _doubt(country, km, precise, there)


def _doubt(country: str, km: float, precise: str | None, there: str) -> Message | None:
    known = PRECISION_KM.get(precise or "", 0.0)
    if km <= max(known, _BORDER_KM):
        return None
    if not there and km <= max(known, _COAST_KM):
        return None
    return _message(country, km, there)


def _message(country: str, km: float, there: str) -> Message:
    names = jurisdiction_names()
    named: dict[str, int | Message] = {
        "distance": round(km),
        "country": declared(names[country]),
    }
    return (
        Message(
            "Its point lies in {other}, {distance} km outside {country}. Look at the country, and "
            "whether latitude and longitude changed places.",
            other=declared(names[there]),
            **named,
        )
        if there in names
        else Message(
            "Its point lies in water, {distance} km from {country}. Look at latitude and longitude.",
            **named,
        )
    )
