"""Is this letter genuine? Anybody who is shown a letter can check it; the picture stays on her own computer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from gwanmun.platform.letters.service import seal_check_data

__all__ = ["check_letter"]


def check_letter(request: HttpRequest) -> HttpResponse:
    """Open to everybody. The page carries the public keys, so that it works on without network once it is loaded."""
    return render(request, "public/check_letter.html", {"seal_data": seal_check_data(get_language() or "en")})
