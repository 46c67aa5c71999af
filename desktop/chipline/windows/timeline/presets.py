"""Which arrangement the timeline has: presets, kinds and lanes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.message import in_sentence
from chipline.records.query import Query
from chipline.records.record import KINDS
from chipline.scenery.event_mapping import KIND_NAMES, groupings_of
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.timeline_layout.arrangement import DEEPEST, PRESETS, Arrangement, preset
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.text_layout import lanes_text
from chipline.windows.view_state import ViewState
from chipline.windows.views.saved_view_menu import SavedViewMenu

_MOST_FIRMS = 20
_MOST_COUNTED = 50_000
#: The fields of each kind in which the firm stands whose story a record belongs to.
_FIRM_FIELDS = ("firms", "tenant", "owner", "operator", "vendor", "developers")


class Choices(NamedTuple):
    """What the menus offer: firms by id and name."""

    firms: tuple[tuple[str, str], ...] = ()


def choices_question(queries: Queries) -> Choices:
    """Ask for the firms that moved most."""
    # To count the firms of very many moves would hold up everything else that is read.
    few = queries.count("relocation") <= _MOST_COUNTED
    firms = queries.facets(Query("relocation"), "firms", _MOST_FIRMS) if few else []
    return Choices(tuple((one.value, one.label) for one in firms if one.value is not None))


def firm_question(kind: str, record: str) -> Callable[[Queries], str]:
    """Ask for the firm to which a record belongs; without one, for the one that moved most."""

    def question(queries: Queries) -> str:
        if kind == "firm":
            return record
        values = queries.values(kind, record) if record else None
        for name in _FIRM_FIELDS:
            found = (values or {}).get(name)
            if found:
                return str(found[0] if isinstance(found, list) else found)
        most = choices_question(queries).firms
        return most[0][0] if most else ""

    return question


class ArrangementMenus(QObject):
    """Holds the arrangement, and fills the menus from which it is chosen.

    Signals:
        arranged(): kinds or lanes have changed.
        named(): what is offered was read anew, and with it the names of firms.
    """

    arranged = Signal()
    named = Signal()

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._view_state, self._widget = session, view_state, parent
        self.current = preset("responses")
        self.choices = Choices()
        self.views = SavedViewMenu(session, view_state, parent)

    def refresh(self) -> None:
        """Read anew what the menus offer."""
        self._session.read(self, "timeline choices", choices_question, self._show_choices)

    def _show_choices(self, choices: Choices) -> None:
        self.choices = choices
        self.named.emit()

    def title(self) -> str:
        """Name the arrangement."""
        found = next((one.label for one in PRESETS if one.name == self.current.preset), None)
        name = translated(found) if found else tr("Custom arrangement")
        if self.current.firm:
            firm = dict(self.choices.firms).get(self.current.firm)
            name = tr("Story of {firm}", firm=firm) if firm else name
        return name

    def full_title(self) -> str:
        """Name the arrangement for who sees nothing else of it: an own one by what it shows."""
        if any(one.name == self.current.preset for one in PRESETS):
            return self.title()
        first, *others = (lanes_text(band.kind, band.by) for band in self.current.bands)
        return ", ".join([first, *(in_sentence(one) for one in others)])

    def set(self, arrangement: Arrangement) -> None:
        """Take on an arrangement."""
        if arrangement != self.current:
            self.current = arrangement
            self.arranged.emit()

    def choose_preset(self, name: str, firm: str = "") -> None:
        """Take on a preset; the story of a firm asks for one if none is given."""
        if name == "firm" and not firm:
            question = firm_question(self._view_state.kind, self._view_state.record)
            self._session.read(
                self, "timeline firm", question, lambda found: self.set(preset("firm", found))
            )
            return
        self.set(preset(name, firm))

    # -- menus --------------------------------------------------------------------------------

    def fill_presets(self, menu: QMenu) -> None:
        """Offer the presets, the saved views, and to save what is shown as one."""
        menu.clear()
        for one in PRESETS:
            if one.of_firm and self.choices.firms:
                under = menu.addMenu(translated(one.label))
                for firm, name in self.choices.firms:
                    chosen = self.current.preset == one.name and self.current.firm == firm
                    act = under.addAction(_plain(name), partial(self.choose_preset, one.name, firm))
                    _check(act, on=chosen)
                continue
            act = menu.addAction(translated(one.label), partial(self.choose_preset, one.name))
            act.setToolTip(translated(one.about))
            _check(act, on=self.current.preset == one.name)
        menu.addSection(tr("Saved views"))
        self.views.fill(menu)

    def fill_lanes(self, menu: QMenu) -> None:
        """Offer the kinds, and for each of those shown, by what its lanes are made."""
        menu.clear()
        menu.addSection(tr("Shown"))
        for kind in KIND_NAMES:
            act = menu.addAction(
                translated(KINDS[kind].label_plural), partial(self._toggle_kind, kind)
            )
            _check(act, on=kind in self.current.kinds)
        menu.addSection(tr("Lanes"))
        for band in self.current.bands:
            text = tr(
                "{kinds} by",
                "As in: Relocations by (status, firm …)",
                kinds=translated(KINDS[band.kind].label_plural),
            )
            self._fill_by(menu.addMenu(text), band.kind, ())
        menu.addSeparator()
        opened = menu.addAction(
            tr("Open all lanes"),
            lambda: self.set(Arrangement(self.current.bands, firm=self.current.firm)),
        )
        opened.setEnabled(bool(self.current.closed or self.current.order))

    def _fill_by(self, menu: QMenu, kind: str, above: tuple[str, ...]) -> None:
        now = self.current.by(kind)
        own = menu.addAction(
            tr("One lane") if not above else tr("Nothing further"),
            partial(self._choose_lanes, kind, above),
        )
        _check(own, on=now == above)
        for grouping in groupings_of(kind):
            if grouping.name in above:
                continue
            by = (*above, grouping.name)
            if len(by) < DEEPEST:
                under = menu.addMenu(translated(grouping.label))
                _check(under.menuAction(), on=now[: len(by)] == by)
                self._fill_by(under, kind, by)
            else:
                act = menu.addAction(
                    tr("then {grouping}", grouping=in_sentence(translated(grouping.label))),
                    partial(self._choose_lanes, kind, by),
                )
                _check(act, on=now == by)

    def _toggle_kind(self, kind: str, *_: object) -> None:
        self.set(self.current.with_kinds(set(self.current.kinds) ^ {kind}))

    def _choose_lanes(self, kind: str, by: tuple[str, ...], *_: object) -> None:
        self.set(self.current.with_lanes(kind, by))


def _check(action: QAction, *, on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(on)


def _plain(text: str) -> str:
    return text.replace("&", "&&")
