"""Sites whose point lies outside the country that they are said to be in, or in water."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
from sqlalchemy import text
from sqlalchemy.engine import Connection

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import PRECISION_KM
from chipline.records.message import Message, declared
from chipline.records.notation.countries import jurisdiction_names
from chipline.store.quality.check import WARNING, Fault

#: How much the base map's borders may be wrong, in kilometres, and its coasts: Singapore's Tuas was
#: made from the sea since.
_BORDER_KM, _COAST_KM = 2.0, 7.0
#: A point that stands for a whole country says nothing, and an office may lie in another one.
_ELSEWHERE = ("country", "headquarters city")
_SITES = (
    "SELECT id, slug, country, latitude, longitude, coordinate_precision AS precise FROM facility "
    "WHERE typeof(latitude) IN ('real', 'integer') AND typeof(longitude) IN ('real', 'integer') "
    "AND country IS NOT NULL"
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
        away = base_map().kilometres_outside(country, *distinct.T)[of.ravel()]
        for site, km in zip(sites, away.tolist(), strict=True):
            known = PRECISION_KM.get(site["precise"], 0.0)
            if km > max(known, _BORDER_KM):
                there = base_map().country_at(site["longitude"], site["latitude"])
                if there or km > max(known, _COAST_KM):
                    yield _fault(site, country, km, there)


def _fault(site: Any, country: str, km: float, there: str) -> Fault:
    names = jurisdiction_names()
    named: dict[str, int | Message] = {
        "distance": round(km),
        "country": declared(names[country]),
    }
    message = (
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
    return Fault("place", "facility", site["id"], site["slug"] or "", message, "latitude", WARNING)
