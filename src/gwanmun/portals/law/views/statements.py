"""What an office vouches for: its statements on uncertain values, proposed by one officer and confirmed by another."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gwanmun.divisions.policy.service import confirm_fact, open_statements, propose_fact, withdraw_fact
from gwanmun.kernel.refusals import Refused
from gwanmun.law.corpus import enacted
from gwanmun.platform.access.service import Actor
from gwanmun.portals.law.forms import StatementForm
from gwanmun.portals.law.pages import page
from gwanmun.portals.law.wording import language
from gwanmun.portals.staff.access import needs

__all__ = ["confirm", "statements", "withdraw"]

_DUTY = "law.confirm"


@needs(_DUTY)
def statements(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The list, and a form for the value that `?name=` and `?key=` name."""
    form = StatementForm(request.POST or None, initial={"name": request.GET.get("name"), "key": request.GET.get("key")})
    if form.is_bound and form.is_valid() and _proposed(form, actor):
        messages.success(request, _("Proposed. Another officer has to confirm it."))
        return redirect("law:statements")
    context: dict[str, Any] = {
        "form": form,
        "statements": open_statements(actor.office),
        "actor_id": actor.id,
        "office": actor.office,
        "named": enacted().declarations.get(form["name"].value() or ""),
        "key": form["key"].value() or "",
    }
    return page(request, "law/statements.html", context, timezone.localdate())


def _proposed(form: StatementForm, actor: Actor) -> bool:
    try:
        propose_fact(by=actor, at=timezone.now(), **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.detail(language(), **refused.facts))
        return False
    return True


@require_POST
@needs(_DUTY)
def confirm(request: HttpRequest, actor: Actor, statement_id: UUID) -> HttpResponse:
    """The second officer confirms."""
    confirm_fact(by=actor, at=timezone.now(), statement_id=statement_id)
    messages.success(request, _("Confirmed. Decisions of the office may rest on it from now on."))
    return redirect("law:statements")


@require_POST
@needs(_DUTY)
def withdraw(request: HttpRequest, actor: Actor, statement_id: UUID) -> HttpResponse:
    """Decisions no longer rest on it."""
    withdraw_fact(by=actor, at=timezone.now(), statement_id=statement_id)
    messages.success(request, _("Withdrawn. Decisions no longer rest on it."))
    return redirect("law:statements")
