"""Behind `make coverage`: which share of the branches is taken, in per cent by package; it never falls.

`tests/unit` and `tests/store` have to take as many branches of these packages as
`tests/branch_coverage.json` says, but for `SLACK`. `--raise` writes there what they take now, where that
is more.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
KEPT = Path(__file__).with_suffix(".json")
SLACK = 0.5
"""In points of per cent: random tests, timeouts and locks take other branches on another machine."""


def taken(report: Path) -> dict[str, float]:
    """Return the shares by package from slipcover's report, rounded down to a tenth."""
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    all_of_them, covered = Counter[str](), Counter[str]()
    for name, file in files.items():
        package = Path(name).parts[2]  # desktop/chipline/PACKAGE/…
        summary = file["summary"]
        all_of_them[package] += summary["covered_branches"] + summary["missing_branches"]
        covered[package] += summary["covered_branches"]
    return {
        package: math.floor(1000 * covered[package] / many) / 10
        for package, many in sorted(all_of_them.items())
    }


def main() -> int:
    """Compare; return 1 where a share has fallen."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    found = taken(ROOT / "build" / "coverage.json")
    if "--raise" in sys.argv[1:]:
        raised = {package: max(share, found[package]) for package, share in kept.items()}
        KEPT.write_text(json.dumps(raised, indent=2) + "\n", encoding="utf-8")
    fallen = 0
    for package, share in kept.items():
        note = ""
        if found[package] < share - SLACK:
            note, fallen = f"  has fallen from {share}: test the branches that are new", 1
        elif found[package] > share:
            note = f"  was {share}: make coverage RAISE=--raise keeps it"
        print(f"{package:16} {found[package]:5} % of branches{note}")
    return fallen


if __name__ == "__main__":
    sys.exit(main())
