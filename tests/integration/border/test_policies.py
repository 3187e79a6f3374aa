"""Whoever sees a row in a list can open it, and nobody opens what no list shows her: for every model with a policy."""

from collections.abc import Callable, Iterable

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tests.border_world import KEEPER, NOW, build_border

from gwanmun.casework.service import Case
from gwanmun.divisions.border.service import (
    CarrierMessage,
    Desk,
    Edifact,
    Hit,
    Presentation,
    WatchList,
    adjudicate_hit,
    assess,
    entries_of_list,
    flight_board,
    lists_with_counts,
    messages_received,
    open_booking,
    open_entry,
    open_hit,
    open_hits,
    open_message,
    open_passenger_list,
    receive_message,
    refer_traveller,
    secondary_cases,
)
from gwanmun.engines.mrtd import read_mrz
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import Person, PersonLink, find_identities, judge_link, open_dossier, withdraw_link
from gwanmun.platform.access.service import Actor, all_duties, may, policies, visible

APPS = {"border", "people", "casework"}
DUTIES = [duty.code for duty in all_duties()]


def officer(*duties: str, purpose: str = "") -> Actor:
    return Actor("account:1", "Officer", "officer", frozenset(duties), "ICN", purpose)


actors = st.builds(
    lambda duties, purpose: officer(*duties, purpose=purpose),
    st.sets(st.sampled_from(DUTIES), max_size=4),
    st.sampled_from(["", " ", "inspection"]),
)

# A list, and how one row of it is opened.
PAIRS: dict[str, tuple[Callable[[Actor], Iterable[Model]], Callable[[Actor, Model], object]]] = {
    "flights": (
        lambda by: flight_board(by=by, now=NOW),
        lambda by, row: open_passenger_list(by=by, at=NOW, flight_id=row.pk),
    ),
    "bookings": (
        lambda by: [hit.booking for hit in open_hits(by=by, now=NOW)] if by.has("border.precheck") else [],
        lambda by, row: open_booking(by=by, at=NOW, booking_id=row.pk),
    ),
    "hits": (lambda by: open_hits(by=by, now=NOW), lambda by, row: open_hit(by=by, at=NOW, hit_id=row.pk)),
    "messages": (
        lambda by: messages_received(by=by),
        lambda by, row: open_message(by=by, at=NOW, message_id=row.pk),
    ),
    "entries": (lambda by: entries_of_list("bans", by=by), lambda by, row: open_entry(row.pk, by=by)),
    "persons": (
        lambda by: [identity.person for identity in find_identities("WALKER JOHN", by=by)],
        lambda by, row: open_dossier(by=by, at=NOW, person_id=row.pk),
    ),
}


class ListsAndDetails(TestCase):
    """The same border in front of officers with all kinds of duties."""

    @classmethod
    def setUpTestData(cls) -> None:
        border = build_border()
        receive_message(
            by=Actor("carrier:KE", "Test Air", "carrier"), at=NOW, carrier="KE", content=b"HELLO", dialect=Edifact(),
            stopwatch=lambda: 0.0,
        )  # fmt: skip
        presented = Presentation(
            reading=read_mrz(border.zones["A2"].splitlines(), on=NOW.date()), port="ICN", direction="entry"
        )
        refer_traveller(
            by=officer("border.inspect"), at=NOW, assessment=assess(presented, now=NOW, stopwatch=lambda: 0.0),
            desk=Desk("ICN", "1"), direction="entry", note="no visa",
        )  # fmt: skip
        adjudicate_hit(
            by=officer("border.adjudicate"), at=NOW, hit_id=border.hit.pk, verdict="unsure", reason="no picture",
            stopwatch=lambda: 0.0,
        )  # fmt: skip
        one, other = Person.objects.values_list("pk", flat=True)
        judge_link(
            by=officer("person.read", purpose="inspection"), at=NOW, one=one, other=other, verdict="different",
            evidence="other faces",
        )  # fmt: skip

    @given(actors)
    @hypothesis_settings(max_examples=40, deadline=None)
    def test_for_every_policy_the_rows_listed_are_the_rows_allowed(self, actor: Actor) -> None:
        for policy in policies():
            if policy.model._meta.app_label in APPS:
                rows = policy.model._default_manager.all()
                for action in policy.actions:
                    assert set(visible(actor, rows, action)) == {row for row in rows if may(actor, action, row)}

    @given(actors)
    @hypothesis_settings(max_examples=40, deadline=None)
    def test_what_is_listed_opens_and_what_is_not_listed_does_not_exist(self, actor: Actor) -> None:
        everything = officer(*DUTIES, purpose="inspection")
        for name, (listed, opened) in PAIRS.items():
            shown = {row.pk for row in listed(actor)}
            for row in listed(everything):
                assert (row.pk in shown) == opens(opened, actor, row) or name == "bookings", (name, actor)
                if row.pk in shown:
                    assert opens(opened, actor, row), (name, actor)

    @given(actors)
    @hypothesis_settings(max_examples=20, deadline=None)
    def test_a_count_counts_what_is_listed(self, actor: Actor) -> None:
        lists = list(lists_with_counts(by=actor))
        assert sum(each.in_force for each in lists) == entries_of_list("bans", by=actor).count()
        assert len(secondary_cases(by=actor)) == visible(actor, Case.objects.all()).count()


