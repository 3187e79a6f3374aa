"""What all pages of officers share: who acts, which duty opens a page, and what is told to one who may not."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeAlias

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor
from gwanmun.platform.web.errors import refused_page

__all__ = ["PURPOSE", "View", "actor_of", "needs"]

PURPOSE = "purpose"  # key of the session: why the officer reads personal data

_Parameters = ParamSpec("_Parameters")
View: TypeAlias = Callable[..., HttpResponse]


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in officer with the purpose that she stated in this session."""
    account: Any = request.user
    actor: Actor = account.as_actor(purpose=request.session.get(PURPOSE, ""))
    return actor


def needs(
    *duties: str,
) -> Callable[[Callable[Concatenate[HttpRequest, Actor, _Parameters], HttpResponse]], View]:
    """Opens a view to signed-in officers who hold any of `duties`, and hands them to it as its second argument.

    Somebody without the duty is told 403 on a page of a section, and 404 on a page about one record, which looks the
    same as a record that does not exist. What an act refuses becomes a page that says why and what to do.
    """

    def decorate(view: Callable[Concatenate[HttpRequest, Actor, _Parameters], HttpResponse]) -> View:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: _Parameters.args, **kwargs: _Parameters.kwargs) -> HttpResponse:
            actor = actor_of(request)
            if not any(actor.has(duty) for duty in duties):
                raise Http404 if kwargs else PermissionDenied
            try:
                return view(request, actor, *args, **kwargs)
            except ObjectDoesNotExist as missing:
                raise Http404 from missing
            except Refused as refused:
                return refused_page(request, refused)

        return guarded

    return decorate
