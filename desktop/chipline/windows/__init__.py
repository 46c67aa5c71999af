"""All widgets. Panes take a `Session` (reads and writes) and a `ViewState` (what is shown).

Start with `shell/window.py`. What every pane is stands in `pane.py`, which there are in
`shell/pane_registry.py`. Every text that a user sees goes through `i18n.tr`.
"""
