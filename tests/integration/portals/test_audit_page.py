"""The page of the audit log: filters, and the verification that names what was altered."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.border_world import NOW, Border

from gwanmun.platform.audit.service import Entry, seal_pending

LOG = "/office/audit/"


@pytest.fixture
def auditor(officer: Callable[..., Client]) -> Client:
    return officer("audit.read")


def test_events_are_narrowed_by_kind_actor_subject_and_day(auditor: Client, border: Border) -> None:
    def kinds(**query: str) -> set[str]:
        return {entry.kind for entry in auditor.get(LOG, query).context["page"]}

    assert kinds(kind="border.precheck") == {"border.precheck.answered"}
    assert kinds(actor="carrier:KE") == {"border.precheck.answered"}
    assert kinds(subject="watch_list:bans") == {"border.watch_list.described", "border.watch_list.loaded"}
    assert "border.precheck.answered" not in kinds(since="2026-11-25")
    assert "No event matches" in auditor.get(LOG, {"kind": "nothing"}).content.decode()


def test_an_untouched_log_is_intact_and_the_verification_leaves_an_event(auditor: Client, border: Border) -> None:
    seal_pending(at=NOW)
    page = auditor.post(reverse("office:audit-verify"))
    assert page.context["verification"].intact
    assert "The log is intact" in page.content.decode()
    assert Entry.objects.filter(kind="audit.log.verified").count() == 1
