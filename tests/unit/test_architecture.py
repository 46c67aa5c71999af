"""What no single module can promise: sizes, names, resources, and what may not be in the tree."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "desktop").rglob("*.py"))
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
VAGUE = {"utils", "helpers", "common", "manager", "base", "misc"}
LINES = 500
#: A folder with more modules has more than one subject.
MODULES = 15
PACKAGE = ROOT / "desktop" / "chipline"
#: One in every folder, since each pane has its own.
EACH_PANE_HAS = {"pane", "actions"}
#: Hosts of registries and paths of machines, spelt so that this file does not hold them itself.
HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("pypi", "python", "org"),
        ("registry", "npmjs", "org"),
        ("conda", "anaconda", "org"),
    )
]
MACHINES = ["/".join(("", *parts, "")) for parts in (("home",), ("work",), ("root",), ("Users",))]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.fixture(autouse=True, scope="module")
def _trees_dropped() -> Iterator[None]:
    """Drop a million and a half nodes once they are read: each look for garbage would go through them."""
    yield
    _tree.cache_clear()


def _tracked() -> list[Path]:
    if shutil.which("git") is None:
        pytest.skip("git is not installed, so what belongs to the tree can't be told")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def _texts() -> Iterator[tuple[Path, str]]:
    for path in _tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_is_too_long_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in CODE
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LINES
    }
    assert not long


def test_no_folder_is_too_full_to_know() -> None:
    folders = Counter(path.parent for path in CODE if path.stem != "__init__")
    full = {str(folder.relative_to(ROOT)): n for folder, n in folders.items() if n > MODULES}
    assert not full


def test_no_class_has_the_name_of_another() -> None:
    names = Counter(
        node.name
        for path in CODE
        for node in _tree(path).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_no_module_of_the_windows_has_the_name_of_another() -> None:
    inside = [path.stem for path in CODE if PACKAGE / "windows" in path.parents]
    names = Counter(stem for stem in inside if stem not in EACH_PANE_HAS | {"__init__"})
    assert [name for name, times in names.items() if times > 1] == []


def _imports() -> dict[str, set[str]]:
    """Return what each module imports of the others, wherever it does, and for its types alone."""
    modules = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(
            ".__init__"
        ): _tree(path)
        for path in CODE
    }
    found: dict[str, set[str]] = {}
    for name, tree in modules.items():
        named: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                named |= {each.name for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                whole = {f"{node.module}.{each.name}" for each in node.names}
                named |= whole & set(modules) or {node.module}
        found[name] = named & set(modules) - {name}
    return found


def _circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the sets of nodes that lead to one another, by Tarjan's algorithm."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []
    circles: list[list[str]] = []

    def visit(node: str) -> None:
        order[node] = lowest[node] = len(order)
        path.append(node)
        for other in sorted(graph[node]):
            if other not in order:
                visit(other)
            if other in path:
                lowest[node] = min(lowest[node], lowest[other])
        if lowest[node] == order[node]:
            circle = path[path.index(node) :]
            del path[path.index(node) :]
            if len(circle) > 1:
                circles.append(sorted(circle))

    for node in sorted(graph):
        if node not in order:
            visit(node)
    return circles


def test_circles_are_found() -> None:
    graph = {
        "a": {"b"},
        "b": {"c"},
        "c": {"b", "d"},
        "d": set(),
        "e": {"f"},
        "f": {"g"},
        "g": {"e"},
    }
    assert _circles(graph) == [["b", "c"], ["e", "f", "g"]]


def test_no_module_leads_back_to_itself() -> None:
    graph = _imports()
    assert sum(map(len, graph.values())) > 1000, "imports are looked for in the right places"
    assert _circles(graph) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [path for path in CODE if path.stem in VAGUE]


def test_every_module_says_what_it_is() -> None:
    silent = [p for p in CODE if not ast.get_docstring(_tree(p))]
    assert not silent


def test_packaging_is_no_package() -> None:
    assert (ROOT / "packaging").is_dir()
    assert not (ROOT / "packaging" / "__init__.py").exists()


def _icon_names(tree: ast.Module) -> Iterator[str]:
    """What a module hands to `icon(…)`, `pixmap(…)` and `icon=…`, and lists as icons."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            called = getattr(function, "id", None) or getattr(function, "attr", "")
            if called in ("icon", "pixmap") and node.args:
                yield from _text(node.args[0])
            for keyword in node.keywords:
                if keyword.arg in ("icon", "icon_name"):
                    yield from _text(keyword.value)
        named = [*node.targets] if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            named = [node.target]
        for target in named:
            if getattr(target, "id", "").endswith("ICONS") and isinstance(node.value, ast.Dict):  # type: ignore[attr-defined]  # both kinds of assignment have a value
                for value in node.value.values:  # type: ignore[attr-defined]  # as above
                    yield from _text(value)


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def test_every_icon_named_in_code_is_shipped() -> None:
    named = {(name, path.name) for path in CODE for name in _icon_names(_tree(path))}
    assert len(named) > 20, "the icons are looked for in the right places"
    assert not {(name, file) for name, file in named if name not in ICONS}


