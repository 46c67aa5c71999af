"""What the window's actions ask of the review pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # the window opens the pane, the actions speak of the window
    from chipline.windows.review.pane import ReviewPane
    from chipline.windows.shell.window import Window


def _review(window: Window) -> ReviewPane | None:
    """Show the review pane and return it; None where it can't be shown."""
    window.view_state.show_pane("review")
    return cast("ReviewPane | None", window.pane)


def show_view(window: Window, name: str) -> None:
    """Show one of the views of the review pane."""
    if (pane := _review(window)) is not None:
        pane.set_view(name)
        pane.setFocus()


def check(window: Window) -> None:
    """Check the workspace."""
    if (pane := _review(window)) is not None:
        pane.run_check()


def compare(window: Window) -> None:
    """Compare the records selected in the table that is shown, or begin with the selected one."""
    table, view_state = window.table, window.view_state
    if table is not None and len(table.selecting.numbers()):
        table.commands.compare(table.selecting.numbers())
    elif view_state.record and view_state.pane != "review":
        view_state.compare(view_state.kind, [view_state.record])
    else:
        show_view(window, "compare")
