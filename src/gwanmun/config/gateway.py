"""Addresses of the gateway process, which serves carriers and nothing else."""

from django.urls import URLPattern, URLResolver, include, path

from gwanmun.portals.carriers.api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", api.urls),
    path("health/", include("gwanmun.platform.health.urls")),
]
handler500 = "gwanmun.portals.carriers.faults.server_error"
