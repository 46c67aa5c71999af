"""Pointing at other records: type-ahead over their names, with making a new one on the way."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chipline.records.changes import Value
from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.records.record import KINDS, new_id
from chipline.records.values import FieldValueError, clean
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Named
from chipline.store.workspace import Edit
from chipline.windows.i18n import tr
from chipline.windows.icons import icon, kind_icon
from chipline.windows.widgets.card_widgets import flat_button, wrapping
from chipline.windows.widgets.editors.value_editors import Editor, frame_list

_OFFERED = 10
_NARROWEST, _WIDEST = 260, 560
#: Room for the icon and the edges of the list.
_BESIDE = 16
_NAMED_ROLE = Qt.ItemDataRole.UserRole


def can_be_made(kind: str) -> bool:
    """Tell whether a record of this kind needs no more than a name."""
    return kind in KINDS and not any(
        spec.required for name, spec in KINDS[kind].fields.items() if name != "name"
    )


def _folded(text: str) -> str:
    """Return a text without case and accents, as search reads it."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


class TypeAhead(QObject):
    """Offers records below a line while something is typed into it.

    Signals:
        chosen(object): a `Named`; one without an id is to be made.
        answered(): the offers have arrived.
    """

    chosen = Signal(object)
    answered = Signal()

    def __init__(
        self, line: QLineEdit, session: Session, kind: str, *, making: bool = True
    ) -> None:
        super().__init__(line)
        self._line = line
        self._making = making
        self._session = session
        self._kind = "" if kind == ANY_KIND else kind
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_OFFERED + 1)
        self._completer.setWidget(line)
        frame_list(self._completer)
        popup = self._completer.popup()
        assert popup is not None  # noqa: S101  # a completer makes it when asked
        popup.setIconSize(QSize(16, 16))
        self._popup = popup
        # The signal comes in two forms, by text and by index; the mark in the list serves both.
        self._completer.activated.connect(lambda _which: self._choose_offer(popup.currentIndex()))
        line.textEdited.connect(self.ask)

    @property
    def offers(self) -> list[Named]:
        """What is offered at present."""
        rows = range(self._model.rowCount())
        return [self._model.item(row).data(_NAMED_ROLE) for row in rows]

    @property
    def is_open(self) -> bool:
        """Whether the offers are shown."""
        return bool(self._popup.isVisible())

    def ask(self, typed: str) -> None:
        """Look for records that fit what was typed."""
        kind = self._kind
        self._session.read(
            self,
            "suggestions",
            lambda queries: queries.suggest(typed, kind, _OFFERED),
            partial(self._offer, typed),
        )

    def _offer(self, typed: str, found: list[Named]) -> None:
        self._model.clear()
        for named in found:
            item = QStandardItem(kind_icon(named.kind), named.title or named.slug or "")
            item.setData(named, _NAMED_ROLE)
            item.setToolTip(f"{KINDS[named.kind].label}: {named.title}")
            self._model.appendRow(item)
        words = typed.strip()
        known = {named.title.casefold() for named in found}
        unknown = words and words.casefold() not in known
        if self._making and unknown and can_be_made(self._kind):
            text = tr("Create {kind} “{name}”", kind=noun(self._kind), name=words)
            item = QStandardItem(icon("plus"), text)
            item.setData(Named(self._kind, "", None, words), _NAMED_ROLE)
            self._model.appendRow(item)
        popup = self._popup
        if not self._model.rowCount() or not self._line.hasFocus():
            popup.hide()
        else:
            self._completer.complete(self._place())
            popup.setCurrentIndex(
                self._completer.completionModel().index(self._likeliest(words), 0)
            )
        self.answered.emit()

    def _likeliest(self, typed: str) -> int:
        """Return the offer to mark: the first, unless it only mentions what a new title says.

        Sources have no other names: what is found by its publisher or notes is another document.
        """
        last = self._model.rowCount() - 1
        if self._kind != "source" or self.offers[last].id:
            return 0
        wanted = _folded(typed).split()
        named = (_folded(named.title) for named in self.offers[:last])
        return next(
            (place for place, title in enumerate(named) if all(w in title for w in wanted)), last
        )

    def _place(self) -> QRect:
        """Return where the offers go: as wide as their titles, within the window."""
        line, window = self._line, self._line.window()
        longest = self._popup.sizeHintForColumn(0) + _BESIDE
        width = max(line.width(), _NARROWEST, min(longest, _WIDEST))
        left = line.mapTo(window, QPoint(0, 0)).x()
        return QRect(min(0, window.width() - left - width), 0, width, line.height())

    def choose_current(self) -> bool:
        """Take the offer that is marked in the list; return whether there was one."""
        popup = self._popup
        index = popup.currentIndex()
        if not popup.isVisible() or not index.isValid():
            return False
        popup.hide()
        self._choose_offer(index)
        return True

    def close(self) -> None:
        """Put the offers away."""
        self._popup.hide()

    def _choose_offer(self, index: QModelIndex) -> None:
        named = index.data(_NAMED_ROLE)
        if isinstance(named, Named):
            self.chosen.emit(named)

    def fitting(self, typed: str) -> Named | None:
        """Return the offer whose title is exactly what was typed."""
        words = typed.strip().casefold()
        fit = [named for named in self.offers if named.id and named.title.casefold() == words]
        return fit[0] if len(fit) == 1 else None


