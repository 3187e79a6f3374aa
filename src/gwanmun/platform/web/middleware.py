"""Per-request context: the request's identifier and the place it comes from."""

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse
from structlog.contextvars import bound_contextvars

from gwanmun.kernel.ids import new_id
from gwanmun.platform.audit.service import acting_from
from gwanmun.platform.web.addresses import client_address

_log = structlog.get_logger("gwanmun.requests")


class RequestContextMiddleware:
    """Gives every request an identifier, which answers, logs and audit entries repeat, and logs how it was answered.

    The log names the route, not the address: an address may hold what somebody searched for.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = str(new_id())
        request.META["GWANMUN_REQUEST_ID"] = request_id
        request.META["REMOTE_ADDR"] = place = client_address(request)
        started = time.perf_counter()
        with acting_from(request_id, place), bound_contextvars(request_id=request_id):
            response = self.get_response(request)
            _log.info(
                "answered",
                method=request.method,
                route=request.resolver_match.route if request.resolver_match else "",
                status=response.status_code,
                milliseconds=round((time.perf_counter() - started) * 1000, 1),
            )
        response["X-Request-ID"] = request_id
        return response
