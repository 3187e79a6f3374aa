"""Addresses of the health answers."""

from django.urls import path

from gwanmun.platform.health import views

app_name = "health"
urlpatterns = [path("live", views.live, name="live"), path("ready", views.ready, name="ready")]
