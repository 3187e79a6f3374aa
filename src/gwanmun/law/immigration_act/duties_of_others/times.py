"""Lodging data, monthly statistics and the refugee travel document.

Plain rule: while an alert is in force a lodging business gives the data of foreign guests within twelve hours. Offices
and missions report their statistics by the tenth of the next month. A refugee travel document is valid three years,
extendable by up to six months.
Source: Immigration Act 76-5(2)(5), 81-3(2); Rule 82(1).
"""

from gwanmun.law.hour_limits import hour_limit
from gwanmun.law.time_limits import time_limit

__all__ = ["LODGING_DATA", "REFUGEE_TRAVEL_DOCUMENT", "STATISTICS"]

LODGING_DATA = hour_limit(
    "lodging_data",
    "While an alert is in force a lodging business gives the data of foreign guests within twelve hours.",
    citation="Act 81-3(2)",
    parameter="lodging.data",
    event="lodged_at",
    act="given_at",
)
STATISTICS = time_limit(
    "statistics_report",
    "Offices and missions report monthly statistics by the tenth of the next month.",
    citation="Rule 82(1)",
    parameter="statistics.report",
    event="last_day_of_month",
    act="reported_on",
)
REFUGEE_TRAVEL_DOCUMENT = time_limit(
    "refugee_travel_document",
    "A refugee travel document is valid three years, extendable by up to six months.",
    citation="Act 76-5(2)",
    parameter="refugee_travel_document.validity",
    extension="refugee_travel_document.extension",
    event="issued_on",
    act="used_on",
    kind="term",
)
