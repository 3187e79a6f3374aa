"""The gateway's addresses for carriers: EDIFACT and JSON, each with a key of the carrier."""

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.security import HttpBearer

from gwanmun.divisions.border.service import Carrier, Dialect, Edifact, Reply, carrier_of_key, receive_message
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.web.problems import problem_response
from gwanmun.portals.carriers.json_dialect import Json
from gwanmun.portals.carriers.schemas import PassengerListIn, PassengerListOut

__all__ = ["api"]

_MOST_BYTES = 4 * 1024 * 1024


class CarrierKeyAuth(HttpBearer):
    """`Authorization: Bearer <key>`."""

    def authenticate(self, request: HttpRequest, token: str) -> Carrier | None:  # noqa: ARG002 - signature of ninja
        return carrier_of_key(token)


api = NinjaAPI(
    title="Gwanmun i-PreChecking",
    version="1",
    description="Send a passenger list before boarding; the answer says for every person whether she may board.",
    auth=CarrierKeyAuth(),
    docs_url=None,
)

_EDIFACT_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/edifact": {"schema": {"type": "string", "format": "binary"}}},
    }
}
_JSON_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": PassengerListIn.model_json_schema()}},
    }
}


@api.post("/messages", openapi_extra=_EDIFACT_BODY, operation_id="send_message", summary="Send a PAXLST message")
def send_message(request: HttpRequest) -> HttpResponse:
    """PAXLST in (UN/EDIFACT or the US dialect), CUSRES out. 204 where the message asks for no answer."""
    return _receive(request, Edifact())


@api.post(
    "/passenger-lists",
    openapi_extra=_JSON_BODY,
    response=PassengerListOut,
    operation_id="send_passenger_list",
    summary="Send a passenger list as JSON",
)
def send_passenger_list(request: HttpRequest) -> HttpResponse:
    """The same as /messages, in JSON."""
    return _receive(request, Json())


def _receive(request: HttpRequest, dialect: Dialect) -> HttpResponse:
    began = time.perf_counter()
    if int(request.headers.get("Content-Length") or 0) > _MOST_BYTES:
        return problem_response(request, code="carriers.message_too_large", status=413)
    carrier: Carrier = request.auth  # type: ignore[attr-defined] - set by ninja
    reply = receive_message(
        by=Actor(id=f"carrier:{carrier.pk}", name=carrier.name, kind="carrier"),
        at=timezone.now(),
        carrier=carrier.pk,
        content=request.body,
        dialect=dialect,
        stopwatch=lambda: time.perf_counter() - began,
    )
    return _response(request, reply, dialect)


def _response(request: HttpRequest, reply: Reply, dialect: Dialect) -> HttpResponse:
    if reply.problem and not reply.content:
        detail = f"{reply.problem['place']}: {reply.problem['reason']}"
        return problem_response(request, code="carriers.message_unreadable", status=422, detail=detail)
    response = HttpResponse(
        reply.content,
        status=422 if reply.problem else 200 if reply.content else 204,
        content_type=dialect.content_type,
    )
    response["Gwanmun-Message"] = str(reply.message_id)
    if reply.repeated:
        response["Gwanmun-Repeated"] = "true"
    return response
