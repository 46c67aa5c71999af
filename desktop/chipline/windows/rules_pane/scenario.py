"""The scenario popover: thresholds and dates of the rules, to be changed beside the law's own.

Signals:
    edited(object): the changes as they stand now, by the key that `Rules.with_scenario` takes.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from chipline.export_rules.rulebook.rules import Rules
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_
from chipline.records.notation.dates import DateError, read_day
from chipline.records.notation.figures import read_figure
from chipline.records.notation.numbers import NumberError, may_be, write_number
from chipline.records.notation.text import fold
from chipline.windows.formats import date_notation, date_text, number_marks, number_text
from chipline.windows.glossary.term_hover import explain_terms
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.rules_pane.kept_scenarios import ScenarioChoice
from chipline.windows.rules_pane.rule_names import entry_names
from chipline.windows.rules_pane.rules_state import Changes, RulesState
from chipline.windows.theme import SMALL, SPACE_M, SPACE_S, current, font
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import RowDelegate
from chipline.windows.widgets.popover import Popover

_KEY = Qt.ItemDataRole.UserRole
_NAME, _VALUE, _LAW = range(3)
_WIDTH, _HEIGHT = 560, 460

_WORDS = {
    "from": N_("in force from"),
    "until": N_("in force until"),
    "unsure_until": N_("doubtful until"),
    "tpp_min": N_("TPP at least"),
    "tpp_below": N_("TPP below"),
    "density_min": N_("density at least"),
    "density_below": N_("density below"),
    "io_min": N_("interconnect at least, GB/s"),
    "memory_below": N_("memory below, GB/s"),
    "any_memory_min": N_("memory at least, GB/s"),
    "any_io_min": N_("interconnect at least, GB/s"),
    "any_combined_min": N_("both together at least, GB/s"),
    "addressee_memory_min": N_("addressee’s memory at least, GB/s"),
    "addressee_io_min": N_("addressee’s interconnect at least, GB/s"),
    "percent": N_("share at least, percent"),
    "suspended_from": N_("suspended from"),
    "unknown_from": N_("not known from"),
    "compliance_from": N_("compliance from"),
    "holds_as_of": N_("holds as of"),
    "not_enforced_from": N_("not enforced from"),
    "holder_assessment": N_("assessment: people handled"),
    "assessment": N_("assessment: people"),
    "sensitive_assessment": N_("assessment: sensitive people"),
    "contract": N_("contract: people"),
    "sensitive_contract": N_("contract: sensitive people"),
    "ciio_assessment": N_("assessment: operator’s people"),
}


def written(value: float | date) -> str:
    """Write a threshold or a date for reading."""
    return date_text(value.isoformat()) if isinstance(value, date) else number_text(value)


def parsed(text: str, like: float | date, field: str = "") -> float | date | None:
    """Read what was typed as a value like another, of this field of a rule; None when it is none.

    Raises:
        DateError, NumberError: it is none, could be two, or is in a unit of something else.
    """
    typed = text.strip()
    if isinstance(like, date):
        return read_day(typed, date_notation())
    label = _WORDS.get(field, "")
    unit = "GB/s" if label.endswith("GB/s") else "%" if field == "percent" else ""
    spec = FieldSpec(FieldType.NUMBER, label or tr("This threshold"), unit=unit)
    number = read_figure(spec, typed, number_marks())
    return number if number >= 0 else None


def sections(rules: Rules) -> dict[str, list[tuple[str, str]]]:
    """Group what can be changed by restriction: its slug to pairs of entry name and key."""
    law = rules.adjustable()
    grouped: dict[str, list[tuple[str, str]]] = {}
    slugs, names = _restrictions(rules), entry_names(rules)
    for key in law:
        entry, _, field = key.rpartition(".")
        words = translated(_WORDS.get(field, field.replace("_", " ")))
        grouped.setdefault(slugs.get(entry, ""), []).append((f"{names[entry]}: {words}", key))
    return grouped


def _restrictions(rules: Rules) -> dict[str, str]:
    """Return the restriction of every entry of the rules; a paragraph has its regime's."""
    slugs: dict[str, str] = {}
    pending: dict[str, str] = {}
    for document in rules.documents.values():
        for section in document.values():
            for entry in section if isinstance(section, list) else ():
                one = str(entry["id"])
                if "restriction" in entry:
                    slugs[one] = str(entry["restriction"])
                elif owner := entry.get("regime") or entry.get("letter"):
                    pending[one] = str(owner)
    return slugs | {one: slugs.get(of, "") for one, of in pending.items()}


