"""What every page of the browser needs: the day it shows the law of, and the layout for officers or for the public."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

__all__ = ["chosen_day", "page"]


def chosen_day(text: str | None) -> tuple[date, bool]:
    """The day that `?on=` names and whether it could be read; today where it says nothing or no day."""
    today = timezone.localdate()
    if not text:
        return today, True
    try:
        return date.fromisoformat(text), True
    except ValueError:
        return today, False


def page(
    request: HttpRequest, template: str, context: dict[str, Any], on: date, *, readable: bool = True
) -> HttpResponse:
    """The template with the day in its context; `readable` False says that the day asked for was none."""
    layout = "web/office.html" if request.user.is_authenticated else "web/public.html"
    day = {"on": on, "today": timezone.localdate(), "day_readable": readable, "layout": layout}
    return render(request, template, day | context)
