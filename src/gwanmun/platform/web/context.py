"""Values that every page layout needs."""

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:
    """Language choices and whether this is a demonstration site."""
    return {"demonstration": settings.DEMONSTRATION, "page_path": request.get_full_path()}