def test_every_kind_of_record_has_an_icon_that_is_shipped() -> None:
    # Read, not imported: importing it would need Qt.
    tree = _tree(ROOT / "desktop/chipline/windows/icons.py")
    (found,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "KIND_ICONS"
    )
    from chipline.records.kinds import ORDER  # noqa: PLC0415  # beside the one test that needs it

    assert set(found) == set(ORDER)
    assert set(found.values()) <= ICONS
    assert len(set(found.values())) == len(found), "each kind is told by its own drawing"


def test_the_tree_names_no_registry_and_no_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path, text in _texts()
        for word in (*HOSTS, *MACHINES)
        if word in text and (word in HOSTS or re.search(rf"(?<![\w./~:-]){word}\w", text))
    ]
    assert not found


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_and_hashed_and_name_no_address(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    entries = re.sub(r"\\\n", " ", text).splitlines()
    pinned = [line for line in entries if line.strip() and not line.startswith("#")]
    assert len(pinned) > 10
    for line in pinned:
        assert re.match(r"[A-Za-z0-9_.\[\]-]+==\S+", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line


def test_qt_is_pinned_exactly_and_the_same_everywhere() -> None:
    pins = {
        re.search(r"(?im)^\W*pyside6-essentials==([\d.]+)", (ROOT / name).read_text("utf-8"))[1]  # type: ignore[index]  # without a pin, fail here
        for name in ("pyproject.toml", "packaging/requirements.txt", "packaging/requirements.in")
    }
    assert len(pins) == 1


def test_every_class_that_a_style_sheet_names_exists() -> None:
    # Renamed without its style sheet, a widget silently loses its colours.
    trees = [_tree(path) for path in CODE]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    known = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    texts = [node.value for node in nodes if isinstance(node, ast.Constant)]
    sheets = [text for text in texts if isinstance(text, str) and "{" in text]
    named = {
        name for text in sheets for name in re.findall(r"^([A-Z][A-Za-z]+)(?: \{$| \{ )", text)
    }
    assert {"Banner", "QFrame"} <= named, "style sheets are looked for in the right places"
    assert {name for name in named if not name.startswith("Q")} <= known


def _own_colours(tree: ast.AST) -> Iterator[str]:
    """Yield colours that stand in the code itself, in a text or as figures."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from re.findall(r"#(?:[0-9a-fA-F]{3}){1,2}\b|\brgba?\([\d ]", node.value)
        elif isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            figures = [one for one in node.args if isinstance(one, ast.Constant)]
            if called in ("QColor", "RGBColor") and figures:
                yield ast.unparse(node)


def test_every_colour_is_one_of_the_theme() -> None:
    """So that a change of it reaches all that is drawn, written and printed."""
    loose = ast.parse("QColor(1, 2, 3); '<p style=color:#1f5fbf>'; '#fff;'; 'rgba(9, 9, 9, .5)'")
    assert len([*_own_colours(loose)]) == 4
    theme = PACKAGE / "scenery" / "theme_colours.py"
    own = {str(path): [*_own_colours(_tree(path))] for path in CODE if path != theme}
    assert {path: found for path, found in own.items() if found} == {}


def test_every_painter_ends_whatever_happens_while_it_paints() -> None:
    """One that outlives its paint event, kept by an exception, takes the program down with it."""
    loose = []
    for path in CODE:
        tree = _tree(path)
        made = {id(node): node.lineno for node in ast.walk(tree) if _makes_a_painter(node)}
        for node in ast.walk(tree) if made else ():
            if isinstance(node, ast.With):
                for item in node.items:
                    made.pop(id(item.context_expr), None)
            if isinstance(node, ast.FunctionDef) and any(
                isinstance(inner, ast.Try) and "painter.end()" in map(ast.unparse, _parts(inner))
                for inner in ast.walk(node)
            ):
                for inner in ast.walk(node):
                    made.pop(id(inner), None)
        loose += [f"{path.name}:{line}" for line in made.values()]
    assert loose == []


def _makes_a_painter(node: ast.AST) -> bool:
    called = isinstance(node, ast.Call) and node.func
    return isinstance(called, ast.Name) and called.id == "QPainter"


def _parts(tried: ast.Try) -> Iterator[ast.expr]:
    for node in tried.finalbody:
        yield from (each for each in ast.walk(node) if isinstance(each, ast.expr))


#: Where what Qt guesses about a text is decided once, for labels, message boxes and tips.
_TEXT_DOORS = {"plain_label.py", "message_box.py", "tool_tip.py"}
#: What gives a tip as text, and what writes one as HTML and escapes what it quotes.
_TIPS = {"tip_text", "role_text", "term_html", "tr", "translated"} | {"said_at", "self.said_at"}


def test_every_line_of_text_is_one_that_cuts_nothing() -> None:
    # Qt's own line cuts what is longer than 32,767 letters, which would be saved so.
    plain = re.compile(r"\bQLineEdit\(|^class \w+\(QLineEdit\)|\bQInputDialog\(", re.MULTILINE)
    found = {path.name for path in CODE if plain.search(path.read_text(encoding="utf-8"))}
    assert found == {"whole_line.py"}


#: What gets HTML otherwise: the clipboard takes words whole, the help has words of ours alone, and two
#: only measure or read out what a label shows already.
_HTML = {
    "tables/record_commands.py": ["data.setHtml(copied.rich)"],
    "review/compare/compare_view.py": ["data.setHtml(html_table(head, lines))"],
    "rules_pane/ask/ask_view.py": ["plain.setHtml(html)", "copied.setHtml(html)"],
    "rules_pane/frontier/frontier_view.py": ["said.setHtml("],
    "safety/restore_dialog.py": ["self._details.setHtml("],
    "shell/help/about.py": ["text.setHtml(about_html())"],
    "shell/help/key_list.py": ["self.text.setHtml("],
    "widgets/labels/folding_label.py": ["laid.setHtml(self.text())"],
}


def test_no_page_is_given_a_word_without_an_end() -> None:
    given = re.compile(r"[\w.]+\.setHtml\((?!without_endless_words\().*")
    found = {}
    for path in CODE:
        bare = [line[0] for line in given.finditer(path.read_text(encoding="utf-8"))]
        if bare:
            found[path.relative_to(PACKAGE / "windows").as_posix()] = bare
    assert set(found) == set(_HTML)
    for name, bare in found.items():
        known = _HTML[name]
        assert len(bare) == len(known), name
        assert all(map(str.startswith, bare, known)), name


def test_no_text_is_taken_for_html_because_it_looks_like_it() -> None:
    """Records name anything, and Qt reads pictures off disks and shares for a name with a tag in it."""
    loose = []
    for path in CODE:
        if path.name in _TEXT_DOORS or "windows" not in path.parts:
            continue
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.Call) and not _shows_text(node):
                loose.append(f"{path.name}:{node.lineno} {ast.unparse(node)[:80]}")
            if isinstance(node, ast.ClassDef) and "QLabel" in map(ast.unparse, node.bases):
                loose.append(f"{path.name}:{node.lineno} {node.name}")
    assert loose == []


def _shows_text(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    if name.startswith("QMessageBox.") and name.count(".") == 1 and name.split(".")[1].islower():
        return False
    if name in ("QLabel", "QMessageBox"):
        return False
    if name.endswith((".setToolTip", "QToolTip.showText")):
        return _is_tip(call.args[1] if len(call.args) > 1 else call.args[0])
    return True


def _is_tip(given: ast.expr) -> bool:
    if isinstance(given, ast.IfExp):
        return _is_tip(given.body) and _is_tip(given.orelse)
    if isinstance(given, ast.BoolOp):
        return all(map(_is_tip, given.values))
    if isinstance(given, ast.Call):
        name = ast.unparse(given.func)
        return name in _TIPS and not (name == "tr" and given.keywords)
    return isinstance(given, ast.Constant)


def test_models_give_tips_as_text() -> None:
    """A tip of a cell is guessed at like any other."""
    giving = {
        path.name: {node.id for node in ast.walk(_tree(path)) if isinstance(node, ast.Name)}
        for path in CODE
        if "windows" in path.parts and "ToolTipRole" in path.read_text(encoding="utf-8")
    }
    assert giving
    # The tip over a term asks models for theirs, and gives none.
    loose = [name for name, used in giving.items() if not {"role_text", "tip_text"} & used]
    assert loose == ["term_hover.py"]


def test_a_text_that_could_be_html_is_found() -> None:
    loose = (
        "QLabel(name)",
        "QMessageBox(window)",
        "QMessageBox.warning(window, title, why)",
        "item.setToolTip(name)",
        'item.setToolTip(tr("Open {name}", name=name))',
        'item.setToolTip("" if fine else why)',
        "QToolTip.showText(at, name, widget)",
    )
    for text in loose:
        call = ast.parse(text, mode="eval").body
        assert isinstance(call, ast.Call)
        assert not _shows_text(call), text
