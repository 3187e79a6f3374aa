"""Documents that people hand in: checked, quarantined, scanned, kept encrypted, and shown to whom the owner allows."""
