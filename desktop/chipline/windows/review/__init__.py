"""The review pane: what waits for a look, what can't be right, what stands twice.

Start with `pane.py`. Each view is one module: `queue_view` (the review queue), `check/check_view`
(the consistency check), `duplicates_view` (likely duplicates) and `compare/compare_view` (side by
side, and merging). What they show is worked out in `chipline.store`.
"""
