"""Permanent residence (F-5): conduct, living and knowledge."""
