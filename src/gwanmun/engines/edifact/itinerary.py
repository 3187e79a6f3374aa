"""Legs out of the TDT, LOC and DTM segments before the persons (groups 2 and 3).

A sender may open one TDT a leg, or one TDT for a chain of places in which a stop is written once (with arrival and
departure) or twice (arrival, then departure). Places of one TDT become stops; neighbouring stops become legs.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.flights import split_flight_number
from gwanmun.engines.edifact.passenger_lists import Leg
from gwanmun.engines.edifact.segments import Segment

__all__ = ["Itinerary"]

_DEPARTURES = {"125", "5", "005"}
_ARRIVALS = {"87", "8", "008"}
_STOPS = _DEPARTURES | _ARRIVALS | {"92", "130", "PT"}
_DEPARTS = {"189", "136", "133"}
_ARRIVES = {"232", "132"}
_OVERFLIGHT = "34"


@dataclass(slots=True)
class _Stop:
    qualifier: str
    place: str | None = None
    arrives_at: datetime | None = None
    departs_at: datetime | None = None


class Itinerary:
    """Takes the segments in their order; `legs` is what they mean so far."""

    __slots__ = ("_context", "_flight", "_loose", "_stops", "_us", "legs_done")

    def __init__(self, context: Context, *, us: bool) -> None:
        self._context = context
        self._us = us
        self._flight: Segment | None = None
        self._stops: list[_Stop] = []
        self._loose = _Stop("")
        self.legs_done: list[Leg] = []

    def transport(self, segment: Segment) -> None:
        """TDT: a flight begins."""
        self._close()
        self._flight = segment

    def place(self, segment: Segment) -> None:
        """LOC: a stop, or a place that is no stop of the flight (188, 172)."""
        qualifier = segment.value(1).upper()
        if qualifier in _STOPS:
            place = (segment.value(2) or segment.value(2, 3)).upper()
            # The US dialect writes country and airport together: NZAKL.
            self._stops.append(_Stop(qualifier, (place[2:] if self._us and len(place) == 5 else place) or None))
        elif segment.value(2) or segment.value(2, 3):
            self._context.warn(segment, Finding.NOT_USED)

    def time(self, segment: Segment) -> None:
        """DTM: when the flight leaves or reaches the stop before; before any stop, the first and the last one."""
        qualifier, text, form = segment.value(1), segment.value(1, 1), segment.value(1, 2)
        if len(segment.elements) > 2:  # US: DTM+136+YYMMDD+HHMM+zone; others write DTM+189+YYMMDDHHMM:201
            text, form = (
                (segment.value(2) + segment.value(3), "") if self._us else (segment.value(2), segment.value(2, 1))
            )
        elif form and len(form) == 4 and len(text) == 8:
            text, form = text + form, segment.value(1, 3)  # DTM+189:CCYYMMDD:HHMM:203
        if qualifier not in _DEPARTS | _ARRIVES:
            if text:
                self._context.warn(segment, Finding.NOT_USED)
            return
        stop = self._stops[-1] if self._stops else self._loose
        moment = self._context.moment(segment, text, form)
        if qualifier in _DEPARTS:
            stop.departs_at = stop.departs_at or moment
        else:
            stop.arrives_at = stop.arrives_at or moment

    def legs(self) -> tuple[Leg, ...]:
        """All legs."""
        self._close()
        return tuple(self.legs_done)

    def _close(self) -> None:
        if self._flight or self._stops:
            found = _legs(self._flight, _ordered(_merged(self._stops)), self._loose)
            self.legs_done.extend(leg for leg in found if leg.flight_number or leg.departure or leg.arrival)
        self._flight, self._stops, self._loose = None, [], _Stop("")


def _merged(stops: list[_Stop]) -> list[_Stop]:
    """A stop that is written twice, as arrival and then as departure, counts once."""
    merged: list[_Stop] = []
    for stop in stops:
        last = merged[-1] if merged else None
        if (
            last
            and len(merged) > 1
            and last.place == stop.place
            and not last.departs_at
            and not stop.arrives_at
            and last.qualifier not in _DEPARTURES
            and stop.qualifier not in _ARRIVALS
        ):
            last.departs_at = stop.departs_at
            last.qualifier = stop.qualifier if stop.qualifier in _DEPARTURES else last.qualifier
        else:
            merged.append(stop)
    return merged


def _ordered(stops: list[_Stop]) -> list[_Stop]:
    """Two stops written arrival first are turned round."""
    if len(stops) == 2 and (stops[0].qualifier in _ARRIVALS or stops[1].qualifier in _DEPARTURES):
        return stops[::-1]
    return stops


def _legs(flight: Segment | None, stops: list[_Stop], loose: _Stop) -> list[Leg]:
    raw = flight.value(2) if flight else ""
    carrier, number = split_flight_number(raw, _carrier(flight))
    if len(stops) < 2:
        alone = stops[0] if stops else _Stop("")
        is_arrival = alone.qualifier in _ARRIVALS or (alone.arrives_at is not None and alone.departs_at is None)
        stops = [_Stop(""), alone] if is_arrival else [alone, _Stop("")]
    stops[0].departs_at = stops[0].departs_at or loose.departs_at
    stops[-1].arrives_at = stops[-1].arrives_at or loose.arrives_at
    return [
        Leg(
            carrier=carrier,
            flight_number=number,
            raw_number=raw or None,
            departure=start.place,
            arrival=end.place,
            departs_at=start.departs_at,
            arrives_at=end.arrives_at,
            overflight=flight is not None and flight.value(1) == _OVERFLIGHT,
            crosses_border=start.qualifier in _DEPARTURES or end.qualifier in _ARRIVALS or _unmarked(start, end),
        )
        for start, end in pairwise(stops)
    ]


def _unmarked(start: _Stop, end: _Stop) -> bool:
    return not start.qualifier and not end.qualifier


def _carrier(flight: Segment | None) -> str:
    """TDT element 5 (C040); the US dialect has the carrier in element 4."""
    if not flight:
        return ""
    return next((value for value in (flight.value(5), flight.value(4)) if 2 <= len(value) <= 3), "")
