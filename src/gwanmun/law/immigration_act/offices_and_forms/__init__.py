"""Which office is competent, which form a procedure uses, who may see a residence confirmation."""
