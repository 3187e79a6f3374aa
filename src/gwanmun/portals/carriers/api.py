"""The gateway's addresses for carriers: EDIFACT and JSON, each with a key of the carrier."""

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import AuthenticationError
from ninja.security import HttpBearer

from gwanmun.divisions.border.service import Carrier, Dialect, Edifact, Reply, carrier_of_key, receive_message
from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.web.problems import problem_response
from gwanmun.portals.carriers.json_dialect import Json
from gwanmun.portals.carriers.schemas import PassengerListIn, PassengerListOut

__all__ = ["api"]

_MOST_BYTES = 4 * 1024 * 1024
_TOO_LARGE = Text("전문은 4 MB까지 받습니다. 나누어 보내 주십시오.", "A message may have 4 MB; send it in parts.")
_UNREADABLE = Text(
    "전문을 읽을 수 없어 보관하였습니다. 위치와 사유를 확인하고 고쳐서 다시 보내 주십시오.",
    "The message was kept but not read. See the place and the reason, mend it and send it again.",
)
_NO_KEY = Text(
    "운수업자 키가 없거나 유효하지 않습니다. Authorization: Bearer <키>로 보내 주십시오.",
    "The carrier key is missing or not valid. Send it as Authorization: Bearer <key>.",
)


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


@api.exception_handler(AuthenticationError)
def no_key(request: HttpRequest, _: AuthenticationError) -> HttpResponse:
    """Answers a missing or wrong key."""
    return problem_response(request, "carriers.no_key", 401, detail=_NO_KEY)


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
    content = _body(request)
    if content is None:
        return problem_response(request, "carriers.message_too_large", 413, detail=_TOO_LARGE)
    carrier: Carrier = getattr(request, "auth")  # noqa: B009 - set by ninja, unknown to the type of a request
    reply = receive_message(
        by=Actor(id=f"carrier:{carrier.pk}", name=carrier.name, kind="carrier"),
        at=timezone.now(),
        carrier=carrier.pk,
        content=content,
        dialect=dialect,
        stopwatch=lambda: time.perf_counter() - began,
    )
    return _response(request, reply, dialect)


def _body(request: HttpRequest) -> bytes | None:
    """The message; None when it is too large. One sent in chunks has no length, and Django would see it empty."""
    length = request.headers.get("Content-Length")
    if length is None and request.META.get("wsgi.input_terminated"):
        content: bytes = request.META["wsgi.input"].read(_MOST_BYTES + 1)
        return content if len(content) <= _MOST_BYTES else None
    return request.body if int(length or 0) <= _MOST_BYTES else None


def _response(request: HttpRequest, reply: Reply, dialect: Dialect) -> HttpResponse:
    if reply.problem and not reply.content:
        return problem_response(
            request,
            "carriers.message_unreadable",
            422,
            detail=_UNREADABLE,
            message=str(reply.message_id),
            **reply.problem,
        )
    response = HttpResponse(
        reply.content,
        status=422 if reply.problem else 200 if reply.content else 204,
        content_type=dialect.content_type,
    )
    response["Gwanmun-Message"] = str(reply.message_id)
    if reply.repeated:
        response["Gwanmun-Repeated"] = "true"
    return response
