"""The painted widget: mouse, keys, scroll bars and what floats over the lanes."""
