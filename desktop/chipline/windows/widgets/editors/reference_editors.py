"""Pointing at other records: type-ahead over their names, with making a new one on the way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from chipline.records.changes import Value
from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.records.record import KINDS, new_id, title_message
from chipline.records.values import FieldValueError, clean
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Named
from chipline.store.search.name_fit import Fit, fit
from chipline.store.search.suggestions import Suggestion
from chipline.store.workspace import Edit
from chipline.windows.formats import title_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon, kind_icon
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.card_widgets import flat_button, wrapping
from chipline.windows.widgets.editors.value_editors import Editor
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.lists.offers import ENTER, Offer, OfferList

_OFFERED = 10


def can_be_made(kind: str) -> bool:
    """Tell whether a record of this kind needs no more than a name."""
    return kind in KINDS and not any(
        spec.required for name, spec in KINDS[kind].fields.items() if name != "name"
    )


class TypeAhead(QObject):
    """Offers records below a line while something is typed into it.

    Only a record that is called so is marked, for Enter to take; what merely speaks of it, and
    making a new one, are gone to by Down. Ctrl+Enter makes a new one.

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
        self._found: list[Suggestion] = []
        self._typed = ""
        self._taking = False
        self.list = OfferList(line)
        self.list.chosen.connect(self.chosen)
        line.textEdited.connect(self.ask)

    @property
    def offers(self) -> list[Named]:
        """What is offered at present."""
        return self.list.values()

    @property
    def is_open(self) -> bool:
        """Whether the offers are shown."""
        return self.list.is_open

    def ask(self, typed: str) -> None:
        """Look for records that fit what was typed."""
        kind, self._taking = self._kind, False
        self._session.read(
            self,
            "suggestions",
            lambda queries: queries.suggest(typed, kind, _OFFERED),
            partial(self._offer, typed),
        )

    def _offer(self, typed: str, found: list[Suggestion]) -> None:
        self._found, self._typed = found, typed
        offers = [_offered(each) for each in found]
        words = typed.strip()
        if self._making and words and can_be_made(self._kind) and self.fitting(words) is None:
            text = tr(
                "Create {kind} “{name}”",
                "an offer, where the history tells what was done",
                kind=noun(self._kind),
                name=words,
            )
            new = Named(self._kind, "", None, words)
            offers.append(Offer(new, text, icon=icon("plus"), hint=tr("Ctrl+Enter")))
        fits = bool(words and found and found[0].fit is not None)
        self.list.show(offers, 0 if fits else None)
        if self._taking:
            self._taking = False
            self.list.choose_marked()
        self.answered.emit()

    def choose_current(self) -> bool:
        """Take the offer that is marked in the list; return whether Enter means that.

        Whoever types faster than the offers arrive gets the one for what is typed, not for less.
        """
        if self.is_open and self._typed != self._line.text():
            self.ask(self._line.text())
            self._taking = True
            return True
        return self.list.choose_marked()

    def make(self) -> bool:
        """Take the offer to make a new record; return whether there is one."""
        if not self.is_open or self._typed != self._line.text():
            return False
        return self.list.choose_first(lambda named: not named.id)

    def close(self) -> None:
        """Put the offers away."""
        self._taking = False
        self.list.close()

    def fitting(self, typed: str) -> Named | None:
        """Return the one offer that is called exactly as was typed, by its own name or another."""
        for names in ("title", "called"):
            whole = [each for each in self._found if fit(typed, getattr(each, names)) is Fit.WHOLE]
            if whole:
                return _named(whole[0]) if len(whole) == 1 else None
        return None


def _named(found: Suggestion) -> Named:
    return Named(found.kind, found.id, found.slug, found.title)


def _offered(found: Suggestion) -> Offer:
    """Show a record, and the other name by which it was found."""
    title = worded(title_message(KINDS[found.kind], found.title)) or found.slug or ""
    if found.called and found.called not in (found.title, found.slug):
        title = tr("{record}, called {name}", record=title, name=found.called)
    kind = translated(KINDS[found.kind].label)
    hint = tr("{kind}: {name}", kind=kind, name=found.title)
    return Offer(_named(found), title, icon=kind_icon(found.kind), hint=hint)


class RecordEditor(Editor):
    """What the editors of one and of several references share: a line that offers records."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._made: dict[str, Named] = {}
        #: To which field it goes on once a record is taken.
        self._step = 0
        self.line = WholeLine()
        self.line.setAccessibleName(translated(spec.label))
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
        making = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in ENTER and (self.offers.make() if making else self.offers.choose_current()):
            return True
        if key == Qt.Key.Key_Tab:
            self._step = 1
            self.offers.choose_current()
            self._step = 0
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
                "No {kind} is chosen for “{typed}”. Pick one from the list (Down), or make it there.",
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
        self.committed.emit(self._step)

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
        self._tokens = QVBoxLayout()
        self._tokens.setSpacing(4)
        column = vbox(self._tokens, self.line, spacing=4)
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
        row.addWidget(wrapping(title_text(named)), 1)
        cross: QToolButton = flat_button(
            "", "x", hint=tr("Remove {record}", record=title_text(named))
        )
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