def change_texts(rules_state: RulesState) -> list[str]:
    """Say what a scenario changes, such as “3A090.a.1: TPP at least 4,000 instead of 4,800”."""
    if not rules_state.changes:
        return []
    law = rules_state.law.adjustable()
    words = {key: said for group in sections(rules_state.law).values() for said, key in group}
    return [
        tr(
            "{what} {value} instead of {law}",
            what=words[key],
            value=written(value),
            law=written(law[key]),
        )
        for key, value in rules_state.changes.items()
    ]


class ScenarioBox(Popover):
    """The popover below the scenario button."""

    edited = Signal(object)

    def __init__(self, rules_state: RulesState, parent: QWidget) -> None:
        super().__init__(parent)
        self._rules_state = rules_state
        self.finder = WholeLine(parent=self)
        self.finder.setPlaceholderText(tr("Find a threshold or a date"))
        self.finder.setAccessibleName(tr("Find a threshold or a date"))
        self.finder.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        FootCover(self.tree)
        FirstRow(self.tree)
        self.tree.setItemDelegate(RowDelegate(self.tree))
        explain_terms(self.tree)
        self.problem = text_label("error", parent=self, wraps=True)
        self.problem.hide()
        self.nothing = PlainLabel(tr("No threshold or date has these words or this value."), self)
        self.nothing.setProperty("role", "small")
        self.nothing.hide()
        self.choice = ScenarioChoice(rules_state.session, rules_state, self)
        self.choice.chosen.connect(self.edited)
        self.reset = QPushButton(tr("Back to the law"), self)
        self._filling = False
        self._lay_out()
        self.finder.textChanged.connect(self._filter)
        self.tree.itemChanged.connect(self._change_figure)
        self.tree.itemActivated.connect(self._edit)
        self.reset.clicked.connect(lambda: self.edited.emit({}))

    def _lay_out(self) -> None:
        title = text_label("heading", tr("Scenario"), parent=self)
        about = PlainLabel(
            tr("What if a threshold or a date were another? The law stays as it is."), self
        )
        about.setProperty("role", "small")
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([tr("Rule"), tr("Scenario"), tr("Law")])
        self.tree.setAccessibleName(tr("Thresholds and dates"))
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_VALUE, _LAW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addStretch()
        foot.addWidget(self.reset)
        vbox(
            title,
            about,
            self.choice,
            self.finder,
            self.nothing,
            (self.tree, 1),
            foot,
            on=self,
            margins=SPACE_M,
            spacing=SPACE_S,
        )

    def sizeHint(self) -> QSize:
        """Be wide enough for the longest rule."""
        return QSize(_WIDTH, _HEIGHT)

    # -- rows ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show the law and what differs from it; the keyboard stays at the row where it is."""
        self._filling = True
        row, focused = self.tree.currentItem(), QApplication.focusWidget()
        current_key = row.data(_NAME, _KEY) if row is not None else None
        typing = focused is not None and self.tree.isAncestorOf(focused)
        self.tree.clear()
        law = self._rules_state.law.adjustable()
        for slug, entries in sections(self._rules_state.law).items():
            top = QTreeWidgetItem(self.tree, [self._heading(slug)])
            top.setFirstColumnSpanned(True)
            top.setFont(_NAME, font(SMALL, bold=True))
            for words, key in entries:
                self._add(top, words, key, law[key])
            top.setExpanded(any(key in self._rules_state.changes for _words, key in entries))
        self._filling = False
        self.reset.setEnabled(self._rules_state.in_scenario)
        self._filter(self.finder.text())
        if current_key:
            self.tree.setCurrentItem(self.row_of(current_key), _VALUE)
        if typing:
            self.tree.setFocus()

    def _heading(self, slug: str) -> str:
        """Name a restriction; one that the workspace lacks is not called by its short name."""
        if not slug:
            return tr("Country groups and other texts")
        act = self._rules_state.act(slug)
        return act.name if act is not None else tr("A restriction that is not in this workspace")

    def _add(self, top: QTreeWidgetItem, words: str, key: str, law: float | date) -> None:
        value = self._rules_state.changes.get(key, law)
        row = QTreeWidgetItem(top, [words, written(value), written(law)])
        row.setData(_NAME, _KEY, key)
        row.setData(_VALUE, _KEY, [value, law])
        row.setToolTip(_NAME, tip_text(words))
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in (_VALUE, _LAW):
            row.setTextAlignment(column, right)
        row.setForeground(_LAW, QColor(current().muted))
        if value != law:
            row.setFont(_VALUE, font(bold=True))
            row.setForeground(_VALUE, QColor(current().accent))

    def row_of(self, key: str) -> QTreeWidgetItem:
        """Return the row of a threshold or date."""
        for top in map(self.tree.topLevelItem, range(self.tree.topLevelItemCount())):
            for number in range(top.childCount() if top else 0):
                row = top.child(number) if top else None
                if row is not None and row.data(_NAME, _KEY) == key:
                    return row
        raise KeyError(key)

    def _filter(self, typed: str) -> None:
        words, marks, found = fold(typed).split(), number_marks(), False
        for top in map(self.tree.topLevelItem, range(self.tree.topLevelItemCount())):
            if top is None:
                continue
            heading, any_shown = fold(top.text(_NAME)), False
            for row in filter(None, map(top.child, range(top.childCount()))):
                text = f"{heading} {fold(row.text(_NAME))} {row.text(_LAW)}"
                values = row.data(_VALUE, _KEY)
                figures = [each for each in values if isinstance(each, int | float)]
                days = [each.isoformat() for each in values if isinstance(each, date)]
                text = fold(" ".join([text, row.text(_VALUE), *map(write_number, figures), *days]))
                shown = all(
                    word in text or any(may_be(word, each, marks) for each in figures)
                    for word in words
                ) or any(may_be(typed, each, marks) for each in figures)
                row.setHidden(not shown)
                any_shown = any_shown or shown
            top.setHidden(not any_shown)
            found = found or any_shown
            if words:
                top.setExpanded(any_shown)
        self.nothing.setVisible(not found)

    def _edit(self, row: QTreeWidgetItem, _column: int) -> None:
        if row.data(_NAME, _KEY):
            self.tree.editItem(row, _VALUE)

    # -- taking on ----------------------------------------------------------------------------

    def _change_figure(self, row: QTreeWidgetItem, column: int) -> None:
        key = row.data(_NAME, _KEY)
        if self._filling or not key:
            return
        law = self._rules_state.law.adjustable()[key]
        before, said = self._rules_state.changes.get(key, law), ""
        value: float | date | None = None
        if column == _VALUE and row.text(_VALUE) == written(before):
            # As it is shown it may be readable in two ways; it was not meant to be another.
            value = before
        elif column == _VALUE:
            try:
                value = parsed(row.text(_VALUE), law, key.rpartition(".")[2])
            except (NumberError, DateError) as error:
                said = error_text(error)
        if value is None:
            self._put_back(row, key, law, said=column == _VALUE, why=said)
            return
        changes: Changes = {**self._rules_state.changes, key: value}
        self._show_problem("")
        self.edited.emit(changes)

    def _put_back(
        self, row: QTreeWidgetItem, key: str, law: float | date, *, said: bool, why: str = ""
    ) -> None:
        words = next(
            w for ws in sections(self._rules_state.law).values() for w, k in ws if k == key
        )
        self._filling = True
        row.setText(_NAME, words)
        row.setText(_VALUE, written(self._rules_state.changes.get(key, law)))
        self._filling = False
        if said:
            example = (
                tr("Write a day such as 2025-04-09.")
                if isinstance(law, date)
                else tr("Write a number of zero or more.")
            )
            self._show_problem(why or example)

    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def tell(self, problem: str) -> None:
        """Say why the rules did not take a change, and show what holds."""
        self.fill()
        self._show_problem(problem)
