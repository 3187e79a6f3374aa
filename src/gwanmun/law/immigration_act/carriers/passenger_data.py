"""Passenger data of carriers.

Plain rule: booking data asked for in an investigation are given as a document within thirty minutes. The data of those
who hold boarding passes are sent thirty minutes before departure.
Source: Immigration Act 73-2; Decree 85(3).
"""

from gwanmun.law.hour_limits import hour_limit

__all__ = ["BOOKING_DATA", "PASSENGER_LIST"]

BOOKING_DATA = hour_limit(
    "pnr_document",
    "The carrier gives booking data as an electronic document within thirty minutes of the request.",
    citation="Decree 85(3)2",
    parameter="carrier.booking_data",
    event="requested_at",
    act="given_at",
)
PASSENGER_LIST = hour_limit(
    "api_before_departure",
    "The carrier sends the data of passengers with boarding passes thirty minutes before departure.",
    citation="Act 73-2(3); Decree 85(3)3",
    parameter="carrier.passenger_list",
    event="departs_at",
    act="given_at",
    before=True,
)
