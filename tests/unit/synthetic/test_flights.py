"""Flights and passenger lists: published shares of ports, plausible times, the right people on board."""

from collections import Counter
from datetime import date, timedelta
from itertools import islice
from random import Random

import pytest

from gwanmun.synthetic.flights import flights
from gwanmun.synthetic.nationalities import Mix
from gwanmun.synthetic.passengers import passenger_list
from gwanmun.synthetic.people import among, people

DAY = date(2026, 11, 24)
_SHARES = {"ICN": 71.9, "PUS": 11.7, "GMP": 4.8, "TAE": 3.1, "CJU": 2.3}  # movements of December 2018, published


def test_full_traffic_has_the_published_size_and_shares():
    day = list(flights(Random(1), DAY))
    seats = Counter()
    for flight in day:
        seats[flight.port] += flight.load
    assert Counter(flight.port for flight in day)["ICN"] == pytest.approx(559, abs=3)
    total = sum(seats[port] for port in _SHARES)
    for port, share in _SHARES.items():
        assert seats[port] / total == pytest.approx(share / sum(_SHARES.values()), rel=0.1)


def test_a_part_of_the_traffic_is_that_part_and_the_same_seed_the_same_day():
    part = list(flights(Random(4), DAY, 0.1))
    assert len(part) == pytest.approx(77, abs=3)
    assert part == list(flights(Random(4), DAY, 0.1))
    assert part != list(flights(Random(5), DAY, 0.1))
    assert Counter(flight.port for flight in part)["ICN"] / len(part) == pytest.approx(0.73, abs=0.05)


@pytest.mark.parametrize("scale", [0, -1, 1.01])
def test_an_impossible_part_is_refused(scale):
    with pytest.raises(ValueError, match="scale"):
        next(flights(Random(1), DAY, scale))


def test_flights_land_on_the_day_in_order_at_stable_times():
    day = list(flights(Random(1), DAY))
    assert [f.arrives_at for f in day] == sorted(f.arrives_at for f in day)
    assert {f.arrives_at.date() for f in day} == {DAY}
    assert len({f.designator for f in day}) == len(day)
    for flight in day:
        assert timedelta(minutes=50) < flight.arrives_at - flight.departs_at < timedelta(hours=16)
        assert 0.6 * flight.seats < flight.load <= flight.seats
        assert flight.arrives_at.utcoffset() == timedelta(hours=9)
    next_day = {f.designator: f.arrives_at.time() for f in flights(Random(9), DAY + timedelta(days=1))}
    for flight in day:
        assert next_day.get(flight.designator, flight.arrives_at.time()) == flight.arrives_at.time()


def test_no_landing_at_night_where_the_airport_is_closed():
    closed = [f for f in flights(Random(1), DAY) if f.port in ("GMP", "PUS", "CJU") and not 6 <= f.arrives_at.hour < 23]
    assert closed == []


def flight_from(origin, port="ICN"):
    return next(f for f in flights(Random(1), DAY) if (f.origin, f.port) == (origin, port))


@pytest.mark.parametrize(
    ("origin", "nationality", "least"),
    [("NRT", "JPN", 0.2), ("YNJ", "CHN", 0.6), ("KTM", "NPL", 0.5), ("TAS", "UZB", 0.5), ("FRA", "DEU", 0.2)],
)
def test_origins_bring_their_people(origin, nationality, least):
    flight = flight_from(origin)
    aboard = passenger_list(flight, people(Random(2), DAY, mix=flight.mix))
    assert len(aboard) == flight.load
    assert sum(p.person.nationality == nationality for p in aboard) > least * flight.load
    assert any(p.person.nationality == "KOR" for p in aboard)


def test_chinese_visitors_fly_to_jeju_without_a_visa():
    flight = flight_from("PVG", "CJU")
    aboard = passenger_list(flight, people(Random(2), DAY, mix=flight.mix))
    chinese = [p.person for p in aboard if p.person.nationality == "CHN"]
    assert len(chinese) > 0.8 * flight.load
    assert {person.permission for person in chinese} == {"none"}


def test_everybody_has_a_seat_of_his_own_and_parties_share_a_locator():
    flight = flight_from("LAX")
    aboard = passenger_list(flight, people(Random(2), DAY, mix=flight.mix))
    assert aboard == passenger_list(flight, people(Random(2), DAY, mix=flight.mix))
    assert len({p.seat for p in aboard}) == len(aboard)
    parties = Counter(p.locator for p in aboard)
    assert 1 < len(aboard) / len(parties) < 3
    for locator in parties:
        assert len({p.person.nationality for p in aboard if p.locator == locator}) == 1


def test_a_small_known_population_travels_once_each_and_leaves_seats_empty():
    flight = flight_from("NRT")
    known = list(islice(people(Random(2), DAY, mix=Mix({"JPN": 1, "KOR": 1})), 40))
    aboard = passenger_list(flight, among(Random(3), known, flight.mix))
    numbers = [p.person.document_number for p in aboard]
    assert len(numbers) == len(set(numbers)) == 40
