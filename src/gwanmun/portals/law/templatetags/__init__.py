"""Template tags of the law browser."""
