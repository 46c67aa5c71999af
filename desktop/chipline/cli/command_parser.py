"""The commands of the command line and what each of them takes."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from chipline import __version__
from chipline.briefing.deck import Deck
from chipline.briefing.wording import Wording
from chipline.briefing_deck.deck_files import DeckLayout
from chipline.cli import (
    assess,
    backup,
    changes,
    export,
    list_records,
    merge,
    show_record,
    workspace,
)
from chipline.cli.briefing import brief_parser
from chipline.cli.imports import import_command, stage_command
from chipline.exchange.report_formats.formats import ReportFormat
from chipline.exchange.report_formats.report import Report
from chipline.records.kinds import ALL_KINDS
from chipline.scenery.figures import Drawing

if TYPE_CHECKING:
    from chipline.briefing_content import StepContent
    from chipline.briefing_deck.deck_content import StepPicture

#: So many records are found at the most.
_MOST = 1_000_000
_PLURALS = [kind.plural for kind in ALL_KINDS]


def command_parser() -> argparse.ArgumentParser:
    """Make the parser of all commands; each sets `run` to what runs it."""
    parser = argparse.ArgumentParser(
        prog="chipline",
        description="Explore AI-chip export restrictions and the compute that moves. "
        "Without a command, the window opens on FILE.",
        epilog="FILE left out: the starter facts. Help on a command: chipline COMMAND --help",
    )
    parser.add_argument("--version", action="version", version=f"Chipline {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _workspace_commands(commands)
    _asking_commands(commands)
    _drawing_commands(commands)
    assess.add_commands(commands)
    backup.add_commands(commands)
    export.add_commands(commands, _draw_report)
    import_command.add_commands(commands)
    stage_command.add_commands(commands)
    brief_parser.add_commands(
        commands, brief_parser.Painters(_draw_briefing, _draw_frames, _draw_views)
    )
    merge.add_commands(commands)
    changes.add_commands(commands)
    return parser


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .chipline file")


def _count(written: str) -> int:
    number = int(written)
    if not 0 < number <= _MOST:
        raise argparse.ArgumentTypeError(f"{written} is not from 1 to {_MOST:,}")
    return number


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="write JSON")


def _workspace_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = commands.add_parser("new", help="make a workspace from the starter facts")
    new.add_argument("file", type=Path, metavar="FILE")
    begins = new.add_mutually_exclusive_group()
    begins.add_argument("--empty", action="store_true", help="without the starter facts")
    begins.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="EXPORT",
        help="with the records of a JSON file or CSV folder that chipline export wrote",
    )
    new.set_defaults(run=workspace.new)
    check = commands.add_parser("check", help="look for what can't be right in a workspace")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--all", action="store_true", help="name what is missing as well")
    _json(check)
    check.set_defaults(run=workspace.check_file)
    rebuild = commands.add_parser(
        "rebuild", help="make the search index anew, where it is damaged; no record changes"
    )
    rebuild.add_argument("file", type=Path, metavar="FILE")
    rebuild.set_defaults(run=workspace.rebuild)
    salvage = commands.add_parser(
        "salvage", help="copy the records of a workspace that can't be opened into a new one"
    )
    salvage.add_argument("file", type=Path, metavar="FILE")
    salvage.add_argument("target", type=Path, metavar="NEW", help="the new workspace")
    salvage.set_defaults(run=workspace.save_what_is_left)


def _asking_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    list_ = commands.add_parser("list", help="list the records of a kind")
    list_.add_argument("kind", choices=_PLURALS, metavar="KIND", help=", ".join(_PLURALS))
    _file(list_)
    list_.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="only records with this value, or FIELD~WORDS for those that contain these words; "
        "may be given more than once",
    )
    list_.add_argument("--view", metavar="SLUG", help="only what a saved view shows")
    _json(list_)
    list_.set_defaults(run=list_records.list_records)
    show = commands.add_parser("show", help="show one record with links and citations")
    show.add_argument("slug", metavar="SLUG")
    _file(show)
    show.add_argument("--on", metavar="DATE", help="derive values as of this day (default: today)")
    _json(show)
    show.set_defaults(run=show_record.show)
    search = commands.add_parser("search", help="find records of every kind by words")
    search.add_argument("text", metavar="TEXT")
    _file(search)
    search.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="how many at the most (20)"
    )
    _json(search)
    search.set_defaults(run=list_records.search)


def _drawing_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    render = commands.add_parser("render", help="draw a pane into a PNG, SVG or PDF file")
    render.add_argument("pane", nargs="?", metavar="PANE")
    _file(render)
    render.add_argument("--list", action="store_true", help="name the panes")
    render.add_argument("--out", type=Path, metavar="F", help="F.png, F.svg or F.pdf")
    render.add_argument("--size", default="1600x900", metavar="WxH")
    render.add_argument("--theme", choices=("light", "dark"), default="light")
    render.add_argument("--select", metavar="SLUG", help="the record that is selected")
    render.add_argument("--as-of", metavar="DATE", help="the as-of day (default: today)")
    render.add_argument(
        "--view",
        metavar="VIEW",
        help="of the controls: ask, plane, frontier or touched; of the map: world, asia, "
        "south-east-asia, johor-singapore, china or gulf; of the relations: chain, around or ways; "
        "of the dossiers: a country, where none of the selected firm is wanted",
    )
    render.add_argument(
        "--compare", metavar="DATE", help="of the map: another day, drawn beside the as-of day"
    )
    render.add_argument(
        "--shade", metavar="BY", help="of the map: destination, none, a country group or a place"
    )
    _timeline_options(render)
    render.set_defaults(run=_render)
    screens = commands.add_parser("screens", help="draw the whole window, pane by pane, as PNGs")
    screens.add_argument("folder", type=Path, metavar="FOLDER")
    screens.set_defaults(run=_screens)


def _timeline_options(render: argparse.ArgumentParser) -> None:
    group = render.add_argument_group("of the timeline, and of the relations")
    group.add_argument(
        "--from",
        dest="from_day",
        metavar="DATE",
        help="the first day; for relations the record where ways begin",
    )
    group.add_argument(
        "--to",
        dest="to_day",
        metavar="DATE",
        help="the last day; for relations the record where ways end, or finding",
    )
    group.add_argument("--all-years", action="store_true", help="from the first event to the last")
    group.add_argument(
        "--preset", metavar="NAME", help="responses, moves, chips, or firm (of the selected record)"
    )
    group.add_argument("--kinds", metavar="KINDS", help="such as restrictions,relocations,chips")
    group.add_argument(
        "--lanes",
        metavar="BY",
        help="such as jurisdiction or country-to>firm; for several kinds parted by commas",
    )
    group.add_argument("--links", choices=("selection", "all", "off"))
    group.add_argument("--eras", action="store_true", help="with administrations and rule regimes")
    group.add_argument("--whole", action="store_true", help="every lane in full")
    group.add_argument("--pages", type=int, default=1, help="PDF pages side by side (1)")
    group.add_argument("--scale", type=float, default=1.0, help="sharpness of a PNG (1)")


def _render(options: argparse.Namespace) -> int:
    from chipline.cli.render import render  # noqa: PLC0415  # Qt is read in only for what draws

    return render(options)


def _draw_briefing(deck: Deck, path: Path, words: Wording, layout: DeckLayout) -> None:
    from chipline.cli.render import draw_briefing  # noqa: PLC0415  # as above

    draw_briefing(deck, path, words, layout)


def _draw_frames(drawings: Iterable[Drawing], folder: Path, width: int) -> int:
    from chipline.cli.render import draw_frames  # noqa: PLC0415  # as above

    return draw_frames(drawings, folder, width)


def _draw_views(file: Path | None, steps: Iterable[StepContent]) -> dict[str, StepPicture]:
    from chipline.cli.render import draw_views  # noqa: PLC0415  # as above

    return draw_views(file, steps)


def _screens(options: argparse.Namespace) -> int:
    from chipline.cli.render import screens  # noqa: PLC0415  # as above

    return screens(options.folder)


def _draw_report(path: Path, used: ReportFormat, told: Report) -> None:
    from chipline.cli.render import draw_report  # noqa: PLC0415  # as above

    draw_report(path, used, told)


def command_names(parser: argparse.ArgumentParser) -> list[str]:
    """Return the words that a parser takes for commands."""
    found = [
        action.choices
        for action in parser._actions  # noqa: SLF001  # argparse has no public way to ask
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    ]
    return [name for choices in found for name in choices]
