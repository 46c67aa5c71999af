"""The review pane: what waits for a look, what can't be right, what stands twice.

Start with `pane.ReviewPane`. Each view is one module: `waiting` (the review queue), `checking` (the
consistency check), `doubles` (likely duplicates) and `comparing` (side by side, and merging). What
they show is worked out in `chipline.store`.
"""
