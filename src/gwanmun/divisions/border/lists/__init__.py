"""Watch lists in memory: the screening index that follows the tables."""
