"""Makes the base map from Natural Earth, with borders as the United Nations draw them.

`npm pack world-atlas@2.0.2`, unpack it, then this with its folder; resources/map/README.md says what
is corrected and why. What comes out is committed: neither users nor CI run this.
"""

from __future__ import annotations

import heapq
import json
import sys
import tomllib
from pathlib import Path

import numpy as np
import pycountry
from polygons import contains, inmost
from topology import UNITS, Topology

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "resources" / "map"
#: Tolerances in degrees: a position is left out where it matters less than that.
TOLERANCES = (0.003, 0.006, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.4)
#: The world is cut here, where only Greenland and Antarctica lie across.
WEST = -30 * UNITS
#: What has no number of ISO's: by name, the code whose ground it is; some are nobody's.
CODES = {
    "Kosovo": "XK",
    "Somaliland": "SO",
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Dhekelia": "GB",
    "Akrotiri": "GB",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
    "Indian Ocean Ter.": "AU",
    "Coral Sea Is.": "AU",
    "Clipperton I.": "FR",
}
#: Where a name stands by hand: where the sites are, not on the largest island, and off a border.
ANCHORS = {
    "MY": (102.2, 4.2),
    "ID": (110.2, -7.2),
    "JP": (138.5, 36.3),
    "PH": (121.0, 16.0),
    "EH": (-13.7, 24.6),
}
CRIMEA, WITHIN_CRIMEA = "UA-43", (34.1, 44.95)
SAHARA_NORTH = 27 * UNITS + UNITS * 2 // 3


def code_of(geometry: dict[str, object]) -> str:
    """Return the code of a geometry's country; empty where it is nobody's."""
    if "id" not in geometry:
        return CODES.get(geometry["properties"]["name"], "")  # type: ignore[index]  # TopoJSON
    return str(pycountry.countries.get(numeric=str(geometry["id"])).alpha_2)


def corrected(world: Topology) -> None:
    """Put Crimea into Ukraine and all of Western Sahara into itself, and dissolve inner borders."""
    at = np.array(WITHIN_CRIMEA) * UNITS
    crimea = next(ring for ring in world.rings["RU"] if contains(world.ring(ring), at))
    world.rings["RU"].remove(crimea)
    world.rings["UA"].append(crimea)
    south, north = world.part("MA", 1, SAHARA_NORTH)
    world.rings["MA"] = north
    world.rings["EH"] += south
    kept = [list(crimea)]
    for code in list(world.rings):
        world.dissolve(code)
    world.rings[CRIMEA] = kept
    for code in ("GL", "AQ"):
        west, east = world.part(code, 0, WEST, apart=True)
        world.western |= {max(arc, ~arc) for ring in west for arc in ring}
        world.rings[code] = west + east
    world.turn_to(WEST)


def weights(arc: np.ndarray) -> np.ndarray:
    """Return how much each position of an arc matters, in degrees, by Visvalingam's areas."""
    x = arc[:, 0] / UNITS * np.cos(np.radians(arc[:, 1].mean() / UNITS))
    y = arc[:, 1] / UNITS
    count = len(arc)
    before, after = np.arange(count) - 1, np.arange(count) + 1
    area = np.full(count, np.inf)

    def own(i: int) -> float:
        a, b = before[i], after[i]
        return abs((x[a] - x[i]) * (y[b] - y[i]) - (x[b] - x[i]) * (y[a] - y[i])) / 2

    for i in range(1, count - 1):
        area[i] = own(i)
    heap = [(area[i], i) for i in range(1, count - 1)]
    heapq.heapify(heap)
    gone, most, left = np.zeros(count, dtype=bool), 0.0, count - 2
    # An island keeps a triangle, whatever the tolerance; its box says when it is too small.
    spared = 2 if (arc[0] == arc[-1]).all() else 0
    found = np.full(count, np.inf)
    while heap and left > spared:
        size, i = heapq.heappop(heap)
        if gone[i] or size != area[i]:
            continue
        most = max(most, size)
        found[i], gone[i] = most, True
        left -= 1
        for j in (before[i], after[i]):
            if j == before[i]:
                after[j] = after[i]
            else:
                before[j] = before[i]
            if 0 < j < count - 1:
                area[j] = own(j)
                heapq.heappush(heap, (area[j], j))
    return np.sqrt(found)


