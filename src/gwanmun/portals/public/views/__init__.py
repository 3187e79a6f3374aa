"""Pages of the public portal."""
