"""The audit log: what is recorded stays, is sealed without a gap, and every tampering is named."""

import json
import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from gwanmun.platform.audit.merkle import leaf_hash
from gwanmun.platform.audit.models import Entry, Leaf, Read, Seal, Unsealed
from gwanmun.platform.audit.service import (
    NotSealedYet,
    acting_from,
    export_checkpoints,
    history_of,
    log_reads,
    oldest_unsealed_at,
    prove,
    reads_of,
    record,
    seal_pending,
    verify,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def write(officer, now):
    def _write(count: int = 1, **data) -> list[Entry]:
        return [
            record(kind="test.thing.done", by=officer, at=now, subject="thing:1", data={"number": number, **data})
            for number in range(count)
        ]

    return _write


@pytest.fixture
def sealed(write, now, own_run_time_folders) -> list[Entry]:
    """Ten entries under three seals, exported."""
    entries = []
    for count in (5, 1, 4):
        entries += write(count)
        seal_pending(now)
    export_checkpoints(own_run_time_folders)
    return entries


class tampering:
    """What somebody with full rights on the database can do: switch the triggers off."""

    def __enter__(self):
        self.cursor = connection.cursor()
        self.cursor.execute("SET session_replication_role = replica")
        return self.cursor

    def __exit__(self, *_):
        self.cursor.execute("SET session_replication_role = DEFAULT")


class TestRecording:
    def test_an_entry_holds_who_what_when_and_the_request(self, officer, now):
        person = uuid4()
        with acting_from(request_id="r-1", place="192.0.2.7"):
            record(kind="test.seen", by=officer, at=now, subject="thing:9", person_id=person, data={"on": now.date()})
        entry = history_of("thing:9").get()
        assert (entry.kind, entry.actor_id, entry.actor_name) == ("test.seen", "account:1", "김하늘")
        assert (entry.at, entry.person_id, entry.request_id) == (now, person, "r-1")
        assert entry.data == {"on": "2026-11-24"}

    def test_an_entry_is_gone_with_its_transaction(self, write):
        with pytest.raises(RuntimeError), transaction.atomic():
            write()
            raise RuntimeError
        assert not Entry.objects.exists()
        assert not Unsealed.objects.exists()

    def test_what_cannot_be_sealed_is_refused_at_once(self, officer, now):
        with pytest.raises(TypeError, match="time zone"):
            record(kind="test.seen", by=officer, at=now.replace(tzinfo=None), subject="thing:9", data={})

    def test_hostile_text_is_recorded_and_verified(self, write, now):
        write(raw="UNA:+.? '\0\ud8ff", score=1e16, tiny=1e-7)
        seal_pending(now)
        assert verify().intact

    @pytest.mark.parametrize("sql", ["UPDATE audit_entry SET kind = 'x'", "DELETE FROM audit_entry"])
    def test_the_database_refuses_changes(self, write, sql):
        write()
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)

    def test_the_database_refuses_to_empty_the_log(self, write):
        write()
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_no_truncate")
            cursor.execute("TRUNCATE audit_entry CASCADE")


class TestReadLog:
    def test_the_person_sees_who_looked_why_and_from_where(self, officer, now):
        person, other = uuid4(), uuid4()
        with acting_from(request_id="r-2", place="192.0.2.7"):
            log_reads(by=officer, at=now, person_ids=[person, other], purpose="extension of stay", what="person page")
        read = reads_of(person).get()
        assert (read.actor_name, read.purpose, read.what, read.place) == (
            "김하늘", "extension of stay", "person page", "192.0.2.7",
        )  # fmt: skip

    def test_reads_are_sealed_with_the_entries_and_can_be_proven(self, officer, now, write):
        person = uuid4()
        write(2)
        log_reads(by=officer, at=now, person_ids=[person, uuid4()], purpose="p", what="w")
        assert [seal.size for seal in seal_pending(now)] == [4]
        proof = prove(reads_of(person).get().pk)
        assert proof.holds()
        assert json.loads(proof.content)["purpose"] == "p"
        assert verify().entries == 4

    def test_a_read_that_somebody_wants_to_hide_is_missed(self, officer, now):
        person = uuid4()
        log_reads(by=officer, at=now, person_ids=[person], purpose="p", what="w")
        read = reads_of(person).get()
        seal_pending(now)
        with tampering() as sql:
            sql.execute("UPDATE audit_read SET purpose = 'ordered' WHERE id = %s", [read.pk])
        assert _found() == ("altered", "read", str(read.pk))
        with tampering() as sql:
            sql.execute("DELETE FROM audit_read WHERE id = %s", [read.pk])
        assert _found() == ("missing", "entry", str(read.pk))

    def test_a_read_slipped_in_is_named(self, officer, now):
        person = uuid4()
        with tampering():
            log_reads(by=officer, at=now, person_ids=[person], purpose="p", what="w")
        assert _found() == ("inserted", "read", str(reads_of(person).get().pk))

    def test_a_read_cannot_be_taken_back(self, officer, now):
        log_reads(by=officer, at=now, person_ids=[uuid4()], purpose="p", what="w")
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            Read.objects.all().delete()


