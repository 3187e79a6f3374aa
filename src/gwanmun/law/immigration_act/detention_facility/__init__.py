"""Life in detention: visits, care, children, and isolation (Rules on the Protection of Foreigners)."""
