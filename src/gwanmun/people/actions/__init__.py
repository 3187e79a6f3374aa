"""Use cases of the people floor: one verb a file."""
