"""Use cases of notices: one verb a file."""
