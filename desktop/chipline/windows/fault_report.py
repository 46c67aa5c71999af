"""Reports of faults of the program: what the log keeps and the user may send."""

from __future__ import annotations

import logging
import platform
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion

from chipline import __version__

_log = logging.getLogger(__name__)


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a report of a fault of the program says: nothing of the user's records."""
    where = "".join(traceback.format_exception(kind, error, trace))
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"Chipline {__version__}, Qt {qVersion()}, {system}\n\n{where}"


def log_report(report: str) -> None:
    """Write the report of a fault to the log."""
    _log.error("A fault of the program\n%s", report)


def log_fault(error: BaseException) -> str:
    """Write a fault that is told where it happened to the log; return its report."""
    report = report_of(type(error), error, error.__traceback__)
    log_report(report)
    return report
