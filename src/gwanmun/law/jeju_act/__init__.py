"""Jeju Special Act: entry to Jeju without visa and leave to travel on to the mainland (Articles 197 to 203)."""

from gwanmun.law.jeju_act import visa_free_entry

__all__ = ["visa_free_entry"]
