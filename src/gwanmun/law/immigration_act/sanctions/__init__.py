"""Penalties, notification fines and administrative fines for breaches of the Act."""
