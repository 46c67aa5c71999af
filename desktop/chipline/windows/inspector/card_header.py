"""The head of the card: what kind of record it is, its name, one sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from chipline.records.message import capitalised
from chipline.records.record import KINDS
from chipline.records.summaries import sentence
from chipline.records.view_content import is_note
from chipline.records.vocabulary import STARRED
from chipline.session.session import Session
from chipline.store.private_records import OWN_KINDS
from chipline.windows.formats import title_text_of
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import KIND_ICONS, icon, pixmap
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.fields.field_list import best_mark, title_field
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.theme import HEADING, SMALL, SPACE_L, SPACE_S, current, font
from chipline.windows.views.view_texts import view_text
from chipline.windows.widgets.boxes import STRETCH, hbox
from chipline.windows.widgets.card_widgets import ElidedLabel, breakable, flat_button, wrapping
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Menu
from chipline.windows.widgets.value_text import is_cited

_ICON = 16
#: Fields that say what sort of record one is.
_SORTS = ("kind", "direction", "status")


def card_title(facts: CardFacts) -> str:
    """Return the heading of a card; links and citations are named by what they tie together."""
    values = facts.values or {}
    if facts.kind in ("link", "citation"):
        said = card_sentence(facts).rstrip(".")
        return said or title_text_of(KINDS[facts.kind], values)
    return title_text_of(KINDS[facts.kind], values)


def _is_note(facts: CardFacts) -> bool:
    return facts.kind == "view" and is_note((facts.values or {}).get("state"))


def card_sentence(facts: CardFacts) -> str:
    """Say in one sentence what the record is; of a saved view, what it shows."""
    if facts.kind == "view":
        return view_text((facts.values or {}).get("state"), facts.titles)
    return capitalised(worded(sentence(facts.kind, facts.values or {}, facts.titles)))


def kind_texts(facts: CardFacts) -> tuple[str, ...]:
    """Say what sort of record it is: its kind, and what of it everybody asks first; then in less.

    The kind gives way first, since its sign stands before the words.
    """
    values, kind = facts.values or {}, KINDS[facts.kind]
    sorts = [
        translated(values[name]) for name in _SORTS if name in kind.fields and values.get(name)
    ]
    whole = " · ".join([translated(kind.label), *sorts])
    shorter = (" · ".join(sorts[:many]) for many in range(len(sorts), 0, -1))
    return (whole, *map(capitalised, shorter))


class CardHeader(QWidget):
    """The head of a card.

    Signals:
        star_requested(), duplication_requested(), removal_requested(), slug_requested(), citation_requested(), link_requested(),
        copy_requested(), view_requested(), pdf_requested(), print_requested(), report_requested(),
        dossier_requested(): what its buttons stand for.
    """

    star_requested = Signal()
    duplication_requested = Signal()
    removal_requested = Signal()
    slug_requested = Signal()
    citation_requested = Signal()
    link_requested = Signal()
    copy_requested = Signal()
    view_requested = Signal()
    pdf_requested = Signal()
    print_requested = Signal()
    report_requested = Signal()
    dossier_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 4)
        column.setSpacing(0)
        column.addLayout(self._first_line())
        self.name_row = FieldRow(KINDS["firm"].fields["name"], session, heading=True)
        column.addWidget(self.name_row)
        self.title = wrapping()
        self.title.setFont(font(HEADING, bold=True))
        self.title.setContentsMargins(SPACE_L, 4, SPACE_L, 4)
        column.addWidget(self.title)
        self.sentence = wrapping()
        self.sentence.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
        column.addWidget(self.sentence)
        self.open_view = flat_button(tr("Open this view"), "bookmark")
        self.open_view.clicked.connect(self.view_requested)
        self.open_dossier = flat_button(tr("Open its dossier"), "notebook-text")
        self.open_dossier.clicked.connect(self.dossier_requested)
        below = (self.open_view, self.open_dossier, STRETCH)
        column.addLayout(hbox(*below, margins=(SPACE_L - 6, 2, SPACE_L, 2)))
        self.reason = wrapping("", "small")
        self.reason.setContentsMargins(SPACE_L, 4, SPACE_L, 4)
        column.addWidget(self.reason)

    def _first_line(self) -> QHBoxLayout:
        self.kind_icon = PlainLabel()
        row = hbox(self.kind_icon, margins=(SPACE_L, 0, SPACE_S, 0), spacing=2)
        row.addSpacing(4)
        self.kind_label = ElidedLabel()
        self.kind_label.setFont(font(SMALL, bold=True))
        row.addWidget(self.kind_label, 1)
        self.star = flat_button("", "star", hint=tr("Star this record"))
        self.star.clicked.connect(self.star_requested)
        self.duplicate = flat_button("", "copy", hint=tr("Duplicate this record"))
        self.duplicate.clicked.connect(self.duplication_requested)
        self.more = flat_button("", "ellipsis", hint=tr("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        for button in (self.star, self.duplicate, self.more):
            row.addWidget(button)
        return row

    def _menu(self) -> QMenu:
        menu = Menu(self)
        cite = menu.addAction(tr("Add citation…"))
        cite.triggered.connect(self.citation_requested)
        link = menu.addAction(tr("Add link…"))
        link.triggered.connect(self.link_requested)
        self._writing_actions = (cite, link)
        menu.addSeparator()
        self.copy_slug = menu.addAction(tr("Copy its short name"))
        self.copy_slug.triggered.connect(self.slug_requested)
        menu.addAction(tr("Copy the card as text")).triggered.connect(self.copy_requested)
        self.report = menu.addAction(tr("Report of the record…"))
        self.report.triggered.connect(self.report_requested)
        menu.addAction(tr("Save the card as PDF…")).triggered.connect(self.pdf_requested)
        menu.addAction(tr("Print the card…")).triggered.connect(self.print_requested)
        menu.addSeparator()
        self.delete = menu.addAction(icon("trash-2"), tr("Delete this record…"))
        self.delete.triggered.connect(self.removal_requested)
        return menu

    def show_facts(self, facts: CardFacts) -> None:
        """Show what the record is."""
        theme = current()
        kind = KINDS[facts.kind]
        ink = theme.kind_colour(facts.kind)
        self.kind_icon.setPixmap(pixmap(KIND_ICONS[facts.kind], ink, _ICON))
        note = _is_note(facts)
        said = (tr("Note"),) if note else kind_texts(facts)
        self.kind_label.setText(said[0])
        self.kind_label.shorter = said[1:]
        self.open_view.setText(tr("Show it on the timeline") if note else tr("Open this view"))
        palette = self.kind_label.palette()
        palette.setColor(self.kind_label.foregroundRole(), ink)
        self.kind_label.setPalette(palette)
        about = translated(kind.about)
        self.kind_label.setToolTip(tip_text(about if note else f"{said[0]}\n{about}"))
        self.open_view.setVisible(facts.kind == "view")
        self.open_dossier.setVisible(facts.kind == "firm")
        self.report.setVisible(facts.kind not in OWN_KINDS)
        for action in self._writing_actions:
            action.setVisible(facts.kind != "view")
        own_name = bool(title_field(facts.kind))
        self.name_row.setVisible(own_name)
        self.title.setVisible(not own_name)
        values = facts.values or {}
        if own_name:
            self.name_row.cited = is_cited(facts.kind, "name")
            mark = best_mark(facts.citations, facts.id)
            self.name_row.show_value(values.get("name"), facts.names, mark)
            summary = card_sentence(facts)
            self.sentence.setText(breakable(summary))
            # Of a record of which nothing is known yet it would only repeat the line above.
            self.sentence.setVisible(summary != f"{translated(kind.label)}.")
        else:
            self.title.setText(breakable(card_title(facts)))
            self.sentence.setText(translated(kind.about))
            self.sentence.show()
        self._show_star(starred=STARRED in (values.get("tags") or ()))
        self.star.setVisible("tags" in kind.fields)
        slug = values.get("slug")
        named = tr("Copy “{slug}”, its short name", slug=str(slug))
        self.copy_slug.setText(named if slug else tr("Copy its id"))
        self._allow_writing()

    def _show_star(self, *, starred: bool) -> None:
        theme = current()
        drawing, ink = ("star-filled", theme.warning) if starred else ("star", theme.muted)
        self.star.setIcon(icon(drawing, ink))
        hint = tr("Take the star away") if starred else tr("Star this record")
        self.star.setToolTip(tip_text(hint))
        self.star.setAccessibleName(hint)

    def _allow_writing(self) -> None:
        allowed = not self._session.read_only
        self.star.setEnabled(allowed)
        self.duplicate.setEnabled(allowed)
        self.delete.setEnabled(allowed)
        for action in self._writing_actions:
            action.setEnabled(allowed)
        self.reason.setVisible(not allowed)
        self.reason.setText(tr("Open for reading only: {why}.", why=self._session.why_read_only))
