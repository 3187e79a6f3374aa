"""An answer that a carrier received is on disk, whatever was killed around it, and it is never given twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psycopg
import pytest
from tests.resilience.gateway_site import PEOPLE, Answered, GatewaySite, StubbornCarrier

from gwanmun.engines.edifact import read_interchange

_ANSWERS = """
    SELECT booking.reference, answer.code FROM border_answer answer
    JOIN border_booking booking ON booking.id = answer.booking_id
"""
_HALF_WRITTEN = {
    "messages without all their answers": """
        SELECT message.id FROM border_carriermessage message LEFT JOIN border_answer answer
        ON answer.message_id = message.id WHERE message.outcome = 'answered' GROUP BY 1
        HAVING count(answer.id) <> 3
    """,
    "passengers without an answer, or with two": """
        SELECT booking.id FROM border_booking booking LEFT JOIN border_answer answer
        ON answer.booking_id = booking.id GROUP BY 1 HAVING count(answer.id) <> 1
    """,
    "messages without an event, or with two": """
        SELECT message.id FROM border_carriermessage message LEFT JOIN audit_entry entry
        ON entry.kind = 'border.precheck.answered' AND entry.data ->> 'message' = message.id::text
        WHERE message.outcome = 'answered' GROUP BY 1 HAVING count(entry.id) <> 1
    """,
    "messages on which the gateway failed and that were not answered after all": """
        SELECT id FROM border_carriermessage WHERE outcome <> 'answered'
    """,
}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[GatewaySite]:
    site = GatewaySite(tmp_path)
    site.start_gateway()
    yield site
    site.end()


def test_no_answer_is_lost_or_given_twice_when_everything_is_killed(site: GatewaySite) -> None:
    carrier = StubbornCarrier(site)
    carrier.hear(10)
    site.kill_workers()
    carrier.hear(10)
    site.kill_gateway()
    site.start_gateway()
    carrier.hear(10)
    site.kill_database()
    site.database.start()
    carrier.hear(10)
    carrier.stop()

    with psycopg.connect(site.database.url()) as connection:
        kept = dict(connection.execute(_ANSWERS).fetchall())
        half_written = {name: connection.execute(query).fetchall() for name, query in _HALF_WRITTEN.items()}
    assert half_written == {name: [] for name in _HALF_WRITTEN}
    assert kept == {reference: code for answer in carrier.answered for reference, code in told(answer).items()}
    assert set(kept.values()) == {"0Z", "1V"}
    assert [carrier.send(answer.sent) for answer in carrier.answered] == [
        (200, answer.told) for answer in carrier.answered
    ]


def told(answer: Answered) -> dict[str | None, str | None]:
    """The code for every passenger of an answer."""
    (clearance,) = read_interchange(answer.told, received_on=date(2026, 11, 24)).clearances
    codes = {person.reference: person.code for person in clearance.persons}
    assert len(codes) == PEOPLE
    return codes
