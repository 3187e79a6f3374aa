"""The network address of whoever asks, behind a known number of proxies."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

__all__ = ["client_address"]


def client_address(request: HttpRequest) -> str:
    """The address as the outermost of our `settings.PROXIES` proxies saw it.

    Each proxy appends to X-Forwarded-For. Entries further to the left come from the client and prove nothing.
    """
    direct: str = request.META.get("REMOTE_ADDR", "")
    if not settings.PROXIES:
        return direct
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    seen = hops[-settings.PROXIES] if len(hops) >= settings.PROXIES else ""
    return seen if _is_address(seen) else direct


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
