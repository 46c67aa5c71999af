"""A briefing on paper: as many pages as it takes, with its sources, and what is said only where wanted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from chipline.briefing.deck import Deck, Reference, Slide, SlidePart, TableContent
from chipline.briefing.wording import ENGLISH
from chipline.briefing_deck.deck_files import DeckLayout, write_deck
from chipline.records.message import UserError
from chipline.scenery.figures import Drawing
from chipline.windows.briefing.export.pdf_pages import write_pdf

PAGE = re.compile(rb"/Type\s*/Page\b")


def deck() -> Deck:
    table = TableContent(("Record", "What it is"), (("A", "One."), ("B", "Two.")), "2 records", "2")
    asked = Slide(2, "b", "Asked", question="Which?", options=("A", "B"), answer="B")
    plain = Slide(1, "a", "Shown", "A caption", table, "Said to the audience.", references=(1,))
    sources = (Reference(1, "s", "Source, 2025", "A source, 2025", "B2", "https://example.org"),)
    return Deck("A briefing", "Analysts", "Thanks.", "Of today.", (plain, asked), sources)


@pytest.mark.parametrize(
    ("layout", "pages"),
    # Two steps, the answer to the second, and the sources; on A4 both steps share a page.
    [(DeckLayout.SLIDES, 4), (DeckLayout.HAND_OUT, 2), (DeckLayout.SCRIPT, 1)],
)
def test_each_layout_takes_its_pages(
    qapp: QApplication, tmp_path: Path, layout: DeckLayout, pages: int
) -> None:
    path = tmp_path / "b.pdf"
    write_deck(deck(), path, ENGLISH, layout, write_pdf)
    assert len(PAGE.findall(path.read_bytes())) == pages


@pytest.mark.parametrize(
    ("layout", "pages"), [(DeckLayout.SLIDES, 4), (DeckLayout.HAND_OUT, 2), (DeckLayout.SCRIPT, 1)]
)
def test_a_step_of_several_slides_takes_their_pages(
    qapp: QApplication, tmp_path: Path, layout: DeckLayout, pages: int
) -> None:
    drawing = Drawing(821.0, 350.0, "#ffffff", "Relations", ())
    parts = tuple(SlidePart(f"Chain ({n} of 3)", drawing, ()) for n in (1, 2, 3))
    path = tmp_path / "b.pdf"
    step = Slide(1, "a", "Chain", content=drawing, said="Said.", parts=parts)
    write_deck(Deck("D", "", "", "", (step,), ()), path, ENGLISH, layout, write_pdf)
    assert len(PAGE.findall(path.read_bytes())) == pages


def test_sources_on_slides_are_as_large_as_what_else_is_read_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    """In the type of paper, 24 lines have room on one page; in 13.5 points they have not."""
    sources = tuple(Reference(n, f"s{n}", f"S {n}", f"Source {n}") for n in range(1, 25))
    path = tmp_path / "b.pdf"
    for layout, pages in ((DeckLayout.SLIDES, 3), (DeckLayout.SCRIPT, 1)):
        made = Deck("D", "", "", "", (Slide(1, "a", "Shown"),), sources)
        write_deck(made, path, ENGLISH, layout, write_pdf)
        assert len(PAGE.findall(path.read_bytes())) == pages


def test_a_long_script_goes_on_on_further_pages(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    said = "\n".join(f"Sentence {number} of what is said." for number in range(200))
    long = Deck("D", "", "", "", (Slide(1, "a", "Long", said=said),), ())
    write_pdf(long, path, ENGLISH, DeckLayout.SCRIPT)
    assert len(PAGE.findall(path.read_bytes())) >= 3


def test_what_can_not_be_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="none"):
        write_deck(deck(), tmp_path / "none" / "none.pdf", ENGLISH, pdf=write_pdf)
