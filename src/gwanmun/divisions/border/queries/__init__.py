"""Questions to border control."""
