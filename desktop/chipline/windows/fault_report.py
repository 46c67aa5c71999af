"""Reports of faults of the program: what the log keeps and the user may send."""

from __future__ import annotations

import logging
import platform

from PySide6.QtCore import qVersion

from chipline import __version__
from chipline.log import fault_text

_log = logging.getLogger(__name__)


def report_of(error: BaseException) -> str:
    """Return what a report of a fault of the program says: nothing of the user's records."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"Chipline {__version__}, Qt {qVersion()}, {system}\n\n{fault_text(error)}"


def log_report(report: str) -> None:
    """Write the report of a fault to the log."""
    _log.error("A fault of the program\n%s", report)


def log_fault(error: BaseException) -> str:
    """Write a fault that is told where it happened to the log; return its report."""
    report = report_of(error)
    log_report(report)
    return report
