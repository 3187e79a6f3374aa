"""Addresses of the public portal."""

from django.urls import path

from gwanmun.portals.public.views import checking

app_name = "public"
urlpatterns = [
    path("extension/", checking.check_extension, name="check-extension"),
]
