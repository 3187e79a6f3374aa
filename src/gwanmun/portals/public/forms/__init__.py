"""Forms of the public portal."""
