"""Writes a deck into a file: slides for PowerPoint, one page for a browser, or pages of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from chipline.briefing.deck import Deck
from chipline.briefing.wording import Wording
from chipline.records.message import Message, UserError
from chipline.scenery.figures import Drawing
from chipline.whole_file import whole_file


class DeckLayout(StrEnum):
    """How a deck lies on paper."""

    SLIDES = "slides"
    HAND_OUT = "hand-out"
    SCRIPT = "script"


def _write_html(deck: Deck, path: Path, words: Wording, _layout: DeckLayout) -> None:
    from chipline.briefing.page.html_page import html_page  # noqa: PLC0415  # only when it is written

    path.write_text(html_page(deck, words), encoding="utf-8", newline="\n")


def _write_pptx(deck: Deck, path: Path, words: Wording, _layout: DeckLayout) -> None:
    # The library for slides takes a third of a second and 20 MB to be read in.
    from chipline.briefing.slides.presentation import write_presentation  # noqa: PLC0415  # as said

    write_presentation(deck, path, words)


#: Writes drawings as numbered pictures into a folder, so many pixels across; returns how many.
FrameWriter = Callable[[Iterable[Drawing], Path, int], int]
DeckWriter = Callable[[Deck, Path, Wording, DeckLayout], None]
#: What writes the files that a briefing can leave as, by their endings.
WRITERS: dict[str, DeckWriter] = {".pptx": _write_pptx, ".html": _write_html}
#: Pages of paper are painted, which takes Qt: whoever has it gives what writes them.
PDF = ".pdf"
FORMATS = (".pptx", PDF, ".html")


def write_deck(
    deck: Deck,
    path: Path,
    words: Wording,
    layout: DeckLayout = DeckLayout.SLIDES,
    pdf: DeckWriter | None = None,
) -> None:
    """Write a deck in the format of a file's ending; what stood there before stays until it is done.

    `pdf` writes pages of paper.

    Raises:
        KeyError: nothing writes files of this ending.
        UserError: the file can't be written.
    """
    writers = WRITERS if pdf is None else {**WRITERS, PDF: pdf}
    write = writers[path.suffix.lower()]
    try:
        with whole_file(path) as draft:
            write(deck, draft, words, layout)
    except OSError as error:
        raise UserError(
            Message(
                "“{file}” could not be written: {why}. Close the program that has it open, or choose "
                "another place.",
                file=path.name,
                why=error.strerror or str(error),
            )
        ) from error
