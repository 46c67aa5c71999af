"""A file stands there whole or not at all, and no draft stays beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipline.whole_file import whole_file, whole_folder


def test_what_was_written_takes_the_place_of_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old", encoding="utf-8")
    with whole_file(path) as draft:
        draft.write_text("new", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def _write(path: Path, *pieces: str) -> None:
    with whole_file(path) as draft:
        for piece in pieces:
            if piece == "stop":
                raise KeyboardInterrupt
            draft.write_text(piece, encoding="utf-8")


def test_what_fails_half_way_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        _write(path, "ne", "stop")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("pieces", [["all"], []])
def test_what_cant_take_its_place_leaves_no_draft(tmp_path: Path, pieces: list[str]) -> None:
    path = tmp_path / "taken"
    path.mkdir()
    (path / "by another").touch()
    with pytest.raises(OSError, match="taken"):
        _write(path, *pieces)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("a.pdf", b"%PDF-1.4 ... startxref\n12\n%%EOF\n"),
        ("a.PNG", b"\x89PNG ... IEND\xaeB`\x82"),
        ("a.svg", b"<svg>...</svg>\n"),
    ],
)
def test_what_is_cut_off_does_not_take_its_place(tmp_path: Path, name: str, whole: bytes) -> None:
    """Qt writes on to a full disk and says that all went well."""
    path = tmp_path / name
    with whole_file(path) as draft:
        draft.write_bytes(whole)
    with pytest.raises(OSError, match="No space left"), whole_file(path) as draft:
        draft.write_bytes(whole[:-8])
    assert path.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [path]


def test_what_comes_from_elsewhere_ends_as_it_does(tmp_path: Path) -> None:
    path = tmp_path / "notice.pdf"
    with whole_file(path, made_here=False) as draft:
        draft.write_bytes(b"%PDF-1.7 and no end")
    assert path.read_bytes() == b"%PDF-1.7 and no end"


def test_a_folder_stands_there_once_it_is_whole(tmp_path: Path) -> None:
    folder, left = tmp_path / "frames", tmp_path / ".frames.part"
    left.mkdir()
    (left / "of a killed program").touch()
    folder.mkdir()
    with whole_folder(folder) as draft:
        (draft / "1.png").touch()
        assert list(folder.iterdir()) == []
    assert list(folder.iterdir()) == [folder / "1.png"]
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("there", [True, False])
def test_of_a_folder_that_is_stopped_nothing_stays(tmp_path: Path, *, there: bool) -> None:
    folder = tmp_path / "frames"
    if there:
        folder.mkdir()

    def stopped() -> None:
        with whole_folder(folder) as draft:
            (draft / "1.png").touch()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert list(tmp_path.iterdir()) == ([folder] if there else [])
    assert not there or list(folder.iterdir()) == []
