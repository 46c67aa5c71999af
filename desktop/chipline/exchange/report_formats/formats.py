"""The formats of reports; those that Qt writes are made in `windows/output/report_files.py`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from chipline.exchange.report_formats.html import write_html
from chipline.exchange.report_formats.markdown import write_markdown
from chipline.exchange.report_formats.report import Report, Words
from chipline.records.message import N_, Message
from chipline.whole_file import whole_file


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format: its name on the command line, what users call it, how its files end.

    One that is `drawn` can only be written with Qt at hand, which lays it out or draws its picture.
    """

    name: str
    label: str
    suffix: str
    drawn: bool = False


REPORT_FORMATS = {
    found.name: found
    for found in (
        ReportFormat("pdf", N_("PDF"), ".pdf", drawn=True),
        ReportFormat("docx", N_("Word document"), ".docx", drawn=True),
        ReportFormat("odt", N_("OpenDocument text"), ".odt", drawn=True),
        ReportFormat("html", N_("HTML page"), ".html"),
        ReportFormat("md", N_("Markdown"), ".md"),
    )
}


def report_format_of(path: Path) -> ReportFormat | None:
    """Return the format that the name of a file asks for."""
    suffix = path.suffix.lower()
    return next((each for each in REPORT_FORMATS.values() if each.suffix == suffix), None)


def write_text(
    path: Path, used: ReportFormat, report: Report, words: Words = str, language: str = "en"
) -> None:
    """Write a report in a format that is not drawn, wholly or not at all.

    Raises:
        OSError: it could not be written; its `Message` says what, where and how to mend it.
    """
    with report_draft(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        if used.name == "html":
            write_html(file, report, words, language)
        else:
            write_markdown(file, report, words)


@contextmanager
def report_draft(path: Path) -> Iterator[Path]:
    """Give a draft to write to, which takes the place of a file once something whole is in it.

    Raises:
        OSError: it could not be written; its `Message` says what, where and how to mend it.
    """
    try:
        with whole_file(path) as draft:
            yield draft
            _check(draft, path)
    except OSError as error:
        if error.args and isinstance(error.args[0], Message):
            raise
        raise OSError(
            Message(
                "“{path}” can’t be written: {why}. If another program has it open, close it there.",
                path=str(path),
                why=error.strerror or str(error),
            )
        ) from error


def _check(draft: Path, path: Path) -> None:
    """Refuse a file in which nothing came to stand, as Qt leaves it where there is no room."""
    if not draft.exists() or not draft.stat().st_size:
        raise OSError(
            Message("“{file}” could not be written. Is there room for it?", file=str(path))
        )
