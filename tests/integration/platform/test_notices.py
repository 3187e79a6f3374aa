"""A notice reaches the account always; what became of its mail is known and shown."""

import smtplib
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail
from tests.integration.platform.letter_samples import OWN

from gwanmun.config.mail_server import mail_settings
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import history_of
from gwanmun.platform.notices.service import (
    CaughtMail,
    Notice,
    NoticeTemplate,
    UnknownNotice,
    caught_mails,
    declare_notice,
    note_mail_failure,
    notices_for,
    notices_of,
    read_notice,
    send_notice,
)
from gwanmun.platform.outbox.service import drain

pytestmark = pytest.mark.django_db

SYSTEM = Actor("system:matters", "matters", "system")
APPLICANT = Actor("person:1", "Nguyễn", "public")
STRANGER = Actor("person:2", "Trần", "public")
ASKED = declare_notice(
    NoticeTemplate(
        "test.asked",
        {"ko": "서류 보완 요청", "en": "A document is needed", "vi": "Cần bổ sung giấy tờ"},
        {
            "ko": "{{ facts.until|day }}까지 제출하십시오. <{{ facts.slot }}>",
            "en": "Hand it in by {{ facts.until|day }}: {{ facts.slot }}",
            "vi": "Hãy nộp trước {{ facts.until|day }}: {{ facts.slot }}",
        },
    )
)
PRIVATE = declare_notice(replace(ASKED, name="test.decided", private=True))
FACTS = {"until": "2026-12-09", "slot": "통장 & 사본"}


class Server:
    """Stands in for a mail server that answers `error`."""

    error: Exception | None = None

    def __init__(self, **_: object) -> None:
        pass

    def send_messages(self, messages) -> int:
        if Server.error:
            raise Server.error
        return len(messages)


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "tests.integration.platform.test_notices.Server"
    Server.error = None
    yield Server
    Server.error = None


def told(now, once: str = "event:1", **fields) -> Notice:
    wanted = {"template": "test.asked", "language": "vi", "address": "n@example.org"} | fields
    return send_notice(
        by=SYSTEM, at=now, recipient="person:1", once=once, facts=FACTS, owner=OWN, link="/my/1/", **wanted
    )


def fresh(notice: Notice) -> Notice:
    return Notice.objects.get(pk=notice.pk)


def test_it_is_in_the_account_and_in_the_mail_in_her_language(now, mailoutbox) -> None:
    notice = told(now)
    assert mailoutbox == []
    drain()
    (sent,) = mailoutbox
    assert sent.subject == "[Gwanmun Demonstration Authority] Cần bổ sung giấy tờ"
    assert "Hãy nộp trước" in sent.body
    assert "통장 & 사본" in sent.body
    assert "http://localhost:8000/my/1/" in sent.body
    assert sent.extra_headers["Message-ID"] == f"<{notice.pk}@localhost>"
    assert [found.title for found in notices_for(APPLICANT)] == ["Cần bổ sung giấy tờ"]
    assert fresh(notice).mail == "sent"


def test_a_private_notice_tells_by_mail_only_that_there_is_one(now, mailoutbox) -> None:
    notice = told(now, template="test.decided")
    drain()
    assert "통장" not in mailoutbox[0].body
    assert "đăng nhập" in mailoutbox[0].body
    assert "통장" in (fresh(notice).body or "")


def test_another_language_is_written_in_english(now) -> None:
    assert told(now, language="ru").language == "en"


def test_without_address_it_is_in_the_account_alone(now, mailoutbox) -> None:
    notice = told(now, address="")
    drain()
    assert (mailoutbox, fresh(notice).mail) == ([], "none")
    assert not fresh(notice).is_undelivered(now + timedelta(days=1))


def test_the_same_event_tells_once(now, mailoutbox) -> None:
    assert told(now) == told(now)
    drain()
    drain()
    assert len(mailoutbox) == 1


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPRecipientsRefused({"n@example.org": (550, b"no such user")}),
        smtplib.SMTPSenderRefused(553, b"no such user", "no-reply@localhost"),
    ],
)
def test_a_refused_mail_is_shown_and_not_tried_again(now, server, error: Exception) -> None:
    notice = told(now)
    server.error = error
    drain()
    assert fresh(notice).mail == "failed"
    assert "no such user" in fresh(notice).mail_problem
    assert fresh(notice).is_undelivered(now)
    assert [entry.kind for entry in history_of(f"notice:{notice.pk}")] == ["notice.made", "notice.mail_failed"]


@pytest.mark.parametrize(
    "error",
    [
        ConnectionRefusedError("away"),
        smtplib.SMTPServerDisconnected("away"),
        smtplib.SMTPRecipientsRefused({"n@example.org": (450, b"busy")}),
        smtplib.SMTPDataError(451, b"busy"),
    ],
)
def test_while_the_server_is_away_the_mail_waits_and_that_is_shown(now, server, error: Exception) -> None:
    notice = told(now)
    server.error = error
    with pytest.raises(type(error)):
        drain()
    assert fresh(notice).mail == "waiting"
    assert not fresh(notice).is_undelivered(now + timedelta(minutes=59))
    assert fresh(notice).is_undelivered(now + timedelta(minutes=61))
    server.error = None
    drain()
    assert fresh(notice).mail == "sent"


def test_a_mail_that_comes_back_is_shown(now, server) -> None:
    notice = told(now)
    drain()
    note_mail_failure(at=now, notice_id=notice.pk, problem="mailbox full")
    assert fresh(notice).is_undelivered(now)


def test_nobody_reads_the_notices_of_another(now) -> None:
    notice = told(now)
    assert list(notices_for(STRANGER)) == []
    assert list(notices_of(STRANGER, OWN)) == []
    assert list(notices_of(APPLICANT, OWN)) == [notice]
    with pytest.raises(Notice.DoesNotExist):
        read_notice(by=STRANGER, at=now, notice_id=notice.pk)


def test_the_first_reading_is_remembered(now) -> None:
    notice = told(now)
    read_notice(by=APPLICANT, at=now, notice_id=notice.pk)
    read_notice(by=APPLICANT, at=now + timedelta(hours=1), notice_id=notice.pk)
    assert fresh(notice).read_at == now


def test_a_site_without_mail_server_keeps_its_mails(now, settings) -> None:
    settings.EMAIL_BACKEND = mail_settings("")["EMAIL_BACKEND"]
    told(now)
    drain()
    (caught,) = caught_mails()
    assert (caught.to, caught.subject) == ("n@example.org", "[Gwanmun Demonstration Authority] Cần bổ sung giấy tờ")
    assert CaughtMail.objects.count() == 1
    assert not hasattr(mail, "outbox") or mail.outbox == []


def test_text_and_address_are_unreadable_at_rest(now) -> None:
    notice = told(now)
    row = Notice.objects.filter(pk=notice.pk).values_list("title", "body", "address").get()
    assert all(b"example" not in bytes(value) and "서류".encode() not in bytes(value) for value in row)


def test_a_missing_fact_or_template_tells_nothing(now) -> None:
    with pytest.raises(Refused, match="fact_missing"):
        send_notice(by=SYSTEM, at=now, template="test.asked", recipient="person:1", once="x", facts={})
    with pytest.raises(UnknownNotice):
        told(now, template="test.unknown")
    with pytest.raises(ValueError, match="English"):
        declare_notice(NoticeTemplate("test.half", {"ko": "a"}, {"ko": "b"}))
    assert not Notice.objects.exists()
