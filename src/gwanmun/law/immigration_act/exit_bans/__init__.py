"""Exit bans of nationals and exit suspensions of foreigners: grounds, periods, emergency bans, procedure."""
