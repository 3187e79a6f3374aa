"""Procedures of residence: registration, reports, extension, change and grant of status, permits, cards, re-entry."""
