"""Addresses of the web process: office, desk and public. Carriers have a process of their own."""

from django.urls import URLPattern, URLResolver, include, path

from gwanmun.portals.law.api import api as law_api

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("health/", include("gwanmun.platform.health.urls")),
    path("", include("gwanmun.platform.web.urls")),
    path("office/", include("gwanmun.portals.office.urls")),
    path("counter/", include("gwanmun.portals.counter.urls")),
    path("", include("gwanmun.portals.law.urls")),
    path("apply/", include("gwanmun.portals.public.urls")),
    path("api/law/", law_api.urls),
]
handler400 = "gwanmun.platform.web.errors.bad_request"
handler403 = "gwanmun.platform.web.errors.forbidden"
handler404 = "gwanmun.platform.web.errors.not_found"
handler500 = "gwanmun.platform.web.errors.server_error"
