"""Messages of carriers: all of them, and those kept because they could not be read or answered."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gwanmun.divisions.border.service import Carrier, messages_received, open_message
from gwanmun.platform.access.service import Actor, visible
from gwanmun.portals.office import duties
from gwanmun.portals.office.raw_messages import lines_of
from gwanmun.portals.staff.access import needs

__all__ = ["all_messages", "message"]

_PAGE = 50


@needs(*duties.MESSAGES)
def all_messages(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Messages, the newest first. `?show=all` shows the answered ones too; `?carrier=` those of one carrier."""
    shown, carrier = request.GET.get("show", "kept"), request.GET.get("carrier", "")
    found = messages_received(by=actor, carrier=carrier, outcome="" if shown == "all" else "kept")
    tabs = [
        {"label": _("Kept for the operator"), "url": "?show=kept", "current": shown != "all"},
        {"label": _("All messages"), "url": "?show=all", "current": shown == "all"},
    ]
    return render(
        request,
        "office/messages.html",
        {
            "page": Paginator(found, _PAGE).get_page(request.GET.get("page")),
            "tabs": tabs,
            "shown": shown,
            "carrier": carrier,
            "carriers": visible(actor, Carrier.objects.order_by("code")),
        },
    )


@needs(*duties.MESSAGES)
def message(request: HttpRequest, actor: Actor, message_id: UUID) -> HttpResponse:
    """One message as sent, what is wrong with it, and what the carrier was answered. The reading is logged."""
    found = open_message(by=actor, at=timezone.now(), message_id=message_id)
    return render(
        request,
        "office/message.html",
        {
            "message": found,
            "content": lines_of(bytes(found.content), found.content_type),
            "reply": lines_of(bytes(found.reply), found.content_type),
        },
    )
