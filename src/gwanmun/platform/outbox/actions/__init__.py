"""Acts of the operator on the outbox."""
