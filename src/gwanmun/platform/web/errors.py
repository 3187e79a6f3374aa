"""The pages that say what went wrong and what can be done next. They need no session, person or database."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.web.outages import RETRY_AFTER, is_outage

__all__ = ["bad_request", "csrf_failed", "error_page", "forbidden", "not_found", "refused_page", "server_error"]


@dataclass(frozen=True, slots=True)
class _Failure:
    heading: Promise
    detail: Promise
    remedies: tuple[Promise, ...]


_BACK = _("Go back with the back button of your browser; what you typed is usually still there.")
_FAILURES = {
    400: _Failure(
        _("The request could not be read"),
        _("Something in the address or in the data that was sent is not valid."),
        (_BACK, _("Check the address, then try again.")),
    ),
    403: _Failure(
        _("You may not do this"),
        _("Your duties do not include this page or this act, or the page was open for too long."),
        (
            _("If you were sending a form: go back, load the page again and send it once more."),
            _("If you need this for your work, ask the person who manages accounts in your office for the duty."),
        ),
    ),
    404: _Failure(
        _("There is nothing at this address"),
        _("The page does not exist, was moved, or is not open to you."),
        (_("Check the address for typing errors."), _("Use the search field or begin at the start page.")),
    ),
    429: _Failure(
        _("Too many requests"),
        _("This computer sent more requests than the service answers in a short time."),
        (_("Wait a minute, then try again. Nothing was lost."),),
    ),
    500: _Failure(
        _("The service has a fault"),
        _("This is our fault, not yours. The fault was recorded."),
        (
            _("Try again in a minute. If you had sent a form, look first whether it was saved."),
            _("If it happens again, tell the operators the number below."),
        ),
    ),
    503: _Failure(
        _("The service is not available for the moment"),
        _("The database is being restarted. What was confirmed before is safe."),
        (_("Wait a few seconds, then load the page again."),),
    ),
}


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """The page of `status` (400, 403, 404, 429, 500 or 503)."""
    failure = _FAILURES[status]
    facts = {"heading": failure.heading, "detail": failure.detail, "remedies": failure.remedies}
    return _page(request, status, "web/error.html", facts)


def refused_page(request: HttpRequest, refused: Refused, status: int = 409) -> HttpResponse:
    """The page of an act that the law, the policy or the state of a case does not allow."""
    return _page(request, status, "web/refused.html", {"refused": refused, "heading": _("This cannot be done")})


def _page(request: HttpRequest, status: int, template: str, facts: dict[str, object]) -> HttpResponse:
    facts |= {"status": status, "request_id": request.META.get("GWANMUN_REQUEST_ID", "")}
    return HttpResponse(render_to_string(template, facts), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - signature of Django
    """Django's handler400."""
    return error_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - signature of Django
    """Django's handler403."""
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - signature of Django
    """Django's handler404."""
    return error_page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500: 503 while the database is away, 500 for a fault of ours."""
    if not is_outage():
        return error_page(request, 500)
    response = error_page(request, 503)
    response["Retry-After"] = RETRY_AFTER
    return response


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - signature of Django
    """Django's CSRF_FAILURE_VIEW."""
    return error_page(request, 403)
