"""Pure engines, each usable alone: EDIFACT messages, machine-readable travel documents, screening against lists."""
