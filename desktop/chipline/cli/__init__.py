"""The command line. Each command is a function of its options that returns an exit code.

Only what draws (`render`, `render_timeline`, `self_test`) imports Qt, when it is called.
"""
