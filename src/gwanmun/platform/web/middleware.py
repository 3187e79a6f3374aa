"""Per-request context: the request's identifier and the actor."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from gwanmun.kernel.ids import new_id


class RequestContextMiddleware:
    """Gives every request an identifier, which answers and logs repeat."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = str(new_id())
        request.META["GWANMUN_REQUEST_ID"] = request_id
        response = self.get_response(request)
        response["X-Request-ID"] = request_id
        return response
