"""The inspection desk."""
