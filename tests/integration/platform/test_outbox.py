"""The outbox: what happened reaches every subscriber once, after commit, whatever fails in between."""

import pytest
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import history_of, record
from gwanmun.platform.outbox.delivering import MOST_ATTEMPTS, deliver
from gwanmun.platform.outbox.service import Delivery, dead_letters, drain, resend, subscriber

pytestmark = pytest.mark.django_db

heard: list[str] = []
broken: list[Exception] = []


@subscriber("test.outbox.first", "test.outbox.second")
def listen(entry):
    heard.append(entry.subject)


@subscriber("test.outbox.first")
def tell_further(entry):
    record(
        kind="test.outbox.second",
        by=Actor("system:test", "test", "system"),
        at=entry.at,
        subject=f"{entry.subject}/echo",
        data={},
    )


@subscriber("test.outbox.fragile")
def fail(entry):
    record(kind="test.outbox.effect", by=Actor("system:test", "test", "system"), at=entry.at, subject="effect", data={})
    if broken:
        raise broken[0]


@pytest.fixture(autouse=True)
def _fresh():
    heard.clear()
    broken.clear()


@pytest.fixture
def happens(officer, now):
    def _happens(kind: str):
        return record(kind=kind, by=officer, at=now, subject="thing:1", data={})

    return _happens


def test_every_subscriber_hears_once_and_what_it_causes_is_told_too(happens):
    happens("test.outbox.first")
    assert heard == []
    assert drain() == 3
    assert heard == ["thing:1", "thing:1/echo"]
    assert drain() == 0


def test_an_event_that_was_rolled_back_is_told_to_nobody(happens):
    jobs = ProcrastinateJob.objects.count()
    with pytest.raises(RuntimeError), transaction.atomic():
        happens("test.outbox.first")
        raise RuntimeError
    assert ProcrastinateJob.objects.count() == jobs
    assert drain() == 0


def test_an_event_without_subscribers_costs_nothing(happens, django_assert_num_queries):
    with django_assert_num_queries(1):
        happens("test.outbox.nobody")


def test_a_delivery_has_its_job(happens):
    happens("test.outbox.second")
    delivery = Delivery.objects.get()
    job = ProcrastinateJob.objects.latest("id")
    assert (job.task_name, job.queue_name, job.args) == ("outbox.deliver", "events", {"delivery_id": str(delivery.pk)})


def test_a_failure_undoes_the_handler_and_is_tried_again(happens):
    happens("test.outbox.fragile")
    broken.append(ConnectionError("printer is off"))
    with pytest.raises(ConnectionError):
        drain()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts, delivery.problem) == ("waiting", 1, "ConnectionError: printer is off")
    assert not history_of("effect").exists()
    broken.clear()
    assert drain() == 1
    assert history_of("effect").count() == 1


def test_a_second_delivery_of_the_same_message_does_nothing(happens):
    happens("test.outbox.fragile")
    drain()
    deliver(Delivery.objects.get().pk, timezone.now())
    assert history_of("effect").count() == 1


@pytest.fixture
def dead(happens) -> Delivery:
    happens("test.outbox.fragile")
    broken.append(ConnectionError("printer is off"))
    delivery = Delivery.objects.get()
    for attempt in range(MOST_ATTEMPTS):
        try:
            deliver(delivery.pk, timezone.now())
        except ConnectionError:
            assert attempt < MOST_ATTEMPTS - 1
    delivery.refresh_from_db()
    return delivery


def test_a_message_given_up_is_listed_with_its_problem(dead):
    assert [letter.problem for letter in dead_letters()] == ["ConnectionError: printer is off"]
    assert drain() == 0


def test_the_operator_sends_a_dead_letter_again(dead, officer, now):
    broken.clear()
    entry = resend(by=officer, at=now, delivery_id=dead.pk)
    assert (entry.kind, entry.actor_id) == ("outbox.delivery.resent", officer.id)
    assert drain() == 1
    assert history_of("effect").count() == 1
    assert not dead_letters().exists()


def test_somebody_without_the_duty_cannot_send_again(dead, now):
    clerk = Actor(id="account:2", name="박서준", kind="officer")
    with pytest.raises(Refused) as refused:
        resend(by=clerk, at=now, delivery_id=dead.pk)
    assert refused.value.code == "access.duty_missing"


def test_a_settled_delivery_is_not_sent_again(happens, officer, now):
    happens("test.outbox.fragile")
    drain()
    with pytest.raises(Refused) as refused:
        resend(by=officer, at=now, delivery_id=Delivery.objects.get().pk)
    assert refused.value.code == "outbox.delivery.not_dead"


def test_a_delivery_to_a_subscriber_that_no_longer_exists_says_so(happens):
    happens("test.outbox.second")
    Delivery.objects.update(subscriber="gone.handler")
    with pytest.raises(LookupError, match=r"No subscriber is called gone\.handler"):
        drain()
