"""A file goes from quarantine to its readers, through the scanner that is set up, and never past the owner's policy."""

import io
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PIL import Image
from tests.integration.platform.letter_samples import OWN
from tests.unit.platform.document_samples import pdf, picture

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import history_of, reads_of
from gwanmun.platform.documents.models import DocumentVersion
from gwanmun.platform.documents.service import (
    Document,
    ScannerAway,
    add_document,
    documents_of,
    open_document,
    remove_document,
    replace_document,
    scan_policy,
)
from gwanmun.platform.outbox.service import Delivery, drain

pytestmark = pytest.mark.django_db

APPLICANT = Actor("person:1", "Nguyễn", "public")
STRANGER = Actor("person:2", "Trần", "public")
CLERK = Actor("account:7", "김하늘", "officer", frozenset({"matter.work"}), office="서울", purpose="심사")
PERSON = "01930000-0000-7000-8000-000000000002"
THREAT = b"X5O!P%@AP"  # the beginning of the test text that every scanner knows


def received(now, content: bytes = b"", **fields) -> DocumentVersion:
    return add_document(
        by=APPLICANT, at=now, owner=OWN, slot="means", name="통장 사본.jpg", content=content or picture(),
        person_id=PERSON, **fields,
    )  # fmt: skip


def fresh(version: DocumentVersion) -> DocumentVersion:
    return DocumentVersion.objects.get(pk=version.pk)


@contextmanager
def clamd(settings, answer: bytes | None = None) -> Iterator[list[bytes]]:
    """A scanner on a port of its own that finds THREAT. Gives the files that it was shown."""
    shown: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                assert stream.read(10) == b"zINSTREAM\0"
                content = b""
                while size := struct.unpack("!I", stream.read(4))[0]:
                    content += stream.read(size)
                shown.append(content)
                found = b"stream: Eicar-Test FOUND\0" if THREAT in content else b"stream: OK\0"
                connection.sendall(answer or found)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    settings.CLAMAV = f"127.0.0.1:{listener.getsockname()[1]}"
    yield shown
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(timeout=5)


def test_without_a_scanner_it_is_said_and_every_file_is_marked(now, settings) -> None:
    settings.CLAMAV = ""
    version = received(now)
    assert version.state == "quarantine"
    drain()
    assert (fresh(version).state, fresh(version).scan) == ("available", "not_scanned")
    assert "not scanned" in scan_policy().en


def test_a_scanned_file_is_available_and_the_owner_hears_of_it(now, settings) -> None:
    with clamd(settings) as shown:
        version = received(now, pdf())
        drain()
    assert (fresh(version).state, fresh(version).scan) == ("available", "clean")
    assert shown == [pdf()]
    assert [entry.kind for entry in history_of(f"document:{version.document_id}")] == [
        "document.received", "document.available",
    ]  # fmt: skip
    assert "scan" in scan_policy().en


def test_an_infected_file_is_refused_and_never_opened(now, settings) -> None:
    with clamd(settings):
        version = received(now, pdf().replace(b"%%EOF", THREAT + b"\n%%EOF"))
        drain()
    assert (fresh(version).state, fresh(version).scan, fresh(version).file) == ("refused", "infected", "")
    with pytest.raises(Refused) as caught:
        open_document(by=CLERK, at=now, version_id=version.pk)
    assert caught.value.code == "documents.infected"
    assert history_of(f"document:{version.document_id}").last().data["threat"] == "Eicar-Test"


@pytest.mark.parametrize("address", ["127.0.0.1:1", "/nowhere/clamd.sock"])
def test_while_the_scanner_is_away_the_file_waits(now, settings, address: str) -> None:
    settings.CLAMAV = address
    version = received(now)
    with pytest.raises(ScannerAway):
        drain()
    assert fresh(version).state == "quarantine"
    with pytest.raises(Refused) as caught:
        open_document(by=CLERK, at=now, version_id=version.pk)
    assert caught.value.code == "documents.in_quarantine"
    with clamd(settings):
        drain()
    assert fresh(version).state == "available"
    assert Delivery.objects.get(entry__kind="document.received").state == "done"


