"""Use cases of appointments: one verb a file."""
