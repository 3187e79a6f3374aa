"""Inspection at the desk (Immigration Act Art. 12, 28)."""
