"""Lets somebody act for a person, and ends that."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.case_types import registered_types
from gwanmun.casework.models import Mandate
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.grounds import NOT_YOURS
from gwanmun.platform.access.service import visible
from gwanmun.platform.audit.service import record

__all__ = ["grant_mandate", "withdraw_mandate"]


@transaction.atomic
def grant_mandate(
    *,
    by: Actor,
    at: datetime,
    representative: str,
    representative_name: str,
    capacity: str,
    case_types: Collection[str] = (),
    last_on: date | None = None,
) -> Mandate:
    """The person herself lets `representative` (an actor's id) act for her, in some kinds of case or in all.

    Raises:
        Refused: the actor has not proved to be a person, appoints herself, or names an unknown kind of case.
    """
    if by.person_id is None or representative == by.id:
        raise NOT_YOURS.refusal(action="grant", subject="mandate", actor=by.id)
    if unknown := set(case_types) - {kind.name for kind in registered_types()}:
        raise Refused(
            "casework.mandate_unknown_type",
            Text("없는 신청 종류입니다.", "There is no such kind of application."),
            Text("신청 종류를 선택하십시오.", "Choose the kinds of application."),
            facts={"unknown": sorted(unknown)},
        )
    mandate = Mandate.objects.create(
        person_id=by.person_id, representative=representative, representative_name=representative_name,
        capacity=capacity, case_types=sorted(case_types), granted_at=at, last_on=last_on,
    )  # fmt: skip
    record(
        kind="mandate.granted", by=by, at=at, subject=f"mandate:{mandate.pk}", person_id=by.person_id,
        data={"representative": representative, "capacity": capacity, "case_types": sorted(case_types)},
    )  # fmt: skip
    return mandate


@transaction.atomic
def withdraw_mandate(*, by: Actor, at: datetime, mandate_id: UUID) -> Mandate:
    """From now on the representative sees and does nothing more. Either side may end it; ending twice changes nothing.

    Raises:
        Mandate.DoesNotExist: there is no such mandate of hers.
    """
    mandate = visible(by, Mandate.objects.select_for_update()).get(pk=mandate_id)
    if mandate.withdrawn_at is None:
        mandate.withdrawn_at = at
        mandate.save(update_fields=["withdrawn_at"])
        record(
            kind="mandate.withdrawn", by=by, at=at, subject=f"mandate:{mandate.pk}", person_id=mandate.person_id,
            data={"representative": mandate.representative},
        )  # fmt: skip
    return mandate
