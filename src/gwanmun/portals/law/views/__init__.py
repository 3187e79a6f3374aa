"""Pages of the law browser."""
