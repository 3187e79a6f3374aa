"""The two answers. They say nothing about persons and need no sign-in."""

from dataclasses import asdict

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gwanmun.platform.health.checks import observe

__all__ = ["live", "ready"]


@never_cache
@require_safe
def live(_request: HttpRequest) -> JsonResponse:
    """The process answers. When this fails, restart it."""
    return JsonResponse({"status": "live"})


@never_cache
@require_safe
def ready(_request: HttpRequest) -> JsonResponse:
    """The service can do its work: 200, or 503 with the checks that fail. When this fails, send no traffic."""
    observations = observe(timezone.now())
    healthy = all(observation.healthy for observation in observations)
    body = {"status": "ready" if healthy else "not ready", "checks": [asdict(item) for item in observations]}
    return JsonResponse(body, status=200 if healthy else 503)
