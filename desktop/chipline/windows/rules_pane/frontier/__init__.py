"""The best chip anywhere, free for China, and made in China, over time."""
