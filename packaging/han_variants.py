"""Makes the table of Chinese and Japanese characters that are one when names are compared.

Reads the dictionaries of OpenCC (Apache 2.0), which the library opencc-python-reimplemented carries:
`pip install --no-deps --target FOLDER opencc-python-reimplemented==0.1.7`, then this with FOLDER.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "resources" / "notation" / "han_variants.txt"
_HEAD = """\
# Characters that are compared as one: the first of a line stands for the others.
# Made by packaging/han_variants.py from the dictionaries of OpenCC, https://github.com/BYVoid/OpenCC,
# Copyright Carbo Kuo and contributors, Apache License 2.0.
"""


def read(folder: Path, name: str) -> dict[str, list[str]]:
    """Return a dictionary's characters with what stands for each, the likeliest first."""
    lines = (folder / "opencc" / "dictionary" / f"{name}.txt").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in lines.splitlines() if "\t" in line)
    return {one: others.split() for one, others in pairs}


def variants(folder: Path) -> dict[str, str]:
    """Map each character to the simplified one that stands for it."""
    simplified = {one: others[0] for one, others in read(folder, "TSCharacters").items()}
    ours = set(simplified) | set(read(folder, "STCharacters"))
    for name in ("TWVariants", "HKVariants", "JPVariants"):
        for traditional, written in read(folder, name).items():
            for one in written:
                # One that Chinese writes for something else, as 芸 is, stays what it is.
                if one not in ours:
                    simplified[one] = simplified.get(traditional, traditional)
    return {
        one: last
        for one in simplified
        if one != (last := _last(simplified, one)) and max(one, last) <= "\uffff"
    }


def _last(forms: dict[str, str], one: str) -> str:
    """Follow a character to the form that has no other."""
    while (following := forms.get(one, one)) != one:
        one = following
    return one


def write(folder: Path) -> None:
    """Write the table."""
    alike: dict[str, str] = defaultdict(str)
    for one, last in sorted(variants(folder).items()):
        alike[last] += one
    lines = [f"{last}{others}\n" for last, others in sorted(alike.items())]
    TABLE.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
