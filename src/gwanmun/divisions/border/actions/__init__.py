"""Use cases of border control: one verb a file."""