def opens(opened: Callable[[Actor, Model], object], actor: Actor, row: Model) -> bool:
    try:
        opened(actor, row)
    except ObjectDoesNotExist:
        return False
    return True


@pytest.mark.django_db
class TestConfidentialLists:
    """Everybody who looks at a hit learns the ground; who wants the person stays with the keepers."""

    def test_an_open_list_says_who_keeps_it(self) -> None:
        hit = build_border().hit
        assert open_hit(by=officer("border.adjudicate"), at=NOW, hit_id=hit.pk).shows_origin

    def test_a_confidential_one_says_so_to_its_keepers_alone(self) -> None:
        hit = build_border().hit
        WatchList.objects.update(confidential=True)
        opened = open_hit(by=officer("border.adjudicate"), at=NOW, hit_id=hit.pk)
        assert opened.hit.reasons
        assert opened.hit.entry.watch_list.ground == "A11-1-3"
        assert not opened.shows_origin
        assert open_hit(by=KEEPER, at=NOW, hit_id=hit.pk).shows_origin


@pytest.mark.django_db
class TestActs:
    def test_an_act_without_its_duty_is_refused_and_the_refusal_names_the_duty(self) -> None:
        hit = build_border().hit
        with pytest.raises(Refused) as refused:
            adjudicate_hit(by=KEEPER, at=NOW, hit_id=hit.pk, verdict="true", reason="x", stopwatch=lambda: 0.0)
        assert refused.value.code == "access.duty_missing"
        assert "judging hits" in refused.value.detail("en")
        assert Hit.objects.get().state == "open"

    def test_whether_two_records_are_one_person_is_judged_for_a_stated_purpose(self) -> None:
        build_border()
        one, other = Person.objects.create(), Person.objects.create()
        judgement = {"at": NOW, "one": one.pk, "other": other.pk, "verdict": "same", "evidence": "one face"}
        with pytest.raises(Refused) as refused:
            judge_link(by=officer("person.read"), **judgement)
        assert refused.value.code == "access.purpose_needed"
        link = judge_link(by=officer("person.read", purpose="inspection"), **judgement)
        with pytest.raises(Refused, match="duty_missing"):
            withdraw_link(by=officer("border.inspect", purpose="inspection"), at=NOW, link_id=link.pk)
        assert PersonLink.objects.get().withdrawn_at is None

    def test_the_operator_sees_what_failed_and_not_what_was_answered(self) -> None:
        build_border()
        operator = officer("system.operate")
        assert list(messages_received(by=operator)) == []
        answered = CarrierMessage.objects.get()
        CarrierMessage.objects.update(outcome=CarrierMessage.Outcome.FAILED)
        assert list(messages_received(by=operator)) == [answered]
