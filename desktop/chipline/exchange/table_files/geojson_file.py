"""GeoJSON: the properties of each feature, and where it is, as latitude and longitude in one column."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from chipline.exchange.stage import StageFacts, StageWriter
from chipline.exchange.table_files.json_file import RowsOfObjects
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.progress import Progress
from chipline.records.message import Message

#: The column of the coordinates, unless a property is called so.
COORDINATES = "Coordinates"
_POINT = "Point"
_LEAST_CORNERS = 3
_Position = Sequence[Any]


def is_geojson(found: Any) -> bool:
    """Tell whether what was read from JSON is GeoJSON."""
    return isinstance(found, dict) and found.get("type") in ("FeatureCollection", "Feature")


def read_geojson(
    path: Path, found: Any, writer: StageWriter, facts: StageFacts, progress: Progress
) -> StageFacts:
    """Write the features of GeoJSON as rows; a shape is given by its middle.

    Raises:
        TableFileError: it has no list of features.
    """
    features = [found] if found.get("type") == "Feature" else found.get("features")
    if not isinstance(features, list) or not all(isinstance(one, dict) for one in features):
        raise TableFileError(
            Message("“{file}” is GeoJSON without a list of features.", file=path.name)
        )
    rows = RowsOfObjects(path, writer, progress)
    shapes = 0
    for number, feature in enumerate(features, 1):
        properties = feature.get("properties")
        row = dict(properties) if isinstance(properties, dict) else {}
        if "id" in feature and "id" not in row:
            row["id"] = feature["id"]
        name = COORDINATES if COORDINATES not in row else f"{COORDINATES} 2"
        place, is_shape = _place(feature.get("geometry"))
        row[name] = place
        shapes += is_shape
        rows.add(number, row)
        progress.told(number, number / len(features))
    told = []
    if shapes:
        told.append(
            Message(
                "{n} shape is given by its middle. Choose how precise that is.",
                "{n} shapes are given by their middle. Choose how precise that is.",
                shapes,
            )
        )
    return replace(facts, headings=tuple(rows.keys), said=tuple(told))


def _place(geometry: Any) -> tuple[str | None, bool]:
    """Return latitude and longitude as text, and whether they are the middle of a shape."""
    if not isinstance(geometry, dict):
        return None, False
    coordinates = geometry.get("coordinates")
    if geometry.get("type") == _POINT:
        found = _numbers(coordinates)
        return (f"{found[1]:.15g}, {found[0]:.15g}" if found else json.dumps(coordinates)), False
    middle = _middle(list(_positions(geometry)))
    return (f"{middle[1]:.6g}, {middle[0]:.6g}" if middle else None), middle is not None


def _numbers(position: Any) -> tuple[float, float] | None:
    """Return longitude and latitude of a position."""
    if not isinstance(position, list) or len(position) < 2:
        return None
    lon, lat = position[:2]
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in (lon, lat)):
        return None
    return float(lon), float(lat)


def _positions(geometry: Any, depth: int = 0) -> Iterator[tuple[float, float]]:
    """Yield the positions of the outer ring of a shape, or of its largest part."""
    if not isinstance(geometry, dict) or depth > 4:
        return
    if geometry.get("type") == "GeometryCollection":
        for one in geometry.get("geometries") or ():
            yield from _positions(one, depth + 1)
        return
    found = geometry.get("coordinates")
    rings = list(_rings(found))
    yield from max(rings, key=len, default=[])


def _rings(found: Any, depth: int = 0) -> Iterator[list[tuple[float, float]]]:
    if not isinstance(found, list) or depth > 4:
        return
    ring = [each for one in found if (each := _numbers(one)) is not None]
    if ring:
        yield ring
    else:
        for one in found:
            yield from _rings(one, depth + 1)


def _middle(ring: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    """Return the centre of an area, or the mean of the positions where there is none."""
    if not ring:
        return None
    area = lon = lat = 0.0
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = x0 * y1 - x1 * y0
        area, lon, lat = area + cross, lon + (x0 + x1) * cross, lat + (y0 + y1) * cross
    if len(ring) < _LEAST_CORNERS or abs(area) < 1e-12:
        return sum(x for x, _y in ring) / len(ring), sum(y for _x, y in ring) / len(ring)
    return lon / (3 * area), lat / (3 * area)
