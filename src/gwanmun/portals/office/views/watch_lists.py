"""The watch lists, one list with its entries, and entries from a file."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms.models import model_to_dict
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gwanmun.divisions.border.service import (
    WatchList,
    entries_of_list,
    lists_with_counts,
    load_entries,
    make_watch_list,
)
from gwanmun.engines.screening.csvlist import ListRead, read_csv
from gwanmun.platform.access.service import Actor, visible
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.watch_lists import DescriptionForm, EntrySearch, UploadForm
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.grounds import ground_of

__all__ = ["describe", "lists", "new", "upload", "watch_list"]

_PAGE = 50
_SEARCH = "watch-list-search"  # key of the session: a name is not kept in an address
_MOST_FAULTS = 500


@needs(*duties.WATCH_LISTS)
def lists(request: HttpRequest, actor: Actor) -> HttpResponse:
    """All lists with owner, ground and review date."""
    today = timezone.localdate()
    shown = [(each, ground_of(each.ground, today)) for each in lists_with_counts(by=actor)]
    return render(request, "office/watch_lists.html", {"lists": shown, "today": today})


@needs(*duties.WATCH_LISTS)
def watch_list(request: HttpRequest, actor: Actor, code: str) -> HttpResponse:
    """What the list is, and its entries. A posted search is kept in the session for the pages of its results."""
    found = lists_with_counts(by=actor).get(code=code)
    asked = _asked(request, code)
    entries = entries_of_list(code, by=actor, text=asked["q"], withdrawn=asked["withdrawn"])
    return render(
        request,
        "office/watch_list.html",
        {
            "list": found,
            "today": timezone.localdate(),
            "ground": ground_of(found.ground, timezone.localdate()),
            "search": EntrySearch(initial=asked),
            "asked": asked,
            "page": Paginator(entries, _PAGE).get_page(request.GET.get("page")),
        },
    )


def _asked(request: HttpRequest, code: str) -> dict[str, Any]:
    if request.method == "POST":
        form = EntrySearch(request.POST)
        form.is_valid()
        request.session[_SEARCH] = {
            "code": code, "q": form.cleaned_data.get("q", ""), "withdrawn": form.cleaned_data.get("withdrawn", False)
        }  # fmt: skip
    elif "page" not in request.GET:
        request.session.pop(_SEARCH, None)
    kept = request.session.get(_SEARCH, {})
    return kept if kept.get("code") == code else {"code": code, "q": "", "withdrawn": False}


@needs(*duties.WATCH_LISTS)
def upload(request: HttpRequest, actor: Actor, code: str) -> HttpResponse:
    """Writes the entries of a CSV file; faults are told line by line, and nothing is written unless all are sound."""
    found = visible(actor, WatchList.objects.all()).get(code=code)
    form = UploadForm(request.POST or None, request.FILES or None)
    read = ListRead((), ())
    if request.method == "POST" and form.is_valid():
        read = read_csv(form.cleaned_data["file"], list_id=code)
        if read.persons and (not read.faults or form.cleaned_data["sound_lines_only"]):
            count = load_entries(by=actor, at=timezone.now(), code=code, persons=read.persons)
            told = _("%(count)d entries are written. They have effect from now on.")
            messages.success(request, told % {"count": count})
            if not read.faults:
                return redirect("office:watch-list", code=code)
    return render(
        request,
        "office/watch_list_upload.html",
        {"list": found, "form": form, "sound": len(read.persons), "faults": read.faults[:_MOST_FAULTS],
         "fault_count": len(read.faults)},
        status=422 if form.errors or read.faults else 200,
    )  # fmt: skip


@needs(*duties.WATCH_LISTS)
def new(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Makes a list. A code that is taken is refused: the list behind it has entries of its own."""
    form = DescriptionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not WatchList.objects.filter(code=form.cleaned_data["code"]).exists():
            return _described(request, actor, form)
        form.add_error("code", _("There is a list with this code."))
    return render(request, "office/watch_list_describe.html", {"form": form}, status=422 if form.errors else 200)


@needs(*duties.WATCH_LISTS)
def describe(request: HttpRequest, actor: Actor, code: str) -> HttpResponse:
    """Brings the description up to date, such as after a review."""
    found = WatchList.objects.get(code=code)
    form = DescriptionForm({**request.POST.dict(), "code": code} if request.method == "POST" else None,
                           initial=model_to_dict(found))  # fmt: skip
    form.fields["code"].disabled = True
    form.initial["code"] = code
    if request.method == "POST" and form.is_valid():
        return _described(request, actor, form)
    return render(
        request, "office/watch_list_describe.html", {"form": form, "list": found}, status=422 if form.errors else 200
    )  # fmt: skip


def _described(request: HttpRequest, actor: Actor, form: DescriptionForm) -> HttpResponse:
    made = make_watch_list(by=actor, at=timezone.now(), description=form.description())
    messages.success(request, _("The description is written."))
    return redirect("office:watch-list", code=made.code)
