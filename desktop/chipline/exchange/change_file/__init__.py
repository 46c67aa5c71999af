"""`NAME.chipline-changes`: changes of one copy of a workspace as a file for who has another copy."""

#: What the name of a change file ends in.
SUFFIX = ".chipline-changes"
