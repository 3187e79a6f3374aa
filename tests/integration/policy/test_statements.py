"""What an office vouches for: two officers, its own office only, and only where the law leaves it open."""

from datetime import UTC, date, datetime

import pytest

from gwanmun.divisions.policy.service import (
    FactStatement,
    confirm_fact,
    office_settings,
    open_statements,
    propose_fact,
    withdraw_fact,
)
from gwanmun.kernel.refusals import Refused
from gwanmun.law import at
from gwanmun.platform.access.service import Actor
from gwanmun.platform.audit.service import Entry

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
ON = date(2026, 11, 22)
NAME, KEY = "visa_waiver.suspended", "BGD:diplomatic"


def _officer(name: str, office: str = "ICN", *duties: str) -> Actor:
    return Actor(f"account:{name}", name, "officer", frozenset(duties or ("law.confirm",)), office)


FIRST, SECOND, ELSEWHERE = _officer("a"), _officer("b"), _officer("c", "PUS")


def _proposed(**changes: object) -> FactStatement:
    stated = {"name": NAME, "key": KEY, "source": "Notice of the ministry"} | changes
    return propose_fact(by=FIRST, at=NOW, **stated)  # type: ignore[arg-type] - what the tests state


def test_a_value_counts_for_the_office_once_a_second_officer_confirmed_it() -> None:
    statement = _proposed()
    assert at(ON, office_settings("ICN")).get(NAME, KEY) is None
    confirm_fact(by=SECOND, at=NOW, statement_id=statement.pk)
    found = at(ON, office_settings("ICN")).get(NAME, KEY)
    assert found is not None
    assert (found.flag, found.confirmed_by) == (True, "ICN")
    assert at(ON, office_settings("PUS")).get(NAME, KEY) is None
    withdraw_fact(by=FIRST, at=NOW, statement_id=statement.pk)
    assert at(ON, office_settings("ICN")).get(NAME, KEY) is None
    assert [entry.kind for entry in Entry.objects.filter(subject=f"fact_statement:{statement.pk}").order_by("id")] == [
        "policy.fact.proposed",
        "policy.fact.confirmed",
        "policy.fact.withdrawn",
    ]


def test_an_office_may_correct_the_value_for_a_time() -> None:
    statement = _proposed(value="false", valid_from=ON, valid_to=ON)
    confirm_fact(by=SECOND, at=NOW, statement_id=statement.pk)
    found = at(ON, office_settings("ICN")).get(NAME, KEY)
    assert found is not None
    assert found.flag is False
    assert at(date(2026, 11, 23), office_settings("ICN")).get(NAME, KEY) is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"source": " "}, "policy.source_missing"),
        ({"name": "periods.first_day_counts", "key": ""}, "policy.not_open"),
        ({"name": "no.such_value"}, "policy.not_open"),
        ({"value": "perhaps"}, "policy.not_open"),
    ],
)
def test_what_cannot_be_stated_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        _proposed(**changes)
    assert refused.value.code == code
    assert not FactStatement.objects.exists()


def test_one_statement_on_a_value_at_a_time() -> None:
    _proposed()
    with pytest.raises(Refused, match="stated_before"):
        _proposed()
    assert open_statements("ICN").count() == 1


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (FIRST, "policy.same_officer"),
        (ELSEWHERE, "access.other_office"),
        (_officer("d", "ICN", "law.read"), "access.duty_missing"),
    ],
)
def test_who_may_not_confirm(actor: Actor, code: str) -> None:
    statement = _proposed()
    with pytest.raises(Refused) as refused:
        confirm_fact(by=actor, at=NOW, statement_id=statement.pk)
    assert refused.value.code == code
    assert office_settings("ICN").confirmed == ()


def test_a_confirmed_statement_is_not_confirmed_or_withdrawn_twice() -> None:
    statement = confirm_fact(by=SECOND, at=NOW, statement_id=_proposed().pk)
    with pytest.raises(Refused, match="not_waiting"):
        confirm_fact(by=SECOND, at=NOW, statement_id=statement.pk)
    withdraw_fact(by=SECOND, at=NOW, statement_id=statement.pk)
    with pytest.raises(Refused, match="withdrawn_before"):
        withdraw_fact(by=SECOND, at=NOW, statement_id=statement.pk)
