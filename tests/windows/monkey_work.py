"""What the monkey does on purpose: the work of the panes, begun well and then left to chance."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from chipline.records.fields import FieldType
from chipline.records.record import KINDS, Kind
from chipline.windows.history.history_filter import CHANGES, DELETED
from chipline.windows.history.pane import HistoryPane
from chipline.windows.inspector.citation.citation_form import CitationForm
from chipline.windows.pane import Pane
from chipline.windows.review.pane import VIEWS, ReviewPane
from chipline.windows.shell.pane_registry import PANES
from chipline.windows.tables.pane import TablePane
from chipline.windows.timeline.pane import TimelinePane

if TYPE_CHECKING:
    from windows.monkey import Monkey

P = TypeVar("P", bound=QWidget)

#: What a field of each type takes, so that many an edit is a good one.
VALUES = {
    FieldType.NUMBER: ("42.5", "1", "0"),
    FieldType.INTEGER: ("7", "100"),
    FieldType.DATE: ("2025-04~", "2024-05-01", "2023/2024", ""),
    FieldType.COUNTRY: ("SG", "Malaysia"),
    FieldType.COUNTRIES: ("SG", "Malaysia"),
    FieldType.REFERENCE: ("NVIDIA", "H20"),
    FieldType.REFERENCES: ("NVIDIA", "H20"),
    FieldType.ADDRESS: ("https://example.org/report",),
}
WORDS = ("A new text", "Another: “é” & <b>")
#: Panes that are the table of a kind. Some kinds are looked at in a pane of another sort.
_TABLES = {entry.name: KINDS[entry.kind] for entry in PANES if entry.kind}
#: What writes files: of records, rows, a card, a copy for others, changes for a colleague.
_EXPORTS = ("file.export", "file.card_pdf", "file.report", "file.hand_over", "file.send_changes")
_IMPORTED = frozenset({".csv", ".json", ".txt"})
_TYPED_INTO = (QComboBox, QLineEdit, QPlainTextEdit, QSpinBox)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def work() -> list[tuple[int, Callable[[Monkey], str]]]:
    """Return what there is to do, with how often it is done."""
    return [
        (4, look_at_history),
        (5, review),
        (2, compare),
        (3, edit_many),
        (3, paste_rows),
        (3, cite),
        (3, move_bars),
        (2, import_table),
        (2, merge_copy),
        (2, brief),
        (2, export),
    ]


def look_at_history(monkey: Monkey) -> str:
    """Choose a change or a deleted record, and take it back, bring it back or open what was."""
    pane = _go(monkey, "history", HistoryPane)
    dice = monkey.dice
    pane.bar.show_view(dice.choice((CHANGES, CHANGES, DELETED)))
    monkey.pause()
    _choose_rows(monkey, pane.list, 1)
    detail = pane.detail
    pressed = _press(monkey, [detail.take_back, detail.bring_back, detail.as_of])
    return f"history: {pressed}"


def review(monkey: Monkey) -> str:
    """Look at a view of the review pane, choose rows in it, and press one of its buttons."""
    pane = _go(monkey, "review", ReviewPane)
    pane.set_view(monkey.dice.choice(VIEWS))
    monkey.pause()
    return f"review {pane.view_name}: {_use(monkey, pane.view)}"


def compare(monkey: Monkey) -> str:
    """Lay some records of a table side by side, and perhaps merge them."""
    pane = _table(monkey)
    _choose_rows(monkey, pane.table, monkey.dice.randint(2, 5))
    monkey.trigger("edit.compare")
    monkey.pause()
    side = monkey.window.pane
    if not isinstance(side, ReviewPane):  # an empty table offers nothing to compare
        return f"compare none of {pane.title()}"
    pressed = [_use(monkey, side.view) for _ in range(2)]
    return f"compare {pane.title()}: {pressed}"


def edit_many(monkey: Monkey) -> str:
    """Change a field of several records of a table."""
    pane = _table(monkey)
    _choose_rows(monkey, pane.table, monkey.dice.randint(1, 6))
    monkey.trigger("edit.bulk")
    monkey.pause()
    return f"bulk edit of {pane.title()}"


def paste_rows(monkey: Monkey) -> str:
    """Paste rows for a table as a spreadsheet gives them, some of them wrong."""
    pane, dice = _table(monkey), monkey.dice
    kind = _TABLES[monkey.window.view_state.pane]
    names = dice.sample(sorted(kind.fields), min(3, len(kind.fields)))
    if "name" in kind.fields and "name" not in names:
        names.insert(0, "name")
    lines = ["\t".join(kind.fields[name].label for name in names)]
    rows = ((any_value(dice, kind, name) for name in names) for _ in range(dice.randint(1, 4)))
    lines += ["\t".join(row) for row in rows]
    QApplication.clipboard().setText("\n".join(lines))
    pane.table.setFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_V, _CONTROL)
    monkey.rest()
    return f"paste {len(lines) - 1} rows of {', '.join(names)} into {pane.title()}"


def cite(monkey: Monkey) -> str:
    """Cite a source for the record selected: an old or a new one, with a quote."""
    window, dice = monkey.window, monkey.dice
    if not window.view_state.record:
        return "cite nothing"
    window.inspector.show()
    monkey.trigger("edit.cite")
    forms = [form for form in window.inspector.findChildren(CitationForm) if form.isVisible()]
    if not forms:
        return "cite: no form"
    form = forms[-1]
    form.line.setFocus()
    monkey.type_text(dice.choice(("Commerce", "A new source", "NVIDIA", "")))
    monkey.rest()
    monkey.key(dice.choice(("Return", "Down", "Tab")))
    open_forms = [f for f in window.inspector.findChildren(CitationForm) if f.isVisible()]
    if not open_forms:  # the key may have given it up
        return "cite: given up"
    form = open_forms[-1]
    form.quote.setFocus()
    monkey.type_text(dice.choice(WORDS))
    if dice.random() < 0.8:
        QTest.keyClick(form.quote, Qt.Key.Key_Return, _CONTROL)
    else:
        monkey.key("Escape")
    return "cite"


def move_bars(monkey: Monkey) -> str:
    """Move a bar of the timeline by keys and by mouse, in its mode for that."""
    pane, dice = _go(monkey, "timeline", TimelinePane), monkey.dice
    if not pane.header.edit.isChecked():
        pane.header.edit.click()
    canvas = pane.canvas
    for _ in range(dice.randint(1, 4)):
        held = dice.choice((_CONTROL, _CONTROL | _SHIFT))
        QTest.keyClick(canvas, dice.choice((Qt.Key.Key_Left, Qt.Key.Key_Right)), held)
    ending = dice.choice(("Return", "Escape", "Tab", "Insert"))
    QTest.keyClick(canvas, getattr(Qt.Key, f"Key_{ending}"))
    monkey.rest()
    if dice.random() < 0.5:
        monkey.drag(canvas)
        monkey.rest()
    if pane.header.edit.isChecked() and dice.random() < 0.7:
        pane.header.edit.click()
    return f"move a bar and {ending}"


def import_table(monkey: Monkey) -> str:
    """Import a table or what lies on the clipboard, as far as the dialog's own button leads."""
    dice, imports = monkey.dice, monkey.window.files.imports
    given = sorted(path for path in monkey.folder.iterdir() if path.suffix in _IMPORTED)
    chosen = dice.sample(given, dice.choice((1, 1, 2)))
    copied = "Name\tHeadquarters\nA copied firm\tSG\nNVIDIA\tUS"
    if dice.random() < 0.3:
        monkey.go_through(partial(imports.start_text, copied, "firm"))
    else:
        monkey.go_through(partial(imports.start, chosen))
    return f"import {', '.join(path.name for path in chosen)}"


