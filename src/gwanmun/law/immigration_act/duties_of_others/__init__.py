"""Duties of lodging businesses, of offices towards statistics, and the refugee travel document."""
