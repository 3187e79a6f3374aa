"""Use cases of documents: one verb a file."""
