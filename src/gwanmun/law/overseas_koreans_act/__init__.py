"""Overseas Koreans Act: residence reports of overseas Koreans."""
