"""Structured logs: one JSON object a line on standard output, with the request's identifier and no personal data."""
