"""A carrier, a day on which all is in force, and passenger lists written by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from gwanmun.divisions.border.service import (
    Edifact,
    ListDescription,
    Reply,
    add_carrier,
    forget_index,
    load_entries,
    make_watch_list,
    receive_message,
)
from gwanmun.engines.edifact import ClearanceAnswer, read_interchange
from gwanmun.engines.screening import ListedName, ListedPerson
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.platform.access.actors import Actor

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
KEEPER = Actor(
    "account:keeper", "Keeper", "officer", frozenset({"border.watchlist", "carriers.manage", "document.report"})
)
ANALYST = Actor("account:analyst", "Analyst", "officer", frozenset({"border.precheck", "border.adjudicate"}))
AIRLINE = Actor("carrier:KE", "Korean", "carrier")
READER = Actor("account:reader", "Reader", "officer", frozenset({"person.read"}), purpose="inspection")
INSPECTOR = Actor("account:inspector", "Inspector", "officer", frozenset({"border.inspect"}))
SECONDARY = Actor("account:second", "Second", "officer", frozenset({"border.inspect", "border.secondary"}))


@pytest.fixture(autouse=True)
def _fresh_index() -> None:
    forget_index()


@pytest.fixture
def carrier(db: None) -> str:
    add_carrier(by=KEEPER, at=NOW, code="KE", name="Korean Air Lines (test)")
    return "KE"


@pytest.fixture
def ban_list(db: None) -> str:
    make_watch_list(
        by=KEEPER,
        at=NOW,
        description=ListDescription(
            code="bans",
            title_ko="입국규제",
            title_en="Bans",
            owner="Border Control Division",
            source="test",
            ground="A11-1-3",
            review_on=date(2027, 1, 1),
        ),
    )
    return "bans"


def listed(surname: str, given: str, birth: str, *, reference: str = "1", nationality: str = "") -> ListedPerson:
    """A listed person with one Latin name."""
    return ListedPerson(
        id=reference,
        names=(ListedName(surname=surname, given=given),),
        births=(PartialDate.parse(birth),) if birth else (),
        nationalities=(nationality,) if nationality else (),
    )


def ban(code: str, person: ListedPerson) -> None:
    """Puts the person on the list."""
    load_entries(by=KEEPER, at=NOW, code=code, persons=[person])


def traveller(
    reference: str,
    surname: str,
    given: str,
    *,
    birth: str = "900101",
    nationality: str = "USA",
    passport: str = "P1234567",
    expires: str = "330101",
) -> str:
    """The segments of one passenger."""
    return (
        f"NAD+FL+++{surname}:{given}'ATT+2++M'DTM+329:{birth}'LOC+178+LAX'LOC+179+ICN'NAT+2+{nationality}'"
        f"RFF+AVF:ABC{reference}'RFF+ABO:{reference}'DOC+P:110:111+{passport}'DTM+36:{expires}'LOC+91+{nationality}'"
    )


def paxlst(*travellers: str, bgm: str = "745", reference: str = "1", arrival: str = "ICN") -> bytes:
    """A passenger list of KE012 from Los Angeles, landing on 25 November 2026."""
    body = "".join(travellers)
    text = (
        f"UNB+UNOA:4+KE+GWANMUN+261124:0300+{reference}++IAPI'UNH+1+PAXLST:D:05B:UN:IATA'BGM+{bgm}'"
        f"RFF+TN:T{reference}'NAD+MS+++KE DCS'TDT+20+KE012+++KE'LOC+125+LAX'DTM+189:2611241130:201'"
        f"LOC+87+{arrival}'DTM+232:2611251730:201'{body}CNT+42:{len(travellers)}'UNT+1+1'UNZ+1+{reference}'"
    )
    return text.encode()


@pytest.fixture
def send(carrier: str) -> Callable[[bytes], Reply]:
    """Sends a message as the carrier."""

    def sent(content: bytes, *, at: datetime = NOW) -> Reply:
        return receive_message(
            by=AIRLINE, at=at, carrier=carrier, content=content, dialect=Edifact(), stopwatch=lambda: 0.001
        )

    return sent


def clearance(reply: Reply) -> ClearanceAnswer:
    """The answer inside a reply."""
    return read_interchange(reply.content, received_on=NOW.date()).clearances[0]


def codes(reply: Reply) -> dict[str | None, str | None]:
    """The code for every passenger reference of a reply."""
    return {person.reference: person.code for person in clearance(reply).persons}
