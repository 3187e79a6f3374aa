"""Foreign Workers Employment Act: length of employment, return to work, reports of employers."""
