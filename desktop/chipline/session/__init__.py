"""The door between windows and store, and the threads behind it."""

import PySide6.QtCore  # noqa: F401  # it puts its own way of importing in the place of Python's

from chipline.process_setup import import_plainly

# Here, since whatever uses Qt comes after the session.
import_plainly()
