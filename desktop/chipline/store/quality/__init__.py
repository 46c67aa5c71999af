"""What can't be right, is hardly right, stands twice or wants a look."""
