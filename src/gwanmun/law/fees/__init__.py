"""Fees: visas, permits, cards and certificates, with exemptions and reductions."""
