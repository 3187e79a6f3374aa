"""What an office vouches for decides at its own port, and nowhere else."""

from collections.abc import Callable

import pytest
from tests.integration.border.conftest import NOW, codes, paxlst, traveller

from gwanmun.divisions.border.service import Answer, Reply
from gwanmun.divisions.policy.service import confirm_fact, propose_fact
from gwanmun.platform.access.service import Actor

pytestmark = pytest.mark.django_db


def officer(name: str, office: str) -> Actor:
    return Actor(f"account:{name}", name, "officer", frozenset({"law.confirm"}), office)


def test_a_mexican_without_travel_authorisation_boards_once_incheon_confirms_the_exemption(
    send: Callable[[bytes], Reply],
) -> None:
    mexican = traveller("A1", "GARCIA LOPEZ", "MARIA", nationality="MEX", passport="G1234567")
    assert codes(send(paxlst(mexican, reference="1"))) == {"A1": "1K"}
    statement = propose_fact(
        by=officer("a", "ICN"), at=NOW, name="keta.temporary_exemption", key="MEX", source="notice of the ministry"
    )
    assert codes(send(paxlst(mexican, reference="2"))) == {"A1": "1K"}
    confirm_fact(by=officer("b", "ICN"), at=NOW, statement_id=statement.pk)
    assert codes(send(paxlst(mexican, reference="3"))) == {"A1": "0Z"}
    assert "ICN" in Answer.objects.order_by("-id")[0].law_version
    assert codes(send(paxlst(mexican, reference="4", arrival="PUS"))) == {"A1": "1K"}
