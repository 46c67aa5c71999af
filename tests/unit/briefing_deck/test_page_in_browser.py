"""The page of a briefing in a real browser: it asks for nothing, is shown by keys, and has names."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chipline.briefing.deck import Deck
from chipline.briefing.page.html_page import html_page
from chipline.briefing.wording import ENGLISH
from chipline.briefing_deck.deck_content import deck_of
from chipline.cli.command import reading
from chipline.records.record import id_of_slug

_BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
#: What keys are to the browser, by the names they have there: their code of Windows.
_CODES = {
    "F5": 116,
    "PageDown": 34,
    "PageUp": 33,
    "ArrowRight": 39,
    "ArrowLeft": 37,
    "Home": 36,
    "End": 35,
    "Escape": 27,
    "Enter": 13,
    "Tab": 9,
}
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(_BROWSER is None, reason="needs Chromium"),
]


class Browser:
    """A browser without a window, told what to do over two pipes by its own protocol."""

    def __init__(self, home: Path) -> None:
        asked, ask = os.pipe()
        answer, answered = os.pipe()
        # It reads from 3 and writes to 4; Debian's sh knows no descriptors of two digits.
        started = f'exec "$@" 3<&{asked} 4>&{answered}'
        options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe")
        self._program = subprocess.Popen(
            ["bash", "-c", started, "bash", str(_BROWSER), *options, f"--user-data-dir={home}"],
            pass_fds=(asked, answered),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(asked)
        os.close(answered)
        self._ask, self._answer = os.fdopen(ask, "wb"), os.fdopen(answer, "rb")
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []

    def open(self, address: str) -> None:
        """Open a page, and note whatever it asks for."""
        target = self("Target.createTarget", url="about:blank")["targetId"]
        attached = self("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Network", "Page", "Log", "Runtime", "Accessibility"):
            self(f"{domain}.enable")
        self("Page.navigate", url=address)
        while not any(one["method"] == "Page.loadEventFired" for one in self.events):
            self._read()

    def __call__(self, method: str, **params: object) -> dict[str, Any]:
        """Ask for something, and return what was answered."""
        self._number += 1
        asked: dict[str, object] = {"id": self._number, "method": method, "params": params}
        if self._session:
            asked["sessionId"] = self._session
        self._ask.write(json.dumps(asked).encode() + b"\0")
        self._ask.flush()
        while True:
            found = self._read()
            if found.get("id") == self._number:
                assert "error" not in found, found
                result: dict[str, Any] = found["result"]
                return result

    def _read(self) -> dict[str, Any]:
        text = bytearray()
        while (byte := self._answer.read(1)) not in (b"\0", b""):
            text += byte
        assert text, "the browser has ended"
        found: dict[str, Any] = json.loads(text)
        if "method" in found:
            self.events.append(found)
        return found

    def press(self, key: str) -> None:
        """Press a key, as somebody at the keyboard would."""
        for kind in ("rawKeyDown", "keyUp"):
            code = _CODES[key]
            self("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code)

    def value(self, expression: str) -> Any:
        """Return what an expression is on the page."""
        found = self("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def close(self) -> None:
        self._session = ""
        self("Browser.close")
        self._program.wait(20)
        self._ask.close()
        self._answer.close()


@pytest.fixture(scope="module")
def deck() -> Deck:
    with reading(None) as queries:
        return deck_of(queries, id_of_slug("training-abroad"), ENGLISH)


@pytest.fixture(scope="module")
def browser(deck: Deck, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("page")
    page = folder / "briefing.html"
    page.write_text(html_page(deck.without_notes(), ENGLISH), encoding="utf-8")
    made = Browser(folder / "browser")
    made.open(page.as_uri())
    yield made
    made.close()


def test_nothing_is_asked_for_and_nothing_is_refused(browser: Browser) -> None:
    asked = [
        one["params"]["request"]["url"]
        for one in browser.events
        if one["method"] == "Network.requestWillBeSent"
    ]
    assert [url.rsplit("/", 1)[-1] for url in asked] == ["briefing.html"]
    # A policy that forbade the page's own style or script would say so here.
    told = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
    assert not [one for one in browser.events if one["method"] in told]


def test_it_is_shown_and_walked_by_keys_alone(browser: Browser, deck: Deck) -> None:
    shown = "document.body.classList.contains('show')"
    current = "document.querySelector('.slide.current').id"
    focused = "document.activeElement.getAttribute('aria-label')"
    told = "document.querySelector('.slide.current .told').textContent"
    slides = len(deck.slides)
    assert not browser.value(shown)
    browser.press("F5")
    assert browser.value(shown)
    assert browser.value(current) == "step-1"
    # One step at a time: no other takes room.
    seen = "[].filter.call(document.querySelectorAll('.slide'), one => one.offsetHeight).length"
    assert browser.value(seen) == 1
    for _ in range(slides + 2):
        browser.press("PageDown")
    assert browser.value(current) == f"step-{slides}"
    browser.press("Home")
    assert browser.value(current) == "step-1"
    browser.press("PageDown")
    assert browser.value(current) == "step-2"
    # Whoever listens hears the title of the step first.
    assert deck.slides[1].title in browser.value("document.activeElement.textContent")
    walked = set()
    for _ in range(7):
        browser.press("ArrowRight")
        walked.add(browser.value(focused))
        assert browser.value(told) == browser.value(focused)
    assert len(walked) == 7
    assert None not in walked
    browser.press("ArrowLeft")
    assert browser.value(focused) in walked
    browser.press("End")
    assert browser.value(current) == f"step-{slides}"
    browser.press("Escape")
    assert not browser.value(shown)


def test_every_part_has_its_name_in_the_tree_of_the_accessible(
    browser: Browser, deck: Deck
) -> None:
    nodes = browser("Accessibility.getFullAXTree")["nodes"]
    named: dict[str, list[str]] = {}
    for node in nodes:
        if not node.get("ignored"):
            role, name = node["role"]["value"], node.get("name", {}).get("value", "")
            named.setdefault(role, []).append(name)
    headings = named["heading"]
    assert deck.title in headings
    assert all(any(slide.title in one for one in headings) for slide in deck.slides)
    labels = browser.value(
        "[].map.call(document.querySelectorAll('.event'), one => one.getAttribute('aria-label'))"
    )
    assert len(labels) > 60
    assert set(labels) <= set(named["image"])
    assert all(named.get(role) for role in ("table", "columnheader", "link", "slider"))
    for role in ("image", "slider", "link", "heading", "region"):
        assert all(named.get(role, [""])) or role not in named, role
