"""Duties of carriers: passenger data, notices and reports of arrival and departure, repatriation, search of ships."""