class RecordEditor(Editor):
    """What the editors of one and of several references share: a line that offers records."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._made: dict[str, Named] = {}
        self.line = QLineEdit()
        self.line.setAccessibleName(spec.label)
        self.line.setPlaceholderText(tr("type a name"))
        self.offers = TypeAhead(self.line, session, spec.reference)
        self.offers.chosen.connect(self._choose)
        self.watch(self.line)
        self.line.textChanged.connect(self.changed)

    def choosing(self) -> bool:
        """Tell that what is typed looks for a record."""
        return True

    def _choose(self, named: Named) -> None:
        if not named.id:
            named = Named(named.kind, new_id(), None, named.title)
            self._made[named.id] = named
        self.choose(named)

    def choose(self, named: Named) -> None:
        """Point at a record."""
        raise NotImplementedError

    def made(self) -> tuple[Edit, ...]:
        """Return the edits that make the new records which the value points at."""
        held = self.named()
        return tuple(
            edits.create(named.kind, {"name": named.title}, record_id=named.id)
            for named in self._made.values()
            if named.id in held
        )

    def handle_key(self, event: QKeyEvent) -> bool:
        """Let Enter and Tab take the marked offer, Esc close the list, Down open it."""
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.offers.choose_current():
            return True
        if key == Qt.Key.Key_Tab:
            self.offers.choose_current()
        if key == Qt.Key.Key_Escape and self.offers.is_open:
            self.offers.close()
            return True
        if key == Qt.Key.Key_Down and not self.offers.is_open:
            self.offers.ask(self.line.text())
            return True
        return super().handle_key(event)

    def unknown(self, typed: str) -> FieldValueError:
        """Say that nothing is pointed at yet."""
        return FieldValueError(
            Message(
                "No {kind} is chosen for “{typed}”. Pick one from the list, or make it there.",
                kind=noun(self.spec.reference),
                typed=typed,
            )
        )


class ReferenceEditor(RecordEditor):
    """One record, or none."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self._chosen: Named | None = None
        self.row.addWidget(self.line, 1)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:
        """Show the record that is pointed at."""
        self._chosen = names.get(str(value)) if value else None
        self.line.setText(self._chosen.title if self._chosen else "")

    def begin(self) -> None:
        """Take the keyboard with everything selected, and offer the first records."""
        self.line.setFocus()
        self.line.selectAll()
        if not self.line.text():
            self.offers.ask("")

    def choose(self, named: Named) -> None:
        """Point at a record and be done."""
        self._chosen = named
        self.line.setText(named.title)
        self.committed.emit(0)

    def named(self) -> dict[str, Named]:
        """Return the record that is pointed at."""
        return {self._chosen.id: self._chosen} if self._chosen else {}

    def value(self) -> Value:
        """Return the id of the record."""
        typed = self.line.text().strip()
        if not typed:
            self._chosen = None
            return clean(self.spec, None)
        if self._chosen is None or self._chosen.title != typed:
            fit = self.offers.fitting(typed)
            if fit is None:
                raise self.unknown(typed)
            self._chosen = fit
        return clean(self.spec, self._chosen.id)


class ReferencesEditor(RecordEditor):
    """Any number of records, each a token that can be taken out."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self._chosen: dict[str, Named] = {}
        column = QVBoxLayout()
        column.setSpacing(4)
        self._tokens = QVBoxLayout()
        self._tokens.setSpacing(4)
        column.addLayout(self._tokens)
        column.addWidget(self.line)
        self.row.addLayout(column, 1)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:
        """Show the records that are pointed at."""
        ids = value if isinstance(value, list) else []
        self._chosen = {one: names[one] for one in ids if one in names}
        self._lay_tokens()

    def begin(self) -> None:
        """Take the keyboard."""
        self.line.setFocus()
        if not self._chosen:
            self.offers.ask("")

    def choose(self, named: Named) -> None:
        """Point at one more record."""
        self._chosen[named.id] = named
        self.line.clear()
        self._lay_tokens()
        self.line.setFocus()
        self.changed.emit()

    def drop(self, record_id: str) -> None:
        """Point at a record no longer."""
        self._chosen.pop(record_id, None)
        self.line.setFocus()
        self._lay_tokens()
        self.changed.emit()

    def _lay_tokens(self) -> None:
        while (part := self._tokens.takeAt(0)) is not None:
            if (token := part.widget()) is not None:
                token.hide()
                token.deleteLater()
        for named in self._chosen.values():
            self._tokens.addWidget(self._token(named))

    def _token(self, named: Named) -> QWidget:
        token = QFrame()
        token.setProperty("role", "chip")
        row = QHBoxLayout(token)
        row.setContentsMargins(8, 1, 2, 1)
        row.setSpacing(2)
        row.addWidget(wrapping(named.title), 1)
        cross: QToolButton = flat_button("", "x", hint=tr("Remove {record}", record=named.title))
        cross.setStyleSheet("QToolButton { padding: 1px; }")
        cross.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        cross.clicked.connect(lambda: self.drop(named.id))
        row.addWidget(cross)
        return token

    def named(self) -> dict[str, Named]:
        """Return the records that are pointed at."""
        return dict(self._chosen)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Backspace in the empty line takes the last token out."""
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._chosen:
            self.drop(next(reversed(self._chosen)))
            return True
        return super().handle_key(event)

    def value(self) -> Value:
        """Return the ids of the records."""
        typed = self.line.text().strip()
        if typed:
            fit = self.offers.fitting(typed)
            if fit is None:
                raise self.unknown(typed)
            self._chosen[fit.id] = fit
        return clean(self.spec, list(self._chosen))
