"""Landing permits of crews, cruise passengers, people in need and refugees, and conditional entry in hours."""