class TestSealing:
    def test_seals_are_chained_and_cover_every_entry_once(self, sealed):
        assert list(Seal.objects.order_by("number").values_list("number", "size")) == [(1, 5), (2, 1), (3, 4)]
        assert set(Leaf.objects.values_list("row_id", flat=True)) == {entry.pk for entry in sealed}
        assert not Unsealed.objects.exists()

    def test_nothing_pending_makes_no_seal(self, sealed, now):
        assert seal_pending(now) == []

    def test_a_large_backlog_is_sealed_in_several_batches(self, write, now, monkeypatch):
        monkeypatch.setattr("gwanmun.platform.audit.sealing.LARGEST_BATCH", 4)
        write(10)
        assert [seal.size for seal in seal_pending(now)] == [4, 4, 2]

    def test_the_oldest_waiting_entry_is_known(self, sealed, write):
        assert oldest_unsealed_at() is None
        waiting = write(2)
        assert abs(oldest_unsealed_at() - waiting[0].recorded_at) < timedelta(milliseconds=50)

    def test_an_entry_can_be_proven_without_the_log(self, sealed):
        for entry in sealed:
            proof = prove(entry.pk)
            assert proof.holds()
            assert json.loads(proof.content)["id"] == str(entry.pk)

    def test_a_proof_of_other_facts_does_not_hold(self, sealed):
        proof = prove(sealed[2].pk)
        forged = proof.content.replace(b'"number":2', b'"number":3')
        assert forged != proof.content
        assert not type(proof)(**{**_fields(proof), "content": forged}).holds()
        assert not type(proof)(**{**_fields(proof), "size": proof.size + 1}).holds()

    def test_what_does_not_exist_cannot_be_proven(self):
        with pytest.raises(LookupError, match="no entry or read"):
            prove(uuid4())

    def test_an_unsealed_entry_cannot_be_proven_yet(self, write):
        with pytest.raises(NotSealedYet):
            prove(write()[0].pk)


def _fields(proof) -> dict:
    return {name: getattr(proof, name) for name in proof.__slots__}


class TestVerification:
    def test_an_honest_log_is_intact(self, sealed, write):
        write(2)
        result = verify()
        assert result.intact
        assert (result.entries, result.seals, result.checkpoints, result.unsealed) == (10, 3, 3, 2)

    def test_an_altered_entry_is_named(self, sealed):
        with tampering() as sql:
            sql.execute("UPDATE audit_entry SET data = '{\"number\": 99}' WHERE id = %s", [sealed[7].pk])
        assert _found() == ("altered", "entry", str(sealed[7].pk))

    @pytest.mark.parametrize("column", ["kind", "actor_id", "actor_name", "subject", "request_id"])
    def test_every_column_is_covered(self, sealed, column):
        with tampering() as sql:
            sql.execute(f"UPDATE audit_entry SET {column} = 'x' WHERE id = %s", [sealed[0].pk])  # noqa: S608
        assert _found() == ("altered", "entry", str(sealed[0].pk))

    def test_an_entry_altered_together_with_its_leaf_is_named_by_the_checkpoint(self, sealed):
        victim = sealed[8]
        with tampering() as sql:
            sql.execute("UPDATE audit_entry SET actor_id = 'account:2' WHERE id = %s", [victim.pk])
            digest = _leaf_hash_of(victim.pk)
            sql.execute("UPDATE audit_leaf SET hash = %s WHERE row_id = %s", [digest, victim.pk])
        assert _found() == ("altered", "entry", str(victim.pk))

    def test_a_missing_entry_is_named(self, sealed):
        with tampering() as sql:
            sql.execute("DELETE FROM audit_entry WHERE id = %s", [sealed[5].pk])
        assert _found() == ("missing", "entry", str(sealed[5].pk))

    def test_an_entry_removed_with_its_leaf_leaves_a_named_place(self, sealed):
        with tampering() as sql:
            sql.execute("DELETE FROM audit_entry WHERE id = %s", [sealed[2].pk])
            sql.execute("DELETE FROM audit_leaf WHERE row_id = %s", [sealed[2].pk])
        assert _found() == ("missing", "entry", "1/2")

    def test_an_entry_slipped_in_is_named(self, sealed, write):
        with tampering():
            stranger = write()[0]
        assert _found() == ("inserted", "entry", str(stranger.pk))

    def test_an_entry_slipped_in_under_a_seal_is_named(self, sealed, write):
        with tampering() as sql:
            stranger = write()[0]
            place = [stranger.pk, _leaf_hash_of(stranger.pk)]
            sql.execute("INSERT INTO audit_leaf VALUES (%s, 2, 1, %s)", place)
        assert _found() == ("inserted", "entry", str(stranger.pk))

    def test_an_entry_slipped_in_under_a_seal_that_does_not_exist_is_named(self, sealed, write):
        with tampering() as sql:
            stranger = write()[0]
            place = [stranger.pk, _leaf_hash_of(stranger.pk)]
            sql.execute("INSERT INTO audit_leaf VALUES (%s, 99, 0, %s)", place)
        assert _found() == ("inserted", "entry", str(stranger.pk))

    def test_an_entry_removed_before_it_was_sealed_is_named(self, sealed, write):
        victim = write()[0]
        with tampering() as sql:
            sql.execute("DELETE FROM audit_entry WHERE id = %s", [victim.pk])
        assert _found() == ("missing", "entry", str(victim.pk))

    def test_a_seal_with_a_new_date_is_named(self, sealed, now):
        with tampering() as sql:
            sql.execute("UPDATE audit_seal SET sealed_at = %s WHERE number = 2", [now - timedelta(days=1)])
        assert _found() == ("altered", "seal", "2")

    def test_a_seal_missing_in_the_middle_is_named(self, sealed):
        with tampering() as sql:
            sql.execute("DELETE FROM audit_seal WHERE number = 2")
        assert _found() == ("missing", "seal", "2")

    def test_newest_seals_cut_off_with_their_entries_are_named_by_the_checkpoint(self, sealed):
        with tampering() as sql:
            sql.execute("DELETE FROM audit_entry WHERE id = ANY(%s)", [[entry.pk for entry in sealed[5:]]])
            sql.execute("DELETE FROM audit_leaf WHERE seal_number > 1")
            sql.execute("DELETE FROM audit_seal WHERE number > 1")
        assert _found() == ("missing", "seal", "2")

    def test_a_log_written_anew_with_the_stolen_key_is_named_by_the_checkpoint(self, sealed, write, now):
        with tampering() as sql:
            for table in ("audit_entry", "audit_leaf", "audit_seal"):
                sql.execute(f"DELETE FROM {table}")  # noqa: S608
        write(10)
        seal_pending(now)
        assert _found() == ("altered", "seal", "1")


