"""Questions to casework."""
