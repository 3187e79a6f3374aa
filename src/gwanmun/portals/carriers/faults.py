"""What a carrier's system is told when the gateway fails: a problem document that says whether to send again."""

from django.http import HttpRequest, HttpResponse

from gwanmun.kernel.refusals import Text
from gwanmun.platform.web.outages import RETRY_AFTER, is_outage
from gwanmun.platform.web.problems import problem_response

__all__ = ["server_error"]

_OUTAGE = Text(
    "잠시 답할 수 없습니다. 같은 전문을 그대로 다시 보내 주십시오. 두 번 처리되지 않습니다.",
    "No answer is possible for the moment. Send the same message again as it is: it will not be processed twice.",
)
_FAULT = Text(
    "저희 쪽 오류입니다. 같은 전문을 그대로 다시 보내 주십시오. 두 번 처리되지 않습니다.",
    "The fault is ours. Send the same message again as it is: it will not be processed twice.",
)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500 of the gateway: 503 while the database is away, 500 for a fault of ours."""
    if not is_outage():
        return problem_response(request, "gateway.fault", 500, detail=_FAULT)
    response = problem_response(request, "gateway.unavailable", 503, detail=_OUTAGE)
    response["Retry-After"] = RETRY_AFTER
    return response
