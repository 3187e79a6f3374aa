"""Decisions beside the inspection: entry without a visa, requests of other agencies, bonds, notices of refusal."""
