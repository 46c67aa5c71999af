"""Addresses are opened at one door: of the web only, and what can't be opened is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QToolButton

from chipline.records.record import id_of_slug
from chipline.windows import desktop_services
from chipline.windows.shell.help.about import About
from chipline.windows.shell.window import Window

CODE = sorted(Path(desktop_services.__file__).parents[1].rglob("*.py"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system."""
    found: list[str] = []

    def take(url: QUrl) -> bool:
        found.append(url.toString())
        return "nobody" not in found[-1]

    monkeypatch.setattr(desktop_services, "hand_over", take)
    return found


def test_there_is_one_door() -> None:
    using = [path.name for path in CODE if "QDesktopServices." in path.read_text(encoding="utf-8")]
    assert using == ["desktop_services.py"]


WEB = ("https://www.bis.gov/a b?c=d#e", "HTTP://example.org", " https://пример.укр/сторінка ")
NO_WEB = (
    "file:///tmp/evil.desktop",
    "/srv/evil.desktop",
    "C:\\evil.exe",
    "\\\\10.0.0.1\\share",
    "//10.0.0.1/share",
    "smb://10.0.0.1/share",
    "ms-msdt:/id PCWDiagnostic",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@example.org",
    "https://bank.example@evil.example/",
    "https:evil",
    "https://",
    "www.example.org",
    "",
)


def test_addresses_of_the_web_are_opened(window: Window, opened: list[str]) -> None:
    for number, address in enumerate(WEB, 1):
        assert desktop_services.open_address(window, address), address
        assert len(opened) == number, address


def test_nothing_else_is_and_that_is_said(window: Window, opened: list[str]) -> None:
    for address in NO_WEB:
        assert not desktop_services.open_address(window.inspector, address), address
        assert opened == []
        assert f"“{address}” wasn’t opened" in window.status.said


def test_the_host_is_shown_before() -> None:
    """In letters that nobody takes for others: the first а here is Cyrillic."""
    assert (
        desktop_services.host_of(" https://www.bis.gov/a?b=https://other.example ") == "www.bis.gov"
    )
    assert desktop_services.host_of("https://b\u0430nk.example/") == "xn--bnk-6cd.example"
    assert not any(map(desktop_services.host_of, NO_WEB))


def test_what_no_program_opens_can_be_copied(window: Window, opened: list[str]) -> None:
    address = "https://nobody.example/"
    row = window.inspector
    assert not desktop_services.open_address(row, address)
    assert "no program that opens “https://nobody.example/”" in window.status.said
    (copy,) = [each for each in window.status.findChildren(QToolButton) if "Copy" in each.text()]
    assert not copy.isHidden()
    copy.click()
    assert QApplication.clipboard().text() == address
    assert copy.isHidden()
    window.status.say("something else")
    assert copy.isHidden()


def test_the_card_opens_an_address_at_that_door(window: Window, opened: list[str]) -> None:
    window.view_state.select("source", id_of_slug("src-ft"))
    row = window.inspector.fields.rows["publisher"]
    row.address_requested.emit("file:///etc/passwd")
    row.address_requested.emit("https://example.org/")
    assert opened == ["https://example.org/"]


def test_a_dialog_says_in_its_window_what_could_not_be_opened(
    window: Window, opened: list[str]
) -> None:
    about = About(window)
    assert not desktop_services.open_path(about, Path("nobody"))
    assert "no program that opens “nobody”" in window.status.said
    about.deleteLater()
