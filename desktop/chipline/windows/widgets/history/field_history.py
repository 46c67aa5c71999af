"""What one field of a record held: this value since when and by whom, and those before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from chipline.records.fields import FieldSpec
from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.journal import deleted_records, history
from chipline.store.journal.history import HeldValue
from chipline.store.queries import Queries
from chipline.windows.formats import stamp_text, value_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.theme import BODY, SMALL, SPACE_L, SPACE_M, SPACE_S, current, font
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.card_widgets import breakable, flat_button, wrapping
from chipline.windows.widgets.popover import Popover

_WIDTH, _HIGHEST = 340, 320
#: As many former values are listed; the rest stands in the history.
_LISTED = 40
_LONGEST = 300


def since_text(held: Sequence[HeldValue], spec: FieldSpec, titles: Mapping[str, str]) -> str:
    """Say since when a field has held its value, by whom, and what was before it."""
    if not held or held[0].until is not None:
        return ""
    now = held[0].since
    when = stamp_text(now.at)
    said = tr("This value since {when}, by {who}.", when=when, who=now.who)
    if len(held) == 1:
        return said
    before = tr("Before it: {value}", value=_value(held[1], spec, titles))
    return f"{said}\n{before}"


class FieldHistory(Popover):
    """The values that a field held, newest first.

    Signals:
        all_requested(): the history of the whole record is wanted.
    """

    all_requested = Signal()

    def __init__(self, session: Session, spec: FieldSpec, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._session = session
        self._spec = spec
        self._at = QPoint()
        self.heading = wrapping(tr("History of “{field}”", field=translated(spec.label)))
        self.heading.setFont(font(BODY, bold=True))
        self.subject = wrapping(title, "small")
        self.lines: list[QLabel] = []
        self._inside = QWidget()
        self._inside.setProperty("role", "surface")
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        self._list.setSpacing(SPACE_S)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inside)
        self.all = flat_button(f" {tr('All history of this record')}", "history")
        self.all.clicked.connect(self._ask_all)
        column = vbox(
            self.heading,
            self.subject,
            self._area,
            on=self,
            margins=(SPACE_L, SPACE_M, SPACE_L, SPACE_S),
            spacing=2,
        )
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self, record: str, at: QPoint) -> None:
        """Read the field's history, and open at a point of the screen when it is here."""
        self._at = at
        spec = self._spec

        def question(queries: Queries) -> tuple[list[HeldValue], dict[str, str]]:
            held = history.of_field(queries, record, spec.name)
            ids = {one for each in held[:_LISTED] for one in _targets(spec, each.value)}
            names = {one: named.said for one, named in queries.names(ids).items()}
            former = deleted_records.former_titles(queries, ids - names.keys())
            return held, {one: worded(said) for one, said in (former | names).items()}

        self._session.read(self, "values", question, self._show_values)

    def _show_values(self, answer: tuple[list[HeldValue], dict[str, str]]) -> None:
        held, titles = answer
        if not held:
            self._add(wrapping(tr("Nothing was written into this field yet."), "muted"))
        for each in held[:_LISTED]:
            self._add(self._line(each, titles))
        if len(held) > _LISTED:
            more = tr("and {n} more", "and {n} more", len(held) - _LISTED)
            self._add(wrapping(more, "small"))
        self._list.addStretch(1)
        inner = _WIDTH - 2 * SPACE_L
        needed = self._list.heightForWidth(inner)
        self._area.setFixedHeight(min(_HIGHEST, max(needed, 20)))
        self.setAccessibleName(
            f"{self.heading.text()}: {'; '.join(line.accessibleName() for line in self.lines)}"
        )
        self.open_at(self._at)
        self.all.setFocus()

    def _add(self, line: QLabel) -> None:
        self.lines.append(line)
        self._list.addWidget(line)

    def _line(self, held: HeldValue, titles: Mapping[str, str]) -> QLabel:
        value = _value(held, self._spec, titles)
        first, who = stamp_text(held.since.at), held.since.who
        by = (
            tr("since {first}, by {who}", first=first, who=who)
            if held.until is None
            else tr(
                "{first} – {last}, by {who}", first=first, last=stamp_text(held.until.at), who=who
            )
        )
        label = wrapping()
        label.setTextFormat(Qt.TextFormat.RichText)
        shown = escape(breakable(value))
        now = held.until is None
        label.setText(
            f"{f'<b>{shown}</b>' if now else shown}<br>"
            f'<span style="color:{current().muted}; font-size:{SMALL}px">{escape(by)}</span>'
        )
        label.setAccessibleName(f"{value}, {by}")
        return label

    def _ask_all(self) -> None:
        self.all_requested.emit()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the arrow keys; Esc closes."""
        steps = {Qt.Key.Key_Up: -40, Qt.Key.Key_Down: 40}
        if event.key() in steps:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


def open_field_history(
    session: Session, kind: str, record: str, field: str, title: str, anchor: QWidget
) -> FieldHistory:
    """Show what a field of a record held, below a widget."""
    made = FieldHistory(session, KINDS[kind].fields[field], title, anchor.window())
    made.ask(record, anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))
    return made


def _value(held: HeldValue, spec: FieldSpec, titles: Mapping[str, str]) -> str:
    if held.value is None:
        return tr("empty")
    text = " ".join(value_text(spec, held.value, dict(titles)).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _targets(spec: FieldSpec, value: object) -> list[str]:
    if not spec.refers or not value:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
