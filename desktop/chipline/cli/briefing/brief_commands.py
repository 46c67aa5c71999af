"""Briefings are listed, told step by step, checked, and written as slides, page, paper or pictures."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chipline.briefing.deck import FEWEST_OPTIONS, LETTERS, MOST_OPTIONS, Deck, RulesAnswer, Slide
from chipline.briefing.wording import ENGLISH
from chipline.briefing_content import (
    BriefingContent,
    StepContent,
    listed_briefings,
)
from chipline.briefing_deck.deck_content import (
    DeckOptions,
    ViewPainter,
    deck_of,
    leaves_as_picture,
)
from chipline.briefing_deck.deck_files import (
    FORMATS,
    PDF,
    DeckLayout,
    DeckWriter,
    FrameWriter,
    write_deck,
)
from chipline.briefing_deck.frames import FrameDays, frames
from chipline.briefing_deck.step_answers import briefing_with_answers, outcome_name
from chipline.briefing_deck.step_numbers import StepNumbersError, step_numbers
from chipline.cli.command import (
    CommandError,
    reading,
    record_called,
    say,
    warn,
    write_json,
    write_line,
)
from chipline.cli.show_record import day_of
from chipline.records.message import Message, joined
from chipline.store.queries import Queries

_WIDEST = 7_680


def _found(queries: Queries, written: str) -> BriefingContent:
    named = record_called(queries, written, "briefing")
    found = briefing_with_answers(queries, named.id)
    assert found is not None  # noqa: S101  # one snapshot
    return found


def list_briefings(options: argparse.Namespace) -> int:
    """List the briefings of a workspace with how many steps each has."""
    with reading(options.file) as queries:
        found = listed_briefings(queries)
        names = queries.names(one.id for one in found)
    if options.json:
        write_json(
            [
                {"slug": names[one.id].slug, "name": one.name, "id": one.id, "steps": one.steps}
                for one in found
            ]
        )
        return 0
    for one in found:
        steps = Message("{n} step", "{n} steps", one.steps)
        write_line("\t".join((names[one.id].slug or one.id, one.name, str(steps))))
    return 0


def show_briefing(options: argparse.Namespace) -> int:
    """Show each step: its title, what is shown, what is said, its answer and its sources."""
    with reading(options.file) as queries:
        deck = deck_of(queries, _found(queries, options.briefing).id, ENGLISH)
    if options.json:
        write_json(_plain_deck(deck))
        return 0
    write_line(deck.title)
    for slide in deck.slides:
        write_line("")
        for line in _slide_lines(deck, slide):
            write_line(line)
    return 0


def _slide_lines(deck: Deck, slide: Slide) -> Iterator[str]:
    yield f"{slide.number}. {slide.title}"
    yield from (f"   {line}" for line in (slide.caption, slide.question) if line)
    for letter, option in zip(LETTERS, slide.options, strict=False):
        yield f"   {letter}. {option}"
    answer = slide.computed or slide.content
    if isinstance(answer, RulesAnswer):
        yield f"   → {answer.sentence}"
    yield from (f"   {line}" for line in (slide.undated, slide.sources_line(deck)) if line)


def _plain_deck(deck: Deck) -> dict[str, Any]:
    return {
        "title": deck.title,
        "audience": deck.audience,
        "facts": deck.facts,
        "steps": [
            {
                "number": slide.number,
                "id": slide.step,
                "title": slide.title,
                "caption": slide.caption,
                "said": slide.said,
                "day": slide.day,
                "question": slide.question,
                "options": list(slide.options),
                "answer": slide.answer,
                "computed": slide.computed.sentence if slide.computed else "",
                "sources": list(slide.references),
            }
            for slide in deck.slides
        ],
        "sources": [
            {
                "number": one.number,
                "id": one.source,
                "text": one.text,
                "grade": one.grade,
                "url": one.address,
            }
            for one in deck.sources
        ],
    }


def check_briefing(options: argparse.Namespace) -> int:
    """Tell which steps show something else than when they were made, or can't be shown."""
    with reading(options.file) as queries:
        found = _found(queries, options.briefing)
        problems = [
            {"step": number, "id": step.id, "title": step.name, "problem": str(problem)}
            for number, step in enumerate(found.steps, start=1)
            for problem in _problems(queries, step)
        ]
    if options.json:
        write_json(problems)
    else:
        for one in problems:
            write_line(f"{one['step']}. {one['title']}: {one['problem']}")
        if not problems:
            say(Message("No step shows anything other than when it was made."))
    return 1 if problems else 0


