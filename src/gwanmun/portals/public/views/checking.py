"""Check before you start: what an application needs, costs and takes. Open to everybody; nothing is stored."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gwanmun.divisions.residence.service import outlook
from gwanmun.law import at
from gwanmun.portals.public.forms.checking import ExtensionCheckForm
from gwanmun.portals.staff.explanations import explained

__all__ = ["check_extension"]


def check_extension(request: HttpRequest) -> HttpResponse:
    """The questions; once they are sent, the answer above them. Facts are posted, so that no address holds them."""
    form = ExtensionCheckForm(request.POST or None)
    context: dict[str, object] = {"form": form}
    if form.is_bound and form.is_valid():
        today = timezone.localdate()
        expected = outlook(form.applicant(), on=today, law=at(today))
        context |= {"outlook": expected, "answer": explained(expected.extension), "on": today}
    return render(request, "public/check_extension.html", context, status=422 if form.errors else 200)
