"""Who changed a record, when, and what of it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chipline.records.changes import Change
from chipline.records.record import KINDS
from chipline.store.journal import BASE, REDO, UNDO, Entry
from chipline.windows.inspector.gather import CardFacts
from chipline.windows.inspector.lines import Section, breakable, flat_button, wrapping
from chipline.windows.theme import SMALL, SPACE_L, current, font
from chipline.windows.words import stamp_text, tr, value_text

_SHOWN = 3
_LONGEST = 120


def change_lines(change: Change, titles: Mapping[str, str]) -> list[str]:
    """Say what a change did to each field, from before to after."""
    if change.creates:
        return [tr("Created")]
    if change.deletes:
        return [tr("Deleted")]
    fields = KINDS[change.kind].fields
    lines = []
    for name, after in (change.after or {}).items():
        if name == "updated" or name not in fields:
            continue
        spec = fields[name]
        before = (change.before or {}).get(name)
        texts = [_short(value_text(spec, value, dict(titles))) for value in (before, after)]
        lines.append(f"{tr(spec.label)}: {texts[0]} → {texts[1]}")
    return lines


def entry_label(entry: Entry) -> str:
    """Name what was done; an undo and a redo say so."""
    forms = {UNDO: tr("Undo: %s"), REDO: tr("Redo: %s"), BASE: "%s"}
    return forms.get(entry.act, "%s").replace("%s", entry.label)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"


class HistorySection(Section):
    """The journal of one record, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("History"), parent=parent)
        self._facts: CardFacts | None = None
        self._all = False

    def show_facts(self, facts: CardFacts, *, anew: bool) -> None:
        """Show the newest changes."""
        if not anew and self._facts is not None and self._facts.history == facts.history:
            return
        self._facts = facts
        self._all = self._all and not anew
        self._lay_out()

    def _lay_out(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self.clear()
        many = len(facts.history)
        self.count.setText(str(many) if many else "")
        titles = facts.titles
        for entry, change in facts.history if self._all else facts.history[:_SHOWN]:
            self._add_entry(entry, change_lines(change, titles))
        if many > _SHOWN and not self._all:
            more = flat_button(tr("Show all %n", many), "chevron-down")
            more.setFont(font(SMALL))
            more.clicked.connect(self.show_all)
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_entry(self, entry: Entry, lines: list[str]) -> None:
        ink = current().muted
        said = "<br>".join(escape(breakable(line)) for line in lines)
        who = escape(f"{stamp_text(entry.at)} · {entry.who}")
        label = wrapping()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(font(SMALL))
        label.setContentsMargins(SPACE_L, 2, SPACE_L, 6)
        label.setText(
            f"{escape(entry_label(entry))}<br>"
            f'<span style="color:{ink}">{who}{"<br>" if said else ""}{said}</span>'
        )
        label.setAccessibleName(f"{entry_label(entry)}, {'; '.join(lines)}")
        self.body.addWidget(label)

    def show_all(self) -> None:
        """Show every change."""
        self._all = True
        self._lay_out()
