"""Automated gates, fingers and faces, and passports that are kept."""
