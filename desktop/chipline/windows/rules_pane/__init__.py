"""The controls pane: would this have been allowed on that day, and why.

Start with `pane.ControlsPane`. `bench.Bench` holds what the views share: the rules, the scenario
and what the records hold. Each view is one module that shows one of four things and knows nothing
of the others; what they show is worked out in `chipline.export_rules`.
"""
