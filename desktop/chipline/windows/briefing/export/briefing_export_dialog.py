"""The dialog that writes a briefing as slides, on paper or as one page, and says what it became."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from chipline.briefing.deck import Deck
from chipline.briefing.wording import Wording
from chipline.briefing_content import BriefingContent
from chipline.briefing_deck.deck_content import (
    DeckOptions,
    StepPicture,
    deck_of,
    leaves_as_picture,
)
from chipline.briefing_deck.deck_files import DeckLayout, write_deck
from chipline.briefing_deck.frames import FrameDays, frames
from chipline.briefing_deck.step_numbers import StepNumbersError, step_numbers
from chipline.records.message import N_, UserError
from chipline.session.session import Session
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows.briefing.export.frame_pictures import write_frames
from chipline.windows.briefing.export.pdf_pages import write_pdf
from chipline.windows.briefing.export.view_pictures import ViewPictures
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.i18n import error_text, tr, translated, worded
from chipline.windows.output.destination import choose_file
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.pictures.text_layout import tick_name
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.number_box import NumberBox
from chipline.windows.widgets.editors.whole_line import WholeLine

_WIDTH = 560
#: How many pixels wide pictures of a moving day are, and how many days may lie between two.
_FRAME_WIDTH, _MOST_DAYS = 1_920, 3_660


class DeckKind(StrEnum):
    """What a briefing can leave as."""

    PPTX = "pptx"
    HTML = "html"
    PDF = "pdf"
    HAND_OUT = "hand-out"
    SCRIPT = "script"
    FRAMES = "frames"


#: What each kind is called, its ending, how it lies on paper, and whether notes go along at first.
_KINDS = {
    DeckKind.PPTX: (N_("Slides for PowerPoint"), ".pptx", DeckLayout.SLIDES, True),
    DeckKind.HTML: (N_("Web page in one file"), ".html", DeckLayout.SLIDES, False),
    DeckKind.PDF: (N_("Slides on paper"), ".pdf", DeckLayout.SLIDES, False),
    DeckKind.HAND_OUT: (N_("Hand-out with room for notes"), ".pdf", DeckLayout.HAND_OUT, False),
    DeckKind.SCRIPT: (N_("Speaker’s script"), ".pdf", DeckLayout.SCRIPT, True),
    DeckKind.FRAMES: (N_("Numbered pictures of a moving day"), "", DeckLayout.SLIDES, False),
}


def window_wording() -> Wording:
    """Return what words a briefing in the user's language."""
    return Wording(worded, tick_name, QLocale().name().partition("_")[0])


