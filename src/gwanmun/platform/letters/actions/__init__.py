"""Use cases of letters: one verb a file."""
