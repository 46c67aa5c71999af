"""The list of keys, made from the actions and from what each pane says of its other keys."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from chipline.windows.actions import ActionSpec, KeyTable
from chipline.windows.i18n import tr, translated
from chipline.windows.pane import Pane
from chipline.windows.shell.actions import ACTIONS
from chipline.windows.shell.pane_registry import PANES

_SIZE = (560, 600)


def keys_of(specs: Iterable[ActionSpec[Any]], table: KeyTable = ()) -> KeyTable:
    """Return the keys of actions under their groups and what they do, translated, followed by what a table adds to it."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for spec in specs:
        if spec.keys:
            rows = groups.setdefault(spec.group or spec.menu, [])
            rows.append((_shown(spec.keys), translated(spec.text).removesuffix("…")))
    for heading, more in table:
        known = groups.setdefault(heading, [])
        said = [(translated(key), translated(text)) for key, text in more]
        known += [row for row in said if row not in known]
    return tuple((heading, tuple(rows)) for heading, rows in groups.items())


def _shown(keys: tuple[str, ...]) -> str:
    return QKeySequence(", ".join(keys)).toString(QKeySequence.SequenceFormat.NativeText)


def table_html(keys: KeyTable) -> str:
    """Return keys as a table with a heading over each group."""
    made = []
    for heading, rows in keys:
        if heading:
            made.append(f'<tr><td colspan="2"><br><b>{escape(translated(heading))}</b></td></tr>')
        made += [
            f"<tr><td>{escape(key)}&nbsp;&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>"
            for key, text in rows
        ]
    return f"<table>{''.join(made)}</table>"


def window_keys_html() -> str:
    """Return the keys of the window, by its menus."""
    return table_html(keys_of(ACTIONS))


def pane_keys_html() -> str:
    """Return the keys of all panes that have some; of the tables, which are alike, once."""
    parts, seen = [], set[type[Pane]]()
    for entry in PANES:
        pane = entry.load()
        keys = keys_of(pane.action_specs, pane.keys_of_pane)
        if keys and pane not in seen:
            heading = tr("Keys in the tables") if entry.kind else _heading(translated(entry.label))
            parts.append(f"<h3>{escape(heading)}</h3>{table_html(keys)}")
        seen.add(pane)
    return "".join(parts)


def _heading(pane: str) -> str:
    return tr("Keys in the pane “{pane}”", pane=pane)


class KeyDialog(QDialog):
    """Lists the keys that work in a pane: its own, then those of the window."""

    def __init__(self, pane: Pane | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.resize(*_SIZE)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.windowTitle())
        title = self._title_html(tr("Keys everywhere"))
        self.text.setHtml(self._own_html(pane) + title + window_keys_html())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _title_html(self, text: str) -> str:
        return f"<h3>{escape(text)}</h3>"

    def _own_html(self, pane: Pane | None) -> str:
        if pane is None:
            return ""
        own = pane.actions_of_pane()
        keys = keys_of(own.specs.values() if own is not None else (), pane.keys_of_pane)
        return self._title_html(_heading(pane.title())) + table_html(keys) if keys else ""
