"""The pane of the export rules: would this have been allowed on that day, and why.

Start with `pane.py`. `rules_state.py` holds what the views share: the rules, the scenario and what
the records hold. Each view shows one of four things and knows nothing of the others; what they show
is worked out in `chipline.export_rules`.
"""