def dashed(pair: tuple[str, ...], points: np.ndarray) -> np.ndarray:
    """Tell for each stretch between two positions of a border whether it is disputed."""
    found = np.full(len(points) - 1, "" in pair)
    for line in tomllib.loads((HERE / "disputed.toml").read_text(encoding="utf-8"))["line"]:
        if tuple(sorted(line["pair"])) == pair:
            west, south, east, north = line.get("box", (-360, -90, 360, 90))
            middle = (points[1:] + points[:-1]) / 2 / UNITS
            inside = (middle[:, 0] >= west) & (middle[:, 0] <= east)
            found |= inside & (middle[:, 1] >= south) & (middle[:, 1] <= north)
    return found


def packed(values: np.ndarray) -> np.ndarray:
    """Return whole numbers as the bytes of their zigzag differences, first bytes first."""
    steps = np.diff(values, prepend=0).astype(np.int32)
    zigzag = ((steps << 1) ^ (steps >> 31)).astype("<u4")
    return np.ascontiguousarray(zigzag.view(np.uint8).reshape(-1, 4).T)


def lines(world: Topology, begins: dict[int, int]) -> tuple[list[np.ndarray], list[int], list[str]]:
    """Return the borders on land as places of positions, each dashed or not, and between whom."""
    runs, kinds, pairs = [], [], []
    countries = Topology(world.arcs, {c: r for c, r in world.rings.items() if "-" not in c})
    for number, pair in countries.neighbours().items():
        if len(pair) < 2:
            continue
        doubtful = dashed(pair, world.arcs[number])
        ends = np.append(np.flatnonzero(doubtful[1:] != doubtful[:-1]) + 1, len(doubtful))
        first = 0
        for end in ends.tolist():
            runs.append(begins[number] + np.arange(first, end + 1))
            kinds.append(int(doubtful[first]))
            pairs.append("-".join(pair))
            first = end
    return runs, kinds, pairs


def write(source: Path) -> None:
    """Write the base map's file, and where each country's name stands."""
    world = Topology.of(json.loads((source / "countries-10m.json").read_text()), code_of)
    corrected(world)
    used = sorted({max(a, ~a) for rings in world.rings.values() for ring in rings for a in ring})
    sizes = [len(world.arcs[number]) for number in used]
    begins = dict(zip(used, np.cumsum([0, *sizes[:-1]]).tolist(), strict=True))
    places, owners = [], []
    codes = sorted(world.rings)
    for code in codes:
        for ring in world.rings[code]:
            ranges = [begins[max(a, ~a)] + np.arange(len(world.arcs[max(a, ~a)])) for a in ring]
            directed = zip(ring, ranges, strict=True)
            places.append(np.concatenate([(r if a >= 0 else r[::-1])[:-1] for a, r in directed]))
            owners.append(codes.index(code))
    points = np.concatenate([world.arcs[number] for number in used])
    rank = np.concatenate([np.searchsorted(TOLERANCES, weights(world.arcs[n])) for n in used])
    runs, kinds, pairs = lines(world, begins)
    FOLDER.mkdir(exist_ok=True)
    np.savez_compressed(
        FOLDER / "base_map.npz",
        x=packed(points[:, 0]),
        y=packed(points[:, 1]),
        rank=rank.astype(np.uint8),
        tolerances=np.array((0.0, *TOLERANCES)),
        codes=np.array(codes),
        ring_places=packed(np.concatenate(places)),
        ring_sizes=np.array([len(one) for one in places], dtype=np.int32),
        ring_codes=np.array(owners, dtype=np.uint8),
        line_places=packed(np.concatenate(runs)),
        line_sizes=np.array([len(one) for one in runs], dtype=np.int32),
        line_dashed=np.array(kinds, dtype=np.bool_),
        line_pairs=np.array(pairs),
    )
    _write_anchors(world)


def _write_anchors(world: Topology) -> None:
    """Write where names stand: the inmost point of the largest ring."""
    rows = ["code,longitude,latitude"]
    for code in sorted(world.rings):
        if code and "-" not in code:
            rings = [world.ring(ring) / UNITS for ring in world.rings[code]]
            found = ANCHORS.get(code) or inmost(rings)
            # The Vatican's ring has no inside at this detail.
            if found is not None:
                longitude, latitude = found
                rows.append(f"{code},{(longitude + 180) % 360 - 180:.4f},{latitude:.4f}")
    (FOLDER / "anchors.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
