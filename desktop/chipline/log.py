"""The log: a file in the settings folder, small enough to send."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from chipline.paths import settings_folder


def log_file() -> Path:
    """Return where the log is written."""
    return settings_folder() / "chipline.log"


def start_log() -> None:
    """Write warnings and errors to the log file; without a place for it, to nowhere."""
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
