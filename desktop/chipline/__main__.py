"""`python -m chipline`, and the installed command."""

from __future__ import annotations

import sys

from chipline.cli.main import main as run


def main() -> None:
    """Run the program and end with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
