"""Draws the map as the command line orders it: which part of the world, what shades it, which days."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize

from chipline.cli.command import SENTENCES, CommandError
from chipline.cli.show_record import day_of
from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.records.message import Message, UserError, joined, verbatim
from chipline.windows.map.pane import MapPane


def draw_map(pane: MapPane, options: Namespace, size: QSize, out: Path) -> None:
    """Show what was ordered, and write it into a file.

    Raises:
        CommandError: an option has a value that it can't take.
        UserError: the file can't be written.
    """
    if options.view and not pane.show_preset(options.view):
        wrong = Message("The map has no view “{view}”.", view=options.view)
        known = Message("It has: {views}.", views=joined(one.name for one in MAP_PRESETS))
        raise CommandError(joined((wrong, known), SENTENCES))
    if options.shade and not pane.set_shading(options.shade):
        wrong = Message("The map can’t be shaded by “{shade}”.", shade=options.shade)
        known = Message("It can be by: {names}.", names=joined(pane.shadings()))
        raise CommandError(joined((wrong, known), SENTENCES))
    pane.compare_with(day_of(options.compare) if options.compare else None)
    picture = pane.picture(size, options.theme)
    assert picture is not None  # noqa: S101  # the session reads at once
    problems: list[str] = []
    pane.export(replace(picture, sharpness=options.scale), out, problems.append)
    if problems:
        raise UserError(verbatim(problems[0]))
