"""What an office vouches for, as the law takes it."""

from django.db.models import QuerySet

from gwanmun.divisions.policy.models import FactStatement
from gwanmun.law import OfficeSettings

__all__ = ["office_settings", "open_statements"]


def open_statements(office: str) -> QuerySet[FactStatement]:
    """The statements of an office that were not withdrawn, those that wait for a second officer first."""
    return FactStatement.objects.filter(office=office, withdrawn_at=None).order_by("confirmed_at", "name", "key")


def office_settings(office: str) -> OfficeSettings:
    """The confirmed statements of an office, for `gwanmun.law.at(on, settings)`."""
    confirmed = FactStatement.objects.filter(office=office, withdrawn_at=None, confirmed_at__isnull=False)
    return OfficeSettings(office, tuple(statement.as_fact() for statement in confirmed.order_by("name", "key")))
