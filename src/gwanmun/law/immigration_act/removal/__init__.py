"""Removal: grounds of deportation, departure orders and recommendations, objections, voluntary departure."""
