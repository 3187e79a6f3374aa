"""Extension of stay (Immigration Act Art. 25)."""
