"""Makes the table of countries' names in the languages of our sources, from Unicode's CLDR.

Babel carries CLDR: `pip install --no-deps --target FOLDER babel==2.19.0`, then this with FOLDER.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pycountry

TABLE = Path(__file__).parents[1] / "resources" / "notation" / "country_names.tsv"
LANGUAGES = ("en", "uk", "ru", "zh", "zh_Hant", "ja", "ko", "de", "fr", "ar")
#: Not of ISO 3166-1: Kosovo, whose code it leaves to users, and the Union.
MORE = ("XK", "EU")
_HEAD = """\
# Countries in the languages of our sources, a line each: code, names.
# Made by packaging/country_names.py from CLDR, Copyright Unicode, Inc., Unicode License v3.
"""


def write(folder: Path) -> None:
    """Write the table from the Babel in a folder."""
    sys.path.insert(0, str(folder))
    from babel import Locale  # noqa: PLC0415  # from the folder, which is given as an argument

    tables = [Locale.parse(language).territories for language in LANGUAGES]
    lines = []
    for code in sorted({country.alpha_2 for country in pycountry.countries} | {*MORE}):
        names = dict.fromkeys(table[code] for table in tables if code in table)
        lines.append("\t".join((code, *names)))
    TABLE.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
