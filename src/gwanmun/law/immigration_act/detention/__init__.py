"""Detention of foreigners: its clocks, reviews and releases."""
