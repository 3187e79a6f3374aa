"""Visas: their validity, confirmations for inviters, the marriage visa."""
