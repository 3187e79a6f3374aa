"""One entry of a watch list: shown, added by hand, withdrawn with a reason."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gwanmun.divisions.border.service import WatchList, load_entries, open_entry, withdraw_entry
from gwanmun.platform.access.service import Actor, visible
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.watch_lists import EntryForm, WithdrawalForm
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.grounds import ground_of

__all__ = ["add", "entry"]


@needs(*duties.WATCH_LISTS)
def entry(request: HttpRequest, actor: Actor, entry_id: UUID) -> HttpResponse:
    """The listed person, her hits, and the form that withdraws the entry."""
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdrawn = withdraw_entry(
            by=actor, at=timezone.now(), entry_id=entry_id, because=form.cleaned_data["because"]
        )  # fmt: skip
        messages.success(request, _("The entry is withdrawn. It has no effect from now on."))
        return redirect("office:watch-list", code=withdrawn.watch_list_id)
    found, listed = open_entry(entry_id, by=actor)
    return render(
        request,
        "office/watch_list_entry.html",
        {
            "entry": found,
            "listed": listed,
            "list": found.watch_list,
            "ground": ground_of(found.watch_list.ground, timezone.localdate()),
            "hits": list(found.hits.select_related("booking__flight")[:50]),
            "form": form,
        },
        status=422 if form.errors else 200,
    )


@needs(*duties.WATCH_LISTS)
def add(request: HttpRequest, actor: Actor, code: str) -> HttpResponse:
    """Adds a person to the list, or brings the entry with the same reference up to date."""
    found = visible(actor, WatchList.objects.all()).get(code=code)
    form = EntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        load_entries(by=actor, at=timezone.now(), code=code, persons=[form.person(code)])
        messages.success(request, _("The entry is written. It has effect from now on."))
        return redirect("office:watch-list", code=code)
    return render(
        request, "office/watch_list_add.html", {"list": found, "form": form}, status=422 if form.errors else 200
    )  # fmt: skip
