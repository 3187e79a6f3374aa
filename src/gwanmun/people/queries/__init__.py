"""Questions to the people floor."""
