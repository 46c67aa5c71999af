"""`python -m chipline`, and the installed command."""

from __future__ import annotations

import sys

#: See `cli/imports/stage_command.py`.
_STAGE = "_stage"


def main() -> None:
    """Run the program and end with its exit code."""
    sys.exit(_run())


def _run() -> int:
    if sys.argv[1:2] == [_STAGE]:
        # Somebody waits for each file to be read, and reading takes an eighth of the program.
        from chipline.cli.imports import stage_command  # noqa: PLC0415  # see above

        return stage_command.main(sys.argv[2:])
    from chipline.cli.main import main as run  # noqa: PLC0415  # see above

    return run()


if __name__ == "__main__":
    main()
