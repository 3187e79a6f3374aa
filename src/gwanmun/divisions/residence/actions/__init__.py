"""Use cases of visa and residence: one verb a file."""
