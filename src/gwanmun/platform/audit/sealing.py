"""Seals entries in batches. A batch may be of any size: writers never wait for a sealer, nor sealers for writers."""

from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import connection, transaction

from gwanmun.platform.audit.checkpoints import export_checkpoints
from gwanmun.platform.audit.merkle import leaf_hash, tree_root
from gwanmun.platform.audit.models import Entry, Leaf, Seal, Unsealed
from gwanmun.platform.audit.statements import FIRST_PREVIOUS, current_key_number, seal_hash, sign

__all__ = ["LARGEST_BATCH", "seal_pending"]

LARGEST_BATCH = 5_000  # entries; bounds the memory of sealing and of verifying
_ADVISORY_LOCK = 0x6757_5345_414C  # one sealer at a time


def seal_pending(at: datetime) -> list[Seal]:
    """Seals every entry whose transaction is visible and that no seal covers yet; returns the new seals.

    Exports the checkpoints when the surrounding transaction commits. Returns nothing while another sealer works.
    """
    seals = []
    while seal := _seal_batch(at):
        seals.append(seal)
    transaction.on_commit(partial(export_checkpoints, settings.CHECKPOINTS))
    return seals


@transaction.atomic
def _seal_batch(at: datetime) -> Seal | None:
    if not _is_only_sealer():
        return None
    marked = list(Unsealed.objects.order_by("entry_id").values_list("entry_id", flat=True)[:LARGEST_BATCH])
    entries = list(Entry.objects.filter(pk__in=marked).order_by("pk"))
    if not entries:
        return None
    hashes = [leaf_hash(entry.content()) for entry in entries]
    seal = _next_seal(tree_root(hashes), len(hashes), at)
    Leaf.objects.bulk_create(
        Leaf(entry_id=entry.pk, seal_number=seal.number, position=position, hash=digest)
        for position, (entry, digest) in enumerate(zip(entries, hashes, strict=True))
    )
    Unsealed.objects.filter(pk__in=[entry.pk for entry in entries]).delete()
    return seal


def _next_seal(root: bytes, size: int, at: datetime) -> Seal:
    last = Seal.objects.order_by("-number").first()
    seal = Seal(
        number=last.number + 1 if last else 1,
        size=size,
        root=root,
        previous=seal_hash(last) if last else FIRST_PREVIOUS,
        sealed_at=at,
        key_number=current_key_number(),
    )
    seal.signature = sign(seal)
    seal.save(force_insert=True)
    return seal


def _is_only_sealer() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_ADVISORY_LOCK])
        row: tuple[bool] = cursor.fetchone()
        return row[0]
