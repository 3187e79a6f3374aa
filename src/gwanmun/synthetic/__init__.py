"""A synthetic nation: no real person."""
