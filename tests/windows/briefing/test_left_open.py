"""A window that is closed while steps are drawn leaves no stage behind, and opens none afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.store.workspace import Workspace
from chipline.windows.briefing.export.briefing_export_dialog import BriefingExportDialog
from chipline.windows.briefing.pane import BriefingPane
from chipline.windows.briefing.stage.stage_parts import ShowMode
from chipline.windows.briefing.stage.step_pictures import StepPictures
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.shell.window import Window
from windows.briefing.conftest import shown_in


@pytest.fixture
def pane(window: Window, file_workspace: Workspace, qtbot: QtBot) -> BriefingPane:
    """The pane of the briefing, whose steps are being drawn."""
    shown = shown_in(window, file_workspace)
    qtbot.waitUntil(lambda: bool(_stages()))
    return shown


def _stages() -> list[StepStage]:
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in shown if isinstance(each, StepStage)]


def _drawing(pane: BriefingPane) -> StepPictures:
    found = pane.findChild(StepPictures)
    assert found is not None
    return found


def test_steps_are_drawn_no_more_whatever_comes_late(pane: BriefingPane, window: Window) -> None:
    pictures = _drawing(pane)
    assert not pictures.is_done
    window.let_go()
    assert not _stages()
    assert pictures.is_done
    window.dress_again()
    assert pictures.is_done


def test_the_end_of_a_show_has_none_drawn_anew(pane: BriefingPane, window: Window) -> None:
    assert pane.content is not None
    window.briefings.show(pane.content, 0, ShowMode.REHEARSE)
    assert window.briefings.presentation is not None
    window.let_go()
    assert window.briefings.presentation is None
    assert _drawing(pane).is_done


def test_views_of_an_export_are_drawn_no_more(pane: BriefingPane, window: Window) -> None:
    _drawing(pane).stop()
    assert not _stages()
    assert pane.content is not None
    window.briefings.export(pane.content)
    dialog = window.findChild(BriefingExportDialog)
    assert dialog is not None
    dialog._views.draw(pane.content.steps[:1])
    assert _stages()
    window.let_go()
    assert not _stages()
    assert _drawing(pane).is_done
