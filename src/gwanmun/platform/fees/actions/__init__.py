"""Use cases of fees: one verb a file."""
