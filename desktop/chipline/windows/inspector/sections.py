"""What a card is made of, from top to bottom, and how facts are laid out in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chipline.session.session import Session
from chipline.windows.inspector.attachments.attachment_section import KeptCopySection
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.card_header import CardHeader
from chipline.windows.inspector.citation.evidence_section import EvidenceSection
from chipline.windows.inspector.dates.as_of_label import StandingLabel
from chipline.windows.inspector.dates.date_strip import DateStrip
from chipline.windows.inspector.derived_section import DerivedSection
from chipline.windows.inspector.fields.field_list import FieldList
from chipline.windows.inspector.history_section import HistorySection
from chipline.windows.inspector.link_section import LinkSection
from chipline.windows.theme import SPACE_L
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, vbox
from chipline.windows.widgets.card_widgets import inset

#: Ties are no ends of other ties, what a citation says is its own evidence, and a view claims nothing.
_WITHOUT_TIES = ("link", "citation", "view")


class CardBody(QWidget):
    """The parts of a card."""

    def __init__(self, session: Session, *, unfold: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        # A click beside everything ends what is being typed, as it does anywhere else.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head = CardHeader(session)
        self.standing = StandingLabel()
        self.when = DateStrip()
        self._when_box = inset(self.when)
        self.attachments = KeptCopySection(session)
        self.derived = DerivedSection()
        self.fields = FieldList(session, unfold=unfold)
        self.links = LinkSection(session)
        self.evidence = EvidenceSection(session)
        self.history = HistorySection()
        vbox(
            self.head,
            self.fields,
            self.standing,
            self._when_box,
            self.attachments,
            self.derived,
            self.links,
            self.evidence,
            self.fields.tail,
            self.history,
            STRETCH,
            on=self,
            margins=(0, 0, 0, SPACE_L),
            spacing=0,
        )
        for section in (self.links, self.evidence):
            if section.add_button is not None:
                section.add_button.setVisible(not session.read_only)

    def lay_out(self, facts: CardFacts, view_state: ViewState, *, anew: bool) -> None:
        """Show facts; `anew` when they are those of another record."""
        if anew:
            # What is laid out while hidden is shown at one stroke, in one pass of the layouts.
            self.hide()
            self.head.name_row.give_up()
            self.head.name_row.notes.offer_citation(offered=False)
        self.head.show_facts(facts)
        self.when.show_dates(facts.kind, facts.values or {}, view_state.day)
        self._when_box.setVisible(not self.when.isHidden())
        self.show_standing(facts, view_state)
        if anew:
            self.fields.lay_rows(facts)
        else:
            self.fields.show_facts(facts)
        self.attachments.show_facts(facts, anew=anew)
        self.derived.show_derived(facts.derived, view_state.day, anew=anew)
        for section in (self.links, self.evidence):
            section.setVisible(facts.kind not in _WITHOUT_TIES)
        self.links.show_groups(facts.groups, anew=anew)
        self.evidence.show_facts(facts, anew=anew)
        self.history.show_facts(facts, anew=anew)
        if anew:
            self.show()

    def show_standing(self, facts: CardFacts, view_state: ViewState) -> None:
        """Show how the record stands to the as-of day."""
        self.standing.show_standing(facts.kind, facts.values or {}, view_state.as_of)
