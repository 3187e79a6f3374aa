"""Passenger lists as JSON, read into the same lists as EDIFACT."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from pydantic import ValidationError

from gwanmun.divisions.border.service import AnsweredList, UnableToReadMessage
from gwanmun.engines.edifact import Document, Interchange, Leg, ListFunction, PassengerList, Traveller, TravellerKind
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.portals.carriers.schemas import AnswerOut, ListOut, PassengerListIn, PassengerListOut, TravellerIn, Verdict

__all__ = ["Json"]


class Json:
    """JSON in, JSON out. What cannot be read is answered with a problem document."""

    content_type = "application/json"

    def read(self, content: bytes, *, on: date) -> Interchange:  # noqa: ARG002 - dates are written in full here
        try:
            body = PassengerListIn.model_validate_json(content)
        except ValidationError as problem:
            first = problem.errors(include_url=False, include_input=False)[0]
            place = ".".join(str(part) for part in first["loc"]) or "document"
            raise UnableToReadMessage(place, str(first["msg"])) from problem
        return Interchange(reference=body.reference, lists=(_list(body),))

    def reply(self, interchange: Interchange, answered: Sequence[AnsweredList], *, at: datetime) -> bytes:  # noqa: ARG002
        return PassengerListOut(lists=[_answers(item) for item in answered]).model_dump_json().encode()

    def error(self, problem: UnableToReadMessage, *, carrier: str, at: datetime) -> bytes:  # noqa: ARG002
        return b""


def _list(body: PassengerListIn) -> PassengerList:
    flight = body.flight
    return PassengerList(
        function=ListFunction(body.function),
        transaction_reference=body.reference,
        legs=(
            Leg(
                carrier=flight.carrier,
                flight_number=flight.number,
                raw_number=flight.number,
                departure=flight.departure,
                arrival=flight.arrival,
                departs_at=flight.departs_at,
                arrives_at=flight.arrives_at,
            ),
        ),
        travellers=tuple(_traveller(traveller) for traveller in body.travellers),
    )


def _traveller(traveller: TravellerIn) -> Traveller:
    return Traveller(
        kind=TravellerKind(traveller.kind),
        surname=traveller.surname,
        given_names=traveller.given_names,
        sex=traveller.sex,
        birth=PartialDate.parse(traveller.birth) if traveller.birth else None,
        nationality=traveller.nationality,
        locator=traveller.locator,
        reference=traveller.reference,
        seat=traveller.seat,
        documents=tuple(
            Document(
                code=document.kind,
                kind=document.kind,
                number=document.number,
                issuer=document.issuer,
                expires_on=document.expires_on,
            )
            for document in traveller.documents
        ),
    )


def _answers(item: AnsweredList) -> ListOut:
    return ListOut(
        transaction_reference=item.listed.transaction_reference,
        flight=item.call.announced_as if item.call else item.listed.flight_number,
        error=item.header_error or None,
        answers=[
            AnswerOut(
                reference=traveller.reference,
                locator=traveller.locator,
                verdict=cast(Verdict, answer.verdict),
                code=answer.code,
                reason=answer.reason_class,
                text=answer.text,
            )
            for traveller, answer in item.answers
        ],
    )
