"""A letter is made once for its event, whatever is killed in between; who reads it is known."""

import hashlib
import json
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from tests.integration.platform.letter_samples import CONTENT, OWN

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import UnknownOwner
from gwanmun.platform.audit.service import history_of, reads_of, record
from gwanmun.platform.letters.service import (
    DeliveryEvent,
    Letter,
    check_signature,
    letters_of,
    make_letter,
    note_delivery,
    open_letter,
    preview_letter,
    remake_letter,
    verify_letter_seal,
)
from gwanmun.platform.outbox.service import drain, subscriber
from gwanmun.platform.vault import FileAltered

pytestmark = pytest.mark.django_db

SYSTEM = Actor("system:letters", "letters", "system")
APPLICANT = Actor("person:1", "Nguyễn", "public")
STRANGER = Actor("person:2", "Trần", "public")
PERSON = "01930000-0000-7000-8000-000000000001"
killed: list[Exception] = []


@subscriber("test.letters.decided")
def write_the_letter(entry):
    make(entry.at, once=str(entry.pk))
    if killed:
        raise killed.pop()


def make(at, once="event:1", **fields) -> Letter:
    return make_letter(
        by=SYSTEM, at=at, template="test.refusal", owner=OWN, once=once, content=CONTENT, languages=["vi"],
        person_id=PERSON, **fields,
    )  # fmt: skip


def test_a_letter_is_signed_sealed_stored_and_in_the_log(now) -> None:
    letter = make(now)
    _, pdf = open_letter(by=APPLICANT, at=now, letter_id=letter.pk)
    report = check_signature(pdf, now)
    assert report is not None
    assert (report.intact, report.trusted) == (True, True)
    assert hashlib.sha256(pdf).hexdigest() == letter.sha256
    assert verify_letter_seal(letter.seal).values["number"] == letter.number.replace("-", "")
    (made, opened) = history_of(f"letter:{letter.pk}")
    assert (made.kind, made.data["sha256"], opened.kind) == ("letter.made", letter.sha256, "letter.opened")


def test_a_changed_pdf_is_not_intact(now) -> None:
    _, pdf = open_letter(by=APPLICANT, at=now, letter_id=make(now).pk)
    report = check_signature(pdf.replace(b"/Type /Page", b"/Type /Pagf", 1), now)
    assert report is None or not report.intact
    assert check_signature(b"%PDF-1.7 nonsense", now) is None


def test_the_same_event_never_gets_a_second_letter(now) -> None:
    assert make(now) == make(now)
    assert Letter.objects.count() == 1
    assert make(now, once="event:2") != make(now)


def test_a_worker_killed_after_the_letter_leaves_none_and_the_next_run_makes_one(now, officer) -> None:
    killed.append(RuntimeError("killed"))
    record(kind="test.letters.decided", by=officer, at=now, subject="matter:1", data={})
    with pytest.raises(RuntimeError, match="killed"):
        drain()
    assert not Letter.objects.exists()
    drain()
    drain()
    letter = Letter.objects.get()
    assert [entry.kind for entry in history_of(f"letter:{letter.pk}")] == ["letter.made"]


def test_a_letter_is_made_again_byte_for_byte_from_what_is_stored(now) -> None:
    letter = Letter.objects.get(pk=make(now).pk)
    assert hashlib.sha256(remake_letter(letter)).hexdigest() == letter.unsigned_sha256
    letter.content = json.dumps(json.loads(letter.content) | {"addressee": "Other"})
    with pytest.raises(ValueError, match="byte for byte"):
        remake_letter(letter)


def test_its_content_is_not_readable_in_the_database(now) -> None:
    letter = make(now)
    stored = Letter.objects.filter(pk=letter.pk).values_list("content", flat=True).get()
    assert "NGUY" not in bytes(stored).decode("latin-1")


def test_nothing_is_stored_for_a_preview() -> None:
    assert preview_letter(template="test.refusal", content=CONTENT, languages=["en"]).startswith(b"%PDF")
    assert not Letter.objects.exists()


def test_who_may_read_is_said_by_the_owner(now) -> None:
    letter = make(now)
    assert list(letters_of(APPLICANT, OWN)) == [letter]
    assert list(letters_of(STRANGER, OWN)) == []
    with pytest.raises(Refused) as caught:
        open_letter(by=STRANGER, at=now, letter_id=letter.pk)
    assert caught.value.code == "access.not_allowed"
    with pytest.raises(UnknownOwner):
        letters_of(APPLICANT, "nobody:1")


def test_the_read_is_logged_and_the_first_opening_remembered(now) -> None:
    letter = make(now)
    for _ in range(2):
        open_letter(by=APPLICANT, at=now, letter_id=letter.pk)
    assert [(step.channel, step.state) for step in letter.delivery.all()] == [("account", "opened")]
    assert [read.what for read in reads_of(PERSON)] == ["letter", "letter"]


def test_a_letter_that_came_back_shows_it(now) -> None:
    letter = make(now)
    for state in (DeliveryEvent.State.SENT, DeliveryEvent.State.FAILED):
        note_delivery(
            by=SYSTEM, at=now, letter_id=letter.pk, channel=DeliveryEvent.Channel.POST, state=state, detail="moved away"
        )
    assert [step.state for step in letter.delivery.all()] == ["sent", "failed"]
    with pytest.raises(IntegrityError), transaction.atomic():
        letter.delivery.update(state="opened")


def test_a_file_that_was_altered_on_disk_is_not_handed_out(now, settings) -> None:
    letter = make(now)
    (file,) = (path for path in settings.VAULT.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-1] + b"\x00")
    with pytest.raises(FileAltered):
        open_letter(by=APPLICANT, at=now, letter_id=letter.pk)


def test_a_refused_letter_leaves_nothing(now) -> None:
    with pytest.raises(Refused):
        make_letter(by=SYSTEM, at=now, template="test.refusal", owner=OWN, once="x", content=replace(CONTENT, facts={}))
    assert not Letter.objects.exists()
