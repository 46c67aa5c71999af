"""What the tests of the windows share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.export_rules.classification import Classification
from chipline.export_rules.finding import Finding
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.overviews.china_sales import Standings
from chipline.export_rules.rulebook.rules import Rules
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows import i18n, theme
from chipline.windows.inspector.card import Inspector
from chipline.windows.shell.window import Window
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from windows.inspector.cards import Stored, make_card


@pytest.fixture(scope="session")
def _known_answers() -> Callable[[Standings, ChipFigures, date], tuple[Classification, Finding]]:
    """What the rules say of a chip, worked out once for all tests."""
    work_out = Standings._answer
    known: dict[tuple[int, ChipFigures, date], tuple[Classification, Finding]] = {}
    #: Kept as well, so that none comes to lie in the place of another.
    rules: dict[int, Rules] = {}

    def answer(self: Standings, figures: ChipFigures, day: date) -> tuple[Classification, Finding]:
        rules[id(self.rules)] = self.rules
        key = id(self.rules), figures, day
        if key not in known:
            known[key] = work_out(self, figures, day)
        return known[key]

    return answer


@pytest.fixture(autouse=True)
def _answers_kept(
    monkeypatch: pytest.MonkeyPatch,
    _known_answers: Callable[[Standings, ChipFigures, date], tuple[Classification, Finding]],
) -> None:
    """Let all windows share the answers that each works out once: tests open many.

    Not for longer than a test of a window: those of the rules count what is worked out.
    """
    monkeypatch.setattr(Standings, "_answer", _known_answers)


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    """Dress every test as the program begins, whatever the one before it was dressed in."""
    theme.dress("light")


@pytest.fixture(autouse=True)
def _no_window_left_open(qapp: QApplication) -> Iterator[None]:
    """See that a test, and all that it called, leaves nothing that is shown: the next would find it."""
    yield
    QToolTip.hideText()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tip = Qt.WindowType.ToolTip
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    left = [each for each in shown if each.windowType() is not tip]
    for each in left:
        each.hide()
    assert not left, f"still shown: {left}"


@pytest.fixture
def card(session: Session, view_state: ViewState, qtbot: QtBot) -> Inspector:
    """The record card over the small workspace, with nothing selected."""
    return make_card(session, view_state, qtbot)


@pytest.fixture
def pane(session: Session, view_state: ViewState, qtbot: QtBot) -> Iterator[TimelinePane]:
    """The timeline over the small workspace."""
    made = TimelinePane(session, view_state)
    qtbot.addWidget(made)
    made.resize(930, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, file_workspace: Workspace) -> Iterator[Window]:
    """A window over the small workspace in a file."""
    made = Window(Session(file_workspace, inline=True), Settings())
    # Closing alone would ask what is to become of a value left half typed.
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def stored(workspace: Workspace) -> Stored:
    """What stands in the small workspace."""

    def values(kind: str, record: str) -> dict[str, object]:
        with workspace.reading() as queries:
            return queries.values(kind, record) or {}

    return values


@pytest.fixture
def ukrainian(
    translations: ModuleType, tmp_path: Path, qapp: QApplication, _same_locale: None
) -> Iterator[None]:
    """Speak Ukrainian, as far as it is translated."""
    done = paths.resources() / "translations" / "chipline_uk.ts"
    translations.release(done, tmp_path / "chipline_uk.qm")
    QLocale.setDefault(QLocale(QLocale.Language.Ukrainian, QLocale.Country.Ukraine))
    loaded = i18n.load_translations(qapp, tmp_path)
    assert len(loaded) == 2
    yield
    for translator in loaded:
        qapp.removeTranslator(translator)
