"""Sites, clusters and relocations as GeoJSON (RFC 7946): longitude, then latitude."""

from __future__ import annotations

import json
from typing import Any, TextIO

from chipline.exchange.export_formats.content import ExportContent, Values, rows_of
from chipline.records.record import Kind

Place = tuple[float, float]


def write_geojson(file: TextIO, content: ExportContent) -> None:
    """Write a feature for each record: a site or cluster as a point, a relocation as a line.

    A cluster stands where its facility does. What has no place is written without geometry.
    """
    rows = list(rows_of(content, "facility", "cluster", "relocation"))
    named = {
        row[name]
        for _kind, row in rows
        for name in ("facility", "from_facility", "to_facility")
        if row.get(name)
    }
    facilities = content.values("facility", sorted(named))
    features = [_feature(kind, row, facilities) for kind, row in rows]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in features)
    file.write(f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n')


def _feature(kind: Kind, row: Values, facilities: Any) -> dict[str, Any]:
    told = {"kind": kind.name} | {name: row[name] for name in kind.fields if row[name] is not None}
    if kind.name == "cluster" and (facility := facilities.get(row["facility"])):
        told["coordinate_precision"] = facility["coordinate_precision"]
    return {
        "type": "Feature",
        "id": row["id"],
        "geometry": _geometry(kind, row, facilities),
        "properties": told,
    }


def _geometry(kind: Kind, row: Values, facilities: Any) -> dict[str, Any] | None:
    if kind.name == "relocation":
        ends = [_place(facilities.get(row[name])) for name in ("from_facility", "to_facility")]
        known = [end for end in ends if end is not None]
        if len(known) == len(ends):
            return {"type": "LineString", "coordinates": known}
        return {"type": "Point", "coordinates": known[0]} if known else None
    place = _place(row if kind.name == "facility" else facilities.get(row["facility"]))
    return {"type": "Point", "coordinates": place} if place else None


def _place(facility: Values | None) -> Place | None:
    if not facility or facility["longitude"] is None or facility["latitude"] is None:
        return None
    return facility["longitude"], facility["latitude"]
