"""Append-only record of acts and reads, sealed in batches."""
