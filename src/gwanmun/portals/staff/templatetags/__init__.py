"""Template tags of the officers' portals."""
