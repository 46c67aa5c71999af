"""What can be imported from anywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from chipline.windows.actions import ActionSpec
from chipline.windows.import_wizard.imports import Imports

C = TypeVar("C")


def import_actions(
    of: Callable[[C], Imports], enabled: Callable[[C], bool]
) -> tuple[ActionSpec[C], ...]:
    """Return the actions over a context that has the window's imports."""
    return (
        ActionSpec(
            "file.import",
            "Import tables…",
            lambda c: of(c).choose_files(),
            menu="File",
            keys=("Ctrl+Shift+O",),
            enabled=enabled,
        ),
        ActionSpec(
            "file.import_folder",
            "Import a folder of tables…",
            lambda c: of(c).choose_folder(),
            menu="File",
            enabled=enabled,
        ),
        ActionSpec(
            "file.import_clipboard",
            "Import the table on the clipboard…",
            lambda c: of(c).from_clipboard(),
            menu="File",
            keys=("Ctrl+Shift+V",),
            enabled=enabled,
        ),
    )
