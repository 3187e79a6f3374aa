"""Takes a carrier on, gives it a key and revokes keys. Each act is refused without the duty "carriers.manage"."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.border.models import Carrier, CarrierKey
from gwanmun.kernel.ids import new_id
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.audit.service import record

__all__ = ["add_carrier", "carrier_of_key", "issue_key", "revoke_key"]

_KEY_BYTES = 32


@transaction.atomic
def add_carrier(*, by: Actor, at: datetime, code: str, name: str, contact: str = "") -> Carrier:
    """The carrier, made or brought up to date."""
    require_duty(by, "carriers.manage")
    carrier, _ = Carrier.objects.update_or_create(code=code, defaults={"name": name, "contact": contact})
    record(kind="border.carrier.added", by=by, at=at, subject=f"carrier:{code}", data={"name": name})
    return carrier


@transaction.atomic
def issue_key(*, by: Actor, at: datetime, code: str, label: str) -> str:
    """A new key of the carrier. It is shown this once; only its digest is kept."""
    require_duty(by, "carriers.manage")
    key = secrets.token_urlsafe(_KEY_BYTES)
    CarrierKey.objects.create(id=new_id(), carrier_id=code, digest=_digest(key), label=label)
    record(kind="border.carrier.key_issued", by=by, at=at, subject=f"carrier:{code}", data={"label": label})
    return key


@transaction.atomic
def revoke_key(*, by: Actor, at: datetime, key_id: UUID) -> CarrierKey:
    """The key opens nothing from now on."""
    require_duty(by, "carriers.manage")
    key = CarrierKey.objects.select_for_update().get(pk=key_id)
    key.revoked_at = at
    key.save(update_fields=["revoked_at"])
    record(
        kind="border.carrier.key_revoked", by=by, at=at, subject=f"carrier:{key.carrier_id}", data={"label": key.label}
    )
    return key


def carrier_of_key(key: str) -> Carrier | None:
    """The active carrier that holds this key."""
    found = CarrierKey.objects.filter(digest=_digest(key), revoked_at=None, carrier__is_active=True)
    row = found.select_related("carrier").first()
    return row.carrier if row else None


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()
