"""Procedures that no law knows, declared as a division would declare them."""
