"""The command line: what scripts can ask without a window. Only what draws imports Qt.

Exit codes: 0 all is well, 1 a problem was found, 2 the command was used wrongly.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from chipline.cli.command import CommandError, warn
from chipline.exchange.change_file import SUFFIX as CHANGES_SUFFIX
from chipline.records.message import Message, UserError, verbatim
from chipline.store.errors import DamagedWorkspaceError, RollbackJournalError, WorkspaceError
from chipline.store.file.opening import look_at

OK, PROBLEM, WRONG_USE = 0, 1, 2

Command = Callable[[argparse.Namespace], int]


class _SelfTest(argparse.Action):
    """Runs the self-test and ends, as --version does."""

    def __call__(self, _parser: Any, _options: Any, folder: Any, _option: Any = None) -> None:
        from chipline.cli.self_test import self_test  # noqa: PLC0415  # Qt is read in only for this

        raise SystemExit(_guarded(lambda: self_test(folder, main)))


def _open_window(arguments: Sequence[str]) -> int:
    path = Path(arguments[0]) if arguments else None
    if path is not None:
        if path.name == str(path) and not path.suffix and not path.exists():
            # More likely a command that was mistyped than a file.
            raise CommandError(
                Message(
                    "“{name}” is neither a command nor a file. See chipline --help.",
                    name=str(path),
                )
            )
        try:
            # What a colleague sent is looked through over the workspace that was open last.
            if path.suffix != CHANGES_SUFFIX:
                look_at(path)
        except (DamagedWorkspaceError, RollbackJournalError) as error:
            # The window offers what can be done about it.
            warn(error.message)
        except WorkspaceError as error:
            from chipline.app import tell_alone  # noqa: PLC0415  # as above

            # Who opened the file with a double click sees no terminal.
            warn(error.message)
            tell_alone(error)
            return PROBLEM
    from chipline.app import run  # noqa: PLC0415  # as above

    return run(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal without UTF-8, and names on disk that are none, must end no command.
            stream.reconfigure(errors="backslashreplace")
    # What has a suffix is a file, for no command has: the window waits for none of them.
    if not given or (len(given) == 1 and _is_file(given[0]) and Path(given[0]).suffix):
        return _guarded(lambda: _open_window(given))
    from chipline.cli.command_parser import (  # noqa: PLC0415  # see above
        command_names,
        command_parser,
    )

    parser = command_parser()
    parser.add_argument(
        "--self-test",
        action=_SelfTest,
        type=Path,
        metavar="DIR",
        help="try the program as it is installed here, inside a new or empty folder",
    )
    if len(given) == 1 and _is_file(given[0]) and given[0] not in command_names(parser):
        return _guarded(lambda: _open_window(given))
    options = parser.parse_args(given)
    command: Command = options.run
    return _guarded(lambda: command(options))


def _is_file(argument: str) -> bool:
    """Tell whether an argument can be a file: options begin with a dash."""
    return not argument.startswith("-")


def _guarded(work: Callable[[], int]) -> int:
    """Run, and tell in the user's words what they can understand and mend."""
    try:
        return work()
    except CommandError as error:
        warn(error.message)
        return WRONG_USE
    except BrokenPipeError:
        # Whoever reads our lines has seen enough; Python must not complain of it at its end.
        sys.stdout = None
        return OK
    except KeyboardInterrupt:
        warn(Message("Stopped."))
        return PROBLEM
    except UserError as error:
        warn(error.message)
        return PROBLEM
    except OSError as error:
        warn(verbatim(str(error)))
        return PROBLEM