def _problems(queries: Queries, step: StepContent) -> Iterator[Message]:
    if step.trouble is not None:
        yield step.trouble
    if step.question and step.options and not FEWEST_OPTIONS <= len(step.options) <= MOST_OPTIONS:
        yield Message(
            "a question has {least} to {most} options, and this one has {n}",
            least=FEWEST_OPTIONS,
            most=MOST_OPTIONS,
            n=len(step.options),
        )
    stale = step.stale
    if stale.changed:
        names = [one.title for one in queries.names(stale.changed).values()]
        yield Message("changed since: {records}", records=joined(names))
    if stale.gone:
        n = len(stale.gone)
        yield Message("{n} record was deleted since", "{n} records were deleted since", n)
    if stale.grown:
        then, now = stale.grown
        yield Message("it showed {then} records, and shows {now} now", then=then, now=now)
    if stale.answer:
        before, after = map(outcome_name, stale.answer)
        yield Message("the answer was “{before}”, and is “{after}”", before=before, after=after)


def export_briefing(options: argparse.Namespace, pdf: DeckWriter, draw_views: ViewPainter) -> int:
    """Write a briefing as slides or as one page."""
    suffix = options.out.suffix.lower()
    if suffix not in FORMATS:
        raise CommandError(
            Message(
                "--out takes a file that ends in one of these: {suffixes}.",
                suffixes=joined(FORMATS),
            )
        )
    layout = DeckLayout(options.layout)
    if layout is not DeckLayout.SLIDES and suffix != PDF:
        raise CommandError(Message("--layout goes with a PDF."))
    script = layout is DeckLayout.SCRIPT
    notes = options.notes if options.notes is not None else suffix == ".pptx" or script
    with reading(options.file) as queries:
        found = _found(queries, options.briefing)
        shown = [step for step in found.steps if not step.skipped]
        steps = _steps(options.steps, len(shown))
        chosen = [one for at, one in enumerate(shown, 1) if not steps or at in steps]
        views = [one for one in chosen if leaves_as_picture(one)]
        pictures = draw_views(options.file, views) if views else {}
        deck_options = DeckOptions(notes=notes, steps=steps, pictures=pictures)
        deck = deck_of(queries, found.id, ENGLISH, deck_options)
    write_deck(deck, options.out, ENGLISH, layout, pdf)
    for remark in deck.remarks:
        warn(Message("{remark}", remark=remark))
    if options.json:
        write_json({"file": str(options.out), "slides": len(deck.slides), "remarks": deck.remarks})
    else:
        n = len(deck.slides)
        say(
            Message(
                "Wrote {n} step of “{briefing}” into {file}.",
                "Wrote {n} steps of “{briefing}” into {file}.",
                n,
                briefing=deck.title,
                file=str(options.out),
            )
        )
    return 0


def _steps(written: str | None, shown: int) -> frozenset[int]:
    try:
        return step_numbers(written or "", shown)
    except StepNumbersError as error:
        raise CommandError(Message("--steps: {problem}", problem=error.message)) from error


def export_frames(options: argparse.Namespace, draw_frames: FrameWriter) -> int:
    """Write a step as numbered pictures of a moving day."""
    folder: Path = options.out
    if not 320 <= options.width <= _WIDEST:
        most = _WIDEST
        raise CommandError(
            Message("--width goes from 320 to {most}, not {width}.", most=most, width=options.width)
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(
            Message("--out takes a new or empty folder: “{folder}” is neither.", folder=str(folder))
        )
    first, last = (
        day_of(each).toordinal() if each else None for each in (options.first, options.last)
    )
    days = FrameDays(first, last, options.every)
    with reading(options.file) as queries:
        found = _found(queries, options.briefing)
        drawings = list(frames(queries, found.id, options.step, ENGLISH, days))
    n = draw_frames(drawings, folder, options.width)
    if options.json:
        write_json({"folder": str(folder), "frames": n})
    else:
        say(
            Message(
                "Wrote {n} picture into {folder}.",
                "Wrote {n} pictures into {folder}.",
                n,
                folder=str(folder),
            )
        )
    return 0
