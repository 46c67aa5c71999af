"""A program that edits a workspace and tells each edit that was acknowledged, until it is killed.

Run as `python editor.py FILE SEED`. Each line is the number of an edit, printed once the edit's
transaction has been committed.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Edit, Workspace


def numbered(number: int) -> str:
    """Return the id of the firm that edit `number` makes."""
    return id_of_slug(f"killed-{number}")


def edit_of(number: int, rng: random.Random) -> Edit:
    """Make a firm that carries its number; now and then with a great many fields and words."""
    words = "слово 华为 word " * rng.choice((1, 1, 200))
    values = {"name": f"Firm {number}", "notes": words, "aliases": [f"alias{number}"]}
    return edits.create("firm", values, record_id=numbered(number))


def main() -> None:
    """Edit until the end."""
    path, seed = Path(sys.argv[1]), int(sys.argv[2])
    rng = random.Random(seed)
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        number = queries.count("firm")
    while True:
        workspace.apply(edit_of(number, rng))
        print(number, flush=True)
        number += 1


if __name__ == "__main__":
    main()
