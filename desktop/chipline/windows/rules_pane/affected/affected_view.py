"""Who is affected: the chips, clusters, tenancies and relocations under a restriction on the day.

Signals:
    status_changed(str): how many records fall under it.
"""

from __future__ import annotations

from bisect import bisect_right
from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from chipline.export_rules.overviews.affected import (
    Subject,
    Touched,
    answer_days,
    as_seen,
    counts,
    outcomes,
    touched,
)
from chipline.records.notation.countries import names_of
from chipline.records.notation.text import sort_key
from chipline.windows.formats import counted_list, date_text
from chipline.windows.i18n import tr, translated
from chipline.windows.rules_pane.affected.affected_model import (
    HEADERS,
    RowsModel,
    how_words,
    shown_line,
    shown_note,
)
from chipline.windows.rules_pane.ask.answer_page import dress
from chipline.windows.rules_pane.ask.question_form import country_offers
from chipline.windows.rules_pane.outcome_style import tone, word
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.theme import BODY, SMALL, SPACE_L, SPACE_M, SPACE_S, current, font
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.labels.endless_words import without_endless_words
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.lists.list_style import show_as_rows
from chipline.windows.widgets.pickers import Picker

FIRST_ACT = "us-h20-letter-2025"
SCENARIO = "scenario"
#: Wide enough for the question on one line, in pixels.
_ROOMY = 720


