"""Whole copies of a workspace, and putting one back."""
