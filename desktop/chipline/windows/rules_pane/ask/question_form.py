"""The form of a question: chip, destination, parties and transaction, or people's data.

Signals:
    asked(): an answer in the form is another.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question, Recipient, Region, Transaction
from chipline.export_rules.record_facts import Holdings
from chipline.export_rules.record_questions import CHINA
from chipline.records.notation.countries import country_names, names_of
from chipline.records.notation.text import sort_key
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.ask.chip_numbers import ChipNumbers
from chipline.windows.rules_pane.ask.personal_data_form import PersonalDataForm
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.editors.date_box import DateBox
from chipline.windows.widgets.pickers import (
    LABEL_WIDTH,
    NumberLine,
    Picker,
    Segments,
    form_layout,
)

BY_NUMBERS = "numbers"
CHIP, PEOPLE = "chip", "people"
#: What the pane opens on: the story's own question.
_FIRST_CHIP, _FIRST_USERS = "nv-h20", ("ByteDance", "Alibaba")
#: What stands where a question does not say; elsewhere nothing does.
_UNSAID = {"transaction": str(Transaction.EXPORT)}


def country_offers() -> list[tuple[str, str]]:
    """List every country with its code, by name."""
    return sorted(
        ((code, f"{country_text(code)} ({code})") for code in country_names()),
        key=lambda pair: sort_key(pair[1]),
    )


class ChipForm(QWidget):
    """A question about a chip."""

    asked = Signal()

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules_state = rules_state
        self.chip = Picker(tr("Chip"), self)
        self.numbers = ChipNumbers(self)
        self.destination = Picker(tr("Destination"), self)
        self.user = Picker(tr("End user"), self)
        self.home = Picker(tr("Headquarters in"), self)
        self.parent_home = Picker(tr("Parent’s country"), self)
        self._owned_in = ""
        self.owner = Picker(tr("Hardware owner"), self)
        self.owner_home = Picker(tr("Owner’s country"), self)
        self.transaction = Picker(tr("Transaction"), self)
        self.origin = Picker(tr("Shipped from"), self)
        self.recipient = Picker(tr("Recipient"), self)
        self.region = Picker(tr("Region"), self)
        self.sold = Picker(tr("Sold in the US on 15 January 2026"), self)
        self.share = NumberLine(tr("Held by listed firms"), self, unit="%", maximum=100)
        self.listed = QCheckBox(tr("A party is on the Entity List"), self)
        self.military = QCheckBox(tr("Known use for weapons or military"), self)
        self._lay_out()
        self._fill_fixed()
        self._connect()
        self._follow_chip()
        self._follow_transaction()

    def _lay_out(self) -> None:
        first, rest = QWidget(self), QWidget(self)
        top = form_layout(first)
        top.addRow(self.chip.label, self.chip)
        form = form_layout(rest)
        for line in (self.destination, self.user, self.home, self.parent_home):
            form.addRow(line.label, line)
        form.addRow(self.listed)
        form.addRow(self.share.label, self.share)
        form.addRow(self.transaction.label, self.transaction)
        form.addRow(self.origin.label, self.origin)
        for line in (self.owner, self.owner_home, self.sold, self.recipient, self.region):
            form.addRow(line.label, line)
        form.addRow(self.military)
        vbox(first, self.numbers, rest, on=self, spacing=SPACE_S)
        self.listed_note = text_label("small", parent=rest, wraps=True)
        form.insertRow(6, self.listed_note)

    def _fill_fixed(self) -> None:
        countries = country_offers()
        self.destination.fill(countries, names=names_of)
        for picker, empty in (
            (self.home, tr("Same as destination")),
            (self.parent_home, tr("No other parent")),
            (self.owner_home, tr("Not given")),
            (self.origin, tr("United States")),
        ):
            picker.fill([("", empty), *countries], names=names_of)
        self.transaction.fill(
            [
                (Transaction.EXPORT, tr("Export")),
                (Transaction.REEXPORT, tr("Re-export")),
                (Transaction.TRANSFER, tr("In-country transfer")),
                (Transaction.REMOTE_USE, tr("Remote use or lease")),
                (Transaction.CONTINUED_USE, tr("Continued use")),
            ]
        )
        self.recipient.fill(
            [
                ("", tr("Not said")),
                (Recipient.GOVERNMENT, tr("Government")),
                (Recipient.APPROVED, tr("On the rule’s list")),
                (Recipient.COMMERCIAL, tr("Other firm")),
            ]
        )
        self.region.fill(
            [
                ("", tr("Not occupied")),
                (Region.CRIMEA, tr("Crimea, occupied")),
                (Region.DONETSK, tr("So-called DNR (Donetsk)")),
                (Region.LUHANSK, tr("So-called LNR (Luhansk)")),
            ]
        )
        self.sold.fill([("", tr("Not said")), ("yes", tr("Yes")), ("no", tr("No"))])
        self.destination.choose("CN")
        self.transaction.choose(Transaction.EXPORT)
        for picker in (
            self.home, self.parent_home, self.owner_home, self.origin, self.recipient, self.region,
            self.sold,
        ):  # fmt: skip
            picker.choose("")

    def _connect(self) -> None:
        self.chip.chosen.connect(self._follow_chip)
        self.user.chosen.connect(self._follow_user)
        self.owner.chosen.connect(self._follow_owner)
        self.transaction.chosen.connect(self._follow_transaction)
        for picker in (
            self.chip, self.destination, self.user, self.home, self.parent_home, self.owner,
            self.owner_home, self.transaction, self.origin, self.recipient, self.region, self.sold,
        ):  # fmt: skip
            picker.chosen.connect(self.asked)
        self.destination.chosen.connect(self._follow_transaction)
        self.numbers.asked.connect(self.asked)
        self.share.changed.connect(self.asked)
        for box in (self.listed, self.military):
            box.toggled.connect(self.asked)

    # -- following one another ----------------------------------------------------------------

    def fill(self, found: Holdings) -> None:
        """Offer the chips and firms of the records; choose the story's own at first."""
        chips, firms = (
            sorted(((each.name, each.id) for each in held), key=lambda pair: sort_key(pair[0]))
            for held in (found.chips.values(), found.firms.values())
        )
        self.chip.fill([*((one, name) for name, one in chips), (BY_NUMBERS, tr("By numbers…"))])
        self.user.fill([("", tr("Any firm")), *((one, name) for name, one in firms)])
        self.owner.fill([("", tr("Same as end user")), *((one, name) for name, one in firms)])
        if not self.chip.value():
            by_slug = {each.figures.slug: each.id for each in found.chips.values()}
            first = chips[0][1] if chips else BY_NUMBERS
            self.chip.choose(by_slug.get(_FIRST_CHIP, first))
            names = dict(firms)
            self.user.choose(next((names[n] for n in _FIRST_USERS if n in names), ""))
            self.owner.choose("")
            self._follow_user()
        self._follow_chip()

    def _follow_chip(self) -> None:
        if self.chip.value() == BY_NUMBERS:
            self.numbers.let_type()
        else:
            self.numbers.show_chip(self.figures())

    def _follow_user(self) -> None:
        user = self.user.value()
        home = self._rules_state.holdings.home(user) if user else None
        self.home.choose(home or "")
        self._owned_in = self._home_of_parent(user)
        self.parent_home.choose(self._owned_in)
        self.follow_day()

    def _home_of_parent(self, user: str) -> str:
        """Return the country of another firm that owns a firm on the as-of day; empty without."""
        found = self._rules_state.holdings
        parent = found.ultimate(user, self._rules_state.view_state.day) if user else ""
        return (found.home(parent) or "") if parent != user else ""

    def follow_day(self) -> None:
        """Look up who owned the end user, and whether it was on the Entity List, on the as-of day."""
        owned_in = self._home_of_parent(self.user.value())
        if owned_in != self._owned_in:
            # Only where the owner has changed: what somebody chose stays otherwise.
            self._owned_in = owned_in
            self.parent_home.choose(owned_in)
        found, user, day = (
            self._rules_state.holdings,
            self.user.value(),
            self._rules_state.view_state.day,
        )
        firm = found.firms.get(user)
        self.listed_note.setVisible(bool(firm and firm.listed_from is not None))
        if firm is None:
            return
        listed = found.is_listed(user, day)
        self.listed.blockSignals(True)
        self.listed.setChecked(listed)
        self.listed.blockSignals(False)
        self.listed_note.setText(
            tr("{firm} is listed on this day.", firm=firm.name)
            if listed
            else tr("{firm} is not yet listed on this day.", firm=firm.name)
        )

    def _follow_owner(self) -> None:
        found, owner = self._rules_state.holdings, self.owner.value()
        day = self._rules_state.view_state.day
        home = found.home(found.ultimate(owner, day)) or found.home(owner) if owner else None
        self.owner_home.choose(home or "")

    def _follow_transaction(self) -> None:
        kind = self.transaction.value()
        to, ships = self.destination.value(), (Transaction.EXPORT, Transaction.REEXPORT)
        for picker, applies, why in (
            (self.origin, kind in ships, tr("Asked of exports and re-exports only.")),
            (self.region, to == "UA", tr("Asked where the destination is Ukraine.")),
            (self.sold, to in CHINA, tr("Asked where the destination is China.")),
            (
                self.recipient,
                to == "AE",
                tr("Asked where the destination is the United Arab Emirates."),
            ),
        ):
            picker.apply(applies, why)

    # -- the question -------------------------------------------------------------------------

    def figures(self) -> ChipFigures | None:
        """Return the chip's figures; None when neither a chip nor a TPP is given."""
        chosen = self.chip.value()
        if chosen != BY_NUMBERS:
            found = self._rules_state.holdings.chips.get(chosen)
            return found.figures if found else None
        return self.numbers.typed()

    def problem(self) -> str:
        """Say which number can't be read, and why; empty when all that are asked for can."""
        by_numbers = self.chip.value() == BY_NUMBERS
        return (self.numbers.problem() if by_numbers else "") or self.share.problem()

    def question(self) -> Question | None:
        """Return the question; None when it can't be put yet."""
        if self.problem():
            return None
        chip, destination = self.figures(), self.destination.value()
        if chip is None or not destination:
            return None
        return Question(
            chip=chip,
            destination=destination,
            day=self._rules_state.day,
            end_user_hq=self.home.value() or None,
            parent_hq=self.parent_home.value() or None,
            owner_hq=self.owner_home.value() or None,
            entity_listed=self.listed.isChecked(),
            listed_owner_percent=self.share.value(),
            transaction=Transaction(self.transaction.value()),
            origin=self.origin.value() or None,
            wmd_or_military_knowledge=self.military.isChecked(),
            sold_in_us={"yes": True, "no": False}.get(self.sold.value()),
            region=Region(self.region.value()) if self._asks_region() else None,
            recipient=Recipient(self.recipient.value()) if self._asks_recipient() else None,
            user_names=self._user_names(),
        )

    def _user_names(self) -> tuple[str, ...]:
        found, user = self._rules_state.holdings, self.user.value()
        return found.names_of(user, self._rules_state.day.toordinal()) if user else ()

    def _asks_recipient(self) -> bool:
        return bool(self.recipient.value()) and self.destination.value() == "AE"

    def _asks_region(self) -> bool:
        return bool(self.region.value()) and self.destination.value() == "UA"

    def subject(self) -> str:
        """Say in a few words who receives it, for the head of an export."""
        user = self._rules_state.holdings.firms.get(self.user.value())
        return user.name if user else ""

    # -- remembering --------------------------------------------------------------------------

    def _pickers(self) -> dict[str, Picker]:
        return {
            "chip": self.chip, "datacentre": self.numbers.datacentre, "to": self.destination,
            "user": self.user, "home": self.home, "parent_home": self.parent_home,
            "owner": self.owner, "owner_home": self.owner_home, "transaction": self.transaction,
            "origin": self.origin, "recipient": self.recipient, "region": self.region,
            "sold": self.sold,
        }  # fmt: skip

    def _lines(self) -> dict[str, NumberLine]:
        return {**self.numbers.lines(), "share": self.share}

    def state(self) -> dict[str, Any]:
        """Return what was asked as plain values."""
        kept: dict[str, Any] = {name: each.value() for name, each in self._pickers().items()}
        kept |= {name: each.typed for name, each in self._lines().items()}
        return kept | {"listed": self.listed.isChecked(), "military": self.military.isChecked()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Ask again what was asked; what is no longer there stays as it is.

        What a question to a destination does not name is as nobody has answered it, so that it asks
        the same whatever was asked before: a firm's home is then its own. One without leaves the rest.
        """
        whole = "to" in kept
        for name, picker in self._pickers().items():
            unsaid = _UNSAID.get(name, "") if whole else picker.value()
            picker.choose(str(kept.get(name, unsaid)))
        if whole and kept.get("user") and "home" not in kept:
            self._follow_user()
        if whole and kept.get("owner") and "owner_home" not in kept:
            self._follow_owner()
        for name, line in self._lines().items():
            line.restore(str(kept.get(name, "")))
        self.listed.setChecked(bool(kept.get("listed")))
        self.military.setChecked(bool(kept.get("military")))
        self._follow_chip()
        self._follow_transaction()
        self.follow_day()


class QuestionForm(QFrame):
    """Both forms, one shown at a time, in a column that scrolls where the window is low."""

    asked = Signal()

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Segments([(CHIP, tr("A chip")), (PEOPLE, tr("Personal data"))], self)
        self._stack = QStackedWidget(self)
        self._head = QVBoxLayout()
        rooms = self._room(), self._room()
        self.chip = ChipForm(rules_state, rooms[0].parentWidget())
        self.people = PersonalDataForm(rules_state, rooms[1].parentWidget())
        rooms[0].insertWidget(0, self.chip)
        rooms[1].insertWidget(0, self.people)
        self.chip.asked.connect(self.asked)
        self.people.asked.connect(self.asked)
        self.day = DateBox(tr("As-of day"), rules_state.day, self, coarse=True)
        label = text_label("muted", tr("As of"), parent=self)
        label.setFixedWidth(LABEL_WIDTH)
        label.setBuddy(self.day)
        head = self._head
        head.setContentsMargins(SPACE_L, 0, SPACE_M, 0)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(hbox(label, (self.day, 1), spacing=SPACE_M))
        head.setSpacing(SPACE_M)
        self.day.day_chosen.connect(lambda day: rules_state.view_state.move_day(day.toordinal()))
        rules_state.view_state.day_moved.connect(self._show_day)
        vbox(head, (self._stack, 1), on=self, margins=(0, SPACE_S, 0, 0), spacing=SPACE_M)
        self.switch.chosen.connect(self._show)
        self._stack.currentChanged.connect(self._align_head)

    def _align_head(self) -> None:
        """Let the day end where the fields below it end, beside their scroll bar."""
        scroll = self._stack.currentWidget()
        bar = scroll.verticalScrollBar() if isinstance(scroll, QScrollArea) else None
        beside = bar.sizeHint().width() if bar is not None and bar.maximum() else 0
        self._head.setContentsMargins(SPACE_L, 0, SPACE_M + beside, 0)

    def _room(self) -> QVBoxLayout:
        """Make room for a form: made within it, for Qt styles all anew that gets another parent."""
        scroll = QScrollArea(self._stack)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QWidget(scroll.viewport())
        box.setProperty("role", "surface")
        column = vbox(STRETCH, on=box, margins=(SPACE_L, 0, SPACE_M, SPACE_M))
        scroll.setWidget(box)
        self._stack.addWidget(scroll)
        scroll.verticalScrollBar().rangeChanged.connect(self._align_head)
        return column

    def _show_day(self, day: int) -> None:
        self.day.set_day(date.fromordinal(day))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.switch.dress()
        self.day.dress()

    @property
    def kind(self) -> str:
        """Which question is put."""
        return self.switch.value()

    def _show(self, kind: str) -> None:
        self._stack.setCurrentIndex((CHIP, PEOPLE).index(kind))
        self.asked.emit()

    def state(self) -> dict[str, Any]:
        """Return both questions as plain values."""
        return {"kind": self.kind, "chip": self.chip.state(), "people": self.people.state()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Put the questions again."""
        self.chip.restore(kept.get("chip", {}))
        self.people.restore(kept.get("people", {}))
        kind = str(kept.get("kind", CHIP))
        if kind in (CHIP, PEOPLE):
            self.switch.choose(kind)
            self._stack.setCurrentIndex((CHIP, PEOPLE).index(kind))
