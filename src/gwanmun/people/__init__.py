"""Persons, identities, travel documents, permissions, movements and stays."""