def _found() -> tuple[str, str, str]:
    finding = verify().finding
    assert finding is not None
    assert finding.name in finding.explanation.ko
    assert finding.name in finding.explanation.en
    return finding.kind, finding.what, finding.name


def _leaf_hash_of(entry_id) -> bytes:
    return leaf_hash(Entry.objects.get(pk=entry_id).content())


class TestCheckpoints:
    def test_a_checkpoint_whose_leaves_do_not_fit_its_root_is_damaged(self, sealed, own_run_time_folders):
        file = next(own_run_time_folders.glob("seals-*.jsonl"))
        lines = [json.loads(line) for line in file.read_text().splitlines()]
        lines[1]["leaves"] = []
        file.write_text("".join(json.dumps(line) + "\n" for line in lines))
        with pytest.raises(ValueError, match=r"seals-000000\.jsonl line 2"):
            verify()

    def test_a_line_half_written_by_a_killed_process_is_written_anew(self, sealed, own_run_time_folders):
        file = next(own_run_time_folders.glob("seals-*.jsonl"))
        whole = file.read_bytes()
        file.write_bytes(whole[:-40])
        assert export_checkpoints(own_run_time_folders) == 1
        assert file.read_bytes() == whole

    def test_nothing_is_exported_twice(self, sealed, own_run_time_folders):
        assert export_checkpoints(own_run_time_folders) == 0

    def test_a_damaged_line_is_named(self, sealed, own_run_time_folders):
        file = next(own_run_time_folders.glob("seals-*.jsonl"))
        first, rest = file.read_bytes().split(b"\n", 1)
        file.write_bytes(first[:-9] + b"\n" + rest)
        with pytest.raises(ValueError, match=r"seals-000000\.jsonl line 1"):
            verify()


@pytest.mark.django_db(transaction=True)
class TestConcurrency:
    def test_an_entry_committed_after_later_ones_were_sealed_is_not_skipped(self, write, now):
        """The early writer keeps its transaction open while a later entry is written and sealed."""
        written, may_commit = threading.Event(), threading.Event()
        early = []

        def write_slowly():
            with transaction.atomic():
                early.extend(write())
                written.set()
                may_commit.wait(10)
            connection.close()

        slow = threading.Thread(target=write_slowly)
        slow.start()
        written.wait(10)
        late = write()[0]
        assert [seal.size for seal in seal_pending(now)] == [1]
        assert late.pk > early[0].pk
        may_commit.set()
        slow.join()
        assert [seal.size for seal in seal_pending(now)] == [1]
        assert verify().intact

    def test_many_writers_and_sealers_at_once_leave_no_gap(self, write, now):
        def work():
            for _ in range(10):
                write()
                seal_pending(now)
            connection.close()

        workers = [threading.Thread(target=work) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        seal_pending(now)
        result = verify()
        assert result.intact
        assert (result.entries, result.unsealed) == (40, 0)
        assert result.checkpoints == result.seals
