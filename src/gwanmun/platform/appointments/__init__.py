"""Appointments at offices: what is free, who has it, and how a place that is given up comes back."""
