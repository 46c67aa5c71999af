"""What the four views work on: the rules, the analyst's scenario, and what the records hold.

Signals:
    changed(): rules or records are others than before.
    acted(str, str): somebody wants to see the card of this record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from chipline import paths
from chipline.derived import holdings, question_values, rules_in
from chipline.export_rules.overviews.china_sales import Standings
from chipline.export_rules.record_facts import Holdings, RestrictionFacts
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import RulesError
from chipline.records.notation.countries import country_names
from chipline.session.session import Session
from chipline.store.workspace import Commit
from chipline.windows.i18n import error_text
from chipline.windows.view_state import ViewState

#: The kinds whose records the views read.
_READ = frozenset(
    {"chip", "firm", "facility", "cluster", "tenancy", "relocation", "restriction", "link"}
)
_SLOT = "controls.holdings"
Changes = dict[str, float | date]


class RulesState(QObject):
    """The state that the views share."""

    changed = Signal()
    acted = Signal(str, str)

    def __init__(
        self, session: Session, view_state: ViewState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.view_state = view_state
        self.law: Rules = rules_in(paths.rules())
        self.rules = self.law
        self.changes: Changes = {}
        self.holdings = Holdings()
        self.loaded = False
        self.by_law = self.standings = Standings(self.law, self.holdings)
        session.changed.connect(self._follow_change)

    # -- records ------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the records off the GUI thread."""
        self.session.read(self, _SLOT, holdings, self._keep_holdings)

    def _keep_holdings(self, found: Holdings) -> None:
        self.holdings = found
        self.loaded = True
        self._renew()
        self.changed.emit()

    def _follow_change(self, written: Commit) -> None:
        if self.loaded and _READ & written.changes.touched().keys():
            self.load()

    def _renew(self) -> None:
        # Most of what was worked out still holds: only what is asked of a changed chip is not.
        self.by_law = Standings(self.law, self.holdings, self.by_law)
        self.standings = (
            Standings(self.rules, self.holdings, self.standings) if self.changes else self.by_law
        )

    def ask_about(self, kind: str, record: str, then: Callable[[dict[str, Any]], None]) -> None:
        """Find the question that a record gives rise to, as the form's plain values."""
        day, rules = self.day, self.rules
        self.session.read(
            self,
            "controls.about",
            lambda queries: question_values(queries, kind, record, day, rules),
            then,
        )

    # -- scenario -----------------------------------------------------------------------------

    @property
    def in_scenario(self) -> bool:
        """Whether the analyst has changed a rule."""
        return bool(self.changes)

    def set_changes(self, changes: Mapping[str, float | date]) -> str:
        """Take on a scenario; return why it can't be, in plain words, or nothing."""
        kept = self.kept_changes(changes)
        try:
            rules = self.law.with_scenario(kept) if kept else self.law
        except RulesError as error:
            return error_text(error)
        if kept != self.changes:
            self.changes, self.rules = kept, rules
            self._renew()
            self.changed.emit()
        return ""

    def kept_changes(self, changes: Mapping[str, float | date]) -> Changes:
        """Keep what names a rule that there is and differs from the law."""
        law = self.law.adjustable()
        return {
            key: value
            for key, value in changes.items()
            if key in law
            and value != law[key]
            and isinstance(value, date) == isinstance(law[key], date)
        }

    # -- looking up ---------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The as-of day."""
        return date.fromordinal(self.view_state.day)

    def act(self, slug: str | None) -> RestrictionFacts | None:
        """Return the restriction with a slug."""
        return self.holdings.acts.get(slug or "")

    def act_name(self, slug: str | None) -> str:
        """Return the name of a restriction, or its slug where the workspace has no such record."""
        found = self.act(slug)
        return found.name if found else (slug or "")

    def show_act(self, slug: str) -> None:
        """Ask for the card of a restriction."""
        found = self.act(slug)
        if found is not None:
            self.acted.emit("restriction", found.id)

    def name_of(self, country: str) -> str:
        """Return a country's name within a sentence."""
        named = self.law.atlas.name_of(country)
        return country_names().get(country, country) if named == country else named

    def work(
        self, slot: str, question: Callable[[], object], then: Callable[[object], None]
    ) -> None:
        """Work something out off the GUI thread; the latest question of a slot wins."""
        self.session.read(self, f"controls.{slot}", lambda _reads: question(), then)


def changes_state(changes: Mapping[str, float | date]) -> dict[str, float | str]:
    """Write a scenario as plain values."""
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in changes.items()
    }


def changes_from(kept: Mapping[str, object]) -> Changes:
    """Read a scenario from plain values; what makes no sense is left out."""
    found: Changes = {}
    for key, value in kept.items():
        if isinstance(value, str):
            with suppress(ValueError):
                found[key] = date.fromisoformat(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[key] = value
    return found
