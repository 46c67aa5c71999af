"""The links of a record, both ways, and the records that point at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chipline.records.fields import ANY_KIND
from chipline.records.message import in_sentence
from chipline.records.record import KINDS
from chipline.records.vocabulary import PREDICATES, read_from
from chipline.session.session import Session
from chipline.store.queries import Named
from chipline.windows.i18n import tr, translated
from chipline.windows.inspector.card_data import TieGroup
from chipline.windows.inspector.inline_form import InlineForm
from chipline.windows.inspector.record_line import RecordLine
from chipline.windows.theme import SMALL, SPACE_L, font
from chipline.windows.widgets.boxes import STRETCH, hbox
from chipline.windows.widgets.card_widgets import Section, flat_button, wrapping
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.reference_editors import TypeAhead
from chipline.windows.widgets.editors.whole_line import WholeLine

_SHOWN = 8
#: Beyond this many, “Show all” goes in steps: each line is a widget.
_AT_ONCE = 100


def group_heading(group: TieGroup) -> str:
    """Say in words how the records of a group are tied to this one."""
    if group.predicate:
        text = translated(read_from(group.predicate, other_end=group.incoming))
        return text[0].upper() + text[1:]
    kind = KINDS[group.kind]
    spec = kind.fields.get(group.field)
    if spec is None:
        return translated(kind.label_plural)
    if spec.inverse:
        return translated(spec.inverse)
    return tr(
        "{kinds} that name it as “{field}”",
        "As in: Relocations that name it as “hardware owner”",
        kinds=translated(kind.label_plural),
        field=in_sentence(translated(spec.label)),
    )


class TieList(QWidget):
    """One group of neighbours under its heading, cut short when it is long.

    Signals:
        line_made(object): a `RecordLine` was made; connect to what it tells.
    """

    line_made = Signal(object)

    def __init__(self, group: TieGroup, *, removable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = group
        self._removable = removable
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        heading = wrapping(f"{group_heading(group)} ({len(group.ties)})", "small")
        heading.setContentsMargins(SPACE_L, 4, SPACE_L, 2)
        self._column.addWidget(heading)
        self._more = flat_button(" ", "chevron-down")
        self._more.setFont(font(SMALL))
        self._more.clicked.connect(lambda: self.show_more(_AT_ONCE))
        row = hbox(self._more, STRETCH, margins=(SPACE_L - 6, 0, SPACE_L, 0))
        self._column.addLayout(row)

    def show_more(self, many: int = _SHOWN) -> None:
        """Show that many more of the group."""
        total = len(self._group.ties)
        upto = min(total, self._shown + many)
        for tie in self._group.ties[self._shown : upto]:
            line = RecordLine(tie, removable=self._removable)
            self._column.insertWidget(self._column.count() - 1, line)
            self.line_made.emit(line)
        self._shown = upto
        left = total - upto
        text = tr("Show all {number}", number=total)
        if left > _AT_ONCE:
            text = tr("Show {number} more of {left}", number=_AT_ONCE, left=left)
        self._more.setText(text)
        self._more.setAccessibleName(f"{text}: {group_heading(self._group)}")
        self._more.setVisible(left > 0)


class LinkForm(InlineForm):
    """Adds a link: how, and to which record.

    Signals:
        link_given(str, bool, str): the predicate, whether it is read from the other end, and the
            other record.
    """

    link_given = Signal(str, bool, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add this link"), parent)
        self._chosen: Named | None = None
        self.predicate = Combo()
        self.predicate.setAccessibleName(tr("How it is linked"))
        for each in PREDICATES:
            self.predicate.addItem(translated(each.name), (each.name, False))
        for each in PREDICATES:
            if each.inverse != each.name:
                self.predicate.addItem(translated(each.inverse), (each.name, True))
        self.line = WholeLine()
        self.line.setPlaceholderText(tr("type a record’s name"))
        self.line.setAccessibleName(tr("Linked record"))
        self.offers = TypeAhead(self.line, session, ANY_KIND)
        self.offers.chosen.connect(self._choose)
        self.add_field(tr("This record"), self.predicate)
        self.add_field(tr("Record"), self.line, self.offers)

    def _choose(self, named: Named) -> None:
        self._chosen = named
        self.line.setText(named.title)

    def give(self) -> bool:
        """Hand the link over and return True, or say what is missing."""
        typed = self.line.text().strip()
        if self._chosen is None or self._chosen.title != typed:
            self._chosen = self.offers.fitting(typed)
        if self._chosen is None:
            self.refuse(tr("Pick the linked record from the list."))
            self.line.setFocus()
            return False
        predicate, incoming = self.predicate.currentData()
        self.link_given.emit(predicate, incoming, self._chosen.id)
        return True


class LinkSection(Section):
    """All neighbours of a record.

    Signals:
        line_made(object): a `RecordLine` was made; connect to what it tells.
        link_given(str, bool, str): as of `LinkForm`.
        form_opened(): the form is there.
    """

    form_opened = Signal()
    line_made = Signal(object)
    link_given = Signal(str, bool, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Links"), tr("Add link…"), parent)
        self._session = session
        self._groups: tuple[TieGroup, ...] | None = None
        self.lines: list[RecordLine] = []
        self.form: LinkForm | None = None
        if self.add_button is not None:
            self.add_button.clicked.connect(self.open_form)

    def show_groups(self, groups: tuple[TieGroup, ...], *, anew: bool) -> None:
        """Show the groups; those that are shown already stay as they are unless `anew`."""
        if anew:
            self.close_form()
        if groups == self._groups and not anew:
            return
        self._groups = groups
        form = self.form
        if form is not None:
            self.body.removeWidget(form)
        self.clear()
        self.lines = []
        if form is not None:
            self.body.addWidget(form)
        many = sum(len(group.ties) for group in groups)
        self.count.setText(str(many) if many else "")
        for group in groups:
            ties = TieList(group, removable=not self._session.read_only)
            ties.line_made.connect(self._keep_line)
            ties.show_more()
            self.body.addWidget(ties)
        if not groups:
            self.body.addWidget(_nothing(tr("No links yet.")))

    def _keep_line(self, line: RecordLine) -> None:
        self.lines.append(line)
        self.line_made.emit(line)

    def open_form(self) -> None:
        """Show the form for a new link."""
        if self.form is None:
            self.form = LinkForm(self._session)
            self.form.link_given.connect(self.link_given)
            self.form.given_up.connect(self.close_form)
            self.body.insertWidget(0, self.form)
        self.form.show()
        self.form.predicate.setFocus()
        self.form_opened.emit()

    def close_form(self) -> None:
        """Put the form away."""
        form, self.form = self.form, None
        if form is not None:
            self.body.removeWidget(form)
            form.hide()
            form.deleteLater()


def _nothing(text: str) -> QLabel:
    label = wrapping(text, "small")
    label.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
    return label
