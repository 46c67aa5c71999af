"""Chipline: an offline explorer of AI-chip export restrictions and of the compute that moves."""

__version__ = "0.1.0"
