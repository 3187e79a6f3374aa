"""Policy of the service: what an office vouches for where the published law is uncertain."""
