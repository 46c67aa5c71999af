"""The window around the panes: rail, as-of bar, status line, menus, palette and dialogs."""
