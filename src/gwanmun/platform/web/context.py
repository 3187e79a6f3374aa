"""Values that every page layout needs."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from gwanmun.platform.web import demonstration
from gwanmun.platform.web.navigation import Section, navigation

__all__ = ["page"]


def page(request: HttpRequest) -> dict[str, object]:
    """Site facts and, as lazy callables, the navigation of the officer and the demonstration accounts."""

    def sections() -> list[Section]:
        return navigation(request.user.duties, request.path) if request.user.is_authenticated else []

    return {
        "demonstration": settings.DEMONSTRATION,
        "demonstration_accounts": demonstration.accounts,
        "navigation": sections,
        "page_path": request.get_full_path(),
        "page_made_at": timezone.now(),
    }
