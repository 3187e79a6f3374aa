"""Pages of applicants: for a signed-in member of the public, her own matters and those of whom she represents."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor
from gwanmun.platform.web.errors import refused_page

__all__ = ["applicants_only"]

_Parameters = ParamSpec("_Parameters")


def applicants_only(
    view: Callable[Concatenate[HttpRequest, Actor, _Parameters], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Hands the applicant to the view. What she may not know exists is a 404; a refused act says why and what next."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: _Parameters.args, **kwargs: _Parameters.kwargs) -> HttpResponse:
        account: Any = request.user
        actor: Actor = account.as_actor()
        if actor.kind != "public":
            raise Http404 if kwargs else PermissionDenied
        try:
            return view(request, actor, *args, **kwargs)
        except ObjectDoesNotExist as missing:
            raise Http404 from missing
        except Refused as refused:
            return refused_page(request, refused)

    return guarded