def merge_copy(monkey: Monkey) -> str:
    """Look through another copy or what a colleague sent, and perhaps take it over."""
    path = monkey.folder / monkey.dice.choice(("hers.chipline", "hers.chipline-changes"))
    monkey.before_merge()
    monkey.go_through(partial(monkey.window.files.exchange.review, path))
    return f"merge {path.name}"


def brief(monkey: Monkey) -> str:
    """Take the view into a briefing, look at that, and perhaps export it."""
    dice = monkey.dice
    _go(monkey, dice.choice(("timeline", "map", "relations", "controls")), Pane)
    monkey.trigger("briefing.add")
    pane = _go(monkey, "briefing", Pane)
    monkey.pause()
    said = _use(monkey, pane)
    if dice.random() < 0.5:
        monkey.go_through(partial(monkey.trigger, "briefing.export"))
    return f"brief: {said}"


def export(monkey: Monkey) -> str:
    """Write a file of what is there, with whatever its dialog proposes."""
    name = monkey.dice.choice(_EXPORTS)
    monkey.go_through(partial(monkey.trigger, name))
    return f"export: {name}"


def any_value(dice: random.Random, kind: Kind, field: str) -> str:
    """Return something for a field that it takes, most of the time."""
    spec = kind.fields[field]
    if dice.random() < 0.15:
        return dice.choice(("not of this kind", ""))
    return str(dice.choice(VALUES.get(spec.type, spec.choices or WORDS)))


