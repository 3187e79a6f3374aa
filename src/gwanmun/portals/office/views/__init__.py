"""Views of the office: each parses, calls one action or query, and renders."""
