"""What every computed picture shares: events as columns, how they stand on a day, text widths.

Pure numpy over `records`; knows no lanes, no map and no Qt.
"""
