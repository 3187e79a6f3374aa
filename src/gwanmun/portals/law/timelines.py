"""Where the bars of a time line lie, in percent of its width. What began before, or ends after, runs off the edge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.law.parameters import Parameter

__all__ = ["Bar", "TimeLine", "time_line"]

_MARGIN = timedelta(days=400)
_MOST_TICKS = 5
_LEAST_WIDTH = 0.6


@dataclass(frozen=True, slots=True)
class Bar:
    """One version. `left` and `width` are percentages."""

    version: Parameter
    left: float
    width: float
    in_force: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Rows of bars by key, years with their places, and the place of the chosen day."""

    rows: list[tuple[str, list[Bar]]]
    years: list[tuple[int, float]]
    chosen: float


def time_line(histories: Mapping[str, Iterable[Parameter]], on: date) -> TimeLine:
    """The time line of the histories, wide enough for all that is dated and for the day `on`."""
    versions = [version for history in histories.values() for version in history]
    dated = [day for version in versions for day in (version.valid_from, version.valid_to) if day] + [on]
    first, last = _moved(min(dated), -_MARGIN), _moved(max(dated), _MARGIN)

    def place(day: date) -> float:
        share = (day - first).days / (last - first).days
        return round(100 * min(max(share, 0), 1), 2)

    def bar(version: Parameter) -> Bar:
        left = place(version.begins)
        return Bar(version, left, max(place(version.ends) - left, _LEAST_WIDTH), version.begins <= on <= version.ends)

    rows = [(key, [bar(version) for version in history]) for key, history in histories.items()]
    return TimeLine(rows, [(year, place(date(year, 1, 1))) for year in _years(first, last)], place(on))


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _years(first: date, last: date) -> range:
    """The first days of at most five years, evenly apart."""
    step = max(1, -(-(last.year - first.year) // _MOST_TICKS))
    return range(first.year + 1, last.year + 1, step)
