"""`chipline brief`: what it takes, and what it does, which is read in when it is called."""
