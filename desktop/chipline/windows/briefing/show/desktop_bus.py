"""Asks services of the desktop over its message bus, on systems that have one."""

from __future__ import annotations

import ctypes
import logging
from typing import Any

_log = logging.getLogger(__name__)
#: Not waited for longer than a moment: a desktop that hangs must not hold up a talk.
_PATIENCE_MS = 500


def call(service: str, path: str, interface: str, method: str, *arguments: Any) -> list[Any]:
    """Call a service and return what it answers; an empty list where there is none to be called."""
    try:
        # Here alone: the start would pay for a library that only a briefing needs.
        from PySide6.QtDBus import (  # noqa: PLC0415  # see above
            QDBusConnection,
            QDBusMessage,
        )
    except ImportError:
        _log.info("Without Qt's D-Bus nothing can be asked of the desktop.")
        return []
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return []
    message = QDBusMessage.createMethodCall(service, path, interface, method)
    numbers = [ctypes.c_uint32(one).value if isinstance(one, int) else one for one in arguments]
    message.setArguments(numbers)
    answer = bus.call(message, timeout=_PATIENCE_MS)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage:
        return []
    return [_plain(one) for one in answer.arguments()]


def _plain(value: Any) -> Any:
    """Take a value out of the variants that services wrap it in."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value
