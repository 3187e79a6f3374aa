"""Database form of the values that only persons have."""

from typing import TYPE_CHECKING, Any

from django.db import models

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["PartialDateField"]


if TYPE_CHECKING:
    _Base = models.CharField[PartialDate | str | None, PartialDate | None]
else:
    _Base = models.CharField


class PartialDateField(_Base):
    """A date with its precision, stored as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, so that text order is time order."""

    def __init__(self, **options: Any) -> None:
        options["max_length"] = 10
        super().__init__(**options)

    def from_db_value(self, value: str | None, *_: object) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def to_python(self, value: PartialDate | str | None) -> PartialDate | None:
        if isinstance(value, PartialDate) or not value:
            return value or None
        return PartialDate.parse(value)

    def get_prep_value(self, value: PartialDate | str | None) -> str | None:
        return str(value) if value else None
