"""A test that fails or hangs ends, and says why: run as developers run it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]

LEFT_OPEN = """
    def test_it(window):
        window.view_state.select("firm", id_of_slug("alibaba"))
        row = window.inspector.fields.rows["hq_country"]
        row.edit()
        row.findChild(QLineEdit).setText("Nowhere at all")
        assert window.inspector.finish()
        raise AssertionError("an ordinary failure")
"""
ASKS = """
    def test_it(window):
        QMessageBox.question(window, "Chipline", "Shall it be?")
"""
HANGS = """
    @pytest.mark.timeout(3)
    def test_it(qtbot):
        QEventLoop().exec()
"""


def ends_with(tmp_path: Path, test: str) -> str:
    """Run a test beside the window's own fixtures, and return what was said."""
    tests = tmp_path / "tests"
    for part in ("conftest.py", "windows/conftest.py", "windows/inspector/cards.py"):
        (tests / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "tests" / part, tests / part)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for folder in ("desktop", "resources"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tests / "windows" / "test_failing.py").write_text(
        textwrap.dedent(
            """
            import pytest
            from PySide6.QtCore import QEventLoop
            from PySide6.QtWidgets import QLineEdit, QMessageBox
            from chipline.records.record import id_of_slug
            """
        )
        + textwrap.dedent(test),
        encoding="utf-8",
    )
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/windows"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert ended.returncode == 1
    return ended.stdout + ended.stderr


def test_a_test_that_fails_with_a_value_half_typed_fails_for_its_own_reason(tmp_path: Path) -> None:
    said = ends_with(tmp_path, LEFT_OPEN)
    assert "an ordinary failure" in said
    assert "1 failed" in said
    assert "1 error" not in said


def test_a_question_that_nobody_answers_fails_the_test_with_its_text(tmp_path: Path) -> None:
    assert "A dialog waits for an answer: Chipline – Shall it be?" in ends_with(tmp_path, ASKS)


def test_a_test_that_hangs_in_qt_is_ended_and_says_where(tmp_path: Path) -> None:
    said = ends_with(tmp_path, HANGS)
    assert "Timeout" in said
    assert "QEventLoop().exec()" in said
