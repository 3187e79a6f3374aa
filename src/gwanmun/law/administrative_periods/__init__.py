"""Counting of periods stated in days, months or years (Civil Act 155 to 161, Administrative Basic Act 6)."""
