"""The officers' portal."""
