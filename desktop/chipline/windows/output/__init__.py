"""What leaves the window as a file or on paper: where it goes, and how it is told."""
