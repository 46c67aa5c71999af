"""Where names stand: beside their marks, of the selection also on the line of ticks."""
