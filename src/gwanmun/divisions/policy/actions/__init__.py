"""Acts on statements about the law."""
