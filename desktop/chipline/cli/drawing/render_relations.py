"""Draws the relations as the command line orders them."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize

from chipline.cli.command import SENTENCES, CommandError
from chipline.records.message import Message, UserError, joined, verbatim
from chipline.store.queries import Named
from chipline.windows.relations.pane import RelationsPane
from chipline.windows.relations.relation_views import AROUND, CHAIN, VIEWS, WAYS


def draw_relations(pane: RelationsPane, options: Namespace, size: QSize, out: Path) -> None:
    """Show what was ordered, and write it into a file.

    Raises:
        CommandError: an option has a value that it can't take, or nothing is there to be drawn.
        UserError: the file can't be written.
    """
    _show_view(pane, options)
    picture = pane.picture(size, options.theme)
    if picture is None:
        raise CommandError(
            Message("There is nothing to draw: no way leads there, or no record is around it.")
        )
    problems: list[str] = []
    pane.export(replace(picture, sharpness=options.scale), out, problems.append)
    if problems:
        raise UserError(verbatim(problems[0]))


def _show_view(pane: RelationsPane, options: Namespace) -> None:
    """Show what was asked for: ways between two ends, what is around a record, or the chain."""
    begin, end, view = options.from_day, options.to_day, options.view
    if view and view not in VIEWS:
        wrong = Message("The relations have no view “{view}”.", view=view)
        known = Message("They have: {views}.", views=joined(VIEWS))
        raise CommandError(joined((wrong, known), SENTENCES))
    if begin or end or view == WAYS:
        if not begin:
            raise CommandError(
                Message("--from takes the short name of the record where ways begin.")
            )
        finding = end in (None, "finding")
        pane.show_view(WAYS)
        target = None if finding else _named(pane, end)
        pane.ways.show_ends(_named(pane, begin), target, finding=finding)
    else:
        pane.show_view(view or (AROUND if options.select else CHAIN))
        if not view and not pane.has_picture():
            # A source has nothing around it, but may be selected.
            pane.show_view(CHAIN)


def _named(pane: RelationsPane, slug: str) -> Named:
    found = pane.called(slug)
    if found is None:
        raise CommandError(
            Message(
                "No record has the short name “{slug}”. Find it with chipline search TEXT.",
                slug=slug,
            )
        )
    return found
