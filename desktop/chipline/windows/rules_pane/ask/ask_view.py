"""Ask: a question on the left, its answer on the right, the same question over time below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding
from chipline.export_rules.metrics import performance_density, tpp
from chipline.export_rules.personal_data import assess_data
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.wording import answer_over_time, answer_sentence, data_sentence
from chipline.records.message import Message, neat
from chipline.windows.formats import number_text
from chipline.windows.glossary.term_hover import explain_terms
from chipline.windows.i18n import tr, worded
from chipline.windows.icons import icon
from chipline.windows.output.printing import Printout, print_out, save_as_pdf
from chipline.windows.rules_pane.ask import answer_page
from chipline.windows.rules_pane.ask.answer_strip import AnswerStrip, Row
from chipline.windows.rules_pane.ask.page_foot import PageFoot
from chipline.windows.rules_pane.ask.question_form import CHIP, QuestionForm
from chipline.windows.rules_pane.outcome_style import total_text
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S, current, on_paper
from chipline.windows.widgets.boxes import STRETCH, hbox, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel, flat_button
from chipline.windows.widgets.labels.endless_words import without_endless_words

_FORM_WIDTH = 344
_FORM_SHARE = 0.46
#: Between the title of the answers over time and these.
_APART = 2
#: Stands for any, where the day of a question plays no part.
_ANY_DAY = date.min
#: The pages in short before an audience: whether with the caveats, and with the answers over time
#: below, or how often they changed, in the order in which they are tried.
_GIVING_WAY = (
    (True, True, True),
    (False, True, True),
    (True, False, True),
    (False, False, True),
    (False, False, False),
)
_ALL = 0
#: A property of the page: which text was written there.
_WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """A question about a chip with its answer, and the answers over time."""

    question: Question
    finding: Finding
    rows: tuple[Row, ...]


class AskView(QWidget):
    """The first of the four views.

    Signals:
        status_changed(str): what is shown, in a few words.
    """

    status_changed = Signal(str)

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules_state = rules_state
        self.form = QuestionForm(rules_state, self)
        self.page = QTextBrowser(self)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setAccessibleName(tr("Answer"))
        explain_terms(self.page)
        self.page.setStyleSheet("QTextBrowser { border: 0; padding: 0; background: transparent; }")
        self.foot = PageFoot(self.page)
        self.strip = AnswerStrip(self)
        self.strip_title = ElidedLabel(tr("The same question over time"), self)
        self.strip_title.setProperty("role", "small")
        # In line with the page above and the bars below, which have a small margin of their own.
        self.strip_title.setContentsMargins(5, 0, 0, 0)
        self.divider = QFrame(self)
        self._shown: answer_page.AnswerContent | None = None
        #: Whether what is shown was laid out for a wide page.
        self._wide = True
        self._over: tuple[object, tuple[Row, ...]] = ((), ())
        self._bare = False
        #: Whether the page before an audience has no room for the caveats.
        self._without_caveats = False
        #: How often the answer changes over time; None where that plays no part.
        self._changes: int | None = None
        #: Before an audience: the pages in short, as `_GIVING_WAY` has them.
        self._in_short: tuple[tuple[str, QTextDocument], ...] = ()
        self._heights: dict[tuple[int, int], float] = {}
        self.take = QWidget(self)
        self._lay_out()
        self.form.asked.connect(self.refresh)
        self.page.anchorClicked.connect(self._follow)
        self.strip.day_picked.connect(rules_state.view_state.move_day)
        self.strip.act_picked.connect(rules_state.show_act)

    def _lay_out(self) -> None:
        self.page.setViewportMargins(0, 0, 0, 0)
        copy = flat_button(tr("Copy the answer"), "copy")
        pdf = flat_button("", "download", hint=tr("Save the answer as PDF…"))
        printing = flat_button("", "printer", hint=tr("Print the answer…"))
        for button, act in (
            (copy, self.copy_answer),
            (pdf, self.save_as_pdf),
            (printing, self.print_out),
        ):
            button.clicked.connect(act)
        hbox(copy, pdf, printing, on=self.take, spacing=0)
        self._drawings = ((copy, "copy"), (pdf, "download"), (printing, "printer"))
        title = hbox(self.strip_title, STRETCH, self.take)
        below = vbox(title, self.strip, spacing=_APART)
        right = vbox(
            (self.page, 1),
            below,
            margins=(SPACE_L, SPACE_M, SPACE_S, SPACE_S),
            spacing=SPACE_S,
        )
        self.divider.setFixedWidth(1)
        hbox(self.form, self.divider, (right, 1), on=self, spacing=0)
        self.tools: tuple[QWidget, ...] = (self.form, self.divider, copy, pdf, printing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more than half of a narrow window to the answer."""
        self.form.setFixedWidth(min(_FORM_WIDTH, int(self.width() * _FORM_SHARE)))
        super().resizeEvent(event)
        if self._bare:
            self._fit()
            return
        shown = self._shown
        if shown is not None and self._wide != (self.page.viewport().width() >= answer_page.WIDE):
            self._shown = None
            self._show(shown)

    def reload(self) -> None:
        """Take on other records or rules."""
        if self.rules_state.loaded:
            # Before, there are no chips yet, and none of them would be chosen for good.
            self.form.chip.fill(self.rules_state.holdings)
        self.refresh()

    def refresh(self) -> None:
        """Answer the question of the form for the as-of day."""
        if not self.rules_state.loaded:
            return
        if self.form.kind == CHIP:
            self._answer_chip()
        else:
            self._answer_people()

    def follow_day(self) -> None:
        """Answer for another day."""
        self.form.chip.follow_day()
        self.refresh()

    # -- a chip -------------------------------------------------------------------------------

    def answered(self) -> QuestionAnswer | None:
        """Return the question of the form with its answer; None when it can't be put yet."""
        question = self.form.chip.question()
        if question is None:
            return None
        finding = assess(question, self.rules_state.rules)
        return QuestionAnswer(question, finding, self._rows(question))

    def _rows(self, question: Question) -> tuple[Row, ...]:
        """Answer over time; the day of the question plays no part, so that a drag asks once."""
        timeless = (replace(question, day=_ANY_DAY), id(self.rules_state.rules))
        if self._over[0] != timeless:
            rows = [Row(tr("Law"), answer_over_time(question, self.rules_state.law))]
            if self.rules_state.in_scenario:
                rows.insert(
                    0, Row(tr("Scenario"), answer_over_time(question, self.rules_state.rules))
                )
            self._over = (timeless, tuple(rows))
        return self._over[1]

    def _answer_chip(self) -> None:
        found = self.answered()
        if found is None:
            problem = self.form.chip.problem()
            self._show_text(problem or tr("Choose a chip, or give a TPP, and a destination."))
            return
        question, finding = found.question, found.finding
        law = None
        if self.rules_state.in_scenario:
            by_law = assess(question, self.rules_state.law)
            law = (by_law.outcome, self._sentence(question, by_law, self.rules_state.law))
        total, density = tpp(question.chip), performance_density(question.chip)
        figures = answer_page.figures_shown(
            finding,
            total_text(total) if total else tr("not known"),
            number_text(round(density.value, 2)) if density else tr("not known"),
        )
        sentence = self._sentence(question, finding, self.rules_state.rules)
        days = {start for row in found.rows for start, _finding in row.stretches[1:]}
        self._changes = len(days)
        self._show(
            answer_page.page_of(
                finding, sentence, figures, law, scenario=self.rules_state.in_scenario
            )
        )
        slugs = {slug for row in found.rows for _, each in row.stretches for slug in each.through}
        names = {slug: self.rules_state.act_name(slug) for slug in slugs}
        self.strip.show_rows(
            found.rows,
            self.rules_state.view_state.day,
            names,
            known_to=self.rules_state.rules.edition.holds_as_of.toordinal(),
        )
        self._show_strip(shown=True)
        self._fit()
        self.status_changed.emit(
            tr("The answer changed once", "The answer changed {n} times", self._changes)
        )

    def _sentence(self, question: Question, finding: Finding, rules: Rules) -> Message:
        return answer_sentence(question, finding, rules, self.rules_state.name_of)

    # -- personal data ------------------------------------------------------------------------

    def _answer_people(self) -> None:
        question = self.form.people.question()
        if question is None:
            problem = self.form.people.problem()
            self._show_text(
                problem or tr("Give the number of people whose data would leave China.")
            )
            return
        finding = assess_data(question, self.rules_state.rules)
        law = None
        if self.rules_state.in_scenario:
            by_law = assess_data(question, self.rules_state.law)
            law = (by_law.outcome, data_sentence(question, by_law, self.rules_state.law))
        sentence = data_sentence(question, finding, self.rules_state.rules)
        self._changes = None
        self._show_strip(shown=False)
        self._show(
            answer_page.page_of(finding, sentence, (), law, scenario=self.rules_state.in_scenario)
        )
        self.status_changed.emit(tr("personal data leaving China"))

    # -- taking along -------------------------------------------------------------------------

    @property
    def has_answer(self) -> bool:
        """Whether there is an answer, and not only the wish for a question."""
        return self._shown is not None

    def answer_text(self) -> str:
        """Return the answer in a sentence; empty while none can be given."""
        return worded(self._shown.sentence) if self._shown is not None else ""

    def copy_answer(self) -> None:
        """Put headline, reasons and sources on the clipboard, as text and as HTML."""
        if self._shown is None:
            return
        with on_paper():
            html = answer_page.plain_html(self._shown, self.rules_state.act_name)
        plain = QTextDocument()
        plain.setHtml(html)
        copied = QMimeData()
        copied.setHtml(html)
        copied.setText("\n".join(line for line in plain.toPlainText().splitlines() if line.strip()))
        QApplication.clipboard().setMimeData(copied)
        self.status_changed.emit(tr("The answer is on the clipboard"))

    def _printout(self) -> Printout | None:
        shown = self._shown
        if shown is None:
            return None
        title = neat(worded(shown.sentence)).rstrip(".")
        return Printout(title, lambda: answer_page.document(shown, self.rules_state.act_name))

    def save_as_pdf(self) -> None:
        """Let the user save the answer as a PDF, with its reasons and sources."""
        if printout := self._printout():
            save_as_pdf(self, printout)

    def print_out(self) -> None:
        """Let the user print the answer, with its reasons and sources."""
        if printout := self._printout():
            print_out(self, printout)

    # -- showing ------------------------------------------------------------------------------

    def _show_strip(self, *, shown: bool) -> None:
        self.strip.setVisible(shown)
        self.strip_title.setVisible(shown)

    def _show_text(self, text: str) -> None:
        self._shown = None
        self.take.hide()
        self.page.setPlainText(text)
        self._show_strip(shown=False)
        self.status_changed.emit("")

    # -- before an audience -------------------------------------------------------------------

    def set_bare(self, *, bare: bool) -> None:
        """Answer in short, without anything that would have to be scrolled to; or as a whole."""
        if bare != self._bare:
            self._bare = bare
            shown, self._shown = self._shown, None
            if shown is not None:
                self._show(shown)
                self._show_strip(shown=self.form.kind == CHIP)
                self._fit()

    def omitted(self) -> tuple[str, ...]:
        """Return the caveats that have no room before an audience."""
        if not self._bare or self._shown is None or not self._without_caveats:
            return ()
        return tuple(map(worded, self._shown.caveats))

    def has_room(self) -> bool | None:
        """Tell whether answer, caveats and strip are seen whole; None where nothing is answered."""
        return self._fits(_ALL) if self._bare and self._in_short else None

    def _fits(self, short: int) -> bool:
        # Also without the answers over time the row of their title keeps its distance.
        below = SPACE_S
        if _GIVING_WAY[short][1] and self.form.kind == CHIP:
            below = self.strip.sizeHint().height() + self.strip_title.sizeHint().height()
            below += SPACE_S + _APART
        return self._high(short) + below <= self.height() - SPACE_M - SPACE_S

    def _high(self, short: int) -> float:
        """Return how high a page in short is; laying it out takes milliseconds, and each size asks."""
        width = self.width() - SPACE_L - SPACE_S
        if (short, width) not in self._heights:
            made = self._in_short[short][1]
            made.setTextWidth(width)
            self._heights[short, width] = made.size().height()
        return self._heights[short, width]

    def _fit(self) -> None:
        """Leave out what has no room: first the caveats, then the answers over time."""
        if not self._bare or not self._in_short:
            return
        tried = range(len(_GIVING_WAY))
        short = next((one for one in tried if self._fits(one)), tried[-1])
        caveats, strip, _counted = _GIVING_WAY[short]
        self._without_caveats = not caveats
        html = self._in_short[short][0]
        if self.page.property(_WRITTEN) != html:
            self.page.setProperty(_WRITTEN, html)
            self.page.setHtml(without_endless_words(html))
        self._show_strip(shown=strip and self.form.kind == CHIP)

    def _write_in_short(self, page: answer_page.AnswerContent) -> None:
        made = []
        for caveats, strip, counted in _GIVING_WAY:
            changes = self._changes if counted and not strip else None
            short = answer_page.in_short(page, caveats=caveats, changes=changes)
            text = answer_page.html(short, self.rules_state.act_name)
            document = QTextDocument(self)
            answer_page.dress(document)
            document.setHtml(without_endless_words(text))
            made.append((text, document))
        for _text, document in self._in_short:
            document.deleteLater()
        self._in_short = tuple(made)
        self._heights.clear()
        self.page.setProperty(_WRITTEN, "")

    # -- showing a page -----------------------------------------------------------------------

    def _show(self, page: answer_page.AnswerContent) -> None:
        if page == self._shown:
            return
        self._shown = page
        if self._bare:
            answer_page.dress(self.page.document())
            self._write_in_short(page)
            self._fit()
            return
        self.take.show()
        place = self.page.verticalScrollBar().value()
        made = self.page.document()
        answer_page.dress(made)
        width = self.page.viewport().width()
        self._wide = width >= answer_page.WIDE
        html = answer_page.html(page, self.rules_state.act_name, width=width)
        self.page.setHtml(without_endless_words(html))
        self.page.verticalScrollBar().setValue(place)

    def _follow(self, url: QUrl) -> None:
        target = url.toString()
        if target.startswith(answer_page.ACT):
            self.rules_state.show_act(target.removeprefix(answer_page.ACT))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.form.dress()
        self.foot.dress()
        self.divider.setStyleSheet(f"background: {current().line}; border: 0;")
        for button, drawing in self._drawings:
            button.setIcon(icon(drawing, current().muted))
        self._shown = None
        self.refresh()

    def paint_to(self, painter: QPainter, width: int, height: int) -> None:
        """Paint answer and strip without the form."""
        if self._shown is None:
            return
        strip = self.strip.sizeHint().height() if self.form.kind == CHIP else 0
        made = answer_page.document(self._shown, self.rules_state.act_name, width - 2 * SPACE_L)
        room = height - strip - SPACE_L
        scale = min(1.0, room / max(1.0, made.size().height()))
        painter.save()
        painter.translate(SPACE_L, SPACE_S)
        painter.scale(scale, scale)
        made.drawContents(painter)
        painter.restore()
        if strip:
            painter.save()
            painter.translate(SPACE_S, height - strip)
            self.strip.paint_to(painter, width - 2 * SPACE_S, height)
            painter.restore()

    def state(self) -> dict[str, Any]:
        """Return the question as plain values."""
        return self.form.state()

    def restore(self, kept: dict[str, Any]) -> None:
        """Put a question again."""
        self.form.restore(kept)
        self.refresh()
