"""The door of the public: what somebody wants to do, with the page that helps."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

__all__ = ["home"]


def home(request: HttpRequest) -> HttpResponse:
    """Open to everybody."""
    return render(request, "public/home.html")
