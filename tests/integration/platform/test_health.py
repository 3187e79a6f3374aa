"""Live and ready: what a load balancer and the operator are told."""

from datetime import timedelta
from unittest import mock

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from gwanmun.platform.audit.models import Entry
from gwanmun.platform.audit.service import record, seal_pending
from gwanmun.platform.audit.tasks import seal
from gwanmun.platform.health.checks import observe
from gwanmun.platform.jobs.service import defer

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return timezone.now()


@pytest.fixture
def worker(at):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [at])


def _unhealthy(at) -> list[str]:
    return [item.name for item in observe(at) if not item.healthy]


def test_a_healthy_service_is_ready(client, worker):
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json()["status"] == "ready"
    assert [check["name"] for check in response.json()["checks"]] == [
        "database", "migrations", "seals", "worker", "queue",
    ]  # fmt: skip
    assert response["Cache-Control"].startswith("max-age=0")


def test_the_process_is_live_without_a_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/health/live").json() == {"status": "live"}


def test_without_a_database_the_service_is_not_ready(client):
    with mock.patch("gwanmun.platform.health.checks._migrations", side_effect=OperationalError("gone")):
        response = client.get("/health/ready")
    assert response.status_code == 503
    assert [check["name"] for check in response.json()["checks"]] == ["database"]
    assert "gone" not in response.content.decode()


def test_an_entry_that_waits_too_long_for_its_seal_is_told(worker, officer, at):
    record(kind="test.health", by=officer, at=at, subject="thing:1", data={})
    assert _unhealthy(at) == []
    late = Entry.objects.get().recorded_at + timedelta(seconds=61)
    assert _unhealthy(late) == ["seals", "worker"]
    seal_pending(at)
    assert _unhealthy(late) == ["worker"]


def test_without_any_worker_the_service_is_not_ready(at):
    assert _unhealthy(at) == ["worker"]


def test_a_job_that_waits_too_long_is_told(worker, at):
    defer(seal, not_before=at + timedelta(hours=1), timestamp=0)
    assert _unhealthy(at + timedelta(minutes=59)) == ["worker"]
    assert _unhealthy(at + timedelta(hours=1, minutes=3)) == ["worker", "queue"]


def test_a_job_without_a_time_waits_since_it_was_enqueued(worker, at):
    defer(seal, timestamp=0)
    assert _unhealthy(at) == []
    assert _unhealthy(at + timedelta(minutes=3)) == ["worker", "queue"]
