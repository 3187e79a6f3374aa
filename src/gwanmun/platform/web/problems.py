"""Problem documents for machines (RFC 9457): what could not be done, on which ground, and what can be done next."""

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["problem_response"]

_TITLES = {
    400: Text("요청을 읽을 수 없음", "The request could not be read"),
    401: Text("인증 필요", "Authentication needed"),
    403: Text("허용되지 않음", "Not allowed"),
    404: Text("없음", "Not found"),
    405: Text("지원하지 않는 방법", "Method not supported"),
    409: Text("처리할 수 없음", "Cannot be done"),
    413: Text("요청이 너무 큼", "The request is too large"),
    415: Text("지원하지 않는 형식", "Media type not supported"),
    422: Text("요청 내용이 맞지 않음", "The content of the request is not valid"),
    429: Text("요청이 너무 많음", "Too many requests"),
    500: Text("시스템 장애", "The service has a fault"),
    503: Text("잠시 사용할 수 없음", "Not available for the moment"),
}


def problem_response(
    request: HttpRequest, problem: Refused | str, status: int, *, detail: Text | None = None, **members: Any
) -> HttpResponse:
    """The answer "application/problem+json" in the language of the request's Accept-Language.

    `problem` is a refusal, or a stable code such as "message.unreadable" with an optional `detail`. Members: title,
    status, code, detail, remedy, basis (articles) and instance (the request's identifier), then `members`. Facts of a
    refusal fill its sentences but are not sent: they may say more than the asker may know.
    """
    language = get_language_from_request(request)
    title = _TITLES.get(status) or Text(*[HTTPStatus(status).phrase] * 2)
    document = {"title": title(language), "status": status, **_told(problem, detail, language)}
    if request_id := request.META.get("GWANMUN_REQUEST_ID"):
        document["instance"] = f"urn:uuid:{request_id}"
    response = HttpResponse(
        json.dumps(document | members, ensure_ascii=False), status=status, content_type="application/problem+json"
    )
    response["Content-Language"] = language
    response["Vary"] = "Accept-Language"
    return response


def _told(problem: Refused | str, detail: Text | None, language: str) -> dict[str, Any]:
    if isinstance(problem, str):
        return {"code": problem} | ({"detail": detail(language)} if detail else {})
    return {
        "code": problem.code,
        "detail": problem.detail(language, **problem.facts),
        "remedy": problem.remedy(language, **problem.facts),
        "basis": [{"instrument": basis.instrument, "article": basis.article} for basis in problem.basis],
    }
