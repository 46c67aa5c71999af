"""What tests share: a small workspace, a session that runs inline, and a clean home."""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import sqlite3
import sys
import tempfile
import traceback

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from itertools import count, islice
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store.file import connections
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from chipline.windows import gc_on_gui_thread
from chipline.windows.view_state import ViewState
from shared_statements import shared_statements

settings.register_profile("chipline", deadline=None, max_examples=60, derandomize=True)
settings.load_profile("chipline")

# As the program does: widgets of a test that is over are not destroyed in a thread of the next one.
gc.disable()

#: Before the programs of tests are kept from it.
_FREEZE = gc.freeze

# Programs that tests start find the code that is tested, and what tests share.
_TESTS = Path(__file__).parent
os.environ["PYTHONPATH"] = os.pathsep.join(map(str, (_TESTS.parent / "desktop", _TESTS)))

# Thousands of workspaces are made, and each waits for the disk with every step. What is kept in memory
# waits for nothing; no test can tell whether a disk still has it when the power fails.
_MEMORY, _ROOM = Path("/dev/shm"), 2 << 30  # noqa: S108  # each run has a folder of its own there
if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("TMPDIR", str(_MEMORY))
    tempfile.tempdir = None

#: As much of a stack as leads from a test to where a connection is opened.
_FRAMES = 24
_MOMENT = "2026-01-01T00:00:00Z"

#: A few records that point at one another, in every way in which records can.
SMALL: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("firm", "nvidia", {"name": "NVIDIA", "hq_country": "US", "kinds": ["chip designer"]}),
    (
        "firm",
        "alibaba",
        {
            "name": "Alibaba",
            "native_name": "阿里巴巴",
            "hq_country": "CN",
            "kinds": ["developer", "cloud"],
        },
    ),
    ("firm", "bis", {"name": "Bureau of Industry and Security", "kinds": ["authority"]}),
    ("firm", "muller", {"name": "Müller Rechenzentrum", "hq_country": "DE"}),
    (
        "chip",
        "nv-h20",
        {
            "name": "H20 (HGX) 96GB",
            "vendor": id_of_slug("nvidia"),
            "release": "2024-02",
            "fp16_tflops": 148.0,
            "fp8_tops": 296.0,
            "memory_gb": 96.0,
            "memory_bandwidth_gbps": 4000.0,
            "die_area_mm2": 814.0,
            "datacentre": True,
            "designed_for_china": True,
        },
    ),
    (
        "restriction",
        "us-h20-letter-2025",
        {
            "name": "H20 licence requirement",
            "jurisdictions": ["US"],
            "issuers": [id_of_slug("bis")],
            "kind": "letter",
            "announced": "2025-04-09",
            "effective": "2025-04-09",
            "ended": "2025-08-08~",
        },
    ),
    (
        "relocation",
        "rl-ali-sea-train",
        {
            "name": "Alibaba trains Qwen in South-East Asia",
            "firms": [id_of_slug("alibaba")],
            "workloads": ["pre-training"],
            "from_countries": ["CN"],
            "to_countries": ["SG", "MY"],
            "began": "2025-04~",
            "trigger": id_of_slug("us-h20-letter-2025"),
            "status": "reported",
        },
    ),
    (
        "source",
        "src-ft",
        {"name": "Financial Times report", "publisher": "Financial Times", "reliability": "B"},
    ),
    (
        "citation",
        "ct-1",
        {
            "source": id_of_slug("src-ft"),
            "record": id_of_slug("rl-ali-sea-train"),
            "stance": "supports",
            "paraphrase": "Alibaba trains its models in leased sites abroad.",
            "credibility": "3",
        },
    ),
    (
        "link",
        "ln-1",
        {
            "subject": id_of_slug("us-h20-letter-2025"),
            "predicate": "targets",
            "object": id_of_slug("nv-h20"),
        },
    ),
)


def labelled(label: str, changes: Iterable[Change]) -> ChangeSet:
    """Return changes as an import that is called as the test wants it."""
    return ChangeSet(Operation.IMPORT, tuple(changes), params={"label": label})


def created(kind: str, name: str, **values: object) -> Change:
    """Return the making of a record, for a step that makes many at once."""
    stamps = {"created": _MOMENT, "updated": _MOMENT}
    return Change(kind, id_of_slug(f"{kind} {name}"), None, {"name": name, **stamps, **values})


