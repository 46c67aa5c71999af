"""Draws the timeline as the command line orders it: range, lanes, kinds, preset, pages."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QSize

from chipline.cli.command import CommandError
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, UserError, joined, message_of, verbatim
from chipline.records.notation.dates import DateError, bounds
from chipline.scenery.event_mapping import KIND_NAMES
from chipline.timeline_layout.arrangement import PRESETS, kinds_of, parse_lanes
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows.pictures.paper_fields import MOST_PAGES, MOST_SCALE
from chipline.windows.timeline.export.sheets import Sheet
from chipline.windows.timeline.notes.eras import shipped_eras
from chipline.windows.timeline.pane import TimelinePane


def draw_timeline(pane: TimelinePane, options: Namespace, size: QSize, out: Path) -> None:
    """Arrange a pane as ordered, and write what it shows into a file.

    Raises:
        CommandError: an option has a value that it can't take.
        UserError: the file can't be written.
    """
    _check(options, out)
    _arrange(pane, options)
    problems: list[str] = []
    sheet = Sheet(
        width=float(size.width()),
        height=float(size.height()),
        theme=options.theme,
        days=_days(pane, options),
        whole=options.whole,
        across=options.pages,
        scale=options.scale,
        eras=(*(shipped_eras() if options.eras else ()), *pane.notes.pinned()),
    )
    pane.export(sheet, out, problems.append)
    if problems:
        raise UserError(verbatim(problems[0]))


def _check(options: Namespace, out: Path) -> None:
    """Refuse what would else be quietly left out."""
    suffix = out.suffix.lower()
    if not 1 <= options.pages <= MOST_PAGES:
        raise _out_of_range("--pages", MOST_PAGES, options.pages)
    if options.pages > 1 and suffix != ".pdf":
        raise CommandError(Message("--pages is for PDF: “{file}” has one page.", file=out.name))
    if not 1 <= options.scale <= MOST_SCALE:
        raise _out_of_range("--scale", MOST_SCALE, options.scale)
    if options.scale > 1 and suffix != ".png":
        raise CommandError(
            Message("--scale is for PNG: “{file}” is sharp at any size.", file=out.name)
        )
    if options.all_years and (options.from_day or options.to_day):
        raise CommandError(Message("--all-years goes without --from and --to."))


def _out_of_range(option: str, most: float, given: float) -> CommandError:
    return CommandError(
        Message(
            "{option} goes from 1 to {most}, not {given}.", option=option, most=most, given=given
        )
    )


def _arrange(pane: TimelinePane, options: Namespace) -> None:
    arrangements = pane.arrangements
    if options.preset:
        if options.preset not in {one.name for one in PRESETS}:
            known = joined(one.name for one in PRESETS)
            raise CommandError(
                Message(
                    "There is no preset “{preset}”. Presets: {presets}.",
                    preset=options.preset,
                    presets=known,
                )
            )
        arrangements.choose_preset(options.preset)
    if options.kinds:
        arrangements.set(arrangements.current.with_kinds(_kinds(options.kinds)))
    if options.lanes:
        try:
            bands = parse_lanes(arrangements.current.kinds, options.lanes)
        except ValueError as error:
            raise CommandError(message_of(error)) from error
        for band in bands:
            arrangements.set(arrangements.current.with_lanes(band.kind, band.by))
    if options.links:
        pane.canvas.show_links(LinkMode(options.links))


def _kinds(written: str) -> tuple[str, ...]:
    """Read kinds by their plurals, parted by commas."""
    plurals = {kind.plural: kind.name for kind in ALL_KINDS if kind.name in KIND_NAMES}
    names = [part.strip() for part in written.split(",") if part.strip()]
    for name in names:
        if name not in plurals:
            raise CommandError(
                Message(
                    "The timeline has no “{name}”. It has: {kinds}.",
                    name=name,
                    kinds=joined(plurals),
                )
            )
    return kinds_of(plurals[name] for name in names)


def _days(pane: TimelinePane, options: Namespace) -> tuple[float, float] | None:
    scale = pane.canvas.shown.scale
    events = pane.canvas.events
    extent = events.extent() if events is not None else None
    if options.all_years and extent is not None:
        return extent
    if not (options.from_day or options.to_day):
        return None
    first, last = (_day(written) for written in (options.from_day, options.to_day))
    days = (
        first[0] if first else min(scale.origin, last[1] - 365 if last else scale.origin),
        last[1] if last else max(scale.end, first[0] + 365 if first else scale.end),
    )
    if days[0] >= days[1]:
        raise CommandError(Message("--from must come before --to."))
    return days


def _day(written: str | None) -> tuple[float, float] | None:
    if not written:
        return None
    try:
        low, high = bounds(written)
    except DateError as error:
        raise CommandError(message_of(error)) from error
    if low is None or high is None:
        raise CommandError(
            Message(
                "“{written}” is open. Write a day, month or year such as 2025-04.", written=written
            )
        )
    return float(low), float(high + 1)
