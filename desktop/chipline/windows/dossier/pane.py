"""The pane that tells what is known of one country or firm as of the day; without one, lists all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from chipline import paths
from chipline.exchange.report_formats.report import COUNTRY, Report
from chipline.records.message import capitalised
from chipline.records.notation.countries import country_names
from chipline.records.query import Filter
from chipline.scenery.as_of import AsOf
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows.actions import ActionSet
from chipline.windows.dossier.actions import DOSSIER_ACTIONS, DossierContext
from chipline.windows.dossier.dossier_view import DossierView, words
from chipline.windows.i18n import tr, worded
from chipline.windows.output.printing import Printout, print_out
from chipline.windows.output.report_dialog import ReportDialog, ReportSubject
from chipline.windows.output.report_files import report_document
from chipline.windows.pane import Pane
from chipline.windows.theme import SPACE_L, SPACE_S
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, vbox
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.labels.plain_label import PlainLabel

_HEIGHT = 44
_FIRM = "firm"


class DossierPane(Pane):
    """A page of a country or firm, which follows the day and what is written."""

    action_specs = DOSSIER_ACTIONS

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        #: Whether somebody asked for a dossier: then the one that was shown last gives way to it.
        self._asked = bool(view_state.subject[0])
        self._stale = False
        self._status = ""
        self.view = DossierView(self)
        self.problem = EmptyState(self)
        self.problem.hide()
        self.problem.pressed.connect(lambda: view_state.show_dossier("", ""))
        context = DossierContext(view_state, self.save, self.print_out)
        self._actions = ActionSet(DOSSIER_ACTIONS, context, self)
        self.header = self._header()
        line = divider(self)
        vbox(self.header, line, (self.view, 1), (self.problem, 1), on=self, spacing=0)
        self.tools = (self.header, line)
        self.setFocusProxy(self.view)
        self._connect()
        self.refresh()

    def _header(self) -> QWidget:
        header = QWidget(self)
        header.setFixedHeight(_HEIGHT)
        title = PlainLabel(self.title(), header)
        title.setProperty("role", "title")
        buttons = []
        for action in self._actions.actions.values():
            button = QToolButton(header)
            # Qt leaves hardly any room after an icon.
            action.setIconText(f" {action.text()}")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            buttons.append(button)
        hbox(
            title,
            STRETCH,
            *buttons,
            on=header,
            margins=(SPACE_L, 0, SPACE_S, 0),
            spacing=4,
        )
        return header

    def _connect(self) -> None:
        view_state = self._view_state
        self.view.card_requested.connect(self.card_requested)
        self.view.dossier_requested.connect(view_state.show_dossier)
        view_state.dossier_requested.connect(self.refresh)
        view_state.day_moved.connect(self._follow)
        view_state.mode_changed.connect(self._follow)
        view_state.filtered.connect(self._follow)
        self._session.changed.connect(self._follow_change)

    def title(self) -> str:
        """Return the pane's name."""
        return tr("Dossiers")

    def actions_of_pane(self) -> ActionSet[DossierContext]:
        """Return what can be done here besides what the window offers."""
        return self._actions

    def records_shown(self) -> tuple[str, ...]:
        """Return the records that the page tells of."""
        return tuple(sorted(self.view.report.records)) if self.view.report is not None else ()

    # -- following ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything again, off the GUI thread."""
        self._stale = False
        kind, record = self._view_state.subject
        as_of = self._view_state.as_of
        self._session.read(
            self,
            "dossier",
            _question(kind, record, as_of, self._view_state.filters),
            self._show,
            failed=self._tell_problem,
        )

    def _follow(self, *_: object) -> None:
        """Ask what was so on the day; while nobody looks, it waits."""
        self._stale = not (
            self.isVisible() or self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        )
        if not self._stale:
            self.refresh()

    def _follow_change(self, _written: Commit) -> None:
        self._follow()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self._actions.dress()
        self.view.lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the day and the records, which may have changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the page."""
        super().focusInEvent(event)
        self.view.setFocus(event.reason())

    def _show(self, report: Report) -> None:
        self.problem.hide()
        self.view.show()
        self.view.show_report(report)
        self._actions.refresh()
        self._status = capitalised(worded(report.as_of))
        self.status_changed.emit(self._status)

    def _tell_problem(self, message: str) -> None:
        """Say why there is no page, such as that its firm was deleted."""
        self.view.hide()
        self.problem.say(tr("There is no dossier to show"), message, tr("All countries and firms"))
        self.problem.show()
        self._actions.refresh()

    def as_of_text(self) -> str:
        """Say what the as-of day picks out."""
        return self._status

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        return {"subject": list(self._view_state.subject)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what was just asked for stays."""
        subject = _subject_of(state)
        asked, self._asked = self._asked, False
        if subject is not None and not asked:
            self._view_state.subject = subject
            self.refresh()

    # -- paper and files ----------------------------------------------------------------------

    def save(self) -> None:
        """Let the dossier be written into a file."""
        kind, record = self._view_state.subject
        report = self.view.report
        if report is not None and kind:
            subject = ReportSubject(
                kind,
                record,
                words(report.subject),
                self._view_state.as_of,
                dossier=True,
                filters=self._view_state.filters,
            )
            ReportDialog(self._session, subject, self.window()).open()

    def print_out(self) -> None:
        """Print what is shown."""
        report = self.view.report
        if report is not None:
            pages = Printout(
                words(report.subject), lambda: report_document(report, words), landscape=True
            )
            print_out(self, pages)

    def paint_to(self, painter: QPainter, size: QSize) -> None:
        """Paint the page at a size."""
        self.view.lay_out()
        super().paint_to(painter, size)


def _question(kind: str, record: str, as_of: AsOf, filters: tuple[Filter, ...]) -> Any:
    def question(queries: Queries) -> Report:
        # Imported where it is used, off the GUI thread: a start must not wait for the rules.
        from chipline.reports.reports import dossier  # noqa: PLC0415  # see above

        return dossier(queries, kind, record, as_of, paths.rules(), filters=filters)

    return question


def _subject_of(state: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the country or firm that a kept state names, or the list of all; None for neither."""
    kept = state.get("subject")
    if not (isinstance(kept, list | tuple) and len(kept) == len(("kind", "record"))):
        return None
    kind, record = map(str, kept)
    known = kind in ("", _FIRM) or (kind == COUNTRY and record in country_names())
    return (kind, record) if known else None