def small_facts() -> ChangeSet:
    """Return the small workspace's records as one change set."""
    changes = tuple(
        Change(
            kind,
            id_of_slug(slug),
            None,
            {"slug": slug, "created": _MOMENT, "updated": _MOMENT, **values},
        )
        for kind, slug, values in SMALL
    )
    return labelled("Small facts", changes)


#: A test that takes minutes may take this long.
_LONG_S = 3600
#: What stands still until somebody answers.
_WAITING: tuple[tuple[type, tuple[str, ...]], ...] = (
    (QDialog, ("exec",)),
    (QMessageBox, ("exec", "question", "information", "warning", "critical", "about")),
    (QFileDialog, ("getOpenFileName", "getOpenFileNames", "getSaveFileName")),
    (QFileDialog, ("getExistingDirectory",)),
    (QInputDialog, ("getText", "getItem", "getInt", "getDouble", "getMultiLineText")),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give those tests more time that are known to take it."""
    for item in items:
        if item.get_closest_marker("long") is not None:
            item.add_marker(pytest.mark.timeout(_LONG_S))


def pytest_collection_finish() -> None:
    """Leave what was read in, and thousands of tests, out of every look for garbage: it stays."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _frozen_by_tests_alone() -> Iterator[None]:
    """Let no program that a test makes leave out what earlier tests made: that is garbage by now."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        yield


@pytest.fixture(autouse=True, scope="module")
def _kept_things_frozen() -> Iterator[None]:
    """Leave out what the tests of a module leave behind for good, such as what is worked out once."""
    yield
    gc.collect()
    _FREEZE()


@pytest.fixture(autouse=True)
def _no_dialog_waits(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test at once where a dialog would wait for an answer that nobody gives."""
    if request.node.get_closest_marker("modal") is not None:
        yield
        return
    unexpected: list[str] = []

    def refuse(*given: object, **_named: object) -> NoReturn:
        said = [each for each in given if isinstance(each, str)]
        if given and isinstance(given[0], QMessageBox):
            said += [given[0].text(), given[0].informativeText()]
        elif given and isinstance(given[0], QWidget):
            said += [type(given[0]).__name__, given[0].windowTitle()]
        unexpected.append(" – ".join(filter(None, said)))
        raise AssertionError(f"A dialog waits for an answer: {unexpected[-1]}")

    for kind, names in _WAITING:
        for name in names:
            monkeypatch.setattr(kind, name, refuse)
    yield
    assert not unexpected, f"A dialog waited for an answer: {unexpected}"


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield one new home after the other; who uses none costs no folder."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _clean_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the settings and workspaces of whoever runs them."""
    monkeypatch.setenv("CHIPLINE_HOME", str(next(_homes)))


#: Where a line of code is, for each of those that led somewhere.
Stack = list[tuple[CodeType, int]]


class _OpenConnections:
    """All connections to databases that are open, by whomever, and where each was opened.

    Python 3.13 complains of each that is left to the garbage collector; this tells on every one.
    """

    def __init__(self) -> None:
        self._opened: dict[int, tuple[sqlite3.Connection, Stack]] = {}
        self._connect = sqlite3.connect

    def connect(
        self, *given: Any, factory: type[sqlite3.Connection] = sqlite3.Connection, **options: Any
    ) -> sqlite3.Connection:
        """Open one that is known until it is closed."""
        made = self._connect(*given, factory=self._watched(factory), **options)
        stack = islice(traceback.walk_stack(sys._getframe(1)), _FRAMES)
        self._opened[id(made)] = made, [(frame.f_code, line) for frame, line in stack]
        return made

    @cache  # noqa: B019  # one for the whole run
    def _watched(self, factory: type[Any]) -> type[sqlite3.Connection]:
        opened = self._opened

        class Watched(factory):  # type: ignore[misc]  # whichever was asked for
            def close(self) -> None:
                opened.pop(id(self), None)
                super().close()

        return Watched

    @contextmanager
    def all_closed(self) -> Iterator[None]:
        """See that all that is opened meanwhile is closed at the end."""
        before = set(self._opened)
        yield
        left = [self._opened.pop(key) for key in self._opened.keys() - before]
        for connection, _ in left:
            with suppress(sqlite3.ProgrammingError):  # it belongs to a thread that has ended
                connection.close()
        if left:
            where = [(code.co_filename, line, code.co_name, None) for code, line in left[0][1]]
            told = "".join(traceback.format_list(reversed(where)))
            pytest.fail(f"never closed, though opened here:\n{told}")


@pytest.fixture(autouse=True, scope="session")
def _connections() -> Iterator[_OpenConnections]:
    """See that what several tests share is closed as well."""
    known = _OpenConnections()
    with pytest.MonkeyPatch.context() as patch, known.all_closed():
        patch.setattr(sqlite3, "connect", known.connect)
        yield known


@pytest.fixture(autouse=True)
def _no_connection_left_open(_connections: _OpenConnections) -> Iterator[None]:
    """See that a test, and all that it called, closes every connection to a database."""
    with _connections.all_closed():
        yield


@pytest.fixture(autouse=True, scope="session")
def _statements_compiled_once() -> Iterator[None]:
    with shared_statements():
        yield


@pytest.fixture(autouse=True)
def _same_locale() -> Iterator[None]:
    """Let every test begin with one way of writing dates: some start the program, which sets it.

    What that translates with would stay as well, and be asked for every text from then on.
    """
    QLocale.setDefault(QLocale.c())
    yield
    application = QCoreApplication.instance()
    for each in application.findChildren(QTranslator) if application is not None else ():
        QCoreApplication.removeTranslator(each)
        each.deleteLater()


@pytest.fixture(autouse=True)
def _no_keys_held() -> None:
    """Let go of Ctrl and Shift: Qt takes those of the last key for held until the next one."""
    held = isinstance(QApplication.instance(), QApplication) and QApplication.keyboardModifiers()
    if held and held != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def _no_widgets_left() -> Iterator[None]:
    """Delete what was marked for deletion; without an event loop it would pile up over tests."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc_on_gui_thread.look()


@pytest.fixture(autouse=True, scope="session")
def _nothing_copied() -> Iterator[None]:
    """Empty the clipboard: without a display Qt deletes what lies in it when Python is gone."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def translations() -> ModuleType:
    """The script behind `make translations`, which is in no package."""
    path = Path(__file__).parents[1] / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("chipline_translations", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    # Each time all modules are read; meanwhile they stay as they are.
    made.texts = cache(made.texts)
    return made


def _begun(path: Path, facts: ChangeSet) -> Path:
    made = Workspace.create(path)
    made.apply(lambda _reads: facts, act=journal.BASE)
    while made.catch_up():
        pass
    made.close()
    return path


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small workspace's file, to be copied: that costs a quarter of making one."""
    return _begun(tmp_path_factory.mktemp("small") / "small.chipline", small_facts())


@pytest.fixture(scope="session")
def starter_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that a first start makes of the starter facts, to be copied."""
    facts = starter_facts(paths.starter())
    return _begun(tmp_path_factory.mktemp("starter") / "starter.chipline", facts)


def in_memory(file: Path) -> Workspace:
    """Make a workspace in memory of what a file holds that nobody has open."""
    engine = connections.open_engine(None)
    with closing(connections.read_plain(file)) as kept, engine.connect() as connection:
        kept.backup(connections.raw(connection))
    return Workspace(engine, None)


def prepared(small_file: Path, folder: Path, work: Callable[[Workspace], object]) -> Path:
    """Do some work on a copy of the small workspace once, for tests that begin with its result."""
    path = Path(shutil.copy(small_file, folder / "prepared.chipline"))
    with closing(Workspace.open(path)) as made:
        work(made)
    return path


@pytest.fixture
def workspace(small_file: Path) -> Iterator[Workspace]:
    """A small workspace in memory."""
    made = in_memory(small_file)
    yield made
    made.close()


@pytest.fixture
def file_workspace(small_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A small workspace in a file."""
    made = Workspace.open(Path(shutil.copy(small_file, tmp_path / "small.chipline")))
    yield made
    made.close()


@pytest.fixture
def session(qapp: object, workspace: Workspace) -> Iterator[Session]:
    """A session over the small workspace that does everything at once."""
    made = Session(workspace, inline=True)
    yield made
    made.close()


@pytest.fixture
def view_state(qapp: object) -> ViewState:
    """A view state on which nothing lies yet."""
    return ViewState()
