"""Flights and their legs, in the ways that senders write them."""

from datetime import datetime

import pytest
from tests.unit.edifact.building import codes, message, only_list, read

from gwanmun.engines.edifact import Leg
from gwanmun.engines.edifact.flights import split_flight_number


def legs(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(leg.flight_number, leg.departure, leg.arrival) for leg in only_list(message(text)).legs]


def test_one_leg_with_all_that_is_known() -> None:
    (leg,) = only_list(
        message("TDT+20+KE0250+++KE'LOC+125+JFK'DTM+189:2605041300:201'LOC+87+ICN'DTM+232:2605051720:201'")
    ).legs
    assert leg == Leg(
        carrier="KE",
        flight_number="KE250",
        raw_number="KE0250",
        departure="JFK",
        arrival="ICN",
        departs_at=datetime(2026, 5, 4, 13, 0),  # noqa: DTZ001 - local times
        arrives_at=datetime(2026, 5, 5, 17, 20),  # noqa: DTZ001
    )


TWO_LEGS = [("KE250", "JFK", "ANC"), ("KE250", "ANC", "ICN")]
CHAINS = {
    "one TDT a leg": "TDT+20+KE250'LOC+92+JFK'DTM+189:2605041300:201'LOC+92+ANC'DTM+232:2605042100:201'"
    "TDT+20+KE250'LOC+125+ANC'DTM+189:2605042200:201'LOC+87+ICN'DTM+232:2605060100:201'",
    "one TDT, the stop twice": "TDT+20+KE250'LOC+92+JFK'DTM+189:2605041300:201'LOC+92+ANC'DTM+232:2605042100:201'"
    "LOC+125+ANC'DTM+189:2605042200:201'LOC+87+ICN'DTM+232:2605060100:201'",
    "one TDT, the stop once": "TDT+20+KE250'LOC+92+JFK'DTM+189:2605041300:201'LOC+92+ANC'DTM+232:2605042100:201'"
    "DTM+189:2605042200:201'LOC+87+ICN'DTM+232:2605060100:201'",
}


@pytest.mark.parametrize("text", CHAINS.values(), ids=CHAINS)
def test_two_legs_of_one_flight(text: str) -> None:
    assert legs(text) == TWO_LEGS
    first, second = only_list(message(text)).legs
    assert first.arrives_at is not None
    assert second.departs_at is not None
    assert first.arrives_at < second.departs_at
    assert second.crosses_border


def test_a_chain_without_times() -> None:
    assert legs("TDT+20+KE250'LOC+92+JFK'LOC+92+ANC'LOC+125+ANC'LOC+87+ICN'") == TWO_LEGS


def test_a_chain_to_the_final_destination() -> None:
    assert legs("TDT+20+KE250'LOC+125+JFK'LOC+87+ICN'LOC+92+GMP'LOC+130+CJU'") == [
        ("KE250", "JFK", "ICN"),
        ("KE250", "ICN", "GMP"),
        ("KE250", "GMP", "CJU"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TDT+20+KE250'LOC+87+ICN'DTM+232:2605051720:201'LOC+125+JFK'", ("KE250", "JFK", "ICN")),
        ("TDT+20+KE250'LOC+125+VIE'LOC+87+VIE'", ("KE250", "VIE", "VIE")),
        ("TDT+20+KE250'LOC+125+VIE:139:6'LOC+87+ICN:139:6'", ("KE250", "VIE", "ICN")),
        ("TDT+20+KE250'LOC+125+:::VIENNA'LOC+87+krinc::6'", ("KE250", "VIENNA", "KRINC")),
        ("TDT+20+KE250'LOC+125+VIE'", ("KE250", "VIE", None)),
        ("TDT+20+KE250'LOC+87+ICN'", ("KE250", None, "ICN")),
        ("LOC+125+VIE'LOC+87+ICN'", (None, "VIE", "ICN")),
    ],
)
def test_places_in_other_forms(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert legs(text) == [expected]


def test_a_flight_of_which_nothing_is_said_is_none() -> None:
    assert legs("TDT+20'LOC+125'DTM+189::201'LOC+87'DTM+232::201'") == []


def test_times_before_the_places() -> None:
    (leg,) = only_list(
        message("TDT+20+KE250'DTM+189:2605041300:201'DTM+232:2605051720:201'LOC+125+JFK'LOC+87+ICN'")
    ).legs
    assert (leg.departs_at is not None, leg.arrives_at is not None) == (True, True)


@pytest.mark.parametrize(
    "written", ["189:20260504:1300:203", "189+2605041300:201", "189:2605041300", "189:202605041300:203"]
)
def test_times_in_other_forms(written: str) -> None:
    (leg,) = only_list(message(f"TDT+20+KE250'LOC+125+JFK'DTM+{written}'LOC+87+ICN'")).legs
    assert leg.departs_at == datetime(2026, 5, 4, 13, 0)  # noqa: DTZ001 - local time


def test_an_overflight_is_marked() -> None:
    (leg,) = only_list(message("TDT+34+AF986+++AF'LOC+125+CDG'LOC+87+NRT'")).legs
    assert leg.overflight


def test_an_unreadable_time_is_told_and_left_open() -> None:
    interchange = read(message("TDT+20+KE250'LOC+125+JFK'DTM+189:2605042561:201'LOC+87+ICN'"))
    assert interchange.lists[0].legs[0].departs_at is None
    assert codes(interchange) == ["unreadable_date"]
    assert "2605042561" in interchange.warnings[0].text("ko")


def test_the_flight_number_of_a_list_is_that_of_the_leg_over_the_border() -> None:
    text = "TDT+20+KE1'LOC+92+ATL'LOC+92+JFK'TDT+20+KE2'LOC+125+JFK'LOC+87+ICN'"
    assert only_list(message(text)).flight_number == "KE2"
    assert only_list(message("TDT+20+KE1'LOC+92+ATL'LOC+92+JFK'")).flight_number == "KE1"
    assert only_list(message("")).flight_number is None


@pytest.mark.parametrize(
    ("raw", "carrier", "expected"),
    [
        ("KE0250", "", ("KE", "KE250")),
        ("KE250", "KE", ("KE", "KE250")),
        ("ke 250", "", ("KE", "KE250")),
        ("250", "KE", ("KE", "KE250")),
        ("0250", "KE", ("KE", "KE250")),
        ("7C1101", "", ("7C", "7C1101")),
        ("A92707", "", ("A9", "A92707")),
        ("KAL250", "", ("KAL", "KAL250")),
        ("KE250A", "", ("KE", "KE250A")),
        ("B2740", "B2", ("B2", "B2740")),
        ("ZH9073", "CA", ("ZH", "ZH9073")),
        ("KE0000", "", ("KE", "KE0")),
        ("", "KE", ("KE", None)),
        ("", "", (None, None)),
        ("SPECIAL", "", (None, "SPECIAL")),
    ],
)
def test_flight_numbers(raw: str, carrier: str, expected: tuple[str | None, str | None]) -> None:
    assert split_flight_number(raw, carrier) == expected
