"""Conditions of single statuses of stay besides points: investors, remote workers, talents, skilled workers, others."""
