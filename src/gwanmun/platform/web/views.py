"""The start page, the account page and the page of a locked account."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from gwanmun.platform.access.service import duty_title

__all__ = ["account", "home", "locked_out"]


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The work that the officer may do, as cards."""
    return render(request, "web/home.html")


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """The officer's own account: who she is, her duties, her ways to sign in."""
    language = get_language() or "ko"
    duties = [duty_title(code)(language) for code in getattr(request.user, "duties", [])]
    return render(request, "web/account.html", {"duties": duties})


def locked_out(request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponse:
    """The answer after too many failed sign-ins (called by django-axes)."""
    return render(request, "web/locked_out.html", status=429)
