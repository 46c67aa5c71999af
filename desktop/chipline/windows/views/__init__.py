"""Saved views and filters: how they read, and the menu that lists the views."""
