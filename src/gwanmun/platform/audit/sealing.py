"""Seals entries and reads in batches. Writers never wait for a sealer, nor sealers for writers."""

from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import connection, transaction

from gwanmun.platform.audit.checkpoints import export_checkpoints
from gwanmun.platform.audit.merkle import leaf_hash, tree_root
from gwanmun.platform.audit.models import Leaf, Seal, Unsealed
from gwanmun.platform.audit.rows import rows_by_id
from gwanmun.platform.audit.statements import FIRST_PREVIOUS, current_key_number, seal_hash, sign

__all__ = ["LARGEST_BATCH", "seal_pending"]

LARGEST_BATCH = 5_000  # rows; bounds the memory of sealing and of verifying
_ADVISORY_LOCK = 0x6757_5345_414C  # one sealer at a time


def seal_pending(at: datetime) -> list[Seal]:
    """Seals every entry and read whose transaction is visible and that no seal covers yet; returns the new seals.

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
    marked = list(Unsealed.objects.order_by("pk").values_list("pk", flat=True)[:LARGEST_BATCH])
    rows = sorted(rows_by_id(marked).items())
    if not rows:
        return None
    hashes = [leaf_hash(row.content()) for _, row in rows]
    seal = _next_seal(tree_root(hashes), len(hashes), at)
    Leaf.objects.bulk_create(
        Leaf(row_id=row_id, seal_number=seal.number, position=position, hash=digest)
        for position, ((row_id, _), digest) in enumerate(zip(rows, hashes, strict=True))
    )
    Unsealed.objects.filter(pk__in=[row_id for row_id, _ in rows]).delete()
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
