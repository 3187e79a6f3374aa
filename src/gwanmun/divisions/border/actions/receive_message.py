"""Receives a message of a carrier: kept byte for byte, answered once, and the answer is durable before it is sent."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from gwanmun.divisions.border.actions.answer_passenger_list import answer_passenger_list
from gwanmun.divisions.border.models import CarrierMessage
from gwanmun.divisions.border.precheck.dialects import Dialect, UnableToReadMessage
from gwanmun.engines.edifact import Interchange
from gwanmun.kernel.ids import new_id
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["Reply", "receive_message"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back to the carrier. `repeated` is true when the message had been answered before."""

    content: bytes
    outcome: str
    problem: dict[str, Any] | None
    message_id: object
    repeated: bool = False


def receive_message(
    *, by: Actor, at: datetime, carrier: str, content: bytes, dialect: Dialect, stopwatch: Callable[[], float]
) -> Reply:
    """Answers the message. The same message again gets the stored answer.

    Everything that belongs to an answer is written in one transaction, which is committed before this returns. A
    message that cannot be read is kept with the place and the reason. A fault of ours is kept too, and rises.
    """
    message = CarrierMessage(
        id=new_id(),
        carrier_id=carrier,
        received_at=at,
        content=content,
        content_type=dialect.content_type,
        digest=hashlib.sha256(content).digest(),
        outcome=CarrierMessage.Outcome.ANSWERED,
    )
    try:
        interchange = dialect.read(content, on=at.date())
    except UnableToReadMessage as problem:
        return _keep_unreadable(message, problem, dialect, by=by, at=at)
    message.reference = _reference(interchange)
    message.warnings = [{"segment": w.segment, "code": w.code, "text": w.text("en")} for w in interchange.warnings]
    try:
        return _answer(message, interchange, dialect, by=by, at=at, stopwatch=stopwatch)
    except Exception as fault:
        _keep_failed(message, fault)
        raise


@transaction.atomic
def _answer(
    message: CarrierMessage,
    interchange: Interchange,
    dialect: Dialect,
    *,
    by: Actor,
    at: datetime,
    stopwatch: Callable[[], float],
) -> Reply:
    _one_at_a_time(message)
    earlier = _earlier(message)
    if earlier and earlier.outcome == CarrierMessage.Outcome.ANSWERED:
        return _stored(earlier)
    if earlier:
        message.pk = earlier.pk
    answered = [
        answer_passenger_list(by=by, at=at, message=message, listed=listed, stopwatch=stopwatch)
        for listed in interchange.lists
    ]
    message.reply = dialect.reply(interchange, answered, at=at)
    message.answered_at = at
    message.save(force_insert=earlier is None)
    return Reply(message.reply, message.outcome, None, message.pk)


def _one_at_a_time(message: CarrierMessage) -> None:
    """The same message sent twice at once is answered by one process, and the other waits for it."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [int.from_bytes(message.digest[:8], signed=True)])


def _earlier(message: CarrierMessage) -> CarrierMessage | None:
    return CarrierMessage.objects.filter(
        carrier=message.carrier_id, reference=message.reference, digest=message.digest
    ).first()


def _stored(earlier: CarrierMessage) -> Reply:
    return Reply(bytes(earlier.reply), earlier.outcome, earlier.problem, earlier.pk, repeated=True)


def _reference(interchange: Interchange) -> str:
    parts = [interchange.reference, *(listed.transaction_reference for listed in interchange.lists[:1])]
    return "/".join(part for part in parts if part)[:80]


@transaction.atomic
def _keep_unreadable(
    message: CarrierMessage, problem: UnableToReadMessage, dialect: Dialect, *, by: Actor, at: datetime
) -> Reply:
    _one_at_a_time(message)
    earlier = _earlier(message)
    if earlier:
        return _stored(earlier)
    message.outcome = CarrierMessage.Outcome.UNREADABLE
    message.problem = {"place": problem.place, "reason": problem.reason}
    message.reply = dialect.error(problem, carrier=message.carrier_id, at=at)
    message.answered_at = at
    message.save(force_insert=True)
    record(
        kind="border.precheck.unreadable", by=by, at=at, subject=f"message:{message.pk}", data=message.problem
    )  # fmt: skip
    return Reply(message.reply, message.outcome, message.problem, message.pk)


@transaction.atomic
def _keep_failed(message: CarrierMessage, fault: Exception) -> None:
    """Keeps a message on which we failed, for the operator; the carrier sends it again and is answered then."""
    _one_at_a_time(message)
    if _earlier(message) is None:
        message.outcome = CarrierMessage.Outcome.FAILED
        message.problem = {"place": "gateway", "reason": type(fault).__name__}
        message.reply = b""
        message.answered_at = None
        message.save(force_insert=True)