def test_an_error_of_the_scanner_is_no_clean_file(now, settings) -> None:
    with clamd(settings, b"INSTREAM size limit exceeded. ERROR\0"):
        version = received(now)
        with pytest.raises(ScannerAway, match="size limit"):
            drain()
    assert fresh(version).state == "quarantine"


def test_a_file_that_breaks_when_it_is_opened_is_refused(now) -> None:
    version = received(now, picture(size=(400, 400))[:3_000])
    drain()
    assert (fresh(version).state, fresh(version).problem) == ("refused", "documents.damaged")


def test_a_clerk_sees_the_harmless_copy_and_the_person_who_looked(now) -> None:
    version = received(now, picture(turned=True))
    drain()
    opened = open_document(by=CLERK, at=now, version_id=version.pk)
    assert (opened.name, opened.media_type) == ("통장 사본.jpg", "image/jpeg")
    assert Image.open(io.BytesIO(opened.content)).size == (40, 60)
    (read,) = reads_of(PERSON)
    assert (read.actor_name, read.purpose, read.what) == ("김하늘", "심사", "document means")


def test_a_download_carries_a_watermark_and_is_logged_as_one(now) -> None:
    version = received(now)
    drain()
    plain = open_document(by=CLERK, at=now, version_id=version.pk).content
    marked = open_document(by=CLERK, at=now, version_id=version.pk, download=True).content
    assert marked != plain
    assert reads_of(PERSON)[0].what == "document means (download)"


def test_nobody_else_adds_lists_opens_or_removes(now) -> None:
    version = received(now)
    drain()
    assert list(documents_of(STRANGER, OWN)) == []
    for act in (
        lambda: add_document(by=STRANGER, at=now, owner=OWN, name="a.jpg", content=picture()),
        lambda: open_document(by=STRANGER, at=now, version_id=version.pk),
        lambda: replace_document(by=STRANGER, at=now, document_id=version.document_id, name="a", content=pdf()),
        lambda: remove_document(by=APPLICANT, at=now, document_id=version.document_id),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.code == "access.not_allowed"


def test_a_newer_file_is_a_version_and_the_same_file_is_none(now) -> None:
    first = received(now)
    assert received(now) == first
    second = replace_document(by=APPLICANT, at=now, document_id=first.document_id, name="새 통장.pdf", content=pdf())
    again = replace_document(by=APPLICANT, at=now, document_id=first.document_id, name="새 통장.pdf", content=pdf())
    assert (second.number, again) == (2, second)
    (document,) = documents_of(APPLICANT, OWN)
    assert [version.number for version in document.versions.all()] == [2, 1]


def test_a_removed_document_leaves_the_list_and_takes_no_version(now) -> None:
    version = received(now)
    for _ in range(2):
        remove_document(by=CLERK, at=now, document_id=version.document_id)
    assert list(documents_of(CLERK, OWN)) == []
    with pytest.raises(Refused) as caught:
        replace_document(by=APPLICANT, at=now, document_id=version.document_id, name="a.pdf", content=pdf())
    assert caught.value.code == "documents.removed"
    assert received(now) != version


def test_an_owner_has_not_more_than_so_many(now, monkeypatch) -> None:
    monkeypatch.setattr("gwanmun.platform.documents.actions.add_document.MOST_DOCUMENTS", 1)
    received(now)
    with pytest.raises(Refused) as caught:
        received(now, pdf())
    assert (caught.value.code, Document.objects.count()) == ("documents.too_many", 1)


def test_names_and_contents_are_unreadable_at_rest(now, settings) -> None:
    version = received(now)
    stored = DocumentVersion.objects.filter(pk=version.pk).values_list("name", flat=True).get()
    assert "통장".encode() not in bytes(stored)
    (file,) = (path for path in settings.VAULT.rglob("*") if path.is_file())
    assert b"JFIF" not in file.read_bytes()
