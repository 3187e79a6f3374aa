"""The public API of the division. Nothing else of it is imported from outside."""

from gwanmun.divisions.residence.extension.outlook import Applicant, Outlook, outlook

__all__ = ["Applicant", "Outlook", "outlook"]
