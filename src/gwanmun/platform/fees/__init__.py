"""Invoices, payments, receipts and refunds. What a matter costs is said by the caller; nothing is ever paid twice."""
