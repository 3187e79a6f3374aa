"""Use cases of casework: one verb a file."""