def fill_in(monkey: Monkey, box: QWidget) -> None:
    """Choose or write something in one of the fields of a dialog."""
    fields = [w for kind in _TYPED_INTO for w in box.findChildren(kind) if _usable(w)]
    if not fields:
        return
    field, dice = monkey.dice.choice(fields), monkey.dice
    field.setFocus()
    if isinstance(field, QComboBox):
        QTest.keyClick(field, dice.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End)))
    elif isinstance(field, QSpinBox):
        field.stepBy(dice.choice((-5, 1, 30)))
    else:
        monkey.type_text(dice.choice(("SG", "7", "2025-04", *WORDS)), field)


def _usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def _go(monkey: Monkey, name: str, kind: type[P]) -> P:
    monkey.window.view_state.show_pane(name)
    monkey.rest()
    pane = monkey.window.pane
    assert isinstance(pane, kind)
    return pane


def _table(monkey: Monkey) -> TablePane:
    return _go(monkey, monkey.dice.choice(sorted(_TABLES)), TablePane)


def _choose_rows(monkey: Monkey, view: QAbstractItemView, many: int) -> None:
    model, chosen = view.model(), view.selectionModel()
    if not model.rowCount():
        return
    for number in range(many):
        index = model.index(monkey.dice.randrange(model.rowCount()), 0)
        flag = QItemSelectionModel.SelectionFlag
        act = flag.Select if number else flag.ClearAndSelect
        chosen.setCurrentIndex(index, act | flag.Rows)
    monkey.rest()


def _use(monkey: Monkey, widget: QWidget) -> str:
    """Choose rows in a view where there are any, or click into it; then press a button."""
    views = [each for each in widget.findChildren(QAbstractItemView) if _usable(each)]
    for view in views:
        if type(view.parentWidget()).__name__.startswith("QComboBox"):
            continue
        _choose_rows(monkey, view, monkey.dice.randint(1, 3))
        room = view.viewport().rect()
        at = QPoint(monkey.dice.randrange(room.width()), monkey.dice.randrange(room.height()))
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )
        monkey.rest()
    return _press(monkey, widget.findChildren(QPushButton))


def _press(monkey: Monkey, buttons: list[QPushButton]) -> str:
    offered: list[QAbstractButton] = [button for button in buttons if _usable(button)]
    if not offered:
        return "nothing to press"
    button = monkey.dice.choice(offered)
    said = button.text().strip()
    button.click()
    monkey.rest()
    return said
