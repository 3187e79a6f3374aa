"""Addresses of the public portal."""

from django.urls import path

from gwanmun.portals.public.views import checking, home

app_name = "public"
urlpatterns = [
    path("", home.home, name="home"),
    path("extension/", checking.check_extension, name="check-extension"),
]