class AffectedView(QWidget):
    """The last of the four views."""

    status_changed = Signal(str)

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules_state = rules_state
        self.subject = Picker(tr("Restriction"), self)
        self.destination = Picker(tr("Chips, as if sold to"), self)
        self.destination.fill(country_offers(), names=names_of)
        self.destination.choose("CN")
        self.summary = PlainLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.RichText)
        self.model = RowsModel(self)
        self.table = QTableView(self)
        self.empty = text_label("muted", parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._wanted = FIRST_ACT
        self._kept: dict[object, tuple[Touched, ...]] = {}
        self._days: list[int] = []
        self._lay_out()
        self.subject.chosen.connect(self._pick)
        self.destination.chosen.connect(self.refresh)
        rules_state.view_state.selected.connect(self._follow_selection)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Who is affected"))
        show_as_rows(table, QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, share in enumerate((0, 28, 34, 24, 14)):
            mode = QHeaderView.ResizeMode.Interactive if share else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        header.setStretchLastSection(True)
        selection = table.selectionModel()
        selection.currentRowChanged.connect(self._select)
        table.activated.connect(self._open)
        self.subject.label.setFixedWidth(self.subject.label.sizeHint().width())
        # A row of its own: hidden as a whole it leaves no empty band above the answer.
        row = QWidget(self)
        self.tools: tuple[QWidget, ...] = (row,)
        top = hbox(self.subject.label, (self.subject, 3), on=row, spacing=SPACE_S)
        top.addSpacing(SPACE_M)
        top.addWidget(self.destination.label)
        top.addWidget(self.destination, 1)
        head = vbox(row, self.summary, margins=(SPACE_L, SPACE_S, SPACE_L, 0), spacing=SPACE_S)
        vbox(head, (self.table, 1), (self.empty, 1), on=self, spacing=SPACE_S)

    def resizeEvent(self, event: Any) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        label = self.destination.label
        wide = label.fontMetrics().horizontalAdvance(label.text()) + 2
        # On one line where there is room, else on two.
        label.setFixedWidth(wide if self.width() >= _ROOMY else wide // 2 + 12)
        room = self.width() - 40
        self.table.setColumnWidth(0, 40)
        for column, share in ((1, 0.28), (2, 0.33), (3, 0.19)):
            self.table.setColumnWidth(column, int(room * share))

    # -- what is asked ------------------------------------------------------------------------

    def reload(self) -> None:
        """Take on other records or rules."""
        self._kept.clear()
        rules = (self.rules_state.rules, self.rules_state.law)
        self._days = answer_days(rules, self.rules_state.holdings)
        fed = self.rules_state.law.restrictions
        acts = sorted(
            self.rules_state.holdings.acts.values(),
            key=lambda act: (act.slug not in fed, sort_key(act.name)),
        )
        offers = [(act.slug or act.id, act.name) for act in acts]
        if self.rules_state.in_scenario:
            offers.insert(0, (SCENARIO, tr("The scenario: whose answer differs from the law")))
        self.subject.fill(offers)
        known = [value for value, _name in offers]
        if self._wanted not in known and known:
            self._wanted = FIRST_ACT if FIRST_ACT in known else known[0]
        self.subject.choose(self._wanted)
        self.refresh()

    def _pick(self) -> None:
        self._wanted = self.subject.value()
        self.refresh()

    def _follow_selection(self, kind: str, record: str) -> None:
        """Ask about the restriction that was selected elsewhere."""
        if kind != "restriction" or not self.rules_state.loaded:
            return
        found = [key for key, act in self.rules_state.holdings.acts.items() if act.id == record]
        if found:
            self._wanted = found[0]
            self.subject.choose(self._wanted)
            self.refresh()

    def asked(self) -> Subject | None:
        """Return what is asked about; None when there is nothing yet."""
        law = self.rules_state.law if self.rules_state.in_scenario else None
        to = self.destination.value() or "CN"
        if self._wanted == SCENARIO:
            return Subject(self.rules_state.rules, None, law, to) if law else None
        act = self.rules_state.act(self._wanted)
        return Subject(self.rules_state.rules, act, law, to) if act else None

    def refresh(self) -> None:
        """Ask for the as-of day off the GUI thread; what was asked before is still there."""
        subject = self.asked() if self.rules_state.loaded else None
        if subject is None:
            self.show_rows(())
            return
        holdings, day = self.rules_state.holdings, self.rules_state.day
        # Answers change on few days, so that dragging the day asks seldom.
        key = (bisect_right(self._days, day.toordinal()), self._wanted, subject.destination)
        if key in self._kept:
            self.show_rows(as_seen(self._kept[key], day))
            return

        def show(found: object) -> None:
            assert isinstance(found, tuple)  # noqa: S101  # what the question returns
            if len(self._kept) > 400:
                self._kept.clear()
            self._kept[key] = found
            self.show_rows(as_seen(found, self.rules_state.day))

        self.rules_state.work("touched", lambda: touched(subject, holdings, day), show)

    follow_day = refresh

    # -- what is shown ------------------------------------------------------------------------

    def show_rows(self, rows: tuple[Touched, ...]) -> None:
        """Show what falls under it, and count."""
        self.model.show_rows(rows)
        self.summary.setText(self.summary_text(rows))
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(self._empty_text())
        self.status_changed.emit(tr("records affected: {number}", number=len(rows)))

    def summary_text(self, rows: tuple[Touched, ...]) -> str:
        """Count by kind and by outcome."""
        if not rows:
            return ""
        kinds = counted_list(counts(rows).items())
        answers = " &nbsp;·&nbsp; ".join(
            f'<span style="color:{tone(outcome)};font-weight:600">{word(outcome)}</span> {number}'
            for outcome, number in outcomes(rows).items()
        )
        said = tr(
            "On {day}: {kinds} – {answers}",
            "As in: On 28 Nov 2026: 12 chips, 3 clusters – Licence required 9 · Warning 6",
            day=date_text(self.rules_state.day.isoformat()),
            kinds=kinds,
            answers=answers,
        )
        return said + self._standing()

    def _standing(self) -> str:
        """Say that a restriction did not hold on the day, by its own dates."""
        act, day = self.rules_state.act(self._wanted), self.rules_state.view_state.day
        if act is not None and act.earliest is not None and day < act.earliest:
            return f" &nbsp;·&nbsp; <b>{tr('not yet in force')}</b>"
        if act is not None and act.latest is not None and day >= act.latest:
            return f" &nbsp;·&nbsp; <b>{tr('no longer in force by its dates')}</b>"
        return ""

    def _empty_text(self) -> str:
        if not self.rules_state.loaded:
            return tr("Reading the records…")
        if not self.rules_state.holdings.acts and self._wanted != SCENARIO:
            return tr("Restrictions appear here. Add some in the table of restrictions.")
        if self._wanted == SCENARIO:
            return tr("No record gets another answer in this scenario on this day.")
        act = self.rules_state.act(self._wanted)
        if act is not None and act.slug in self.rules_state.law.restrictions:
            return tr("Nothing falls under it on this day. Move the day, or choose another.")
        return tr(
            "No rule of this model rests on it, and no link says whom it names. "
            "Add a link “targets” on its card."
        )

    # -- hands --------------------------------------------------------------------------------

    def _select(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and self.table.hasFocus():
            self.rules_state.view_state.select(row.kind, row.id)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.rules_state.acted.emit(row.kind, row.id)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.show_rows(self.model.rows)

    def paint_to(self, painter: QPainter, width: int, height: int) -> None:
        """Paint the list as a table without the pickers."""
        made = QTextDocument()
        dress(made)
        made.setDefaultFont(font(BODY))
        made.setHtml(without_endless_words(self._printed()))
        made.setPageSize(QSizeF(width - 2 * SPACE_L, -1))
        scale = min(1.0, (height - SPACE_L) / max(1.0, made.size().height()))
        painter.save()
        painter.translate(SPACE_L, SPACE_S)
        painter.scale(scale, scale)
        made.drawContents(painter)
        painter.restore()

    def _printed(self) -> str:
        theme = current()
        small = f"font-size:{SMALL}px;color:{theme.muted}"
        head = "".join(f'<td style="{small}">{escape(translated(name))}</td>' for name in HEADERS)
        rows = "".join(
            f'<tr><td><img src="glyph:{row.answer.outcome.value}-16" width="14" height="14"/></td>'
            f"<td>{escape(row.name)}</td><td>{escape(shown_line(row))}</td>"
            f'<td style="color:{theme.muted}">{escape(shown_note(row))}</td>'
            f'<td style="color:{theme.muted}">{escape(how_words(row))}</td></tr>'
            for row in self.model.rows
        )
        title = f'<p style="font-weight:600">{escape(self.subject.currentText())}</p>'
        return (
            f'<div style="color:{theme.text}">{title}<p>{self.summary.text()}</p>'
            f'<table width="100%" cellspacing="0" cellpadding="3"><tr>{head}</tr>{rows}</table></div>'
        )

    def state(self) -> dict[str, Any]:
        """Return what is asked about."""
        return {"act": self._wanted, "to": self.destination.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Ask about the same again."""
        self._wanted = str(kept.get("act", FIRST_ACT))
        self.destination.choose(str(kept.get("to", "CN")))
