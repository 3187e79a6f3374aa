"""Components, page layouts and middleware shared by the portals."""
