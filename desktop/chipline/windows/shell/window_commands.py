"""What only the window itself can do, as its actions ask for it."""

from __future__ import annotations

from typing import Protocol

from chipline.windows.pane import Pane


class WindowCommands(Protocol):
    """What only the window itself can do."""

    @property
    def pane(self) -> Pane | None:
        """The pane in front; None before the first."""

    def close(self) -> bool:
        """Close it."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""

    def toggle_inspector(self) -> None:
        """Show or hide the record card."""

    def toggle_rail(self) -> None:
        """Show the rail with labels, or with icons alone."""

    def set_theme(self, name: str) -> None:
        """Take on a theme, and remember it."""

    def open_palette(self) -> None:
        """Open the box that searches everything."""

    def show_preferences(self) -> None:
        """Open the preferences."""

    def show_keys(self) -> None:
        """List the keys that work now."""

    def show_help(self, place: str = "") -> None:
        """Open the help at a place in it, or at the page of the pane in front."""

    def show_about(self) -> None:
        """Say what this program is."""
