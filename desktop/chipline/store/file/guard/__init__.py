"""What keeps an open file whole: its log, its pages and its identity, looked at before each commit."""
