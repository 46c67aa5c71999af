"""Where titles have room: beside their marks, led to by a line, or of the selection."""
