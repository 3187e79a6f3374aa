"""Work done after the answer, in PostgreSQL: enqueued in the same transaction as the facts."""
