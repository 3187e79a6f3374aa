"""Ages as the law counts them: in completed years with the day of birth included (Civil Act 158)."""

from datetime import date, timedelta

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.stretches import end_of_months

__all__ = ["age_on", "age_range_on", "reaches_age_on"]

_MONTHS_A_YEAR = 12


def reaches_age_on(born: date, years: int) -> date:
    """The first day on which a person born on `born` is `years` old; 1 March for a leap day in other years."""
    return end_of_months(born, _MONTHS_A_YEAR * years) + timedelta(days=1) if years else born


def age_on(born: date, day: date) -> int:
    """Completed years on `day`; raises ValueError before the birth."""
    if day < born:
        raise ValueError(f"{day} is before the birth on {born}")
    years = day.year - born.year
    return years if reaches_age_on(born, years) <= day else years - 1


def age_range_on(born: PartialDate, day: date) -> tuple[int, int]:
    """The least and greatest age that a partly known birth date allows on `day`.

    Raises:
        ValueError: every day that the birth date may mean is after `day`.
    """
    return age_on(min(born.latest, max(born.earliest, day)), day), age_on(born.earliest, day)
