"""Transactional outbox: what happened is told to subscribers after commit."""
