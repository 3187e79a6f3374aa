"""Statuses of stay: parents of the Decree and sub-codes of practice, the longest grant, and what work they allow."""