class BriefingExportDialog(WritingDialog):
    """Writes one briefing, of which only the steps that are shown count.

    Signals:
        before_audience(bool): the colours before an audience are wanted, for views are drawn; or not.
    """

    before_audience = Signal(bool)

    def __init__(
        self,
        session: Session,
        content: BriefingContent,
        make_stage: Callable[[], StepStage],
        parent: QWidget,
    ) -> None:
        """Make the dialog; `make_stage` makes what the views are drawn on that are no shapes."""
        super().__init__(session, tr("Export the briefing"), parent)
        self._briefing, self._name = content.id, content.name
        self._shown = tuple(step for step in content.steps if not step.skipped)
        self._views = ViewPictures(make_stage, self)
        self._views.drawn.connect(self._write)
        self._views.at_work.connect(self.before_audience)
        self._target: Path | None = None
        self._wanted = DeckOptions()
        self._build()
        self._follow_kind()

    def _build(self) -> None:
        self.kind = Combo()
        self.kind.setAccessibleName(tr("Format"))
        for each, (label, ending, *_rest) in _KINDS.items():
            said = tr(
                "{format} ({ending})", format=translated(label), ending=ending or tr("a folder")
            )
            self.kind.addItem(said, each)
        self.kind.currentIndexChanged.connect(lambda _row: self._follow_kind())
        self.chosen = WholeLine(parent=self)
        self.chosen.setAccessibleName(tr("Steps"))
        self.notes = QCheckBox(tr("With what is said (the speaker’s notes)"), self)
        self.every = NumberBox(self)
        self.every.setRange(1, _MOST_DAYS)
        self.every.setValue(FrameDays().every)
        self.every.setAccessibleName(tr("Days between two pictures"))
        self._form_rows = QFormLayout()
        self._form_rows.addRow(tr("Format"), self.kind)
        self._form_rows.addRow(tr("Steps"), self.chosen)
        self._form_rows.addRow("", self.notes)
        self._form_rows.addRow(tr("Days apart"), self.every)
        self.lay_out(self._form_rows, width=_WIDTH)

    def _follow_kind(self) -> None:
        """Ask for what belongs to what was chosen, as is usual for it."""
        kind = DeckKind(self.kind.currentData())
        moving = kind is DeckKind.FRAMES
        self.notes.setChecked(_KINDS[kind][3])
        # A script without what is said would be empty.
        self.notes.setEnabled(kind is not DeckKind.SCRIPT)
        self._form_rows.setRowVisible(self.notes, not moving)
        self._form_rows.setRowVisible(self.every, moving)
        said = tr("The only step", "All {n} steps, or some such as 2-5", len(self._shown))
        self.chosen.setPlaceholderText(tr("One step, such as 5") if moving else said)

    # -- writing ------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Let the user choose a file, or a folder for pictures, and write it."""
        kind = DeckKind(self.kind.currentData())
        try:
            steps = step_numbers(self.chosen.text(), len(self._shown))
        except StepNumbersError as error:
            self._refuse(error_text(error))
            return
        numbers = sorted(steps) or list(range(1, len(self._shown) + 1))
        if kind is DeckKind.FRAMES and len(numbers) != 1:
            self._refuse(tr("The day moves in one step: write which, such as 5."))
            return
        label, ending, _layout, _notes = _KINDS[kind]
        pattern = f"{translated(label)} (*{ending})"
        target = choose_file(self, self.windowTitle(), f"{self._name}{ending}", pattern)
        if target is None:
            return
        self._target = target
        self.begin_writing()
        if kind is DeckKind.FRAMES:
            self._write_frames(target, numbers[0])
            return
        self._wanted = DeckOptions(notes=self.notes.isChecked(), steps=steps)
        shown = [self._shown[number - 1] for number in numbers]
        views = [step for step in shown if leaves_as_picture(step)]
        if views:
            self.task.begin()
            self._views.draw(views)
        else:
            self._write({})

    def _refuse(self, why: str) -> None:
        self.show_problem(why)
        self.chosen.setFocus()

    def _write(self, pictures: Mapping[str, StepPicture]) -> None:
        target, briefing, words = self._target, self._briefing, window_wording()
        assert target is not None  # noqa: S101  # it was chosen before
        layout = _KINDS[DeckKind(self.kind.currentData())][2]
        options = replace(self._wanted, pictures=pictures)

        def question(queries: Queries, progress: Progress) -> Deck | str:
            try:
                deck = deck_of(queries, briefing, words, options, progress)
                write_deck(deck, target, words, layout, write_pdf)
            except UserError as error:
                return error_text(error)
            return deck

        self.task.read(question, lambda deck: self._answer(target, deck), self.show_problem)

    def _answer(self, target: Path, deck: Deck | str) -> None:
        if isinstance(deck, str):
            self.show_problem(deck)
            return
        n = len(deck.slides)
        said = tr("{n} step is in “{file}”.", "{n} steps are in “{file}”.", n, file=str(target))
        self.tell(target, "\n".join((said, *deck.remarks)))

    def _write_frames(self, target: Path, number: int) -> None:
        briefing, words = self._briefing, window_wording()
        days = FrameDays(every=self.every.value())

        def question(queries: Queries, progress: Progress) -> int | str:
            try:
                drawings = frames(queries, briefing, number, words, days, progress)
                return write_frames(drawings, target, _FRAME_WIDTH)
            except UserError as error:
                return error_text(error)

        self.task.read(question, lambda made: self._tell_frames(target, made), self.show_problem)

    def _tell_frames(self, target: Path, made: int | str) -> None:
        if isinstance(made, str):
            self.show_problem(made)
        else:
            folder = str(target)
            self.tell(
                target,
                tr(
                    "{n} picture is in “{file}”.",
                    "{n} pictures are in “{file}”.",
                    made,
                    file=folder,
                ),
            )

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        self._views.stop()
        super().reject()
