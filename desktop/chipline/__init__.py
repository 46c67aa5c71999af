"""Chipline: an offline explorer of AI-chip export restrictions and of the compute that moves."""

from chipline.process_setup import settle

settle()

__version__ = "0.1.0"
