"""One declaration answers "may she?" and "which may she?": the list and the detail agree, and a refusal says why."""

from unittest import mock

import pytest
from django.db import connection
from django.shortcuts import get_object_or_404
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tests.integration.platform.access_models import ALL, Assignment, Holder, Matter

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access import service
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.rules import (
    cleared,
    everyone,
    field_is,
    holds_duty,
    is_kind,
    is_own,
    nobody,
    same_office,
    states_purpose,
)
from gwanmun.platform.access.service import NoPolicy, Policy, may, require, require_duty, visible

LEVELS = {"open": None, "closed": "matter.closed"}

OFFICES, PEOPLE = ("", "ICN", "PUS"), ("kim", "lee")
DUTIES = ("matter.read", "matter.closed")


@pytest.fixture(scope="module", autouse=True)
def _tables(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        for model in ALL:
            editor.create_model(model)
    yield
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        for model in reversed(ALL):
            editor.delete_model(model)


def policy(predicate):
    return mock.patch.dict(service._policies, {Matter: Policy(Matter, {"read": predicate})})


leaves = st.sampled_from(
    [
        everyone,
        nobody,
        holds_duty("matter.read"),
        is_kind("officer"),
        states_purpose(),
        same_office(),
        same_office("holder__office"),
        is_own("decided_by"),
        is_own("assignments__actor"),
        is_own("holder__matter__decided_by"),
        cleared("level", LEVELS),
        field_is("level", "open", "secret"),
        field_is("assignments", 1, 2),
        field_is("holder", 1),
        field_is("holder_id", 2),
    ]
)
predicates = st.recursive(
    leaves,
    lambda inner: (
        st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1])
        | st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1])
        | inner.map(lambda part: ~part)
    ),
    max_leaves=6,
)
actors = st.builds(
    Actor,
    id=st.sampled_from(PEOPLE),
    name=st.just("x"),
    kind=st.sampled_from(["officer", "carrier"]),
    duties=st.frozensets(st.sampled_from(DUTIES)),
    office=st.sampled_from(OFFICES),
    purpose=st.sampled_from(["", "  ", "extension"]),
)
matters = st.builds(
    dict,
    office=st.sampled_from(OFFICES),
    level=st.sampled_from(["open", "closed", "secret"]),
    decided_by=st.none() | st.sampled_from(PEOPLE),
    holder_id=st.none() | st.sampled_from([1, 2]),
)
KIM = Actor("kim", "김", "officer", frozenset({"matter.read"}), "ICN", "extension")
ORDINARY = {"office": "ICN", "level": "open", "decided_by": None, "holder_id": None}
assignments = st.tuples(st.integers(0, 3), st.none() | st.sampled_from(PEOPLE))


class TestListAndDetail(TestCase):
    @given(
        predicate=predicates,
        actor=actors,
        rows=st.lists(matters, min_size=4, max_size=4),
        assigned=st.lists(assignments, max_size=5),
    )
    @example(  # two related rows that match must not list the row twice
        predicate=is_own("assignments__actor"), actor=KIM, rows=[ORDINARY] * 4, assigned=[(0, "kim"), (0, "kim")]
    )
    @example(  # a related row without a value does not make the others count
        predicate=~is_own("assignments__actor"), actor=KIM, rows=[ORDINARY] * 4, assigned=[(0, None), (0, "lee")]
    )
    @settings(max_examples=150, deadline=None)
    def test_agree_for_every_policy_actor_and_row(self, predicate, actor, rows, assigned):
        Holder.objects.bulk_create([Holder(id=1, office="ICN"), Holder(id=2, office="")])
        Matter.objects.bulk_create(Matter(id=number, **row) for number, row in enumerate(rows))
        Assignment.objects.bulk_create(
            Assignment(id=number, matter_id=matter, actor=person) for number, (matter, person) in enumerate(assigned)
        )
        with policy(predicate):
            listed = list(visible(actor, Matter.objects.order_by("pk")))
            assert listed == [row for row in Matter.objects.order_by("pk") if may(actor, "read", row)]
            for row in Matter.objects.all():
                assert (_refusal(actor, row) is None) == (row in listed)


def _refusal(actor: Actor, row: Matter) -> str | None:
    try:
        require(actor, "read", row)
    except Refused as refused:
        assert refused.detail.ko
        assert refused.remedy.en
        return refused.code
    return None


READ = holds_duty("matter.read") & same_office() & cleared("level", LEVELS) & states_purpose()


@pytest.fixture
def kim() -> Actor:
    return KIM


@pytest.mark.parametrize(
    ("change", "row", "code"),
    [
        ({"duties": frozenset()}, {}, "access.duty_missing"),
        ({"office": ""}, {"office": ""}, "access.other_office"),
        ({}, {"office": "PUS"}, "access.other_office"),
        ({}, {"level": "closed"}, "access.too_confidential"),
        ({}, {"level": "unheard of"}, "access.too_confidential"),
        ({"purpose": " "}, {}, "access.purpose_needed"),
    ],
)
def test_a_refusal_names_what_is_missing(kim, change, row, code):
    actor = Actor(**{name: getattr(kim, name) for name in kim.__slots__} | change)
    with policy(READ):
        assert _refusal(actor, Matter(**{"office": "ICN", "level": "open"} | row)) == code
        assert _refusal(kim, Matter(office="ICN", level="open")) is None


@pytest.mark.django_db
def test_a_row_that_one_may_not_know_is_not_found(kim, client):
    hidden = Matter.objects.create(office="PUS", level="open")
    with policy(READ), pytest.raises(Exception, match="No Matter matches"):
        get_object_or_404(visible(kim, Matter.objects.all()), pk=hidden.pk)


@pytest.mark.django_db
def test_a_list_for_nobody_asks_the_database_nothing(kim, django_assert_num_queries):
    with policy(nobody), django_assert_num_queries(0):
        assert list(visible(kim, Matter.objects.all())) == []


def test_what_nobody_declared_is_not_allowed(kim):
    with pytest.raises(NoPolicy, match="Matter"):
        may(kim, "read", Matter())
    with policy(READ), pytest.raises(NoPolicy, match="delete a Matter"):
        may(kim, "delete", Matter())


def test_an_act_without_a_row_needs_its_duty(kim):
    require_duty(kim, "matter.read")
    with pytest.raises(Refused) as refused:
        require_duty(kim, "matter.write")
    assert refused.value.facts["duty"] == "matter.write"
