"""All widgets. Panes take a `Session` (reads and writes) and a `Desk` (what is shown).

Start with `shell/window.py`. Every text that a user sees goes through `words.tr`.
"""
