"""Jobs exist exactly when the transaction that enqueued them does, and a worker does them."""

from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from gwanmun.platform.audit.models import Seal
from gwanmun.platform.audit.service import record
from gwanmun.platform.audit.tasks import seal
from gwanmun.platform.jobs.housekeeping import retry_stalled
from gwanmun.platform.jobs.service import Queue, defer, run_worker, task
from gwanmun.platform.outbox.service import Delivery, subscriber

done: list[str] = []


@task(name="test.note", queue=Queue.BULK)
def note(text: str) -> None:
    done.append(text)


@task(name="test.fragile", attempts=3)
def fragile() -> None:
    raise ConnectionError("away")


@task(name="test.enqueue_and_fail")
def enqueue_and_fail() -> None:
    with transaction.atomic():
        defer(note, text="from a transaction that failed")
        raise RuntimeError


@subscriber("test.jobs.happened")
def note_event(entry) -> None:
    done.append(entry.subject)


@pytest.fixture(autouse=True)
def _empty(request, monkeypatch):
    done.clear()
    monkeypatch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)  # or threads keep the test database open
    yield
    if request.node.get_closest_marker("django_db").kwargs.get("transaction"):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs")
            cursor.execute("DELETE FROM procrastinate_workers")


def jobs():
    """The jobs of these tests: a running worker also enqueues what is due by the clock."""
    return ProcrastinateJob.objects.filter(task_name__startswith="test.")


def waiting() -> list[str]:
    return list(jobs().filter(status="todo").order_by("id").values_list("task_name", flat=True))


@pytest.mark.django_db
class TestEnqueueing:
    def test_a_job_is_there_with_its_arguments_and_time(self):
        later = timezone.now() + timedelta(hours=1)
        defer(note, text="a", not_before=later, lock="case:1")
        job = jobs().latest("id")
        assert (job.task_name, job.queue_name, job.args) == ("test.note", "bulk", {"text": "a"})
        assert (job.scheduled_at, job.lock) == (later, "case:1")

    def test_a_job_is_gone_with_its_transaction(self):
        with pytest.raises(RuntimeError), transaction.atomic():
            defer(note, text="a")
            assert waiting() == ["test.note"]
            raise RuntimeError
        assert waiting() == []


@pytest.mark.django_db(transaction=True)
class TestWorker:
    def test_the_worker_does_what_waits_and_clears_it_away(self):
        defer(note, text="a")
        run_worker(until_empty=True)
        assert done == ["a"]
        assert not jobs().exists()

    def test_an_event_reaches_its_subscriber_through_the_worker(self, officer, now):
        record(kind="test.jobs.happened", by=officer, at=now, subject="thing:1", data={})
        run_worker(until_empty=True)
        assert done == ["thing:1"]
        assert Delivery.objects.get().state == "done"

    def test_a_job_enqueued_by_a_job_that_fails_was_never_there(self):
        defer(enqueue_and_fail)
        run_worker(until_empty=True)
        assert done == []
        assert list(jobs().values_list("task_name", "status")) == [("test.enqueue_and_fail", "failed")]

    def test_a_job_that_fails_is_tried_again_later(self):
        defer(fragile)
        run_worker(until_empty=True)
        job = jobs().get()
        assert (job.status, job.attempts) == ("todo", 1)
        assert job.scheduled_at > timezone.now()

    def test_the_log_is_sealed_every_few_seconds(self, officer, now):
        record(kind="test.jobs.sealed", by=officer, at=now, subject="thing:1", data={})
        assert app.periodic_registry.periodic_tasks[("audit.seal", "")].cron == "* * * * * */5"
        seal(timestamp=0)
        assert Seal.objects.get().size == 1

    def test_the_job_of_a_dead_worker_is_taken_back(self):
        defer(note, text="a")
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '5 minutes') RETURNING id"
            )
            cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", cursor.fetchone())
        assert waiting() == []
        retry_stalled(timestamp=0)
        assert waiting() == ["test.note"]
        run_worker(until_empty=True)
        assert done == ["a"]
