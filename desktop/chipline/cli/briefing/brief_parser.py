"""What `chipline brief` takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chipline.briefing_deck.deck_files import DeckLayout, DeckWriter, FrameWriter

if TYPE_CHECKING:
    # Other commands don't read in what briefings need.
    from chipline.briefing_deck.deck_content import ViewPainter


@dataclass(frozen=True, slots=True)
class Painters:
    """What takes Qt: pages of paper, numbered pictures, and the views that are no shapes."""

    pdf: DeckWriter
    frames: FrameWriter
    views: ViewPainter


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], painters: Painters
) -> None:
    """Add `brief`, which draws by these."""
    brief = commands.add_parser("brief", help="list, show, check or export briefings")
    verbs = brief.add_subparsers(dest="verb", metavar="VERB", required=True)
    list_ = verbs.add_parser("list", help="list the briefings of a workspace")
    _file_and_json(list_)
    list_.set_defaults(run=_command("list_briefings"))
    show = _of_briefing(verbs.add_parser("show", help="show the steps of a briefing"))
    show.set_defaults(run=_command("show_briefing"))
    check = _of_briefing(
        verbs.add_parser("check", help="tell which steps changed since, or can’t be shown")
    )
    check.set_defaults(run=_command("check_briefing"))
    export = _of_briefing(
        verbs.add_parser(
            "export", help="write a briefing as slides (PPTX, PDF) or as one page (HTML)"
        )
    )
    export.add_argument(
        "--out", type=Path, required=True, metavar="F", help="F.pptx, F.pdf or F.html"
    )
    export.add_argument(
        "--notes",
        action=argparse.BooleanOptionalAction,
        help="with what is said (default: in PPTX only)",
    )
    export.add_argument("--steps", metavar="2-5", help="only these steps, such as 2-5 or 1,3,7-9")
    export.add_argument(
        "--layout",
        choices=[str(each) for each in DeckLayout],
        default=str(DeckLayout.SLIDES),
        help="of PDF: slides, a hand-out, or the speaker’s script",
    )
    export.set_defaults(
        run=_command("export_briefing", pdf=painters.pdf, draw_views=painters.views)
    )
    moving = _of_briefing(
        verbs.add_parser("frames", help="write a step as numbered pictures of a moving day")
    )
    moving.add_argument("--step", type=int, required=True, metavar="N", help="which step")
    moving.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="a new or empty folder"
    )
    moving.add_argument(
        "--from", dest="first", metavar="DATE", help="default: where its range begins"
    )
    moving.add_argument("--to", dest="last", metavar="DATE", help="default: the step’s own day")
    moving.add_argument("--every", type=int, default=30, metavar="DAYS", help="default: 30")
    moving.add_argument("--width", type=int, default=1920, metavar="PIXELS", help="default: 1920")
    moving.set_defaults(run=_command("export_frames", draw_frames=painters.frames))


def _file_and_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .chipline file")
    command.add_argument("--json", action="store_true", help="write JSON")


def _of_briefing(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("briefing", metavar="BRIEFING", help="its short name, or its name")
    _file_and_json(command)
    return command


def _command(name: str, **given: object) -> Callable[[argparse.Namespace], int]:
    """Return what runs a command: all that a briefing needs is read in when it is called."""

    def run(options: argparse.Namespace) -> int:
        from chipline.cli.briefing import brief_commands  # noqa: PLC0415  # see above

        done: int = getattr(brief_commands, name)(options, **given)
        return done

    return run
