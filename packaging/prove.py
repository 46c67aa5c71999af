"""`make package-test`: installs, tries and removes the packages in dist/ on machines made for it.

    python packaging/prove.py [linux] [windows]

Needs root. Linux: a minimal Debian without Python and Qt, made by debootstrap. Windows: wine.
Pictures and results are left in build/package/proof/ to be looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import prove_linux
import prove_windows
from proving import PROOF, ROOT, Unproven, say

PROOFS = {"linux": prove_linux.prove, "windows": prove_windows.prove}


def main(asked: list[str]) -> None:
    """Prove what was asked for, by default all."""
    if unknown := set(asked) - set(PROOFS):
        raise SystemExit(
            f"package-test: no proof for {', '.join(unknown)}; there are linux, windows."
        )
    PROOF.mkdir(parents=True, exist_ok=True)
    for name in asked or PROOFS:
        PROOFS[name]()
    say(f"All proven. Pictures to look at: {PROOF.relative_to(ROOT)}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Unproven as error:
        raise SystemExit(f"package-test: {error}") from None
